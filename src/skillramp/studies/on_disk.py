"""A database of DuckDB on disk, for tables too large for memory; gone afterwards, whatever happens."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

__all__ = ["on_disk"]

MEMORY = "400MB"
"""What DuckDB may hold; the rest waits on disk."""

DISK = (duckdb.IOException, duckdb.TransactionException, duckdb.FatalException, duckdb.OutOfMemoryException)
"""What DuckDB says when a disk is full or gone; memory runs out only where it cannot wait on disk."""

INTERRUPTED = "Query interrupted"
"""What DuckDB makes of Ctrl+C while it works."""


@contextmanager
def on_disk(folder: Path, memory: str = MEMORY) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database below this folder. One thread keeps the order of rows, so that the bytes of its files repeat.

    Args:
        folder: where its own folder is made.
        memory: what it may hold, such as “400MB”.

    Raises:
        OSError: when the disk cannot take it.
        KeyboardInterrupt: on Ctrl+C, also in the middle of a statement.
    """
    with TemporaryDirectory(prefix=".making-", dir=folder) as aside:
        try:
            with duckdb.connect(Path(aside, "tables.duckdb")) as database:
                database.execute(f"SET threads = 1; SET memory_limit = '{memory}'")
                database.execute("SET GLOBAL pandas_analyze_sample = 0")  # objects are strings, empty ones too
                database.execute("SET enable_progress_bar = false")  # it would go where our own words go
                yield database
        except DISK as error:  # no space left, and the like; its text names our working folder
            raise OSError(errno.EIO, "the disk cannot take it") from error
        except RuntimeError as error:
            if str(error) != INTERRUPTED:
                raise
            raise KeyboardInterrupt from error
