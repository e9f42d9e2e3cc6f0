"""Chapter: gaps by role and competence. Roles are never averaged; rows keep the framework's order."""

from dataclasses import dataclass
from math import nan

from skillramp.core.report import GapRow, strength_and_gap
from skillramp.core.vocabulary import SMALLEST_GROUP, Role
from skillramp.documents.chapters.reading import Reading
from skillramp.documents.chapters.small import apart
from skillramp.documents.charts import DOT, ZONE, drawn_level, gap_strip, top_level
from skillramp.documents.figures import Chart, ChartGroup, ChartRow, Table, TableRow
from skillramp.documents.headline import findings
from skillramp.documents.speaker import Sentence, Speaker
from skillramp.documents.wording import expected_below, level, rows_of, too_few, too_few_of_role

__all__ = ["RoleGaps", "gap_sections"]

MOST_ROWS = 8
"""More lines than this are grouped by area: nobody takes in a longer chart at one look."""

Found = tuple[str, str, GapRow | None]


@dataclass(frozen=True, slots=True)
class RoleGaps:
    """The section of one role. No chart and no table where none of its rows may be shown."""

    role: Sentence
    findings: list[Sentence]
    chart: Chart | None
    table: Table | None
    spare: list[Sentence]

    @property
    def is_long(self) -> bool:
        """Whether the table is longer than anybody takes in at one look, so that the page folds it."""
        return self.table is not None and len(self.table.rows) > MOST_ROWS


def gap_sections(reading: Reading) -> list[RoleGaps]:
    """One section for each role that has rows, shown or too small to show."""
    found = ((role, rows_of(reading.report.gaps, [role], reading.codes)) for role in Role)
    return [_section(reading, role, rows) for role, rows in found if rows]


def _section(reading: Reading, role: Role, rows: list[Found]) -> RoleGaps:
    if all(row is None for _, _, row in rows):
        return RoleGaps(reading.role(role), [too_few_of_role(reading.words)], None, None, [])
    return RoleGaps(
        role=reading.role(role),
        findings=findings(reading.report, role, reading.framework, reading.words),
        chart=_chart(reading, role, rows),
        table=_table(reading, rows),
        spare=[
            _spare(reading, row.competence, row.spare)
            for _, _, row in rows
            if row is not None and row.spare is not None
        ],
    )


def _spare(reading: Reading, competence: str, spare: int) -> Sentence:
    return reading.words.say_many(
        "report/gap/spare",
        "“{competence}”: {count} person could show others, if they want.",
        "“{competence}”: {count} people could show others, if they want.",
        spare,
        competence=reading.short(competence),
    )


