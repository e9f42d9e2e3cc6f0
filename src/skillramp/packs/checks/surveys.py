"""Surveys of an enterprise, and the questions of the Quick look."""

from collections.abc import Iterator

from skillramp.packs import messages, shapes
from skillramp.packs.checks.references import (
    at,
    competence_of,
    competences,
    ids,
    orphan,
    questions,
    refer,
    twice,
    within,
)
from skillramp.packs.problems import Problem
from skillramp.packs.read import Record, Records

__all__ = ["check_question", "check_survey"]

LOW, HIGH = 1, 5
"""The scale of barriers and attitudes; rules and charts count on it."""

OF_BARRIERS = ("barrier", "strength")

QUICK = ("topic", "barrier", "attitude")
"""What ten minutes have room for; the rest is for surveys."""


def check_survey(records: Records, record: Record, shape: shapes.Survey) -> Iterator[Problem]:
    """The skills it asks about and the questions it puts are there, each once."""
    yield from refer(record, ("framework",), shape.framework, ids(records, "frameworks"), "framework")
    frameworks = within(records, shape.framework)
    known, kind = competences(records, *frameworks), competence_of(shape.framework, frameworks)
    roles = [asked.role for asked in shape.skills]
    for place, asked in enumerate(shape.skills):
        if asked.role in roles[:place]:
            yield at(record, ("skills", place, "role"), messages.TWICE, found=asked.role)
        for number, code in enumerate(asked.competences):
            where = ("skills", place, "competences", number)
            yield from refer(record, where, code, known, kind)
            if code in asked.competences[:number]:
                yield at(record, where, messages.TWICE, found=code)
    own = ids(records, f"instruments/{record.id}/questions")
    for place, each in enumerate(shape.questions):
        yield from refer(record, ("questions", place), each, own | questions(records), "question")
        if each in shape.questions[:place]:
            yield at(record, ("questions", place), messages.TWICE, found=each)
    for stray in sorted(own - {*shape.questions}):
        yield at(record, ("questions",), messages.NEVER_ASKED, found=stray)


def check_question(records: Records, record: Record, shape: shapes.Question) -> Iterator[Problem]:
    """A topic has its competence, a barrier its barrier, all others their options on the scale."""
    known = {code for framework in ids(records, "frameworks") for code in competences(records, framework)}
    yield from refer(record, ("competence",), shape.competence, known, "competence of any framework")
    is_topic = shape.kind == "topic"
    right = bool(shape.competence) == is_topic and bool(shape.options) != is_topic
    if not right or bool(shape.barrier) != (shape.kind in OF_BARRIERS):
        yield at(record, ("kind",), messages.TOPIC)
    elif shape.kind == "reason":
        yield from _reasons(record, shape)
    elif (values := [option.value for option in shape.options]) and not _is_scale(values):
        facts = {"low": LOW, "high": HIGH, "found": ", ".join(map(str, values))}
        yield at(record, ("options",), messages.SCALE, **facts)
    yield from twice(record, "options", [option.id for option in shape.options])
    if record.key.startswith("quick/"):
        if shape.kind not in QUICK:
            yield at(record, ("kind",), messages.QUICK_KIND, found=shape.kind)
        return
    yield from orphan(records, record, "survey")
    if record.id in questions(records):
        yield at(record, (), messages.QUESTION_TWICE, found=record.id)


def _is_scale(values: list[int]) -> bool:
    return values == sorted(set(values)) and LOW <= min(values) < max(values) <= HIGH


def _reasons(record: Record, shape: shapes.Question) -> Iterator[Problem]:
    """Reasons have no order; they are counted through so that every one has a place."""
    values = [option.value for option in shape.options]
    if values != list(range(1, len(values) + 1)):
        yield at(record, ("options",), messages.REASONS, found=", ".join(map(str, values)))
