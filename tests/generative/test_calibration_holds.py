"""A calibration finds what was planted, whoever is asked first, and what is missing says nothing."""

from dataclasses import replace
from itertools import combinations, count, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillramp.core.calibration import precision
from skillramp.core.calibration.curves import Curves
from skillramp.core.calibration.em import Climb, climb, expect, tabulate
from skillramp.core.calibration.estimates import Calibration, Estimate, Kept, Method, Refusal, Refused
from skillramp.core.calibration.responses import Responses, Steps
from skillramp.core.calibration.scale import Beliefs
from skillramp.core.calibration.sets import calibrate
from skillramp.core.instruments import Item
from tests.generative.planted import MISSING, an_item, answers, some_items, with_gaps

MAP, ML = Method(), Method(is_flat=True)


def calibrated(items: tuple[Item, ...], steps: Steps, method: Method = MAP) -> Calibration:
    found = calibrate(items, steps, method)
    assert isinstance(found, Calibration)
    assert found.has_converged
    return found


def off(found: Calibration, planted: tuple[Item, ...]) -> tuple[float, float]:
    """Root mean squares: of thresholds in levels, of log slopes."""
    pairs = [(each, item) for each, item in zip(found.estimates, planted, strict=True) if each.kept is None]
    places = [a - b for each, item in pairs for a, b in zip(each.thresholds, item.thresholds, strict=True)]
    slopes = [np.log(each.slope / item.slope) for each, item in pairs]
    return float(np.sqrt(np.mean(np.square(places)))), float(np.sqrt(np.mean(np.square(slopes))))


def moved(items: tuple[Item, ...], seed: int) -> tuple[Item, ...]:
    """The same items elsewhere: thresholds half a level off, slopes a quarter, on average where they were."""
    source = np.random.default_rng(seed)
    by, stretch = source.normal(0, 0.5, len(items)), np.exp(source.normal(0, 0.25, len(items)))
    by, stretch = by - by.mean(), stretch / np.exp(np.log(stretch).mean())
    return tuple(
        replace(item, slope=item.slope * s, thresholds=tuple(b + m for b in item.thresholds))
        for item, m, s in zip(items, by.tolist(), stretch.tolist(), strict=True)
    )


@pytest.mark.parametrize("method", [MAP, ML], ids=["with priors", "flat"])
def test_planted_parameters_come_back(method: Method) -> None:
    items = (*some_items(8), *(an_item(f"t{place}", level, 1) for place, level in enumerate((1.0, 2.0, 3.0))))
    planted = moved(items, 1)
    found = calibrated(items, with_gaps(answers(planted, 4000, 2), 0.3, 3), method)
    places, slopes = off(found, planted)
    assert places < 0.12
    assert slopes < 0.12
    assert found.mean == pytest.approx(2, abs=0.1)
    assert found.spread == pytest.approx(1.2, abs=0.1)


def test_errors_are_as_large_as_they_say() -> None:
    """Over thirty studies of 300 people, nine in ten parameters lie within 1.645 errors of what was planted."""
    items = some_items(6)
    slopes = [1.2 * item.slope for item in items]
    planted = Curves.of(slopes, [[(b - 2.0) / 1.2 for b in item.thresholds] for item in items])
    beliefs = Beliefs(planted, is_flat=True, is_standard=True)
    misses: list[float] = []
    for seed in range(30):
        responses = Responses.of(answers(items, 300, seed))
        found = climb(responses, beliefs)
        error = precision.errors(responses, found, beliefs)
        misses += ((found.curves.thresholds - planted.thresholds) / error.thresholds).ravel().tolist()
        misses += ((found.curves.slope - planted.slope) / error.slope).tolist()
    assert np.mean(np.abs(misses) < 1.645) == pytest.approx(0.9, abs=0.03)


