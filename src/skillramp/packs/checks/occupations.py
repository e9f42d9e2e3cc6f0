"""Occupations, their tasks and what these ask."""

from collections.abc import Iterator

from skillramp.packs import messages, shapes
from skillramp.packs.checks.references import (
    at,
    competence_of,
    competences,
    has_level,
    ids,
    refer,
    shape_of,
    twice,
    within,
)
from skillramp.packs.problems import Problem
from skillramp.packs.read import Record, Records

__all__ = ["check_occupation"]


def check_occupation(records: Records, record: Record, shape: shapes.Occupation) -> Iterator[Problem]:
    """Its framework and base are there without a circle, and its tasks ask what these frameworks have."""
    yield from refer(record, ("framework",), shape.framework, ids(records, "frameworks"), "framework")
    yield from refer(record, ("based_on",), shape.based_on, ids(records, "occupations"), "occupation")
    yield from _base(records, record, shape)
    yield from _circle(records, record, shape)
    yield from twice(record, "tasks", [task.id for task in shape.tasks])
    framework = shape_of(records, f"frameworks/{shape.framework}/framework", shapes.Framework)
    if framework is not None:
        yield from _demands(records, record, shape, framework)


def _demands(
    records: Records, record: Record, shape: shapes.Occupation, framework: shapes.Framework
) -> Iterator[Problem]:
    frameworks = within(records, shape.framework)
    known, kind = competences(records, *frameworks), competence_of(shape.framework, frameworks)
    for number, task in enumerate(shape.tasks):
        for place, demand in enumerate(task.demands):
            where = ("tasks", number, "demands", place)
            yield from refer(record, (*where, "competence"), demand.competence, known, kind)
            yield from has_level(record, (*where, "level"), demand.level, framework)


def _base(records: Records, record: Record, shape: shapes.Occupation) -> Iterator[Problem]:
    """Tasks of another framework ask competences that this one does not have."""
    base = shape_of(records, f"occupations/{shape.based_on}", shapes.Occupation)
    if base is not None and base.framework != shape.framework:
        facts = {"found": shape.based_on, "other": base.framework, "framework": shape.framework}
        yield at(record, ("based_on",), messages.BASE_FRAMEWORK, **facts)


def _circle(records: Records, record: Record, shape: shapes.Occupation) -> Iterator[Problem]:
    chain, here = [record.id], shape.based_on
    while here is not None and here not in chain:
        chain.append(here)
        base = shape_of(records, f"occupations/{here}", shapes.Occupation)
        here = base.based_on if base is not None else None
    if here == record.id:
        yield at(record, ("based_on",), messages.CYCLE, chain=" → ".join([*chain, here]))
