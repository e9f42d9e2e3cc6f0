"""The calibration of one set: which items and steps answers say enough about, and what they say.

What answers cannot tell stays as its author wrote it, and the reason is kept.
"""

from dataclasses import dataclass

import numpy as np

from skillramp.core.calibration.alike import partners
from skillramp.core.calibration.curves import Curves
from skillramp.core.calibration.em import Found, climb
from skillramp.core.calibration.estimates import (
    FEWEST_ANSWERS,
    FEWEST_ITEMS,
    FEWEST_PEOPLE,
    STEEPEST_SLOPE,
    Calibration,
    Estimate,
    Kept,
    Method,
    Refusal,
    Refused,
)
from skillramp.core.calibration.moves import STEEPEST
from skillramp.core.calibration.precision import Errors, errors
from skillramp.core.calibration.responses import NOT_ANSWERED, Responses, Steps
from skillramp.core.calibration.scale import Beliefs
from skillramp.core.instruments import Item

__all__ = ["calibrate"]

LEAST_SLOPE = 0.3
"""Slope for z below which an item hardly goes with the others: two standard deviations of ability move an even chance
only to two in three. A judgement."""

ALMOST = 1 - 1e-6

CROWDED = 0.05
"""Levels a step nobody reached keeps below the next, so that thresholds rise."""


def calibrate(items: tuple[Item, ...], steps: Steps, method: Method) -> Calibration | Refusal:
    """Calibrate the items of one competence and voice.

    Args:
        items: of one competence and voice, with the authors' parameters.
        steps: people × items, as reached; NOT_ANSWERED where missing.
        method: how.
    """
    responses = Responses.of(steps[(steps != NOT_ANSWERED).any(axis=1)])
    people = int(responses.people.sum())
    kept = {place: why for place, item in enumerate(items) if (why := _kept(responses, place, item))}
    like: dict[int, Item] = {}
    while True:
        used = [place for place in range(len(items)) if place not in kept]
        if people < FEWEST_PEOPLE:
            return Refusal(Refused.FEW_PEOPLE, people, len(used))
        if len(used) < FEWEST_ITEMS:
            return Refusal(Refused.FEW_ITEMS, people, len(used))
        fit = _fit(items, responses, used, method)
        wild = _wild(fit.found)
        alike = {} if wild else partners(fit.responses, fit.beliefs)
        if not wild and not alike:
            return _calibration(items, responses, kept, like, fit)
        kept |= {used[place]: why for place, why in wild.items()} | {used[place]: Kept.ALIKE for place in alike}
        like |= {used[place]: items[used[other]] for place, other in alike.items()}


def _kept(responses: Responses, place: int, item: Item) -> Kept | None:
    counts = responses.counts(place, len(item.thresholds))
    if counts.sum() < FEWEST_ANSWERS:
        return Kept.FEW_ANSWERS
    return Kept.ONE_STEP if np.count_nonzero(counts) == 1 else None


@dataclass(frozen=True, slots=True)
class Fit:
    """Items in use, the steps somebody reached of each, the answers to these, and what was found for them."""

    used: list[int]
    reached: list[list[int]]
    responses: Responses
    beliefs: Beliefs
    found: Found
    errors: Errors


def _fit(items: tuple[Item, ...], responses: Responses, used: list[int], method: Method) -> Fit:
    """Unreached steps are left out while parameters are sought: nothing says where they would be."""
    counts = [responses.counts(place, len(items[place].thresholds)) for place in used]
    reached = [[int(step) for step in np.flatnonzero(each)] for each in counts]
    renumbered = np.full((len(responses.steps), len(used)), NOT_ANSWERED, np.int8)
    for column, (place, each) in enumerate(zip(used, reached, strict=True)):
        given = responses.steps[:, place]
        renumbered[:, column] = np.where(given == NOT_ANSWERED, NOT_ANSWERED, np.searchsorted(each, given))
    thresholds = [[items[p].thresholds[step - 1] for step in each[1:]] for p, each in zip(used, reached, strict=True)]
    start = Curves.of([items[place].slope for place in used], thresholds)
    beliefs = Beliefs(start, method.priors, is_flat=method.is_flat)
    of_used = Responses(renumbered, responses.people, responses.pattern)
    found = climb(of_used, beliefs, has_one_slope=method.has_one_slope)
    error = errors(of_used, found, beliefs, has_one_slope=method.has_one_slope)
    return Fit(used, reached, of_used, beliefs, found, error)


