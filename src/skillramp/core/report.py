"""What an enterprise's own report says, as values. Words, charts and pages are made from it elsewhere.

``compose_own`` takes own tables and nothing else: a raw table here is a type error.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import isnan

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import Floats, Model
from skillramp.core.gaps import Gaps
from skillramp.core.protection.tables import OwnTable, fewest, not_few
from skillramp.core.scenarios import House
from skillramp.core.scores import Scores
from skillramp.core.surveys import RatingRow, ViewRow
from skillramp.core.vocabulary import SMALLEST_GROUP, GapState, Role

__all__ = [
    "ROLES",
    "EnterpriseReport",
    "GapRow",
    "Limits",
    "VoiceRow",
    "Who",
    "compose_own",
    "count_gaps",
    "count_voices",
    "count_who",
    "expected_range",
    "still_open",
    "strength_and_gap",
]

STATES = tuple(GapState)
ROLES = tuple(Role)

Rows = NDArray[np.intp]
"""Places of rows in scores or gaps."""

MOST = 0.5
"""A strength: fewer than this share of the known expected below. A gap: at least this, or the middle person below."""

NORMAL_90 = 1.645
"""Half width, in standard deviations, of the middle 90 % of a normal distribution."""


@dataclass(frozen=True, slots=True)
class GapRow:
    """A role on a competence their jobs ask. Levels are medians over the known; counts are people, never shares.

    Attributes:
        persons: people whose job asks this; ``known`` of them have enough evidence.
        met, gap, unclear, unknown: people by state; they add up to ``persons``.
        below: expected number of known people below their requirement (Σ p_below) with its 90 % range;
            NaN and (0, 0) where nobody is known.
        share_below: weighted share of the known, NaN where nobody is known.
        required, there: medians in levels; ``there`` is NaN where nobody is known.
        spare: known people who meet it with at least a level to spare; None where they are fewer than five.
        met_with_tool: people whose state is met once their tool counts; None where fewer than five were asked about
            a tool. Beside ``met`` it would tell who they are.
    """

    role: Role
    competence: str
    persons: int
    known: int
    met: int
    gap: int
    unclear: int
    unknown: int
    below: float
    below_range: tuple[int, int]
    share_below: float
    required: float
    there: float
    spare: int | None
    met_with_tool: int | None

    @property
    def is_middle_below(self) -> bool:
        """The middle person is below what is asked, as levels are printed: with one decimal, never below 0."""
        return round(max(self.there, 0.0), 1) < round(self.required, 1)

    @property
    def behind(self) -> int:
        """The known, whose levels it tells; where nobody is known, everybody asked."""
        return fewest(self.known or self.persons, self.spare)

    @property
    def key(self) -> tuple[str, ...]:
        """Role and competence."""
        return (self.role, self.competence)


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """A role on a competence: how many people each voice speaks about, and the median level it gives.

    Where a voice speaks about one to four people, its count is None and its median NaN; where about nobody, 0 and NaN.
    """

    role: Role
    competence: str
    persons: int
    spoken: tuple[int | None, ...]
    medians: tuple[float, ...]

    @property
    def behind(self) -> int:
        """The fewest people a voice speaks about."""
        return fewest(self.persons, *self.spoken)

    @property
    def key(self) -> tuple[str, ...]:
        """Role and competence."""
        return (self.role, self.competence)


@dataclass(frozen=True, slots=True)
class Who:
    """How many of a role were asked and answered, and what became of the answers. Made by ``Who.of``.

    Attributes:
        people: everybody asked.
        answered: who answered anything at all, whatever became of it; None in a role under five: not answering is
            nobody's business.
        told_only: who is known only as told, not shown.
        set_aside: whose answers look like a pattern. Both are None where one to four are, and in a role under five.
    """

    role: Role
    people: int
    answered: int | None
    told_only: int | None
    set_aside: int | None

    @classmethod
    def of(cls, role: Role, people: int, answered: int, told_only: int, set_aside: int) -> "Who":
        """The row as it may be told."""
        if not_few(people) is None:
            return cls(role, people, None, None, None)
        return cls(role, people, answered, not_few(told_only), not_few(set_aside))

    @property
    def behind(self) -> int | None:
        """The fewest people of whose answers it tells anything; None where it tells only that they took part."""
        if self.told_only is None and self.set_aside is None:
            return None
        return fewest(self.people, self.told_only, self.set_aside)

    @property
    def key(self) -> tuple[str, ...]:
        """The role."""
        return (self.role,)


@dataclass(frozen=True, slots=True)
class Limits:
    """What keeps the reader from concluding too much.

    Attributes:
        is_synthetic: nobody in it is real.
        untested_items: how many of the items used are untested, out of ``items``.
        is_weighted: shares are weighted to a population.
        own: the study's own sentences on what its data cannot show.
        tried_items: how many were tried with people, each with ``tried_people`` at least; ``calibrated_items`` and
            ``calibrated_people`` the same of those that answers gave parameters.
    """

    is_synthetic: bool
    untested_items: int
    items: int
    is_weighted: bool
    own: tuple[str, ...]
    tried_items: int = 0
    tried_people: int = 0
    calibrated_items: int = 0
    calibrated_people: int = 0


@dataclass(frozen=True, slots=True)
class EnterpriseReport:
    """Everything an enterprise's own report says.

    ``model``: what was assumed of people and voices, and what the whole study told of the voices. ``views``: every
    question anybody answered, of any kind.
    """

    enterprise: str
    title: str
    period: str
    round: str
    model: Model
    who: OwnTable[Who]
    gaps: OwnTable[GapRow]
    voices: OwnTable[VoiceRow]
    ratings: OwnTable[RatingRow]
    views: OwnTable[ViewRow]
    house: House
    limits: Limits

    @property
    def people(self) -> int:
        """Everybody asked."""
        return sum(who.people for who in self.who.shown)

    @property
    def answered(self) -> int | None:
        """Everybody who answered anything; None where a role is too small for it to be told."""
        counts = [who.answered for who in self.who.shown]
        told = [count for count in counts if count is not None]
        return sum(told) if len(told) == len(counts) else None

    @property
    def told_only(self) -> tuple[int, int]:
        """How many are known only as told, of how many: over the roles of which it may be told."""
        rows = [(who.told_only, who.answered) for who in self.who.shown]
        told = [(count, answered) for count, answered in rows if count is not None and answered is not None]
        return sum(count for count, _ in told), sum(answered for _, answered in told)


def strength_and_gap(report: EnterpriseReport, role: Role) -> tuple[GapRow | None, GapRow | None]:
    """What most of a role surely reach, and where most are below: two different competences, either may be missing.

    The gap: the largest share of the known expected below, where at least one surely is and half are, or the middle
    person is. The strength: the smallest share, where at least half of the known are met, at least half surely reach
    what is asked, and the share is under a half.
    """
    rows = _known_rows(report, role)
    below = [row for row in rows if row.below_range[0] > 0 and (row.share_below >= MOST or row.is_middle_below)]
    gap = max(below, key=lambda row: (row.share_below, row.persons), default=None)
    there = [row for row in rows if row is not gap and _is_there(row)]
    return min(there, key=lambda row: (row.share_below, -row.persons), default=None), gap


def still_open(report: EnterpriseReport, role: Role) -> GapRow | None:
    """Where no gap may be named: what most reach though some surely do not, where the share of those is largest."""
    strength, gap = strength_and_gap(report, role)
    rows = [] if gap is not None else _known_rows(report, role)
    some = [row for row in rows if row is not strength and row.below_range[0] > 0 and 2 * row.met > row.known]
    return max(some, key=lambda row: (row.share_below, row.persons), default=None)


def _known_rows(report: EnterpriseReport, role: Role) -> list[GapRow]:
    return [row for row in report.gaps.shown if row.role is role and not isnan(row.share_below)]


def _is_there(row: GapRow) -> bool:
    return 2 * row.met >= row.known and 2 * row.below_range[1] <= row.known and row.share_below < MOST


def compose_own(
    *,
    enterprise: str,
    title: str,
    period: str,
    round_: str,
    model: Model,
    who: OwnTable[Who],
    gaps: OwnTable[GapRow],
    voices: OwnTable[VoiceRow],
    ratings: OwnTable[RatingRow],
    views: OwnTable[ViewRow],
    house: House,
    limits: Limits,
) -> EnterpriseReport:
    """One enterprise's report about itself.

    Raises:
        ValueError: when a table belongs to another enterprise.
    """
    if {table.enterprise for table in (who, gaps, voices, ratings, views)} != {enterprise}:
        raise ValueError("every table of an own report belongs to the same enterprise")
    return EnterpriseReport(enterprise, title, period, round_, model, who, gaps, voices, ratings, views, house, limits)


def expected_range(p_below: Floats) -> tuple[int, int]:
    """90 % range of how many of these people are below, given each one's probability (normal to Poisson-binomial)."""
    centre, spread = p_below.sum(), np.sqrt((p_below * (1 - p_below)).sum())
    low = max(0, int(np.ceil(centre - NORMAL_90 * spread - 0.5)))
    high = min(len(p_below), int(np.floor(centre + NORMAL_90 * spread + 0.5)))
    return low, max(low, high)


