"""A folder becomes a study: read every file, find every problem, and only without any build the frozen object."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from skillramp.core.answers import Answers, Codes
from skillramp.core.errors import StudyError
from skillramp.core.requirements import Demand, Job, changed, job_of
from skillramp.core.surveys import Rating, View
from skillramp.core.vocabulary import AnsweredWith, AnswerState, Role, Voice
from skillramp.packs.library import Library
from skillramp.packs.load import load_library, packs_in
from skillramp.packs.problems import Problem, say_all
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
        raise StudyError("\n".join(say_all(problems, words)))
    return _study(settings, sheets, library), library


def find_problems(folder: Path, library: Library) -> list[Problem]:
    """Every problem of the study in a folder, form first; meaning only where the form is right."""
    return _read(folder, library)[2]


def _read(folder: Path, library: Library) -> tuple[Settings | None, Sheets | None, list[Problem]]:
    settings, problems = read_settings(folder)
    if settings is None and not (folder / FILE).exists():
        return None, None, problems
    read = {table.file: read_sheet(folder / table.file, table) for table in TABLES}
    problems += [problem for _, faults in read.values() for problem in faults]
    sheets = Sheets(**{file.removesuffix(".csv"): sheet for file, (sheet, _) in read.items()})
    if settings is not None and not problems:
        problems = check(settings, sheets, library)
    return settings, sheets, problems


def _study(settings: Settings, sheets: Sheets, library: Library) -> Study:
    people = tuple(_people(sheets.people))
    of_person = {person.id: person for person in people}
    rounds = _rounds(sheets, of_person)
    return Study(
        title=settings.title,
        period=settings.period,
        framework=settings.framework,
        is_synthetic=settings.synthetic,
        limits=tuple(settings.limits),
        enterprises=tuple(_enterprises(sheets.enterprises)),
        people=people,
        sittings=tuple(_sittings(sheets.sittings)),
        answers=_answers(sheets.answers),
        ratings=tuple(_ratings(sheets.ratings, of_person, rounds)),
        views=tuple(_views(sheets.views, of_person, rounds)),
        jobs=_jobs(people, list(_changes(sheets.jobs)), library),
        rounds=rounds,
    )


def _rounds(sheets: Sheets, people: Mapping[str, Person]) -> dict[str, str]:
    """The latest round of each enterprise, by name, in which anybody of it sat, rated or viewed."""
    said = [(people[row["person_id"]].enterprise, row["round"]) for row in sheets.sittings.records()]
    said += [(row["enterprise_id"], row["round"]) for each in (sheets.ratings, sheets.views) for row in each.records()]
    found: dict[str, str] = {}
    for enterprise, when in said:
        found[enterprise] = max(found.get(enterprise, ""), when)
    return found


def _number(cell: str) -> int | None:
    return int(cell) if cell else None


def _enterprises(sheet: Sheet) -> Iterator[Enterprise]:
    for row in sheet.records():
        yield Enterprise(
            id=row["enterprise_id"],
            country=row["country"],
            region=row["region"] or None,
            legal_form=row["legal_form"] or None,
            orientation=row["orientation"] or None,
            integration=row["integration"] or None,
            sector=row["sector"] or None,
            size=_number(row["size"]),
            founded=_number(row["founded"]),
        )


def _people(sheet: Sheet) -> Iterator[Person]:
    for row in sheet.records():
        yield Person(
            id=row["person_id"],
            enterprise=row["enterprise_id"],
            role=Role(row["role"]),
            job=row["job"] or None,
            language=row["language"] or None,
            hours_per_week=float(row["hours_per_week"]) if row["hours_per_week"] else None,
            weight=float(row.get("weight") or 1),
        )


def _sittings(sheet: Sheet) -> Iterator[Sitting]:
    for row in sheet.records():
        yield Sitting(
            id=row["sitting_id"],
            person=row["person_id"],
            round=row["round"],
            instrument=row["instrument"],
            instrument_version=row["instrument_version"],
            locale=row["locale"],
            started_at=row["started_at"],
            ended_at=row["ended_at"],
        )


def _changes(sheet: Sheet) -> Iterator[JobChange]:
    for row in sheet.records():
        demand = Demand(row["competence"], float(row["level"]), int(row["importance"]))
        yield JobChange(row["enterprise_id"], row["job"], demand)


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


def _ratings(sheet: Sheet, people: Mapping[str, Person], rounds: Mapping[str, str]) -> Iterator[Rating]:
    for row in sheet.records():
        if row["round"] == rounds[row["enterprise_id"]]:
            person = people.get(row["respondent_id"])
            yield Rating(
                respondent=row["respondent_id"],
                enterprise=row["enterprise_id"],
                role=Role(row["role"]),
                competence=row["competence"],
                relevance=_number(row["relevance"]),
                endowment=_number(row["endowment"]),
                weight=person.weight if person else 1.0,
            )


def _views(sheet: Sheet, people: Mapping[str, Person], rounds: Mapping[str, str]) -> Iterator[View]:
    for row in sheet.records():
        if row["round"] == rounds[row["enterprise_id"]]:
            person = people.get(row["respondent_id"])
            yield View(
                respondent=row["respondent_id"],
                enterprise=row["enterprise_id"],
                role=Role(row["role"]),
                question=row["question_id"],
                option=row["option"],
                job=person.job if person else None,
                weight=person.weight if person else 1.0,
            )
