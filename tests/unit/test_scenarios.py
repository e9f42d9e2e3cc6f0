from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillramp.core.scenarios import Changes, House, Scenario, of_house
from skillramp.core.vocabulary import Text
from tests.unit.test_recommend import table

WORD = Text("test/word", "word")
CHANGES = Changes(WORD, WORD, WORD, ("a-rule",))


def a_scenario(axis: str, value: str, at_least: int | None = None, below: int | None = None) -> Scenario:
    return Scenario(f"{axis}-{value}", axis, value, WORD, WORD, at_least, below, CHANGES)


LIKE_SHIPPED = (
    a_scenario("orientation", "productive"),
    a_scenario("orientation", "social"),
    a_scenario("orientation", "training"),
    a_scenario("integration", "permanent"),
    a_scenario("integration", "transitional"),
    a_scenario("size", "micro", None, 10),
    a_scenario("size", "small", 10, 50),
    a_scenario("size", "medium", 50, 250),
    a_scenario("size", "large", 250, None),
    a_scenario("age", "young", None, 5),
    a_scenario("age", "grown", 5, None),
)
"""Sizes are those of the European Commission's Recommendation 2003/361/EC: below 10, 50, 250 people."""

SIZES = """
    people | size
    0      | micro
    9      | micro
    10     | small
    49     | small
    50     | medium
    249    | medium
    250    | large
    100000 | large
"""


def a_house(
    orientation: str | None = None, integration: str | None = None, people: int | None = None, years: int | None = None
) -> House:
    return House(orientation, integration, people, years)


def values(house: House) -> list[str]:
    return [each.value for each in of_house(LIKE_SHIPPED, house)]


@pytest.mark.parametrize(("people", "expected"), table(SIZES))
def test_the_first_number_of_a_size_belongs_to_it_and_the_last_does_not(people: str, expected: str) -> None:
    assert values(a_house(people=int(people))) == [expected]


@pytest.mark.parametrize(("years", "expected"), [(0, "young"), (4, "young"), (5, "grown"), (120, "grown")])
def test_age_is_counted_in_years(years: int, expected: str) -> None:
    assert values(a_house(years=years)) == [expected]


def test_what_is_not_told_is_no_scenario() -> None:
    assert values(a_house()) == []
    assert values(a_house(orientation="social")) == ["social"]
    assert values(a_house(integration="permanent")) == ["permanent"]


def test_a_word_nobody_knows_is_no_scenario() -> None:
    assert values(a_house(orientation="sideways", integration="productive")) == []


def test_all_four_axes_in_the_order_given() -> None:
    house = a_house("training", "transitional", 12, 2)
    assert values(house) == ["training", "transitional", "small", "young"]
    turned = of_house(LIKE_SHIPPED[::-1], house)
    assert [each.value for each in turned] == ["young", "small", "transitional", "training"]


COUNTS = st.none() | st.integers(0, 400)


@given(
    st.none() | st.sampled_from(["productive", "social", "training", "other"]),
    st.none() | st.sampled_from(["permanent", "transitional", "other"]),
    COUNTS,
    COUNTS,
)
def test_a_house_is_in_at_most_one_scenario_an_axis(
    orientation: str | None, integration: str | None, people: int | None, years: int | None
) -> None:
    house = a_house(orientation, integration, people, years)
    found = Counter(each.axis for each in of_house(LIKE_SHIPPED, house))
    assert all(count == 1 for count in found.values())
    assert ("size" in found) is (people is not None)
    assert ("age" in found) is (years is not None)
