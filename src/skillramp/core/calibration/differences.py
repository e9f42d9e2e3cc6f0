"""Differential item functioning: does an item ask more of one group than of another whose people are as able?

Groups are ways of answering or languages. Each group has its own distribution of abilities, found from its answers;
an item's shift in a group is then the most likely one given what its people's other answers say. A shift says
something about the item, its translation or its layout, and nothing about the people.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import Floats, normalised
from skillramp.core.calibration.chance import adjusted, normal_tails
from skillramp.core.calibration.curves import Curves, log_steps, pulls
from skillramp.core.calibration.em import GRID
from skillramp.core.calibration.estimates import FEWEST_ITEMS
from skillramp.core.calibration.others import Answered
from skillramp.core.calibration.responses import Steps

__all__ = ["ENOUGH_IN_GROUP", "FEWEST_IN_GROUP", "SMALL_SHIFT", "Comparison", "Difference", "compare_groups"]

FEWEST_IN_GROUP = 100
"""Below this a group gets no figure: half of what is enough, a judgement."""

ENOUGH_IN_GROUP = 200
"""People a group needs for a fair search (Scott et al. 2009, Journal of Clinical Epidemiology 62, 288–295)."""

SMALL_SHIFT = 0.25
"""Levels under which a difference hardly matters to anybody's score: a judgement, a quarter of a level."""

ROUNDS = 30
CLOSE = 1e-4

FARTHEST = 5.0
"""Standard deviations of ability beyond which no shift is sought: as far as the grid reaches."""

LEAST_TOLD = 1e-9
"""Information below which nobody tells anything."""

NARROWEST_GROUP = 0.3
"""Least standard deviation of a group's abilities in z: what the grid can hold."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One item in one group: how many levels higher it lies there than in the reference group, at equal ability.

    Only shifts are sought: an item steeper or flatter in a group is not.

    Attributes:
        item: its place among those with parameters of their own.
        shift: in levels.
        error: its standard error; infinite where a whole group solves the item or nobody there does. Large shifts have
            larger errors still (Hauck & Donner 1977, Journal of the American Statistical Association 72), so findings
            rest on likelihoods.
        surprise: square root of the likelihood ratio of a shift of each group's own against one for both; by chance
            alone as large as the amount of a standard normal.
        chance: of a surprise as large by chance alone, allowing for the number of items.
    """

    item: int
    shift: float
    error: float
    surprise: float
    chance: float

    @property
    def is_found(self) -> bool:
        """Whether it is hardly chance and large enough to matter."""
        return self.chance < 0.05 and abs(self.shift) >= SMALL_SHIFT

    @property
    def is_beyond_measure(self) -> bool:
        """Whether it is so large that no figure can be put on it: (nearly) everybody solves the item, or nobody."""
        return self.is_found and math.isinf(self.error)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A group against the reference, item by item. How able the groups are is nobody's business here."""

    group: str
    people: int
    reference: str
    reference_people: int
    differences: tuple[Difference, ...]

    @property
    def is_thin(self) -> bool:
        """Whether a group is too small for more than a hint."""
        return min(self.people, self.reference_people) < ENOUGH_IN_GROUP


def compare_groups(
    answered: Answered, groups: Mapping[str, NDArray[np.bool_]], spread: float
) -> tuple[Comparison, ...]:
    """Each group against the largest, largest first; groups under FEWEST_IN_GROUP are left out.

    Args:
        answered: the set; people as in ``groups``.
        groups: by name, who of the people belongs to it.
        spread: levels to one z.
    """
    sizes = {name: int(chosen.sum()) for name, chosen in groups.items()}
    names = sorted((name for name in groups if sizes[name] >= FEWEST_IN_GROUP), key=lambda name: (-sizes[name], name))
    if not names:
        return ()
    members = {name: replace(answered, responses=answered.responses.of_people(groups[name])) for name in names}
    reference = names[0]
    return tuple(
        Comparison(name, sizes[name], reference, sizes[reference], _pair(members[reference], members[name], spread))
        for name in names[1:]
    )


def _pair(reference: Answered, group: Answered, spread: float) -> tuple[Difference, ...]:
    """Whatever differs must not judge the others: the surest difference stands apart, and all is looked at anew.

    One at a time, because one large difference makes others seem to differ the other way (purified anchors; Kopf,
    Zeileis & Strobl 2015, Educational and Psychological Measurement 75).
    """
    apart: tuple[int, ...] = ()
    while True:
        found = _search(reference, group, apart, spread)
        more = [each for each in found if each.is_found and each.item not in apart]
        if not more or len(found) - len(apart) - 1 < FEWEST_ITEMS:
            return found
        apart = (*apart, max(more, key=lambda each: each.surprise).item)


