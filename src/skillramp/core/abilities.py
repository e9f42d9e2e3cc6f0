"""Ability as a distribution over a fixed grid on the level scale, and the mathematics every voice shares."""

from dataclasses import dataclass
from functools import cache
from typing import assert_never

import numpy as np
from numpy.typing import NDArray

from skillramp.core.instruments import Item
from skillramp.core.vocabulary import Voice

__all__ = [
    "GRID",
    "Bias",
    "Floats",
    "Model",
    "Summary",
    "blur",
    "item_table",
    "normal",
    "normalised",
    "summarise",
]

Floats = NDArray[np.float64]

GRID: Floats = np.linspace(-2.0, 9.0, 89)
"""Ability θ in levels, from well below "not yet" to above level 8, an eighth of a level apart.

Finer than any item can tell apart (slope 2 spreads one step over about half a level), and small enough that
a person's distribution is 89 numbers.
"""

FINEST_SPREAD = 0.0625
"""Half a step of the grid: a bias that never differs is shifted as if it did by so little, which the grid can hold."""


@dataclass(frozen=True, slots=True)
class Bias:
    """How far a voice speaks above (+) or below (−) the ability, in levels, and how much that differs."""

    mean: float
    spread: float


@dataclass(frozen=True, slots=True)
class Model:
    """What is assumed before any answer. All figures are stated priors that own data will replace.

    Attributes:
        prior: ability in levels. Wide on purpose: people in a WISE live at 0–3, managers near 5. One prior for all
            roles draws managers down where no item reaches their level; one for each role would assume the finding.
        biases: by voice. Self-ratings err in either direction (above: two thirds of about 500 tested overrate,
            ECDL Foundation 2018; below: 38 % call themselves unskilled, 18 % are by test, DIGNITY 2021), hence
            mean 0 and a spread of 0.8 level. Coaches see tasks, not thoughts: 0.5. A task shows itself.
    """

    prior: Bias = Bias(mean=2.5, spread=1.75)
    self_bias: Bias = Bias(mean=0.0, spread=0.8)
    coach_bias: Bias = Bias(mean=0.0, spread=0.5)
    task_bias: Bias = Bias(mean=0.0, spread=0.0)

    def bias(self, voice: Voice) -> Bias:
        """The bias of one voice."""
        match voice:
            case Voice.SELF:
                return self.self_bias
            case Voice.COACH:
                return self.coach_bias
            case Voice.TASK:
                return self.task_bias
            case _ as never:
                assert_never(never)


@dataclass(frozen=True, slots=True)
class Summary:
    """Mean, standard deviation and the 5th, 50th and 95th percentile of distributions (levels; NaN: nothing known)."""

    mean: Floats
    sd: Floats
    p05: Floats
    p50: Floats
    p95: Floats


def normal(mean: float, spread: float) -> Floats:
    """A normal distribution on the grid, summing to 1."""
    return normalised(np.exp(-0.5 * ((GRID - mean) / spread) ** 2))


def normalised(weights: Floats) -> Floats:
    """Scale each row to sum 1."""
    scaled: Floats = weights / weights.sum(axis=-1, keepdims=True)
    return scaled


def blur(log_likelihood: Floats, bias: Bias) -> Floats:
    """Convolve likelihoods with a bias distribution: log ∫ L(θ + β) p(β) dβ, rows × grid.

    A voice is not the truth. Its own likelihood speaks about θ + β; only after β is averaged out may it be
    multiplied with the others. Row-normalising the kernel keeps it totally positive, so a better answer still
    never lowers the ability (Karlin 1968, Total Positivity), as long as the voice is not set aside as a pattern.
    """
    if bias == Bias(0.0, 0.0):
        return log_likelihood
    top = log_likelihood.max(axis=-1, keepdims=True)
    blurred = np.exp(log_likelihood - top) @ _kernel(bias).T
    result: Floats = np.log(np.maximum(blurred, np.finfo(float).tiny)) + top
    return result


@cache
def _kernel(bias: Bias) -> Floats:
    """p(β) as a matrix: for each ability θ (rows) the weights of θ + β (columns), summing to 1."""
    square = ((GRID[None, :] - GRID[:, None] - bias.mean) / max(bias.spread, FINEST_SPREAD)) ** 2
    return normalised(np.exp(-0.5 * (square - square.min(axis=1, keepdims=True))))  # no row may vanish, however far


def item_table(items: tuple[Item, ...]) -> Floats:
    """log P(step | θ) for every item: items × steps × grid; steps an item does not have are 0 and never used."""
    steps = max((len(item.thresholds) for item in items), default=0) + 1
    table = np.zeros((len(items), steps, len(GRID)))
    for row, item in enumerate(items):
        table[row, : len(item.thresholds) + 1] = _log_steps(item.slope, np.array(item.thresholds))
    return table


def _log_steps(slope: float, thresholds: Floats) -> Floats:
    """log P(step | θ), steps × grid, exact even where P is tiny: σ(x) − σ(y) = σ(x) σ(−y) (1 − exp(y − x))."""
    logit = slope * (GRID[None, :] - thresholds[:, None])
    reached = np.vstack([np.zeros(len(GRID)), -np.logaddexp(0, -logit)])
    stopped = np.vstack([-np.logaddexp(0, logit), np.zeros(len(GRID))])
    between = np.zeros_like(reached)
    between[1:-1] = np.log1p(-np.exp(-slope * np.diff(thresholds)))[:, None]
    steps: Floats = reached + stopped + between
    return steps


def summarise(weights: Floats) -> Summary:
    """Summaries of normalised distributions, rows × grid."""
    mean = weights @ GRID
    variance = np.maximum(weights @ GRID**2 - mean**2, 0)
    total = np.cumsum(weights, axis=-1)
    p05, p50, p95 = (_quantile(total, share) for share in (0.05, 0.5, 0.95))
    return Summary(mean, np.sqrt(variance), p05, p50, p95)


def _quantile(total: Floats, share: float) -> Floats:
    """Where the cumulated weight passes ``share``; each grid point's weight lies evenly round it."""
    after = np.argmax(total >= share - 1e-12, axis=-1)
    rows = np.arange(len(total))
    upper = total[rows, after]
    lower = np.where(after > 0, total[rows, after - 1], 0.0)
    within = np.where(upper > lower, (share - lower) / np.maximum(upper - lower, 1e-300), 0.5)
    width = GRID[1] - GRID[0]
    quantile: Floats = np.clip(GRID[after] + width * (within - 0.5), GRID[0], GRID[-1])
    return quantile
