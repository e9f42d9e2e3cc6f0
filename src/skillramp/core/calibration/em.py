"""Finding the parameters: expectation and maximisation in turn, over a fixed grid of abilities.

Marginal maximum likelihood by EM (Bock & Aitkin 1981, Psychometrika 46) with a prior on items (Mislevy 1986,
Psychometrika 51). Two things make it fast: after each step abilities are rescaled to N(0, 1), which answers do not
notice (parameter expansion; Liu, Rubin & Wu 1998, Biometrika 85), and three points of the way show where it leads
(SQUAREM; Varadhan & Roland 2008, Scandinavian Journal of Statistics 35). A leap that would lead down is not taken.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import Floats, normalised
from skillramp.core.calibration.curves import Curves, log_steps, weigh
from skillramp.core.calibration.moves import NARROWEST, fisher_step, is_sound, mixed, moved, rescaled
from skillramp.core.calibration.responses import Responses
from skillramp.core.calibration.scale import Beliefs, Scale

__all__ = ["GRID", "WEIGHTS", "Expected", "Found", "Table", "climb", "expect", "joint", "tabulate"]

GRID: Floats = np.linspace(-5.0, 5.0, 41)
"""Abilities z a quarter of a standard deviation apart. With 161 points from −6 to 6 no parameter of LSAT6
or verbal aggression moves by 0.002 (tests/conformance)."""

WEIGHTS: Floats = normalised(np.exp(-0.5 * GRID**2))

PATTERNS = 8192
"""Patterns taken at a time, so that memory does not grow with people beyond their answers."""

TOLERANCE = 1e-4
"""No parameter moves by more in the last step (in z and in log a). That is a step, no distance: from where a climb
would end, parameters may be some thousandths off, a few hundredths of their errors."""

MOST_STEPS = 1000
HALVINGS = 10


@dataclass(frozen=True, slots=True)
class Table:
    """The answers as 0 and 1: all steps of all items × patterns. Not answered is 0 at every step of that item."""

    chosen: Floats
    people: Floats
    is_step: NDArray[np.bool_]


def tabulate(responses: Responses, curves: Curves) -> Table:
    """The answers to items with these steps."""
    given, is_step = np.ascontiguousarray(responses.steps.T), curves.is_step
    chosen = np.empty((int(is_step.sum()), len(responses.steps)))
    for row, (item, step) in enumerate(zip(*np.nonzero(is_step), strict=True)):
        chosen[row] = given[item] == step
    return Table(chosen, responses.people, is_step)


def joint(chosen: Floats, log_table: Floats, log_weights: Floats) -> tuple[Floats, Floats]:
    """Posterior of ability for each pattern (patterns × grid), and the logarithm of the pattern's probability."""
    posterior = chosen.T @ log_table
    posterior += log_weights
    top = posterior.max(axis=1, keepdims=True)
    posterior -= top
    np.exp(posterior, out=posterior)
    total = posterior.sum(axis=1, keepdims=True)
    posterior /= total
    log_probability: Floats = (top + np.log(total))[:, 0]
    return posterior, log_probability


@dataclass(frozen=True, slots=True)
class Expected:
    """How many people are expected at each ability: with each step (items × steps × grid), and in all (grid)."""

    counts: Floats
    crowd: Floats
    log_likelihood: float


def expect(table: Table, curves: Curves) -> Expected:
    """Where the people stand if these are the items."""
    log_table = log_steps(curves, GRID)[table.is_step]
    counts, crowd, total = np.zeros_like(log_table), np.zeros(len(GRID)), 0.0
    for begin in range(0, len(table.people), PATTERNS):
        here = slice(begin, begin + PATTERNS)
        posterior, log_probability = joint(table.chosen[:, here], log_table, np.log(WEIGHTS))
        total += float(table.people[here] @ log_probability)
        posterior *= table.people[here, None]
        counts += table.chosen[:, here] @ posterior
        crowd += posterior.sum(axis=0)
    of_items = np.zeros((*table.is_step.shape, len(GRID)))
    of_items[table.is_step] = counts
    return Expected(of_items, crowd, total)


@dataclass(frozen=True, slots=True)
class Found:
    """Where the climb ended.

    ``curves`` for z; ``log_likelihood`` of the answers; ``passes`` over the answers; ``has_converged``: whether the
    last step was small enough.
    """

    curves: Curves
    scale: Scale
    log_likelihood: float
    passes: int
    has_converged: bool


