"""How likely chance alone makes something look like a finding."""

import math
from collections.abc import Sequence

import numpy as np

__all__ = ["adjusted", "chi_square_tail", "normal_tails"]


def normal_tails(z: float) -> float:
    """P(|Z| ≥ |z|) of a standard normal Z."""
    return math.erfc(abs(z) / math.sqrt(2))


def chi_square_tail(value: float, freedom: int) -> float:
    """P(χ² ≥ value) with so many degrees of freedom: Q(s + 1, x) = Q(s, x) + xˢ e⁻ˣ / Γ(s + 1)."""
    x = value / 2
    order, tail = (1.0, math.exp(-x)) if freedom % 2 == 0 else (0.5, math.erfc(math.sqrt(x)))
    while order < freedom / 2:
        tail += math.exp(order * math.log(x) - x - math.lgamma(order + 1)) if x > 0 else 0.0
        order += 1
    return min(tail, 1.0)


def adjusted(chances: Sequence[float]) -> tuple[float, ...]:
    """The same chances allowing for how many there are (Benjamini & Hochberg 1995, Journal of the RSS B 57).

    Of all that is called a finding under 0.05, about one in twenty is none.
    """
    values = np.array(chances, float)
    order = np.argsort(-values, kind="stable")
    ranks = len(values) - np.arange(len(values))
    least = np.minimum.accumulate(np.minimum(values[order] * len(values) / ranks, 1.0))
    found = np.empty_like(values)
    found[order] = least
    return tuple(found.tolist())
