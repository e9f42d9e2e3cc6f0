"""How much an item can tell: against differences of its log-likelihood, and what follows when items are chosen."""

from collections.abc import Sequence
from itertools import pairwise
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillramp.core import information as rooms
from skillramp.core.abilities import Bias, Floats, Model
from skillramp.core.information import LOW_LEVELS, choose, information, uncertainty
from skillramp.core.instruments import Item
from skillramp.core.vocabulary import ItemKind
from tests.items import made_item

KINDS = (ItemKind.CAN_DO, ItemKind.OBSERVATION, ItemKind.KNOWLEDGE, ItemKind.TASK, ItemKind.USE)
WEIGHTS = {"1.1": 1.0, "2.1": 0.5, "5.2": 0.25}
MODELS = st.builds(
    Model,
    prior=st.builds(Bias, st.just(2.5), st.sampled_from([0.5, 1.75, 4.0])),
    self_bias=st.builds(Bias, st.just(0.0), st.sampled_from([0.0, 0.8])),
    coach_bias=st.builds(Bias, st.just(0.0), st.sampled_from([0.0, 0.5])),
)


def an_item(name: str, kind: ItemKind, competence: str, slope: float, thresholds: Sequence[float]) -> Item:
    steps = range(len(thresholds) + 1)
    return made_item(name, kind, steps=steps, competence=competence, slope=slope, thresholds=thresholds)


THRESHOLDS = st.lists(st.integers(0, 40), min_size=1, max_size=4, unique=True).map(
    lambda found: [number / 8 for number in sorted(found)]
)
ITEMS = st.builds(
    an_item,
    st.just("an-item"),
    st.sampled_from(KINDS),
    st.sampled_from(sorted(WEIGHTS)),
    st.sampled_from([0.4, 1.0, 1.25, 2.0, 3.0]),
    THRESHOLDS,
)
"""Of levels 0 to 5 and slopes as items have them: what lies so far off that nothing is left of it, is not ordered."""


def named(items: list[Item]) -> list[Item]:
    """The same items with an id of their own each."""
    return [
        an_item(f"item-{place:02}", each.kind, each.competence, each.slope, each.thresholds)
        for place, each in enumerate(items)
    ]


BANKS = st.lists(ITEMS, min_size=1, max_size=7).map(named)


def log_steps(item: Item, abilities: Floats) -> Floats:
    """log P(step | θ) straight from the definition of the graded response model, steps × abilities."""
    logit = item.slope * (abilities[None, :] - np.array(item.thresholds)[:, None])
    reached = np.exp(-np.logaddexp(0, -logit))
    whole = np.vstack([np.ones(len(abilities)), reached, np.zeros(len(abilities))])
    found: Floats = np.log(whole[:-1] - whole[1:])
    return found


def by_differences(item: Item, abilities: Floats) -> Floats:
    """E[(d log P / dθ)²], the derivative taken as a difference over a very short way."""
    short = 1e-4
    slope = (log_steps(item, abilities + short) - log_steps(item, abilities - short)) / (2 * short)
    found: Floats = (np.exp(log_steps(item, abilities)) * slope**2).sum(axis=0)
    return found


def agrees(item: Item) -> bool:
    """Whether both ways to compute it come to the same, over all levels people have."""
    levels = np.linspace(-1.0, 6.0, 29)
    return bool(np.allclose(information(item, levels), by_differences(item, levels), rtol=1e-4, atol=1e-6))


@given(ITEMS)
def test_it_is_what_differences_of_the_likelihood_say(item: Item) -> None:
    assert agrees(item)


def test_it_would_be_seen_if_a_slope_were_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    item = an_item("an-item", ItemKind.TASK, "1.1", 2.0, [1.0, 2.5])
    assert agrees(item)
    monkeypatch.setitem(globals(), "information", lambda item, levels: rooms.information(item, levels) / item.slope)
    assert not agrees(item)


@given(ITEMS, st.floats(-20, 20))
def test_no_item_takes_knowledge_away(item: Item, ability: float) -> None:
    told = information(item, np.array([ability]))
    assert np.isfinite(told).all()
    assert (told >= 0).all()


def test_two_steps_tell_most_where_they_are_as_likely_as_not() -> None:
    item = an_item("an-item", ItemKind.KNOWLEDGE, "1.1", 2.0, [1.5])
    told = information(item, LOW_LEVELS)
    assert LOW_LEVELS[np.argmax(told)] == 1.5
    assert told.max() == pytest.approx(2.0**2 / 4)


@given(BANKS, MODELS)
def test_one_more_item_never_leaves_more_open(items: list[Item], model: Model) -> None:
    left = [uncertainty(items[:count], LOW_LEVELS, model) for count in range(len(items) + 1)]
    assert left[0] == pytest.approx(model.prior.spread**2)
    assert all(after <= before + 1e-12 for before, after in pairwise(left))


@given(BANKS)
def test_the_first_chosen_is_the_best_by_itself(items: list[Item]) -> None:
    model = Model()

    def worth(item: Item) -> float:
        open_ = model.prior.spread**2 - uncertainty([item], LOW_LEVELS, model)
        return WEIGHTS[item.competence] * open_

    [first] = choose(items, WEIGHTS, 1, model)
    assert worth(first) >= max(map(worth, items)) - 1e-12


@given(BANKS, st.randoms(use_true_random=False), st.integers(0, 9))
def test_the_order_they_come_in_does_not_matter(items: list[Item], chance: Random, count: int) -> None:
    mixed = list(items)
    chance.shuffle(mixed)
    chosen = choose(items, WEIGHTS, count, Model())
    assert choose(mixed, WEIGHTS, count, Model()) == chosen
    assert len(chosen) == len(set(chosen)) == min(count, len(items))


@given(BANKS)
def test_what_no_job_needs_comes_last(items: list[Item]) -> None:
    chosen = choose(items, {"1.1": 1.0, "2.1": 0.0, "5.2": 1.0}, len(items), Model())
    needed = [item.competence != "2.1" for item in chosen]
    assert needed == sorted(needed, reverse=True)


def test_what_nobody_weighs_is_not_asked() -> None:
    items = [an_item(code, ItemKind.CAN_DO, code, 2.0, [1.0]) for code in ("1.1", "2.1", "9.9")]
    assert [item.id for item in choose(items, WEIGHTS, 9, Model())] == ["1.1", "2.1"]


def test_equal_worth_goes_by_id() -> None:
    items = [an_item(name, ItemKind.CAN_DO, "1.1", 2.0, [1.0]) for name in ("c", "a", "b")]
    assert [item.id for item in choose(items, {"1.1": 1.0}, 2, Model())] == ["a", "b"]


def test_what_was_asked_already_is_worth_less_the_second_time() -> None:
    items = [
        an_item("a", ItemKind.CAN_DO, "1.1", 2.0, [1.5]),
        an_item("b", ItemKind.CAN_DO, "1.1", 2.0, [1.5]),
        an_item("c", ItemKind.CAN_DO, "2.1", 2.0, [1.5]),
    ]
    chosen = choose(items, {"1.1": 1.0, "2.1": 0.9}, 2, Model())
    assert [item.id for item in chosen] == ["a", "c"]
