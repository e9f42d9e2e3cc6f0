"""Names, levels and counts in words: what every chapter says in the same way."""

from collections.abc import Sequence
from math import isnan
from typing import TypeVar

from skillramp.core.frameworks import Framework
from skillramp.core.protection.tables import Counted, OwnTable
from skillramp.core.report import EnterpriseReport, GapRow
from skillramp.core.vocabulary import SMALLEST_GROUP, Role
from skillramp.documents.charts import drawn_level
from skillramp.documents.speaker import Sentence, Speaker

__all__ = [
    "expected_below",
    "few",
    "group_name",
    "has_views",
    "level",
    "not_known",
    "role_name",
    "rows_of",
    "short_name",
    "too_few",
    "too_few_of_role",
]

Row = TypeVar("Row", bound=Counted)


def rows_of(table: OwnTable[Row], firsts: Sequence[str], seconds: Sequence[str]) -> list[tuple[str, str, Row | None]]:
    """The rows in the order given, never by result; None where a group is too small to be shown."""
    shown = {row.key: row for row in table.shown}
    named = {*shown, *table.too_few}
    keys = ((first, second) for first in firsts for second in seconds)
    return [(first, second, shown.get((first, second))) for first, second in keys if (first, second) in named]


def role_name(words: Speaker, role: Role) -> Sentence:
    """The people of a role, as a heading."""
    match role:
        case Role.WORKER:
            return words.say("report/role/worker", "Workers")
        case Role.COACH:
            return words.say("report/role/coach", "Coaches")
        case Role.MANAGER:
            return words.say("report/role/manager", "Managers")


def group_name(words: Speaker, group: str) -> str:
    """A group's name: a role in words, anything else as the study calls it."""
    return role_name(words, Role(group)) if group in [*Role] else group


def short_name(words: Speaker, framework: Framework, competence: str) -> Sentence:
    """A competence in two or three plain words."""
    return words.text(framework.competence(competence).short)


def not_known(words: Speaker) -> Sentence:
    """What stands in place of a figure that is not there."""
    return words.say("report/not-known", "not known")


def level(words: Speaker, value: float) -> str:
    """A level with one decimal."""
    return not_known(words) if isnan(value) else words.number(drawn_level(value), 1)


def too_few(words: Speaker) -> Sentence:
    """What stands in place of a group that is too small."""
    smallest = words.number(SMALLEST_GROUP)
    return words.say("report/too-few", "Too few to show (under {smallest} people)", smallest=smallest)


def too_few_of_role(words: Speaker) -> Sentence:
    """What stands in place of a role none of whose rows may be shown: once, not on every line."""
    smallest = words.number(SMALLEST_GROUP)
    return words.say(
        "report/too-few-of-role",
        "Too few people stand behind the figures of this role to show any (under {smallest}).",
        smallest=smallest,
    )


def has_views(report: EnterpriseReport) -> bool:
    """Somebody gave a rating or a view, shown or not."""
    tables = (report.ratings, report.views)
    return any(table.shown or table.too_few for table in tables)


def few(words: Speaker) -> Sentence:
    """What stands in place of a count of one to four people."""
    return words.say("report/voices/few", "under {smallest} people", smallest=words.number(SMALLEST_GROUP))


def expected_below(words: Speaker, row: GapRow) -> Sentence:
    """How many of the known are expected below what is asked, with the 90 % range where it is one."""
    low, high = row.below_range
    below, known = words.number(round(row.below)), words.number(row.known)
    if low == high:
        return words.say("report/gap/expected", "about {below} of {known} known", below=below, known=known)
    return words.say(
        "report/gap/expected-range",
        "about {below} of {known} known ({low} to {high})",
        below=below,
        known=known,
        low=words.number(low),
        high=words.number(high),
    )
