"""A CSV file of ESCO, row by row: only the columns that are asked for, and one sentence for what stops the reading."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from skillramp.packs import messages
from skillramp.packs.esco.files import Column, Table
from skillramp.packs.esco.refusal import refusal

__all__ = ["Row", "read_rows"]

MOST_BYTES = 100_000_000
"""ESCO's largest file, that of the relations, has about 30 million."""
MOST_ROWS = 1_000_000
"""ESCO has about 130,000 relations."""

ZIP = b"PK"

Row = tuple[int, tuple[str, ...]]
"""The line a row begins in, and its cells in the order of the table's columns."""


def read_rows(path: Path, table: Table) -> Iterator[Row]:
    """The rows of a file in UTF-8, with or without a byte order mark; columns may stand in any order and case.

    Raises:
        EscoError: as soon as the file turns out not to be such a table.
    """
    try:
        _check_size(path)
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from _rows(path, table, file)
    except UnicodeDecodeError:
        raise refusal(path, messages.NOT_UTF8) from None
    except OSError:
        raise refusal(path, messages.UNREADABLE) from None


def _check_size(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(len(ZIP)) == ZIP:
            raise refusal(path, messages.ESCO_ZIP)
    if path.stat().st_size > MOST_BYTES:
        raise refusal(path, messages.ESCO_TOO_LARGE)


def _rows(path: Path, table: Table, file: TextIO) -> Iterator[Row]:
    rows = _split(path, file)
    line, header = next(rows, (None, []))
    if line is None:
        columns = ", ".join(column.names[0] for column in table.columns if column.is_needed)
        raise refusal(path, messages.EMPTY_FILE, columns=columns)
    places = [_place(path, line, header, column) for column in table.columns]
    count = 0
    for line, row in rows:
        count += 1
        _check_row(path, line, row, len(header))
        if count > MOST_ROWS:
            raise refusal(path, messages.ESCO_TOO_LARGE)
        yield line, tuple("" if place is None else row[place] for place in places)
    if not count:
        raise refusal(path, messages.ESCO_NO_ROWS)


def _split(path: Path, file: TextIO) -> Iterator[tuple[int, list[str]]]:
    """The rows that say anything. A quoted cell may run over several lines, and a quote that is never closed over all.

    The module ``csv`` itself refuses a cell above its limit, so that such a quote does not fill the memory.
    """
    reader = csv.reader(file, strict=True)
    line = 1
    try:
        for row in reader:
            if any(row):
                yield line, row
            line = reader.line_num + 1
    except csv.Error:
        raise refusal(path, messages.BROKEN_CSV, line, most=csv.field_size_limit()) from None


def _place(path: Path, line: int, header: list[str], column: Column) -> int | None:
    """Where a column stands; None for one that is not there and not needed."""
    if any("\0" in name for name in header):
        raise refusal(path, messages.NOT_TEXT)
    separator = re.search(r"[;\t|]", header[0])
    if len(header) == 1 and separator:
        raise refusal(path, messages.SEPARATOR, line, found="tab" if separator[0] == "\t" else separator[0])
    names = [_letters(name) for name in header]
    for name in column.names:
        if names.count(_letters(name)) > 1:
            raise refusal(path, messages.COLUMN_TWICE, line, column=name)
        if _letters(name) in names:
            return names.index(_letters(name))
    if column.is_needed:
        raise refusal(path, messages.ESCO_NO_COLUMN, line, column="” / “".join(column.names))
    return None


def _letters(name: str) -> str:
    return re.sub("[^a-z]", "", name.casefold())


def _check_row(path: Path, line: int, row: list[str], expected: int) -> None:
    if len(row) != expected:
        message = messages.CUT_ROW if len(row) < expected else messages.LONG_ROW
        raise refusal(path, message, line, found=len(row), expected=expected)
