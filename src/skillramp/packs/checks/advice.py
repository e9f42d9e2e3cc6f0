"""Recommendations, and what groups and kinds of houses change."""

from collections.abc import Iterator

from skillramp.core.vocabulary import Orientation
from skillramp.packs import messages, shapes
from skillramp.packs.checks.references import at, ids, questions, refer
from skillramp.packs.problems import Problem
from skillramp.packs.read import Record, Records

__all__ = ["check_recommendation", "check_scenario", "check_support_group"]

COUNTED = ("size", "age")

VALUES = {"orientation": tuple(Orientation), "integration": ("permanent", "transitional", "mixed")}
"""What enterprises can tell of themselves on these axes (B-WISE)."""


def check_recommendation(records: Records, record: Record, shape: shapes.Recommendation) -> Iterator[Problem]:
    """It rests on evidence that is there, and something that is asked calls for it."""
    yield from refer(record, ("evidence",), shape.evidence, ids(records, "evidence"), "evidence record")
    when = shape.when
    yield from refer(record, ("when", "topic"), when.topic, questions(records, "topic"), "topic")
    yield from refer(record, ("when", "attitude"), when.attitude, questions(records, "attitude"), "attitude")
    if not any((when.barrier, when.topic, when.attitude, when.people_below, when.orientation)):
        yield at(record, ("when",), messages.NO_CONDITION)
    if when.attitude_at_least > when.attitude_at_most:
        facts = {"low": when.attitude_at_least, "high": when.attitude_at_most}
        yield at(record, ("when", "attitude_at_least"), messages.ATTITUDE_RANGE, **facts)


def check_support_group(records: Records, record: Record, shape: shapes.SupportGroup) -> Iterator[Problem]:
    """The recommendations it names are there."""
    yield from _rules(records, record, shape.changes.rules)


def check_scenario(records: Records, record: Record, shape: shapes.Scenario) -> Iterator[Problem]:
    """The recommendations it names are there; size and age have bounds, the others have none."""
    yield from _rules(records, record, shape.changes.rules)
    known = VALUES.get(shape.axis, (shape.value,))
    if shape.value not in known:
        yield at(record, ("value",), messages.SCENARIO_VALUE, found=shape.value, known=", ".join(known))
    if shape.at_least is not None and shape.below is not None and shape.at_least >= shape.below:
        yield at(record, ("below",), messages.SCENARIO_RANGE, low=shape.at_least, high=shape.below)
    has_bounds = shape.at_least is not None or shape.below is not None
    if has_bounds != (shape.axis in COUNTED):
        yield at(record, ("axis",), messages.SCENARIO_BOUNDS)


def _rules(records: Records, record: Record, rules: list[str]) -> Iterator[Problem]:
    for place, each in enumerate(rules):
        yield from refer(record, ("changes", "rules", place), each, ids(records, "recommendations"), "recommendation")
