"""How fast and how well items are calibrated: 100 graded items of five steps, held against matrix products and peers.

Peers come with the extras ``dev`` (girth) and ``peers`` (mirt). mirt's nodes are those of Gauss and Hermite, which lie
far apart in the middle: with 41 of them 100 items tell people apart more finely than the nodes lie, and its errors stop
falling with people. So it is timed with as many nodes as make it about as exact as girth.
"""

import statistics
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from girth import grm_mml
from mirt import fit_mirt
from mirt.results.fit_result import FitResult

from benchmarks.measures import Measure
from skillramp.core.abilities import Floats
from skillramp.core.calibration.curves import Curves, log_steps
from skillramp.core.calibration.em import GRID, climb, expect, tabulate
from skillramp.core.calibration.responses import Responses, Steps
from skillramp.core.calibration.scale import Beliefs

__all__ = ["calibration"]

ITEMS, THRESHOLDS = 100, 4
FEW, MANY = 5_000, 50_000
NODES = 121
RUNS = 5


@dataclass(frozen=True, slots=True)
class Planted:
    """True parameters and answers made from them."""

    slope: Floats
    thresholds: Floats
    steps: Steps

    @classmethod
    def of(cls, people: int) -> "Planted":
        """Abilities are standard normal."""
        source = np.random.default_rng(1)
        slope = source.uniform(0.8, 2.2, ITEMS)
        thresholds = np.sort(source.normal(0, 1, (ITEMS, 1)) + np.linspace(-1.2, 1.2, THRESHOLDS), axis=1)
        ability, chance = source.standard_normal((people, 1, 1)), source.random((people, ITEMS, 1))
        reached = 1 / (1 + np.exp(-slope[:, None] * (ability - thresholds)))
        return cls(slope, thresholds, (chance < reached).sum(axis=2).astype(np.int8))

    def off(self, slope: Floats, thresholds: Floats) -> tuple[float, float]:
        """Root mean square errors of slopes and thresholds."""
        return _rms(slope - self.slope), _rms(thresholds - self.thresholds)


def _rms(errors: Floats) -> float:
    return float(np.sqrt(np.mean(errors**2)))


@dataclass(frozen=True, slots=True)
class Fitted:
    """Seconds a program took, and how far off its parameters are."""

    seconds: float
    slope: float
    thresholds: float


def calibration() -> Iterator[Measure]:
    """Seconds of a pass over the answers, of a whole calibration, and errors."""
    few, many = Planted.of(FEW), Planted.of(MANY)
    yield from _passes(few)
    yield from _passes(many)
    ours, girth, mirt = _ours(few), _girth(few), _mirt(few)
    yield Measure(f"calibration, {FEW} people", ours.seconds, "s", "a tenth of girth", girth.seconds / 10)
    yield Measure(f"calibration, {FEW} people", ours.seconds, "s", f"a tenth of mirt, {NODES} nodes", mirt.seconds / 10)
    yield Measure("error of slopes", ours.slope, "", "girth + 5 %", 1.05 * girth.slope)
    yield Measure("error of thresholds, levels", ours.thresholds, "", "girth + 5 %", 1.05 * girth.thresholds)
    yield Measure("error of slopes", ours.slope, "", f"mirt, {NODES} nodes", mirt.slope)
    yield Measure("error of thresholds, levels", ours.thresholds, "", f"mirt, {NODES} nodes", mirt.thresholds)
    more, slow = _ours(many), _mirt(many, runs=1)
    yield Measure(
        f"calibration, {MANY} people", more.seconds, "s", f"a tenth of mirt, {NODES} nodes", slow.seconds / 10
    )
    yield Measure("error of slopes, more people", more.slope, "", f"mirt, {NODES} nodes", slow.slope)


def _passes(planted: Planted) -> Iterator[Measure]:
    """A pass: where the people stand. Its limit: its two matrix products and nothing else."""
    curves = Curves.of(planted.slope.tolist(), planted.thresholds.tolist())
    table = tabulate(Responses.of(planted.steps), curves)
    log_table = log_steps(curves, GRID)[table.is_step]
    posterior = np.random.default_rng(2).random((len(table.people), len(GRID)))

    def products() -> None:
        _ = table.chosen.T @ log_table
        _ = table.chosen @ posterior

    took, limit = _seconds(lambda: expect(table, curves)), _seconds(products)
    yield Measure(f"a pass over {len(planted.steps)} people", took, "s", "twice two matrix products", 2 * limit)


def _ours(planted: Planted) -> Fitted:
    start = Curves.of([1.0] * ITEMS, [np.linspace(-1, 1, THRESHOLDS).tolist()] * ITEMS)
    beliefs = Beliefs(start, is_flat=True, is_standard=True)
    found = climb(Responses.of(planted.steps), beliefs).curves
    took = _seconds(lambda: climb(Responses.of(planted.steps), beliefs))
    return Fitted(took, *planted.off(found.slope, found.thresholds))


def _girth(planted: Planted) -> Fitted:
    answers = planted.steps.T.astype(int)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its search steps outside its bounds
        found = grm_mml(answers.copy())
        took = _seconds(lambda: grm_mml(answers.copy()), runs=1)
    return Fitted(took, *planted.off(found["Discrimination"], found["Difficulty"]))


def _mirt(planted: Planted, runs: int = 3) -> Fitted:
    answers = planted.steps.astype(int)

    def fit() -> None:
        fitted.append(fit_mirt(answers, "GRM", n_quadpts=NODES, compute_standard_errors=False, accelerate="squarem"))

    fitted: list[FitResult] = []
    took = _seconds(fit, runs=runs)
    parameters = fitted[-1].model.parameters
    return Fitted(took, *planted.off(np.ravel(parameters["discrimination"]), parameters["thresholds"]))


def _seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """Median of a few runs, in this process."""
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)
