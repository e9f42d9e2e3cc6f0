"""What may stand in a content file: the only definition. JSON Schemas and the format pages are made from it.

A *pack* is a folder with ``pack.toml`` and the same rooms as ``skillramp/content``: one record a TOML file,
the file's name is the record's id. Shapes know form only; ``check.py`` knows meaning.
"""

import datetime
import json
from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from skillramp.core.vocabulary import (
    HIGHEST_LEVEL,
    LOWEST_LEVEL,
    AccessNeed,
    Audience,
    ItemKind,
    ItemStatus,
    RecordStatus,
    Role,
)

__all__ = [
    "EXAMPLES",
    "ID_PATTERN",
    "Asking",
    "Barrier",
    "Competence",
    "Country",
    "Evidence",
    "Framework",
    "Instrument",
    "Item",
    "LanguageStatus",
    "Occupation",
    "Pack",
    "QuickQuestion",
    "Recommendation",
    "Shape",
    "Source",
    "Technology",
]

ID_PATTERN = r"^[a-z0-9]+([.-][a-z0-9]+)*$"

EXAMPLES = {
    ID_PATTERN: "kitchen-assistant",
    r"^https?://": "https://example.org/page",
    r"^\d+(\.\d+)*$": "1.2",
    r"^http://data\.europa\.eu/esco/skill/": "http://data.europa.eu/esco/skill/…",
    r"^http://data\.europa\.eu/esco/occupation/": "http://data.europa.eu/esco/occupation/…",
    r"^[a-z0-9-]+:[A-Za-z0-9-]+$": "openmoji:printer",
    r"^\d{1,4}$": "9412",
    r"^\d{2}( \d{2}){0,2}$": "22 12 03",
    r"^[A-Z]{3}$": "EUR",
    "^[a-z]{2}$": "pl",
    "^[a-z]{2,3}(-[a-z0-9]{2,8})*$": "pl",
}
"""An example of every pattern a key may have: people read examples, not patterns."""

Sentence = Annotated[str, Field(min_length=1, max_length=600)]
"""Something a person can read. Written once, in English; languages/ holds the translations."""

Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=64)]
ItemLevel = Annotated[float, Field(ge=0, le=HIGHEST_LEVEL)]
RequiredLevel = Annotated[float, Field(ge=LOWEST_LEVEL, le=HIGHEST_LEVEL)]
Importance = Annotated[int, Field(ge=1, le=3)]
Barrier = Literal["cost", "information", "know-how", "training-fit"]
"""The four barriers the EASPD report names; no source gives how often they occur, so they are always asked."""
Stage = Literal["none", "draft", "reviewed", "tested", "in-force"]
"""How far a translation is: not begun, written, read by a native speaker, tried with users, what counts."""


class Shape(BaseModel):
    """Common rules: a key that is not known is an error, and nothing is converted silently."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    @classmethod
    def of(cls, values: Mapping[str, object]) -> Self:
        """From the values of a TOML file. By way of JSON, so that strict reading knows words of a list and dates.

        Raises:
            ValidationError: with every fault of form.
        """
        return cls.model_validate_json(json.dumps(values, default=str), strict=True)


class Source(Shape):
    """Where a fact comes from."""

    title: str = Field(min_length=1, description="Title, publisher, year")
    url: str | None = Field(default=None, pattern=r"^https?://", description="Address, where there is one")
    date: datetime.date | None = Field(default=None, description="Date of the source")


class Pack(Shape):
    """``pack.toml``: who made this pack and what may be done with it."""

    id: Id = Field(description="Id of the pack")
    title: Sentence = Field(description="What it holds, in a few words")
    version: str = Field(pattern=r"^\d+(\.\d+)*$", description="Version of the pack")
    language: Literal["en"] = Field(description="Language the texts are written in")
    licence: str = Field(min_length=1, description="SPDX name of the licence")
    maintainer: str = Field(min_length=1, description="Who answers for it")
    status: Literal["draft", "reviewed", "in-force"] = Field(description="How far it is")
    sources: list[Source] = Field(default=[], description="Where its facts come from")


class Area(Shape):
    """An area of a framework."""

    id: Id = Field(description="Id, such as 1")
    title: Sentence = Field(description="Title of the area")


class Band(Shape):
    """A band: consecutive levels under one name."""

    id: Id = Field(description="Id, such as basic")
    title: Sentence = Field(description="Name of the band")
    levels: list[Annotated[int, Field(ge=LOWEST_LEVEL, le=HIGHEST_LEVEL)]] = Field(
        min_length=1, description="Its levels"
    )


class Framework(Shape):
    """``frameworks/<id>/framework.toml``: areas, levels and bands. The folder's name is the id."""

    title: Sentence = Field(description="Name of the framework")
    version: str = Field(min_length=1, description="Edition it follows")
    areas: list[Area] = Field(min_length=1, description="Areas in the framework's order")
    bands: list[Band] = Field(min_length=1, description="Bands from low to high")
    sources: list[Source] = Field(min_length=1, description="Where areas, titles and levels come from")
    status: RecordStatus = Field(description="How sure the facts are")


