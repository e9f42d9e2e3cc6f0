"""What a calibration says of items: fit, order, and what differs between groups; held against what was planted."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from skillramp.core.calibration import fit
from skillramp.core.calibration.chance import adjusted, chi_square_tail, normal_tails
from skillramp.core.calibration.differences import Comparison, compare_groups
from skillramp.core.calibration.estimates import Calibration, Method
from skillramp.core.calibration.fit import ItemFit, item_fits
from skillramp.core.calibration.order import order_of
from skillramp.core.calibration.others import Answered
from skillramp.core.calibration.responses import Responses, Steps
from skillramp.core.calibration.sets import calibrate
from skillramp.core.instruments import Item
from tests.generative.planted import MISSING, an_item, answers, some_items, with_gaps


def calibrated(items: tuple[Item, ...], steps: Steps, method: Method | None = None) -> Calibration:
    found = calibrate(items, steps, method or Method())
    assert isinstance(found, Calibration)
    return found


def fits(items: tuple[Item, ...], steps: Steps) -> tuple[ItemFit, ...]:
    return item_fits(Answered.of(calibrated(items, steps), steps))


def test_items_that_fit_are_left_in_peace() -> None:
    """Two hundred items of the model's own making, a fifth of the answers missing: hardly any is pointed at."""
    items = some_items(8)
    found = [each for seed in range(25) for each in fits(items, with_gaps(answers(items, 600, seed), 0.2, seed))]
    assert np.mean([each.infit for each in found]) == pytest.approx(1, abs=0.02)
    assert np.mean([each.outfit for each in found]) == pytest.approx(1, abs=0.05)
    assert sum(each.is_odd for each in found) <= 4


def test_a_question_the_ablest_get_wrong_is_noticed() -> None:
    """A trick that misleads whoever knows most: no slope can say that."""
    items = some_items(8)
    steps = answers(items, 1000, 3)
    others = np.delete(steps, 4, axis=1).sum(axis=1)
    steps[others >= np.quantile(others, 0.85), 4] = 0
    found = fits(items, steps)
    assert found[4].is_odd
    assert found[4].widest < -0.5
    assert found[4].chance < 1e-6


def test_one_surprising_answer_is_no_reason() -> None:
    assert not ItemFit(infit=1.4, outfit=2.5, chance=0.5, widest=0.1).is_odd
    assert ItemFit(infit=1.0, outfit=1.0, chance=0.04, widest=0.1).is_odd


def test_few_people_make_one_group() -> None:
    """Somebody of whom nothing else is known is expected at the mean; sixty such people are one group, not five."""
    items = some_items(4)
    steps = answers(items, 400, 4)
    steps[:340, 3] = MISSING
    steps[340:, :3] = MISSING
    found = fits(items, steps)[3]
    assert found.infit == pytest.approx(1, abs=0.4)
    assert found.chance > 0.01


def test_groups_of_people_are_large_enough_and_in_order() -> None:
    assert fit._groups(np.full(5, 40.0), np.array([0.1, 0.9, 0.3, 0.5, 0.7])).tolist() == [0, 4, 1, 2, 3]
    people, mean = np.array([60.0, 15.0, 60.0, 60.0]), np.array([0.1, 0.9, 0.3, 0.5])
    assert fit._groups(people, mean).tolist() == [0, 2, 1, 2]
    assert fit._groups(np.array([3.0, 3.0]), np.array([0.2, 0.1])).tolist() == [0, 0]
    assert fit._groups(people, np.full(4, 0.5)).tolist() == [0] * 4


def test_the_order_authors_meant_is_found() -> None:
    items = some_items(6)
    found = order_of(calibrated(items, answers(items, 1000, 5)))
    assert found is not None
    assert (found.items, found.turned) == (6, ())
    assert [found.spearman, found.kendall] == pytest.approx([1, 1])
    assert not found.is_backwards


def labelled(items: tuple[Item, ...], levels: list[float]) -> tuple[Item, ...]:
    """The same items under other levels: what the author says, not what is."""
    return tuple(replace(item, level=level) for item, level in zip(items, levels, strict=True))


def test_a_sequence_that_runs_backwards_is_called_so() -> None:
    items = some_items(5)
    levels = [item.level for item in reversed(items)]
    found = order_of(calibrated(labelled(items, levels), answers(items, 1000, 6)))
    assert found is not None
    assert found.is_backwards
    assert [found.spearman, found.kendall] == pytest.approx([-1, -1])
    assert len(found.turned) == 10
    widest = found.turned[0]
    assert (widest.lower.item.id, widest.upper.item.id) == ("i4", "i0")
    assert widest.by == pytest.approx(3, abs=0.4)
    assert 0 < widest.error < 0.3


