"""How far a voice speaks above or below what tasks show, estimated from people who did both.

A voice speaks about θ + β. Where the same person has task answers and answers of that voice in the same competence,
β can be estimated: its mean m and spread s over people, by voice and area. For each person

    P(answers | μ, τ, m, s) = ∫∫ N(θ; μ, τ) L_task(θ) L_voice(θ + β) N(β; m, s) dβ dθ,

and m and s are those that make the product over people, times what is stated of them beforehand, greatest (marginal
maximum a posteriori; Bock and Aitkin 1981, Psychometrika 46, 443–459, for the integral). μ and τ, mean and spread of
these people's abilities, are estimated along and thrown away: the wide prior of scoring would else leak into m.
A person counts once in an area, see ``bias_evidence``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from skillramp.core.abilities import EstimatedBias, Floats, Model
from skillramp.core.bias_evidence import GUESSING, SPOKEN, THETA, Evidence, Said

__all__ = ["FEWEST_PEOPLE", "Estimates", "estimate"]

FEWEST_PEOPLE = 30
"""With fewer who did both, the stated bias stays: four figures at once need about that many. A judgement."""

MEAN_UNCERTAINTY = 0.5
"""How far the mean bias of a population may lie from the stated one, levels. Of about 500 tested, two thirds overrated
themselves (ECDL Foundation 2018): +0.35 at a spread of 0.8. Elsewhere 38 % called themselves unskilled, 18 % were by
test (DIGNITY 2021): −0.7 where abilities spread by 1.2. Half a level holds both within a standard deviation or so."""

NARROWEST = 0.2
"""No spread is thought to be narrower, in levels: sums over quarters of a level would no longer be integrals."""

SPREAD_UNCERTAINTY = 0.35
"""Standard deviation of the logarithm of what a spread is above the narrowest: half or twice that is the edge of what
is likely. A judgement; so is TYPICAL_SPREAD of abilities in one area, with the same doubt twice as large."""

TYPICAL_SPREAD = 1.2

TASK_DOUBT = 0.4
"""How far, in levels, the untested tasks of an area may lie together from the questions to which the voice answers: the
bias is known no better, however many people there are. Each placed within 0.9 level or so, and about five: a judgement.
"""

NEAR = 1e-3
"""The search for the highest point is there when it promises to climb by less, in natural logarithms: nothing beside
what is not known anyway."""

MOST_STEPS, MOST_HALVINGS = 100, 40
"""What does not settle by then is not estimated. A dozen steps and a few halvings are usual; after forty halvings a
step is below what numbers can hold."""


@dataclass(frozen=True, slots=True)
class Estimates:
    """Of every voice and area.

    With fewer than FEWEST_PEOPLE, or where the search does not settle, mean and spread are the stated ones and errors
    are 0. That is no certainty: a stated bias says nothing of the doubt of its mean, which an estimated one adds to its
    spread. So an estimate that rests on little more than FEWEST_PEOPLE is heard as wider than the stated bias.
    """

    rows: tuple[EstimatedBias, ...] = ()
    areas: Mapping[str, str] = field(default_factory=dict)

    @property
    def estimated(self) -> tuple[EstimatedBias, ...]:
        """Those that do not rest on what is stated alone."""
        return tuple(row for row in self.rows if row.mean_error > 0)

    def model(self, model: Model) -> Model:
        """The same model with what was estimated in place of what was stated."""
        found = {(row.voice, row.area): row for row in self.estimated}
        return replace(model, areas=self.areas, estimated=found)


def estimate(evidence: Evidence, model: Model) -> Estimates:
    """Mean and spread of every voice's bias in every area, shrunk to what ``model`` states.

    Args:
        evidence: of the whole study.
        model: its stated biases are where estimates start and what they are shrunk to.
    """
    rows = tuple(_estimate(said, model) for said in evidence.said)
    return Estimates(rows, evidence.areas)


def _estimate(said: Said, model: Model) -> EstimatedBias:
    stated = model.bias(said.voice)
    people = len(said.person)
    fits = _fits(said, model) if people >= FEWEST_PEOPLE else []
    if not fits:
        return EstimatedBias(said.voice, said.area, people, stated.mean, stated.spread)
    found, covariance = _weighed(fits)
    kept = MEAN_UNCERTAINTY**2 / (MEAN_UNCERTAINTY**2 + TASK_DOUBT**2)
    mean = stated.mean + kept * (found[2] - stated.mean)
    mean_error = np.sqrt(kept**2 * covariance[2, 2] + kept * TASK_DOUBT**2)
    above = np.exp(found[3])
    spread, spread_error = NARROWEST + float(above), float(above * np.sqrt(covariance[3, 3]))
    return EstimatedBias(said.voice, said.area, people, float(mean), spread, float(mean_error), spread_error)


@dataclass(frozen=True, slots=True)
class _Fit:
    """Where the posterior is highest, the covariance there, and the logarithm of the evidence; see ``_Posterior``."""

    point: Floats
    covariance: Floats
    evidence: float


def _weighed(fits: list[_Fit]) -> tuple[Floats, Floats]:
    """Mean and covariance over several assumptions, each weighed by how well it explains the answers."""
    evidence = np.array([fit.evidence for fit in fits])
    weight = np.exp(evidence - evidence.max())
    weight /= weight.sum()
    points = np.stack([fit.point for fit in fits])
    centre: Floats = weight @ points
    off = points - centre
    within = np.einsum("f,fij->ij", weight, np.stack([fit.covariance for fit in fits]))
    return centre, within + np.einsum("f,fi,fj->ij", weight, off, off)


def _fits(said: Said, model: Model) -> list[_Fit]:
    """With every assumption on guessing; none where not all settle.

    What is looked for is m as tasks show it: off by what tasks may be off.
    """
    stated = model.bias(said.voice)
    spreads = np.log(np.array([TYPICAL_SPREAD, stated.spread]) - NARROWEST)
    before = np.array([model.prior.mean, spreads[0], stated.mean, spreads[1]])
    doubt_of_mean = np.hypot(MEAN_UNCERTAINTY, TASK_DOUBT)
    doubt = np.array([model.prior.spread, 2 * SPREAD_UNCERTAINTY, doubt_of_mean, SPREAD_UNCERTAINTY])
    spoken = np.exp(said.spoken - said.spoken.max(axis=1, keepdims=True))
    task = np.exp(said.task - said.task.max(axis=(1, 2), keepdims=True))  # one constant a person: assumptions compete
    fits = [_climb(_Posterior(task[:, number], spoken, before, doubt)) for number, _ in enumerate(GUESSING)]
    settled = [fit for fit in fits if fit is not None]
    return settled if len(settled) == len(fits) else []


def _climb(posterior: "_Posterior") -> _Fit | None:
    """Where the posterior is highest; None where the search does not settle. The evidence is Laplace's.

    Information is at first the sum over people of their gradients' outer products (Berndt, Hall, Hall and Hausman 1974,
    Annals of Economic and Social Measurement 3/4, 653–665), on the way mended by how the slope changes (Broyden,
    Fletcher, Goldfarb and Shanno 1970; Nocedal and Wright 2006, Numerical Optimization, 6.19).
    """
    here, (height, slope, information) = posterior.before, posterior.at(posterior.before)
    curve = information
    for _ in range(MOST_STEPS):
        step = np.linalg.solve(curve, slope)
        if slope @ step <= NEAR:
            covariance = np.asarray(np.linalg.inv(information), np.float64)
            return _Fit(here, covariance, height - 0.5 * float(np.linalg.slogdet(information)[1]))
        higher = _higher(posterior, here, step / max(1.0, np.abs(step).max()), height)
        if higher is None:
            return None
        step, there = higher
        turn, pull = slope - there[1], curve @ step
        if turn @ step > 0:
            curve = curve - np.outer(pull, pull) / (step @ pull) + np.outer(turn, turn) / (turn @ step)
        here, (height, slope, information) = here + step, there
    return None


def _higher(
    posterior: "_Posterior", here: Floats, step: Floats, height: float
) -> tuple[Floats, tuple[float, Floats, Floats]] | None:
    """The step, halved until it does not fall, and what is there; None where it falls however short it is."""
    for _ in range(MOST_HALVINGS):
        there = posterior.at(here + step)
        if there[0] >= height:
            return step, there
        step = step / 2
    return None


@dataclass(frozen=True, slots=True)
class _Posterior:
    """The posterior of (μ, log(τ − NARROWEST), m, log(s − NARROWEST)).

    ``task`` and ``spoken``: likelihoods, people × THETA and people × SPOKEN; ``before`` and ``doubt``: the four means
    and standard deviations stated beforehand.
    """

    task: Floats
    spoken: Floats
    before: Floats
    doubt: Floats

    def at(self, point: Floats) -> tuple[float, Floats, Floats]:
        """Its logarithm up to a constant, the gradient, and the information."""
        height, gradients = _likelihood_at(point, self.task, self.spoken)
        off = (point - self.before) / self.doubt
        slope: Floats = gradients.sum(axis=0) - off / self.doubt
        return height - 0.5 * float((off**2).sum()), slope, gradients.T @ gradients + np.diag(self.doubt**-2)


def _likelihood_at(point: Floats, task: Floats, spoken: Floats) -> tuple[float, Floats]:
    """log P(answers | point), up to a constant, and each person's gradient: people × 4.

    By Fisher's identity the gradient is an expectation over what is not seen: (θ, β) given the answers.
    """
    mu, m = point[0], point[2]
    above = np.exp(point[[1, 3]])
    tau, s = NARROWEST + above
    z = (THETA - mu) / tau
    y = (SPOKEN[None, :] - THETA[:, None] - m) / s
    ability, kernel = task * (np.exp(-0.5 * z**2) / tau), np.exp(-0.5 * y**2) / s
    heard = [spoken @ (kernel * power).T for power in (np.ones_like(y), y, y**2)]
    parts = (heard[0], z * heard[0], z**2 * heard[0], heard[1], heard[2])
    total, *expected = ((ability * part).sum(axis=1) for part in parts)
    total = np.maximum(total, np.finfo(float).tiny)
    of_z, of_z2, of_y, of_y2 = (each / total for each in expected)
    slopes = of_z / tau, (of_z2 - 1) * above[0] / tau, of_y / s, (of_y2 - 1) * above[1] / s
    return float(np.log(total).sum()), np.stack(slopes, axis=1)
