"""Does a study mean what it says? Every row is held against the other files and against the content."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from skillramp.core.instruments import Item
from skillramp.core.vocabulary import AnswerState
from skillramp.packs import messages
from skillramp.packs.library import Library
from skillramp.packs.problems import Message, Problem
from skillramp.studies.moments import moment
from skillramp.studies.settings import FILE, Settings
from skillramp.studies.sheets import Sheet

__all__ = ["Sheets", "check"]

DAY = len("2026-03-02")


@dataclass(frozen=True, slots=True)
class Sheets:
    """The files of a study, without faults of form."""

    enterprises: Sheet
    people: Sheet
    sittings: Sheet
    answers: Sheet
    ratings: Sheet
    views: Sheet
    jobs: Sheet


def check(settings: Settings, sheets: Sheets, library: Library) -> list[Problem]:
    """Every fault of meaning, file by file."""
    framework = library.together(settings.framework)
    if framework is None:
        known = ", ".join(each.id for each in library.frameworks)
        return [Problem(FILE, None, messages.NO_FRAMEWORK, (("found", settings.framework), ("known", known)))]
    competences = {each.id for each in framework.competences}
    enterprises = set(sheets.enterprises.column("enterprise_id"))
    found = [
        *_enterprises(sheets),
        *_people(settings, sheets, library, enterprises),
        *_sittings(settings, sheets, library),
        *_rounds(sheets.sittings),
        *_answers(sheets, library),
        *_known(sheets.ratings, "enterprise_id", enterprises, messages.NO_ENTERPRISE),
        *_known(sheets.views, "enterprise_id", enterprises, messages.NO_ENTERPRISE),
        *_known(sheets.jobs, "enterprise_id", enterprises, messages.NO_ENTERPRISE),
        *_respondents(sheets.ratings, sheets.people),
        *_respondents(sheets.views, sheets.people),
        *_known(sheets.ratings, "competence", competences, messages.NO_COMPETENCE, framework=framework.id),
        *_known(sheets.jobs, "competence", competences, messages.NO_COMPETENCE, framework=framework.id),
        *_levels(sheets.jobs, framework.levels[-1]),
        *_views(sheets.views, library),
    ]
    if not found and not (sheets.answers.rows or sheets.ratings.rows or sheets.views.rows):
        found.append(Problem(FILE, None, messages.NOTHING_SAID))
    return found


def _known(sheet: Sheet, column: str, known: set[str], message: Message, **facts: object) -> Iterator[Problem]:
    for row, value in enumerate(sheet.column(column)):
        if value and value not in known:
            yield sheet.at(row, message, found=value, **facts)


def _enterprises(sheets: Sheets) -> Iterator[Problem]:
    with_people = set(sheets.people.column("enterprise_id"))
    for row, enterprise in enumerate(sheets.enterprises.column("enterprise_id")):
        if enterprise not in with_people:
            yield sheets.enterprises.at(row, messages.NO_PEOPLE)


def _people(settings: Settings, sheets: Sheets, library: Library, enterprises: set[str]) -> Iterator[Problem]:
    yield from _known(sheets.people, "enterprise_id", enterprises, messages.NO_ENTERPRISE)
    own = set(zip(sheets.jobs.column("enterprise_id"), sheets.jobs.column("job"), strict=True))
    occupations = {each.id: each.framework for each in library.occupations}
    rows = zip(sheets.people.column("enterprise_id"), sheets.people.column("job"), strict=True)
    for row, (enterprise, job) in enumerate(rows):
        if job and job not in occupations and (enterprise, job) not in own:
            yield sheets.people.at(row, messages.NO_JOB, found=job)
        elif (other := occupations.get(job, settings.framework)) != settings.framework:
            facts = {"other": other, "framework": settings.framework}
            yield sheets.people.at(row, messages.JOB_FRAMEWORK, found=job, **facts)


def _sittings(settings: Settings, sheets: Sheets, library: Library) -> Iterator[Problem]:
    sheet = sheets.sittings
    yield from _known(sheet, "person_id", set(sheets.people.column("person_id")), messages.NO_PERSON)
    known = ", ".join(each.id for each in library.instruments)
    rows = zip(sheet.column("instrument"), sheet.column("instrument_version"), strict=True)
    for row, (name, version) in enumerate(rows):
        instrument = library.instrument(name)
        if instrument is None:
            yield sheet.at(row, messages.NO_INSTRUMENT, found=name, known=known)
        elif instrument.version != version:
            yield sheet.at(row, messages.OTHER_VERSION, found=version, instrument=name, known=instrument.version)
        elif not library.is_within(instrument.framework, settings.framework):
            facts = {"other": instrument.framework, "framework": settings.framework}
            yield sheet.at(row, messages.OTHER_FRAMEWORK, found=name, **facts)


def _rounds(sheet: Sheet) -> Iterator[Problem]:
    """Rounds follow each other by name, so the days of their first sittings must follow each other, too."""
    first: dict[str, tuple[str, int]] = {}
    for row, (name, started) in enumerate(zip(sheet.column("round"), sheet.column("started_at"), strict=True)):
        if started:
            begun = (moment(started)[:DAY], row)
            first[name] = min(first.get(name, begun), begun)
    for before, name in pairwise(sorted(first)):
        day, row = first[name]
        if day < first[before][0]:
            yield sheet.at(row, messages.ROUND_ORDER, found=name, other=before)


def _respondents(sheet: Sheet, people: Sheet) -> Iterator[Problem]:
    """Who answers as a person of the study has the role and the enterprise of that person."""
    known = {row["person_id"]: (row["role"], row["enterprise_id"]) for row in people.records()}
    for row, given in enumerate(sheet.records()):
        said = given["role"], given["enterprise_id"]
        role, enterprise = known.get(given["respondent_id"], said)
        if said[0] != role:
            yield sheet.at(row, messages.OTHER_ROLE, found=said[0], known=role)
        if said[1] != enterprise:
            yield sheet.at(row, messages.OTHER_ENTERPRISE, found=said[1], known=enterprise)


def _answers(sheets: Sheets, library: Library) -> Iterator[Problem]:
    sheet = sheets.answers
    sittings = {
        sitting: (person, instrument)
        for sitting, person, instrument in zip(
            sheets.sittings.column("sitting_id"),
            sheets.sittings.column("person_id"),
            sheets.sittings.column("instrument"),
            strict=True,
        )
    }
    items = {each.id: {item.id: item for item in each.items} for each in library.instruments}
    names = ("sitting_id", "person_id", "item_id", "voice", "option", "tool", "state")
    rows = zip(*(sheet.column(name) for name in names), strict=True)
    for row, (sitting, person, item, voice, option, tool, state) in enumerate(rows):
        if sitting not in sittings:
            yield sheet.at(row, messages.NO_SITTING)
            continue
        expected, instrument = sittings[sitting]
        if person != expected:
            yield sheet.at(row, messages.OTHER_PERSON)
        if instrument in items:
            found = items[instrument].get(item)
            if found is None:
                yield sheet.at(row, messages.NO_ITEM, instrument=instrument, found=item)
            else:
                yield from _answer(
                    lambda message, row=row, **facts: sheet.at(row, message, **facts), found, voice, option, tool
                )
        yield from _state(sheet, row, option, tool, state)


def _answer(at: Callable[..., Problem], item: Item, voice: str, option: str, tool: str) -> Iterator[Problem]:
    if voice not in item.voices:
        yield at(messages.WRONG_VOICE, item=item.id, known=", ".join(item.voices), found=voice)
    for chosen in (option, tool):
        if chosen and item.step_of(chosen) is None:
            known = ", ".join(each.id for each in item.options)
            yield at(messages.NO_OPTION, item=item.id, found=chosen, known=known)


def _state(sheet: Sheet, row: int, option: str, tool: str, state: str) -> Iterator[Problem]:
    if state == AnswerState.ANSWERED and not option:
        yield sheet.at(row, messages.NO_ANSWER)
    if state != AnswerState.ANSWERED and option:
        yield sheet.at(row, messages.STRAY_ANSWER, state=state)
    if state != AnswerState.ANSWERED and tool:
        yield sheet.at(row, messages.STRAY_TOOL, state=state)


def _levels(jobs: Sheet, highest: int) -> Iterator[Problem]:
    for row, level in enumerate(jobs.column("level")):
        if float(level) > highest:
            yield jobs.at(row, messages.LEVEL_ABOVE, found=level, highest=highest)


def _views(sheet: Sheet, library: Library) -> Iterator[Problem]:
    questions = {each.id: each for each in library.all_questions}
    rows = zip(sheet.column("question_id"), sheet.column("option"), strict=True)
    for row, (name, option) in enumerate(rows):
        question = questions.get(name)
        if question is None or not question.choices:
            yield sheet.at(row, messages.NO_QUESTION, found=name)
        elif option not in {choice.id for choice in question.choices}:
            known = ", ".join(choice.id for choice in question.choices)
            yield sheet.at(row, messages.NO_CHOICE, question=name, found=option, known=known)
