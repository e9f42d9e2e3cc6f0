"""The wide tables of evidence: a CSV file beside the record, one value a row."""

import csv
import io
from collections.abc import Iterator
from math import isfinite, nan
from pathlib import Path

from skillramp.core.evidence import Cell
from skillramp.packs import messages
from skillramp.packs.problems import Problem

__all__ = ["COLUMNS", "read_cells"]

COLUMNS = ("subject", "group", "place", "date", "value", "flag")


def read_cells(path: Path, shown: str) -> tuple[tuple[Cell, ...], list[Problem]]:
    """Every row of a table and every fault of form in it; ``shown`` is its name in sentences."""
    try:
        source = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return (), [Problem(shown, None, messages.NOT_UTF8)]
    except OSError:
        return (), [Problem(shown, None, messages.UNREADABLE)]
    reader = csv.reader(io.StringIO(source))
    header, *rows = [(row, reader.line_num) for row in reader] or [([], 1)]
    if tuple(header[0]) != COLUMNS:
        return (), [Problem(shown, 1, messages.TABLE_COLUMNS, (("columns", ",".join(COLUMNS)),))]
    if not rows:
        return (), [Problem(shown, 1, messages.NO_TABLE_ROWS)]
    found = [each for row, line in rows for each in _cell(row, line, shown)]
    cells = tuple(each for each in found if isinstance(each, Cell))
    return cells, [each for each in found if isinstance(each, Problem)]


def _cell(row: list[str], line: int, shown: str) -> Iterator[Cell | Problem]:
    if len(row) != len(COLUMNS):
        facts = (("found", len(row)), ("expected", len(COLUMNS)))
        yield Problem(shown, line, messages.TABLE_ROW, facts)
        return
    subject, group, place, date, value, flag = row
    try:
        number = float(value) if value else None
    except ValueError:
        number = nan
    if number is not None and not isfinite(number):
        yield Problem(shown, line, messages.CELL_VALUE, (("found", value),))
        return
    yield Cell(subject, group, place, date, number, flag, line)
