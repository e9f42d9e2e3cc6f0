"""Tables as columns on their way to the disk: how parts of one are made, put in order and joined."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from skillramp.core.abilities import Floats
from skillramp.studies.parts import Columns, Words

__all__ = ["Ints", "Mask", "chance", "columns_of", "felt", "in_order", "one_of", "only", "words"]

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


def words(cells: Iterable[str | None]) -> Words:
    """A column of strings; None is an empty cell."""
    return np.array([*cells, None], object)[:-1]  # the None keeps NumPy from counting letters


def columns_of(rows: Sequence[Sequence[object]]) -> Columns:
    """Rows as columns of strings, an empty cell as None; no rows have no columns."""
    columns = zip(*rows, strict=True)
    return [words(None if cell == "" else str(cell) for cell in column) for column in columns]


def only(cells: Words, rows: Mask) -> Words:
    """These rows of a column; the other cells are empty."""
    kept = cells.copy()
    kept[~rows] = None
    return kept


def in_order(owners: Sequence[Ints], parts: Sequence[Columns]) -> Columns:
    """Join parts of one table and sort their rows by owner; rows of one owner keep the order of the parts."""
    order = np.argsort(np.concatenate(owners), kind="stable")
    return [np.concatenate(column)[order] for column in zip(*parts, strict=True)]


def chance(share: float, count: int, random: Generator) -> Mask:
    """True for this share of rows."""
    drawn: Mask = random.random(count) < share
    return drawn


def one_of(counts: Ints | int, count: int, random: Generator) -> Ints:
    """For each row one of the places 0 … counts − 1, all alike."""
    place: Ints = (random.random(count) * counts).astype(np.int64)
    return place


def felt(centre: Floats, spread: float, random: Generator) -> Ints:
    """An answer on five steps, 1 to 5, round a centre."""
    step: Ints = np.clip(np.rint(random.normal(centre, spread)), 1, 5).astype(np.int64)
    return step
