"""How sure item parameters are: standard errors from the observed information of answers and prior.

The gradient of the marginal likelihood is the gradient of the expected answers at the same parameters (Fisher's
identity); the information is how that gradient falls when a parameter moves a little (Oakes 1999, Journal of the Royal
Statistical Society B 61; by differences, as Chalmers 2018, British Journal of Mathematical and Statistical Psychology
71).
"""

from dataclasses import dataclass

import numpy as np

from skillramp.core.abilities import Floats
from skillramp.core.calibration.curves import weigh
from skillramp.core.calibration.em import GRID, Found, Table, expect, tabulate
from skillramp.core.calibration.responses import Responses
from skillramp.core.calibration.scale import Beliefs

__all__ = ["Errors", "errors"]

STEP = 1e-4


@dataclass(frozen=True, slots=True)
class Errors:
    """Standard errors in levels: of slopes (items) and thresholds (items × K); NaN where there is none.

    They are given the scale. Where the scale itself lies rests on the authors, and no number of answers tells.
    """

    slope: Floats
    thresholds: Floats


def errors(responses: Responses, found: Found, beliefs: Beliefs, *, has_one_slope: bool = False) -> Errors:
    """The errors of what ``em.climb`` found with the same arguments."""
    curves = found.curves
    point = _Point(tabulate(responses, beliefs.start), found, beliefs, 1 if has_one_slope else len(curves.log_slope))
    square = np.array([point.fall(place) for place in range(len(point.vector))])
    error, spread = np.sqrt(_diagonal_of_inverse((square + square.T) / 2)), found.scale.spread
    thresholds = np.full(curves.thresholds.shape, np.nan)
    thresholds[curves.is_used] = spread * error[point.slopes :]
    of_slopes = np.broadcast_to(error[: point.slopes], len(curves.log_slope))
    return Errors(curves.slope / spread * of_slopes, thresholds)


@dataclass(frozen=True, slots=True)
class _Point:
    """The parameters found, ``slopes`` of them slopes: one for each item, or one for all."""

    table: Table
    found: Found
    beliefs: Beliefs
    slopes: int

    @property
    def vector(self) -> Floats:
        curves = self.found.curves
        return np.concatenate([curves.log_slope[: self.slopes], curves.thresholds[curves.is_used]])

    def fall(self, place: int) -> Floats:
        """A row of the information: how the gradient falls where one parameter rises."""
        step = np.zeros_like(self.vector)
        step[place] = STEP
        before, after = (self._gradient(each) for each in (self.vector - step, self.vector + step))
        fall: Floats = (before - after) / (2 * STEP)
        return fall

    def _gradient(self, vector: Floats) -> Floats:
        items = len(self.found.curves.log_slope)
        log_slope = np.broadcast_to(vector[: self.slopes], items)
        curves = self.found.curves.at(np.concatenate([log_slope, vector[self.slopes :]]))
        slices = weigh(expect(self.table, curves).counts, curves, GRID)
        slices = self.beliefs.lean(slices, curves, self.found.scale)
        by_slope = slices.slope if self.slopes == items else slices.slope.sum(keepdims=True)
        return np.concatenate([by_slope, slices.thresholds[curves.is_used]])


def _diagonal_of_inverse(information: Floats) -> Floats:
    """Variances; NaN for all where the information is none, as with more parameters than answers can tell apart."""
    try:
        root = np.linalg.inv(np.linalg.cholesky(information))
    except np.linalg.LinAlgError:
        return np.full(len(information), np.nan)
    variances: Floats = (root**2).sum(axis=0)
    return variances
