"""Chapter: who answered."""

from skillramp.core.report import Who
from skillramp.core.vocabulary import SMALLEST_GROUP
from skillramp.documents.chapters.reading import Reading
from skillramp.documents.figures import Table, TableRow
from skillramp.documents.speaker import Sentence
from skillramp.documents.wording import too_few

__all__ = ["people_line", "who_table"]


def people_line(reading: Reading) -> Sentence:
    """How many were asked and answered, over all roles: the one figure that is added up."""
    words, who = reading.words, reading.report.who
    return words.say_many(
        "report/people",
        "{count} person was asked, {answered} answered.",
        "{count} people were asked, {answered} answered.",
        sum(row.people for row in who),
        answered=words.number(sum(row.answered for row in who)),
    )


def who_table(reading: Reading) -> Table:
    """People by role. How few people answered is not shown, only that they did."""
    words = reading.words
    return Table(
        caption=words.say("report/who/caption", "People of each role, and what we have from them"),
        heads=(
            words.say("report/who/role", "Role"),
            words.say("report/who/people", "Asked"),
            words.say("report/who/answered", "Answered"),
            words.say("report/who/told-only", "As told, not shown"),
            words.say("report/who/set-aside", "Answers set aside"),
        ),
        rows=tuple(_row(reading, who) for who in reading.report.who),
    )


def _row(reading: Reading, who: Who) -> TableRow:
    number = reading.words.number
    counts = (number(who.people), number(who.answered))
    if 0 < who.answered < SMALLEST_GROUP:
        hidden = too_few(reading.words)
        return TableRow(reading.role(who.role), (*counts, hidden, hidden))
    return TableRow(reading.role(who.role), (*counts, number(who.told_only), number(who.set_aside)))
