"""The files of a study and what each column may hold: the only definition. The format page is made from it."""

from dataclasses import dataclass
from enum import StrEnum

from skillramp.core.vocabulary import (
    HIGHEST_LEVEL,
    LOWEST_LEVEL,
    AnsweredWith,
    AnswerState,
    MeasureKind,
    Role,
    TrainingPlace,
    Voice,
    WishKind,
)

__all__ = ["LOWEST_WEIGHT", "TABLES", "Column", "Kind", "Table"]


HIGHEST_FIGURE = 1_000_000_000
"""No count, weight or sequence of a study comes near it, and the sum of many still is a number."""

HOURS_A_YEAR = 2_000
"""Hours of work in a year, rounded up: no course of one year is longer."""

MOST_SEATS = 1_000

LOWEST_WEIGHT = 0.000_001
"""A person who stands for nobody is left out of people.csv: shares of a group that weighs nothing have no meaning."""


class Kind(StrEnum):
    """How a cell is read."""

    ID = "id"
    TEXT = "text"
    WHOLE = "whole number"
    NUMBER = "number"
    CHOICE = "one of a list"
    DATE = "date or time"
    AMOUNT = "sum of money, at most two decimals"
    CURRENCY = "currency, three capital letters (ISO 4217)"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``low`` and ``high`` bound figures; an empty cell is allowed where ``is_required`` is false."""

    name: str
    kind: Kind
    help: str
    is_required: bool = True
    is_optional_column: bool = False
    choices: tuple[str, ...] = ()
    low: float = 0
    high: float = HIGHEST_FIGURE


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file. ``key`` columns together name a row once; ``needs_rows``: a study is nothing without them.

    ``names_files``: the key becomes the name of a file, and not every computer tells “Linden” from “linden”.
    """

    file: str
    help: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    needs_rows: bool = False
    is_optional: bool = False
    names_files: bool = False

    @property
    def parquet(self) -> str:
        """The file of the same table as Parquet."""
        return f"{self.file.removesuffix('.csv')}.parquet"


def _id(name: str, text: str, *, is_required: bool = True) -> Column:
    return Column(name, Kind.ID, text, is_required=is_required)


def _choice(name: str, text: str, choices: type[StrEnum], *, is_required: bool = True) -> Column:
    return Column(name, Kind.CHOICE, text, is_required=is_required, choices=tuple(choices))


def _maybe(name: str, text: str) -> Column:
    return Column(name, Kind.TEXT, text, is_required=False)


ENTERPRISE = _id("enterprise_id", "an enterprise of enterprises.csv")
PERSON = _id("person_id", "a person of people.csv")
ROUND = Column("round", Kind.TEXT, "name of the round; rounds follow each other in the order of their names")
ROLE = _choice("role", "role of the respondent", Role)
PERIOD = (
    Column("from", Kind.DATE, "first day (ISO 8601); empty: has begun", is_required=False),
    Column("until", Kind.DATE, "last day (ISO 8601); empty: no end", is_required=False),
)