@pytest.mark.parametrize("method", [MAP, ML], ids=["with priors", "flat"])
def test_errors_in_levels_are_those_of_the_set_as_it_is_told(method: Method) -> None:
    """Of planted items that lie where authors' level and width put them, nine in ten lie within 1.645 errors.

    Priors pull towards the authors, who are right here: with them no more may lie outside.
    """
    items, off_by, apart = some_items(6), [], []
    for seed in range(40):
        found = calibrated(items, answers(items, 300, seed), method)
        for each, item in zip(found.estimates, items, strict=True):
            error = np.array(each.threshold_errors, float)
            off_by += ((np.array(each.thresholds) - item.thresholds) / error).tolist()
            off_by.append((each.slope - item.slope) / (each.slope_error or np.nan))
        for one, other in combinations(range(6), 2):
            told = items[one].thresholds[-1] - items[other].thresholds[-1]
            distance = found.estimates[one].thresholds[-1] - found.estimates[other].thresholds[-1]
            apart.append((distance - told) / found.between[one][other])
    if method is ML:
        assert np.std(off_by) == pytest.approx(1, abs=0.08)
        assert np.std(apart) == pytest.approx(1, abs=0.08)
    else:
        assert np.std(off_by) < 1.03
    assert np.mean(np.abs(off_by) < 1.645) > 0.88


@pytest.mark.parametrize(("stretch", "width"), [(0.5, 0.63), (1.75, 1.26)], ids=["flatter", "steeper"])
def test_the_width_of_a_level_is_its_authors(stretch: float, width: float) -> None:
    """Slopes all off alike, and distances are told narrower or wider, all alike: no answer contradicts the authors."""
    items = some_items(8)
    found = calibrated(items, answers(tuple(replace(item, slope=stretch * item.slope) for item in items), 2000, 3))
    places = np.array([each.thresholds for each in found.estimates]).ravel()
    told = np.array([item.thresholds for item in items]).ravel()
    slope, across = np.polyfit(told, places, 1)[0], np.corrcoef(told, places)[0, 1]
    assert slope == pytest.approx(width, abs=0.07)
    assert across > 0.99
    steepness = np.exp(
        np.mean([np.log(each.slope / item.slope) for each, item in zip(found.estimates, items, strict=True)])
    )
    assert steepness * slope == pytest.approx(stretch, abs=0.08)


def test_more_people_are_never_less_sure() -> None:
    items, errors = some_items(5), []
    for people in (150, 600, 2400):
        found = calibrated(items, answers(items, people, 7))
        errors.append(np.mean([error for each in found.estimates for error in each.threshold_errors if error]))
    assert errors[0] / errors[1] == pytest.approx(2, abs=0.4)
    assert errors[1] / errors[2] == pytest.approx(2, abs=0.4)


@settings(max_examples=10)
@given(st.randoms(use_true_random=False))
def test_the_order_of_people_and_questions_does_not_matter(chance: "np.random.Generator") -> None:
    items = some_items(5)
    steps = with_gaps(answers(items, 300, 4), 0.2, 5)
    people, places = list(range(300)), list(range(5))
    chance.shuffle(people)
    chance.shuffle(places)
    found = calibrated(items, steps)
    again = calibrated(items, steps[people])
    assert again == found
    turned = calibrated(tuple(items[place] for place in places), steps[:, places])
    for number, place in enumerate(places):
        assert turned.estimates[number].thresholds == pytest.approx(found.estimates[place].thresholds, abs=2e-3)
        assert turned.estimates[number].slope == pytest.approx(found.estimates[place].slope, abs=2e-3)


def test_everybody_twice_is_the_same_and_surer() -> None:
    items = some_items(5)
    steps = answers(items, 300, 6)
    once, twice = calibrated(items, steps, ML), calibrated(items, np.vstack([steps, steps]), ML)
    for one, two in zip(once.estimates, twice.estimates, strict=True):
        assert two.thresholds == pytest.approx(one.thresholds, abs=2e-3)
        assert np.array(two.threshold_errors, float) * np.sqrt(2) == pytest.approx(
            np.array(one.threshold_errors, float), rel=0.02
        )


def test_what_was_not_asked_says_nothing() -> None:
    """Half of the people answer the first half only: chosen by lot, it moves nothing but the errors."""
    items = some_items(8)
    steps = answers(items, 3000, 8)
    steps[:1500, 4:] = MISSING
    assert off(calibrated(items, steps), items)[0] < 0.12


def test_missing_taken_as_wrong_is_noticed() -> None:
    """The twin of the rule above: the fault planted, the same figure is far out."""
    items = some_items(8)
    steps = answers(items, 3000, 8)
    steps[:1500, 4:] = 0
    assert off(calibrated(items, steps), items)[0] > 2 * 0.12


def test_the_set_keeps_its_authors_mean_level() -> None:
    items = some_items(6)
    for shift in (0.0, 1.5):
        found = calibrated(items, answers(items, 800, 9, shift=shift))
        mean = np.mean([b for each in found.estimates for b in each.thresholds])
        assert mean == pytest.approx(np.mean([b for item in items for b in item.thresholds]), abs=1e-9)
        assert found.mean == pytest.approx(2 - shift, abs=0.15)


