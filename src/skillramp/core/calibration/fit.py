"""Does an item behave as its parameters say? Each answer is held against what the person's other answers let expect."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import Floats, normalised
from skillramp.core.calibration.chance import adjusted, chi_square_tail
from skillramp.core.calibration.em import WEIGHTS
from skillramp.core.calibration.others import Answered, Left

__all__ = ["GROUPS", "ItemFit", "item_fits"]

GROUPS = 5
"""People are compared in fifths by what their other answers let expect."""


FEWEST_IN_FIFTH = 20
"""People a group needs before its mean is near enough to normal: a judgement."""


@dataclass(frozen=True, slots=True)
class ItemFit:
    """How one item fits.

    Attributes:
        infit: mean square of what was not expected, weighted by how much each person tells; 1 is as expected.
        outfit: the same, unweighted: one answer nobody would expect counts much (Wright & Masters 1982, Rating Scale
            Analysis).
        chance: of differences as large as between the fifths, were the model true; adjusted for the number of items.
        widest: the largest difference, observed minus expected, in steps, in any fifth.
    """

    infit: float
    outfit: float
    chance: float
    widest: float

    @property
    def is_odd(self) -> bool:
        """Whether somebody should look at the item. Mean squares alone are no reason.

        With slopes free they have no published limits, and one surprising answer moves the outfit.
        """
        return self.chance < 0.05


def item_fits(answered: Answered) -> tuple[ItemFit, ...]:
    """The fit of every item with parameters of its own.

    Expectations are taken over the ability's distribution given the other answers, so missing answers do no harm; the
    fifths follow Orlando & Thissen (2000, Applied Psychological Measurement 24), who use total scores. Parameters come
    from the same answers, so the chances are too large rather than too small (posterior predictive checks; Bayarri &
    Berger 2000, Journal of the American Statistical Association 95): an item that fits is hardly ever named, a small
    misfit may go unnoticed.
    """
    found = [_fit(answered, item) for item in range(len(answered.log_table))]
    chances = adjusted([each.chance for each in found])
    return tuple(
        ItemFit(each.infit, each.outfit, chance, each.widest) for each, chance in zip(found, chances, strict=True)
    )


def _fit(answered: Answered, item: int) -> ItemFit:
    left = answered.without(item)
    people = answered.responses.people[left.rows]
    mean, variance = _expected(answered, item, left)
    miss = left.step - mean
    chance, widest = _fifths(people, miss, mean, variance)
    return ItemFit(
        infit=float(people @ miss**2 / (people @ variance)),
        outfit=float(people @ (miss**2 / variance) / people.sum()),
        chance=chance,
        widest=widest,
    )


def _expected(answered: Answered, item: int, left: Left) -> tuple[Floats, Floats]:
    """Mean and variance of the step, by the other answers, for each pattern."""
    joint = left.likelihood + np.log(WEIGHTS)
    posterior = normalised(np.exp(joint - joint.max(axis=1, keepdims=True)))
    steps = answered.curves.is_step[item]
    probability = posterior @ np.exp(answered.log_table[item, steps]).T
    number = np.arange(len(probability.T))
    mean = probability @ number
    return mean, np.maximum(probability @ number**2 - mean**2, 1e-9)


def _fifths(people: Floats, miss: Floats, mean: Floats, variance: Floats) -> tuple[float, float]:
    """Chance and widest difference between observed and expected means of groups by expected step.

    Groups are fifths where people differ enough; people of whom the same is expected stay together, and a group of
    fewer than FEWEST_IN_FIFTH joins the one below it.
    """
    group = _groups(people, mean)
    weight = np.bincount(group, people)
    off = np.bincount(group, people * miss)
    spread = np.sqrt(np.bincount(group, people * variance))
    return chi_square_tail(float(((off / spread) ** 2).sum()), len(off)), float(max(off / weight, key=abs))


def _groups(people: Floats, mean: Floats) -> NDArray[np.intp]:
    """The group of each pattern, from 0 without a hole."""
    values, place = np.unique(mean.round(6), return_inverse=True)
    weight = np.bincount(place, people)
    target, group, full = people.sum() / GROUPS, np.zeros(len(values), np.intp), 0.0
    for number, each in enumerate(weight):
        begins = full >= max(target, FEWEST_IN_FIFTH)
        group[number] = group[max(number - 1, 0)] + begins
        full = each if begins else full + each
    if full < FEWEST_IN_FIFTH:
        group = np.minimum(group, max(int(group[-1]) - 1, 0))
    return group[place]