def _chart(reading: Reading, role: Role, rows: list[Found]) -> Chart:
    words = reading.words
    drawn, aside = apart(reading, rows)
    top = top_level([value for _, _, row in rows if row is not None for value in (row.required, row.there)])
    return Chart(
        caption=_caption(reading, role, [row for _, _, row in rows if row is not None and row.known]),
        key=(
            (DOT, words.say("report/gap/there", "What is there")),
            (ZONE, words.say("report/gap/asked", "What the job asks, or more")),
        ),
        groups=_groups(reading, drawn, top),
        axis=(
            words.say("report/level/0", "not yet"),
            words.say("report/level/n", "level {level}", level=words.number(top // 2)),
            words.say("report/level/n", "level {level}", level=words.number(top)),
        ),
        aside=aside,
    )


def _caption(reading: Reading, role: Role, drawn: list[GapRow]) -> Sentence:
    words = reading.words
    if not drawn:
        return words.say(
            "report/gap/caption/none", "A box without a dot: what the job asks is known, what is there is not."
        )
    widest = max(drawn, key=lambda row: drawn_level(row.required) - drawn_level(row.there))
    _, gap = strength_and_gap(reading.report, role)
    if not widest.is_middle_below:
        return _caption_met(reading, gap)
    if gap is None or gap is widest:
        return words.say(
            "report/gap/caption/gap",
            "The line from the dot to the box is the gap of the middle person. It is longest in “{competence}”.",
            competence=reading.short(widest.competence),
        )
    return words.say(
        "report/gap/caption/gap-and-share",
        "The line from the dot to the box is the gap of the middle person. It is longest in “{competence}”. "
        "The share of people below what is asked is largest in “{most}”.",
        competence=reading.short(widest.competence),
        most=reading.short(gap.competence),
    )


def _caption_met(reading: Reading, gap: GapRow | None) -> Sentence:
    if gap is None:
        return reading.words.say(
            "report/gap/caption/met", "Every dot stands in its box: the middle person reaches what is asked."
        )
    return reading.words.say(
        "report/gap/caption/met-and-share",
        "Every dot stands in its box: the middle person reaches what is asked. "
        "Still, at least half are expected below in “{most}”.",
        most=reading.short(gap.competence),
    )


def _groups(reading: Reading, rows: list[Found], top: int) -> tuple[ChartGroup, ...]:
    drawn = [(code, _chart_row(reading, code, row, top)) for _, code, row in rows]
    if len(drawn) <= MOST_ROWS:
        return (ChartGroup(None, tuple(line for _, line in drawn)),)
    areas: dict[str, list[ChartRow]] = {area.id: [] for area in reading.framework.areas}
    for code, line in drawn:
        areas[reading.framework.competence(code).area].append(line)
    titles = {area.id: reading.words.text(area.title) for area in reading.framework.areas}
    return tuple(ChartGroup(titles[area], tuple(lines)) for area, lines in areas.items() if lines)


def _chart_row(reading: Reading, code: str, row: GapRow | None, top: int) -> ChartRow:
    if row is None:
        return ChartRow(reading.short(code), None, too_few(reading.words))
    if not row.known:
        return ChartRow(reading.short(code), gap_strip(row.required, nan, top), _not_known(reading, row))
    said = reading.words.say(
        "report/gap/values",
        "There {there}, asked {asked}. Below: about {below} of {known}",
        there=level(reading.words, row.there),
        asked=level(reading.words, row.required),
        below=reading.words.number(round(row.below)),
        known=reading.words.number(row.known),
    )
    return ChartRow(reading.short(code), gap_strip(row.required, row.there, top), said)


def _not_known(reading: Reading, row: GapRow) -> Sentence:
    persons = reading.words.number(row.persons)
    return reading.words.say("report/gap/none-known", "Not known for any of {persons} people", persons=persons)


def _table(reading: Reading, rows: list[Found]) -> Table:
    say = reading.words.say
    has_tool = any(row.met_with_tool not in (None, row.met) for _, _, row in rows if row is not None and row.known)
    heads: tuple[Sentence, ...] = (
        say("report/gap/competence", "Competence"),
        say("report/gap/head/asked", "Asked"),
        say("report/gap/head/there", "There"),
        say("report/gap/head/known", "Known"),
        say("report/gap/head/unknown", "Not known"),
        say("report/gap/head/met", "Met"),
        say("report/gap/head/gap", "Gap"),
        say("report/gap/head/unclear", "Unclear"),
        say("report/gap/head/below", "Expected below what is asked"),
    )
    if has_tool:
        heads = (*heads, say("report/gap/head/tool", "Met with their tool"))
    return Table(
        caption=say(
            "report/gap/table",
            "The same in numbers. Asked and there: level of the middle person, from 0 (not yet) to 8. "
            "All other columns count people.",
        ),
        heads=heads,
        rows=tuple(_table_row(reading, code, row, has_tool=has_tool) for _, code, row in rows),
    )


def _table_row(reading: Reading, code: str, row: GapRow | None, *, has_tool: bool) -> TableRow:
    words, name = reading.words, reading.short(code)
    if row is None:
        return TableRow(name, (too_few(words),))
    if not row.known:
        return TableRow(name, (level(words, row.required), _not_known(reading, row)))
    counts = (row.known, row.unknown, row.met, row.gap, row.unclear)
    cells = (
        level(words, row.required),
        level(words, row.there),
        *(words.number(count) for count in counts),
        expected_below(words, row),
    )
    return TableRow(name, (*cells, _tooled(words, row)) if has_tool else cells)


def _tooled(words: Speaker, row: GapRow) -> str:
    if row.met_with_tool is None:
        smallest = words.number(SMALLEST_GROUP)
        return words.say("report/gap/tool/few", "Asked of under {smallest} people", smallest=smallest)
    return words.number(row.met_with_tool)