def test_no_step_leads_down() -> None:
    items = some_items(6)
    responses = Responses.of(answers(items, 400, 10))
    beliefs = Beliefs(Curves.of([item.slope for item in items], [item.thresholds for item in items]))
    this = Climb(tabulate(responses, beliefs.start), beliefs, has_one_slope=False)
    curves, heights = Curves(np.zeros(6), beliefs.start.thresholds, beliefs.start.is_used), []
    for _ in range(15):
        curves, height = this.up(curves)
        heights.append(height)
    assert all(after >= before - 1e-6 for before, after in pairwise(heights))
    assert heights[-1] - heights[0] > 10


@settings(max_examples=25)
@given(st.data())
def test_whatever_is_answered_parameters_are_parameters(data: st.DataObject) -> None:
    """Thresholds rise, slopes are positive and bounded, nothing is infinite, however odd the answers."""
    number = data.draw(st.integers(3, 5))
    items = tuple(
        an_item(f"i{place}", data.draw(st.sampled_from((0.5, 1.0, 2.0))), data.draw(st.sampled_from((1, 2, 3))))
        for place in range(number)
    )
    seed = data.draw(st.integers(0, 2**16))
    source = np.random.default_rng(seed)
    limits = np.array([data.draw(st.integers(0, len(item.thresholds))) for item in items])
    drawn = np.minimum(source.integers(0, 4, (150, number)), limits)
    steps = with_gaps(drawn.astype(np.int8), data.draw(st.sampled_from((0.0, 0.4))), seed)
    found = calibrate(items, steps, data.draw(st.sampled_from((MAP, ML, Method(has_one_slope=True)))))
    if isinstance(found, Refusal):
        assert found.why is Refused.FEW_ITEMS
        return
    for each in found.estimates:
        assert list(each.thresholds) == sorted(set(each.thresholds))
        assert 0 < each.slope <= 10
        assert np.isfinite([each.slope, *each.thresholds]).all()
        each.as_item  # noqa: B018 — an item of these parameters can be made


def test_three_people_are_refused() -> None:
    items = some_items(4)
    assert calibrate(items, answers(items, 3, 1), MAP) == Refusal(Refused.FEW_PEOPLE, 3, 0)
    assert isinstance(calibrate(items, answers(items, 99, 1), MAP), Refusal)
    assert isinstance(calibrate(items, answers(items, 100, 1), MAP), Calibration)


def test_two_questions_are_refused() -> None:
    items = some_items(2)
    assert calibrate(items, answers(items, 500, 1), MAP) == Refusal(Refused.FEW_ITEMS, 500, 2)


@pytest.mark.parametrize(("people", "is_rough"), [(249, True), (250, False)])
def test_under_two_hundred_and_fifty_it_is_rough(people: int, *, is_rough: bool) -> None:
    items = some_items(4)
    assert calibrated(items, answers(items, people, 1)).is_rough is is_rough


def one(found: Calibration, place: int) -> Estimate:
    return found.estimates[place]


def test_a_question_everybody_solves_keeps_its_authors_parameters() -> None:
    items = some_items(5)
    steps = answers(items, 400, 11)
    steps[:, 2] = 3
    found = one(calibrated(items, steps), 2)
    assert (found.kept, found.thresholds, found.slope) == (Kept.ONE_STEP, items[2].thresholds, items[2].slope)
    assert found.unreached == (0, 1, 2)
    assert found.threshold_errors == (None, None, None)


def test_a_question_with_few_answers_keeps_them_too() -> None:
    items = some_items(5)
    steps = answers(items, 400, 11)
    steps[49:, 2] = MISSING
    assert one(calibrated(items, steps), 2).kept is Kept.FEW_ANSWERS
    steps[49, 2] = 1
    assert one(calibrated(items, steps), 2).kept is None


def test_a_question_answered_by_lot_does_not_go_with_the_others() -> None:
    items = some_items(6)
    steps = answers(items, 1500, 12)
    steps[:, 3] = np.random.default_rng(12).integers(0, 4, 1500)
    found = calibrated(items, steps, ML)
    assert [each.kept for each in found.estimates] == [None, None, None, Kept.FLAT, None, None]
    assert off(found, items)[0] < 0.2


