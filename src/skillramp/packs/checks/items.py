"""Instruments and their items."""

from collections.abc import Iterator

from skillramp.core.vocabulary import ItemKind, ItemStatus
from skillramp.packs import messages, shapes
from skillramp.packs.checks.references import (
    at,
    competence_of,
    competences,
    has_level,
    ids,
    orphan,
    refer,
    shape_of,
    twice,
)
from skillramp.packs.problems import Problem
from skillramp.packs.read import Record, Records

__all__ = ["check_instrument", "check_item", "steps_of"]

FIXED = (ItemKind.CAN_DO, ItemKind.OBSERVATION)


def check_instrument(records: Records, record: Record, shape: shapes.Instrument) -> Iterator[Problem]:
    """Its framework is there; what it selects is there, each once, and it has no items of its own beside."""
    yield from refer(record, ("framework",), shape.framework, ids(records, "frameworks"), "framework")
    own = [key for key in records if key.startswith(f"instruments/{record.id}/items/")]
    if (shape.selects is None) == bool(shape.items) or (shape.selects and own):
        yield at(record, ("selects",) if shape.selects else (), messages.SELECTION)
    if shape.selects is None:
        return
    source = shape_of(records, f"instruments/{shape.selects}/instrument", shapes.Instrument)
    if source is None or source.selects is not None or source.framework != shape.framework:
        yield at(record, ("selects",), messages.SELECTS_FROM, found=shape.selects)
        return
    known = ids(records, f"instruments/{shape.selects}/items")
    for place, each in enumerate(shape.items):
        yield from refer(record, ("items", place), each, known, f"item of {shape.selects}")
        if each in shape.items[:place]:
            yield at(record, ("items", place), messages.TWICE, found=each)


def check_item(records: Records, record: Record, shape: shapes.Item) -> Iterator[Problem]:
    """Its competence and level exist, its options make steps, its twin is one, its id is nobody else's."""
    yield from orphan(records, record, "instrument")
    instrument = shape_of(records, f"{record.key.rsplit('/', 2)[0]}/instrument", shapes.Instrument)
    name = instrument.framework if instrument is not None else ""
    framework = shape_of(records, f"frameworks/{name}/framework", shapes.Framework)
    if framework is not None:
        yield from refer(record, ("competence",), shape.competence, competences(records, name), competence_of(name))
        yield from has_level(record, ("level",), shape.level, framework)
    yield from _options(record, shape)
    yield from _twin(records, record, shape)
    if (shape.status is ItemStatus.UNTESTED) != (shape.people is None):
        yield at(record, ("people",) if shape.people else ("status",), messages.ITEM_PEOPLE)
    others = [key for key in records if key.endswith(f"/items/{record.id}") and key < record.key]
    if others:
        yield at(record, (), messages.ITEM_TWICE, found=record.id)


def _options(record: Record, shape: shapes.Item) -> Iterator[Problem]:
    steps = steps_of(shape)
    if shape.kind in FIXED:
        if shape.options:
            yield at(record, ("options",), messages.NO_OPTIONS, kind=shape.kind)
    elif shape.kind is ItemKind.KNOWLEDGE and shape.options and not _has_one_right(shape):
        yield at(record, ("options",), messages.ONE_RIGHT, found=", ".join(map(str, _steps(shape))))
    elif len(steps) < 2:
        yield at(record, ("options",), messages.FEW_OPTIONS, kind=shape.kind)
    elif steps != list(range(len(steps))):
        yield at(record, ("options",), messages.STEPS, found=", ".join(map(str, steps)))
    yield from twice(record, "options", [option.id for option in shape.options])
    own = shape.thresholds
    if own is not None and (len(own) != len(steps) - 1 or own != sorted(set(own))):
        found = ", ".join(map(str, own))
        yield at(record, ("thresholds",), messages.THRESHOLDS, expected=len(steps) - 1, found=found)


def steps_of(shape: shapes.Item) -> list[int]:
    """The steps an item's options make, each once, from low to high."""
    return [0, 1, 2, 3] if shape.kind in FIXED else sorted(set(_steps(shape)))


def _steps(shape: shapes.Item) -> list[int]:
    return sorted(option.step for option in shape.options)


def _has_one_right(shape: shapes.Item) -> bool:
    return _steps(shape) == [0] * (len(shape.options) - 1) + [1]


def _twin(records: Records, record: Record, shape: shapes.Item) -> Iterator[Problem]:
    if shape.kind is not ItemKind.OBSERVATION:
        if shape.twin is not None:
            yield at(record, ("twin",), messages.STRAY_TWIN)
    elif shape.twin is None:
        yield at(record, (), messages.MISSING_KEY, key="twin")
    else:
        match shape_of(records, f"{record.key.rsplit('/', 1)[0]}/{shape.twin}", shapes.Item):
            case shapes.Item(kind=ItemKind.CAN_DO, competence=shape.competence):
                pass
            case _:
                yield at(record, ("twin",), messages.TWIN, found=shape.twin)
