"""Near-copies inside a set are named and stay out of it, and steep questions are not taken for them."""

from dataclasses import replace

import numpy as np
import pytest

from skillramp.core.calibration.alike import partners
from skillramp.core.calibration.curves import Curves
from skillramp.core.calibration.estimates import Kept, Method
from skillramp.core.calibration.responses import Responses
from skillramp.core.calibration.scale import Beliefs
from tests.generative.planted import MISSING, an_item, answers, some_items, with_gaps
from tests.generative.test_calibration_holds import MAP, ML, calibrated


@pytest.mark.parametrize("method", [MAP, ML], ids=["with priors", "flat"])
def test_a_copy_turns_with_the_other_all_at_once(method: Method) -> None:
    """Two columns alike tell each other whole, and nothing else counts: no parameters come of that."""
    items = tuple(an_item(f"t{place}", 1.0 + place / 2, 1) for place in range(5))
    steps = answers(items, 600, 13)
    steps[:, 1] = steps[:, 0]
    found = calibrated(items, steps, method)
    assert {each.kept for each in found.estimates[:2]} <= {Kept.STEEP, Kept.ALIKE}
    assert {each.kept for each in found.estimates[2:]} == {None}


@pytest.mark.parametrize("steps_each", [1, 3], ids=["right or wrong", "graded"])
@pytest.mark.parametrize(("number", "share"), [(6, 0.5), (6, 0.8), (10, 0.8)])
def test_a_near_copy_is_named_and_leaves_the_others_alone(number: int, share: float, steps_each: int) -> None:
    """Most people answer one question like another: left in, the two would stretch the scale and flatten the rest."""
    items = some_items(number, steps_each)
    steps = answers(items, 600, 5)
    copies = np.random.default_rng(1).random(600) < share
    steps[copies, 1] = steps[copies, 0]
    found = calibrated(items, steps)
    assert [each.kept for each in found.estimates] == [Kept.ALIKE, Kept.ALIKE, *[None] * (number - 2)]
    assert (found.estimates[0].like, found.estimates[1].like) == (items[1], items[0])
    assert found.estimates[1].thresholds == items[1].thresholds
    assert found.spread == pytest.approx(1.2, abs=0.15)


def test_a_near_copy_left_in_stretches_the_scale(monkeypatch: pytest.MonkeyPatch) -> None:
    """The twin: looked at by nobody, the same pair turns steep and the people seem to lie further apart."""
    monkeypatch.setattr("skillramp.core.calibration.sets.partners", lambda *_: {})
    items = some_items(6)
    steps = answers(items, 600, 5)
    copies = np.random.default_rng(1).random(600) < 0.8
    steps[copies, 1] = steps[copies, 0]
    found = calibrated(items, steps)
    assert found.spread > 1.35
    assert min(each.slope for each in found.estimates[:2]) > 2 * max(each.slope for each in found.estimates[2:])


@pytest.mark.parametrize("missing", [0.0, 0.4])
def test_items_that_are_steep_are_no_copies(missing: float) -> None:
    """Slopes from 0.7 to 4 times the usual, and of 20 sets hardly one has a pair that is accused."""
    accused = 0
    for seed in range(20):
        source = np.random.default_rng(seed)
        items = tuple(replace(item, slope=item.slope * np.exp(source.normal(0, 0.4))) for item in some_items(8))
        found = calibrated(items, with_gaps(answers(items, 300, seed), missing, seed))
        accused += any(each.kept is Kept.ALIKE for each in found.estimates)
    assert accused <= 1


def test_of_three_questions_two_cannot_be_told_to_be_copies() -> None:
    """What is left without one is too little: nothing is said."""
    items = some_items(3, 1)
    steps = answers(items, 2000, 5)
    steps[:, 1] = steps[:, 0]
    beliefs = Beliefs(Curves.of([item.slope for item in items], [item.thresholds for item in items]))
    assert partners(Responses.of(steps), beliefs) == {}


def test_questions_nobody_answered_both_are_not_held_against_each_other() -> None:
    items = some_items(6)
    steps = answers(items, 800, 5)
    steps[:400, :3], steps[400:, 3:] = MISSING, MISSING
    assert {each.kept for each in calibrated(items, steps).estimates} == {None}
