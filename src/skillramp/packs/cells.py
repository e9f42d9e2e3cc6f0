"""The wide tables of evidence: a CSV file beside the record, one value a row.

No cell needs quotation marks, so none may stand there: a stray one would swallow the rows after it.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from skillramp.core.evidence import Cell
from skillramp.packs import messages
from skillramp.packs.problems import Message, Problem
from skillramp.packs.shapes.base import ID_PATTERN
from skillramp.packs.shapes.evidence import DATE_PATTERN

__all__ = ["COLUMNS", "FLAGS", "MOST_ROWS", "read_cells"]

COLUMNS = ("subject", "group", "place", "date", "value", "flag")
HEADER = ",".join(COLUMNS)

MOST_ROWS = 100_000
"""Published tables that people read have hundreds of rows; more is a mistake or an attack."""

FLAGS = ("", "b", "c", "d", "e", "n", "p", "u")
"""Eurostat's: break, confidential, definition differs, estimated, not significant, provisional, low reliability."""

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?", re.ASCII)


def read_cells(path: Path, shown: str) -> tuple[tuple[Cell, ...], list[Problem]]:
    """Every row of a table and every fault of form in it; ``shown`` is its name in sentences."""
    try:
        source = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return (), [Problem(shown, None, messages.NOT_UTF8)]
    except OSError:
        return (), [Problem(shown, None, messages.UNREADABLE)]
    header, *rows = source.replace("\r\n", "\n").rstrip("\n").split("\n")
    if fault := _whole(header, rows):
        return (), [Problem(shown, 1, fault, (("columns", HEADER), ("most", MOST_ROWS)))]
    found = [each for line, row in enumerate(rows, 2) for each in _cell(row.split(","), line, shown)]
    cells = tuple(each for each in found if isinstance(each, Cell))
    return cells, [each for each in found if isinstance(each, Problem)]


def _whole(header: str, rows: list[str]) -> Message | None:
    """A fault of the file as a whole."""
    if header != HEADER:
        return messages.TABLE_COLUMNS
    if not rows:
        return messages.NO_TABLE_ROWS
    return messages.TABLE_TOO_LONG if len(rows) > MOST_ROWS else None


def _cell(row: list[str], line: int, shown: str) -> Iterator[Cell | Problem]:
    if len(row) != len(COLUMNS):
        facts = (("found", len(row)), ("expected", len(COLUMNS)))
        yield Problem(shown, line, messages.TABLE_ROW, facts)
        return
    faults = [Problem(shown, line, message, (("found", found),)) for message, found in _faults(row)]
    if faults:
        yield from faults
        return
    subject, group, place, date, value, flag = row
    yield Cell(subject, group, place, date, float(value) if value else None, flag, line)


def _faults(row: list[str]) -> Iterator[tuple[Message, str]]:
    subject, group, place, date, value, flag = row
    for text in (subject, group, place):
        if not text or text != text.strip() or not text.isprintable() or '"' in text:
            yield messages.CELL_TEXT, text
    if subject and not re.match(ID_PATTERN, subject):
        yield messages.CELL_SUBJECT, subject
    if not re.match(DATE_PATTERN, date):
        yield messages.CELL_DATE, date
    if value and not NUMBER.fullmatch(value):
        yield messages.CELL_VALUE, value
    if flag not in FLAGS:
        yield messages.CELL_FLAG, flag
