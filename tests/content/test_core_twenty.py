"""The set that is translated first is computed, not chosen by taste: what tells most at levels 0 to 3."""

from collections import Counter

from skillramp.core.abilities import Model
from skillramp.core.information import LOW_LEVELS, uncertainty
from skillramp.core.instruments import Instrument, Item
from skillramp.core.vocabulary import ItemKind
from tests.shipped import SHIPPED
from tools.core_twenty import EIGHT, chosen, renewed

FOUND = {each.id: each for each in SHIPPED.instruments}
CORE: Instrument = FOUND["core-20"]
START: Instrument = FOUND["start"]


def test_the_twenty_are_those_that_tell_most_for_most_jobs() -> None:
    assert [item.id for item in CORE.items] == chosen(SHIPPED), "To mend: python -m tools.core_twenty"


def test_every_one_of_the_eight_is_asked_and_both_told_and_shown() -> None:
    assert Counter(item.competence for item in CORE.items).keys() == {*EIGHT}
    assert {item.kind for item in CORE.items} == {ItemKind.CAN_DO, ItemKind.KNOWLEDGE}


def left(items: list[Item]) -> float:
    """Uncertainty over the eight once these are answered."""
    of = {code: [item for item in items if item.competence == code] for code in EIGHT}
    return sum(uncertainty(mine, LOW_LEVELS, Model()) for mine in of.values())


def test_the_first_twenty_by_name_tell_less() -> None:
    """The must-fail twin: any twenty would do if this did not hold."""
    asked = [item for item in START.items if item.competence in EIGHT and item.kind is not ItemKind.OBSERVATION]
    assert left(list(CORE.items)) < left(asked[:20])


def test_another_choice_raises_the_version_and_the_same_one_does_not() -> None:
    text = '# About\nversion = "3"\nitems = [\n  "a",\n  "b",\n]\n'
    assert renewed(text, ["a", "b"]) == text
    assert renewed(text, ["b", "a"]) == '# About\nversion = "4"\nitems = [\n  "b",\n  "a",\n]\n'
