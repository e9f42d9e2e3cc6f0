"""A slow, obvious second way to see what differs between two packs, and packs changed at random to try it on."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from hypothesis import strategies as st
from pydantic import ValidationError

from skillramp.core.evidence import Cell
from skillramp.packs.differ.found import Cells, Difference, Key, Together
from skillramp.packs.read import Record, Records
from skillramp.packs.shapes import Shape

NAMES = ("id", "competence", "role", "gives", "hard", "title")
"""How tables are told apart, said once more than in the program: a test that asked it would agree with anything."""

SETS = ("access", "allowed", "assumes", "countered", "levels", "roles")
"""Lists without an order, said once more."""


def missed(before: Records, now: Records, found: list[Difference]) -> set[str]:
    """Paths that differ and are told by no difference, or are told and do not differ."""
    old, new = facts_of(before), facts_of(now)
    truth = {path for path, _ in (*(old - new), *(new - old))}
    told = [*map(paths_of, found)]
    covered = {
        path for path in truth for each in told for start in each if path == start or path.startswith(f"{start}/")
    }
    idle = {start for each in told for start in each if not any(f"{path}/".startswith(f"{start}/") for path in truth)}
    return (truth - covered) | idle


def facts_of(records: Records) -> Counter[tuple[str, str]]:
    """Every fact of a pack as a path and a value, and how often it stands there."""
    return Counter(
        fact
        for key, record in records.items()
        for fact in (
            (key, "there"),
            *_facts(record.shape.model_dump(warnings=False), key, ""),
            *((_cell(key, each), f"{each.value} {each.flag}") for each in record.cells),
        )
    )


def _cell(key: str, cell: Cell) -> str:
    return f"{key}/cells/{cell.subject}|{cell.group}|{cell.place}|{cell.date}"


def _facts(value: object, path: str, key: str) -> Iterator[tuple[str, str]]:
    match value:
        case dict():
            for name, each in value.items():
                yield from _facts(each, f"{path}/{name}", name)
        case [dict(), *_]:
            for each in value:
                name = _name(each)
                yield f"{path}/{name}", "there"
                yield from _facts(each, f"{path}/{name}", "")
        case list():
            if value:
                yield path, str(sorted(value) if key in SETS else value)
        case _:
            yield path, "nothing" if value is None else str(value)


def _name(table: object) -> str:
    return next(str(table[name]) for name in NAMES if isinstance(table, dict) and name in table)


def paths_of(found: Difference) -> list[str]:
    """What a difference tells of, as paths."""
    steps = [found.where.record.key]
    for table in found.where.tables:
        steps += [table.key] if table.name is None else [table.key, table.name]
    start = "/".join(steps)
    match found:
        case Key(key=key):
            return [f"{start}/{key}"]
        case Together(keys=keys):
            return [f"{start}/{key}" for key in keys]
        case Cells():
            now = [other for _, other in found.changed]
            return [_cell(start, each) for each in (*now, *found.new, *found.gone)]
        case _:
            return [start]


@st.composite
def shuffled(draw: st.DrawFn, records: Records) -> Records:
    """The same pack with every list of tables, and every wide table, in some other order."""
    return {
        key: replace(record, shape=_reordered(record.shape, draw), cells=tuple(draw(st.permutations(record.cells))))
        for key, record in draw(st.permutations([*records.items()]))
    }


def turned_round(shape: Shape) -> Shape:
    """The same record with its lists of tables from last to first."""
    lists = {
        key: value[::-1] for key, value in shape if isinstance(value, list) and value and isinstance(value[0], Shape)
    }
    return shape.model_copy(update=lists)


def _reordered(shape: Shape, draw: st.DrawFn) -> Shape:
    return shape.model_copy(update={key: _mixed(value, draw) for key, value in shape})


def _mixed(value: object, draw: st.DrawFn) -> object:
    if isinstance(value, Shape):
        return _reordered(value, draw)
    if isinstance(value, list) and any(isinstance(each, Shape) for each in value):
        return [_mixed(each, draw) for each in draw(st.permutations(value))]
    return value


@st.composite
def changed(draw: st.DrawFn, records: Records) -> Records:
    """The pack with a few things changed, taken out or added, wherever they are, form and sense aside."""
    now = dict(records)
    for _ in range(draw(st.integers(1, 4))):
        key = draw(st.sampled_from(sorted(now)))
        match draw(st.sampled_from(["key", "key", "key", "record", "copy", "cells"])):
            case "record":
                del now[key]
            case "copy":
                now[f"{key}-copy"] = replace(now[key], key=f"{key}-copy")
            case "cells":
                now[key] = _with_other_cells(now[key], draw)
            case _:
                now[key] = replace(now[key], shape=_changed(now[key].shape, draw))
    return now


def _changed(shape: Shape, draw: st.DrawFn) -> Shape:
    """With another value of one key, where that has the right form."""
    key = draw(st.sampled_from(sorted(type(shape).model_fields)))
    put = {key: _other(getattr(shape, key), draw)}
    try:
        return type(shape).model_validate({**shape.model_dump(), **put})
    except ValidationError:
        return shape


def _other(value: object, draw: st.DrawFn) -> object:
    if isinstance(value, Shape):
        return draw(st.sampled_from([None, _changed(value, draw)]))
    if isinstance(value, list):
        return _other_list(value, draw)
    if isinstance(value, str):
        return draw(st.sampled_from([f"{value}x", "2025", "about", "checked", "1.2"]))
    if isinstance(value, int | float):
        return draw(st.sampled_from([value + 1, value + 0.25, not value]))
    return draw(st.sampled_from([None, 1, "new", date(1999, 12, 31), ["1.2"], [0.5, 1.5]]))


def _other_list(value: list[object], draw: st.DrawFn) -> list[object]:
    if not value or not isinstance(value[0], Shape):
        return draw(st.sampled_from([[*value, "more"], [*value, "seeing"], value[1:], value[::-1]]))
    place = draw(st.integers(0, len(value) - 1))
    put = [_changed(each, draw) for each in value[place : place + 1] if isinstance(each, Shape)]
    return [*value[:place], *draw(st.sampled_from([[], put])), *value[place + 1 :]]


def _with_other_cells(record: Record, draw: st.DrawFn) -> Record:
    """One cell gone and one with another value, where there are any."""
    if len(record.cells) < 2:
        return record
    first, *others = draw(st.permutations(record.cells))
    changes: list[Callable[[], tuple[Cell, ...]]] = [
        lambda: tuple(others),
        lambda: (replace(first, value=1.25), *others),
        lambda: (replace(first, flag="z"), *others),
        lambda: (replace(first, date="1999"), *others),
    ]
    return replace(record, cells=draw(st.sampled_from(changes))())
