"""Agreement of a set of questions …"""

import numpy as np
import pytest

from skillramp.core.reliability import alpha, complete


def test_is_whole_for_twins_and_none_for_strangers() -> None:
    steps = np.array([0.0, 1, 2, 3])
    assert alpha(np.stack([steps, steps], 1)) == pytest.approx(1)
    assert alpha(np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])) == pytest.approx(0)


def test_is_as_worked_by_hand() -> None:
    """Variances 1/3, 1/3 and 1/4, of the sums 3, 2, 0, 0 it is 9/4."""
    steps = np.array([[1.0, 1, 1], [1, 1, 0], [0, 0, 0], [0, 0, 0]])
    assert alpha(steps) == pytest.approx(1.5 * (1 - (1 / 3 + 1 / 3 + 1 / 4) / (9 / 4)))


def test_leaves_out_who_left_out_and_takes_no_gap_for_zero() -> None:
    steps = np.array([[1.0, 1], [0, 0], [np.nan, 1], [1, np.nan]])
    assert complete(steps).shape == (2, 2)
    assert alpha(steps) == pytest.approx(1)
    assert alpha(np.nan_to_num(steps)) < 0.9  # what it would be if missing were zero


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param(np.array([[1.0], [2.0]]), id="of one question"),
        pytest.param(np.array([[1.0, 2.0]]), id="of one person"),
        pytest.param(np.array([[1.0, 1.0], [1.0, 1.0]]), id="of people who all say the same"),
    ],
)
def test_cannot_be_said(steps: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> None:
    assert np.isnan(alpha(steps))
