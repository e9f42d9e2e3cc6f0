"""Checked records become core objects. Every sentence carries its permanent path, so that it can be translated."""

from typing import TypeVar

from skillramp.core.frameworks import Area, Band, Competence, Framework
from skillramp.core.instruments import (
    DOING_OPTIONS,
    Instrument,
    Item,
    Option,
    starting_slope,
    starting_thresholds,
)
from skillramp.core.measures import Asking
from skillramp.core.requirements import Demand, Occupation, Task
from skillramp.core.surveys import Choice, Question, Scale, Survey
from skillramp.core.vocabulary import Doing, ItemKind, Text
from skillramp.packs import build_advice, build_calibrations, build_evidence, shapes
from skillramp.packs.library import Country, Library
from skillramp.packs.read import Record, Records

__all__ = ["DOING_EASY", "DOING_WORDS", "library"]

DOING_WORDS = {
    Doing.NOT_YET: Text("doing/not-yet", "Not yet"),
    Doing.HANDS_ON: Text("doing/hands-on", "With hands-on help"),
    Doing.PROMPT: Text("doing/prompt", "With a prompt"),
    Doing.ALONE: Text("doing/alone", "Alone"),
}
"""The four options of can-do and observation items."""

DOING_EASY = {
    Doing.NOT_YET: Text("doing/not-yet/easy", "Not yet"),
    Doing.HANDS_ON: Text("doing/hands-on/easy", "Someone does it with me"),
    Doing.PROMPT: Text("doing/prompt/easy", "Someone gives me a hint"),
    Doing.ALONE: Text("doing/alone/easy", "I do it alone"),
}
"""The same in easy words, for the person who answers; a coach who reports what was seen reads the standard words."""

AXES = ("orientation", "integration", "size", "age")
"""The axes in the order in which B-WISE tells them."""


def library(records: Records) -> Library:
    """The library these records make. They have passed ``check``."""
    questions = _all(records, "quick/", shapes.Question)
    groups = _all(records, "groups/", shapes.SupportGroup)
    scenarios = _all(records, "scenarios/", shapes.Scenario)
    calibrations = _all(records, "calibrations/", shapes.Calibration)
    instruments = tuple(_instrument(records, *each) for each in _all(records, "instruments/", shapes.Instrument))
    return Library(
        version=tuple((shape.id, shape.version) for _, shape in _all(records, "pack/", shapes.Pack)),
        frameworks=tuple(_framework(records, *each) for each in _all(records, "frameworks/", shapes.Framework)),
        instruments=build_calibrations.overlaid(instruments, calibrations),
        calibrations=tuple(build_calibrations.calibrated(*each) for each in calibrations),
        surveys=tuple(_survey(records, *each) for each in _all(records, "instruments/", shapes.Survey)),
        occupations=tuple(_occupation(records, *each) for each in _all(records, "occupations/", shapes.Occupation)),
        technology=tuple(build_advice.technology(*each) for each in _all(records, "technology/", shapes.Technology)),
        questions=tuple(_question(*each) for each in sorted(questions, key=lambda each: each[1].order)),
        rules=tuple(build_advice.rule(*each) for each in _all(records, "recommendations/", shapes.Recommendation)),
        published=tuple(build_evidence.finding(*each) for each in _all(records, "evidence/", shapes.Evidence)),
        groups=tuple(build_advice.support_group(*each) for each in sorted(groups, key=lambda each: each[1].order)),
        scenarios=tuple(build_advice.scenario(*each) for each in sorted(scenarios, key=_by_axis)),
        countries=tuple(_country(records, *each) for each in _all(records, "countries/", shapes.Country)),
    )


def _by_axis(found: tuple[Record, shapes.Scenario]) -> tuple[int, int]:
    return AXES.index(found[1].axis), found[1].order


S = TypeVar("S", bound=shapes.Shape)


def _all(records: Records, room: str, shape: type[S]) -> list[tuple[Record, S]]:
    found = [(records[key], records[key].shape) for key in sorted(records) if key.startswith(room)]
    return [(record, each) for record, each in found if isinstance(each, shape)]


def _text(record: Record, field: str, english: str) -> Text:
    return Text(f"{record.key}/{field}", english)


def _within(records: Records, record: Record, room: str, shape: type[S]) -> list[tuple[Record, S]]:
    """Records of a shape in a room beside this record's file."""
    return _all(records, record.key.rsplit("/", 1)[0] + f"/{room}/", shape)


def _framework(records: Records, record: Record, shape: shapes.Framework) -> Framework:
    competences = _within(records, record, "competences", shapes.Competence)
    return Framework(
        id=record.id,
        title=_text(record, "title", shape.title),
        version=shape.version,
        areas=tuple(Area(each.id, _text(record, f"area/{each.id}", each.title)) for each in shape.areas),
        bands=tuple(
            Band(each.id, _text(record, f"band/{each.id}", each.title), tuple(each.levels)) for each in shape.bands
        ),
        competences=tuple(_competence(*each) for each in competences),
        beside=shape.beside,
    )


def _competence(record: Record, shape: shapes.Competence) -> Competence:
    descriptors = shape.descriptors.model_dump() if shape.descriptors else {}
    return Competence(
        id=record.id,
        area=shape.area,
        title=_text(record, "title", shape.title),
        short=_text(record, "short", shape.short),
        uri=shape.uri,
        descriptors=tuple(_text(record, f"descriptors/{name}", said) for name, said in descriptors.items()),
    )


