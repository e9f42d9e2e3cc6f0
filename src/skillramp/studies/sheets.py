"""A CSV file becomes a sheet: strings by column, with the line each row stands in, and every fault of form."""

import csv
import io
import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from skillramp.packs import messages
from skillramp.packs.problems import Message, Problem
from skillramp.studies.columns import Column, Kind, Table
from skillramp.studies.moments import moment

__all__ = ["Sheet", "read_sheet"]

LONGEST_FIELD = 10_000
"""Characters in one cell: far beyond any id or title, far below what would hurt memory."""

LONGEST_ID = 64
LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows as strings, in the order of ``columns``; ``lines`` are the rows' lines in the file, from 1."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]

    def column(self, name: str) -> list[str]:
        """One column that the file has."""
        place = self.columns.index(name)
        return [row[place] for row in self.rows]

    def records(self) -> Iterator[Mapping[str, str]]:
        """The rows, each by the names of its columns; a column the file leaves out is not among them."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def at(self, row: int, message: Message, **facts: object) -> Problem:
        """A problem of one row."""
        return Problem(self.file, self.lines[row], message, tuple(facts.items()))


def read_sheet(path: Path, table: Table) -> tuple[Sheet, list[Problem]]:
    """The sheet of a file, and its faults. A file with faults of structure gives an empty sheet.

    Encoding is UTF-8, with or without a byte order mark; the separator is a comma.
    """
    empty = Sheet(table.file, tuple(column.name for column in table.columns), (), ())
    if table.is_optional and not os.path.lexists(path):
        return empty, []
    text = _text(path, table)
    if isinstance(text, Problem):
        return empty, [text]
    rows, broken = _split(text)
    if faults := _structure(rows, broken, table):
        return empty, faults
    sheet, faults = _rows(rows, table)
    return sheet, [*faults, *_cell_faults(sheet, table), *_key_faults(sheet, table)]


def _text(path: Path, table: Table) -> str | Problem:
    try:
        if not path.is_file():
            return Problem(table.file, None, messages.NOT_A_FILE if path.exists() else messages.NO_FILE)
        raw = path.read_bytes()
    except OSError:
        return Problem(table.file, None, messages.UNREADABLE)
    if b"\0" in raw:
        return Problem(table.file, None, messages.NOT_TEXT)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Problem(table.file, None, messages.NOT_UTF8)
    return text


Row = tuple[int, list[str]]
"""A row and the line it begins in; quoted cells may run over several lines."""


def _split(text: str) -> tuple[list[Row], int | None]:
    """The rows that say anything, and the line of the first that cannot be read.

    Spreadsheets leave rows of nothing but commas at the end.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[Row] = []
    line = 1
    try:
        for row in reader:
            if row and max(map(len, row)) > LONGEST_FIELD:
                return rows, line
            if any(cells := [cell.strip() for cell in row]):
                rows.append((line, cells))
            line = reader.line_num + 1
    except csv.Error:
        return rows, line
    return rows, None


def _structure(rows: list[Row], broken: int | None, table: Table) -> list[Problem]:
    """Why these rows are no table with the columns it must have."""
    if rows and _is_separator_line(rows[0][1]):
        return [Problem(table.file, rows[0][0], messages.SEPARATOR_LINE)]
    if broken is not None:
        return [Problem(table.file, broken, messages.BROKEN_CSV, (("most", LONGEST_FIELD),))]
    if not rows:
        return [Problem(table.file, None, messages.EMPTY_FILE, (("columns", _names(table)),))]
    return list(_header_faults(*rows[0], table))


def _is_separator_line(cells: list[str]) -> bool:
    """“sep=;” and its like tell Excel, and nobody else, which separator follows."""
    return re.fullmatch(r"sep=.?", ",".join(cells).rstrip(","), re.IGNORECASE) is not None


def _names(table: Table) -> str:
    return ", ".join(column.name for column in table.columns if not column.is_optional_column)


