"""A Parquet file that grows part by part: on disk, so that millions of rows never stand in memory at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from skillramp.studies.on_disk import on_disk

__all__ = ["Column", "Columns", "growing"]

Column = Sequence[object] | np.ndarray[tuple[int], np.dtype[np.generic]]
Columns = Mapping[str, Column]
"""Names and cells, one a row; NaN is an empty cell."""

MEMORY = "200MB"
"""Two files grow at once, beside a part of the study."""


@contextmanager
def growing(path: Path) -> Iterator[Callable[[Columns], None]]:
    """Call it with rows, in their order: the file is written at the end, unless something went wrong.

    However rows are cut into parts, the file's bytes are the same. NaN becomes NULL: missing is never a number.

    Raises:
        OSError: when the disk cannot take them.
        KeyboardInterrupt: on Ctrl+C, also in the middle of a statement.
    """
    with on_disk(path.parent, MEMORY) as database:
        is_there = False

        def add(columns: Columns) -> None:
            nonlocal is_there
            database.register("frame", {name: _array(values) for name, values in columns.items()})
            database.execute("INSERT INTO kept FROM frame" if is_there else "CREATE TABLE kept AS FROM frame")
            database.unregister("frame")
            is_there = True

        yield add
        database.execute("COPY kept TO ? (FORMAT parquet)", [str(path)])


def _array(values: Column) -> np.ndarray[tuple[int], np.dtype[np.generic]]:
    return values if isinstance(values, np.ndarray) else np.array([str(each) for each in values], object)
