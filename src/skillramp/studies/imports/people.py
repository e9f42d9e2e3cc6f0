"""Who stands in each row of a wide file: person, enterprise, role, job, and the round the row is about."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from skillramp.core.vocabulary import Role
from skillramp.packs import messages
from skillramp.packs.problems import Problem
from skillramp.studies.columns import TABLES, Column
from skillramp.studies.imports.cells import Cells
from skillramp.studies.imports.figures import read_figures
from skillramp.studies.imports.maps import ImportMap
from skillramp.studies.imports.table import Wide, shown

__all__ = ["People", "read_people"]

LONGEST_ID = 64
ID = re.compile(rf"\w[\w.-]{{0,{LONGEST_ID - 1}}}")
COLUMNS: Mapping[str, Column] = {
    column.name: column for table in TABLES if table.file == "people.csv" for column in table.columns
}


@dataclass(frozen=True, slots=True)
class People:
    """One value a row of the file, empty where it says nothing.

    ``latest`` are the rows that tell of each person, in the order of the file: with rounds, those of the last one.
    ``is_weighted`` and ``help`` (how the person answered) are of all rows.
    """

    id: Sequence[str]
    enterprise: Sequence[str]
    role: Sequence[Role]
    job: Sequence[str]
    language: Sequence[str]
    hours: Sequence[str]
    weight: Sequence[str]
    round: Sequence[str]
    help: Sequence[str]
    latest: Sequence[int]
    is_weighted: bool

    def with_jobs(self, known: Mapping[str, set[str]], everywhere: set[str]) -> "People":
        """The same people; a job that nothing describes stays out."""
        kept = [
            job if job in everywhere or job in known.get(enterprise, ()) else ""
            for enterprise, job in zip(self.enterprise, self.job, strict=True)
        ]
        return replace(self, job=kept)

    def weights(self) -> list[float]:
        """What each row weighs in a figure of people: rows of earlier rounds nothing; a faulty weight counts as 1."""
        latest = set(self.latest)
        return [float(weight or 1) if row in latest else 0.0 for row, weight in enumerate(self.weight)]


def read_people(map_: ImportMap, wide: Wide, cells: Cells) -> tuple[People, list[Problem]]:
    """The people of a file, and the faults of their ids and figures; other faults are kept by ``cells``."""
    count = len(wide)
    ids = wide.column(map_.person.id)
    rounds = _told(cells.read(map_.rounds.column, map_.rounds.values, is_required=True)) if map_.rounds else []
    weight, weight_faults = _figures(map_, wide, map_.person.weight, "weight", is_required=True)
    hours, hours_faults = _figures(map_, wide, map_.person.hours, "hours_per_week")
    round_ = rounds or [map_.round or ""] * count
    people = People(
        id=ids,
        enterprise=_enterprises(map_, cells, count),
        role=_roles(map_, cells, count),
        job=_jobs(map_, cells, count),
        language=_languages(map_, cells, count),
        hours=hours,
        weight=weight,
        round=round_,
        help=_help(map_, cells, count),
        latest=_latest(ids, round_),
        is_weighted=map_.person.weight is not None,
    )
    faults = [*_id_faults(map_, wide, rounds), *weight_faults, *hours_faults, *_other_facts(wide, people)]
    return people, faults


def _told(found: Sequence[str | None]) -> list[str]:
    return [each or "" for each in found]


def _figures(
    map_: ImportMap, wide: Wide, column: str | None, name: str, *, is_required: bool = False
) -> tuple[list[str], list[Problem]]:
    """Figures are held to the same bounds as in people.csv."""
    if column is None:
        return [""] * len(wide), []
    found, faults = read_figures(wide, column, map_.file.decimal, COLUMNS[name].low, COLUMNS[name].high)
    empty = [row for row, cell in enumerate(wide.column(column)) if is_required and not cell]
    return found, [*faults, *(wide.at(row, messages.EMPTY_CELL, column=shown(column)) for row in empty)]


def _enterprises(map_: ImportMap, cells: Cells, count: int) -> list[str]:
    if map_.person.enterprise is None:
        return [map_.enterprise.id if map_.enterprise else ""] * count
    known = {cell: each.id for each in map_.enterprises for cell in (each.id, *each.cells)}
    return _told(cells.read(map_.person.enterprise, known, is_required=True))


def _roles(map_: ImportMap, cells: Cells, count: int) -> list[Role]:
    """A role that is not known has left a problem, and nothing is written."""
    if map_.role is None:
        return [map_.person.role or Role.WORKER] * count
    found = cells.read(map_.role.column, map_.role.values, is_required=True)
    return [role or Role.WORKER for role in found]


def _jobs(map_: ImportMap, cells: Cells, count: int) -> list[str]:
    """The parts joined; "" where any of them says there is no job."""
    parts = [cells.read(part.column, part.values, part.ignore) for part in map_.job]
    if not parts:
        return [""] * count
    return ["" if None in row else "-".join(str(part) for part in row) for row in zip(*parts, strict=True)]


def _languages(map_: ImportMap, cells: Cells, count: int) -> list[str]:
    if map_.language is None:
        return [map_.person.language or ""] * count
    return _told(cells.read(map_.language.column, map_.language.values, map_.language.ignore))


def _help(map_: ImportMap, cells: Cells, count: int) -> list[str]:
    table = map_.answered_with
    return [""] * count if table is None else _told(cells.read(table.column, table.values, table.ignore))


def _latest(ids: Sequence[str], rounds: Sequence[str]) -> list[int]:
    """For each person, in the order in which they first stand there, the row of the last round by name."""
    found: dict[str, int] = {}
    for row, (code, round_) in enumerate(zip(ids, rounds, strict=True)):
        if code not in found or round_ > rounds[found[code]]:
            found[code] = row
    return list(found.values())


def _id_faults(map_: ImportMap, wide: Wide, rounds: Sequence[str]) -> list[Problem]:
    """An id is not shown: it may be somebody's name."""
    name, faults = map_.person.id, list[Problem]()
    columns = shown(name) if map_.rounds is None else f"{shown(name)} + {shown(map_.rounds.column)}"
    twice = messages.ROW_TWICE if wide.origin.kind == "CSV" else messages.ROW_TWICE_BY_ROW
    seen: dict[tuple[str, str], int] = {}
    for row, (code, round_) in enumerate(zip(wide.column(name), rounds or repeat(""), strict=bool(rounds))):
        if not code:
            faults.append(wide.at(row, messages.EMPTY_CELL, column=shown(name)))
        elif not ID.fullmatch(code):
            faults.append(wide.at(row, messages.WRONG_ID, column=shown(name), most=LONGEST_ID))
        elif (code, round_) in seen:
            faults.append(wide.at(row, twice, columns=columns, first=wide.lines[seen[code, round_]]))
        else:
            seen[code, round_] = row
    return faults


def _other_facts(wide: Wide, people: People) -> list[Problem]:
    """Role and enterprise of a person are the same in all rounds."""
    faults = []
    first: dict[str, int] = {}
    for row, code in enumerate(people.id):
        before = first.setdefault(code, row)
        for fact, told in (("role", people.role), ("enterprise", people.enterprise)):
            if people.round[row] != people.round[before] and told[row] != told[before]:
                faults.append(wide.at(row, messages.IMPORT_OTHER_FACT, fact=fact, line=wide.lines[before]))
    return faults
