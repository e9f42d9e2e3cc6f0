"""No figure of fewer than five people is ever shown, and no group is left out without a word."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillramp.core.protection import tables
from skillramp.core.protection.tables import NotOwnError, RawTable, own
from skillramp.core.vocabulary import SMALLEST_GROUP
from tests.generative.people import noticed


@dataclass(frozen=True)
class Group:
    """The least a table needs of a row."""

    name: str
    behind: int

    @property
    def key(self) -> tuple[str, ...]:
        """Its name."""
        return (self.name,)


SIZES = st.lists(st.integers(0, 12), max_size=8)
NAMES = st.frozensets(st.sampled_from(["linden", "birch", "alder"]))


def table_of(sizes: list[int], enterprises: frozenset[str] = frozenset({"linden"})) -> RawTable[Group]:
    return RawTable("groups", enterprises, tuple(Group(f"group {place}", size) for place, size in enumerate(sizes)))


def shows_too_few(sizes: list[int]) -> bool:
    return any(row.behind < SMALLEST_GROUP for row in own(table_of(sizes), "linden").shown)


@given(SIZES)
def test_every_group_is_shown_or_named(sizes: list[int]) -> None:
    raw = table_of(sizes)
    found = own(raw, "linden")
    assert not shows_too_few(sizes)
    assert sorted([row.key for row in found.shown] + list(found.too_few)) == sorted(row.key for row in raw.rows)


def test_it_would_be_seen_if_one_person_were_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "SMALLEST_GROUP", 1)
    assert noticed(SIZES, shows_too_few)


@given(NAMES)
def test_only_an_enterprises_own_table_is_its_own(names: frozenset[str]) -> None:
    if names == {"linden"}:
        assert own(table_of([9], names), "linden").shown
    else:
        with pytest.raises(NotOwnError):
            own(table_of([9], names), "linden")
