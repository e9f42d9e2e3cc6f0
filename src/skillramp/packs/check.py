"""Does content mean what it says? References resolve, levels exist, nothing goes in a circle. Form is ``faults``'s."""

from collections.abc import Iterator
from typing import TypeVar

from skillramp.core.vocabulary import ItemKind
from skillramp.packs import messages, shapes
from skillramp.packs.lines import Location, line_of
from skillramp.packs.messages import Message, Problem
from skillramp.packs.read import Record, Records

__all__ = ["check"]

FIXED = (ItemKind.CAN_DO, ItemKind.OBSERVATION)

LOW, HIGH = 1, 5
"""The scale of barriers and attitudes; rules and charts count on it."""


def check(records: Records) -> list[Problem]:
    """Every fault of meaning, in the order of the files."""
    return [problem for key in sorted(records) for problem in _meaning(records, records[key])]


def _meaning(records: Records, record: Record) -> Iterator[Problem]:
    match record.shape:
        case shapes.Framework() as shape:
            yield from _framework(record, shape)
        case shapes.Competence() as shape:
            yield from _competence(records, record, shape)
        case shapes.Instrument() as shape:
            yield from _refer(record, ("framework",), shape.framework, _ids(records, "frameworks"), "framework")
        case shapes.Item() as shape:
            yield from _item(records, record, shape)
        case shapes.Occupation() as shape:
            yield from _occupation(records, record, shape)
        case shapes.QuickQuestion() as shape:
            yield from _question(records, record, shape)
        case shapes.Recommendation() as shape:
            yield from _refer(record, ("evidence",), shape.evidence, _ids(records, "evidence"), "evidence record")
            yield from _refer(record, ("when", "topic"), shape.when.topic, _topics(records), "topic")
        case shapes.Asking() as shape:
            yield from _orphan(records, record, "country")
            schemes = _ids(records, record.key.rsplit("/", 1)[0])
            yield from _refer(record, ("replaced_by",), shape.replaced_by, schemes, "scheme of this country")
        case _:
            pass


def _at(record: Record, where: Location, message: Message, **facts: object) -> Problem:
    return Problem(record.file, line_of(record.source, where), message, tuple(facts.items()))


def _refer(record: Record, where: Location, found: str | None, known: set[str], kind: str) -> Iterator[Problem]:
    if found is not None and found not in known:
        yield _at(record, where, messages.UNKNOWN_REFERENCE, key=where[-1], found=found, kind=kind)


def _ids(records: Records, room: str) -> set[str]:
    """Ids of the records directly in a room, or of its folders."""
    deep = {"frameworks": "framework", "instruments": "instrument"}.get(room)
    keys = [key for key in records if key.startswith(f"{room}/")]
    if deep:
        return {key.split("/")[1] for key in keys if key.endswith(f"/{deep}") and key.count("/") == 2}
    return {key.removeprefix(f"{room}/") for key in keys}


def _topics(records: Records) -> set[str]:
    """Ids of the quick questions that are asked twice, so that a shortage can be told."""
    return {
        record.id
        for record in records.values()
        if isinstance(record.shape, shapes.QuickQuestion) and record.shape.kind == "topic"
    }


def _competences(records: Records, framework: str) -> set[str]:
    room = f"frameworks/{framework}/competences/"
    return {key.removeprefix(room) for key in records if key.startswith(room)}


def _highest(framework: shapes.Framework) -> int:
    return max(level for band in framework.bands for level in band.levels)


S = TypeVar("S", bound=shapes.Shape)


def _shape(records: Records, key: str, kind: type[S]) -> S | None:
    record = records.get(key)
    return record.shape if record is not None and isinstance(record.shape, kind) else None


def _orphan(records: Records, record: Record, above: str) -> Iterator[Problem]:
    """A record in a room needs the record of the folder round it."""
    key = f"{record.key.rsplit('/', 2)[0]}/{above}"
    if key not in records:
        yield _at(record, (), messages.ORPHAN, file=f"{key}.toml")


def _competence(records: Records, record: Record, shape: shapes.Competence) -> Iterator[Problem]:
    yield from _orphan(records, record, "framework")
    framework = _shape(records, f"{record.key.rsplit('/', 2)[0]}/framework", shapes.Framework)
    if framework is not None:
        yield from _refer(record, ("area",), shape.area, {area.id for area in framework.areas}, "area")


def _framework(record: Record, shape: shapes.Framework) -> Iterator[Problem]:
    levels = [level for band in shape.bands for level in band.levels]
    if levels != list(range(1, len(levels) + 1)):
        yield _at(record, ("bands",), messages.BANDS, found=", ".join(map(str, levels)))
    yield from _twice(record, "areas", [area.id for area in shape.areas])
    yield from _twice(record, "bands", [band.id for band in shape.bands])


def _twice(record: Record, table: str, ids: list[str]) -> Iterator[Problem]:
    for place, each in enumerate(ids):
        if each in ids[:place]:
            yield _at(record, (table, place, "id"), messages.TWICE, found=each)


def _item(records: Records, record: Record, shape: shapes.Item) -> Iterator[Problem]:
    yield from _orphan(records, record, "instrument")
    instrument = _shape(records, f"{record.key.rsplit('/', 2)[0]}/instrument", shapes.Instrument)
    name = instrument.framework if instrument is not None else ""
    framework = _shape(records, f"frameworks/{name}/framework", shapes.Framework)
    if framework is not None:
        yield from _refer(record, ("competence",), shape.competence, _competences(records, name), "competence")
        yield from _level(record, ("level",), shape.level, framework)
    yield from _options(record, shape)
    yield from _twin(records, record, shape)
    others = [key for key in records if key.endswith(f"/items/{record.id}") and key < record.key]
    if others:
        yield _at(record, (), messages.ITEM_TWICE, found=record.id)


