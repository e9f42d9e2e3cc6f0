"""For whom and in what kind of house: support-need groups and scenarios, and what each changes."""

from typing import Literal

from pydantic import Field

from skillramp.core.vocabulary import AccessNeed, RecordStatus
from skillramp.packs.shapes.base import Id, Sentence, Shape, Source

__all__ = ["Scenario", "SupportGroup"]


class Changes(Shape):
    """What a group or a kind of house changes: in what is asked, what one may compare with, what is advised."""

    questions: Sentence = Field(description="What it changes in the questions and the sitting")
    benchmarks: Sentence = Field(description="What figures may stand beside its own, and which may not")
    advice: Sentence = Field(description="What it changes in recommendations")
    rules: list[Id] = Field(min_length=1, description="Recommendations that matter here, most useful first")


class SupportGroup(Shape):
    """``groups/<id>.toml``: people an enterprise works with. Of a house, never of a person; people are in several."""

    title: Sentence = Field(description="Name, said with respect")
    order: int = Field(ge=1, description="Place in lists")
    about: Sentence = Field(description="Who this is, in one or two sentences")
    strengths: Sentence = Field(description="What people often bring")
    access: list[AccessNeed] = Field(description="Functions to ask about before the first question")
    changes: Changes = Field(description="What it changes")
    sources: list[Source] = Field(min_length=1, description="Where it comes from")
    status: RecordStatus = Field(description="How sure it is")


class Scenario(Shape):
    """``scenarios/<id>.toml``: one value of one axis on which enterprises differ."""

    axis: Literal["orientation", "integration", "size", "age"] = Field(description="On which they differ")
    value: Id = Field(description="Which value, as in enterprises.csv; for size and age a word of our own")
    title: Sentence = Field(description="Name")
    order: int = Field(ge=1, description="Place on its axis")
    about: Sentence = Field(description="How such a house works and lives")
    at_least: int | None = Field(default=None, ge=0, description="Size: people; age: years. From this on …")
    below: int | None = Field(default=None, ge=1, description="… and below this")
    changes: Changes = Field(description="What it changes")
    sources: list[Source] = Field(min_length=1, description="Where it comes from")
    status: RecordStatus = Field(description="How sure it is")
