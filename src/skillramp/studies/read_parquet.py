"""A Parquet file becomes a sheet. DuckDB reads it, locked into this one file: no other file, no network, no extension.

A column is taken over as codes at once; no string is made for a row.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
import numpy as np

from skillramp.packs import messages
from skillramp.packs.problems import Message, Problem
from skillramp.studies.coded import MOST_ROWS, Coded, Index, Sheet, smallest
from skillramp.studies.columns import Column, Kind, Table
from skillramp.studies.header import header_faults
from skillramp.studies.words import Words

__all__ = ["read_parquet"]

LOCKED = (
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET allow_community_extensions = false",
    "SET memory_limit = '1GB'",
    "SET temp_directory = ''",
)
"""Before the file is named: nothing is fetched, and a file made to burst does not take the whole memory."""

AT_ONCE = 100_000
"""Distinct cells fetched in one go."""

FLOATS, WHOLES = ("FLOAT", "DOUBLE", "DECIMAL"), ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT")
ZONED, DAYS = "TIMESTAMP WITH TIME ZONE", ("DATE", "TIMESTAMP")

HOLDS = {
    Kind.WHOLE: messages.HOLDS_NUMBERS,
    Kind.NUMBER: messages.HOLDS_NUMBERS,
    Kind.AMOUNT: messages.HOLDS_NUMBERS,
    Kind.DATE: messages.HOLDS_DATES,
}
"""What a column of a kind may hold; all others: text."""


def read_parquet(path: Path, table: Table) -> tuple[Sheet | None, list[Problem]]:
    """The sheet of a file; or none, and why. Its rows are numbered from 1."""
    try:
        if not path.is_file():
            found = messages.NOT_ONE_FILE if path.exists() else messages.NO_FILE
            return None, [Problem(path.name, None, found)]
        path.open("rb").close()
        with _opened(path) as file:
            return _read(file, table)
    except duckdb.Error:
        return None, [Problem(path.name, None, messages.BROKEN_PARQUET)]
    except OSError:
        return None, [Problem(path.name, None, messages.UNREADABLE)]


@dataclass(frozen=True, slots=True)
class _File:
    connection: duckdb.DuckDBPyConnection
    path: str
    name: str

    def ask(self, query: str) -> duckdb.DuckDBPyConnection:
        """A query in which ? stands for this file."""
        return self.connection.execute(query, [self.path])


@contextmanager
def _opened(path: Path) -> Iterator[_File]:
    """A connection that can read this one file and do nothing else."""
    real = os.path.realpath(path)
    with duckdb.connect(":memory:") as connection:
        for setting in LOCKED:
            connection.execute(setting)
        connection.execute(f"SET allowed_paths = [{_quoted(real)}]")
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        yield _File(connection, real, path.name)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _read(file: _File, table: Table) -> tuple[Sheet | None, list[Problem]]:
    types = {str(name): str(type_) for name, type_, *_ in file.ask("DESCRIBE SELECT * FROM read_parquet(?)").fetchall()}
    if faults := [*header_faults(list(types), table, file.name, None), *_type_faults(types, table, file.name)]:
        return None, faults
    [(rows,)] = file.ask("SELECT sum(num_rows)::BIGINT FROM parquet_file_metadata(?)").fetchall()
    if not 0 <= rows <= MOST_ROWS:
        return None, [Problem(file.name, None, messages.TOO_MANY_ROWS, (("most", MOST_ROWS),))]
    kinds = {column.name: column.kind for column in table.columns}
    cells = tuple(_column(file, _as_text(name, type_, kinds[name])) for name, type_ in types.items())
    if any(len(column) != rows for column in cells):
        raise duckdb.InvalidInputException("the file counts other rows than it holds")
    return Sheet(file.name, tuple(types), cells, range(1, rows + 1), by_row=True), []


def _type_faults(types: dict[str, str], table: Table, file: str) -> Iterator[Problem]:
    for column in table.columns:
        type_ = types.get(column.name)
        if type_ is not None and not _holds(type_, column):
            known: Message = HOLDS.get(column.kind, messages.HOLDS_TEXT)
            facts = (("column", column.name), ("found", type_), ("known", known))
            yield Problem(file, None, messages.WRONG_TYPE, facts)


def _holds(type_: str, column: Column) -> bool:
    """Text may stand everywhere, as in CSV; numbers and dates where they are meant. NULL: a column with no cell."""
    if type_ in ("VARCHAR", '"NULL"') or type_.startswith("ENUM"):
        return True
    if HOLDS.get(column.kind) is messages.HOLDS_NUMBERS:
        return type_.removeprefix("U") in WHOLES or type_.startswith(FLOATS)
    return column.kind is Kind.DATE and type_.startswith(DAYS)


def _as_text(name: str, type_: str, kind: Kind) -> str:
    """SQL that writes a cell as a CSV file would."""
    cell = '"' + name.replace('"', '""') + '"'
    if type_ == ZONED:  # without the time zones of a machine
        return f"make_timestamp(epoch_us({cell}))::VARCHAR || '+00:00'"
    if kind is Kind.WHOLE and type_.startswith(FLOATS):  # a column with empty cells often comes as 38.0
        is_whole = f"{cell} = trunc({cell}) AND abs({cell}) < 1e15"
        return f"CASE WHEN {is_whole} THEN {cell}::BIGINT::VARCHAR ELSE {cell}::VARCHAR END"
    return f"{cell}::VARCHAR"


def _column(file: _File, cell: str) -> Coded:
    """Distinct cells in order, the empty one first. Spaces round a cell do not count, as in CSV."""
    distinct = f"SELECT DISTINCT {cell} AS cell FROM read_parquet(?) WHERE cell IS NOT NULL ORDER BY cell"  # noqa: S608 — names of our own columns
    file.ask(f"CREATE OR REPLACE TEMP TABLE distinct_cells AS {distinct}")
    file.connection.execute("FROM distinct_cells")
    raw = Words.joined([Words.of([""]), *_fetched(file.connection)])
    values: dict[str, int] = {}
    place = np.array([values.setdefault(each.strip(), len(values)) for each in raw], smallest(len(raw)))
    index = _codes(file, cell, len(raw) - 1)
    return Coded(raw, index) if len(values) == len(raw) else Coded(Words.of(values), place[index])


def _fetched(connection: duckdb.DuckDBPyConnection) -> Iterator[Words]:
    while rows := connection.fetchmany(AT_ONCE):
        yield Words.of(str(value) for (value,) in rows)


def _codes(file: _File, cell: str, distinct: int) -> Index:
    """For each row 0 where the cell is missing, else its place in the distinct cells, from 1."""
    size = {1: "UTINYINT", 2: "USMALLINT", 4: "UINTEGER"}[smallest(distinct + 1).itemsize]
    code = "0"
    if distinct:
        file.connection.execute("CREATE OR REPLACE TYPE known_cell AS ENUM (SELECT cell FROM distinct_cells)")
        code = f"coalesce(enum_code(({cell})::known_cell)::UINTEGER + 1, 0)"
    found = file.ask(f"SELECT ({code})::{size} AS code FROM read_parquet(?)")  # noqa: S608 — names of our own columns
    index: Index = found.fetchnumpy()["code"]
    return index