def _options(record: Record, shape: shapes.Item) -> Iterator[Problem]:
    steps = sorted(set(_steps(shape)))
    if shape.kind in FIXED:
        steps = [0, 1, 2, 3]
        if shape.options:
            yield _at(record, ("options",), messages.NO_OPTIONS, kind=shape.kind)
    elif shape.kind is ItemKind.KNOWLEDGE and shape.options and not _has_one_right(shape):
        yield _at(record, ("options",), messages.ONE_RIGHT, found=", ".join(map(str, _steps(shape))))
    elif len(steps) < 2:
        yield _at(record, ("options",), messages.FEW_OPTIONS, kind=shape.kind)
    elif steps != list(range(len(steps))):
        yield _at(record, ("options",), messages.STEPS, found=", ".join(map(str, steps)))
    yield from _twice(record, "options", [option.id for option in shape.options])
    own = shape.thresholds
    if own is not None and (len(own) != len(steps) - 1 or own != sorted(set(own))):
        found = ", ".join(map(str, own))
        yield _at(record, ("thresholds",), messages.THRESHOLDS, expected=len(steps) - 1, found=found)


def _steps(shape: shapes.Item) -> list[int]:
    return sorted(option.step for option in shape.options)


def _has_one_right(shape: shapes.Item) -> bool:
    return _steps(shape) == [0] * (len(shape.options) - 1) + [1]


def _twin(records: Records, record: Record, shape: shapes.Item) -> Iterator[Problem]:
    if shape.kind is not ItemKind.OBSERVATION:
        if shape.twin is not None:
            yield _at(record, ("twin",), messages.STRAY_TWIN)
    elif shape.twin is None:
        yield _at(record, (), messages.MISSING_KEY, key="twin")
    else:
        match _shape(records, f"{record.key.rsplit('/', 1)[0]}/{shape.twin}", shapes.Item):
            case shapes.Item(kind=ItemKind.CAN_DO, competence=shape.competence):
                pass
            case _:
                yield _at(record, ("twin",), messages.TWIN, found=shape.twin)


def _occupation(records: Records, record: Record, shape: shapes.Occupation) -> Iterator[Problem]:
    yield from _refer(record, ("framework",), shape.framework, _ids(records, "frameworks"), "framework")
    yield from _refer(record, ("based_on",), shape.based_on, _ids(records, "occupations"), "occupation")
    yield from _base(records, record, shape)
    yield from _circle(records, record, shape)
    yield from _twice(record, "tasks", [task.id for task in shape.tasks])
    framework = _shape(records, f"frameworks/{shape.framework}/framework", shapes.Framework)
    if framework is not None:
        yield from _demands(record, shape, framework, _competences(records, shape.framework))


def _demands(
    record: Record, shape: shapes.Occupation, framework: shapes.Framework, known: set[str]
) -> Iterator[Problem]:
    for number, task in enumerate(shape.tasks):
        for place, demand in enumerate(task.demands):
            where = ("tasks", number, "demands", place)
            yield from _refer(record, (*where, "competence"), demand.competence, known, "competence")
            yield from _level(record, (*where, "level"), demand.level, framework)


def _level(record: Record, where: Location, level: float, framework: shapes.Framework) -> Iterator[Problem]:
    if level > (highest := _highest(framework)):
        yield _at(record, where, messages.LEVEL_TOO_HIGH, found=f"{level:g}", highest=highest)


def _base(records: Records, record: Record, shape: shapes.Occupation) -> Iterator[Problem]:
    """Tasks of another framework ask competences that this one does not have."""
    base = _shape(records, f"occupations/{shape.based_on}", shapes.Occupation)
    if base is not None and base.framework != shape.framework:
        facts = {"found": shape.based_on, "other": base.framework, "framework": shape.framework}
        yield _at(record, ("based_on",), messages.BASE_FRAMEWORK, **facts)


def _circle(records: Records, record: Record, shape: shapes.Occupation) -> Iterator[Problem]:
    chain, here = [record.id], shape.based_on
    while here is not None and here not in chain:
        chain.append(here)
        base = _shape(records, f"occupations/{here}", shapes.Occupation)
        here = base.based_on if base is not None else None
    if here == record.id:
        yield _at(record, ("based_on",), messages.CYCLE, chain=" → ".join([*chain, here]))


def _question(records: Records, record: Record, shape: shapes.QuickQuestion) -> Iterator[Problem]:
    known = {code for framework in _ids(records, "frameworks") for code in _competences(records, framework)}
    yield from _refer(record, ("competence",), shape.competence, known, "competence")
    is_topic = shape.kind == "topic"
    right = bool(shape.competence) == is_topic and bool(shape.options) != is_topic
    if not right or bool(shape.barrier) != (shape.kind == "barrier"):
        yield _at(record, ("kind",), messages.TOPIC)
    elif (values := [option.value for option in shape.options]) and not _is_scale(values):
        facts = {"low": LOW, "high": HIGH, "found": ", ".join(map(str, values))}
        yield _at(record, ("options",), messages.SCALE, **facts)
    yield from _twice(record, "options", [option.id for option in shape.options])


def _is_scale(values: list[int]) -> bool:
    return values == sorted(set(values)) and LOW <= min(values) < max(values) <= HIGH
