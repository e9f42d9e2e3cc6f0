"""A CSV file becomes a sheet, row by row: no more than the codes of what was read is kept.

Encoding is UTF-8, with or without a byte order mark; the separator is a comma.
"""

import codecs
import csv
import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TextIO

import numpy as np

from skillramp.packs import messages
from skillramp.packs.problems import Message, Problem
from skillramp.studies.coded import MOST_ROWS, Coded, Index, Sheet, smallest
from skillramp.studies.columns import Table
from skillramp.studies.found import capped
from skillramp.studies.header import LONGEST_FIELD, header_faults, names
from skillramp.studies.words import Words

__all__ = ["read_csv"]

LONGEST_LINE = 10_000_000
"""Characters of one line: a thousand of the longest cells. A file without line ends does not fill the memory."""

CHUNK = 1 << 20
"""Bytes read in one go."""

BATCH = 1 << 10
"""Rows encoded in one go. Measured: with more, rows leave the processor's cache before they are encoded."""

Row = tuple[int, list[str]]
"""The line a row begins in, and its cells; quoted cells may run over several lines."""

Read = tuple[Sheet | None, list[Problem]]
"""A sheet with the rows that cannot stand in it, or why there is none."""


class _UnreadableError(Exception):
    """From this line on the file is no CSV."""

    def __init__(self, line: int, message: Message) -> None:
        self.line, self.message = line, message


def read_csv(path: Path, table: Table) -> Read:
    """The sheet of a file, and its rows that are too short or too long; or none, and why."""
    try:
        if not path.is_file():
            return None, [Problem(table.file, None, messages.NOT_A_FILE if path.exists() else messages.NO_FILE)]
        if (message := _no_text(path)) is not None:
            return None, [Problem(table.file, None, message)]
        with path.open(encoding="utf-8-sig", newline="") as file:
            return _read(file, table)
    except _UnreadableError as fault:
        return None, [Problem(table.file, fault.line, fault.message, (("most", _most(fault.message)),))]
    except UnicodeDecodeError:  # somebody writes while we read
        return None, [Problem(table.file, None, messages.NOT_UTF8)]
    except OSError:
        return None, [Problem(table.file, None, messages.UNREADABLE)]


def _most(message: Message) -> int:
    return MOST_ROWS if message is messages.TOO_MANY_ROWS else LONGEST_FIELD


def _no_text(path: Path) -> Message | None:
    """What keeps the bytes from being text. All are looked at before any is believed."""
    decoder, is_utf8 = codecs.getincrementaldecoder("utf-8")(), True
    with path.open("rb") as file:
        while raw := file.read(CHUNK):
            if b"\0" in raw:
                return messages.NOT_TEXT
            is_utf8 = is_utf8 and _decodes(decoder, raw)
    return None if is_utf8 and _decodes(decoder, b"", is_end=True) else messages.NOT_UTF8


def _decodes(decoder: codecs.IncrementalDecoder, raw: bytes, *, is_end: bool = False) -> bool:
    try:
        decoder.decode(raw, is_end)
    except UnicodeDecodeError:
        return False
    return True


def _read(file: TextIO, table: Table) -> Read:
    rows = _rows(file)
    line, header = next(rows, (0, []))
    header = [cell.strip() for cell in header]
    if not header:
        return None, [Problem(table.file, None, messages.EMPTY_FILE, (("columns", names(table)),))]
    if _is_separator_line(header):
        return None, [Problem(table.file, line, messages.SEPARATOR_LINE)]
    if faults := list(_header_faults(line, header, table)):
        for _ in rows:
            pass  # a file that cannot be read to its end is said before what its first line lacks
        return None, faults
    return _body(rows, header, table)


def _rows(file: TextIO) -> Iterator[Row]:
    """The rows that say anything. Spreadsheets leave rows of nothing but commas at the end.

    Raises:
        _UnreadableError: at the line from which on nothing can be read.
    """
    reader = csv.reader(_lines(file), strict=True)
    line = 1
    try:
        for row in reader:
            said = "".join(row)
            if len(said) > LONGEST_FIELD and max(map(len, row)) > LONGEST_FIELD:
                raise _UnreadableError(line, messages.BROKEN_CSV)
            if said and not said.isspace():
                yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        raise _UnreadableError(line, messages.BROKEN_CSV) from error


def _lines(file: TextIO) -> Iterator[str]:
    while line := file.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE:
            raise csv.Error
        yield line


def _is_separator_line(cells: Sequence[str]) -> bool:
    """“sep=;” and its like tell Excel, and nobody else, which separator follows."""
    return re.fullmatch(r"sep=.?", ",".join(cells).rstrip(","), re.IGNORECASE) is not None


def _header_faults(line: int, header: Sequence[str], table: Table) -> Iterator[Problem]:
    if len(header) == 1 and len(table.columns) > 1 and (separator := re.search(r"[;\t|]", header[0])):
        found = "tab" if separator[0] == "\t" else separator[0]
        yield Problem(table.file, line, messages.SEPARATOR, (("found", found),))
    else:
        yield from header_faults(header, table, table.file, line)


class _Coder(dict[str, int]):
    """Codes of the cells as they come; spaces round a cell do not count."""

    def __init__(self) -> None:
        self.cells: dict[str, int] = {}

    def __missing__(self, raw: str) -> int:
        code = self.cells.setdefault(raw.strip(), len(self.cells))
        self[raw] = code
        return code

    def codes(self, cells: Iterable[str], count: int) -> Index:
        """One code a cell. A few words fill most cells, so this finds most of them without any Python code."""
        found = np.fromiter(map(self.__getitem__, cells), np.int32, count)
        return found.astype(smallest(len(self.cells)))


def _body(rows: Iterator[Row], header: Sequence[str], table: Table) -> Read:
    coders = [_Coder() for _ in header]
    batches: list[list[Index]] = [[] for _ in header]
    lines, misfits = array("Q"), array("Q")  # of misfits in turn the line and how many cells there are
    while batch := list(islice(rows, BATCH)):
        whole = [row for _, row in batch if len(row) == len(header)]
        lines.extend(line for line, row in batch if len(row) == len(header))
        for line, row in batch if len(whole) < len(batch) else ():
            if len(row) != len(header):
                misfits.extend((line, len(row)))
        for coder, codes, cells in zip(coders, batches, zip(*whole, strict=True), strict=False):
            codes.append(coder.codes(cells, len(whole)))
        if len(lines) > MOST_ROWS:
            raise _UnreadableError(lines[-1], messages.TOO_MANY_ROWS)
    cells = tuple(_column(coder, codes) for coder, codes in zip(coders, batches, strict=True))
    sheet = Sheet(table.file, tuple(header), cells, np.array(lines, np.uint32))
    return sheet, list(capped(_misfits(misfits, len(header), table.file)))


def _column(coder: _Coder, codes: Sequence[Index]) -> Coded:
    return Coded(Words.of(coder.cells), np.concatenate([np.empty(0, np.uint8), *codes]))


def _misfits(found: "array[int]", expected: int, file: str) -> Iterator[Problem]:
    for line, cells in zip(found[::2], found[1::2], strict=True):
        message = messages.LONG_ROW if cells > expected else messages.CUT_ROW
        yield Problem(file, line, message, (("found", cells), ("expected", expected)))
