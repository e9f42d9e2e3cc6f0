"""The import map: how one wide file, one row a person, reads as a study. A TOML file with one table a kind.

Three keys mean the same everywhere: ``columns`` names columns of the file and what each is about, ``values`` says
what a cell means, ``ignore`` lists cells that say nothing. The empty cell says nothing unless a table gives it a
meaning. A cell that no key mentions is a fault: nothing is dropped in silence.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from skillramp.core.vocabulary import HIGHEST_LEVEL, AnsweredWith, Role, Voice, WishKind
from skillramp.packs.lines import Location
from skillramp.packs.shapes import Id, Importance, Shape
from skillramp.studies.imports.figures import Dates, Decimal
from skillramp.studies.settings import Settings

__all__ = ["LONGEST_NAME", "Answers", "Demands", "Enterprise", "ImportMap", "Ratings", "SittingOf", "Views", "Wishes"]

LONGEST_NAME = 200
Name = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
"""A column of the file, as its first line writes it; or “#3” for the third, where a name stands twice."""

CountryCode = Annotated[str, Field(pattern="^[a-z]{2}$")]
Level = Annotated[float, Field(ge=0, le=HIGHEST_LEVEL)]
Step = Annotated[int, Field(ge=1, le=5)]
Silence = Literal["skipped", "not-applicable", "not-reached", "refused"]
Encoding = Literal["utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1250", "cp1252", "cp1257"]

BLANK = "What an empty cell means in a row that fills another column of this table: not ticked"
OWN_ROUND = "Round of this table, where it is another than at the top"


class FileForm(Shape):
    """``[file]``: how the file is written, where it does not show."""

    encoding: Encoding | None = Field(default=None, description="Encoding of a CSV file")
    separator: Literal[",", ";", "\t", "|"] | None = Field(default=None, description="What parts cells of a CSV file")
    decimal: Decimal | None = Field(default=None, description="Decimal sign of the columns of figures")
    dates: Dates = Field(default="Y-m-d", description="How days are written; serial: a spreadsheet's count of days")
    sheet: Name | None = Field(default=None, description="Sheet of a spreadsheet; the first one where none is named")


class Enterprise(Shape):
    """``[enterprise]``: the one enterprise all rows belong to. The columns of enterprises.csv."""

    id: Id = Field(description="Id of the enterprise")
    country: CountryCode = Field(description="ISO 3166 code in small letters")
    region: str = Field(default="", description="Region, where rules differ by it")
    legal_form: str = Field(default="", description="Legal form")
    orientation: str = Field(default="", description="productive, social or training")
    integration: str = Field(default="", description="permanent, transitional or mixed")
    sector: str = Field(default="", description="What the enterprise does")
    size: int | None = Field(default=None, ge=1, description="People working there")
    founded: int | None = Field(default=None, description="Year")


class OneOfEnterprises(Enterprise):
    """``[[enterprises]]``: one of several, each with the cells that name it."""

    cells: list[str] = Field(default=[], description="Cells that name it; its id always does")


class Person(Shape):
    """``[person]``: which column tells people apart, and what holds for each of them."""

    id: Name = Field(description="Column with one pseudonym a person; it serves for nothing else")
    enterprise: Name | None = Field(default=None, description="Column that names one of [[enterprises]]")
    role: Role | None = Field(default=None, description="Role of everybody; or a table [role] says it by column")
    language: Id | None = Field(default=None, description="Language of everybody (BCP 47); or a table [language]")
    hours: Name | None = Field(default=None, description="Column with hours of work a week")
    weight: Name | None = Field(default=None, description="Column with the survey weight")


class RoleColumn(Shape):
    """``[role]``: where roles differ, the column that tells them."""

    column: Name = Field(description="Column of the file")
    values: dict[str, Role] = Field(min_length=1, description="Cell = role")


class LanguageColumn(Shape):
    """``[language]``: where people answered in several languages, the column that tells them."""

    column: Name = Field(description="Column of the file")
    values: dict[str, Id] = Field(
        min_length=1, description="Cell = language (BCP 47); sittings take it as their locale"
    )
    ignore: list[str] = Field(default=[], description="Cells that say nothing. The empty cell never does")


