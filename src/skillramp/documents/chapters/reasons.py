"""Questions whose options are reasons without an order: no picture of steps, and a table with one row a reason."""

from collections.abc import Sequence

from skillramp.core.surveys import Question, ViewRow
from skillramp.documents.chapters.reading import Reading
from skillramp.documents.figures import Table, TableRow
from skillramp.documents.speaker import Sentence, Speaker
from skillramp.documents.wording import group_name, too_few

__all__ = ["REASON", "counted", "most_chosen", "reason_table"]

REASON = "reason"
"""The kind of question; see ``core.surveys.Question``."""

Rows = Sequence[tuple[str, ViewRow | None]]


def most_chosen(words: Speaker, question: Question, row: ViewRow) -> Sentence:
    """What most people chose; where several were chosen as often, all of them by name."""
    most = max(row.counts)
    chosen = [choice for choice, count in zip(question.choices, row.counts, strict=True) if count == most]
    if len(chosen) > 1:
        return words.say_many(
            "report/reason/tie",
            "{count} answer was chosen most: {names}",
            "{count} answers were chosen equally often: {names}",
            len(chosen),
            names=" · ".join(words.text(choice.text) for choice in chosen),
        )
    return words.say(
        "report/reason/most",
        "{most} of {persons} say: {reason}",
        most=words.number(most),
        persons=words.number(row.persons),
        reason=words.text(chosen[0].text),
    )


def reason_table(reading: Reading, question: Question, rows: Rows) -> Table:
    """One row a reason and one column a group: reasons are whole sentences, and nine of them fit no page as heads.

    Groups too small to show come last, by name; where all of them are, nothing else is there.
    """
    words = reading.words
    shown = [(group, row) for group, row in rows if row is not None]
    heads = [group_name(words, group) for group, _ in shown] or [words.say("report/views/persons", "People")]
    lines = [
        TableRow(words.text(choice.text), tuple(_cell(reading, row, place) for _, row in shown))
        for place, choice in enumerate(question.choices if shown else ())
    ]
    small = [TableRow(group_name(words, group), (too_few(words),)) for group, row in rows if row is None]
    return Table(
        words.say("report/views/table", "How many people chose each answer"),
        (words.say("report/reason/head", "Answer"), *heads),
        (*lines, *small),
    )


def _cell(reading: Reading, row: ViewRow, place: int) -> Sentence | str:
    return counted(reading.words, row.counts[place], row.told[place], is_weighted=reading.report.limits.is_weighted)


def counted(words: Speaker, count: int, share: float, *, is_weighted: bool) -> Sentence | str:
    """How many chose something; where people weigh differently, the weighted share beside it."""
    number = words.number(count)
    if not is_weighted:
        return number
    return words.say("report/views/weighted", "{count} ({share} weighted)", count=number, share=words.percent(share))
