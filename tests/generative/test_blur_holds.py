"""Averaging a bias out adds nothing and takes nothing away."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillramp.core import abilities
from skillramp.core.abilities import GRID, Bias, Floats, blur, normalised, summarise
from tests.generative.people import noticed

BIASES = st.builds(Bias, st.sampled_from([0.0, 0.4, -3.0, 9.0]), st.sampled_from([0.8, 0.0, 0.001, 0.05, 2.0, 20.0]))
HEIGHTS = st.lists(st.floats(-300, 0), min_size=1, max_size=6)


def likelihood(heights: list[float]) -> Floats:
    """One log-likelihood on the grid, by straight lines through these heights."""
    return np.interp(np.linspace(0, 1, len(GRID)), np.linspace(0, 1, len(heights)), heights)[None, :]


def keeps_its_total(level: float, bias: Bias) -> bool:
    """Whether what says nothing still says nothing, and is neither more nor less likely than before."""
    flat = np.full((1, len(GRID)), level)
    return bool(np.allclose(blur(flat, bias), flat, rtol=0, atol=1e-9))


@given(st.floats(-300, 0), BIASES)
def test_what_says_nothing_still_says_nothing(level: float, bias: Bias) -> None:
    assert keeps_its_total(level, bias)


def unscaled(bias: Bias) -> Floats:
    """The kernel before its rows are scaled."""
    kernel: Floats = np.exp(-0.5 * ((GRID[None, :] - GRID[:, None] - bias.mean) / bias.spread) ** 2)
    return kernel


def test_it_would_be_seen_if_the_kernel_lost_weight_at_the_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    step = float(GRID[1] - GRID[0])
    monkeypatch.setattr(abilities, "kernel", lambda bias: unscaled(bias) * step / (0.8 * np.sqrt(2 * np.pi)))
    assert not keeps_its_total(0.0, Bias(0.0, 0.8))


@given(HEIGHTS, BIASES)
def test_a_blurred_likelihood_stays_between_its_lowest_and_its_highest(heights: list[float], bias: Bias) -> None:
    raw = likelihood(heights)
    blurred = blur(raw, bias)
    assert np.isfinite(blurred).all()
    assert (blurred <= raw.max() + 1e-9).all()
    assert (blurred >= raw.min() - 1e-9).all()


@given(HEIGHTS, st.lists(st.floats(0, 5), min_size=len(GRID), max_size=len(GRID)), BIASES)
def test_what_speaks_for_more_still_does_when_blurred(heights: list[float], rises: list[float], bias: Bias) -> None:
    low = likelihood([height / 10 for height in heights])
    high = low + np.cumsum(rises)[None, :] / len(GRID)
    ratio = blur(high, bias) - blur(low, bias)
    assert (np.diff(ratio) >= -1e-9).all()


def test_it_would_be_seen_if_the_kernel_were_turned_round(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kernel that is normalised by columns is not total any more at the ends."""
    monkeypatch.setattr(abilities, "kernel", lambda bias: unscaled(bias) / unscaled(bias).sum(axis=0, keepdims=True))
    assert noticed(st.just(Bias(0.0, 0.8)), lambda bias: not keeps_its_total(0.0, bias))


@pytest.mark.parametrize("mean", [-1.0, 0.5, 1.0])
def test_a_bias_that_never_differs_is_a_shift(mean: float) -> None:
    said = -0.5 * ((GRID - 3.0) / 0.7)[None, :] ** 2
    found = summarise(normalised(np.exp(blur(said, Bias(mean, 0.0)))))
    assert found.mean[0] == pytest.approx(3.0 - mean, abs=0.001)
    assert found.sd[0] == pytest.approx(0.7, abs=0.005)
