"""A table as columns of codes: every distinct cell once, and for each row a small number that says which it is.

Millions of rows repeat a few hundred words. Kept so they fit in memory, and what is true of a cell is found out once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from skillramp.packs.problems import Message, Problem
from skillramp.studies.words import Words

__all__ = [
    "BLOCK",
    "MOST_ROWS",
    "Coded",
    "Index",
    "Judge",
    "Places",
    "Rows",
    "Sheet",
    "Words",
    "rows_where",
    "smallest",
]

Index = NDArray[np.integer[Any]]
"""One code a row, in the smallest type that holds them."""

Rows = NDArray[np.intp]
"""Places of rows, rising."""

Places = NDArray[np.int32]
"""For each distinct cell, or each row, a place in something else; −1 where it is not there."""

MOST_ROWS = 100_000_000
"""Rows of one table: fifty answers of two million people. More is a mistake or an attack: a judgement."""

BLOCK = 1 << 20
"""Rows looked at in one go, so that what is worked out on the way stays small."""


@dataclass(frozen=True, slots=True)
class Coded:
    """One column: ``values`` are the distinct cells, ``index`` says for every row which of them it holds."""

    values: Words
    index: Index

    @classmethod
    def of(cls, cells: Iterable[str]) -> "Coded":
        """From one string a row."""
        place: dict[str, int] = {}
        index = [place.setdefault(cell, len(place)) for cell in cells]
        return cls(Words.of(place), np.array(index, smallest(len(place))))

    def __len__(self) -> int:
        return len(self.index)

    def cell(self, row: int) -> str:
        """The cell of one row."""
        return self.values[int(self.index[row])]

    def cells(self, rows: Rows | slice = slice(None)) -> list[str]:
        """The cells of these rows, of all unless told."""
        return self.values.at(self.index[rows])

    def used(self) -> list[str]:
        """The distinct cells that some row holds, in the order of their codes."""
        return self.values.at(np.unique(self.index))

    def take(self, rows: Rows) -> "Coded":
        """The same values, these rows."""
        return Coded(self.values, self.index[rows])

    def rows(self, flags: NDArray[np.bool_]) -> Rows:
        """The rows whose cell has a flag; one flag for each distinct cell."""
        return rows_where(len(self), lambda block: flags[self.index[block]]) if flags.any() else np.empty(0, np.intp)

    def places(self, known: Mapping[str, int]) -> Places:
        """For each distinct cell its place in something else, −1 where that does not know it."""
        return np.fromiter((known.get(value, -1) for value in self.values), np.int32, len(self.values))

    def are(self, known: Iterable[str]) -> NDArray[np.bool_]:
        """For each distinct cell whether it is one of these."""
        found = known if isinstance(known, set | frozenset | dict) else set(known)
        return np.fromiter((value in found for value in self.values), bool, len(self.values))

    def onto(self, other: "Coded") -> Places:
        """For each distinct cell its place among those of another column, −1 where that has none."""
        if self.values.is_same(other.values):
            return np.arange(len(self.values), dtype=np.int32)
        return self.places({value: code for code, value in enumerate(other.values)})

    def row_of(self) -> Places:
        """For each distinct cell a row that holds it, −1 where none does."""
        found = np.full(len(self.values), -1, np.int32)
        found[self.index] = np.arange(len(self))
        return found

    def compact(self) -> "Coded":
        """The same column with those distinct cells only that some row holds."""
        used, which = np.unique(self.index, return_inverse=True)
        return Coded(Words.of(self.values.at(used)), which.astype(smallest(len(used))))


def smallest(values: int) -> np.dtype[Any]:
    """The smallest type that counts so many values."""
    return np.min_scalar_type(max(values - 1, 0))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table without faults of structure.

    Attributes:
        file: its file's name, as sentences say it.
        columns: names, in the file's order.
        cells: one column each.
        lines: of each row its line in the file, from 1; where ``by_row``, its number among the rows.
        by_row: the file has rows and no lines, such as Parquet.
    """

    file: str
    columns: tuple[str, ...]
    cells: tuple[Coded, ...]
    lines: Index | range
    by_row: bool = False

    @classmethod
    def of(cls, file: str, columns: Sequence[str], rows: Sequence[Sequence[str]], lines: Sequence[int]) -> "Sheet":
        """From strings, row by row."""
        cells = tuple(Coded.of(row[place] for row in rows) for place in range(len(columns)))
        return cls(file, tuple(columns), cells, np.array(lines, np.int64))

    def __len__(self) -> int:
        return len(self.lines)

    def coded(self, name: str) -> Coded:
        """One column that the file has."""
        return self.cells[self.columns.index(name)]

    def column(self, name: str) -> list[str]:
        """One column that the file has, as a string a row."""
        return self.coded(name).cells()

    def records(self, rows: Rows | slice = slice(None)) -> Iterator[Mapping[str, str]]:
        """Rows, each by the names of its columns; a column the file leaves out is not among them."""
        columns = [each.cells(rows) for each in self.cells]
        return (dict(zip(self.columns, row, strict=True)) for row in zip(*columns, strict=True))

    def take(self, rows: Rows) -> "Sheet":
        """The same columns, these rows."""
        lines = rows + self.lines.start if isinstance(self.lines, range) else self.lines[rows]
        return Sheet(self.file, self.columns, tuple(each.take(rows) for each in self.cells), lines, self.by_row)

    def none(self) -> "Sheet":
        """The same columns, no rows."""
        return self.take(np.empty(0, np.intp))

    def without(self, name: str) -> "Sheet":
        """The same sheet, this column left out."""
        kept = [place for place, column in enumerate(self.columns) if column != name]
        return replace(
            self, columns=tuple(self.columns[place] for place in kept), cells=tuple(self.cells[place] for place in kept)
        )

    def at(self, row: int, message: Message, **facts: object) -> Problem:
        """A problem of one row."""
        return Problem(self.file, int(self.lines[row]), message, tuple(facts.items()), by_row=self.by_row)


Judge = Callable[[slice], NDArray[np.bool_]]
"""Says yes or no for every row of a block."""


def rows_where(count: int, judge: Judge) -> Rows:
    """The rows for which ``judge``, asked about a block of rows at a time, says yes."""
    found = [np.flatnonzero(judge(block)) + block.start for block in blocks(count)]
    return np.concatenate(found) if found else np.empty(0, np.intp)


def blocks(count: int) -> Iterator[slice]:
    """So many rows, block by block."""
    return (slice(start, min(start + BLOCK, count)) for start in range(0, count, BLOCK))
