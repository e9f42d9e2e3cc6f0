"""The rows of a study, made from the rows of a wide file by its map."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from skillramp.core.vocabulary import AnswerState, Role
from skillramp.packs import messages
from skillramp.packs.library import Library
from skillramp.packs.problems import Problem
from skillramp.studies.imports.cells import Cells
from skillramp.studies.imports.demands import demands
from skillramp.studies.imports.maps import Enterprise, ImportMap, MapFile
from skillramp.studies.sheets import Sheet

__all__ = ["Made", "make"]

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """The rows of every file, and how many people have a job that asks none of the competences."""

    rows: dict[str, list[Row]]
    asked_nothing: int


@dataclass(frozen=True, slots=True)
class _People:
    """Columns, one value a person."""

    id: list[str]
    role: list[Role]
    job: list[str]
    weight: list[str]


def make(this: MapFile, sheet: Sheet, library: Library) -> tuple[Made, list[Problem]]:
    """Every row of the study, and every cell the map does not know.

    Args:
        this: a map that has been checked against the sheet and the library.
        sheet: the wide file.
        library: the content.
    """
    cells, map_ = Cells(sheet), this.map
    jobs = _jobs(map_, cells, len(sheet.rows))
    weights = sheet.column(map_.person.weight) if map_.person.weight else []
    asked = demands(map_.demands, jobs, _numbers(weights) or [1.0] * len(jobs), cells)
    occupations = {each.id for each in library.occupations if each.framework == map_.study.framework}
    known = {job for job, *_ in asked} | occupations
    strange = [] if map_.demands else sorted({job for job in jobs if job and job not in known})
    problems = [this.at(("job",), messages.IMPORT_NO_JOB, found=job) for job in strange]
    kept = [job if job in known else "" for job in jobs]
    people = _People(sheet.column(map_.person.id), _roles(map_, cells, len(jobs)), kept, weights)
    sittings, answers = _answers(map_, people, cells, library)
    rows: dict[str, list[Row]] = {
        "enterprises.csv": [_enterprise(map_.enterprise)],
        "people.csv": list(_people(map_, people)),
        "sittings.csv": sittings,
        "answers.csv": answers,
        "ratings.csv": [],
        "views.csv": list(_views(map_, people, cells)),
        "jobs.csv": [
            (map_.enterprise.id, job, competence, f"{level:g}", importance)
            for job, competence, level, importance in asked
        ],
    }
    return Made(rows, sum(1 for job in jobs if job and job not in known)), problems + cells.problems


def _numbers(weights: Sequence[str]) -> list[float]:
    """A weight that is no number from 0 has left a problem, and nothing is written."""
    try:
        numbers = [float(weight) for weight in weights]
    except ValueError:
        numbers = []
    return numbers if all(0 <= number < inf for number in numbers) else []


def _enterprise(given: Enterprise) -> Row:
    told = (given.region, given.legal_form, given.orientation, given.integration, given.sector)
    return (given.id, given.country, *told, given.size or "", given.founded or "")


def _jobs(map_: ImportMap, cells: Cells, rows: int) -> list[str]:
    """The parts joined; "" where any of them says there is no job."""
    parts = [cells.read(part.column, part.values, part.ignore) for part in map_.job]
    if not parts:
        return [""] * rows
    return ["" if None in row else "-".join(str(part) for part in row) for row in zip(*parts, strict=True)]


def _roles(map_: ImportMap, cells: Cells, rows: int) -> list[Role]:
    """A role that is not known has left a problem, and nothing is written."""
    if map_.role is None:
        return [map_.person.role or Role.WORKER] * rows
    found = cells.read(map_.role.column, map_.role.values, is_required=True)
    return [role or Role.WORKER for role in found]


def _people(map_: ImportMap, people: _People) -> Iterator[Row]:
    language = map_.person.language or ""
    for number, (code, role, job) in enumerate(zip(people.id, people.role, people.job, strict=True)):
        weight = (people.weight[number],) if people.weight else ()
        yield (code, map_.enterprise.id, role, job, language, "", *weight)


def _answers(map_: ImportMap, people: _People, cells: Cells, library: Library) -> tuple[list[Row], list[Row]]:
    """Sittings and answers, person by person. Who left no trace in an instrument has no sitting with it."""
    read = list(_read_answers(map_, cells))
    sittings: list[Row] = []
    answers: list[Row] = []
    for sitting in map_.sittings:
        instrument = library.instrument(sitting.instrument)
        own = {item.id for item in instrument.items} if instrument else set()
        columns = [(item, voice, meanings) for item, voice, meanings in read if item in own]
        for row, person in enumerate(people.id):
            code = f"s{len(sittings) + 1}"
            given = [(item, voice, m) for item, voice, meanings in columns if (m := meanings[row]) is not None]
            if given:
                sittings.append((code, person, map_.round, sitting.instrument, sitting.version, sitting.locale, "", ""))
            for sequence, (item, voice, (option, state)) in enumerate(given, 1):
                answers.append((code, person, item, voice, option, "", "", state, sequence))
    return sittings, answers


Meanings = Sequence[tuple[str, str] | None]
"""For each person option and state, or None where there is no row."""


def _read_answers(map_: ImportMap, cells: Cells) -> Iterator[tuple[str, str, Meanings]]:
    for table in map_.answers:
        known = {cell: (option, AnswerState.ANSWERED.value) for cell, option in table.values.items()}
        known |= {cell: ("", str(state)) for cell, state in table.states.items()}
        for column, item in table.columns.items():
            yield item, table.voice, cells.read(column, known, table.ignore)


def _views(map_: ImportMap, people: _People, cells: Cells) -> Iterator[Row]:
    for table in map_.views:
        for column, question in table.columns.items():
            options = cells.read(column, table.values, table.ignore)
            for person, role, option in zip(people.id, people.role, options, strict=True):
                if option is not None:
                    yield (person, map_.enterprise.id, map_.round, role, question, option)
