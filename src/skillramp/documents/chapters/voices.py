"""Chapter: the three voices apart. A voice is shown only where it speaks about a group of people."""

from dataclasses import dataclass

from skillramp.core.report import VoiceRow
from skillramp.core.vocabulary import Role, Voice
from skillramp.documents.chapters.reading import Reading
from skillramp.documents.figures import Table, TableRow
from skillramp.documents.speaker import Sentence, Speaker
from skillramp.documents.wording import few, level, rows_of, too_few, too_few_of_role

__all__ = ["RoleVoices", "voice_sections"]


Found = tuple[str, str, VoiceRow | None]


@dataclass(frozen=True, slots=True)
class RoleVoices:
    """The section of one role: a table, or a sentence where none of its rows may be shown."""

    role: Sentence
    table: Table | None
    too_few: Sentence | None


def voice_sections(reading: Reading) -> list[RoleVoices]:
    """One table for each role somebody spoke about."""
    found = ((role, rows_of(reading.report.voices, [role], reading.codes)) for role in Role)
    return [_section(reading, role, rows) for role, rows in found if rows]


def _section(reading: Reading, role: Role, rows: list[Found]) -> RoleVoices:
    if all(row is None for _, _, row in rows):
        return RoleVoices(reading.role(role), None, too_few_of_role(reading.words))
    return RoleVoices(reading.role(role), _table(reading, rows), None)


def _table(reading: Reading, rows: list[Found]) -> Table:
    say = reading.words.say
    return Table(
        caption=say("report/voices/caption", "Level of the middle person, and about how many people each voice speaks"),
        heads=(
            say("report/voices/competence", "Competence"),
            say("report/voices/self", "They themselves"),
            say("report/voices/coach", "Their coach"),
            say("report/voices/task", "A task or a knowledge question"),
            say("report/voices/rests", "Rests on"),
        ),
        rows=tuple(_row(reading, code, row) for _, code, row in rows),
    )


def _row(reading: Reading, code: str, row: VoiceRow | None) -> TableRow:
    words, name = reading.words, reading.short(code)
    if row is None:
        return TableRow(name, (too_few(words),))
    said = (_heard(words, count, median) for count, median in zip(row.spoken, row.medians, strict=True))
    return TableRow(name, (*said, _rests(words, row)))


def _heard(words: Speaker, count: int | None, median: float) -> Sentence:
    if count is None:
        return few(words)
    if not count:
        return words.say("report/voices/silent", "nobody")
    return words.say_many(
        "report/voices/heard", "{level} ({count} person)", "{level} ({count} people)", count, level=level(words, median)
    )


def _rests(words: Speaker, row: VoiceRow) -> Sentence:
    silent = {voice for voice, count in zip(Voice, row.spoken, strict=True) if count == 0}
    if {Voice.COACH, Voice.TASK} <= silent:
        return words.say("report/voices/told-only", "As told, not shown")
    if Voice.SELF in silent:
        return words.say("report/voices/shown-only", "As shown or seen")
    return words.say("report/voices/both", "As told, and shown or seen")
