"""Published figures: whole numbers add up without any loss, and whether two differ does not hang on their order."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from skillramp.core.evidence import Claimed, Figure, computed, disagreements, holds
from skillramp.core.vocabulary import Text

WORD = Text("test/word", "word")
SAID = ("exactly", "more-than", "less-than", "almost", "about")


def a_figure(value: float, said: str = "exactly", claim: str | None = "cups", place: str = "Tealand") -> Figure:
    return Figure("a-figure", value, said, "cups", WORD, place, "2024", claim, None)


WHOLE = st.lists(st.integers(-(10**9), 10**9), min_size=2, max_size=12)
PRINTED = st.lists(st.decimals(-10_000, 10_000, places=2), min_size=2, max_size=12)
FIGURES = st.lists(
    st.builds(
        a_figure,
        st.sampled_from([0.0, 1.0, 1.4, 1.9, 2.0, 40.0, 42.0, 44.5]),
        st.sampled_from(SAID),
        st.sampled_from(["cups", "pots", None]),
        st.sampled_from(["Tealand", "Coffeeland"]),
    ),
    max_size=8,
)


@given(WHOLE)
def test_a_sum_of_printed_whole_numbers_always_holds(values: list[int]) -> None:
    assert holds(a_figure(float(sum(values))), computed("sum", [float(value) for value in values]))
    assert not holds(a_figure(float(sum(values) + 1)), computed("sum", [float(value) for value in values]))


@given(PRINTED)
def test_a_sum_of_printed_decimals_always_holds(values: list[Decimal]) -> None:
    total = sum(values, Decimal(0))
    assert computed("sum", [float(value) for value in values]) == float(total)
    assert holds(a_figure(float(total)), computed("sum", [float(value) for value in values]))


@given(PRINTED)
def test_a_difference_put_back_gives_what_was_there(values: list[Decimal]) -> None:
    for one, other in pairwise(values):
        left = computed("difference", [float(one), float(other)])
        assert computed("sum", [left, float(other)]) == float(one)


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_growth_and_times_tell_the_same(before: int, after: int) -> None:
    growth = computed("growth", [float(before), float(after)])
    times = computed("times", [float(before), float(after)])
    assert abs(growth - 100 * (times - 1)) <= 1e-9 * max(1, times) * 100
    assert abs(computed("share", [float(after), float(before)]) - 100 * times) <= 1e-9 * max(1, times) * 100


def pairs(figures: Sequence[Figure]) -> set[frozenset[int]]:
    """Which figures differ, by their places in the list, whatever order they are told in."""
    places = {id(each): place for place, each in enumerate(figures)}
    return {
        frozenset((places[id(first.figure)], places[id(other.figure)]))
        for first, other in disagreements(Claimed("a-record", each) for each in figures)
    }


@given(FIGURES)
def test_the_same_pairs_differ_whatever_the_order(figures: list[Figure]) -> None:
    last = len(figures) - 1
    turned = {frozenset(last - place for place in pair) for pair in pairs(figures[::-1])}
    assert pairs(figures) == turned


@given(FIGURES)
def test_the_first_of_a_pair_stands_first(figures: list[Figure]) -> None:
    places = {id(each): place for place, each in enumerate(figures)}
    for first, other in disagreements(Claimed("a-record", each) for each in figures):
        assert places[id(first.figure)] < places[id(other.figure)]


@given(st.floats(-(10**9), 10**9), st.sampled_from(SAID), st.integers(2, 6))
def test_the_same_number_said_the_same_way_never_differs(value: float, said: str, many: int) -> None:
    assert pairs([a_figure(value, said) for _ in range(many)]) == set()


def test_less_than_a_number_and_more_than_it_differ() -> None:
    assert pairs([a_figure(40.0, "more-than"), a_figure(40.0, "less-than")]) == {frozenset({0, 1})}
    assert pairs([a_figure(40.0, "exactly"), a_figure(40.0, "less-than")]) == {frozenset({0, 1})}
    assert pairs([a_figure(40.0, "exactly"), a_figure(40.0, "about")]) == set()
