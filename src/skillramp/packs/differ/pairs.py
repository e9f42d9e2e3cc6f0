"""Entries of two lists find each other by name. Where each stands in its list says nothing."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest
from typing import TypeVar

from skillramp.packs.shapes import Shape

__all__ = ["name_of", "pairs"]

NAMES = ("id", "competence", "role", "gives", "hard", "title")
"""Keys that name a table among its like; the first that it has. Demands have no id but one competence each."""

E = TypeVar("E")
Name = tuple[str, ...]


def name_of(shape: Shape) -> str:
    """What a table is called among its like; empty for a kind of table nobody has named yet."""
    return next((str(getattr(shape, key)) for key in NAMES if key in type(shape).model_fields), "")


def pairs(
    before: Iterable[E], now: Iterable[E], name: Callable[[E], Name]
) -> Iterator[tuple[Name, E | None, E | None]]:
    """Entries that differ, by name: as they were, as they are, None where there is none.

    A name that stands there twice is a fault, but no reason to see a change where there is none: equal entries
    leave first.
    """
    old, new = _by_name(before, name), _by_name(now, name)
    for each in sorted({*old, *new}):
        for one, other in zip_longest(_without(old[each], new[each]), _without(new[each], old[each])):
            yield each, one, other


def _by_name(entries: Iterable[E], name: Callable[[E], Name]) -> defaultdict[Name, list[E]]:
    found: defaultdict[Name, list[E]] = defaultdict(list)
    for each in entries:
        found[name(each)].append(each)
    return found


def _without(entries: list[E], others: list[E]) -> list[E]:
    """Told apart by what they look like: “not a number” differs from itself."""
    left, kept = Counter(map(repr, others)), []
    for each in entries:
        if left[repr(each)]:
            left[repr(each)] -= 1
        else:
            kept.append(each)
    return kept
