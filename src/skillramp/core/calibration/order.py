"""Do items lie in the order their authors thought? A sequence of small steps must not run backwards."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import Floats
from skillramp.core.calibration.chance import adjusted, normal_tails
from skillramp.core.calibration.estimates import Calibration, Estimate

__all__ = ["Order", "Turned", "order_of"]

CHANCE = 0.05
"""Of the pairs called turned, about one in twenty is not."""


@dataclass(frozen=True, slots=True)
class Turned:
    """Two items in the wrong order: ``lower`` by its author's level lies above ``upper`` by so many levels."""

    lower: Estimate
    upper: Estimate
    by: float
    error: float


@dataclass(frozen=True, slots=True)
class Order:
    """How well authors' levels and found places agree: rank correlations from −1 to 1, and what is surely turned round.

    The place of an item is its last threshold, where its last step is as likely as not: what authors call its level.
    """

    items: int
    spearman: float
    kendall: float
    turned: tuple[Turned, ...]

    @property
    def is_backwards(self) -> bool:
        """Whether the whole sequence runs the other way, and not by chance: of few items near one another some do."""
        return self.kendall < 0 and bool(self.turned)


def order_of(calibration: Calibration) -> Order | None:
    """The order of a set's items with places of their own; None where there are no two places or levels."""
    own = [calibration.estimates[place] for place in calibration.own]
    numbers = [number for number, each in enumerate(own) if each.threshold_errors[-1] is not None]
    placed = [own[number] for number in numbers]
    levels = np.array([each.item.level for each in placed])
    places = np.array([each.thresholds[-1] for each in placed])
    if len(set(levels.tolist())) < 2:
        return None
    turned = list(_turned(calibration, own, numbers))
    turned.sort(key=lambda each: (-each.by, each.lower.item.id, each.upper.item.id))
    spearman = float(np.corrcoef(_ranks(levels), _ranks(places))[0, 1])
    return Order(len(placed), spearman, _kendall(levels, places), tuple(turned))


def _turned(calibration: Calibration, own: list[Estimate], numbers: list[int]) -> Iterator[Turned]:
    """Pairs whose places run against their levels, hardly by chance over all pairs."""
    rising = sorted(numbers, key=lambda number: own[number].item.level)
    pairs = [
        Turned(own[lower], own[upper], _place(own[lower]) - _place(own[upper]), calibration.between[lower][upper])
        for lower, upper in combinations(rising, 2)
        if own[lower].item.level < own[upper].item.level
    ]
    chances = adjusted([normal_tails(pair.by / pair.error) for pair in pairs])
    return (pair for pair, chance in zip(pairs, chances, strict=True) if pair.by > 0 and chance < CHANCE)


def _place(estimate: Estimate) -> float:
    return estimate.thresholds[-1]


def _ranks(values: Floats) -> Floats:
    """Ranks from 0; equal values share the mean of theirs."""
    below: NDArray[np.int64] = (values[:, None] > values[None, :]).sum(axis=1)
    above: NDArray[np.int64] = (values[:, None] >= values[None, :]).sum(axis=1)
    return (below + above - 1) / 2


def _kendall(one: Floats, other: Floats) -> float:
    """Kendall's τ-b (Kendall 1945, Biometrika 33): pairs that agree less pairs that do not, ties allowed for."""
    signs = [np.sign(each[:, None] - each[None, :]) for each in (one, other)]
    return float((signs[0] * signs[1]).sum() / np.sqrt((signs[0] ** 2).sum() * (signs[1] ** 2).sum()))
