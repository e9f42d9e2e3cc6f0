"""Columns that together name a row: as one whole number a row, and the rows that name what another names already."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from skillramp.packs import messages
from skillramp.packs.problems import Problem
from skillramp.studies.coded import BLOCK, Index, Judge, Rows, Sheet, rows_where
from skillramp.studies.columns import Table
from skillramp.studies.found import Finding, in_order

__all__ = ["key_faults"]

Keys = NDArray[np.int64]

AT_ONCE = 4 * BLOCK
"""Rows sorted in one go, roughly."""

MOST_KEYS = 2**62
"""So many different keys one whole number can tell apart, with room to spare."""


def key_faults(sheet: Sheet, table: Table) -> Iterator[Problem]:
    """Rows with the key of an earlier row."""
    if not table.key or not len(sheet):
        return
    columns = [_folded(sheet, name) if table.names_files else _plain(sheet, name) for name in table.key]
    if not _has_repeats(columns):
        return
    rows, first = _repeats(_together(columns))
    place = dict(zip(rows.tolist(), first.tolist(), strict=True))
    message = messages.ROW_TWICE_BY_ROW if sheet.by_row else messages.ROW_TWICE
    said = " + ".join(table.key)
    yield from in_order(
        sheet, [Finding(message, rows, lambda row: {"columns": said, "first": int(sheet.lines[place[row]])})]
    )


Column = tuple[Index, int]
"""Codes, and how many there are."""


def _plain(sheet: Sheet, name: str) -> Column:
    column = sheet.coded(name)
    return column.index, len(column.values)


def _folded(sheet: Sheet, name: str) -> Column:
    """Codes that tell no small letters from capitals."""
    column = sheet.coded(name)
    place: dict[str, int] = {}
    code = np.array([place.setdefault(value.casefold(), len(place)) for value in column.values], np.int64)
    return code[column.index], len(place)


def _has_repeats(columns: Sequence[Column]) -> bool:
    """Whether any key stands twice. A part of the codes at a time, so that sorting needs little room."""
    codes, count = columns[0]
    width = max(1, count * AT_ONCE // len(codes))
    for low in range(0, count, width):
        rows = rows_where(len(codes), _between(codes, low, low + width))
        keys = _together([(each[rows], more) for each, more in columns])
        keys.sort()
        if (keys[1:] == keys[:-1]).any():
            return True
    return False


def _between(codes: Index, low: int, high: int) -> Judge:
    return lambda block: np.asarray((codes[block] >= low) & (codes[block] < high))


def _together(columns: Sequence[Column]) -> Keys:
    """One number a row, the same for rows that hold the same in all columns."""
    codes, count = columns[0]
    keys = codes.astype(np.int64)
    for codes, more in columns[1:]:
        if count * more > MOST_KEYS:
            distinct, keys = np.unique(keys, return_inverse=True)
            count = len(distinct)
        keys *= more
        keys += codes
        count *= more
    return keys


def _repeats(keys: Keys) -> tuple[Rows, Rows]:
    """The rows whose key stands above already, and for each the first row that has it."""
    _, first, which = np.unique(keys, return_index=True, return_inverse=True)
    rows = np.flatnonzero(first[which] != np.arange(len(keys)))
    return rows, first[which[rows]]