def test_two_turned_items_are_named_and_a_tie_is_not() -> None:
    items = some_items(5)
    found = order_of(calibrated(labelled(items, [0.5, 2.0, 1.0, 2.0, 3.5]), answers(items, 1000, 7)))
    assert found is not None
    assert [(pair.lower.item.id, pair.upper.item.id) for pair in found.turned] == [("i2", "i1")]
    assert 0 < found.kendall < 1


def test_a_difference_within_its_error_is_no_wrong_order() -> None:
    items = tuple(an_item(f"i{place}", 2.0) for place in range(4))
    found = order_of(calibrated(labelled(items, [1.9, 2.0, 2.1, 2.2]), answers(items, 150, 8)))
    assert found is not None
    assert found.turned == ()


def test_alike_items_are_hardly_ever_called_backwards() -> None:
    """Of three items in one place every second set has them the other way round: that is chance, no finding."""
    items = tuple(an_item(f"i{place}", 2.0) for place in range(3))
    named = labelled(items, [1.5, 2.0, 2.5])
    found = [order_of(calibrated(named, answers(items, 300, seed))) for seed in range(40)]
    orders = [each for each in found if each is not None]
    assert len(orders) == 40
    assert sum(each.kendall < 0 for each in orders) >= 10
    assert sum(each.is_backwards for each in orders) <= 4


def test_one_level_has_no_order() -> None:
    items = tuple(an_item(f"i{place}", 2.0) for place in range(4))
    assert order_of(calibrated(items, answers(items, 300, 9))) is None


Groups = Mapping[str, NDArray[np.bool_]]
Trial = tuple[tuple[Item, ...], Steps, Groups]


def two_groups(
    shift: float, sizes: tuple[int, int] = (900, 500), seed: int = 10
) -> tuple[tuple[Item, ...], Steps, Groups]:
    """A group that is less able, and for whom item 3 lies higher by ``shift`` levels at equal ability."""
    items = some_items(8)
    shifted = tuple(
        replace(item, thresholds=tuple(b + shift for b in item.thresholds)) if place == 3 else item
        for place, item in enumerate(items)
    )
    here = answers(items, sizes[0], seed)
    there = answers(shifted, sizes[1], seed + 1, mean=1.2, spread=1.0)
    is_there = np.arange(sum(sizes)) >= sizes[0]
    return items, np.vstack([here, there]), {"en": ~is_there, "pl": is_there}


def compared(items: tuple[Item, ...], steps: Steps, groups: Groups) -> tuple[Comparison, ...]:
    found = calibrated(items, steps)
    return compare_groups(Answered.of(found, steps), groups, found.spread)


def test_a_planted_difference_is_found_and_no_other() -> None:
    [found] = compared(*two_groups(0.8))
    assert (found.group, found.people, found.reference, found.reference_people) == ("pl", 500, "en", 900)
    assert [each.item for each in found.differences if each.is_found] == [3]
    assert found.differences[3].shift == pytest.approx(0.8, abs=0.25)
    assert 0.03 < found.differences[3].error < 0.2
    assert not found.is_thin


@pytest.mark.parametrize("steps_each", [1, 3], ids=["right or wrong", "graded"])
@pytest.mark.parametrize("is_solved", [True, False], ids=["everybody", "nobody"])
@pytest.mark.parametrize("is_smaller", [True, False], ids=["in the group", "in the reference"])
def test_an_item_a_whole_group_solves_or_misses_is_found_and_no_other(
    steps_each: int, *, is_solved: bool, is_smaller: bool
) -> None:
    """So large a difference has no error to be held against; its innocent neighbours are not to pay for it."""
    items = some_items(6, steps_each)
    steps = answers(items, 650, 21)
    is_there = np.arange(650) >= 400
    steps[is_there if is_smaller else ~is_there, 3] = steps_each if is_solved else 0
    [found] = compared(items, steps, {"en": ~is_there, "pl": is_there})
    assert [each.item for each in found.differences if each.is_found] == [3]
    wide = found.differences[3]
    assert wide.is_beyond_measure
    assert (wide.shift < 0) is (is_solved is is_smaller)
    assert abs(wide.shift) > 2


def test_less_able_people_are_no_difference() -> None:
    """A group a level lower on every item is less able; no item asks more of it."""
    [found] = compared(*two_groups(0.0))
    assert not any(each.is_found for each in found.differences)
    assert np.mean([each.shift for each in found.differences]) == pytest.approx(0, abs=0.1)