class RoundColumn(Shape):
    """``[rounds]``: where the file has a row for each round of a person, the column that tells the round."""

    column: Name = Field(description="Column of the file")
    values: dict[str, Id] = Field(min_length=1, description="Cell = name of the round")


class HelpColumn(Shape):
    """``[answered_with]``: the column that tells how a person answered. Answers of coaches are not theirs."""

    column: Name = Field(description="Column of the file")
    values: dict[str, AnsweredWith] = Field(min_length=1, description="Cell = how the questions were answered")
    ignore: list[str] = Field(default=[], description="Cells that say nothing. The empty cell never does")


class JobPart(Shape):
    """``[[job]]``: one column that names the job. Several are joined with hyphens, in their order."""

    column: Name = Field(description="Column of the file")
    values: dict[str, Id] = Field(min_length=1, description="Cell = its part of the job's id; or an occupation")
    ignore: list[str] = Field(default=[], description="Cells that mean: no job. The empty cell always does")


class SittingOf(Shape):
    """``[[sittings]]``: an instrument people answered. Items find theirs by the instrument they belong to."""

    instrument: Id = Field(description="Id of the instrument")
    version: str = Field(pattern=r"^\d+(\.\d+)*$", description="Its version on that day")
    locale: Id | None = Field(default=None, description="Language it was held in (BCP 47); or a table [language]")
    round: Id | None = Field(default=None, description=OWN_ROUND)
    started: Name | None = Field(default=None, description="Column with the day or time it began")
    ended: Name | None = Field(default=None, description="Column with the day or time it ended")


class Answers(Shape):
    """``[[answers]]``: columns answered in one voice with the same options."""

    columns: dict[Name, Id] = Field(min_length=1, description="Column = item")
    voice: Voice = Field(description="Who speaks")
    values: dict[str, Id] = Field(min_length=1, description="Cell = option; every item must have it")
    states: dict[str, Silence] = Field(default={}, description='Cell = why there is no answer; "" is the empty cell')
    ignore: list[str] = Field(default=[], description="Cells that leave no trace. The empty cell does, without a state")
    blank: Id | None = Field(default=None, description=BLANK)
    round: Id | None = Field(default=None, description=OWN_ROUND)


class Views(Shape):
    """``[[views]]``: columns that answer barrier or attitude questions with the same options."""

    columns: dict[Name, Id] = Field(min_length=1, description="Column = question")
    values: dict[str, Id] = Field(min_length=1, description="Cell = option; every question must have it")
    ignore: list[str] = Field(default=[], description="Cells that leave no trace. The empty cell always does")
    blank: Id | None = Field(default=None, description=BLANK)
    round: Id | None = Field(default=None, description=OWN_ROUND)


class Ratings(Shape):
    """``[[ratings]]``: columns that rate how relevant a competence is, and how far it is there (1 to 5)."""

    relevance: dict[Name, Id] = Field(default={}, description="Column = competence: how relevant it is")
    endowment: dict[Name, Id] = Field(default={}, description="Column = competence: how far it is there")
    values: dict[str, Step] = Field(
        default={str(step): step for step in range(1, 6)}, min_length=1, description="Cell = step 1 to 5"
    )
    ignore: list[str] = Field(default=[], description="Cells that say nothing. The empty cell never does")
    round: Id | None = Field(default=None, description=OWN_ROUND)


