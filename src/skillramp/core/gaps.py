"""Score × requirement → gap. Here is decided when a gap is met, open, unclear or unknown.

With requirement r and ability θ: p_below = P(θ < r), shortfall = E[max(0, r − θ)], surplus = E[max(0, θ − r)],
severity = importance × shortfall. All are taken over the whole distribution, never over a single best guess.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import GRID, Floats, Summary
from skillramp.core.piles import AT_ONCE, slices
from skillramp.core.requirements import Job
from skillramp.core.scores import Scores
from skillramp.core.vocabulary import GapState

__all__ = ["SURE", "WIDEST_REACH", "Gaps", "below", "compare", "is_thin", "state_of"]

SURE = 0.8
"""Four to one: with less, the decision whether somebody reaches a level stays *unclear*. A judgement: the answer
opens a talk and a plan, not a door, so 95 % would leave most people unclear, and 50 % would sound surer than it is."""

WIDEST_REACH = 2.0
"""Evidence is thin, and the gap *unknown*, when the 90 % interval reaches further than this many levels from the
median towards what is asked: a quarter of the scale, a judgement. The prior alone reaches 2.8 levels either way. The
other side may stay open: whoever does alone all they were asked about surely reaches an easy requirement, however far
above it they stand; open is whether they reach a harder one. A single answer can be enough, see the rules page."""

STATES = tuple(GapState)


@dataclass(frozen=True, slots=True)
class Gaps:
    """One row per person and competence their job asks, sorted by both. Figures are NaN where the state is unknown.

    ``state`` and ``tool_state`` are places in the tuple of GapState; levels in levels, probabilities 0–1.
    ``has_tool``: whether the person was asked about a tool here.
    """

    person: NDArray[np.int32]
    competence: NDArray[np.int32]
    competences: tuple[str, ...]
    required: Floats
    importance: NDArray[np.int64]
    median: Floats
    p_below: Floats
    shortfall: Floats
    surplus: Floats
    state: NDArray[np.int8]
    tool_p_below: Floats
    tool_shortfall: Floats
    tool_state: NDArray[np.int8]
    has_tool: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.person)

    @property
    def severity(self) -> Floats:
        """Importance × shortfall, in levels."""
        weighted: Floats = self.importance * self.shortfall
        return weighted

    def states(self) -> list[GapState]:
        """The state of every row."""
        return [STATES[number] for number in self.state]


def is_thin(summary: Summary, answers: NDArray[np.int64], required: Floats) -> NDArray[np.bool_]:
    """Whether too little is known to speak of a gap: no answer that counts, or too wide a reach towards what is asked.

    Args:
        summary: what is there, row by row.
        answers: how many answers count in each row.
        required: the level asked in each row.
    """
    reach = np.where(summary.p50 >= required, summary.p50 - summary.p05, summary.p95 - summary.p50)
    thin: NDArray[np.bool_] = (answers == 0) | (reach > WIDEST_REACH)
    return thin


def state_of(p_below: float, *, is_known: bool) -> GapState:
    """The state of one gap; ``is_known`` is false where evidence is thin."""
    if not is_known:
        return GapState.UNKNOWN
    if p_below >= SURE:
        return GapState.GAP
    if 1 - p_below >= SURE:
        return GapState.MET
    return GapState.UNCLEAR


def below(required: Floats) -> Floats:
    """How much of each grid point lies below these levels: levels × grid, 0–1.

    A grid point stands for the stretch halfway to its neighbours: one that straddles r counts in part.
    """
    share: Floats = np.clip((required[:, None] - GRID[None, :]) / (GRID[1] - GRID[0]) + 0.5, 0, 1)
    return share


def compare(scores: Scores, jobs: Sequence[Job | None], competences: Sequence[str]) -> Gaps:
    """Compare what is there with what the jobs ask.

    Args:
        scores: one round's scores; ``person`` counts into ``jobs``. Who never answered has none.
        jobs: the job of every person; None where no job is known, which asks nothing here.
        competences: all codes, in the order the result counts them.
    """
    place = {code: number for number, code in enumerate(competences)}
    rows = sorted(
        (number, place[demand.competence], demand.level, demand.importance)
        for number, job in enumerate(jobs)
        if job is not None
        for demand in job.demands
    )
    table = np.array(rows, float).reshape(-1, 4)
    person, competence = table[:, 0].astype(np.int32), table[:, 1].astype(np.int32)
    found = _find(scores, person, competence, competences)
    required = table[:, 2]
    plain = _figures(scores, np.append(scores.shape, -1)[found], required)
    tool = _figures(scores, np.append(scores.tool_shape, -1)[found], required)
    return Gaps(
        person=person,
        competence=competence,
        competences=tuple(competences),
        required=required,
        importance=table[:, 3].astype(np.int64),
        median=plain.median,
        p_below=plain.p_below,
        shortfall=plain.shortfall,
        surplus=plain.surplus,
        state=plain.state,
        tool_p_below=tool.p_below,
        tool_shortfall=tool.shortfall,
        tool_state=tool.state,
        has_tool=np.append(scores.has_tool, False)[found],
    )


@dataclass(frozen=True, slots=True)
class _Figures:
    state: NDArray[np.int8]
    median: Floats
    p_below: Floats
    shortfall: Floats
    surplus: Floats


def _find(
    scores: Scores, person: NDArray[np.int32], competence: NDArray[np.int32], competences: Sequence[str]
) -> NDArray[np.int64]:
    """The score row of each (person, competence), −1 where there is none."""
    wide = len(competences)
    place = {code: number for number, code in enumerate(competences)}
    of_score = np.array([place.get(code, -1) for code in scores.competences], np.int64)
    competence_of = of_score[scores.competence]
    keys = np.where(competence_of >= 0, scores.person.astype(np.int64) * wide + competence_of, -1)
    order = np.argsort(keys, kind="stable")
    wanted = person.astype(np.int64) * wide + competence
    if not len(keys):
        return np.full(len(wanted), -1, np.int64)
    spot = np.minimum(np.searchsorted(keys[order], wanted), len(keys) - 1)
    row = order[spot]
    return np.where(keys[row] == wanted, row, -1)


def _figures(scores: Scores, shape: NDArray[np.int64], required: Floats) -> _Figures:
    """Worked out once for each distribution (−1: none) and each level asked of it, and then looked up."""
    levels, level = np.unique(required, return_inverse=True)
    pairs, pair = np.unique((shape + 1) * max(len(levels), 1) + level, return_inverse=True)
    shapes, places = np.divmod(pairs, max(len(levels), 1))
    figures = np.empty((4, len(pairs)))
    for part in slices(len(pairs), AT_ONCE):
        figures[:, part] = _of_shapes(scores, shapes[part] - 1, levels[places[part]])
    here = scores.summary.at(shapes - 1)
    thin = is_thin(here, np.minimum(shapes, 1), levels[places])
    state = [STATES.index(state_of(p, is_known=not t)) for p, t in zip(figures[1], thin, strict=True)]
    figures[:, thin] = np.nan
    return _Figures(np.array(state, np.int8)[pair], *figures[:, pair])


def _of_shapes(scores: Scores, shape: NDArray[np.int64], required: Floats) -> tuple[Floats, ...]:
    """Median, p_below, shortfall and surplus of a few distributions."""
    there = np.vstack([scores.shapes, np.zeros(len(GRID))])[shape]
    distance = required[:, None] - GRID[None, :]
    return (
        scores.summary.at(shape).p50,
        (there * below(required)).sum(axis=1),
        (there * np.maximum(distance, 0)).sum(axis=1),
        (there * np.maximum(-distance, 0)).sum(axis=1),
    )
