"""Chapter: relevance against endowment by role, as B-WISE asked it. Never averaged over roles."""

from dataclasses import dataclass

from skillramp.core.report import EnterpriseReport
from skillramp.core.surveys import RatingRow
from skillramp.core.vocabulary import Role
from skillramp.documents.chapters.reading import Reading
from skillramp.documents.chapters.small import apart
from skillramp.documents.charts import DOT, SQUARE, pair_strip
from skillramp.documents.figures import Chart, ChartGroup, ChartRow, Table, TableRow
from skillramp.documents.speaker import Sentence, Speaker
from skillramp.documents.wording import rows_of, too_few, too_few_of_role

__all__ = ["RoleRatings", "rating_sections"]

Found = tuple[str, str, RatingRow | None]


@dataclass(frozen=True, slots=True)
class RoleRatings:
    """The section of one role: chart and table, or a sentence where none of its rows may be shown."""

    role: Sentence
    chart: Chart | None
    table: Table | None
    too_few: Sentence | None


def rating_sections(reading: Reading) -> list[RoleRatings]:
    """One section for each role that was asked."""
    report: EnterpriseReport = reading.report
    found = ((role, rows_of(report.ratings, [role], reading.codes)) for role in Role)
    return [_section(reading, role, rows) for role, rows in found if rows]


def _section(reading: Reading, role: Role, rows: list[Found]) -> RoleRatings:
    if all(row is None for _, _, row in rows):
        return RoleRatings(reading.role(role), None, None, too_few_of_role(reading.words))
    return RoleRatings(reading.role(role), _chart(reading, rows), _table(reading, rows), None)


def _chart(reading: Reading, rows: list[Found]) -> Chart:
    say = reading.words.say
    drawn, aside = apart(reading, rows)
    return Chart(
        caption=_caption(reading, [row for _, _, row in rows if row is not None]),
        key=(
            (DOT, say("report/ratings/there", "How much is there")),
            (SQUARE, say("report/ratings/relevant", "How relevant it is")),
        ),
        groups=(ChartGroup(None, tuple(_chart_row(reading, code, row) for _, code, row in drawn)),),
        axis=(
            say("report/ratings/low", "1 (not at all)"),
            reading.words.number(3),
            say("report/ratings/high", "5 (very much)"),
        ),
        aside=aside,
    )


def _caption(reading: Reading, shown: list[RatingRow]) -> Sentence:
    words = reading.words
    if not any(row.short for row in shown):
        return words.say("report/ratings/caption/none", "Nobody finds anything more relevant than it is there.")
    most = max(shown, key=lambda row: (round(row.gap, 1), _line(row)))
    longest = max(shown, key=_line)
    facts = {
        "competence": reading.short(most.competence),
        "short": words.number(most.short),
        "persons": words.number(most.persons),
    }
    if _line(longest) <= _line(most):
        return words.say(
            "report/ratings/caption/most",
            "Most is missing, as people see it, in “{competence}”: "
            "{short} of {persons} find it more relevant than it is there.",
            **facts,
        )
    return words.say(
        "report/ratings/caption/most-and-line",
        "Most is missing, as people see it, in “{competence}”: "
        "{short} of {persons} find it more relevant than it is there. "
        "The longest line stands in “{longest}”.",
        longest=reading.short(longest.competence),
        **facts,
    )


def _line(row: RatingRow) -> float:
    """How far the square stands above the dot, as both are drawn."""
    return round(round(row.relevance, 1) - round(row.endowment, 1), 1)


def _chart_row(reading: Reading, code: str, row: RatingRow | None) -> ChartRow:
    words = reading.words
    if row is None:
        return ChartRow(reading.short(code), None, too_few(words))
    said = words.say(
        "report/ratings/values",
        "There {there}, relevant {relevant}",
        there=_mean(words, row.endowment),
        relevant=_mean(words, row.relevance),
    )
    return ChartRow(reading.short(code), pair_strip(row.relevance, row.endowment), said)


def _mean(words: Speaker, value: float) -> str:
    return words.number(round(value, 1), 1)


def _table(reading: Reading, rows: list[Found]) -> Table:
    say = reading.words.say
    return Table(
        caption=say("report/ratings/table", "The same in numbers. Relevance, endowment and gap: averages from 1 to 5."),
        heads=(
            say("report/ratings/competence", "Competence"),
            say("report/ratings/head/persons", "People"),
            say("report/ratings/head/open", "Left open"),
            say("report/ratings/head/relevance", "Relevance"),
            say("report/ratings/head/endowment", "Endowment"),
            say("report/ratings/head/gap", "Gap"),
            say("report/ratings/head/relevant", "Find it relevant"),
            say("report/ratings/head/there", "Find it is there"),
            say("report/ratings/head/short", "Relevance above endowment"),
        ),
        rows=tuple(_table_row(reading, code, row) for _, code, row in rows),
    )


def _table_row(reading: Reading, code: str, row: RatingRow | None) -> TableRow:
    words, name = reading.words, reading.short(code)
    if row is None:
        return TableRow(name, (too_few(words),))
    means = (_mean(words, row.relevance), _mean(words, row.endowment), _mean(words, row.gap))
    people = (words.number(count) for count in (row.relevant, row.there, row.short))
    return TableRow(name, (words.number(row.persons), words.number(row.unanswered), *means, *people))
