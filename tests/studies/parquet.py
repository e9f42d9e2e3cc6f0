"""Tables of a study written as Parquet in place of CSV."""

from pathlib import Path

import duckdb

__all__ = ["as_parquet", "parquet"]


def parquet(path: Path, query: str) -> None:
    """A Parquet file with the rows of a query."""
    with duckdb.connect() as connection:
        connection.execute(f"COPY ({query}) TO '{path}' (FORMAT parquet)")


def as_parquet(study: Path, *tables: str, **casts: str) -> Path:
    """These tables of a study, or all, as Parquet with the same rows; ``casts`` gives columns another type."""
    for table in tables or [each.stem for each in study.glob("*.csv")]:
        file = study / f"{table}.csv"
        read = f"read_csv('{file}', all_varchar = true, header = true, delim = ',', strict_mode = true)"
        replaced = ", ".join(f"{column}::{type_} AS {column}" for column, type_ in casts.items())
        parquet(study / f"{table}.parquet", f"SELECT *{f' REPLACE ({replaced})' if replaced else ''} FROM {read}")  # noqa: S608 — a test's own file
        file.unlink()
    return study
