"""Ability as a distribution over a fixed grid on the level scale, and the mathematics every voice shares."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import assert_never

import numpy as np
from numpy.typing import NDArray

from skillramp.core.answers import VOICES
from skillramp.core.instruments import Item
from skillramp.core.piles import AT_ONCE, slices
from skillramp.core.vocabulary import Voice

__all__ = [
    "GRID",
    "Bias",
    "EstimatedBias",
    "Floats",
    "Model",
    "Summary",
    "blur",
    "blur_each",
    "item_table",
    "joined",
    "kernel",
    "log_steps",
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
class EstimatedBias:
    """Mean and spread, in levels, of a voice's bias in one area, with standard errors; ``people`` did tasks as well."""

    voice: Voice
    area: str
    people: int
    mean: float
    spread: float
    mean_error: float = 0.0
    spread_error: float = 0.0

    @property
    def bias(self) -> Bias:
        """What scoring uses, in hundredths of a level: what is not known of the mean widens the spread.

        Of a stated bias it does not, so one estimated from few people may be heard as wider than the stated one.
        """
        return Bias(round(self.mean, 2), round(float(np.hypot(self.spread, self.mean_error)), 2))


@dataclass(frozen=True, slots=True)
class Model:
    """What is assumed before any answer. All figures are stated priors that own data will replace.

    Attributes:
        prior: ability in levels. Wide on purpose: people in a WISE live at 0–3, managers near 5. One prior for all
            roles draws managers down where no item reaches their level; one for each role would assume the finding.
        biases: by voice. Self-ratings err in either direction (above: two thirds of about 500 tested overrate,
            ECDL Foundation 2018; below: 38 % call themselves unskilled, 18 % are by test, DIGNITY 2021), hence
            mean 0 and a spread of 0.8 level. Coaches see tasks, not thoughts: 0.5. A task shows itself. How far the
            means may be off is left out: with it, intervals hold 96 of 100 in the stated world where all is asked.
        placement: how far, in levels, the items of a competence may lie together from where their authors put them,
            whoever speaks; authors place to a half or a quarter of a level. A judgement: the smallest that keeps every
            world of docs/explanation/measurement.md within 80–95 %.
        areas: the area of each competence; none where nothing was estimated.
        estimated: by voice and area, biases estimated from the data themselves. They take the stated one's place.
    """

    prior: Bias = Bias(mean=2.5, spread=1.75)
    self_bias: Bias = Bias(mean=0.0, spread=0.8)
    coach_bias: Bias = Bias(mean=0.0, spread=0.5)
    task_bias: Bias = Bias(mean=0.0, spread=0.0)
    placement: float = 0.3
    areas: Mapping[str, str] = field(default_factory=dict, hash=False)
    estimated: Mapping[tuple[Voice, str], EstimatedBias] = field(default_factory=dict, hash=False)

    def bias(self, voice: Voice, competence: str | None = None) -> Bias:
        """The bias of one voice in the area of a competence: estimated where data were enough, else as stated."""
        area = self.areas.get(competence) if competence is not None else None
        found = self.estimated.get((voice, area)) if area is not None else None
        return self._stated(voice) if found is None else found.bias

    def _stated(self, voice: Voice) -> Bias:
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

    def at(self, places: NDArray[np.integer]) -> "Summary":
        """The figures at these places, NaN where a place is −1."""
        return Summary(*(np.append(column, np.nan)[places] for column in self.columns))

    @property
    def columns(self) -> tuple[Floats, ...]:
        """All five, in their order."""
        return (self.mean, self.sd, self.p05, self.p50, self.p95)


def joined(parts: Sequence[Summary]) -> Summary:
    """One after the other."""
    return Summary(*(np.concatenate(columns) for columns in zip(*(part.columns for part in parts), strict=True)))


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
    blurred = np.einsum("rg,hg->rh", np.exp(log_likelihood - top), kernel(bias))  # a row's bits depend on no other row
    result: Floats = np.log(np.maximum(blurred, np.finfo(float).tiny)) + top
    return result


