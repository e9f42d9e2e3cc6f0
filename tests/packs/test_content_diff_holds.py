"""Whatever changed is told and nothing else is, for packs changed at random; and a fault in that would be seen."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillramp.packs import shapes
from skillramp.packs.differ import compare, differences, entries, gone, keys, kinds, tell
from skillramp.packs.differ.pairs import Name
from skillramp.packs.differ.shown import LONGEST, WHOLE, excerpts
from skillramp.packs.read import ROOMS, read_pack
from skillramp.packs.shapes import Shape
from tests.packs.diff_oracle import changed, missed, shuffled, turned_round
from tests.packs.diffing import CHANGES, OLD, WORDS, edited


def test_sentences_of_their_own_speak_of_keys_that_are_there() -> None:
    known = {(shape.__name__, key) for _, top in ROOMS for shape in _tables(top) for key in shape.model_fields}
    assert keys.SPOKEN.keys() <= known
    names = {name for name, _ in known}
    assert {*entries.NEW, *entries.GONE, *entries.TOGETHER, *kinds.HEADINGS, *kinds.NEW, *gone.GONE} <= names
    assert compare.AS_ONE.keys() == entries.TOGETHER.keys() <= names


def test_it_would_be_seen_if_a_sentence_spoke_of_a_key_that_is_not_there() -> None:
    known = {(shape.__name__, key) for shape in _tables(shapes.Item) for key in shape.model_fields}
    assert {("Item", "levle"), ("Itme", "level")}.isdisjoint(known)


def _tables(annotation: object) -> list[type[Shape]]:
    """A shape and those of the tables in it."""
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        inside = [shape for field in annotation.model_fields.values() for shape in _tables(field.annotation)]
        return [annotation, *inside]
    return [shape for part in get_args(annotation) for shape in _tables(part)]


@given(st.data())
def test_the_order_of_tables_records_and_rows_is_no_change(data: st.DataObject) -> None:
    assert list(differences(OLD, data.draw(shuffled(OLD)))) == []


def test_it_would_be_seen_if_tables_were_matched_by_place(monkeypatch: pytest.MonkeyPatch) -> None:
    def by_place(before: list[Shape], now: list[Shape], name: Callable[[Shape], Name]) -> Iterator[tuple[object, ...]]:
        return ((name(one or other), one, other) for one, other in zip_longest(before, now))

    turned = {key: replace(record, shape=turned_round(record.shape)) for key, record in OLD.items()}
    assert list(differences(OLD, turned)) == []
    monkeypatch.setattr(compare, "pairs", by_place)
    assert list(differences(OLD, turned)) != []


@given(st.data())
def test_every_change_is_named_and_nothing_else(data: st.DataObject) -> None:
    before, now = data.draw(changed(OLD)), data.draw(changed(OLD).flatmap(shuffled))
    assert missed(before, now, list(differences(before, now))) == set()


@given(st.data())
def test_what_is_said_does_not_depend_on_the_order_of_files_and_tables(data: st.DataObject) -> None:
    now = data.draw(changed(OLD))
    said = list(tell(OLD, now, WORDS))
    assert list(tell(data.draw(shuffled(OLD)), data.draw(shuffled(now)), WORDS)) == said
    assert not [line for line in said if "{" in line or re.search(r"was (.+) and is now \1(\.|, so)( |$)", line)]


def test_it_would_be_seen_if_one_were_left_out_or_made_up(tmp_path: Path) -> None:
    change = CHANGES["whom to ask"]
    now, _ = read_pack(edited(tmp_path, change.file, change.before, change.now))
    found = list(differences(OLD, now))
    assert missed(OLD, now, found) == set()
    for place, _ in enumerate(found):
        assert len(missed(OLD, now, [*found[:place], *found[place + 1 :]])) == 1
    assert missed(OLD, OLD, found) != set()


@given(st.text("ab .", max_size=300), st.text("ab .", max_size=300), st.text("ab .", max_size=300), st.integers(0, 40))
def test_the_part_that_differs_is_shown_and_not_much_more(begin: str, one: str, end: str, cut: int) -> None:
    before, now = begin + one + end, begin + one[cut:] + end
    old, new = excerpts(before, now)
    assert (old == new) == (before.split() == now.split())
    assert max(len(old), len(new)) <= max(WHOLE, LONGEST + len("…  …"))
