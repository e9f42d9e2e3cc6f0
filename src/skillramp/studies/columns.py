"""The files of a study and what each column may hold: the only definition. The format page is made from it."""

from dataclasses import dataclass
from enum import StrEnum

from skillramp.core.vocabulary import HIGHEST_LEVEL, LOWEST_LEVEL, AnsweredWith, AnswerState, Role, Voice

__all__ = ["LOWEST_WEIGHT", "TABLES", "Column", "Kind", "Table"]


HIGHEST_FIGURE = 1_000_000_000
"""No count, weight or sequence of a study comes near it, and the sum of many still is a number."""

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
)