TABLES = (
    Table(
        "enterprises.csv",
        "One row an enterprise.",
        (
            _id("enterprise_id", "id of the enterprise"),
            _id("country", "ISO 3166 code in small letters"),
            _maybe("region", "region, where rules differ by it"),
            _maybe("legal_form", "legal form"),
            _maybe("orientation", "productive, social or training"),
            _maybe("integration", "permanent, transitional or mixed"),
            _maybe("sector", "what the enterprise does"),
            Column("size", Kind.WHOLE, "people working there", is_required=False, low=1, high=1_000_000),
            Column("founded", Kind.WHOLE, "year", is_required=False, low=1800, high=2100),
        ),
        key=("enterprise_id",),
        needs_rows=True,
        names_files=True,
    ),
    Table(
        "people.csv",
        "One row a person. Ids are pseudonyms; names do not belong here.",
        (
            _id("person_id", "id of the person"),
            ENTERPRISE,
            _choice("role", "role in the enterprise", Role),
            _id("job", "an occupation, or a job of jobs.csv; empty: not known", is_required=False),
            _id("language", "language of the sittings (BCP 47)", is_required=False),
            Column("hours_per_week", Kind.NUMBER, "hours", is_required=False, low=0, high=168),
            Column(
                "weight",
                Kind.NUMBER,
                "survey weight: how many people of the population this one stands for",
                is_required=False,
                is_optional_column=True,
                low=LOWEST_WEIGHT,
            ),
        ),
        key=("person_id",),
        needs_rows=True,
    ),
    Table(
        "sittings.csv",
        "One row a sitting: one person, one instrument, one go.",
        (
            _id("sitting_id", "id of the sitting"),
            PERSON,
            ROUND,
            _id("instrument", "id of the instrument"),
            _id("instrument_version", "its version on that day"),
            _id("locale", "language it was held in"),
            Column("started_at", Kind.DATE, "start (ISO 8601)", is_required=False),
            Column("ended_at", Kind.DATE, "end (ISO 8601)", is_required=False),
        ),
        key=("sitting_id",),
    ),
    Table(
        "answers.csv",
        "One row a revision of an answer; the highest sequence of a sitting holds.",
        (
            _id("sitting_id", "a sitting of sittings.csv"),
            PERSON,
            _id("item_id", "an item of the sitting's instrument"),
            _choice("voice", "who speaks", Voice),
            _id("option", "the option chosen; empty unless answered", is_required=False),
            _id("tool", "the option reached with the tool, where it was asked", is_required=False),
            _choice("answered_with", "how the question was answered", AnsweredWith, is_required=False),
            _choice("state", "what became of the question", AnswerState),
            Column("sequence", Kind.WHOLE, "order within the sitting, from 1", low=1),
        ),
        key=("sitting_id", "sequence"),
    ),
    Table(
        "ratings.csv",
        "One row a respondent and competence: relevance and endowment as asked (1–5).",
        (
            _id("respondent_id", "who answers; a person of people.csv or an id of its own"),
            ENTERPRISE,
            ROUND,
            ROLE,
            _id("competence", "a competence of the framework"),
            Column("relevance", Kind.WHOLE, "1 not at all … 5 very", is_required=False, low=1, high=5),
            Column("endowment", Kind.WHOLE, "1 not at all … 5 fully there", is_required=False, low=1, high=5),
        ),
        key=("respondent_id", "round", "competence"),
    ),
    Table(
        "views.csv",
        "One row a respondent and question: barriers and attitudes.",
        (
            _id("respondent_id", "who answers; a person of people.csv or an id of its own"),
            ENTERPRISE,
            ROUND,
            ROLE,
            _id("question_id", "a barrier or attitude question"),
            _id("option", "an option of the question"),
        ),
        key=("respondent_id", "round", "question_id"),
    ),
    Table(
        "jobs.csv",
        "What an enterprise changed in a job, or a job of its own.",
        (
            ENTERPRISE,
            _id("job", "an occupation, or an id of its own"),
            _id("competence", "a competence of the framework"),
            Column("level", Kind.NUMBER, "level the job needs", low=LOWEST_LEVEL, high=HIGHEST_LEVEL),
            Column("importance", Kind.WHOLE, "1 helps, 2 matters, 3 the job fails without it", low=1, high=3),
        ),
        key=("enterprise_id", "job", "competence"),
        is_optional=True,
    ),
    Table(
        "wishes.csv",
        "One row a wish or refusal of a person. Refusals are hard: no plan overrides them.",
        (
            PERSON,
            _choice("kind", "what the person said", WishKind),
            _id(
                "subject",
                "`learn`, `help-others`: a competence; `try`: a technology; "
                f"`refuse`: a technology or a kind of measure ({', '.join(MeasureKind)})",
            ),
        ),
        key=("person_id", "kind", "subject"),
        is_optional=True,
    ),
    Table(
        "offers.csv",
        "One row an offer of training and a competence it teaches. "
        "An offer that teaches several has a row for each, and these rows differ in competence and levels only.",
        (
            _id("offer_id", "id of the offer"),
            _id("provider", "who offers it: an id, the same for all offers of one provider"),
            _id("country", "where it is offered: ISO 3166 code in small letters"),
            _id("language", "language it is held in (BCP 47)"),
            _id("competence", "a competence of the framework"),
            Column("from_level", Kind.NUMBER, "level it starts from; 0 is not yet", low=0, high=HIGHEST_LEVEL),
            Column("to_level", Kind.NUMBER, "level it leads to, above the first", low=0, high=HIGHEST_LEVEL),
            _choice("place", "at the own workplace, or at the provider's", TrainingPlace),
            Column("hours", Kind.NUMBER, "hours of each person who takes part", low=0, high=HOURS_A_YEAR),
            Column("coach_hours", Kind.NUMBER, "hours of the own coaches that each group takes", high=HOURS_A_YEAR),
            Column("smallest_group", Kind.WHOLE, "fewest people of a group", low=1, high=MOST_SEATS),
            Column("largest_group", Kind.WHOLE, "most people of a group", low=1, high=MOST_SEATS),
            Column("groups", Kind.WHOLE, "most groups; empty: as many as are wanted", is_required=False, low=1),
            Column("group_price", Kind.AMOUNT, "what each group costs, however many come"),
            Column("person_price", Kind.AMOUNT, "what each person costs on top"),
            Column("currency", Kind.CURRENCY, "currency of both prices: that of the country"),
            *PERIOD,
        ),
        key=("offer_id", "competence"),
        is_optional=True,
    ),
    Table(
        "budgets.csv",
        "One row a budget of an enterprise: what one source pays for in one period.",
        (
            ENTERPRISE,
            _id("source", "where the money is from: an id, such as own or the id of a scheme"),
            Column("amount", Kind.AMOUNT, "how much there is to spend"),
            Column("currency", Kind.CURRENCY, "that of the enterprise's country"),
            *PERIOD,
        ),
        key=("enterprise_id", "source", "from"),
        is_optional=True,
    ),
)
