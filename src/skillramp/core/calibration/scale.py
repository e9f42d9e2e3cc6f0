"""What the authors say about a set before any answer, and the scale its parameters are told on.

Answers alone fix no scale: stretching or shifting all abilities and thresholds together changes no probability.
Abilities are therefore worked with as z ~ N(0, 1), and θ = mean + spread · z is the level scale.
"""

from dataclasses import dataclass

import numpy as np

from skillramp.core.abilities import Floats
from skillramp.core.calibration.curves import Curves, Slices

__all__ = ["STANDARD", "Beliefs", "Priors", "Scale"]


@dataclass(frozen=True, slots=True)
class Priors:
    """How far from the authors' starting parameters an item may well lie. Judgements, both.

    Attributes:
        threshold_spread: standard deviation of a threshold round the author's, in levels: authors who place items on
            eight levels are often a level off.
        slope_spread: standard deviation of log a round the starting slope: 0.5 lets a slope well be 0.6 or 1.6 times
            as steep.
    """

    threshold_spread: float = 1.0
    slope_spread: float = 0.5


@dataclass(frozen=True, slots=True)
class Scale:
    """θ = mean + spread · z, in levels."""

    mean: float
    spread: float

    def to_levels(self, curves: Curves) -> Curves:
        """Parameters per level and in levels, from parameters for z."""
        thresholds = np.where(curves.is_used, self.mean + self.spread * curves.thresholds, 0.0)
        return Curves(curves.log_slope - np.log(self.spread), thresholds, curves.is_used)


STANDARD = Scale(0.0, 1.0)

NEWTON_STEPS = 50
CLOSE = 1e-10


@dataclass(frozen=True, slots=True)
class Beliefs:
    """The authors' parameters in levels, and how they are used.

    Attributes:
        start: the authors' parameters.
        priors: how far off they may be.
        is_flat: whether they say nothing about single items, so that answers alone decide (maximum likelihood).
        is_standard: whether z itself is the scale, as in published examples, instead of levels.
    """

    start: Curves
    priors: Priors = Priors()
    is_flat: bool = False
    is_standard: bool = False

    @property
    def is_free(self) -> bool:
        """Whether moving and stretching all abilities changes nothing for the priors either."""
        return self.is_flat or not self.is_standard

    def scale(self, curves: Curves) -> Scale:
        """The level scale on which these items lie nearest to the authors' parameters (least weighted squares).

        The mean of all thresholds is then exactly the authors' mean: they say where the set lies, the answers how its
        items lie in it.
        """
        if self.is_standard:
            return STANDARD
        used, weight = curves.is_used, self.priors.threshold_spread**-2
        found, told = curves.thresholds[used], self.start.thresholds[used]
        found_mean, told_mean = found.mean(), told.mean()
        found, told = found - found_mean, told - told_mean
        slopes, slope_weight = curves.log_slope - self.start.log_slope, self.priors.slope_spread**-2
        log_spread, step, steps = float(slopes.mean()), np.inf, 0
        while abs(step) > CLOSE and steps < NEWTON_STEPS:
            spread, steps = np.exp(log_spread), steps + 1
            uphill = weight * spread * found @ (spread * found - told) - slope_weight * (slopes - log_spread).sum()
            step = uphill / (weight * spread**2 * found @ found + slope_weight * len(slopes))
            log_spread -= float(step)
        spread = float(np.exp(log_spread))
        return Scale(float(told_mean - spread * found_mean), spread)

    def penalty(self, curves: Curves, scale: Scale) -> Floats:
        """Logarithm of the prior of each item, constants left out; zeros where it is flat."""
        if self.is_flat:
            return np.zeros(len(curves.log_slope))
        slope, thresholds = self._misses(curves, scale)
        penalty: Floats = -0.5 * (slope**2 + (thresholds**2).sum(axis=1))
        return penalty

    def lean(self, slices: Slices, curves: Curves, scale: Scale) -> Slices:
        """Gradient and information with the prior's part added."""
        if self.is_flat:
            return slices
        slope, thresholds = self._misses(curves, scale)
        steep, wide = 1 / self.priors.slope_spread, scale.spread / self.priors.threshold_spread
        square = slices.threshold_threshold.copy()
        places = np.arange(square.shape[1])
        square[:, places, places] += np.where(curves.is_used, wide**2, 0.0)
        return Slices(
            slope=slices.slope - steep * slope,
            thresholds=slices.thresholds - wide * thresholds,
            slope_slope=slices.slope_slope + steep**2,
            slope_threshold=slices.slope_threshold,
            threshold_threshold=square,
        )

    def _misses(self, curves: Curves, scale: Scale) -> tuple[Floats, Floats]:
        """How many standard deviations off the authors' parameters, items and items × K."""
        levels = scale.to_levels(curves)
        slope = (levels.log_slope - self.start.log_slope) / self.priors.slope_spread
        thresholds = (levels.thresholds - self.start.thresholds) / self.priors.threshold_spread
        return slope, np.where(curves.is_used, thresholds, 0.0)