def _header_faults(line: int, header: list[str], table: Table) -> Iterator[Problem]:
    known = [column.name for column in table.columns]
    if len(header) == 1 and len(known) > 1 and (separator := re.search(r"[;\t|]", header[0])):
        found = "tab" if separator[0] == "\t" else separator[0]
        yield Problem(table.file, line, messages.SEPARATOR, (("found", found),))
        return
    for column in table.columns:
        if column.name not in header and not column.is_optional_column:
            yield Problem(table.file, line, messages.NO_COLUMN, (("column", column.name), ("columns", _names(table))))
    for place, name in enumerate(header):
        if name not in known:
            near = get_close_matches(name, known, n=1) or [_names(table)]
            facts = (("column", name[:LONGEST_SHOWN]), ("near", near[0]))
            yield Problem(table.file, line, messages.UNKNOWN_COLUMN, facts)
        elif name in header[:place]:
            yield Problem(table.file, line, messages.COLUMN_TWICE, (("column", name),))


def _rows(rows: list[Row], table: Table) -> tuple[Sheet, list[Problem]]:
    (_, header), *below = rows
    faults = [
        Problem(table.file, line, message, (("found", len(row)), ("expected", len(header))))
        for line, row in below
        if len(row) != len(header)
        for message in [messages.LONG_ROW if len(row) > len(header) else messages.CUT_ROW]
    ]
    if not below and table.needs_rows:
        faults.append(Problem(table.file, None, messages.NO_ROWS))
    whole = [(line, tuple(row)) for line, row in below if len(row) == len(header)]
    return Sheet(table.file, tuple(header), tuple(row for _, row in whole), tuple(line for line, _ in whole)), faults


def _cell_faults(sheet: Sheet, table: Table) -> Iterator[Problem]:
    for column in table.columns:
        if column.name not in sheet.columns:
            continue
        for row, cell in enumerate(sheet.column(column.name)):
            if cell:
                for message, facts in _fault(cell, column):
                    yield sheet.at(row, message, column=column.name, **facts)
            elif column.is_required:
                yield sheet.at(row, messages.EMPTY_CELL, column=column.name)


def _fault(cell: str, column: Column) -> Iterator[tuple[Message, dict[str, object]]]:
    """What is wrong with a cell that is not empty. An id is not shown: it may be somebody's name."""
    found = cell[:LONGEST_SHOWN]
    bounds: dict[str, object] = {"low": _written(column.low), "high": _written(column.high)}
    match column.kind:
        case Kind.ID if not re.fullmatch(rf"\w[\w.-]{{0,{LONGEST_ID - 1}}}", cell):
            yield messages.WRONG_ID, {"most": LONGEST_ID}
        case Kind.CHOICE if cell not in column.choices:
            yield messages.WRONG_CHOICE, {"found": found, "known": ", ".join(column.choices)}
        case Kind.DATE if not _is_date(cell):
            yield messages.WRONG_DATE, {"found": found}
        case Kind.WHOLE if not _is_between(int, cell, column):
            yield messages.WRONG_COUNT, {"found": found, **bounds}
        case Kind.NUMBER if not _is_between(float, cell, column):
            yield messages.WRONG_FIGURE, {"found": found, **bounds}
        case _:
            pass


def _is_date(cell: str) -> bool:
    try:
        moment(cell)
    except ValueError:
        return False
    return True


def _is_between(read: Callable[[str], float], cell: str, column: Column) -> bool:
    """Python also reads “１２” and “1_2”; a CSV file does not mean them. NaN lies between no bounds."""
    try:
        return cell.isascii() and "_" not in cell and column.low <= read(cell) <= column.high
    except ValueError:
        return False


def _written(bound: float) -> str:
    return str(int(bound)) if bound == int(bound) else f"{bound:f}"


def _key_faults(sheet: Sheet, table: Table) -> Iterator[Problem]:
    seen: dict[tuple[str, ...], int] = {}
    columns = [sheet.column(name) for name in table.key]
    for row, cells in enumerate(zip(*columns, strict=True)):
        key = tuple(cell.casefold() for cell in cells) if table.names_files else cells
        if key in seen:
            yield sheet.at(row, messages.ROW_TWICE, columns=" + ".join(table.key), first=sheet.lines[seen[key]])
        else:
            seen[key] = row
