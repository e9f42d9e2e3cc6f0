"""The newest revision, against the slow and obvious way to find it."""

from dataclasses import dataclass

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from skillramp.core.answers import Answers, Codes
from tests.generative.people import noticed

Kept = dict[tuple[str, str, int], tuple[str, int]]


@dataclass(frozen=True)
class Row:
    """One revision."""

    sitting: str
    person: str
    item: str
    voice: int


ROWS = st.lists(st.builds(Row, *(st.sampled_from("abc") for _ in range(3)), st.integers(0, 2)), max_size=20)


def answers_of(rows: list[Row]) -> Answers:
    """The rows with a sequence that only grows; the option tells the revisions apart."""
    number = len(rows)
    return Answers(
        sitting=Codes.of(row.sitting for row in rows),
        person=Codes.of(row.person for row in rows),
        item=Codes.of(row.item for row in rows),
        voice=np.array([row.voice for row in rows], np.int8),
        option=Codes.of(f"revision-{place:02}" for place in range(number)),
        tool=Codes.of([""] * number),
        answered_with=np.full(number, -1, np.int8),
        state=np.zeros(number, np.int8),
        sequence=np.arange(1, number + 1),
    )


def kept(found: Answers) -> Kept:
    """Option and place of each (person, item, voice)."""
    rows = {}
    for place in range(len(found)):
        key = (found.person.values[found.person.index[place]], found.item.values[found.item.index[place]])
        option = found.option.values[found.option.index[place]]
        rows[(*key, int(found.voice[place]))] = (option, place)
    return rows


def slowly(rows: list[Row]) -> list[tuple[str, str, int, str]]:
    """The newest of each, by going through all of them; sittings are begun in the order of their names."""
    newest: dict[tuple[str, str, int], tuple[str, int]] = {}
    for place, row in enumerate(rows):
        key = (row.person, row.item, row.voice)
        if (row.sitting, place) >= newest.get(key, ("", -1)):
            newest[key] = (row.sitting, place)
    return sorted((*key, f"revision-{place:02}") for key, (_, place) in newest.items())


def quickly(found: Answers) -> list[tuple[str, str, int, str]]:
    latest = found.latest(np.arange(len(found.sitting.values)))
    return [(*key, option) for key, (option, _) in kept(latest).items()]


@given(ROWS)
def test_the_newest_revision_of_each_is_found_in_the_order_of_ids(rows: list[Row]) -> None:
    assert quickly(answers_of(rows)) == slowly(rows)


def test_it_would_be_seen_if_the_last_line_held_whatever_its_sitting() -> None:
    def last_line(rows: list[Row]) -> list[tuple[str, str, int, str]]:
        newest = {(row.person, row.item, row.voice): f"revision-{place:02}" for place, row in enumerate(rows)}
        return sorted((*key, option) for key, option in newest.items())

    assert noticed(ROWS, lambda rows: last_line(rows) != slowly(rows))


@given(ROWS)
def test_the_newest_of_the_newest_are_the_same(rows: list[Row]) -> None:
    found = answers_of(rows)
    order = np.arange(len(found.sitting.values))
    once = found.latest(order)
    twice = once.latest(order)
    for name in ("voice", "answered_with", "state", "sequence"):
        assert (getattr(once, name) == getattr(twice, name)).all()
    assert (once.option.index == twice.option.index).all()