def test_a_question_answered_the_wrong_way_round_does_not_either() -> None:
    items = some_items(6)
    steps = answers(items, 1500, 12)
    steps[:, 3] = 3 - steps[:, 3]
    assert one(calibrated(items, steps, ML), 3).kept is Kept.FLAT


@pytest.mark.parametrize(
    ("gone", "free"), [(0, (2, 3)), (1, (2, 3)), (2, (1, 3)), (3, (1, 2))], ids=["lowest", "second", "third", "highest"]
)
@pytest.mark.parametrize("method", [MAP, ML], ids=["with priors", "flat"])
def test_a_step_nobody_reaches_keeps_its_distance(gone: int, free: tuple[int, ...], method: Method) -> None:
    items = some_items(5)
    steps = answers(items, 800, 14)
    steps[steps[:, 2] == gone, 2] = gone - 1 if gone else 1
    found = one(calibrated(items, steps, method), 2)
    assert found.unreached == (gone,)
    known = tuple(number for number, error in enumerate(found.threshold_errors, 1) if error is not None)
    assert known == free
    distances = np.diff(found.thresholds)
    assert (distances > 0).all()
    if gone in (0, 3):
        assert distances[0 if gone == 0 else 1] == pytest.approx(0.75)
    else:
        assert distances[gone - 1] <= 0.05 + 1e-9


def test_one_slope_is_one_slope() -> None:
    items = some_items(5)
    found = calibrated(items, answers(items, 600, 15), Method(is_flat=True, has_one_slope=True))
    assert len({round(each.slope, 9) for each in found.estimates}) == 1
    assert found.estimates[0].slope == pytest.approx(2.0, abs=0.3)
    assert len({each.slope_error for each in found.estimates}) == 1


def test_a_step_that_leads_only_down_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    items = some_items(4)
    curves = Curves.of([item.slope for item in items], [item.thresholds for item in items])
    beliefs = Beliefs(curves, is_standard=True)
    this = Climb(tabulate(Responses.of(answers(items, 300, 10)), curves), beliefs, has_one_slope=False)
    assert (this.up(curves)[0].vector != curves.vector).all()
    falling = count(0, -1)
    monkeypatch.setattr(Climb, "_gain", lambda *_: np.full(4, next(falling)))
    assert (this.up(curves)[0].vector == curves.vector).all()


def test_a_climb_cut_short_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("skillramp.core.calibration.em.MOST_STEPS", 3)
    items = some_items(5)
    found = calibrate(items, answers(items, 600, 15), MAP)
    assert isinstance(found, Calibration)
    assert not found.has_converged


def test_errors_are_none_where_information_is_none() -> None:
    assert np.isnan(precision._inverse(np.array([[1.0, 2.0], [2.0, 1.0]]))).all()
    assert precision._inverse(np.array([[4.0, 0.0], [0.0, 25.0]])) == pytest.approx(np.diag([0.25, 0.04]))


def test_a_set_without_errors_has_not_settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where answers cannot tell parameters apart, there are no parameters to give out."""
    items = some_items(5)
    monkeypatch.setattr(precision, "_inverse", lambda square: np.full(square.shape, np.nan))
    found = calibrate(items, answers(items, 600, 15), MAP)
    assert isinstance(found, Calibration)
    assert not found.has_converged
    assert all(each.slope_error is None for each in found.estimates)


def test_a_grid_of_people_is_a_crowd() -> None:
    """Expected people add up to people, whatever is missing."""
    items = some_items(4)
    steps = with_gaps(answers(items, 300, 16), 0.5, 17)
    curves = Curves.of([item.slope for item in items], [item.thresholds for item in items])
    responses = Responses.of(steps)
    found = expect(tabulate(responses, curves), curves)
    assert found.crowd.sum() == pytest.approx(300)
    assert found.counts.sum(axis=(1, 2)) == pytest.approx((steps != MISSING).sum(axis=0))


def test_a_tighter_end_changes_nothing_to_speak_of() -> None:
    items = some_items(6)
    responses = Responses.of(answers(items, 500, 18))
    beliefs = Beliefs(Curves.of([item.slope for item in items], [item.thresholds for item in items]))
    loose, tight = climb(responses, beliefs), climb(responses, beliefs, tolerance=1e-8)
    assert loose.curves.vector == pytest.approx(tight.curves.vector, abs=1e-3)
    assert tight.passes > loose.passes
