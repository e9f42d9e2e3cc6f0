"""Answers become scores: for one person and competence a distribution over levels.

Likelihoods of one voice multiply; each voice is then convolved with its own bias, and only so blurred are the
voices multiplied with each other and with the prior. The three voices are always kept apart as well, and the
ability with the tool beside the ability without.

Many people answer alike: whatever depends on answers alone is worked out once for each distinct set of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import (
    Bias,
    Floats,
    Model,
    Summary,
    blur,
    blur_each,
    item_table,
    joined,
    normal,
    normalised,
    summarise,
)
from skillramp.core.answers import VOICES, Marks
from skillramp.core.instruments import Item
from skillramp.core.patterns import is_pattern
from skillramp.core.piles import AT_ONCE, Distinct, Piles, distinct_piles, find_rows, pile_up, slices
from skillramp.core.vocabulary import HIGHEST_LEVEL, Voice

__all__ = ["Scores", "for_people", "join", "score", "score_in_blocks", "set_aside"]

PEOPLE_AT_ONCE = 10_000
"""People scored together: enough that equal answers meet, few enough that all about them fits into little memory."""

Index = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Scores:
    """One row per person and competence with at least one answered item, sorted by both.

    Distributions and summaries stand once for each that differs; an index says which is a row's, −1 where nothing is
    known. So a row is a few numbers, however fine the grid.

    Attributes:
        person: place in the answers' person ids.
        competence: place in ``competences``.
        competences: codes, sorted.
        shapes: distinct distributions over abilities, distributions × grid.
        summary: of each shape.
        shape: the shape of each row, all voices merged, without the tool; ``tool_shape`` with it (the same where no
            tool was asked about).
        has_tool: whether a tool was asked about.
        alone: summaries of distinct answers of one voice, with the prior and nothing else.
        said: rows × voices in the order of VOICES, places in ``alone``; −1 where a voice is silent.
        answered: rows × voices, interpretable answers.
        set_aside: rows × voices, whether the voice's answers were set aside as a pattern.
    """

    person: Index
    competence: Index
    competences: tuple[str, ...]
    shapes: Floats
    summary: Summary
    shape: Index
    tool_shape: Index
    has_tool: NDArray[np.bool_]
    alone: Summary
    said: Index
    answered: Index
    set_aside: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.person)

    def take(self, rows: NDArray[np.integer]) -> "Scores":
        """These rows only, in this order; what rows share stays as it is."""
        return replace(
            self,
            person=self.person[rows],
            competence=self.competence[rows],
            shape=self.shape[rows],
            tool_shape=self.tool_shape[rows],
            has_tool=self.has_tool[rows],
            said=self.said[rows],
            answered=self.answered[rows],
            set_aside=self.set_aside[rows],
        )

    @property
    def merged(self) -> Summary:
        """Summary of each row; NaN where nothing is known."""
        return self.summary.at(self.shape)

    @property
    def with_tool(self) -> Summary:
        """The same with the tool."""
        return self.summary.at(self.tool_shape)

    @property
    def voices(self) -> tuple[Summary, ...]:
        """Summary of each voice alone, row by row, in the order of VOICES; NaN where it is silent."""
        return tuple(self.alone.at(column) for column in self.said.T)

    @property
    def weights(self) -> Floats:
        """The distribution of each row, rows × grid; NaN where nothing is known. For few rows: 89 numbers each."""
        return np.vstack([self.shapes, np.full(self.shapes.shape[1], np.nan)])[self.shape]

    @property
    def level(self) -> Floats:
        """The level held: the highest reached at least as likely as not; 0 is "not yet", NaN: nothing known."""
        held: Floats = np.clip(np.floor(self.summary.p50), 0, HIGHEST_LEVEL)
        return np.append(held, np.nan)[self.shape]

    @property
    def is_interpretable(self) -> NDArray[np.bool_]:
        """Whether any answer is left after patterns were set aside."""
        return np.asarray(self.shape >= 0)

    @property
    def is_told_only(self) -> NDArray[np.bool_]:
        """Whether it is "as told, not shown": something is told, no task done and nothing seen by a coach."""
        told = self.answered[:, VOICES.index(Voice.SELF)]
        return np.asarray(self.is_interpretable & (told == self.answered.sum(axis=1)))


def score(marks: Marks, items: tuple[Item, ...], model: Model) -> Scores:
    """Score every person and competence that has an answered item.

    Args:
        marks: answered steps of one round, from ``answers.mark`` with the same ``items``.
        items: the items of the instruments used.
        model: the stated priors.
    """
    return join(list(score_in_blocks(marks, items, model)))


def score_in_blocks(
    marks: Marks, items: tuple[Item, ...], model: Model, size: int = PEOPLE_AT_ONCE
) -> Iterator[Scores]:
    """The same scores, ``size`` people at a time; no figure depends on the size, to the last bit.

    Raises:
        ValueError: when marks do not come sorted by person.
    """
    for part in _blocks(marks, size):
        yield _score(_pile(part, items, model), model)


def set_aside(marks: Marks, items: tuple[Item, ...], model: Model) -> NDArray[np.bool_]:
    """Whose voice is set aside as a pattern, people × voices; the same as in the scores, without working them out.

    Raises:
        ValueError: when marks do not come sorted by person.
    """
    found = np.zeros((int(marks.person.max(initial=-1)) + 1, len(VOICES)), bool)
    for part in _blocks(marks, PEOPLE_AT_ONCE):
        piled = _pile(part, items, model)
        found[piled.piles.person, piled.piles.voice] = piled.aside
    return found


def _blocks(marks: Marks, size: int) -> Iterator[Marks]:
    if (np.diff(marks.person) < 0).any():
        raise ValueError("marks come sorted by person")
    people = int(marks.person.max(initial=0)) + 1
    edges = np.searchsorted(marks.person, np.arange(0, people + size, size)).tolist()
    return (marks.between(begin, end) for begin, end in pairwise(edges))


def join(parts: Sequence[Scores]) -> Scores:
    """Parts scored with the same items and model, one after the other; at least one."""
    shapes = np.cumsum([0, *(len(part.shapes) for part in parts)])
    alone = np.cumsum([0, *(len(part.alone.mean) for part in parts)])
    return Scores(
        person=np.concatenate([part.person for part in parts]),
        competence=np.concatenate([part.competence for part in parts]),
        competences=parts[0].competences,
        shapes=np.concatenate([part.shapes for part in parts]),
        summary=joined([part.summary for part in parts]),
        shape=_moved([part.shape for part in parts], shapes),
        tool_shape=_moved([part.tool_shape for part in parts], shapes),
        has_tool=np.concatenate([part.has_tool for part in parts]),
        alone=joined([part.alone for part in parts]),
        said=_moved([part.said for part in parts], alone),
        answered=np.concatenate([part.answered for part in parts]),
        set_aside=np.concatenate([part.set_aside for part in parts]),
    )


def _moved(parts: Sequence[Index], by: NDArray[np.int64]) -> Index:
    """Places in tables that now stand one behind the other; −1 stays −1."""
    moved = [np.where(part < 0, -1, part + shift) for part, shift in zip(parts, by, strict=False)]
    return np.concatenate(moved).astype(np.int32)


def for_people(scores: Scores, places: Sequence[int]) -> Scores:
    """The same scores with ``person`` counting into another list of people, sorted by it.

    Args:
        scores: as made by ``score``.
        places: for each person the scores count, its place in the other list; each place at most once.
    """
    person = np.asarray(places, np.int32)[scores.person]
    return replace(scores, person=person).take(np.lexsort((scores.competence, person)))


@dataclass(frozen=True, slots=True)
class _Piled:
    """Marks in piles, and which piles belong to a pattern. ``table``: ``item_table`` of the items."""

    competences: tuple[str, ...]
    table: Floats
    piles: Piles
    found: Distinct
    aside: NDArray[np.bool_]


def _pile(marks: Marks, items: tuple[Item, ...], model: Model) -> _Piled:
    competences = tuple(sorted({item.competence for item in items}))
    of_item = np.array([competences.index(item.competence) for item in items], np.int64)
    piles = pile_up(marks, of_item, len(competences))
    table = item_table(items)
    found = distinct_piles(marks, piles, len(items), table.shape[1])
    aside = is_pattern(marks, piles, found, items=items, table=table, competences=competences, model=model)
    return _Piled(competences, table, piles, found, aside)


def _score(piled: _Piled, model: Model) -> Scores:
    competences, piles, found, aside = piled.competences, piled.piles, piled.found, piled.aside
    heard = _heard(piles, found, piled.table, competences, model)
    keys, row = np.unique(piles.person * len(competences) + piles.competence, return_inverse=True)
    grid = _Rows(len(keys), row, piles.voice)
    said = grid.filled(np.where(aside, -1, found.number), -1)
    both = np.concatenate([said, grid.filled(np.where(aside, -1, found.tool_number), -1)])
    first, number = find_rows(both, len(found))
    shapes = _posterior(heard, both[first], model)
    shape = np.where((both < 0).all(axis=1), -1, number).astype(np.int32)
    person, competence = np.divmod(keys, max(len(competences), 1))
    return Scores(
        person=person.astype(np.int32),
        competence=competence.astype(np.int32),
        competences=competences,
        shapes=shapes,
        summary=summarise(shapes),
        shape=shape[: len(keys)],
        tool_shape=shape[len(keys) :],
        has_tool=np.asarray(grid.filled(found.has_tool, 0).any(axis=1)),
        alone=_alone(heard, model),
        said=said,
        answered=grid.filled(np.where(aside, 0, piles.size), 0),
        set_aside=grid.filled(aside, 0).astype(bool),
    )


@dataclass(frozen=True, slots=True)
class _Rows:
    """Where each pile stands among rows × voices."""

    count: int
    row: NDArray[np.int64]
    voice: NDArray[np.int64]

    def filled(self, values: NDArray[np.generic], empty: int) -> Index:
        """The piles' values, ``empty`` where there is no pile."""
        found = np.full((self.count, len(VOICES)), empty, np.int32)
        found[self.row, self.voice] = values
        return found


