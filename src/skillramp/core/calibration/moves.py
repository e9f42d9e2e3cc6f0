"""How items move: a step of the scoring method, cut where it would leave what items can be, and a change of scale."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import Floats
from skillramp.core.calibration.curves import Curves, Slices

__all__ = ["NARROWEST", "STEEPEST", "FisherStep", "fisher_step", "is_sound", "mixed", "moved", "rescaled"]

NARROWEST = 0.01
"""Least distance of two thresholds in z: a pack tells them to four decimals of a level, and they must still rise."""

STEEPEST, FLATTEST = np.log(20.0), np.log(0.2)
"""A slope for z outside 0.2 to 20 is no finding: the item goes with the others in all or in nothing."""


@dataclass(frozen=True, slots=True)
class FisherStep:
    """Where an item is better: ``slope`` in log a; ``thresholds``, less ``by_slope`` times what the slope takes."""

    slope: Floats
    thresholds: Floats
    by_slope: Floats


def fisher_step(slices: Slices, curves: Curves, *, has_one_slope: bool) -> FisherStep:
    """Information⁻¹ · gradient, slopes first: what thresholds would follow is taken out (Schur complement)."""
    places = np.arange(curves.thresholds.shape[1])
    square = slices.threshold_threshold.copy()
    square[:, places, places] += np.where(curves.is_used, 1e-9, 1.0)
    both = np.stack([slices.thresholds, slices.slope_threshold], axis=2)
    thresholds, by_slope = np.moveaxis(np.linalg.solve(square, both), 2, 0)
    gradient = slices.slope - (slices.slope_threshold * thresholds).sum(axis=1)
    information = slices.slope_slope - (slices.slope_threshold * by_slope).sum(axis=1)
    if has_one_slope:
        gradient, information = np.full_like(gradient, gradient.sum()), np.full_like(gradient, information.sum())
    return FisherStep(np.clip(gradient / np.maximum(information, 1e-9), -1.0, 1.0), thresholds, by_slope)


def moved(curves: Curves, step: FisherStep, share: Floats) -> Curves:
    """Part of a step, taken straight in a · b and not in b: where a is small, that product is what answers know."""
    log_slope = np.clip(curves.log_slope + share * step.slope, FLATTEST, STEEPEST)
    taken = (log_slope - curves.log_slope)[:, None]
    threshold_step = share[:, None] * step.thresholds - taken * step.by_slope
    thresholds = (curves.thresholds * (1 + taken) + threshold_step) * np.exp(-taken)
    return Curves(log_slope, np.where(curves.is_used, thresholds, 0.0), curves.is_used)


def rescaled(curves: Curves, mean: float, spread: float) -> Curves:
    """The same items for abilities counted from this mean in units of this spread."""
    log_slope = np.clip(curves.log_slope + np.log(spread), FLATTEST, STEEPEST)
    return Curves(log_slope, np.where(curves.is_used, (curves.thresholds - mean) / spread, 0.0), curves.is_used)


def mixed(old: Curves, new: Curves, keeps_old: NDArray[np.bool_]) -> Curves:
    """New parameters, but the old ones where an item keeps them."""
    return Curves(
        np.where(keeps_old, old.log_slope, new.log_slope),
        np.where(keeps_old[:, None], old.thresholds, new.thresholds),
        new.is_used,
    )


def is_sound(curves: Curves) -> bool:
    """Whether these parameters are some a set can have."""
    within = (curves.log_slope >= FLATTEST) & (curves.log_slope <= STEEPEST)
    return bool(within.all() and (curves.narrowest >= NARROWEST).all())
