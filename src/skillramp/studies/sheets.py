"""A file becomes a sheet: strings by column, with the line each row stands in, and every fault of form.

Every distinct cell is judged once, however many rows hold it.
"""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from skillramp.packs import messages
from skillramp.packs.problems import Message, Problem
from skillramp.studies.cells import Facts, fault_of
from skillramp.studies.coded import Coded, Sheet
from skillramp.studies.columns import Column, Table
from skillramp.studies.found import Finding, in_order
from skillramp.studies.keys import key_faults
from skillramp.studies.read_csv import read_csv

__all__ = ["PARQUET", "Sheet", "read_sheet"]

PARQUET = ".parquet"


def read_sheet(path: Path, table: Table) -> tuple[Sheet, list[Problem]]:
    """The sheet of a CSV or Parquet file, and its faults. A file with faults of structure gives an empty sheet."""
    is_parquet = path.suffix == PARQUET
    empty = Sheet.of(path.name if is_parquet else table.file, [column.name for column in table.columns], (), ())
    if table.is_optional and not os.path.lexists(path):
        return empty, []
    if is_parquet:
        from skillramp.studies.read_parquet import read_parquet  # noqa: PLC0415 — DuckDB only where it is needed

        sheet, faults = read_parquet(path, table)
    else:
        sheet, faults = read_csv(path, table)
    if sheet is None:
        return empty, faults
    return sheet, [*(faults or _no_rows(sheet, table)), *_cell_faults(sheet, table), *key_faults(sheet, table)]


def _no_rows(sheet: Sheet, table: Table) -> list[Problem]:
    if len(sheet) or not table.needs_rows:
        return []
    return [Problem(sheet.file, None, messages.NO_ROWS_BY_ROW if sheet.by_row else messages.NO_ROWS)]


def _cell_faults(sheet: Sheet, table: Table) -> Iterator[Problem]:
    for column in table.columns:
        if column.name in sheet.columns:
            yield from in_order(sheet, list(_findings(sheet.coded(column.name), column)))


def _findings(cells: Coded, column: Column) -> Iterator[Finding]:
    """One kind of fault at a time. No cell has two."""
    judged: dict[Message, dict[int, Facts]] = {}
    for code, cell in enumerate(cells.values):
        if (fault := fault_of(cell, column)) is not None:
            message, facts = fault
            judged.setdefault(message, {})[code] = {"column": column.name, **facts}
    for message, of_code in judged.items():
        yield _finding(message, of_code, cells)


def _finding(message: Message, of_code: Mapping[int, Facts], cells: Coded) -> Finding:
    is_wrong = np.zeros(len(cells.values), bool)
    is_wrong[list(of_code)] = True
    return Finding(message, cells.rows(is_wrong), lambda row: of_code[int(cells.index[row])])
