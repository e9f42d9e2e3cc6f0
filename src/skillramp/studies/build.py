"""Tables without faults become the frozen, typed study."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from skillramp.core.answers import Answers, Codes
from skillramp.core.requirements import Demand, Job, changed, job_of
from skillramp.core.surveys import Rating, View
from skillramp.core.vocabulary import AnsweredWith, AnswerState, Role, Voice
from skillramp.packs.library import Library
from skillramp.studies.checks.tables import Sheets
from skillramp.studies.coded import Coded, Sheet
from skillramp.studies.settings import Settings
from skillramp.studies.study import Enterprise, Person, Sitting, Study

__all__ = ["Common", "build"]


@dataclass(frozen=True, slots=True)
class Common:
    """What every part knows of the whole study; see ``Study``."""

    rounds: Mapping[str, str]
    instruments: frozenset[str]
    items: frozenset[str]
    is_weighted: bool


def build(settings: Settings, sheets: Sheets, library: Library, common: Common) -> Study:
    """The study these tables tell, or the part of it."""
    people = tuple(_people(sheets.people))
    of_person = {person.id: person for person in people}
    return Study(
        title=settings.title,
        period=settings.period,
        framework=settings.framework,
        is_synthetic=settings.synthetic,
        limits=tuple(settings.limits),
        enterprises=tuple(_enterprises(sheets.enterprises)),
        people=people,
        sittings=tuple(_sittings(sheets.sittings)),
        answers=_answers(sheets.answers, sheets.sittings),
        ratings=tuple(_ratings(sheets.ratings, of_person, common.rounds)),
        views=tuple(_views(sheets.views, of_person, common.rounds)),
        jobs=_jobs(people, sheets.jobs, library),
        rounds=common.rounds,
        instruments=common.instruments,
        items=common.items,
        is_weighted=common.is_weighted,
    )


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


def _jobs(people: Sequence[Person], sheet: Sheet, library: Library) -> tuple[Job | None, ...]:
    own: dict[tuple[str, str], list[Demand]] = defaultdict(list)
    for row in sheet.records():
        demand = Demand(row["competence"], float(row["level"]), int(row["importance"]))
        own[row["enterprise_id"], row["job"]].append(demand)
    starts = {each.id: job_of(each) for each in library.occupations}
    made: dict[tuple[str, str], Job] = {}
    for enterprise, name in {(person.enterprise, person.job) for person in people}:
        if name:
            made[enterprise, name] = changed(starts.get(name, Job(name, ())), own[enterprise, name])
    return tuple(made[person.enterprise, person.job] if person.job else None for person in people)


def _answers(sheet: Sheet, sittings: Sheet) -> Answers:
    sequence, sitting = sheet.coded("sequence"), sheet.coded("sitting_id").compact()
    known, person = sittings.coded("sitting_id").compact(), sittings.coded("person_id")
    row = known.row_of()[sitting.onto(known)]
    return Answers(
        sitting=_codes(sitting),
        person=_codes(person.take(row[sitting.index].astype(np.intp))),
        item=_codes(sheet.coded("item_id")),
        voice=_places(sheet.coded("voice"), Voice),
        option=_codes(sheet.coded("option")),
        tool=_codes(sheet.coded("tool")),
        answered_with=_places(sheet.coded("answered_with"), AnsweredWith),
        state=_places(sheet.coded("state"), AnswerState),
        sequence=np.array([int(value or 0) for value in sequence.values], np.int64)[sequence.index],
    )


def _codes(cells: Coded) -> Codes:
    """The column as core wants it: only what these rows hold, sorted, and −1 for the empty cell."""
    held = cells.compact()
    values = tuple(sorted(value for value in held.values if value))
    return Codes(values, held.places({value: number for number, value in enumerate(values)})[held.index])


def _places(cells: Coded, words: type[StrEnum]) -> NDArray[np.int8]:
    return cells.places({word: number for number, word in enumerate(words)}).astype(np.int8)[cells.index]


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
