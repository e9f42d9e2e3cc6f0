"""A CSV file becomes a sheet: strings by column, with the line each row stands in, and every fault of form."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path

from skillramp.packs import messages
from skillramp.packs.messages import Message, Problem
from skillramp.studies.columns import Column, Kind, Table

__all__ = ["Sheet", "read_sheet"]

LONGEST_FIELD = 10_000
"""Characters in one cell: far beyond any id or title, far below what would hurt memory."""

csv.field_size_limit(LONGEST_FIELD)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows as strings, in the order of ``columns``; ``lines`` are the rows' lines in the file, from 1."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]

    def column(self, name: str) -> list[str]:
        """One column; empty strings where the file has no such column."""
        if name not in self.columns:
            return [""] * len(self.rows)
        place = self.columns.index(name)
        return [row[place] for row in self.rows]

    def at(self, row: int, message: Message, **facts: object) -> Problem:
        """A problem of one row."""
        return Problem(self.file, self.lines[row], message, tuple(facts.items()))


def read_sheet(path: Path, table: Table) -> tuple[Sheet, list[Problem]]:
    """The sheet of a file, and its faults. A file with faults of structure gives an empty sheet.

    Encoding is UTF-8, with or without a byte order mark; the separator is a comma.
    """
    empty = Sheet(table.file, tuple(column.name for column in table.columns), (), ())
    if table.is_optional and not path.exists():
        return empty, []
    text = _text(path, table)
    if isinstance(text, Problem):
        return empty, [text]
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader)
        faults = list(_header_faults(header, table))
        if faults:
            return empty, faults
        sheet, faults = _rows(reader, tuple(header), table)
    except csv.Error as error:
        return empty, [Problem(table.file, reader.line_num, messages.BROKEN_CSV, (("detail", str(error)),))]
    return sheet, [*faults, *_cell_faults(sheet, table), *_key_faults(sheet, table)]


def _text(path: Path, table: Table) -> str | Problem:
    if not path.is_file():
        return Problem(table.file, None, messages.NO_FILE)
    raw = path.read_bytes()
    if b"\0" in raw:
        return Problem(table.file, None, messages.NOT_TEXT)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Problem(table.file, None, messages.NOT_UTF8)
    if not text.strip():
        return Problem(table.file, None, messages.EMPTY_FILE, (("columns", _names(table)),))
    return text


def _names(table: Table) -> str:
    return ", ".join(column.name for column in table.columns if not column.is_optional_column)


def _header_faults(header: list[str], table: Table) -> Iterator[Problem]:
    known = [column.name for column in table.columns]
    for column in table.columns:
        if column.name not in header and not column.is_optional_column:
            yield Problem(table.file, 1, messages.NO_COLUMN, (("column", column.name), ("columns", _names(table))))
    for place, name in enumerate(header):
        if name not in known:
            near = get_close_matches(name, known, n=1) or [_names(table)]
            yield Problem(table.file, 1, messages.UNKNOWN_COLUMN, (("column", name), ("near", near[0])))
        elif name in header[:place]:
            yield Problem(table.file, 1, messages.COLUMN_TWICE, (("column", name),))


def _rows(reader: Iterator[list[str]], header: tuple[str, ...], table: Table) -> tuple[Sheet, list[Problem]]:
    rows, lines, faults, line = [], [], [], 2
    for row in reader:
        if row and len(row) != len(header):
            facts = (("found", len(row)), ("expected", len(header)))
            faults.append(Problem(table.file, line, messages.CUT_ROW, facts))
        elif row:
            rows.append(tuple(cell.strip() for cell in row))
            lines.append(line)
        line = getattr(reader, "line_num", line) + 1
    if not rows and table.needs_rows and not faults:
        faults.append(Problem(table.file, None, messages.NO_ROWS))
    return Sheet(table.file, header, tuple(rows), tuple(lines)), faults


def _cell_faults(sheet: Sheet, table: Table) -> Iterator[Problem]:
    for column in table.columns:
        if column.name not in sheet.columns:
            continue
        for row, cell in enumerate(sheet.column(column.name)):
            if not cell and column.is_required:
                yield sheet.at(row, messages.EMPTY_CELL, column=column.name)
            elif cell and not _fits(cell, column):
                yield sheet.at(
                    row, messages.WRONG_CELL, column=column.name, found=cell[:40], expected=_expected(column)
                )


def _fits(cell: str, column: Column) -> bool:
    match column.kind:
        case Kind.CHOICE:
            return cell in column.choices
        case Kind.DATE:
            return _parses(datetime.fromisoformat, cell)
        case Kind.WHOLE | Kind.NUMBER:
            read = int if column.kind is Kind.WHOLE else float
            if not cell.isascii() or "_" in cell or not _parses(read, cell):
                return False
            value = read(cell)
            return (column.low is None or value >= column.low) and (column.high is None or value <= column.high)
        case _:
            return True


def _parses(read: object, cell: str) -> bool:
    try:
        return callable(read) and read(cell) == read(cell)  # NaN is not equal to itself
    except (ValueError, OverflowError):
        return False


def _expected(column: Column) -> str:
    if column.kind is Kind.CHOICE:
        return ", ".join(column.choices)
    bounds = [f"{bound:g}" for bound in (column.low, column.high) if bound is not None]
    return f"{column.kind} ({'–'.join(bounds)})" if bounds else column.kind


def _key_faults(sheet: Sheet, table: Table) -> Iterator[Problem]:
    seen: dict[tuple[str, ...], int] = {}
    columns = [sheet.column(name) for name in table.key]
    for row, key in enumerate(zip(*columns, strict=True)):
        if key in seen:
            yield sheet.at(row, messages.ROW_TWICE, columns=" + ".join(table.key), first=sheet.lines[seen[key]])
        else:
            seen[key] = row
