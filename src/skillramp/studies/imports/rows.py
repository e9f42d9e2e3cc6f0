"""The rows of a study, made from the rows of a wide file by its map."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from skillramp.core.vocabulary import AnswerState, Voice
from skillramp.packs import messages
from skillramp.packs.library import Library
from skillramp.packs.problems import Problem
from skillramp.studies.imports.cells import Cells, faulty_cells
from skillramp.studies.imports.demands import demands
from skillramp.studies.imports.figures import read_dates
from skillramp.studies.imports.mapfile import MapFile
from skillramp.studies.imports.maps import Enterprise, ImportMap, SittingOf
from skillramp.studies.imports.people import People, read_people
from skillramp.studies.imports.table import Wide, shown

__all__ = ["Made", "Row", "make"]

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """The rows of every file, and how many people have a job that asks none of the competences."""

    rows: dict[str, list[Row]]
    asked_nothing: int


def make(this: MapFile, wide: Wide, library: Library) -> tuple[Made, list[Problem]]:
    """Every row of the study, and every cell the map does not know.

    Args:
        this: a map that has been checked against the table and the library.
        wide: the table.
        library: the content.
    """
    map_, cells = this.map, Cells(wide)
    everybody, faults = read_people(map_, wide, cells)
    asked = demands(
        map_.demands, list(zip(everybody.enterprise, everybody.job, strict=True)), everybody.weights(), cells
    )
    own: dict[str, set[str]] = defaultdict(set)
    for enterprise, job, *_ in asked:
        own[enterprise].add(job)
    occupations = {each.id for each in library.occupations if each.framework == map_.study.framework}
    people = everybody.with_jobs(own, occupations)
    unknown = sorted({everybody.job[row] for row in people.latest if everybody.job[row] and not people.job[row]})
    strange = [] if map_.demands else [this.at(("job",), messages.IMPORT_NO_JOB, found=shown(job)) for job in unknown]
    sittings, answers, date_faults = _answers(map_, wide, people, cells, library)
    rows: dict[str, list[Row]] = {
        "enterprises.csv": [_enterprise(each) for each in _with_people(map_, people)],
        "people.csv": list(_people(people)),
        "sittings.csv": sittings,
        "answers.csv": answers,
        "ratings.csv": list(_ratings(map_, people, cells)),
        "views.csv": list(_views(map_, people, cells)),
        "jobs.csv": [(*names, f"{level:g}", importance) for *names, level, importance in asked],
    }
    if map_.wishes:
        rows["wishes.csv"] = list(dict.fromkeys(_wishes(map_, people, cells)))
    asked_nothing = sum(1 for row in people.latest if everybody.job[row] and not people.job[row])
    used = [map_.person.id, *(column for _, column in map_.columns())]
    problems = [*strange, *faults, *faulty_cells(wide, used), *date_faults, *cells.problems]
    return Made(rows, asked_nothing), problems


def _with_people(map_: ImportMap, people: People) -> list[Enterprise]:
    """An enterprise of the map that nobody of the file belongs to stays out."""
    if map_.enterprise is not None:
        return [map_.enterprise]
    there = set(people.enterprise)
    return [each for each in map_.enterprises if each.id in there]


def _enterprise(given: Enterprise) -> Row:
    told = (given.region, given.legal_form, given.orientation, given.integration, given.sector)
    return (given.id, given.country, *told, given.size or "", given.founded or "")


def _people(people: People) -> Iterator[Row]:
    for row in people.latest:
        weight = (people.weight[row],) if people.is_weighted else ()
        named = (people.id[row], people.enterprise[row], people.role[row], people.job[row])
        yield (*named, people.language[row], people.hours[row], *weight)


Meanings = Sequence[tuple[str, str] | None]
"""For each row option and state, or None where there is nothing."""


@dataclass(frozen=True, slots=True)
class _Column:
    """One item in one voice, as read."""

    item: str
    voice: Voice
    round: str | None
    meanings: Meanings


def _answers(
    map_: ImportMap, wide: Wide, people: People, cells: Cells, library: Library
) -> tuple[list[Row], list[Row], list[Problem]]:
    """Sittings and answers, person by person. Who left no trace in an instrument has no sitting with it."""
    read = list(_read_answers(map_, cells))
    sittings: list[Row] = []
    answers: list[Row] = []
    faults: list[Problem] = []
    for sitting in map_.sittings:
        instrument = library.instrument(sitting.instrument)
        own = {item.id for item in instrument.items} if instrument else set()
        columns = [each for each in read if each.item in own and each.round == sitting.round]
        times, found = _times(map_, wide, sitting)
        faults += found
        for row in range(len(wide)):
            given = [(each, meaning) for each in columns if (meaning := each.meanings[row]) is not None]
            if not given:
                continue
            code = f"s{len(sittings) + 1}"
            locale = sitting.locale or people.language[row]
            held = (sitting.round or people.round[row], sitting.instrument, sitting.version, locale)
            sittings.append((code, people.id[row], *held, *(time[row] for time in times)))
            answers += _given(code, people.id[row], people.help[row], given)
    return sittings, answers, faults


def _given(code: str, person: str, help_: str, given: Sequence[tuple[_Column, tuple[str, str]]]) -> Iterator[Row]:
    """How a person answered is said of the person's own answers, not of the coach's."""
    for sequence, (each, (option, state)) in enumerate(given, 1):
        with_ = "" if each.voice == Voice.COACH else help_
        yield (code, person, each.item, each.voice, option, "", with_, state, sequence)


def _times(map_: ImportMap, wide: Wide, sitting: SittingOf) -> tuple[list[Sequence[str]], list[Problem]]:
    """Beginning and end of every row's sitting."""
    times: list[Sequence[str]] = []
    faults: list[Problem] = []
    for column in (sitting.started, sitting.ended):
        found, wrong = read_dates(wide, column, map_.file.dates) if column else ([""] * len(wide), [])
        times.append(found)
        faults += wrong
    return times, faults