class Wishes(Shape):
    """``[[wishes]]``: columns people ticked for what they wish or refuse. They make wishes.csv."""

    kind: WishKind = Field(description="What a tick says")
    columns: dict[Name, Id] = Field(min_length=1, description="Column = competence, technology or kind of measure")
    yes: list[str] = Field(min_length=1, description="Cells that are a tick")
    ignore: list[str] = Field(default=[], description="Cells that are none. The empty cell never is")


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
    round: Id | None = Field(default=None, description="Name of the round; or a table [rounds] says it by column")
    study: Settings = Field(description="study.toml as it will stand")
    file: FileForm = Field(default=FileForm(), description="How the file is written")
    enterprise: Enterprise | None = Field(default=None, description="The enterprise, where it is one")
    enterprises: list[OneOfEnterprises] = Field(default=[], description="The enterprises, where they are several")
    person: Person = Field(description="People")
    rounds: RoundColumn | None = Field(default=None, description="Rounds, where each has its rows")
    role: RoleColumn | None = Field(default=None, description="Roles, where they differ")
    language: LanguageColumn | None = Field(default=None, description="Languages, where they differ")
    answered_with: HelpColumn | None = Field(default=None, description="How people answered")
    job: list[JobPart] = Field(default=[], description="Columns that name the job")
    sittings: list[SittingOf] = Field(default=[], description="Instruments answered")
    answers: list[Answers] = Field(default=[], description="Answers to items")
    views: list[Views] = Field(default=[], description="Answers to questions")
    ratings: list[Ratings] = Field(default=[], description="Relevance and endowment")
    wishes: list[Wishes] = Field(default=[], description="Wishes and refusals")
    demands: list[Demands] = Field(default=[], description="What jobs ask")

    def columns(self) -> list[tuple[Location, str]]:
        """Every column the map reads, beside the person's id, and where the map names it."""
        single: list[tuple[Location, str | None]] = [
            (("person", "enterprise"), self.person.enterprise),
            (("person", "hours"), self.person.hours),
            (("person", "weight"), self.person.weight),
            *(((name, "column"), table.column) for name, table in self._by_column()),
            *((("job", number, "column"), part.column) for number, part in enumerate(self.job)),
            *((("sittings", number, "started"), each.started) for number, each in enumerate(self.sittings)),
            *((("sittings", number, "ended"), each.ended) for number, each in enumerate(self.sittings)),
        ]
        many = [(where, str(where[-1])) for where, _, _ in self.subjects()]
        return [(where, column) for where, column in single if column is not None] + many

    def _by_column(self) -> Iterator[tuple[str, RoundColumn | RoleColumn | LanguageColumn | HelpColumn]]:
        tables = (self.rounds, self.role, self.language, self.answered_with)
        for name, table in zip(("rounds", "role", "language", "answered_with"), tables, strict=True):
            if table is not None:
                yield name, table

    def subjects(self) -> list[tuple[Location, str, str]]:
        """Every item, question and competence the map speaks of: where, in which round and what.

        The last of ``where`` is the column.
        """
        tables: list[tuple[Location, dict[str, str], str]] = [
            *((("answers", n, "columns"), each.columns, each.round or "") for n, each in enumerate(self.answers)),
            *((("views", n, "columns"), each.columns, each.round or "") for n, each in enumerate(self.views)),
            *((("ratings", n, "relevance"), each.relevance, each.round or "") for n, each in enumerate(self.ratings)),
            *((("ratings", n, "endowment"), each.endowment, each.round or "") for n, each in enumerate(self.ratings)),
            *((("wishes", n, "columns"), each.columns, each.kind) for n, each in enumerate(self.wishes)),
            *((("demands", n, "columns"), each.columns, "") for n, each in enumerate(self.demands)),
        ]
        return [
            ((*where, column), within, subject)
            for where, columns, within in tables
            for column, subject in columns.items()
        ]

    def cells(self) -> Iterator[tuple[Location, list[str]]]:
        """Every cell each table gives a meaning, and where; one that stands twice has two."""
        for name, table in self._by_column():
            yield (name,), [*table.values, *getattr(table, "ignore", ())]
        for number, job in enumerate(self.job):
            yield ("job", number), [*job.values, *job.ignore]
        for number, answers in enumerate(self.answers):
            empty = [] if answers.blank is None else [""]
            yield ("answers", number), [*answers.values, *answers.states, *answers.ignore, *empty]
        for number, views in enumerate(self.views):
            empty = [] if views.blank is None else [""]
            yield ("views", number), [*views.values, *views.ignore, *empty]
        for number, wishes in enumerate(self.wishes):
            yield ("wishes", number), [*wishes.yes, *wishes.ignore]
        for number, ratings in enumerate(self.ratings):
            yield ("ratings", number), [*ratings.values, *ratings.ignore]
        for number, demands in enumerate(self.demands):
            yield ("demands", number), [*demands.values, *demands.ignore]

    @property
    def languages(self) -> set[str]:
        """Every language the map speaks of."""
        by_column = set(self.language.values.values()) if self.language else set()
        told = {self.person.language, *(each.locale for each in self.sittings)}
        return by_column | {each for each in told if each is not None}
