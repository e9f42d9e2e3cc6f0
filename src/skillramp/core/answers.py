"""Answers as columns: append-only revisions with five states. Missing is never zero.

Columns keep a million people in memory and one order for everything after. ``Codes`` is a column of ids:
the distinct values once, and for every row an index into them (−1 where there is none).
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from skillramp.core.instruments import Item
from skillramp.core.vocabulary import AnsweredWith, AnswerState, Voice

__all__ = ["VOICES", "Answers", "Codes", "Marks", "mark"]

VOICES = tuple(Voice)
STATES = tuple(AnswerState)
WAYS = tuple(AnsweredWith)


@dataclass(frozen=True, slots=True)
class Codes:
    """A column of ids: ``values`` distinct and sorted, ``index`` one place per row, −1 for none."""

    values: tuple[str, ...]
    index: NDArray[np.int32]

    @classmethod
    def of(cls, column: Iterable[str]) -> "Codes":
        """From one string a row; the empty string is "none"."""
        rows = list(column)
        values = tuple(sorted({row for row in rows if row}))
        place = {value: number for number, value in enumerate(values)} | {"": -1}
        return cls(values, np.fromiter((place[row] for row in rows), np.int32, len(rows)))

    def __len__(self) -> int:
        return len(self.index)

    def take(self, rows: NDArray[np.intp]) -> "Codes":
        """The same values, these rows."""
        return Codes(self.values, self.index[rows])


@dataclass(frozen=True, slots=True)
class Answers:
    """All revisions of all answers, one row each; equal lengths.

    ``voice``, ``state`` and ``answered_with`` are places in VOICES, STATES and WAYS (−1: not noted);
    ``sequence`` is the server's order within a sitting. ``tool`` is the option reached with the tool.
    """

    sitting: Codes
    person: Codes
    item: Codes
    voice: NDArray[np.int8]
    option: Codes
    tool: Codes
    answered_with: NDArray[np.int8]
    state: NDArray[np.int8]
    sequence: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.sequence)

    def take(self, rows: NDArray[np.intp]) -> "Answers":
        """The same answers, these rows only, in this order."""
        return Answers(
            sitting=self.sitting.take(rows),
            person=self.person.take(rows),
            item=self.item.take(rows),
            voice=self.voice[rows],
            option=self.option.take(rows),
            tool=self.tool.take(rows),
            answered_with=self.answered_with[rows],
            state=self.state[rows],
            sequence=self.sequence[rows],
        )

    def latest(self, sitting_order: NDArray[np.int64]) -> "Answers":
        """The newest revision of each (person, item, voice), sorted by these three.

        Args:
            sitting_order: for each value of ``sitting.values`` its place in time.
        """
        when = sitting_order[self.sitting.index] if len(self) else np.empty(0, np.int64)
        order = np.lexsort((self.sequence, when, self.voice, self.item.index, self.person.index))
        keys = np.stack([self.person.index[order], self.item.index[order], self.voice[order]])
        is_last = np.ones(len(order), bool)
        is_last[:-1] = (keys[:, 1:] != keys[:, :-1]).any(axis=0)
        return self.take(order[is_last])


@dataclass(frozen=True, slots=True)
class Marks:
    """Answered items as steps, one row each, sorted by person, item and voice. Arrays of equal length.

    ``item`` is a place in the items given to ``mark``; ``place`` is that of the chosen option among the item's, as they
    are shown; ``tool_step`` is −1 where no tool was asked about.
    """

    person: NDArray[np.int32]
    item: NDArray[np.int32]
    voice: NDArray[np.int8]
    step: NDArray[np.int8]
    tool_step: NDArray[np.int8]
    place: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.step)

    def between(self, begin: int, end: int) -> "Marks":
        """The rows from ``begin`` to before ``end``."""
        return self.take(slice(begin, end))

    def take(self, rows: slice | NDArray[np.intp]) -> "Marks":
        """These rows only; they stay in their order."""
        return Marks(
            person=self.person[rows],
            item=self.item[rows],
            voice=self.voice[rows],
            step=self.step[rows],
            tool_step=self.tool_step[rows],
            place=self.place[rows],
        )


def mark(answers: Answers, items: tuple[Item, ...]) -> Marks:
    """Turn answered options into steps; every other state leaves no mark at all.

    Raises:
        ValueError: for an answered item or option that ``items`` do not have; check a study before scoring it.
    """
    number = {item.id: row for row, item in enumerate(items)}
    item_of = np.array([*(number.get(value, -1) for value in answers.item.values), -1], np.int32)
    rows = np.flatnonzero(answers.state == STATES.index(AnswerState.ANSWERED))
    chosen = answers.take(rows)
    item = item_of[chosen.item.index]
    steps = _steps(items)
    place = _places(items, answers.option.values)[item, chosen.option.index]
    step, tool_step = steps[item, place], steps[item, _places(items, answers.tool.values)[item, chosen.tool.index]]
    if (step < 0).any() or ((tool_step < 0) & (chosen.tool.index >= 0)).any():
        raise ValueError("an answer names an item or option that the instruments do not have")
    return Marks(
        person=chosen.person.index,
        item=item,
        voice=chosen.voice,
        step=step,
        tool_step=tool_step,
        place=place,
    )


def _places(items: tuple[Item, ...], options: tuple[str, ...]) -> NDArray[np.int8]:
    """Place of (item, option); the last row and column stay −1, so that index −1 ("none") finds it."""
    column = {option: number for number, option in enumerate(options)}
    table = np.full((len(items) + 1, len(options) + 1), -1, np.int8)
    for row, item in enumerate(items):
        for place, option in enumerate(item.options):
            table[row, column.get(option.id, -1)] = place
    table[:, -1] = -1
    return table


def _steps(items: tuple[Item, ...]) -> NDArray[np.int8]:
    """Step of (item, place); −1 where there is none, as above."""
    most = max((len(item.options) for item in items), default=0)
    table = np.full((len(items) + 1, most + 1), -1, np.int8)
    for row, item in enumerate(items):
        table[row, : len(item.options)] = [option.step for option in item.options]
    return table