class Descriptors(Shape):
    """What the competence looks like in plain words, by level below and within basic, by band above. Our words."""

    not_yet: Sentence = Field(description="Below level 1")
    level_1: Sentence = Field(description="Level 1")
    level_2: Sentence = Field(description="Level 2")
    level_3: Sentence = Field(description="Level 3")
    intermediate: Sentence = Field(description="The whole band 3–4")
    advanced: Sentence = Field(description="Band 5–6")
    highly_advanced: Sentence = Field(description="Band 7–8")


class Competence(Shape):
    """``frameworks/<id>/competences/<code>.toml``."""

    area: Id = Field(description="Id of its area")
    title: Sentence = Field(description="Title in the current edition")
    title_before: str | None = Field(default=None, description="Title in the edition before, where it differs")
    short: Sentence = Field(description="One to three plain words for charts and lists")
    uri: str | None = Field(default=None, pattern=r"^http://data\.europa\.eu/esco/skill/", description="ESCO skill")
    descriptors: Descriptors | None = Field(default=None, description="Plain-language levels")


class Instrument(Shape):
    """``instruments/<id>/instrument.toml``. The folder's name is the id."""

    title: Sentence = Field(description="Name of the instrument")
    version: str = Field(pattern=r"^\d+(\.\d+)*$", description="Version; sittings name it")
    framework: Id = Field(description="Framework its items belong to")
    roles: list[Role] = Field(min_length=1, description="Who is asked")


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
    slope: float | None = Field(default=None, gt=0, le=10, description="Own slope a, where known")
    thresholds: list[float] | None = Field(default=None, description="Own thresholds b1…, where known")


class Demand(Shape):
    """What a task asks of one competence."""

    competence: Id = Field(description="Code of the competence")
    level: RequiredLevel = Field(description="Level the task needs")
    importance: Importance = Field(description="1 helps, 2 matters, 3 the task fails without it")


class Task(Shape):
    """One task of an occupation."""

    id: Id = Field(description="Id within the occupation")
    title: Sentence = Field(description="What is done")
    demands: list[Demand] = Field(description="What it asks")


class Occupation(Shape):
    """``occupations/<id>.toml``: tasks and the level each needs. Levels are proposals until somebody checks them."""

    title: Sentence = Field(description="Name of the occupation")
    uri: str | None = Field(default=None, pattern=r"^http://data\.europa\.eu/esco/occupation/", description="ESCO")
    isco: str | None = Field(default=None, pattern=r"^\d{1,4}$", description="ISCO-08 group, where known")
    role: Role = Field(description="Role of the people who do it")
    framework: Id = Field(description="Framework of the demands")
    based_on: Id | None = Field(default=None, description="Occupation whose tasks it also has")
    tasks: list[Task] = Field(description="Its tasks")
    sources: list[Source] = Field(min_length=1, description="Where the tasks come from")
    status: RecordStatus = Field(description="proposal, until checked with people who do the job")


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


class QuickOption(Shape):
    """One answer of a quick question."""

    id: Id = Field(description="Id within the question")
    text: Sentence = Field(description="Wording")
    value: int = Field(ge=0, le=9, description="Its place on the scale")


