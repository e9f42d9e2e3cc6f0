"""Do items lie in the order their authors thought? A sequence of small steps must not run backwards."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import Floats
from skillramp.core.calibration.estimates import Estimate

__all__ = ["Order", "Turned", "order_of"]

SURELY = 1.96
"""Standard errors of a difference beyond which it is hardly chance: 95 in 100."""


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
        """Whether the whole sequence runs the other way."""
        return self.kendall < 0


def order_of(estimates: tuple[Estimate, ...]) -> Order | None:
    """The order of a set's items with places of their own; None where there are no two places or levels."""
    placed = [each for each in estimates if each.kept is None and each.threshold_errors[-1] is not None]
    levels = np.array([each.item.level for each in placed])
    places = np.array([each.thresholds[-1] for each in placed])
    if len(set(levels.tolist())) < 2:
        return None
    turned = sorted(_turned(placed), key=lambda each: (-each.by, each.lower.item.id, each.upper.item.id))
    spearman = float(np.corrcoef(_ranks(levels), _ranks(places))[0, 1])
    return Order(len(placed), spearman, _kendall(levels, places), tuple(turned))


def _turned(placed: list[Estimate]) -> Iterator[Turned]:
    for pair in combinations(placed, 2):
        lower, upper = sorted(pair, key=lambda each: each.item.level)
        by = lower.thresholds[-1] - upper.thresholds[-1]
        error = float(np.hypot(lower.threshold_errors[-1] or 0.0, upper.threshold_errors[-1] or 0.0))
        if lower.item.level < upper.item.level and by > SURELY * error:
            yield Turned(lower, upper, by, error)


def _ranks(values: Floats) -> Floats:
    """Ranks from 0; equal values share the mean of theirs."""
    below: NDArray[np.int64] = (values[:, None] > values[None, :]).sum(axis=1)
    above: NDArray[np.int64] = (values[:, None] >= values[None, :]).sum(axis=1)
    return (below + above - 1) / 2


def _kendall(one: Floats, other: Floats) -> float:
    """Kendall's τ-b (Kendall 1945, Biometrika 33): pairs that agree less pairs that do not, ties allowed for."""
    signs = [np.sign(each[:, None] - each[None, :]) for each in (one, other)]
    return float((signs[0] * signs[1]).sum() / np.sqrt((signs[0] ** 2).sum() * (signs[1] ** 2).sum()))
