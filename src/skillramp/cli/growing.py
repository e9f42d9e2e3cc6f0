"""A Parquet file that grows part by part: on disk, so that millions of rows never stand in memory at once."""

import errno
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import duckdb
import numpy as np

__all__ = ["Column", "Columns", "Growing"]

Column = Sequence[object] | np.ndarray[tuple[int], np.dtype[np.generic]]
Columns = Mapping[str, Column]
"""Names and cells, one a row; NaN is an empty cell."""

MEMORY = "200MB"
"""What DuckDB may hold; the rest waits on disk."""


class Growing:
    """Rows in the order they come. However they are cut into parts, the file's bytes are the same.

    One thread keeps the order of rows, so the bytes repeat. NaN becomes NULL: missing is never a number.
    """

    def __init__(self, path: Path) -> None:
        self._path, self._aside = path, path.with_name(f".{path.name}.growing")
        self._is_there = False
        with _refusing():
            self._kept = duckdb.connect(self._aside)
            self._kept.execute(f"SET threads = 1; SET memory_limit = '{MEMORY}'")
            self._kept.execute("SET GLOBAL pandas_analyze_sample = 0")  # objects are strings, in a part without any too

    def __enter__(self) -> Self:
        return self

    def add(self, columns: Columns) -> None:
        """Append rows.

        Raises:
            OSError: when the disk cannot take them.
        """
        frame = {name: _array(values) for name, values in columns.items()}
        with _refusing():
            self._kept.register("frame", frame)
            self._kept.execute("INSERT INTO kept FROM frame" if self._is_there else "CREATE TABLE kept AS FROM frame")
            self._kept.unregister("frame")
        self._is_there = True

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write the file, unless something went wrong."""
        try:
            with _refusing():
                if error is None:
                    self._kept.execute("COPY kept TO ? (FORMAT parquet)", [str(self._path)])
        finally:
            self._kept.close()
            for left in self._path.parent.glob(f"{self._aside.name}*"):
                left.unlink()


@contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except duckdb.IOException as error:  # no space left, and the like; its text names our working folder
        raise OSError(errno.EIO, "the disk cannot take it") from error


def _array(values: Column) -> np.ndarray[tuple[int], np.dtype[np.generic]]:
    return values if isinstance(values, np.ndarray) else np.array([str(each) for each in values], object)