class QuickQuestion(Shape):
    """``quick/<id>.toml``: a question to the enterprise or to staff, never about one worker."""

    kind: Literal["topic", "barrier", "attitude"] = Field(description="topic is asked twice: relevance, endowment")
    order: int = Field(ge=1, description="Place in the questionnaire")
    text: Sentence = Field(description="Wording")
    short: Sentence = Field(description="Three to six words for charts and lists")
    competence: Id | None = Field(default=None, description="Topics: the competence it stands for")
    barrier: Barrier | None = Field(default=None, description="Barrier questions: which one")
    options: list[QuickOption] = Field(default=[], description="For barriers and attitudes; topics use the steps 1–5")
    sources: list[Source] = Field(min_length=1, description="Where the question comes from")


class Condition(Shape):
    """When a recommendation speaks. All that is given must hold."""

    barrier: Barrier | None = Field(default=None, description="This barrier is felt …")
    barrier_at_least: int = Field(default=3, ge=1, le=5, description="… at least this strongly (1–5)")
    topic: Id | None = Field(default=None, description="This topic …")
    shortage_at_least: int = Field(default=1, ge=1, le=4, description="… has relevance − endowment of at least this")
    people_below: int | None = Field(default=None, ge=1, description="The enterprise has fewer people than this")


class Recommendation(Shape):
    """``recommendations/<id>.toml``: a rule with its condition, evidence and source."""

    audience: Audience = Field(description="Whom it speaks to")
    when: Condition = Field(description="When it applies")
    title: Sentence = Field(description="What to do: one sentence in the imperative")
    text: Sentence = Field(description="Why and how: at most two sentences")
    because: Sentence = Field(description="What was answered that calls for it")
    evidence: Id = Field(description="Evidence record it rests on")
    order: int = Field(ge=1, le=99, description="Lower speaks first among equals: free and near before costly and far")


class Evidence(Shape):
    """``evidence/<id>.toml``: a published finding with its source."""

    finding: Sentence = Field(description="What was found, in our words")
    people: int | None = Field(default=None, ge=1, description="How many people or organisations it rests on")
    source: Source = Field(description="Where it is published")
    status: RecordStatus = Field(description="How sure it is")


class Asking(Shape):
    """``countries/<xx>/funding/<id>.toml``: a scheme to ask about, whom to ask, and what first."""

    title: Sentence = Field(description="Name of the scheme, in the country's language")
    pays_for: Sentence = Field(description="What it can pay for")
    office: Sentence = Field(description="Whom to ask")
    question: Sentence = Field(description="What to ask first")
    region: str | None = Field(default=None, description="Region, where it is not for the whole country")
    sources: list[Source] = Field(min_length=1, description="Law or page")
    checked_on: datetime.date = Field(description="When somebody last looked")
    status: RecordStatus = Field(description="How sure it is")
    until: datetime.date | None = Field(default=None, description="Last day, for an ended scheme")
    replaced_by: Id | None = Field(default=None, description="What came after it")


class Country(Shape):
    """``countries/<xx>/country.toml``. The folder's name is the ISO 3166 code in small letters."""

    title: Sentence = Field(description="Name of the country")
    currency: str = Field(pattern=r"^[A-Z]{3}$", description="ISO 4217")
    sources: list[Source] = Field(min_length=1, description="Where the facts come from")


class LanguageStatus(Shape):
    """``languages/<xx>/status.toml``: how far a translation is, part by part. Pages say so until it is reviewed."""

    language: str = Field(pattern=r"^[a-z]{2,3}(-[a-z0-9]{2,8})*$", description="Code of the language (BCP 47)")
    interface: Stage = Field(description="What pages, terminal and messages say of themselves")
    content: Stage = Field(description="Frameworks, quick questions, recommendations, technology, evidence, countries")
    instruments: Stage = Field(
        description="What measures: items and their options, tasks of occupations, descriptors of competences. "
        "Offered in a language only when complete"
    )
    note: Sentence = Field(description="Who translated and who reviewed, in one or two sentences without names")
    checked_on: datetime.date = Field(description="When somebody last looked whether this is still true")