def _read_answers(map_: ImportMap, cells: Cells) -> Iterator[_Column]:
    for table in map_.answers:
        known = {cell: (option, AnswerState.ANSWERED.value) for cell, option in table.values.items()}
        known |= {cell: ("", str(state)) for cell, state in table.states.items()}
        blank = None if table.blank is None else (table.blank, AnswerState.ANSWERED.value)
        read = cells.read_all(table.columns, known, table.ignore, blank)
        for column, item in table.columns.items():
            yield _Column(item, table.voice, table.round, read[column])


def _views(map_: ImportMap, people: People, cells: Cells) -> Iterator[Row]:
    for table in map_.views:
        read = cells.read_all(table.columns, table.values, table.ignore, table.blank)
        for column, question in table.columns.items():
            for row, option in enumerate(read[column]):
                if option is not None:
                    yield (*_who(people, row, table.round), question, option)


def _ratings(map_: ImportMap, people: People, cells: Cells) -> Iterator[Row]:
    """A row for each person and competence that was rated at all; a figure that is missing stays empty."""
    told: dict[Row, dict[str, int]] = {}
    for table in map_.ratings:
        for kind, columns in (("relevance", table.relevance), ("endowment", table.endowment)):
            for column, competence in columns.items():
                for row, step in enumerate(cells.read(column, table.values, table.ignore)):
                    if step is not None:
                        told.setdefault((*_who(people, row, table.round), competence), {})[kind] = step
    for who, steps in told.items():
        yield (*who, steps.get("relevance", ""), steps.get("endowment", ""))


def _who(people: People, row: int, round_: str | None) -> Row:
    return (people.id[row], people.enterprise[row], round_ or people.round[row], people.role[row])


def _wishes(map_: ImportMap, people: People, cells: Cells) -> Iterator[Row]:
    for table in map_.wishes:
        for column, subject in table.columns.items():
            ticks = cells.read(column, dict.fromkeys(table.yes, True), table.ignore)
            yield from ((people.id[row], table.kind, subject) for row in people.latest if ticks[row])
