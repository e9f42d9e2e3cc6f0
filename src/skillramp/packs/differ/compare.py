"""Two packs side by side: every key, table, record and cell that differs, in one order. Nothing is said here."""

from collections.abc import Iterator
from dataclasses import replace

from skillramp.core.evidence import Cell
from skillramp.packs.differ.found import Cells, Difference, Key, Together, Where, Whole
from skillramp.packs.differ.pairs import name_of, pairs
from skillramp.packs.read import ROOMS, Record, Records
from skillramp.packs.shapes import Shape

__all__ = ["differences"]

AS_ONE = {"Figure": ("value", "said", "unit", "place", "date")}
"""Keys of a table that one sentence says together: 3,000 without “złoty, 2026” says nothing."""

WITHOUT_ORDER = ("access", "allowed", "assumes", "countered", "levels", "roles")
"""Lists of words in which the order says nothing. In all others it does: questions are asked in their order."""


def differences(before: Records, now: Records) -> Iterator[Difference]:
    """Everything that differs: by kind of record in the order of the rooms, by key, by key of the shape, by name."""
    order = {shape: place for place, (_, shape) in reversed([*enumerate(ROOMS)])}
    records = now | {key: record for key, record in before.items() if key not in now}
    for key in sorted(records, key=lambda key: (order[type(records[key].shape)], key)):
        yield from _record(before.get(key), now.get(key))


def _record(before: Record | None, now: Record | None) -> Iterator[Difference]:
    if before is not None and now is not None:
        yield from _in(before.shape, now.shape, Where(now))
        yield from _cells(before.cells, now.cells, Where(now))
        return
    [only] = (each for each in (before, now) if each is not None)
    yield Whole(Where(only), before.shape if before else None, now.shape if now else None)


def _in(before: Shape, now: Shape, where: Where) -> Iterator[Difference]:
    at_once = AS_ONE.get(type(now).__name__, ())
    together = tuple(key for key in at_once if getattr(before, key) != getattr(now, key))
    if together:
        yield Together(where, together, before, now)
    for key in type(now).model_fields:
        if key not in at_once:
            yield from _key(getattr(before, key), getattr(now, key), where, key)


def _key(before: object, now: object, where: Where, key: str) -> Iterator[Difference]:
    if isinstance(before, Shape) or isinstance(now, Shape):
        yield from _table(_shape(before), _shape(now), where, key, None)
    elif _shapes(before) or _shapes(now):
        for (name,), one, other in pairs(_shapes(before), _shapes(now), lambda each: (name_of(each),)):
            yield from _table(one, other, where, key, name)
    elif _ordered(before, key) != _ordered(now, key):
        yield Key(where, key, before, now)


def _table(before: Shape | None, now: Shape | None, where: Where, key: str, name: str | None) -> Iterator[Difference]:
    if before is not None and now is not None:
        yield from _in(before, now, where.inside(key, name, now))
        return
    [only] = (each for each in (before, now) if each is not None)
    yield Whole(where.inside(key, name, only), before, now)


def _shape(value: object) -> Shape | None:
    return value if isinstance(value, Shape) else None


def _shapes(value: object) -> list[Shape]:
    return [each for each in value if isinstance(each, Shape)] if isinstance(value, list) else []


def _ordered(value: object, key: str) -> object:
    return sorted(value) if isinstance(value, list) and key in WITHOUT_ORDER else value


def _cells(before: tuple[Cell, ...], now: tuple[Cell, ...], where: Where) -> Iterator[Cells]:
    found = [(one, other) for _, one, other in pairs(_lineless(before), _lineless(now), _name)]
    if found:
        yield Cells(
            where,
            changed=tuple((one, other) for one, other in found if one and other),
            new=tuple(other for one, other in found if other and not one),
            gone=tuple(one for one, other in found if one and not other),
        )


def _lineless(cells: tuple[Cell, ...]) -> list[Cell]:
    """In which line a cell stands is no fact about anything."""
    return [replace(each, line=0) for each in cells]


def _name(cell: Cell) -> tuple[str, ...]:
    return (cell.subject, cell.group, cell.place, cell.date)