def count_gaps(gaps: Gaps, roles: NDArray[np.int8], weights: Floats, rows: Rows) -> tuple[GapRow, ...]:
    """One row per role and competence their jobs ask.

    Args:
        gaps: ``person`` counts into ``roles`` and ``weights``.
        roles: the role of every person, as a place in ROLES.
        weights: the survey weight of every person (1 where there is none).
        rows: places of the gaps to count, such as those of one enterprise.
    """
    keys = roles[gaps.person[rows]], gaps.competence[rows]
    return tuple(
        _gap_row(gaps, here, weights, role, gaps.competences[number]) for role, number, here in _cells(*keys, rows)
    )


def _cells(role: NDArray[np.int8], competence: NDArray[np.int32], rows: Rows) -> Iterator[tuple[Role, int, Rows]]:
    """The rows of each role and competence that has any, both in their own order."""
    order = np.lexsort((competence, role))
    changes = np.flatnonzero((np.diff(role[order]) != 0) | (np.diff(competence[order]) != 0)) + 1
    for here in np.split(order, changes) if len(order) else ():
        yield ROLES[role[here[0]]], int(competence[here[0]]), rows[here]


def _gap_row(gaps: Gaps, here: Rows, weights: Floats, role: Role, competence: str) -> GapRow:
    met, gap, unclear, unknown = (int(count) for count in np.bincount(gaps.state[here], minlength=len(STATES)))
    known = here[~np.isnan(gaps.p_below[here])]
    weight = weights[gaps.person[known]]
    p_below = gaps.p_below[known]
    return GapRow(
        role=role,
        competence=competence,
        persons=len(here),
        known=len(known),
        met=met,
        gap=gap,
        unclear=unclear,
        unknown=unknown,
        below=float(p_below.sum()) if len(known) else float("nan"),
        below_range=expected_range(p_below),
        share_below=float((p_below * weight).sum() / weight.sum()) if weight.sum() > 0 else float("nan"),
        required=float(np.median(gaps.required[here])),
        there=float(np.median(gaps.median[known])) if len(known) else float("nan"),
        spare=_spare(gaps, known),
        met_with_tool=_met_with_tool(gaps, here),
    )