def _wild(found: Found) -> dict[int, Kept]:
    """Places of items whose slope is no finding."""
    steepest = min(np.exp(STEEPEST) * ALMOST, STEEPEST_SLOPE * found.scale.spread)
    slopes = enumerate(found.curves.slope)
    return {
        place: Kept.FLAT if slope < LEAST_SLOPE else Kept.STEEP
        for place, slope in slopes
        if not LEAST_SLOPE <= slope <= steepest
    }


def _calibration(
    items: tuple[Item, ...], responses: Responses, kept: dict[int, Kept], like: dict[int, Item], fit: Fit
) -> Calibration:
    found = fit.found
    places = {place: column for column, place in enumerate(fit.used)}
    return Calibration(
        people=int(responses.people.sum()),
        mean=found.scale.mean,
        spread=found.scale.spread,
        estimates=tuple(
            _own(item, responses, place, places[place], fit)
            if place in places
            else _authors(item, responses, place, kept[place], like.get(place))
            for place, item in enumerate(items)
        ),
        between=tuple(map(tuple, fit.errors.between.tolist())),
        log_likelihood=found.log_likelihood,
        passes=found.passes,
        has_converged=found.has_converged and bool(np.isfinite(fit.errors.slope).all()),
    )


def _authors(item: Item, responses: Responses, place: int, why: Kept, like: Item | None) -> Estimate:
    counts = responses.counts(place, len(item.thresholds))
    unreached = tuple(int(step) for step in np.flatnonzero(counts == 0))
    unsaid = (None,) * len(item.thresholds)
    return Estimate(item, int(counts.sum()), why, item.slope, item.thresholds, None, unsaid, unreached, like)


def _own(item: Item, responses: Responses, place: int, column: int, fit: Fit) -> Estimate:
    levels, reached = fit.found.scale.to_levels(fit.found.curves), fit.reached[column]
    placed = dict(zip(reached[1:], levels.thresholds[column].tolist(), strict=False))
    error = dict(zip(reached[1:], fit.errors.thresholds[column].tolist(), strict=False))
    steps = range(1, len(item.thresholds) + 1)
    return Estimate(
        item=item,
        people=int(responses.answered[place]),
        kept=None,
        slope=float(levels.slope[column]),
        thresholds=_filled(item.thresholds, placed, reached[0]),
        slope_error=_said(float(fit.errors.slope[column])),
        threshold_errors=tuple(_said(error[step]) if step in error else None for step in steps),
        unreached=tuple(step for step in range(len(item.thresholds) + 1) if step not in reached),
    )


def _said(error: float) -> float | None:
    return None if np.isnan(error) else error


def _filled(author: tuple[float, ...], placed: dict[int, float], lowest: int) -> tuple[float, ...]:
    """All thresholds: beyond the steps people reached with the author's distance, between them crowded below the next.

    Args:
        author: the author's thresholds.
        placed: those found, by step.
        lowest: the lowest step anybody reached.
    """
    found, last = dict(placed), max(placed)
    for step in range(last + 1, len(author) + 1):
        found[step] = found[step - 1] + (author[step - 1] - author[step - 2])
    for step in range(last - 1, 0, -1):
        if step <= lowest:
            found[step] = found[step + 1] - (author[step] - author[step - 1])
        elif step not in placed:
            below = max((placed[each] for each in placed if each < step), default=-np.inf)
            found[step] = found[step + 1] - min(CROWDED, (found[step + 1] - below) / 2)
    return tuple(found[step] for step in range(1, len(author) + 1))
