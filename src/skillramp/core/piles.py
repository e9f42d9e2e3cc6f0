"""Answers in piles, equal piles found once: what makes a million people as cheap as the answers that differ.

A pile is what one voice answered of one person in one competence. What it says depends on its items and steps only,
so it is worked out once for each distinct pile, however many people answered just so.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.random import PCG64
from numpy.typing import NDArray

from skillramp.core.answers import VOICES, Marks

__all__ = ["AT_ONCE", "Distinct", "Piles", "distinct_piles", "find_rows", "pile_up", "slices", "starts"]

KEY_SEED = 89
"""Any number: with other keys other piles would be compared by hand, and the result would be the same."""

AT_ONCE = 2_048
"""Rows of 89 numbers worked on together: a few of them fit into a processor's cache."""

Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Piles:
    """Marks sorted by person, voice, competence and item, and the piles that makes. One row a pile, so sorted too.

    Attributes:
        order: places of the marks in this order; ``start`` is each pile's first, ``size`` how many it has.
        person, voice, competence: whose, by whom, about what.
    """

    order: Places
    start: Places
    size: Places
    person: NDArray[np.int64]
    voice: NDArray[np.int64]
    competence: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.start)

    @property
    def by_voice(self) -> Places:
        """The first pile of each person and voice."""
        return starts(self.person * len(VOICES) + self.voice)


@dataclass(frozen=True, slots=True)
class Distinct:
    """Piles that differ, those with the tool among them.

    Attributes:
        number: for each pile, which of the distinct ones it is; ``tool_number`` once its tools count.
        has_tool: for each pile, whether a tool was asked about.
        first: for each distinct one, a pile of the same voice and competence.
        codes: the answers of the distinct ones, one after the other: (voice × items + item) × steps + step.
        start: where each begins.
    """

    number: Places
    tool_number: Places
    has_tool: NDArray[np.bool_]
    first: Places
    codes: Places
    start: Places

    def __len__(self) -> int:
        return len(self.first)

    def sums(self, table: NDArray[np.float64]) -> NDArray[np.float64]:
        """Sums of the table's rows over each distinct pile, distinct × columns; ``codes`` are rows of the table."""
        result = np.empty((len(self), table.shape[1]))
        ends = np.append(self.start, len(self.codes))
        for part in slices(len(self), AT_ONCE):
            begin, end = ends[part.start], ends[part.stop]
            np.add.reduceat(table[self.codes[begin:end]], self.start[part] - begin, out=result[part])
        return result


def pile_up(marks: Marks, competence: NDArray[np.int64], competences: int) -> Piles:
    """Sort marks into piles. Marks come sorted by person and item, so a pile does not depend on the order of answering.

    Args:
        marks: answered steps.
        competence: the competence of each item, as a place.
        competences: how many there are.
    """
    keys = (marks.person.astype(np.int64) * len(VOICES) + marks.voice) * competences + competence[marks.item]
    order = np.argsort(keys, kind="stable")
    sorted_keys = keys[order]
    start = starts(sorted_keys)
    person_voice, of_pile = np.divmod(sorted_keys[start], max(competences, 1))
    person, voice = np.divmod(person_voice, len(VOICES))
    return Piles(order, start, np.diff(np.append(start, len(order))), person, voice, of_pile)


def starts(keys: NDArray[np.int64]) -> Places:
    """The places where a sorted column changes, the first one too."""
    return np.flatnonzero(np.append(True, keys[1:] != keys[:-1])[: len(keys)])


def slices(count: int, size: int) -> Iterator[slice]:
    """Consecutive slices of at most ``size`` that cover ``count`` rows."""
    return (slice(begin, min(begin + size, count)) for begin in range(0, count, size))


def distinct_piles(marks: Marks, piles: Piles, items: int, steps: int) -> Distinct:
    """Find equal piles, without the tool and with it.

    Args:
        marks: what was piled up.
        piles: the piles.
        items: how many items there are.
        steps: how many steps an item has at most.
    """
    voice, item = marks.voice[piles.order].astype(np.int64), marks.item[piles.order]
    asked, tool_step = (voice * items + item) * steps, marks.tool_step[piles.order]
    plain = asked + marks.step[piles.order]
    has_tool = np.logical_or.reduceat(tool_step >= 0, piles.start)
    with_tool = np.where(tool_step >= 0, asked + tool_step, plain)[np.repeat(has_tool, piles.size)]
    size = np.append(piles.size, piles.size[has_tool])
    number, first, codes, start = _distinct(np.append(plain, with_tool), np.cumsum(size) - size)
    tool_number = number[: len(piles)].copy()
    tool_number[has_tool] = number[len(piles) :]
    of_pile = np.append(np.arange(len(piles)), np.flatnonzero(has_tool))
    return Distinct(number[: len(piles)], tool_number, has_tool, of_pile[first], codes, start)


def _distinct(codes: NDArray[np.int64], start: Places) -> tuple[Places, Places, Places, Places]:
    """Number equal runs of codes alike: for each run its number; for each number a run, its codes, and their start.

    Sums of random keys propose which runs are equal; then they are compared code by code, and a run that is not what it
    was taken for stands for itself. So no result depends on luck.
    """
    size = np.diff(np.append(start, len(codes)))
    sums = np.add.reduceat(_keys(int(codes.max(initial=0)) + 1)[codes], start)
    _, first, number = np.unique(sums, return_index=True, return_inverse=True)
    wrong = np.flatnonzero(~_same(codes, start, size, first[number]))
    number[wrong] = len(first) + np.arange(len(wrong))
    first = np.append(first, wrong)
    begins = np.cumsum(size[first]) - size[first]
    places = np.repeat(start[first] - begins, size[first]) + np.arange(size[first].sum())
    return number, first, codes[places], begins


def _keys(count: int) -> NDArray[np.uint64]:
    """A key for each code: always the same ones."""
    return PCG64(KEY_SEED).random_raw(count)


def _same(codes: NDArray[np.int64], start: Places, size: Places, like: Places) -> NDArray[np.bool_]:
    """Whether each run has the codes of the run it is taken to be like."""
    there = np.arange(len(codes)) + np.repeat(start[like] - start, size)
    differs = codes[np.minimum(there, len(codes) - 1)] != codes
    return np.asarray((size == size[like]) & ~np.logical_or.reduceat(differs, start))


def find_rows(columns: NDArray[np.int64], most: int) -> tuple[Places, Places]:
    """The distinct rows of a table of numbers from −1 to ``most``: a row for each, and the number of every row."""
    number = np.zeros(len(columns), np.int64)
    first = np.zeros(0, np.int64)
    for column in columns.T:
        _, first, number = np.unique(number * (most + 2) + column + 1, return_index=True, return_inverse=True)
    return first, number
