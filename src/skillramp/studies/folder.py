"""A folder becomes a study: read every file, find every problem, and only without any build the frozen object."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from skillramp.core.answers import Answers, Codes
from skillramp.core.errors import StudyError
from skillramp.core.requirements import Demand, Job, changed, job_of
from skillramp.core.surveys import Rating, View
from skillramp.core.vocabulary import AnsweredWith, AnswerState, Role, Voice
from skillramp.packs.library import Library
from skillramp.packs.load import load_library, packs_in
from skillramp.packs.messages import Problem
from skillramp.packs.translate import Translator
from skillramp.studies.check import Sheets, check
from skillramp.studies.columns import TABLES
from skillramp.studies.settings import FILE, Settings, read_settings
from skillramp.studies.sheets import Sheet, read_sheet
from skillramp.studies.study import Enterprise, JobChange, Person, Sitting, Study

__all__ = ["find_problems", "read_study"]


def read_study(folder: Path, words: Translator) -> tuple[Study, Library]:
    """The study in a folder with the content it is about (the study's own ``packs`` last).

    Raises:
        PackError: when content is faulty.
        StudyError: with one sentence a line for every problem of the study.
    """
    library = load_library(packs_in(folder / "packs"), words)
    settings, sheets, problems = _read(folder, library)
    if settings is None or sheets is None or problems:
        raise StudyError("\n".join(problem.sentence(words) for problem in problems))
    return _study(settings, sheets, library), library


def find_problems(folder: Path, library: Library) -> list[Problem]:
    """Every problem of the study in a folder, form first; meaning only where the form is right."""
    return _read(folder, library)[2]


def _read(folder: Path, library: Library) -> tuple[Settings | None, Sheets | None, list[Problem]]:
    settings, problems = read_settings(folder)
    if settings is None and not (folder / FILE).exists():
        return None, None, problems
    read = [read_sheet(folder / table.file, table) for table in TABLES]
    problems += [problem for _, faults in read for problem in faults]
    sheets = Sheets(*(sheet for sheet, _ in read))
    if settings is not None and not problems:
        problems = check(settings, sheets, library)
    return settings, sheets, problems


def _study(settings: Settings, sheets: Sheets, library: Library) -> Study:
    people = tuple(_people(sheets.people))
    changes = list(_changes(sheets.jobs))
    of_person = {person.id: person for person in people}
    sittings = tuple(Sitting(*row) for row in _rows(sheets.sittings, _names("sittings.csv")))
    return Study(
        title=settings.title,
        period=settings.period,
        framework=settings.framework,
        is_synthetic=settings.synthetic,
        limits=tuple(settings.limits),
        enterprises=tuple(_enterprises(sheets.enterprises)),
        people=people,
        sittings=sittings,
        answers=_answers(sheets.answers),
        ratings=tuple(_ratings(sheets.ratings, of_person)),
        views=tuple(_views(sheets.views, of_person)),
        jobs=_jobs(people, changes, library),
        round=max((sitting.round for sitting in sittings), default=_latest(sheets.ratings) or _latest(sheets.views)),
    )


def _names(file: str) -> tuple[str, ...]:
    return next(tuple(column.name for column in table.columns) for table in TABLES if table.file == file)


def _rows(sheet: Sheet, names: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    return zip(*(sheet.column(name) for name in names), strict=True)


def _latest(sheet: Sheet) -> str:
    return max(sheet.column("round"), default="")


def _number(cell: str) -> int | None:
    return int(cell) if cell else None


def _enterprises(sheet: Sheet) -> Iterable[Enterprise]:
    for code, country, region, form, orientation, integration, sector, size, founded in _rows(
        sheet, _names(sheet.file)
    ):
        yield Enterprise(
            id=code,
            country=country,
            region=region or None,
            legal_form=form or None,
            orientation=orientation or None,
            integration=integration or None,
            sector=sector or None,
            size=_number(size),
            founded=_number(founded),
        )


def _people(sheet: Sheet) -> Iterable[Person]:
    for code, enterprise, role, job, language, hours, weight in _rows(sheet, _names(sheet.file)):
        yield Person(
            code,
            enterprise,
            Role(role),
            job or None,
            language or None,
            float(hours) if hours else None,
            float(weight or 1),
        )


def _changes(sheet: Sheet) -> Iterable[JobChange]:
    for enterprise, job, competence, level, importance in _rows(sheet, _names(sheet.file)):
        yield JobChange(enterprise, job, Demand(competence, float(level), int(importance)))


def _jobs(people: tuple[Person, ...], changes: list[JobChange], library: Library) -> tuple[Job | None, ...]:
    made: dict[tuple[str, str], Job] = {}
    for key in {(person.enterprise, person.job) for person in people if person.job}:
        enterprise, name = key[0], str(key[1])
        occupation = library.occupation(name)
        start = job_of(occupation) if occupation else Job(name, ())
        own = [change.demand for change in changes if (change.enterprise, change.job) == (enterprise, name)]
        made[enterprise, name] = changed(start, own)
    return tuple(made[person.enterprise, person.job] if person.job else None for person in people)


def _answers(sheet: Sheet) -> Answers:
    voices, states, ways = list(Voice), list(AnswerState), list(AnsweredWith)
    way = {name: place for place, name in enumerate(ways)}
    return Answers(
        sitting=Codes.of(sheet.column("sitting_id")),
        person=Codes.of(sheet.column("person_id")),
        item=Codes.of(sheet.column("item_id")),
        voice=np.array([voices.index(Voice(each)) for each in sheet.column("voice")], np.int8),
        option=Codes.of(sheet.column("option")),
        tool=Codes.of(sheet.column("tool")),
        answered_with=np.array(
            [way.get(AnsweredWith(each), -1) if each else -1 for each in sheet.column("answered_with")], np.int8
        ),
        state=np.array([states.index(AnswerState(each)) for each in sheet.column("state")], np.int8),
        sequence=np.array([int(each) for each in sheet.column("sequence")], np.int64),
    )


def _ratings(sheet: Sheet, people: dict[str, Person]) -> Iterable[Rating]:
    latest = _latest(sheet)
    for respondent, enterprise, when, role, competence, relevance, endowment in _rows(sheet, _names(sheet.file)):
        if when == latest:
            weight = people[respondent].weight if respondent in people else 1.0
            yield Rating(respondent, enterprise, Role(role), competence, _number(relevance), _number(endowment), weight)


def _views(sheet: Sheet, people: dict[str, Person]) -> Iterable[View]:
    latest = _latest(sheet)
    for respondent, enterprise, when, role, question, option in _rows(sheet, _names(sheet.file)):
        if when == latest:
            person = people.get(respondent)
            yield View(
                respondent,
                enterprise,
                Role(role),
                question,
                option,
                person.job if person else None,
                person.weight if person else 1.0,
            )
