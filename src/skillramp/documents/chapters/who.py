"""Chapter: who answered."""

from skillramp.core.report import Who
from skillramp.core.vocabulary import Role
from skillramp.documents.chapters.reading import Reading
from skillramp.documents.figures import Table, TableRow
from skillramp.documents.speaker import Sentence
from skillramp.documents.wording import few, has_views, too_few

__all__ = ["people_line", "who_table"]


def people_line(reading: Reading) -> Sentence:
    """How many were asked and answered, over all roles: the one figure that is added up."""
    words = reading.words
    answered = reading.report.answered
    if answered is None or (not answered and has_views(reading.report)):
        return words.say_many(
            "report/people/asked", "{count} person was asked.", "{count} people were asked.", reading.report.people
        )
    return words.say_many(
        "report/people",
        "{count} person was asked, {answered} answered questions on skills.",
        "{count} people were asked, {answered} answered questions on skills.",
        reading.report.people,
        answered=words.number(answered),
    )


def who_table(reading: Reading) -> Table:
    """People by role. Who took part, and what became of their answers, is told of groups only."""
    words = reading.words
    return Table(
        caption=words.say("report/who/caption", "People of each role, and what we have from them"),
        heads=(
            words.say("report/who/role", "Role"),
            words.say("report/who/people", "Asked"),
            words.say("report/who/answered", "Answered on skills"),
            words.say("report/who/told-only", "As told, not shown"),
            words.say("report/who/set-aside", "Answers set aside"),
        ),
        rows=tuple(_row(reading, role, who) for role, who in _roles(reading)),
    )


def _roles(reading: Reading) -> list[tuple[Role, Who | None]]:
    table = reading.report.who
    shown = {row.role: row for row in table.shown}
    return [(role, shown.get(role)) for role in Role if role in shown or (role,) in table.too_few]


def _row(reading: Reading, role: Role, who: Who | None) -> TableRow:
    words, name = reading.words, reading.role(role)
    if who is None:
        return TableRow(name, (too_few(words),))
    counts = (who.people, who.answered, who.told_only, who.set_aside)
    return TableRow(name, tuple(few(words) if count is None else words.number(count) for count in counts))
