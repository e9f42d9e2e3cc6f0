"""What work asks: frameworks of competences, and occupations with their tasks."""

from typing import Annotated

from pydantic import Field

from skillramp.core.vocabulary import HIGHEST_LEVEL, LOWEST_LEVEL, RecordStatus, Role
from skillramp.packs.shapes.base import Id, Importance, RequiredLevel, Sentence, Shape, Source

__all__ = ["Competence", "Framework", "Occupation"]


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
    beside: Id | None = Field(
        default=None, description="Framework it stands beside: jobs and studies of that one may ask its competences too"
    )
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


class Demand(Shape):
    """What a task asks of one competence."""

    competence: Id = Field(description="Code of the competence")
    level: RequiredLevel = Field(description="Level the task needs")
    importance: Importance = Field(description="1 helps, 2 matters, 3 the task fails without it")


class Task(Shape):
    """One task of an occupation."""

    id: Id = Field(description="Id within the occupation")
    title: Sentence = Field(description="What is done")
    situation: Sentence = Field(description="The task at a real workplace, in one line")
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