@dataclass(frozen=True, slots=True)
class Climb:
    """One problem: answers, what authors say, and whether all slopes are one."""

    table: Table
    beliefs: Beliefs
    has_one_slope: bool

    def up(self, curves: Curves) -> tuple[Curves, float]:
        """One step of EM, and the height it started from."""
        scale, expected = self.beliefs.scale(curves), expect(self.table, curves)
        height = expected.log_likelihood + float(self.beliefs.penalty(curves, scale).sum())
        better = self._improve(curves, expected.counts, scale)
        return (_standard(better, expected.crowd) if self.beliefs.is_free else better), height

    def _improve(self, curves: Curves, counts: Floats, scale: Scale) -> Curves:
        """One Fisher step an item, halved until it is better and its thresholds still rise; or none."""
        slices = self.beliefs.lean(weigh(counts, curves, GRID), curves, scale)
        step = fisher_step(slices, curves, has_one_slope=self.has_one_slope)
        share, before = np.ones(len(step.slope)), self._gain(curves, counts, scale)
        for _ in range(HALVINGS):
            tried = moved(curves, step, share)
            is_bad = self._together(tried.narrowest < NARROWEST)
            tried = mixed(curves, tried, is_bad)
            is_bad |= self._gain(tried, counts, scale) < before
            if not is_bad.any():
                break
            share = np.where(is_bad, share / 2, share)
        return mixed(curves, tried, is_bad)

    def _together(self, found: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Items that share a slope move together or not at all."""
        return np.full_like(found, found.any()) if self.has_one_slope else found

    def _gain(self, curves: Curves, counts: Floats, scale: Scale) -> Floats:
        told = (counts * log_steps(curves, GRID)).sum(axis=(1, 2)) + self.beliefs.penalty(curves, scale)
        return np.full(len(told), told.sum()) if self.has_one_slope else told


def _standard(curves: Curves, crowd: Floats) -> Curves:
    """The same items for abilities of mean 0 and standard deviation 1, as the people have just turned out."""
    mean = crowd @ GRID / crowd.sum()
    return rescaled(curves, float(mean), float(np.sqrt(crowd @ (GRID - mean) ** 2 / crowd.sum())))


def climb(
    responses: Responses, beliefs: Beliefs, *, has_one_slope: bool = False, tolerance: float = TOLERANCE
) -> Found:
    """The parameters for z under which answers and beliefs together are likeliest.

    Args:
        responses: of items whose every step somebody reached; any may be missing (at random, or by design).
        beliefs: the authors' parameters of the same items.
        has_one_slope: the items share one slope (the Rasch model, where they have two steps).
        tolerance: no parameter moves by more in the last step.
    """
    this = Climb(tabulate(responses, beliefs.start), beliefs, has_one_slope)
    curves, passes, has_converged = _beginning(responses, beliefs), 0, False
    while not has_converged and passes < MOST_STEPS:
        first, _ = this.up(curves)
        second, height = this.up(first)
        passes += 2
        has_converged = bool(np.abs(second.vector - first.vector).max() <= tolerance)
        if has_converged:
            curves = second
            continue
        leaped = _leap(curves, first, second)
        after, leap_height = this.up(leaped)
        passes += 1
        curves = after if leap_height >= height else second
    scale = beliefs.scale(curves)
    return Found(curves, scale, expect(this.table, curves).log_likelihood, passes, has_converged)


def _leap(start: Curves, first: Curves, second: Curves) -> Curves:
    """Squared extrapolation, shortened until it is a set of items at all."""
    step, bend = first.vector - start.vector, second.vector - 2 * first.vector + start.vector
    length = max(1.0, float(np.linalg.norm(step)) / max(float(np.linalg.norm(bend)), 1e-300))
    for _ in range(HALVINGS):
        leaped = start.at(start.vector + 2 * length * step + length**2 * bend)
        if is_sound(leaped):
            return leaped
        length = (length + 1) / 2
    return second


def _beginning(responses: Responses, beliefs: Beliefs) -> Curves:
    """Slope 1 and thresholds where so many reach them: as good as any, and the same for everybody's answers."""
    start = beliefs.start
    thresholds = np.zeros_like(start.thresholds)
    for item, is_used in enumerate(start.is_used):
        counts = responses.counts(item, int(is_used.sum())) + 0.5
        reached = counts[::-1].cumsum()[::-1][1:] / counts.sum()
        thresholds[item, is_used] = 1.5 * np.log(1 / reached - 1)
    return Curves(np.zeros(len(thresholds)), thresholds, start.is_used)