def test_without_abilities_of_their_own_groups_would_seem_to_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    """The twin: judged as if both groups were alike, items without any difference are blamed."""
    alike = np.log(np.full(41, 1 / 41))
    items, steps, groups = two_groups(0.0)
    found = calibrated(items, steps)
    answered = Answered.of(found, steps)
    nothing = np.zeros_like(answered.likelihood)
    monkeypatch.setattr("skillramp.core.calibration.differences._abilities", lambda *_: alike)
    monkeypatch.setattr(Answered, "likelihood_without", lambda _self, _items, rows: nothing[rows])
    [pair] = compare_groups(answered, groups, found.spread)
    assert sum(each.is_found for each in pair.differences) >= 6


def test_chance_finds_little() -> None:
    """Twenty pairs of groups that do not differ: of 160 items hardly one is called different."""
    found = [
        each for seed in range(20) for each in compared(*two_groups(0.0, (300, 300), 100 + 2 * seed))[0].differences
    ]
    assert sum(each.is_found for each in found) <= 2
    z = np.array([np.sign(each.shift) * each.surprise for each in found])
    assert np.std(z) == pytest.approx(1, abs=0.15)


@pytest.mark.parametrize(
    ("size", "groups", "is_thin"), [(99, 0, False), (100, 1, True), (199, 1, True), (200, 1, False)]
)
def test_small_groups_get_a_hint_or_no_figure(size: int, groups: int, *, is_thin: bool) -> None:
    found = compared(*two_groups(0.5, (400, size)))
    assert len(found) == groups
    assert all(each.is_thin is is_thin for each in found)


def test_nobody_to_compare_is_no_comparison() -> None:
    items, steps, _ = two_groups(0.0)
    assert compared(items, steps, {}) == ()
    assert compared(items, steps, {"en": np.ones(len(steps), bool)}) == ()


def test_with_three_items_no_anchor_is_taken_away() -> None:
    """Where what is left could not tell people apart, the first look stands."""
    items, steps, groups = two_groups(1.5)
    few = (0, 3, 7)
    [found] = compared(tuple(items[place] for place in few), steps[:, few], groups)
    assert len(found.differences) == 3


def test_a_slope_that_differs_is_not_sought() -> None:
    """What the report says it does not look for, it does not find: a question flat in one group, as high in both."""
    items = some_items(8)
    flat = tuple(replace(item, slope=0.5 * item.slope) if place == 3 else item for place, item in enumerate(items))
    steps = np.vstack([answers(items, 600, 31), answers(flat, 400, 32)])
    is_there = np.arange(1000) >= 600
    [found] = compared(items, steps, {"en": ~is_there, "pl": is_there})
    assert not found.differences[3].is_found


def test_an_item_nobody_of_a_group_answered_is_as_unsure_as_can_be() -> None:
    items, steps, groups = two_groups(0.0)
    steps[900:, 2] = MISSING
    [found] = compared(items, steps, groups)
    assert found.differences[2].error == np.inf
    assert not found.differences[2].is_found


def test_tails_are_those_of_the_tables() -> None:
    assert normal_tails(1.959964) == pytest.approx(0.05, abs=1e-6)
    assert normal_tails(-1.959964) == pytest.approx(0.05, abs=1e-6)
    table = {1: 3.841459, 2: 5.991465, 3: 7.814728, 4: 9.487729, 5: 11.070498}
    for freedom, value in table.items():
        assert chi_square_tail(value, freedom) == pytest.approx(0.05, abs=1e-6)
        assert chi_square_tail(0.0, freedom) == pytest.approx(1)


def test_adjusting_allows_for_many() -> None:
    """The example of Benjamini & Hochberg (1995): of their fifteen chances, four stand at 0.05."""
    chances = (
        0.0001,
        0.0004,
        0.0019,
        0.0095,
        0.0201,
        0.0278,
        0.0298,
        0.0344,
        0.0459,
        0.324,
        0.4262,
        0.5719,
        0.6528,
        0.759,
        1.0,
    )
    found = adjusted(chances)
    assert sum(each < 0.05 for each in found) == 4
    assert all(after >= before for before, after in zip(chances, found, strict=True))
    assert adjusted(()) == ()
    assert adjusted((0.2,)) == (0.2,)


def test_nobody_is_no_pattern() -> None:
    found = Responses.of(np.empty((0, 3), np.int8))
    assert (len(found.steps), found.answered.tolist()) == (0, [0, 0, 0])
