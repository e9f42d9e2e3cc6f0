"""What an enterprise's own report says, as values. Words, charts and pages are made from it elsewhere.

``compose_own`` takes own tables and nothing else: a raw table here is a type error.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan

import numpy as np

from skillramp.core.abilities import Floats
from skillramp.core.gaps import Gaps
from skillramp.core.protection.tables import OwnTable
from skillramp.core.scores import Scores
from skillramp.core.surveys import RatingRow, ViewRow
from skillramp.core.vocabulary import SMALLEST_GROUP, GapState, Role, Voice

__all__ = [
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
]

STATES = tuple(GapState)

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
        spare: known people who meet it with at least a level to spare.
        met_with_tool: people whose state is met once their tool counts.
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
    spare: int
    met_with_tool: int

    @property
    def behind(self) -> int:
        """The known, whose levels it tells; where nobody is known, everybody asked."""
        return self.known or self.persons

    @property
    def key(self) -> tuple[str, ...]:
        """Role and competence."""
        return (self.role, self.competence)


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """A role on a competence: how many people each voice speaks about, and the median level it gives.

    A median is NaN where the voice speaks about fewer than SMALLEST_GROUP people.
    """

    role: Role
    competence: str
    persons: int
    spoken: tuple[int, ...]
    medians: tuple[float, ...]

    @property
    def behind(self) -> int:
        """Everybody any voice speaks about; a voice about fewer than five gives no median."""
        return self.persons

    @property
    def key(self) -> tuple[str, ...]:
        """Role and competence."""
        return (self.role, self.competence)


@dataclass(frozen=True, slots=True)
class Who:
    """How many were asked and answered, by role. ``set_aside`` people have answers that look like a pattern."""

    role: Role
    people: int
    answered: int
    told_only: int
    set_aside: int


@dataclass(frozen=True, slots=True)
class Limits:
    """What keeps the reader from concluding too much.

    Attributes:
        is_synthetic: nobody in it is real.
        untested_items: how many of the items used are untested, out of ``items``.
        is_weighted: shares are weighted to a population.
        own: the study's own sentences on what its data cannot show.
    """

    is_synthetic: bool
    untested_items: int
    items: int
    is_weighted: bool
    own: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EnterpriseReport:
    """Everything an enterprise's own report says."""

    enterprise: str
    title: str
    period: str
    round: str
    who: tuple[Who, ...]
    gaps: OwnTable[GapRow]
    voices: OwnTable[VoiceRow]
    ratings: OwnTable[RatingRow]
    barriers: OwnTable[ViewRow]
    attitudes: OwnTable[ViewRow]
    limits: Limits

    def largest_gap(self, role: Role) -> GapRow | None:
        """The competence where most known people of a role are expected below, of those shown with anyone known."""
        known = [
            row for row in self.gaps.shown if row.role is role and row.below_range[0] > 0 and not isnan(row.share_below)
        ]
        return max(known, key=lambda row: (row.share_below, row.persons), default=None)

    def largest_strength(self, role: Role) -> GapRow | None:
        """The competence fewest known people of a role are expected below, if half of them surely reach it."""
        known = [
            row
            for row in self.gaps.shown
            if row.role is role and 2 * row.below_range[1] <= row.known and not isnan(row.share_below)
        ]
        return min(known, key=lambda row: (row.share_below, -row.persons), default=None)


def compose_own(
    *,
    enterprise: str,
    title: str,
    period: str,
    round_: str,
    who: tuple[Who, ...],
    gaps: OwnTable[GapRow],
    voices: OwnTable[VoiceRow],
    ratings: OwnTable[RatingRow],
    barriers: OwnTable[ViewRow],
    attitudes: OwnTable[ViewRow],
    limits: Limits,
) -> EnterpriseReport:
    """One enterprise's report about itself.

    Raises:
        ValueError: when a table belongs to another enterprise.
    """
    if {table.enterprise for table in (gaps, voices, ratings, barriers, attitudes)} != {enterprise}:
        raise ValueError("every table of an own report belongs to the same enterprise")
    return EnterpriseReport(enterprise, title, period, round_, who, gaps, voices, ratings, barriers, attitudes, limits)


