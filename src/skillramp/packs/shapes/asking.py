"""What is asked: instruments with their items, surveys of an enterprise, and their questions."""

import datetime
from typing import Literal

from pydantic import Field

from skillramp.core.calibration.estimates import STEEPEST_SLOPE
from skillramp.core.vocabulary import AccessNeed, ItemKind, ItemStatus, RecordStatus, Role
from skillramp.packs.shapes.base import LEAST_SLOPE, Barrier, Id, ItemLevel, Sentence, Shape, Source

__all__ = ["Instrument", "Item", "Question", "Scale", "Survey"]


class Instrument(Shape):
    """``instruments/<id>/instrument.toml``. The folder's name is the id."""

    title: Sentence = Field(description="Name of the instrument")
    version: str = Field(pattern=r"^\d+(\.\d+)*$", description="Version; sittings name it")
    framework: Id = Field(description="Framework its items belong to")
    roles: list[Role] = Field(min_length=1, description="Who is asked")
    since: datetime.date | None = Field(default=None, description="Day from which this version could be answered")
    selects: Id | None = Field(
        default=None, description="Instrument it takes its questions from; then it has no folder items of its own"
    )
    items: list[Id] = Field(default=[], description="With selects: the questions it takes, in the order they are asked")


class Option(Shape):
    """One option of an item. ``step`` counts up from 0; equal steps mean equally good."""

    id: Id = Field(description="Id within the item")
    text: Sentence = Field(description="Standard wording")
    easy: Sentence | None = Field(default=None, description="Easy wording, where it differs")
    step: int = Field(ge=0, le=9, description="0 is the lowest; knowledge items have 0 and 1")


class Item(Shape):
    """``instruments/<id>/items/<item>.toml``: one question. Can-do and observation items have four fixed options."""

    competence: Id = Field(description="Code of the competence")
    kind: ItemKind = Field(description="What the item asks for")
    level: ItemLevel = Field(description="Level at which one does it alone; 0 to under 1 are steps before level 1")
    why_level: Sentence = Field(description="One line why this level")
    text: Sentence = Field(description="Standard wording")
    easy: Sentence = Field(description="Easy wording: at most 12 words a sentence")
    options: list[Option] = Field(default=[], description="For knowledge, task and use items")
    twin: Id | None = Field(default=None, description="Observation items: the can-do item the coach's answer mirrors")
    symbol: str = Field(pattern=r"^[a-z0-9-]+:[A-Za-z0-9-]+$", description="pack:id of the picture")
    assumes: list[AccessNeed] = Field(description="What the person must be able to do to answer as it stands")
    proxy: bool = Field(description="May somebody answer for the person?")
    status: ItemStatus = Field(description="What is known about the item")
    people: int | None = Field(default=None, ge=1, description="Tried and calibrated items: with how many people")
    slope: float | None = Field(default=None, gt=LEAST_SLOPE, le=STEEPEST_SLOPE, description="Own slope a, where known")
    thresholds: list[float] | None = Field(default=None, description="Own thresholds b1…, where known")


class Choice(Shape):
    """One answer of a question."""

    id: Id = Field(description="Id within the question")
    text: Sentence = Field(description="Wording")
    value: int = Field(ge=0, le=9, description="Its place on the scale; reasons are counted through")


class Question(Shape):
    """``quick/<id>.toml``, ``instruments/<id>/questions/<id>.toml``: a question to staff, never about one worker."""

    kind: Literal["topic", "barrier", "strength", "attitude", "reason", "technology"] = Field(
        description="topic: asked twice, relevance and endowment; barrier: how often; strength: how strongly"
    )
    order: int = Field(ge=1, description="Place in the questionnaire")
    text: Sentence = Field(description="Wording")
    short: Sentence = Field(description="Three to six words for charts and lists")
    competence: Id | None = Field(default=None, description="Topics: the competence it stands for")
    barrier: Barrier | None = Field(default=None, description="Barriers and their strength: which one")
    options: list[Choice] = Field(default=[], description="For all but topics, which use the steps 1–5")
    sources: list[Source] = Field(min_length=1, description="Where the question comes from")


class Scale(Shape):
    """A question asked of each skill, with its five steps from low to high."""

    text: Sentence = Field(description="Wording")
    steps: list[Sentence] = Field(min_length=5, max_length=5, description="The five steps, from low to high")


class RoleSkills(Shape):
    """The skills a role is asked about."""

    role: Role = Field(description="Who is asked")
    competences: list[Id] = Field(min_length=1, description="Codes, of the framework or of one that stands beside it")


class Survey(Shape):
    """``instruments/<id>/survey.toml``: what a whole enterprise is asked. The folder's name is the id.

    Each role rates the skills of its own work twice (relevance, endowment), then answers the questions.
    """

    title: Sentence = Field(description="Name of the survey")
    version: str = Field(pattern=r"^\d+(\.\d+)*$", description="Version")
    framework: Id = Field(description="Framework of the skills")
    relevance: Scale = Field(description="How much the work needs the skill")
    endowment: Scale = Field(description="How much of it is there")
    skills: list[RoleSkills] = Field(min_length=1, description="Which skills each role is asked about")
    questions: list[Id] = Field(description="Questions after the skills, of the folder questions/ or of quick/")
    sources: list[Source] = Field(min_length=1, description="Where the method comes from")
    status: RecordStatus = Field(description="proposal, until tried with enterprises")