def _search(reference: Answered, group: Answered, apart: tuple[int, ...], spread: float) -> tuple[Difference, ...]:
    pair = (reference, group)
    weights = [_abilities(each, apart) for each in pair]
    found = []
    for item in range(len(reference.log_table)):
        heard = [_heard(each, item, apart, weight) for each, weight in zip(pair, weights, strict=True)]
        base, own = (_shift(reference.curves, item, [each]) for each in heard)
        same = _shift(reference.curves, item, heard)
        surprise = float(np.sqrt(max(2 * (base.height + own.height - same.height), 0.0)))
        error = float(np.hypot(own.error, base.error))
        found.append((item, spread * (own.shift - base.shift), spread * error, surprise))
    chances = adjusted([normal_tails(surprise) for *_, surprise in found])
    return tuple(Difference(*each, chance) for each, chance in zip(found, chances, strict=True))


def _abilities(group: Answered, apart: tuple[int, ...]) -> Floats:
    """The normal distribution of a group's abilities (grid), by its answers to the items it is judged by."""
    likelihood = group.likelihood_without(apart, np.arange(len(group.likelihood)))
    people, mean, spread = group.responses.people, 0.0, 1.0
    change, rounds = np.inf, 0
    while change > CLOSE and rounds < ROUNDS:
        before, rounds = (mean, spread), rounds + 1
        crowd = people @ _posterior(likelihood + _log_normal(mean, spread)) / people.sum()
        mean = float(crowd @ GRID)
        spread = max(float(np.sqrt(crowd @ (GRID - mean) ** 2)), NARROWEST_GROUP)
        change = max(abs(mean - before[0]), abs(spread - before[1]))
    return _log_normal(mean, spread)


def _log_normal(mean: float, spread: float) -> Floats:
    return np.log(np.maximum(normalised(np.exp(-0.5 * ((GRID - mean) / spread) ** 2)), 1e-300))


def _posterior(joint: Floats) -> Floats:
    return normalised(np.exp(joint - joint.max(axis=1, keepdims=True)))


@dataclass(frozen=True, slots=True)
class _Heard:
    """A group's answers to one item, one entry a pattern; ``prior``: patterns × grid, logarithm, by other answers."""

    people: Floats
    step: Steps
    prior: Floats


def _heard(group: Answered, item: int, apart: tuple[int, ...], log_weights: Floats) -> _Heard:
    left = group.without(item, apart)
    people = group.responses.people[left.rows]
    is_there = people > 0
    return _Heard(people[is_there], left.step[is_there], left.likelihood[is_there] + log_weights)


@dataclass(frozen=True, slots=True)
class _Shift:
    """The most likely shift of an item in z, its standard error, and the logarithm of the likelihood there.

    Where nobody tells, the shift is 0; there and at ±FARTHEST the error is infinite.
    """

    shift: float
    error: float
    height: float


def _shift(curves: Curves, item: int, heard: Sequence[_Heard]) -> _Shift:
    """One shift for all of these groups; at ±FARTHEST where everybody solves the item, or nobody."""
    shift, change, rounds = 0.0, np.inf, 0
    while abs(change) > CLOSE and rounds < ROUNDS:
        uphill, information, _ = _told(curves, item, shift, heard)
        before, rounds = shift, rounds + 1
        shift = float(np.clip(shift + np.clip(uphill / max(information, LEAST_TOLD), -1, 1), -FARTHEST, FARTHEST))
        change = shift - before
    _, information, height = _told(curves, item, shift, heard)
    is_measured = information > LEAST_TOLD and abs(shift) < FARTHEST
    return _Shift(shift, 1 / math.sqrt(information) if is_measured else math.inf, height)


def _told(curves: Curves, item: int, shift: float, heard: Sequence[_Heard]) -> tuple[float, float, float]:
    """Gradient, information (sum of squared gradients) and logarithm of the likelihood at a shift."""
    curve = _moved(curves, item, shift)
    log_table, pull_table = log_steps(curve, GRID)[0], pulls(curve, GRID)[0]
    uphill = information = height = 0.0
    for each in heard:
        logs = each.prior + log_table[each.step]
        top = logs.max(axis=1, keepdims=True)
        weight = np.exp(logs - top)
        total = weight.sum(axis=1)
        pull = (weight * pull_table[each.step]).sum(axis=1) / total
        uphill += float(each.people @ pull)
        information += float(each.people @ pull**2)
        height += float(each.people @ (top[:, 0] + np.log(total)))
    return uphill, information, height


def _moved(curves: Curves, item: int, shift: float) -> Curves:
    one = slice(item, item + 1)
    thresholds = np.where(curves.is_used[one], curves.thresholds[one] + shift, 0.0)
    return Curves(curves.log_slope[one], thresholds, curves.is_used[one])
