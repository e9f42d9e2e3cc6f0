"""The import map: how one wide CSV file, one row a person, reads as a study. A TOML file with one table a kind.

Three keys mean the same everywhere: ``columns`` names columns of the file and what each is about, ``values`` says
what a cell means, ``ignore`` lists cells that say nothing. The empty cell says nothing unless a table gives it a
meaning. A cell that no key mentions is a fault: nothing is dropped in silence.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from skillramp.core.vocabulary import HIGHEST_LEVEL, Role, Voice
from skillramp.packs import messages
from skillramp.packs.faults import problems_of
from skillramp.packs.lines import Location, line_of
from skillramp.packs.problems import Message, Problem
from skillramp.packs.shapes import Id, Importance, Shape
from skillramp.packs.toml import read_toml
from skillramp.studies.settings import Settings

__all__ = ["Answers", "Demands", "ImportMap", "MapFile", "Views", "read_map"]

Name = Annotated[str, Field(min_length=1, max_length=200)]
"""A column of the file, as its first line writes it."""

Level = Annotated[float, Field(ge=0, le=HIGHEST_LEVEL)]
Silence = Literal["skipped", "not-applicable", "not-reached", "refused"]


class Enterprise(Shape):
    """``[enterprise]``: the one enterprise all rows belong to. The columns of enterprises.csv."""

    id: Id = Field(description="Id of the enterprise")
    country: Id = Field(description="ISO 3166 code in small letters")
    region: str = Field(default="", description="Region, where rules differ by it")
    legal_form: str = Field(default="", description="Legal form")
    orientation: str = Field(default="", description="productive, social or training")
    integration: str = Field(default="", description="permanent, transitional or mixed")
    sector: str = Field(default="", description="What the enterprise does")
    size: int | None = Field(default=None, ge=1, description="People working there")
    founded: int | None = Field(default=None, description="Year")


class Person(Shape):
    """``[person]``: which column tells people apart, and what holds for each of them."""

    id: Name = Field(description="Column with one pseudonym a person; it serves for nothing else")
    role: Role | None = Field(default=None, description="Role of everybody; or a table [role] says it by column")
    language: Id | None = Field(default=None, description="Language of everybody (BCP 47)")
    weight: Name | None = Field(default=None, description="Column with the survey weight")


class RoleColumn(Shape):
    """``[role]``: where roles differ, the column that tells them."""

    column: Name = Field(description="Column of the file")
    values: dict[str, Role] = Field(min_length=1, description="Cell = role")


class JobPart(Shape):
    """``[[job]]``: one column that names the job. Several are joined with hyphens, in their order."""

    column: Name = Field(description="Column of the file")
    values: dict[str, Id] = Field(min_length=1, description="Cell = its part of the job's id; or an occupation")
    ignore: list[str] = Field(default=[], description="Cells that mean: no job. The empty cell always does")


class SittingOf(Shape):
    """``[[sittings]]``: an instrument people answered. Items find theirs by the instrument they belong to."""

    instrument: Id = Field(description="Id of the instrument")
    version: str = Field(pattern=r"^\d+(\.\d+)*$", description="Its version on that day")
    locale: Id = Field(description="Language it was held in (BCP 47)")


class Answers(Shape):
    """``[[answers]]``: columns answered in one voice with the same options."""

    columns: dict[Name, Id] = Field(min_length=1, description="Column = item")
    voice: Voice = Field(description="Who speaks")
    values: dict[str, Id] = Field(min_length=1, description="Cell = option; every item must have it")
    states: dict[str, Silence] = Field(default={}, description='Cell = why there is no answer; "" is the empty cell')
    ignore: list[str] = Field(default=[], description="Cells that leave no trace. The empty cell does, without a state")


class Views(Shape):
    """``[[views]]``: columns that answer barrier or attitude questions with the same options."""

    columns: dict[Name, Id] = Field(min_length=1, description="Column = question")
    values: dict[str, Id] = Field(min_length=1, description="Cell = option; every question must have it")
    ignore: list[str] = Field(default=[], description="Cells that leave no trace. The empty cell always does")


class Demands(Shape):
    """``[[demands]]``: columns in which people say what their job asks. They make jobs.csv.

    A job asks the level that at least half of its people reach or pass (the weighted median, the lower of two).
    """

    columns: dict[Name, Id] = Field(min_length=1, description="Column = competence")
    values: dict[str, Level] = Field(min_length=1, description="Cell = level; below 1: the job does not ask it")
    importance: Importance = Field(description="Importance of all of them: 1 helps, 2 matters, 3 fails without")
    ignore: list[str] = Field(default=[], description="Cells that say nothing. The empty cell never does")


class ImportMap(Shape):
    """The whole map."""

    packs: list[Name] = Field(default=[], description="Folders of packs the study brings along, seen from the map")
    round: Id = Field(description="Name of the round")
    study: Settings = Field(description="study.toml as it will stand")
    enterprise: Enterprise = Field(description="The enterprise")
    person: Person = Field(description="People")
    role: RoleColumn | None = Field(default=None, description="Roles, where they differ")
    job: list[JobPart] = Field(default=[], description="Columns that name the job")
    sittings: list[SittingOf] = Field(default=[], description="Instruments answered")
    answers: list[Answers] = Field(default=[], description="Answers to items")
    views: list[Views] = Field(default=[], description="Answers to questions")
    demands: list[Demands] = Field(default=[], description="What jobs ask")

    def columns(self) -> list[tuple[Location, str]]:
        """Every column the map reads, beside the person's id, and where the map names it."""
        single: list[tuple[Location, str | None]] = [
            (("person", "weight"), self.person.weight),
            (("role", "column"), self.role.column if self.role else None),
            *((("job", number, "column"), part.column) for number, part in enumerate(self.job)),
        ]
        many = [(where, str(where[-1])) for where, _ in self.subjects()]
        return [(where, column) for where, column in single if column is not None] + many

    def subjects(self) -> list[tuple[Location, str]]:
        """Every item, question and competence the map speaks of, and where; the last of ``where`` is the column."""
        tables: list[tuple[Location, dict[str, str]]] = [
            *((("answers", number, "columns"), table.columns) for number, table in enumerate(self.answers)),
            *((("views", number, "columns"), table.columns) for number, table in enumerate(self.views)),
            *((("demands", number, "columns"), table.columns) for number, table in enumerate(self.demands)),
        ]
        return [((*where, column), subject) for where, columns in tables for column, subject in columns.items()]


@dataclass(frozen=True, slots=True)
class MapFile:
    """A map without faults of form, and where it came from."""

    file: str
    folder: Path
    source: str
    map: ImportMap

    def at(self, where: Location, message: Message, **facts: object) -> Problem:
        """A problem of the map, with its line."""
        return Problem(self.file, line_of(self.source, where), message, tuple(facts.items()))


def read_map(path: Path) -> MapFile | list[Problem]:
    """The map in a file, or every fault of its form."""
    if not path.is_file():
        return [Problem(path.name, None, messages.IMPORT_NO_FILE)]
    read = read_toml(path, path.name)
    if isinstance(read, Problem):
        return [read]
    try:
        return MapFile(path.name, path.parent, read.source, ImportMap.from_values(read.values))
    except ValidationError as error:
        return list(problems_of(error, ImportMap, path.name, read.source))
