"""A study written part by part: its tables grow on disk, so that a million people never stand in memory at once."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
from numpy.typing import NDArray

from skillramp.studies.columns import TABLES, Column, Kind, Table
from skillramp.studies.on_disk import on_disk
from skillramp.studies.settings import Settings
from skillramp.studies.write import write_settings

__all__ = ["Columns", "Format", "Part", "Words", "write_parts"]

Words = NDArray[np.object_]
"""Strings; None is an empty cell."""

Columns = Sequence[NDArray[Any]]
"""Cells in the order of the table's columns (optional columns left out): words, or figures where NaN is empty.

No columns are no rows.
"""

Part = Mapping[str, Columns]
"""For each file name some rows of that table."""

TYPES = {Kind.WHOLE: "BIGINT", Kind.NUMBER: "DOUBLE", Kind.AMOUNT: "DECIMAL(18, 2)"}


class Format(StrEnum):
    """How tables lie in a study's folder."""

    CSV = "csv"
    PARQUET = "parquet"


def write_parts(folder: Path, settings: Settings, parts: Iterable[Part], form: Format) -> None:
    """Write study.toml and the tables into an existing folder, rows in the order of the parts.

    However the same rows are cut into parts, the bytes are the same; so are they in each run.

    Raises:
        OSError: when the disk cannot take it.
        KeyboardInterrupt: on Ctrl+C, also in the middle of a statement.
    """
    write_settings(folder, settings)
    with on_disk(folder) as database:
        growing: dict[str, Table] = {}
        for part in parts:
            for file, columns in part.items():
                if file not in growing:
                    growing[file] = _begin(database, file)
                if columns:
                    _append(database, growing[file], columns)
        for table in growing.values():
            _finish(database, table, folder, form)


def _begin(database: duckdb.DuckDBPyConnection, file: str) -> Table:
    table = next(each for each in TABLES if each.file == file)
    columns = ", ".join(f"{_quoted(each.name)} {TYPES.get(each.kind, 'VARCHAR')}" for each in _columns(table))
    database.execute(f"CREATE TABLE {_name(table)} ({columns})")
    return table


def _append(database: duckdb.DuckDBPyConnection, table: Table, columns: Columns) -> None:
    frame = {column.name: cells for column, cells in zip(_columns(table), columns, strict=True)}
    database.register("part", frame)
    database.execute(f"INSERT INTO {_name(table)} SELECT * FROM part")  # noqa: S608 — names of our own tables
    database.unregister("part")


def _finish(database: duckdb.DuckDBPyConnection, table: Table, folder: Path, form: Format) -> None:
    cells = ", ".join(_cell(each) for each in _columns(table)) if form is Format.CSV else "*"
    path = folder / (table.file if form is Format.CSV else table.parquet)
    options = "FORMAT csv, HEADER" if form is Format.CSV else "FORMAT parquet"
    database.execute(f"COPY (SELECT {cells} FROM {_name(table)}) TO ? ({options})", [str(path)])  # noqa: S608 — as above


def _columns(table: Table) -> list[Column]:
    return [column for column in table.columns if not column.is_optional_column]


def _cell(column: Column) -> str:
    """A column of a CSV file: 38 hours, not 38.0."""
    name = _quoted(column.name)
    return f"regexp_replace({name}::VARCHAR, '\\.0$', '') AS {name}" if column.kind is Kind.NUMBER else name


def _name(table: Table) -> str:
    return _quoted(Path(table.file).stem)


def _quoted(name: str) -> str:
    return f'"{name}"'