def _spare(gaps: Gaps, known: Rows) -> int | None:
    is_met = gaps.state[known] == STATES.index(GapState.MET)
    spare = int((is_met & (gaps.median[known] >= gaps.required[known] + 1)).sum())
    return spare if spare >= SMALLEST_GROUP else None


def _met_with_tool(gaps: Gaps, here: Rows) -> int | None:
    if gaps.has_tool[here].sum() < SMALLEST_GROUP:
        return None
    return int((gaps.tool_state[here] == STATES.index(GapState.MET)).sum())


def count_who(scores: Scores, roles: NDArray[np.int8], people: Rows, rows: Rows) -> tuple[Who, ...]:
    """One row per role: how many have answers, and of what kind. ``scores.person`` counts into ``roles``.

    Args:
        scores: one round's scores.
        roles: the role of every person, as a place in ROLES.
        people: places of the people to count.
        rows: places of their scores.
    """
    mine = scores.take(rows)
    told = mine.is_told_only
    shown = mine.is_interpretable & ~told
    person, aside = mine.person, mine.set_aside.any(axis=1)
    asked = _by_role(roles, people)
    answered, with_aside = _by_role(roles, person), _by_role(roles, person[aside])
    told_only = _by_role(roles, np.setdiff1d(person[told], person[shown]))
    return tuple(
        Who.of(role, asked[place], answered[place], told_only[place], with_aside[place])
        for place, role in enumerate(ROLES)
        if asked[place]
    )


def _by_role(roles: NDArray[np.int8], people: NDArray[np.integer]) -> list[int]:
    """How many different people there are of each role."""
    return [int(count) for count in np.bincount(roles[np.unique(people)], minlength=len(ROLES))]


def count_voices(scores: Scores, roles: NDArray[np.int8], rows: Rows) -> tuple[VoiceRow, ...]:
    """One row per role and competence anybody has a score in: the three voices apart.

    Args:
        scores: one round's scores; ``person`` counts into ``roles``.
        roles: the role of every person, as a place in ROLES.
        rows: places of the scores to count, such as those of one enterprise.
    """
    mine = scores.take(rows)
    medians = np.array([voice.p50 for voice in mine.voices])
    cells = _cells(roles[mine.person], mine.competence, np.arange(len(mine)))
    return tuple(_voice_row(medians[:, here], role, scores.competences[number]) for role, number, here in cells)


def _voice_row(medians: Floats, role: Role, competence: str) -> VoiceRow:
    heard = [values[~np.isnan(values)] for values in medians]
    return VoiceRow(
        role=role,
        competence=competence,
        persons=medians.shape[1],
        spoken=tuple(not_few(len(values)) for values in heard),
        medians=tuple(float(np.median(values)) if len(values) >= SMALLEST_GROUP else float("nan") for values in heard),
    )
