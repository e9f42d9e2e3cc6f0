"""Differential item functioning: does an item ask more of one group than of another whose people are as able?

Groups are ways of answering or languages. Each group has its own distribution of abilities, found from its answers;
an item's shift in a group is then the most likely one given what its people's other answers say. A shift says
something about the item, its translation or its layout, and nothing about the people.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import Floats, normalised
from skillramp.core.calibration.chance import adjusted, normal_tails
from skillramp.core.calibration.curves import Curves, log_steps, pulls
from skillramp.core.calibration.em import GRID
from skillramp.core.calibration.estimates import FEWEST_ITEMS
from skillramp.core.calibration.others import Answered, Left

__all__ = ["ENOUGH_IN_GROUP", "FEWEST_IN_GROUP", "SMALL_SHIFT", "Comparison", "Difference", "compare_groups"]

FEWEST_IN_GROUP = 100
"""Below this a group gets no figure: half of what is enough, a judgement."""

ENOUGH_IN_GROUP = 200
"""People a group needs for a fair search (Scott et al. 2009, Journal of Clinical Epidemiology 62, 288–295)."""

SMALL_SHIFT = 0.25
"""Levels under which a difference hardly matters to anybody's score: a judgement, a quarter of a level."""

ROUNDS = 30
CLOSE = 1e-4
NARROWEST_GROUP = 0.3
"""Least standard deviation of a group's abilities in z: what the grid can hold."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One item in one group: how many levels higher it lies there than in the reference group, at equal ability.

    ``error``: standard error; ``chance``: of a shift as large by chance alone, allowing for the number of items.
    """

    item: int
    shift: float
    error: float
    chance: float

    @property
    def is_found(self) -> bool:
        """Whether it is hardly chance and large enough to matter."""
        return self.chance < 0.05 and abs(self.shift) >= SMALL_SHIFT


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
        apart = (*apart, max(more, key=lambda each: abs(each.shift) / each.error).item)


def _search(reference: Answered, group: Answered, apart: tuple[int, ...], spread: float) -> tuple[Difference, ...]:
    pair = (reference, group)
    weights = [_abilities(each, apart) for each in pair]
    found = []
    for item in range(len(reference.log_table)):
        (base, base_error), (shift, error) = (
            _shift(each, item, each.without(item, apart), w) for each, w in zip(pair, weights, strict=True)
        )
        found.append((item, spread * (shift - base), spread * float(np.hypot(error, base_error))))
    chances = adjusted([normal_tails(shift / error) for _, shift, error in found])
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


def _shift(group: Answered, item: int, left: Left, log_weights: Floats) -> tuple[float, float]:
    """The most likely shift of an item in a group (z) and its standard error; infinite where nobody tells."""
    people = group.responses.people[left.rows]
    is_there = people > 0
    people, step = people[is_there], left.step[is_there]
    prior = left.likelihood[is_there] + log_weights
    shift, information, change, rounds = 0.0, 0.0, np.inf, 0
    while abs(change) > CLOSE and rounds < ROUNDS:
        curve, rounds = _moved(group.curves, item, shift), rounds + 1
        posterior = _posterior(prior + log_steps(curve, GRID)[0, step])
        pull = (posterior * pulls(curve, GRID)[0, step]).sum(axis=1)
        information = float(people @ pull**2)
        change = float(people @ pull) / max(information, 1e-9)
        shift = float(np.clip(shift + np.clip(change, -1, 1), -5, 5))
    return shift, float(1 / np.sqrt(max(information, 1e-9)))


def _moved(curves: Curves, item: int, shift: float) -> Curves:
    one = slice(item, item + 1)
    thresholds = np.where(curves.is_used[one], curves.thresholds[one] + shift, 0.0)
    return Curves(curves.log_slope[one], thresholds, curves.is_used[one])
