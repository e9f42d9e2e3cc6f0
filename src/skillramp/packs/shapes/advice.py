"""What helps: technology, and recommendations with the condition under which they speak."""

from pydantic import Field

from skillramp.core.vocabulary import Audience, Orientation, RecordStatus, Strategy, Strength
from skillramp.packs.shapes.base import Barrier, Id, Sentence, Shape, Source

__all__ = ["Recommendation", "Technology"]


class Technology(Shape):
    """``technology/<id>.toml``: a type of technology, what it makes easier and what it makes harder."""

    title: Sentence = Field(description="What it is")
    free: bool = Field(description="Costs nothing beyond time, on devices already there")
    lowers: Sentence = Field(description="What it makes easier")
    raises: Sentence = Field(description="What it makes harder: every technology asks something")
    first_hour: Sentence = Field(description="What to do in the first hour")
    countered: list[Barrier] = Field(min_length=1, description="Barriers it helps against")
    iso9999: str | None = Field(default=None, pattern=r"^\d{2}( \d{2}){0,2}$", description="ISO 9999:2022 code")
    sources: list[Source] = Field(min_length=1, description="Evidence or manual")
    status: RecordStatus = Field(description="How sure it is")


class Condition(Shape):
    """When a recommendation speaks. All that is given must hold; at least one thing is given."""

    barrier: Barrier | None = Field(default=None, description="This barrier is felt …")
    barrier_at_least: int = Field(default=3, ge=1, le=5, description="… at least this strongly (1–5)")
    topic: Id | None = Field(default=None, description="This topic …")
    shortage_at_least: int = Field(default=1, ge=1, le=4, description="… has relevance − endowment of at least this")
    attitude: Id | None = Field(default=None, description="This sentence was answered …")
    attitude_at_least: int = Field(
        default=1, ge=1, le=5, description="… with at least this step (1 disagree, 5 agree) …"
    )
    attitude_at_most: int = Field(default=5, ge=1, le=5, description="… and at most this")
    people_below: int | None = Field(default=None, ge=1, description="The enterprise has fewer people than this")
    orientation: Orientation | None = Field(default=None, description="The enterprise's orientation")


class Recommendation(Shape):
    """``recommendations/<id>.toml``: a rule with its condition, evidence and source."""

    audience: Audience = Field(description="Whom it speaks to")
    strategy: Strategy = Field(description="Which way forward it belongs to")
    when: Condition = Field(description="When it applies")
    title: Sentence = Field(description="What to do: one sentence in the imperative")
    text: Sentence = Field(description="Why and how: at most two sentences")
    easy: Sentence = Field(description="What to do and why, in easy words: at most 12 words a sentence")
    because: Sentence = Field(description="What calls for it, without quoting an answer")
    evidence: Id = Field(description="Evidence record it rests on")
    strength: Strength = Field(description="How far the evidence carries the advice itself")
    order: int = Field(ge=1, le=99, description="Lower speaks first among equals: free and near before costly and far")
