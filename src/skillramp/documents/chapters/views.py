"""Chapters: barriers, attitudes, technology in use. Each question by itself, each group by itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from skillramp.core.protection.tables import OwnTable
from skillramp.core.surveys import HIGH, Question, ViewRow
from skillramp.core.vocabulary import Role
from skillramp.documents.chapters.reading import Reading
from skillramp.documents.chapters.reasons import REASON, counted, most_chosen, reason_table
from skillramp.documents.charts import steps
from skillramp.documents.figures import Table, TableRow
from skillramp.documents.speaker import Sentence, Speaker
from skillramp.documents.wording import group_name, rows_of, too_few

__all__ = ["Asked", "Group", "attitude_findings", "attitudes", "barriers", "in_use", "published"]

DIGITAL_IS_SUPPORT = "attitude-digital-is-support"
FOR_PRODUCTIVITY = "attitude-technology-for-productivity"
"""The two statements of the EASPD report: staff on digital skills as support, management on productivity."""

PUBLISHED = "staff-view-of-digital"
"""What that report found, to set beside the house's own answers."""


@dataclass(frozen=True, slots=True)
class Group:
    """One group on one question. No picture where the group is too small, or where the options have no order."""

    name: str
    said: Sentence
    picture: Markup | None
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with every group's answers."""

    short: Sentence
    question: Sentence
    groups: tuple[Group, ...]
    ends: tuple[Sentence, Sentence]
    table: Table


def barriers(reading: Reading) -> list[Asked]:
    """The barriers, how often and how strongly, then reasons, in the order they were asked."""
    return [*_asked(reading, "barrier", "strength"), *_asked(reading, "reason")]


def attitudes(reading: Reading) -> list[Asked]:
    """The attitudes, in the order they were asked."""
    return _asked(reading, "attitude")


def in_use(reading: Reading) -> list[Asked]:
    """How far kinds of technology are in use, in the order they were asked."""
    return _asked(reading, "technology")


def _asked(reading: Reading, *kinds: str) -> list[Asked]:
    table = reading.report.views
    questions = [question for question in reading.library.all_questions if question.kind in kinds]
    codes = {question.id for question in questions}
    top = max((share for row in table.shown if row.question in codes for share in row.told), default=1.0)
    groups = _groups(table)
    found = (
        (question, [(group, row) for group, _, row in rows_of(table, groups, [question.id])]) for question in questions
    )
    return [_question(reading, question, rows, top) for question, rows in found if rows]


def _groups(table: OwnTable[ViewRow]) -> list[str]:
    """Roles in their own order, then any other group by name."""
    named = {row.group for row in table.shown} | {key[0] for key in table.too_few}
    return [role for role in Role if role in named] + sorted(named - {*Role})


def _question(reading: Reading, question: Question, rows: Sequence[tuple[str, ViewRow | None]], top: float) -> Asked:
    words = reading.words
    return Asked(
        short=words.text(question.short),
        question=words.text(question.text),
        groups=tuple(_group(words, question, group, row, top) for group, row in rows),
        ends=(words.text(question.choices[0].text), words.text(question.choices[-1].text)),
        table=reason_table(reading, question, rows) if question.kind == REASON else _table(reading, question, rows),
    )


def _group(words: Speaker, question: Question, group: str, row: ViewRow | None, top: float) -> Group:
    name = group_name(words, group)
    if row is None:
        return Group(name, too_few(words), None, ())
    counts = tuple(words.number(count) for count in row.counts)
    picture = None if question.kind == REASON else steps(row.told, top)
    return Group(name, _said(words, question, row), picture, counts)


def high(question: Question, row: ViewRow) -> int:
    """How many chose one of the high steps."""
    return sum(count for choice, count in zip(question.choices, row.counts, strict=True) if choice.value >= HIGH)


def _said(words: Speaker, question: Question, row: ViewRow) -> Sentence:
    if question.kind == REASON:
        return most_chosen(words, question, row)
    count, persons = words.number(high(question, row)), words.number(row.persons)
    match question.kind:
        case "barrier":
            return words.say(
                "report/barriers/high", "{count} of {persons} say: often or very often", count=count, persons=persons
            )
        case "strength":
            return words.say(
                "report/strength/high",
                "{count} of {persons} say: strongly, or it stops the work",
                count=count,
                persons=persons,
            )
        case "technology":
            return words.say(
                "report/technology/high",
                "{count} of {persons} say: several people or everybody",
                count=count,
                persons=persons,
            )
        case _:
            return words.say(
                "report/attitudes/high", "{count} of {persons} agree or rather agree", count=count, persons=persons
            )


def _table(reading: Reading, question: Question, rows: Sequence[tuple[str, ViewRow | None]]) -> Table:
    words = reading.words
    return Table(
        caption=words.say("report/views/table", "How many people chose each answer"),
        heads=(
            words.say("report/views/group", "Group"),
            words.say("report/views/persons", "People"),
            *(words.text(choice.text) for choice in question.choices),
        ),
        rows=tuple(_table_row(reading, group, row) for group, row in rows),
    )


def _table_row(reading: Reading, group: str, row: ViewRow | None) -> TableRow:
    words, name = reading.words, group_name(reading.words, group)
    if row is None:
        return TableRow(name, (too_few(words),))
    chosen = zip(row.counts, row.told, strict=True)
    is_weighted = reading.report.limits.is_weighted
    cells = (counted(words, count, share, is_weighted=is_weighted) for count, share in chosen)
    return TableRow(name, (words.number(row.persons), *cells))


def attitude_findings(reading: Reading) -> list[Sentence]:
    """Staff and management on the two statements of the EASPD report, where both may be shown."""
    shown = {row.key: row for row in reading.report.views.shown}
    found = []
    for code in (DIGITAL_IS_SUPPORT, FOR_PRODUCTIVITY):
        staff, management = shown.get((Role.COACH, code)), shown.get((Role.MANAGER, code))
        question = reading.library.question(code)
        if staff is not None and management is not None and question is not None:
            found.append(_side_by_side(reading.words, question, staff, management))
    return found


def _side_by_side(words: Speaker, question: Question, staff: ViewRow, management: ViewRow) -> Sentence:
    return words.say(
        "report/attitudes/side-by-side",
        "“{statement}” {agree_staff} of {staff} coaches agree, and {agree_management} of {management} managers.",
        statement=words.text(question.text),
        agree_staff=words.number(high(question, staff)),
        staff=words.number(staff.persons),
        agree_management=words.number(high(question, management)),
        management=words.number(management.persons),
    )


def published(reading: Reading) -> Sentence | None:
    """What the EASPD report found, with its source, where the content has it."""
    found = next((each for each in reading.library.published if each.id == PUBLISHED), None)
    if found is None:
        return None
    return reading.words.say(
        "report/attitudes/published",
        "Published before, on other enterprises: {finding} Source: {source}.",
        finding=reading.words.text(found.finding),
        source=found.source,
    )