def expected_range(p_below: Floats) -> tuple[int, int]:
    """90 % range of how many of these people are below, given each one's probability (normal to Poisson-binomial)."""
    centre, spread = p_below.sum(), np.sqrt((p_below * (1 - p_below)).sum())
    low = max(0, int(np.ceil(centre - NORMAL_90 * spread - 0.5)))
    high = min(len(p_below), int(np.floor(centre + NORMAL_90 * spread + 0.5)))
    return low, max(low, high)


def count_gaps(gaps: Gaps, roles: Sequence[Role], weights: Floats, people: Sequence[int]) -> tuple[GapRow, ...]:
    """One row per role and competence their jobs ask, of these people only.

    Args:
        gaps: ``person`` counts into ``roles`` and ``weights``.
        roles: the role of every person.
        weights: the survey weight of every person (1 where there is none).
        people: places of the people to count.
    """
    chosen = np.isin(gaps.person, np.asarray(people, np.int64))
    rows = []
    for role in Role:
        of_role = chosen & np.array([roles[person] is role for person in gaps.person], bool)
        for number, competence in enumerate(gaps.competences):
            here = np.flatnonzero(of_role & (gaps.competence == number))
            if len(here):
                rows.append(_gap_row(gaps, here, weights, role, competence))
    return tuple(rows)


def _gap_row(
    gaps: Gaps, here: np.ndarray[tuple[int], np.dtype[np.intp]], weights: Floats, role: Role, competence: str
) -> GapRow:
    states = [STATES[number] for number in gaps.state[here]]
    known = here[~np.isnan(gaps.p_below[here])]
    weight = weights[gaps.person[known]]
    p_below = gaps.p_below[known]
    with_tool = gaps.tool_state[here] == STATES.index(GapState.MET)
    is_met = gaps.state[known] == STATES.index(GapState.MET)
    return GapRow(
        role=role,
        competence=competence,
        persons=len(here),
        known=len(known),
        met=states.count(GapState.MET),
        gap=states.count(GapState.GAP),
        unclear=states.count(GapState.UNCLEAR),
        unknown=states.count(GapState.UNKNOWN),
        below=float(p_below.sum()) if len(known) else float("nan"),
        below_range=expected_range(p_below),
        share_below=float((p_below * weight).sum() / weight.sum()) if weight.sum() > 0 else float("nan"),
        required=float(np.median(gaps.required[here])),
        there=float(np.median(gaps.median[known])) if len(known) else float("nan"),
        spare=int((is_met & (gaps.median[known] >= gaps.required[known] + 1)).sum()),
        met_with_tool=int(with_tool.sum()),
    )


def count_who(scores: Scores, role: Role, people: Sequence[int]) -> Who:
    """How many of these people of one role have answers, and of what kind. ``scores.person`` counts into them."""
    here = np.isin(scores.person, np.asarray(people, np.int64))
    answered = {int(person) for person in scores.person[here & scores.is_interpretable]}
    shown = {int(person) for person in scores.person[here & scores.is_interpretable & ~scores.is_told_only]}
    aside = {int(person) for person in scores.person[here & scores.set_aside.any(axis=1)]}
    return Who(role, len(people), len(answered), len(answered - shown), len(aside))


def count_voices(scores: Scores, roles: Sequence[Role], people: Sequence[int]) -> tuple[VoiceRow, ...]:
    """One row per role and competence anybody has a score in: the three voices apart.

    Args:
        scores: one round's scores; ``person`` counts into ``roles``.
        roles: the role of every person.
        people: places of the people to count.
    """
    chosen = np.isin(scores.person, np.asarray(people, np.int64))
    rows = []
    for role in Role:
        of_role = chosen & np.array([roles[person] is role for person in scores.person], bool)
        for number, competence in enumerate(scores.competences):
            here = np.flatnonzero(of_role & (scores.competence == number))
            if len(here):
                rows.append(_voice_row(scores, here, role, competence))
    return tuple(rows)


def _voice_row(
    scores: Scores, here: np.ndarray[tuple[int], np.dtype[np.intp]], role: Role, competence: str
) -> VoiceRow:
    medians = [scores.voices[number].p50[here] for number, _ in enumerate(Voice)]
    heard = [values[~np.isnan(values)] for values in medians]
    return VoiceRow(
        role=role,
        competence=competence,
        persons=len(here),
        spoken=tuple(len(values) for values in heard),
        medians=tuple(float(np.median(values)) if len(values) >= SMALLEST_GROUP else float("nan") for values in heard),
    )
