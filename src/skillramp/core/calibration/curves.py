"""The graded response model for a whole set at once (Samejima 1969, Psychometrika Monograph 17).

Items with fewer steps are padded; ``is_used`` says what is real. With one threshold an item is a two-parameter
item (Birnbaum 1968), so both kinds mix freely.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from skillramp.core import abilities as core_abilities
from skillramp.core.abilities import Floats

__all__ = ["Curves", "Slices", "log_steps", "pulls", "weigh"]

TINY = 1e-300
"""No probability is smaller, so that nothing is divided by zero where nobody is."""


@dataclass(frozen=True, slots=True)
class Curves:
    """Parameters of a set's items.

    Attributes:
        log_slope: items; the logarithm keeps slopes positive.
        thresholds: items × most thresholds, 0 where an item has none.
        is_used: the same shape, whether the item has this threshold.
    """

    log_slope: Floats
    thresholds: Floats
    is_used: NDArray[np.bool_]

    @classmethod
    def of(cls, slopes: Sequence[float], thresholds: Sequence[Sequence[float]]) -> "Curves":
        """From one slope and a list of rising thresholds an item."""
        most = max((len(each) for each in thresholds), default=0)
        padded = [[*each, *(most - len(each)) * [0.0]] for each in thresholds]
        lengths = np.array([len(each) for each in thresholds], np.intp)
        is_used = np.arange(most)[None, :] < lengths[:, None]
        return cls(np.log(np.array(slopes, float)), np.array(padded, float).reshape(len(lengths), most), is_used)

    @property
    def slope(self) -> Floats:
        """Slopes, items."""
        slope: Floats = np.exp(self.log_slope)
        return slope

    @property
    def is_step(self) -> NDArray[np.bool_]:
        """Items × steps, whether the item has this step; every item has step 0."""
        return np.hstack([np.ones((len(self.log_slope), 1), bool), self.is_used])

    @property
    def narrowest(self) -> Floats:
        """The least distance between neighbouring thresholds of each item; infinite where there is one threshold."""
        gaps = np.where(self.is_used[:, 1:], np.diff(self.thresholds, axis=1), np.inf)
        least: Floats = gaps.min(axis=1, initial=np.inf)
        return least

    @property
    def vector(self) -> Floats:
        """All parameters in a row."""
        return np.concatenate([self.log_slope, self.thresholds[self.is_used]])

    def at(self, vector: Floats) -> "Curves":
        """The same items with these parameters."""
        thresholds = np.zeros_like(self.thresholds)
        thresholds[self.is_used] = vector[len(self.log_slope) :]
        return Curves(vector[: len(self.log_slope)], thresholds, self.is_used)


def _reached(curves: Curves, abilities: Floats) -> tuple[Floats, Floats]:
    """Logits of reaching each threshold and their probabilities (0 where there is no threshold): items × K × grid."""
    logit = curves.slope[:, None, None] * (abilities - curves.thresholds[:, :, None])
    reached = np.where(curves.is_used[:, :, None], np.exp(-np.logaddexp(0, -logit)), 0.0)
    return logit, reached


def log_steps(curves: Curves, abilities: Floats) -> Floats:
    """log P(step | ability), items × steps × abilities; 0 for steps an item does not have."""
    return core_abilities.log_steps(curves.slope, curves.thresholds, curves.is_used, abilities)


@dataclass(frozen=True, slots=True)
class Slices:
    """How an item's log-likelihood bends: gradients, and the expected (Fisher) information as its arrow-shaped parts.

    ``slope`` items; ``thresholds`` items × K; ``slope_slope`` items; ``slope_threshold`` items × K;
    ``threshold_threshold`` items × K × K, tridiagonal.
    """

    slope: Floats
    thresholds: Floats
    slope_slope: Floats
    slope_threshold: Floats
    threshold_threshold: Floats


def weigh(counts: Floats, curves: Curves, abilities: Floats) -> Slices:
    """Gradient and information of expected counts (items × steps × abilities) at these parameters.

    With R_k = P(step ≥ k): ∂R_k/∂log a = a(θ − b_k) R_k (1 − R_k) and ∂R_k/∂b_k = −a R_k (1 − R_k), and a step's
    probability is the difference of two neighbouring R.
    """
    logit, reached = _reached(curves, abilities)
    probability = np.maximum(np.exp(log_steps(curves, abilities)), TINY)
    steep = reached * (1 - reached)
    by_threshold = curves.slope[:, None, None] * steep
    by_slope = -np.diff(_fenced(logit * steep), axis=1)
    told, total = counts / probability, counts.sum(axis=1, keepdims=True)
    lever = by_slope / probability
    inverse = total / probability
    between = by_threshold[:, :-1] * by_threshold[:, 1:] * inverse[:, 1:-1]
    most = curves.thresholds.shape[1]
    square = np.zeros((len(logit), most, most))
    places = np.arange(most)
    square[:, places, places] = (by_threshold**2 * (inverse[:, :-1] + inverse[:, 1:])).sum(axis=2)
    square[:, places[:-1], places[1:]] = square[:, places[1:], places[:-1]] = -between.sum(axis=2)
    return Slices(
        slope=(told * by_slope).sum(axis=(1, 2)),
        thresholds=(by_threshold * (told[:, :-1] - told[:, 1:])).sum(axis=2),
        slope_slope=(total * lever * by_slope).sum(axis=(1, 2)),
        slope_threshold=(total * by_threshold * (lever[:, :-1] - lever[:, 1:])).sum(axis=2),
        threshold_threshold=square,
    )


def _fenced(inner: Floats) -> Floats:
    """With a row of zeros before and after: what is surely reached and what never is do not move."""
    fence = np.zeros((len(inner), 1, inner.shape[2]))
    return np.concatenate([fence, inner, fence], axis=1)


def pulls(curves: Curves, abilities: Floats) -> Floats:
    """∂ log P(step | θ) / ∂δ where δ is added to all thresholds of the item: −a (1 − R_step − R_step+1)."""
    _, reached = _reached(curves, abilities)
    every = np.ones((len(reached), 1, len(abilities)))
    edges = np.concatenate([every, reached, np.zeros_like(every)], axis=1)
    pulled: Floats = -curves.slope[:, None, None] * (1 - edges[:, :-1] - edges[:, 1:])
    return pulled
