"""A CSV file of any dialect becomes rows. No row and no cell may grow without end, however long the file is."""

import csv
import io
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice

from skillramp.packs import messages
from skillramp.studies.imports.encoding import Unread
from skillramp.studies.workbooks.limits import MOST_CELLS, MOST_COLUMNS

__all__ = ["LONGEST_CELL", "SEPARATORS", "Delimited", "read_delimited"]

SEPARATORS = (",", ";", "\t", "|")
LONGEST_CELL = 10_000
LONGEST_ROW = 2_000_000
"""Characters of one row: 16,384 columns with a long answer each."""

SAMPLE, SAMPLE_BYTES = 20, 200_000
"""Rows that are looked at to find the separator, and how far they may reach."""

TOLD = re.compile(r"sep=(.)?", re.IGNORECASE)
"""Excel's first line, which tells the separator."""

Row = tuple[int, list[str]]
"""The line a row begins in, and its cells."""


@dataclass(frozen=True, slots=True)
class Delimited:
    """The rows that say anything, and what parted their cells."""

    rows: list[Row]
    separator: str


class _BrokenError(Exception):
    """A row that cannot be read, by the line it begins in."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class _TooManyError(Exception):
    """More lines than a table has cells, be they empty."""


class _Lines:
    """The lines of a file for ``csv``, which would take a row of any length.

    The encoding has been proved before; only a sample may end within a letter, which is then left out.
    """

    def __init__(self, raw: bytes, encoding: str) -> None:
        self._text = io.TextIOWrapper(io.BytesIO(raw), encoding, "ignore", newline="")
        self.room = LONGEST_ROW
        self.count = 0

    def __iter__(self) -> Iterator[str]:
        while line := self._text.readline(self.room + 1):
            self.room -= len(line)
            self.count += 1
            if self.room < 0:
                raise csv.Error("a row without end")
            if self.count > MOST_CELLS:
                raise _TooManyError
            yield line


def read_delimited(raw: bytes, encoding: str, told: str | None, wanted: Collection[str]) -> Delimited | Unread:
    """The rows of a CSV file.

    Args:
        raw: the file, which the encoding reads.
        encoding: of the file.
        told: the separator, where the map says it.
        wanted: columns the map asks for; they help to find the separator.
    """
    first, skipped = _first_line(raw, encoding)
    named = TOLD.fullmatch(first.strip(",;\t| ")) if skipped else None
    separator = told or (named[1] if named and named[1] else None) or _separator(raw, encoding, wanted, skipped)
    if separator not in SEPARATORS:
        return Unread(messages.IMPORT_ONE_COLUMN, (), 1)
    found = _split(raw, encoding, separator, skipped)
    return found if isinstance(found, Unread) else Delimited(found, separator)


def _first_line(raw: bytes, encoding: str) -> tuple[str, int]:
    """The first line without its end, and how many lines Excel's own line takes: 1 or 0."""
    text = io.TextIOWrapper(io.BytesIO(raw), encoding, newline="")
    first = text.readline(LONGEST_ROW).rstrip("\r\n")
    return first, int(re.fullmatch(r"sep=.?[,;\t|]*", first, re.IGNORECASE) is not None)


def _separator(raw: bytes, encoding: str, wanted: Collection[str], skipped: int) -> str:
    """The separator that finds most of the columns asked for, then that makes rows of one length, then most columns."""

    def fit(separator: str) -> tuple[int, bool, int]:
        rows = _sample(raw, encoding, separator, skipped)
        head = rows[0] if rows else []
        return len({*head} & {*wanted}), len({len(row) for row in rows}) == 1 and len(head) > 1, len(head)

    return max(SEPARATORS, key=fit)


def _sample(raw: bytes, encoding: str, separator: str, skipped: int) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for _, row in islice(_rows(raw[:SAMPLE_BYTES], encoding, separator), skipped, skipped + SAMPLE):
            rows.append(row)
    except _BrokenError:
        pass  # reading it whole says so
    return rows


def _rows(raw: bytes, encoding: str, separator: str) -> Iterator[Row]:
    """Rows that say anything; spreadsheets leave rows of nothing but separators at the end.

    Raises:
        _BrokenError: at a row that cannot be read, or has no end.
    """
    lines = _Lines(raw, encoding)
    reader = csv.reader(lines, delimiter=separator, strict=True)
    line = 1
    try:
        for row in reader:
            if any(cells := [cell.strip() for cell in row]):
                yield line, cells
            line = reader.line_num + 1
            lines.room = LONGEST_ROW
    except csv.Error:
        raise _BrokenError(line) from None


def _split(raw: bytes, encoding: str, separator: str, skipped: int) -> list[Row] | Unread:
    rows: list[Row] = []
    same: dict[str, str] = {}
    cells = 0
    try:
        for line, row in islice(_rows(raw, encoding, separator), skipped, None):
            cells += len(row)
            if max(map(len, row)) > LONGEST_CELL:
                return Unread(messages.IMPORT_LONG_CELL, (("most", LONGEST_CELL),), line)
            if len(row) > MOST_COLUMNS:
                return Unread(messages.IMPORT_MANY_COLUMNS, (("most", MOST_COLUMNS),), line)
            if cells > MOST_CELLS:
                return Unread(messages.IMPORT_MANY_CELLS, (("most", MOST_CELLS),))
            rows.append((line, [same.setdefault(cell, cell) for cell in row]))
    except _TooManyError:
        return Unread(messages.IMPORT_MANY_CELLS, (("most", MOST_CELLS),))
    except _BrokenError as broken:
        return Unread(messages.BROKEN_CSV, (("most", LONGEST_CELL),), broken.line)
    return rows
