"""How sure item parameters are: standard errors from the observed information of answers and prior.

The gradient of the marginal likelihood is the gradient of the expected answers at the same parameters (Fisher's
identity); the information is how that gradient falls when a parameter moves a little (Oakes 1999, Journal of the Royal
Statistical Society B 61; by differences, as Chalmers 2018, British Journal of Mathematical and Statistical Psychology
71).
"""

from dataclasses import dataclass

import numpy as np

from skillramp.core.abilities import Floats
from skillramp.core.calibration.curves import Curves, weigh
from skillramp.core.calibration.em import GRID, Found, Table, expect, tabulate
from skillramp.core.calibration.responses import Responses
from skillramp.core.calibration.scale import Beliefs

__all__ = ["Errors", "errors"]

STEP = 1e-4


@dataclass(frozen=True, slots=True)
class Errors:
    """Standard errors in levels; NaN where there is none.

    They are those of the set as it is told: laid over its authors' parameters (``Beliefs.scale``), whose mean level
    and width it takes. Whether these are right no number of answers tells.

    Attributes:
        slope: items.
        thresholds: items × K.
        between: items × items, of the difference between the last thresholds of two items.
    """

    slope: Floats
    thresholds: Floats
    between: Floats


def errors(responses: Responses, found: Found, beliefs: Beliefs, *, has_one_slope: bool = False) -> Errors:
    """The errors of what ``em.climb`` found with the same arguments."""
    curves = found.curves
    point = _Point(tabulate(responses, beliefs.start), found, beliefs, 1 if has_one_slope else len(curves.log_slope))
    square = np.array([point.fall(place) for place in range(len(point.vector))])
    told = np.array([point.turn(place) for place in range(len(point.vector))]).T
    variance = told @ _inverse((square + square.T) / 2) @ told.T
    error, items = np.sqrt(np.diag(variance)), len(curves.log_slope)
    thresholds = np.full(curves.thresholds.shape, np.nan)
    thresholds[curves.is_used] = error[items:]
    last = items - 1 + curves.is_used.sum(axis=1).cumsum()
    of_last = variance[np.ix_(last, last)]
    between = np.diag(of_last)[:, None] + np.diag(of_last)[None, :] - 2 * of_last
    return Errors(curves.slope / found.scale.spread * error[:items], thresholds, np.sqrt(np.maximum(between, 0.0)))


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
        before, after = (self._gradient(each) for each in self._beside(place))
        fall: Floats = (before - after) / (2 * STEP)
        return fall

    def turn(self, place: int) -> Floats:
        """How the parameters in levels follow one for z, the scale with them (delta method)."""
        before, after = (self.beliefs.scale(each).to_levels(each).vector for each in self._beside(place))
        turn: Floats = (after - before) / (2 * STEP)
        return turn

    def _beside(self, place: int) -> tuple[Curves, Curves]:
        step = np.zeros_like(self.vector)
        step[place] = STEP
        return self._at(self.vector - step), self._at(self.vector + step)

    def _at(self, vector: Floats) -> Curves:
        log_slope = np.broadcast_to(vector[: self.slopes], len(self.found.curves.log_slope))
        return self.found.curves.at(np.concatenate([log_slope, vector[self.slopes :]]))

    def _gradient(self, curves: Curves) -> Floats:
        slices = weigh(expect(self.table, curves).counts, curves, GRID)
        slices = self.beliefs.lean(slices, curves, self.beliefs.scale(curves))
        by_slope = slices.slope if self.slopes == len(slices.slope) else slices.slope.sum(keepdims=True)
        return np.concatenate([by_slope, slices.thresholds[curves.is_used]])


def _inverse(information: Floats) -> Floats:
    """Covariances; NaN for all where the information is none, as with more parameters than answers can tell apart."""
    try:
        root = np.linalg.inv(np.linalg.cholesky(information))
    except np.linalg.LinAlgError:
        return np.full(information.shape, np.nan)
    covariances: Floats = root.T @ root
    return covariances
