"""A wide table: one row a person, or a person and round. Whatever wrote it, here it is columns of texts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from skillramp.packs import messages
from skillramp.packs.problems import Message, Problem, plain

__all__ = ["LONGEST_SHOWN", "MOST_LINES", "MOST_NAMES", "Origin", "Wide", "nearest", "shown"]

LONGEST_SHOWN = 40
MOST_LINES = 5
MOST_NAMES = 12
"""Columns named in one sentence, where no name of the file is like the one looked for."""


def shown(text: object, most: int = LONGEST_SHOWN) -> str:
    """A text of a stranger's file as a terminal may show it: one line, no signs that steer it, not too long."""
    safe = str(plain(str(text)))
    return safe if len(safe) <= most else safe[: most - 1] + "…"


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """The name most like one that is not there, or none; small and capital letters are alike."""
    by_letters = {each.casefold(): each for each in known}
    return [by_letters[each] for each in get_close_matches(name.casefold(), by_letters, n=1)]


@dataclass(frozen=True, slots=True)
class Origin:
    """How the file was read: its kind (CSV, XLSX, ODS); encoding and separator of a CSV file, sheet of the others."""

    kind: str = "CSV"
    encoding: str = "utf-8"
    separator: str = ","
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Wide:
    """Columns by place.

    Attributes:
        file: its name in sentences.
        names: what the first line calls the columns; a name may be empty or stand twice.
        columns: their cells, without white space round them.
        lines: the line, or the row of a sheet, in which each row stands, from 1.
        origin: how the file was read.
        typed: places of columns whose filled cells a spreadsheet holds as numbers; they have no decimal comma.
        faulty: for cells without a value, column and row → the error, or nothing where a formula has no result.
    """

    file: str
    names: tuple[str, ...]
    columns: tuple[Sequence[str], ...]
    lines: tuple[int, ...]
    origin: Origin = Origin()
    typed: frozenset[int] = frozenset()
    faulty: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.lines)

    def place(self, name: str) -> int | None:
        """The column a map means: by its name if only one has it, or by its place as “#3”; None for neither."""
        if self.names.count(name) == 1:
            return self.names.index(name)
        number = name.removeprefix("#")
        if name.startswith("#") and number.isascii() and number.isdigit() and 0 < int(number[:6]) <= len(self.names):
            return int(number) - 1
        return None

    def column(self, name: str) -> Sequence[str]:
        """The cells of a column that the table has."""
        place = self.place(name)
        if place is None:
            raise KeyError(name)
        return self.columns[place]

    def at(self, row: int, message: Message, **facts: object) -> Problem:
        """A problem of one row."""
        return Problem(self.file, self.lines[row], message, tuple(facts.items()), by_row=self.origin.kind != "CSV")

    def lines_of(self, rows: Sequence[int]) -> str:
        """The first lines of these rows, for a sentence."""
        lines = ", ".join(str(self.lines[row]) for row in rows[:MOST_LINES])
        return lines + (", …" if len(rows) > MOST_LINES else "")

    def missing(self, name: str) -> tuple[Message, dict[str, object]]:
        """Why a name means no column, and what was perhaps meant."""
        places = [f"#{place + 1}" for place, each in enumerate(self.names) if each == name]
        if places:
            facts = {"column": shown(name), "count": len(places), "places": ", ".join(places[:MOST_NAMES])}
            return messages.IMPORT_DOUBLE_COLUMN, facts
        if name.startswith("#") and name[1:].isdigit():
            return messages.IMPORT_NO_PLACE, {"column": shown(name), "count": len(self.names)}
        near = nearest(name, self.names) or self.names[:MOST_NAMES]
        return messages.IMPORT_NO_COLUMN, {"column": shown(name), "near": ", ".join(map(shown, near))}