def _instrument(records: Records, record: Record, shape: shapes.Instrument) -> Instrument:
    return Instrument(
        id=record.id,
        title=_text(record, "title", shape.title),
        version=shape.version,
        framework=shape.framework,
        roles=tuple(shape.roles),
        items=_items(records, record, shape),
        since=shape.since.isoformat() if shape.since else "",
        selects=shape.selects,
    )


def _items(records: Records, record: Record, shape: shapes.Instrument) -> tuple[Item, ...]:
    """Its own items by id, or those it selects in the order it asks them."""
    if shape.selects is None:
        return tuple(_item(*each) for each in _within(records, record, "items", shapes.Item))
    room = f"instruments/{shape.selects}/items"
    chosen = [records[f"{room}/{code}"] for code in shape.items]
    return tuple(_item(record, record.shape) for record in chosen if isinstance(record.shape, shapes.Item))


def _item(record: Record, shape: shapes.Item) -> Item:
    options = _options(record, shape)
    steps = max(option.step for option in options)
    return Item(
        id=record.id,
        competence=shape.competence,
        kind=shape.kind,
        level=shape.level,
        text=_text(record, "text", shape.text),
        easy=_text(record, "easy", shape.easy),
        options=options,
        slope=shape.slope or starting_slope(shape.kind),
        thresholds=tuple(shape.thresholds or starting_thresholds(shape.level, steps)),
        twin=shape.twin,
        symbol=shape.symbol,
        assumes=tuple(shape.assumes),
        allows_proxy=shape.proxy,
        status=shape.status,
        people=shape.people or 0,
    )


def _options(record: Record, shape: shapes.Item) -> tuple[Option, ...]:
    if shape.kind in (ItemKind.CAN_DO, ItemKind.OBSERVATION):
        easy = DOING_EASY if shape.kind is ItemKind.CAN_DO else DOING_WORDS
        return tuple(Option(doing, DOING_WORDS[doing], easy[doing], step) for step, doing in enumerate(DOING_OPTIONS))
    return tuple(
        Option(
            each.id,
            _text(record, f"option/{each.id}", each.text),
            _text(record, f"option/{each.id}/easy", each.easy or each.text),
            each.step,
        )
        for each in shape.options
    )


def _occupation(records: Records, record: Record, shape: shapes.Occupation) -> Occupation:
    return Occupation(
        id=record.id,
        title=_text(record, "title", shape.title),
        uri=shape.uri,
        role=shape.role,
        framework=shape.framework,
        tasks=tuple(_tasks(records, record, shape)),
        status=shape.status,
    )


def _tasks(records: Records, record: Record, shape: shapes.Occupation) -> list[Task]:
    """The tasks of the occupation it is based on, then its own; ``check`` has refused circles."""
    inherited: list[Task] = []
    if shape.based_on:
        base = records[f"occupations/{shape.based_on}"]
        inherited = [
            task for _, found in _all({base.key: base}, "", shapes.Occupation) for task in _tasks(records, base, found)
        ]
    own = [
        Task(
            each.id,
            _text(record, f"task/{each.id}", each.title),
            _text(record, f"task/{each.id}/situation", each.situation),
            tuple(Demand(demand.competence, demand.level, demand.importance) for demand in each.demands),
        )
        for each in shape.tasks
    ]
    return inherited + own


def _question(record: Record, shape: shapes.Question) -> Question:
    return Question(
        id=record.id,
        kind=shape.kind,
        text=_text(record, "text", shape.text),
        short=_text(record, "short", shape.short),
        competence=shape.competence,
        barrier=shape.barrier,
        choices=tuple(
            Choice(each.id, _text(record, f"option/{each.id}", each.text), each.value) for each in shape.options
        ),
    )


def _survey(records: Records, record: Record, shape: shapes.Survey) -> Survey:
    found = (_all(records, f"{room}/", shapes.Question) for room in ("quick", f"instruments/{record.id}/questions"))
    asked = {each[0].id: _question(*each) for room in found for each in room}
    return Survey(
        id=record.id,
        title=_text(record, "title", shape.title),
        version=shape.version,
        framework=shape.framework,
        relevance=_scale(record, "relevance", shape.relevance),
        endowment=_scale(record, "endowment", shape.endowment),
        skills=tuple((each.role, tuple(each.competences)) for each in shape.skills),
        questions=tuple(asked[code] for code in shape.questions),
    )


def _scale(record: Record, field: str, shape: shapes.Scale) -> Scale:
    steps = tuple(_text(record, f"{field}/{number}", said) for number, said in enumerate(shape.steps, 1))
    return Scale(_text(record, field, shape.text), steps)


def _country(records: Records, record: Record, shape: shapes.Country) -> Country:
    asking = _within(records, record, "funding", shapes.Asking)
    return Country(
        record.id, _text(record, "title", shape.title), shape.currency, tuple(_asking(*each) for each in asking)
    )


def _asking(record: Record, shape: shapes.Asking) -> Asking:
    return Asking(
        id=record.id,
        title=_text(record, "title", shape.title),
        pays_for=_text(record, "pays_for", shape.pays_for),
        office=_text(record, "office", shape.office),
        question=_text(record, "question", shape.question),
        region=shape.region,
        checked_on=shape.checked_on.isoformat(),
        status=shape.status,
        ended=shape.until.isoformat() if shape.until else None,
        replaced_by=shape.replaced_by,
    )
