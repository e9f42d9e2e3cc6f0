"""How far the questions of one set agree with each other, before any model is believed."""

import numpy as np

from skillramp.core.abilities import Floats

__all__ = ["alpha", "complete"]


def complete(steps: Floats) -> Floats:
    """The people who answered everything: people × items, NaN for no answer, without the rows that hold any."""
    found: Floats = steps[~np.isnan(steps).any(axis=1)]
    return found


def alpha(steps: Floats) -> float:
    """Cronbach's alpha, K / (K − 1) · (1 − Σ variances of the items / variance of the sum).

    Source: Cronbach 1951, Psychometrika 16, 297–334. It speaks of people who answered everything: a sum over
    answers that are not there would take missing for zero.

    Args:
        steps: people × items, the step reached; NaN for no answer.

    Returns:
        At most 1; NaN with fewer than two items or two such people, or where all have the same sum.
    """
    people = complete(steps)
    count = people.shape[1]
    if count < 2 or len(people) < 2:
        return float("nan")
    whole = float(people.sum(axis=1).var(ddof=1))
    if whole == 0:
        return float("nan")
    parts = float(people.var(axis=0, ddof=1).sum())
    return float(count / (count - 1) * (1 - parts / whole))