def _heard(piles: Piles, found: Distinct, table: Floats, competences: tuple[str, ...], model: Model) -> Floats:
    """What each distinct pile says of the ability, blurred by its voice's bias: distinct × grid."""
    likelihood = found.sums(np.tile(table.reshape(-1, table.shape[2]), (len(VOICES), 1)))
    return blur_each(
        likelihood,
        voice=piles.voice[found.first],
        competence=piles.competence[found.first],
        competences=competences,
        model=model,
    )


def _posterior(heard: Floats, rows: NDArray[np.integer], model: Model) -> Floats:
    """Multiply what is heard, blur it by the items' placement, multiply with the prior and normalise: rows × grid.

    Where the items of a competence lie is unknown to all voices alike, so it is averaged out after they have met.

    Args:
        heard: log-likelihoods × grid.
        rows: rows × voices, places in ``heard``; −1 where a voice is silent.
        model: where the prior and the placement stand.
    """
    prior = np.log(normal(model.prior.mean, model.prior.spread))
    placement = Bias(0.0, model.placement)
    with_silence = np.vstack([heard, np.zeros(len(prior))])
    found = np.empty((len(rows), len(prior)))
    for part in slices(len(rows), AT_ONCE):
        told = np.zeros((part.stop - part.start, len(prior)))
        for column in rows[part].T:
            told += with_silence[column]
        total = prior + blur(told, placement)
        found[part] = normalised(np.exp(total - total.max(axis=1, keepdims=True)))
    return found


def _alone(heard: Floats, model: Model) -> Summary:
    """Each distinct pile with the prior and nothing else."""
    return summarise(_posterior(heard, np.arange(len(heard))[:, None], model))
