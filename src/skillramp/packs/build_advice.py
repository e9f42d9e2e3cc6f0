"""Technology, recommendations, groups and scenarios become core objects."""

from skillramp.core.measures import Technology
from skillramp.core.recommend import Rule
from skillramp.core.scenarios import Changes, Scenario, SupportGroup
from skillramp.core.vocabulary import Text
from skillramp.packs import shapes
from skillramp.packs.read import Record

__all__ = ["rule", "scenario", "support_group", "technology"]


def technology(record: Record, shape: shapes.Technology) -> Technology:
    """A type of technology."""
    return Technology(
        id=record.id,
        title=_text(record, "title", shape.title),
        is_free=shape.free,
        lowers=_text(record, "lowers", shape.lowers),
        raises=_text(record, "raises", shape.raises),
        first_hour=_text(record, "first_hour", shape.first_hour),
        countered=tuple(shape.countered),
        status=shape.status,
    )


def rule(record: Record, shape: shapes.Recommendation) -> Rule:
    """A recommendation with its condition."""
    when = shape.when
    return Rule(
        id=record.id,
        audience=shape.audience,
        strategy=shape.strategy,
        title=_text(record, "title", shape.title),
        text=_text(record, "text", shape.text),
        easy=_text(record, "easy", shape.easy),
        because=_text(record, "because", shape.because),
        evidence=shape.evidence,
        strength=shape.strength,
        order=shape.order,
        barrier=when.barrier,
        barrier_at_least=when.barrier_at_least,
        topic=when.topic,
        shortage_at_least=when.shortage_at_least,
        attitude=when.attitude,
        attitude_at_least=when.attitude_at_least,
        attitude_at_most=when.attitude_at_most,
        people_below=when.people_below,
        orientation=when.orientation,
    )


def support_group(record: Record, shape: shapes.SupportGroup) -> SupportGroup:
    """People an enterprise works with."""
    return SupportGroup(
        id=record.id,
        title=_text(record, "title", shape.title),
        about=_text(record, "about", shape.about),
        strengths=_text(record, "strengths", shape.strengths),
        access=tuple(shape.access),
        changes=_changes(record, shape),
    )


def scenario(record: Record, shape: shapes.Scenario) -> Scenario:
    """One value of an axis on which enterprises differ."""
    return Scenario(
        id=record.id,
        axis=shape.axis,
        value=shape.value,
        title=_text(record, "title", shape.title),
        about=_text(record, "about", shape.about),
        at_least=shape.at_least,
        below=shape.below,
        changes=_changes(record, shape),
    )


def _changes(record: Record, shape: shapes.SupportGroup | shapes.Scenario) -> Changes:
    changes = shape.changes
    return Changes(
        questions=_text(record, "changes/questions", changes.questions),
        benchmarks=_text(record, "changes/benchmarks", changes.benchmarks),
        advice=_text(record, "changes/advice", changes.advice),
        rules=tuple(changes.rules),
    )


def _text(record: Record, field: str, english: str) -> Text:
    return Text(f"{record.key}/{field}", english)
