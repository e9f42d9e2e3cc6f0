"""Verbal aggression: 316 people, 24 questions with three steps, held against two programs that share no line with ours.

De Boeck & Wilson (2004), Explanatory Item Response Models; data of Vansteelandt (2000) in R's psychotools.
"""

import warnings

import numpy as np
import pytest
from girth import grm_mml
from scipy.optimize import minimize

from skillramp.core.abilities import Floats, normalised
from skillramp.core.calibration import em
from skillramp.core.calibration.curves import Curves
from skillramp.core.calibration.em import Found, climb, expect, tabulate
from skillramp.core.calibration.responses import Responses
from skillramp.core.calibration.scale import Beliefs
from tests.conformance.rdata import Answers, export, read_answers

pytestmark = pytest.mark.needs("rdata")


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Answers:
    return read_answers(export("verbal-aggression", tmp_path_factory.mktemp("verbal-aggression")))


@pytest.fixture(scope="module")
def found(answers: Answers) -> Found:
    return fitted(answers)


def fitted(answers: Answers) -> Found:
    start = Curves.of([1.0] * 24, [[-0.5, 0.5]] * 24)
    return climb(Responses.of(answers), Beliefs(start, is_flat=True, is_standard=True), tolerance=1e-6)


def test_these_are_the_published_data(answers: Answers) -> None:
    assert answers.shape == (316, 24)
    assert np.bincount(answers.ravel()).tolist() == [3973, 2081, 1530]
    assert answers.sum() == 5141


def test_another_way_up_the_same_hill_ends_at_the_same_top(answers: Answers, found: Found) -> None:
    """Found by a general optimiser that knows no EM, from a place clearly below."""
    table = tabulate(Responses.of(answers), found.curves)

    def depth(vector: Floats) -> float:
        curves = found.curves.at(vector)
        return -expect(table, curves).log_likelihood if (curves.narrowest > 0).all() else 1e9

    nearby = found.curves.vector + np.random.default_rng(1).normal(0, 0.05, len(found.curves.vector))
    top = minimize(depth, nearby, method="L-BFGS-B")
    assert found.has_converged
    assert found.log_likelihood == pytest.approx(-6285.827, abs=0.001)
    assert -depth(nearby) < found.log_likelihood - 5
    assert -top.fun == pytest.approx(found.log_likelihood, abs=0.001)
    assert top.x == pytest.approx(found.curves.vector, abs=0.05)


def test_girth_finds_nearly_the_same_and_nothing_likelier(answers: Answers, found: Found) -> None:
    """Girth sets thresholds by shares, not by likelihood, so its top is a little lower and its slopes 2.6 % less."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # girth's own search steps outside its bounds
        other = grm_mml(answers.T.astype(int))
    slopes, places = other["Discrimination"], other["Difficulty"]
    ours, theirs = found.curves.slope, slopes * np.mean(found.curves.slope) / np.mean(slopes)
    assert np.mean(slopes) / np.mean(ours) == pytest.approx(1, abs=0.03)
    assert theirs == pytest.approx(ours, abs=0.02)
    assert np.corrcoef(places.ravel(), found.curves.thresholds.ravel())[0, 1] > 0.9995
    table = tabulate(Responses.of(answers), found.curves)
    likelihood = expect(table, Curves.of(slopes, places)).log_likelihood
    assert 0 < found.log_likelihood - likelihood < 1


def test_mirt_finds_the_same(answers: Answers, found: Found) -> None:
    mirt = pytest.importorskip("mirt", reason="mirt comes with the extra “peers”")
    fit = mirt.fit_mirt(
        answers.astype(int), "GRM", n_quadpts=61, tol=1e-6, max_iter=3000, compute_standard_errors=False
    )
    assert np.ravel(fit.model.parameters["discrimination"]) == pytest.approx(found.curves.slope, abs=0.005)
    assert fit.model.parameters["thresholds"] == pytest.approx(found.curves.thresholds, abs=0.005)


def test_a_finer_grid_finds_the_same(answers: Answers, found: Found, monkeypatch: pytest.MonkeyPatch) -> None:
    grid = np.linspace(-6, 6, 161)
    monkeypatch.setattr(em, "GRID", grid)
    monkeypatch.setattr(em, "WEIGHTS", normalised(np.exp(-0.5 * grid**2)))
    assert fitted(answers).curves.vector == pytest.approx(found.curves.vector, abs=0.002)
