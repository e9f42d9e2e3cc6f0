"""Text tables and the rules told by them: the same data are a test and a page, so the page cannot drift."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from math import isnan

__all__ = ["Chapter", "Given", "Rows", "Rule", "Table", "parse", "shown"]

Rows = Iterable[Mapping[str, object]]
"""What a rule's work gives back: one mapping a row, by column."""


@dataclass(frozen=True)
class Table:
    """A table of strings, as written: ``name | name`` and one line a row. Empty cells are empty strings."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def records(self) -> list[dict[str, str]]:
        """One mapping a row, by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


Given = Mapping[str, Table]
"""A rule's tables by name."""


def parse(text: str) -> Table:
    """The table in a text; every row has as many cells as the first line has names."""
    lines = [line for line in text.strip().splitlines() if line.strip()]
    cells = [tuple(cell.strip() for cell in line.split("|")) for line in lines]
    if any(len(row) != len(cells[0]) for row in cells):
        raise ValueError(f"a row has more or fewer cells than the first line names:\n{text}")
    return Table(cells[0], tuple(cells[1:]))


def shown(value: object) -> str:
    """A value as a cell of a table: figures to two places, what is not known as a dash, claims as yes and no."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None or (isinstance(value, float) and isnan(value)):
        return "–"
    if isinstance(value, float):
        return f"{value:.2f}".replace("-0.00", "0.00")
    return str(value)


@dataclass(frozen=True)
class Rule:
    """One rule: a title, sentences, tables that go in, the real function at work, and the table that must come out."""

    title: str
    says: str
    then: str
    work: Callable[[Given], Rows]
    given: Mapping[str, str] = field(default_factory=dict)

    def tables(self) -> dict[str, Table]:
        """What goes in, by name."""
        return {name: parse(text) for name, text in self.given.items()}

    def expected(self) -> Table:
        """What must come out."""
        return parse(self.then)

    def found(self, shared: Given) -> Table:
        """What comes out of the real functions, in the columns expected."""
        columns = self.expected().columns
        rows = self.work({**shared, **self.tables()})
        return Table(columns, tuple(tuple(shown(row[name]) for name in columns) for row in rows))


@dataclass(frozen=True)
class Chapter:
    """A stage of the sentence with its rules; ``given`` goes into every rule of it."""

    name: str
    title: str
    says: str
    rules: tuple[Rule, ...]
    given: Mapping[str, str] = field(default_factory=dict)

    def tables(self) -> dict[str, Table]:
        """What goes into every rule, by name."""
        return {name: parse(text) for name, text in self.given.items()}
