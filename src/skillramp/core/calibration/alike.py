"""Near-copies inside a set: two items answered more alike than any ability explains (local dependence)."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import Floats
from skillramp.core.calibration.curves import Curves, log_steps
from skillramp.core.calibration.em import GRID, WEIGHTS, climb, joint, tabulate
from skillramp.core.calibration.estimates import FEWEST_ITEMS
from skillramp.core.calibration.responses import NOT_ANSWERED, Responses
from skillramp.core.calibration.scale import Beliefs

__all__ = ["partners"]

ALIKE = 0.3
"""Correlation of residuals above the middle pair's. Christensen, Makransky & Horton (2017, Applied Psychological
Measurement 41) found 0.2 seldom passed by chance; more, because here items are set apart and not only looked at."""

SURELY = 4.0
"""Standard errors it must be beyond the middle as well: a judgement, for a set has up to some hundred pairs."""

FALLS = 0.8
"""Share of its slope an item keeps at most when what it copies is gone. A judgement: without a copy it keeps all."""

ROUGH = 0.01
"""How far parameters may still move here: residuals hardly notice."""


def partners(responses: Responses, beliefs: Beliefs) -> dict[int, int]:
    """For each item that is nearly a copy of another the one it is most like; three items or fewer show nothing.

    Residuals are taken from one slope for all items. With slopes of their own a pair draws the ability to itself:
    the two turn steep, and nothing is left over by which they could be told. Two items that really are steeper than
    the others look alike that way, too; but they stay steep when they are apart.
    """
    surplus = _surplus(responses, beliefs)
    is_like = surplus > 0
    suspects = np.flatnonzero(is_like.any(axis=1)).tolist()
    if not suspects:
        return {}
    best, slopes = surplus.argmax(axis=1).tolist(), _slopes(responses, beliefs, np.ones(len(surplus), bool))
    fallen = {item for item in suspects if _slopes(responses, beliefs, ~is_like[item])[item] < FALLS * slopes[item]}
    return {item: best[item] for item in suspects if not fallen.isdisjoint((item, best[item]))}


def _slopes(responses: Responses, beliefs: Beliefs, chosen: NDArray[np.bool_]) -> Floats:
    """Slopes of these items among themselves; NaN for the others, and for all where too few are left to tell."""
    slopes = np.full(len(chosen), np.nan)
    if chosen.sum() < FEWEST_ITEMS:
        return slopes
    start = beliefs.start
    fewer = replace(beliefs, start=Curves(start.log_slope[chosen], start.thresholds[chosen], start.is_used[chosen]))
    left = Responses(responses.steps[:, chosen], responses.people, responses.pattern)
    slopes[chosen] = climb(left, fewer, tolerance=ROUGH).curves.slope
    return slopes


def _surplus(responses: Responses, beliefs: Beliefs) -> Floats:
    """How far the correlation of each pair's residuals is beyond what passes, items × items; −∞ where none is."""
    correlation, people = _correlations(responses, _residuals(responses, beliefs))
    pairs = np.triu_indices(len(correlation), 1)
    known = np.isfinite(correlation[pairs])
    middle = float(np.median(correlation[pairs][known])) if known.any() else 0.0
    surplus = correlation - middle - np.maximum(ALIKE, SURELY / np.sqrt(np.maximum(people, 1.0)))
    np.fill_diagonal(surplus, -np.inf)
    return np.where(np.isfinite(surplus), surplus, -np.inf)


def _residuals(responses: Responses, beliefs: Beliefs) -> Floats:
    """Step reached less step expected, patterns × items (Q3; Yen 1984, Applied Psychological Measurement 8)."""
    curves = climb(responses, beliefs, has_one_slope=True, tolerance=ROUGH).curves
    table, log_table = tabulate(responses, curves), log_steps(curves, GRID)
    posterior, _ = joint(table.chosen, log_table[table.is_step], np.log(WEIGHTS))
    probability = np.where(curves.is_step[:, :, None], np.exp(log_table), 0.0)
    steps = np.arange(probability.shape[1])
    expected = posterior @ np.einsum("isg,s->gi", probability, steps)
    return np.where(responses.steps == NOT_ANSWERED, 0.0, responses.steps - expected)


def _correlations(responses: Responses, residuals: Floats) -> tuple[Floats, Floats]:
    """Correlations over the people who answered both items, and how many these are: items × items each."""
    there = (responses.steps != NOT_ANSWERED).astype(float)
    weighed = responses.people[:, None] * residuals
    people = (responses.people[:, None] * there).T @ there
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = weighed.T @ there / people
        variance = (weighed * residuals).T @ there / people - mean**2
        covariance = weighed.T @ residuals / people - mean * mean.T
        return covariance / np.sqrt(variance * variance.T), people