def blur_each(
    log_likelihood: Floats,
    *,
    voice: NDArray[np.int64],
    competence: NDArray[np.int64],
    competences: tuple[str, ...],
    model: Model,
    further: float = 0.0,
) -> Floats:
    """Blur each row by the bias of its voice in its competence, rows × grid.

    Args:
        log_likelihood: what each row says, rows × grid.
        voice: place of each row's voice in VOICES.
        competence: place of each row's competence in ``competences``.
        competences: codes.
        model: where the biases stand.
        further: a spread in levels to add to every bias.
    """
    biases = [model.bias(each, code) for each in VOICES for code in competences]
    kinds = {bias: number for number, bias in enumerate(dict.fromkeys(biases))}
    kind = np.array([kinds[bias] for bias in biases], np.int64)[voice * len(competences) + competence]
    result = np.empty_like(log_likelihood)
    for bias, number in kinds.items():
        rows = np.flatnonzero(kind == number)
        for part in slices(len(rows), AT_ONCE):
            here = rows[part]
            result[here] = blur(log_likelihood[here], Bias(bias.mean, float(np.hypot(bias.spread, further))))
    return result


@cache
def kernel(bias: Bias) -> Floats:
    """p(β) as a matrix: for each ability θ (rows) the weights of θ + β (columns), summing to 1."""
    square = ((GRID[None, :] - GRID[:, None] - bias.mean) / max(bias.spread, FINEST_SPREAD)) ** 2
    return normalised(np.exp(-0.5 * (square - square.min(axis=1, keepdims=True))))  # no row may vanish, however far


def item_table(items: tuple[Item, ...], points: Floats = GRID) -> Floats:
    """log P(step | θ) for every item: items × steps × points; steps an item does not have are 0 and never used."""
    most = max((len(item.thresholds) for item in items), default=0)
    rows = [(*item.thresholds, *[np.inf] * (most - len(item.thresholds))) for item in items]
    thresholds = np.array(rows).reshape(len(items), most)
    is_there = np.isfinite(thresholds)
    return log_steps(np.array([item.slope for item in items]), np.where(is_there, thresholds, 0.0), is_there, points)


def log_steps(slope: Floats, thresholds: Floats, is_there: NDArray[np.bool_], points: Floats) -> Floats:
    """log P(step | θ), items × steps × points; 0 for steps an item does not have.

    Exact even where P is tiny: σ(x) − σ(y) = σ(x) σ(−y) (1 − exp(y − x)).

    Args:
        slope: one an item, per level.
        thresholds: items × most thresholds, in levels.
        is_there: the same shape, whether the item has this threshold.
        points: abilities θ, in levels.
    """
    logit = slope[:, None, None] * (points - thresholds[:, :, None])
    table = np.zeros((len(slope), thresholds.shape[1] + 1, len(points)))
    table[:, 1:] -= np.where(is_there[:, :, None], np.logaddexp(0, -logit), 0.0)  # this threshold has been reached
    table[:, :-1] -= np.where(is_there[:, :, None], np.logaddexp(0, logit), 0.0)  # this one has not
    width = np.where(is_there[:, 1:], np.diff(thresholds), np.inf)
    table[:, 1:-1] += np.log1p(-np.exp(-slope[:, None] * width))[:, :, None]
    return table


def summarise(weights: Floats) -> Summary:
    """Summaries of normalised distributions, rows × grid.

    Raises:
        ValueError: for a row that is none: its quantiles would look like people at the bottom of the scale.
    """
    mean = (weights * GRID).sum(axis=-1)  # not a matrix product: a row's bits depend on no other row
    if not np.isfinite(mean).all():
        raise ValueError("what is to be summarised is no distribution")
    variance = np.maximum((weights * GRID**2).sum(axis=-1) - mean**2, 0)
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
