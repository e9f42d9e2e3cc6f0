"""A checked study as a whole: tables of codes, from which ``Study`` is built at once or part by part.

A part is a block of whole enterprises. Everything that is computed of a person or an enterprise needs nobody else, so
results are the same whatever the size of the parts, and a million people need the memory of one part and the codes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from skillramp.packs.library import Library
from skillramp.studies.build import Common, build
from skillramp.studies.checks.answers import sitting_of
from skillramp.studies.checks.tables import Sheets
from skillramp.studies.coded import Coded, Index, Places, Sheet, blocks, smallest
from skillramp.studies.settings import Settings
from skillramp.studies.study import Study

__all__ = ["PEOPLE_A_PART", "Whole"]

PEOPLE_A_PART = 20_000
"""Enough for arrays to pay, few enough for their distributions to fit into any memory."""

Flags = NDArray[np.bool_]
Ranks = NDArray[np.int64]

NAMED_BY = {
    "enterprises": "enterprise_id",
    "people": "enterprise_id",
    "sittings": "person_id",
    "answers": "sitting_id",
    "ratings": "enterprise_id",
    "views": "enterprise_id",
    "jobs": "enterprise_id",
}
"""The column by which a row of a table belongs to an enterprise, directly or by way of the table before."""


class Whole:
    """A study without faults. It can be gone through again and again; each part is built when its turn comes."""

    def __init__(
        self,
        settings: Settings,
        sheets: Sheets,
        library: Library,
        size: int = PEOPLE_A_PART,
        *,
        with_asked: bool = True,
    ) -> None:
        self._settings, self._library = settings, library
        self._house = _houses(sheets)
        self._common = _common(sheets, self._house)
        answers = sheets.answers.without("person_id")  # the check has shown that the sittings say the same
        self._sheets = replace(sheets, answers=answers, **({} if with_asked else _unasked(sheets)))
        self._part = _parts(sheets, self._house, size)

    @property
    def title(self) -> str:
        """What the study is called."""
        return self._settings.title

    @property
    def period(self) -> str:
        """When the answers were given, in words."""
        return self._settings.period

    @property
    def framework(self) -> str:
        """The framework its requirements speak of."""
        return self._settings.framework

    @property
    def is_synthetic(self) -> bool:
        """Whether nobody in it is real."""
        return self._settings.synthetic

    @property
    def people(self) -> int:
        """How many people were asked."""
        return len(self._sheets.people)

    @property
    def enterprises(self) -> int:
        """How many enterprises they belong to."""
        return len(self._sheets.enterprises)

    def __len__(self) -> int:
        """How many parts there are."""
        return int(self._part[-1]) + 1

    def __iter__(self) -> Iterator[Study]:
        """The parts, enterprises in the order of their table."""
        return self.parts()

    def parts(self, *, with_asked: bool = True) -> Iterator[Study]:
        """The same; without ratings and views, which scores and gaps do not need, unless they are wanted."""
        unasked = {} if with_asked else _unasked(self._sheets)
        for number in range(len(self)):
            cut = {name: self._rows(name, house, number) for name, house in self._house.items() if name not in unasked}
            yield build(self._settings, replace(self._sheets, **cut, **unasked), self._library, self._common)

    def _rows(self, name: str, house: Places, number: int) -> Sheet:
        """The rows of a table that belong to a part."""
        sheet: Sheet = getattr(self._sheets, name)
        if len(self) == 1:
            return sheet
        return sheet.take(sheet.coded(NAMED_BY[name]).rows((self._part[house] == number) & (house >= 0)))

    def study(self) -> Study:
        """All of it in one."""
        return build(self._settings, self._sheets, self._library, self._common)


def _unasked(sheets: Sheets) -> dict[str, Sheet]:
    """As if nobody had been asked about the enterprise."""
    return {"ratings": sheets.ratings.none(), "views": sheets.views.none()}


Houses = Mapping[str, Places]
"""For each table and each distinct cell of the column it is named by: the row of the enterprise, −1 where none is."""


def _houses(sheets: Sheets) -> Houses:
    row_of = sheets.enterprises.coded("enterprise_id")

    def named(sheet: Sheet) -> Places:
        return _at(row_of.row_of(), sheet.coded("enterprise_id").onto(row_of))

    people, persons = sheets.people.coded("enterprise_id"), sheets.people.coded("person_id")
    of_person = _at(named(sheets.people)[people.index], persons.row_of())
    person = sheets.sittings.coded("person_id")
    sittings = _at(of_person, person.onto(persons))
    answers = _at(sittings[person.index], sitting_of(sheets))
    others = {name: named(getattr(sheets, name)) for name in ("enterprises", "people", "ratings", "views", "jobs")}
    return {**others, "sittings": sittings, "answers": answers}


def _at(values: Places, places: Places) -> Places:
    """The values at these places, −1 where there is none."""
    found: Places = np.append(values, np.int32(-1))[places]
    return found


def _parts(sheets: Sheets, houses: Houses, size: int) -> Index:
    """For each enterprise its part: as many as fit, at least one."""
    enterprises = len(sheets.enterprises)
    people = np.bincount(houses["people"][sheets.people.coded("enterprise_id").index], minlength=enterprises)
    part = np.zeros(enterprises, smallest(enterprises))
    number, inside = 0, 0
    for row, count in enumerate(people.tolist()):
        if inside and inside + count > size:
            number, inside = number + 1, 0
        part[row] = number
        inside += count
    return part


def _common(sheets: Sheets, houses: Houses) -> Common:
    tables = ("sittings", "ratings", "views")
    names = sorted({name for each in tables for name in getattr(sheets, each).coded("round").used()})
    rank = {name: number for number, name in enumerate(names)}
    latest = np.full(len(sheets.enterprises), -1, np.int64)
    for each in tables:
        sheet: Sheet = getattr(sheets, each)
        for block in blocks(len(sheet)):
            house = houses[each][sheet.coded(NAMED_BY[each]).index[block]]
            np.maximum.at(latest, house, _ranks(sheet.coded("round"), rank)[sheet.coded("round").index[block]])
    codes = sheets.enterprises.column("enterprise_id")
    is_latest = _is_latest(sheets.sittings, houses["sittings"], rank, latest)
    return Common(
        rounds={code: names[number] for code, number in zip(codes, latest.tolist(), strict=True) if number >= 0},
        instruments=frozenset(sheets.sittings.coded("instrument").take(np.flatnonzero(is_latest)).used()),
        items=_items(sheets, is_latest),
        is_weighted=_is_weighted(sheets.people),
    )


def _is_latest(sittings: Sheet, house: Places, rank: Mapping[str, int], latest: Ranks) -> Flags:
    round_, person = sittings.coded("round"), sittings.coded("person_id")
    return np.asarray(_ranks(round_, rank)[round_.index] == latest[house[person.index]])


def _ranks(rounds: Coded, rank: Mapping[str, int]) -> Ranks:
    """For each distinct round its place in their order; one that no row holds has none."""
    return np.array([rank.get(name, -1) for name in rounds.values], np.int64)


def _items(sheets: Sheets, is_latest: Flags) -> frozenset[str]:
    """The items answered or left open in the latest sittings."""
    sitting, item = sheets.answers.coded("sitting_id"), sheets.answers.coded("item_id")
    counts = np.append(is_latest, False)[sitting_of(sheets)]
    is_used = np.zeros(len(item.values), bool)
    for block in blocks(len(item)):
        is_used[item.index[block][counts[sitting.index[block]]]] = True
    return frozenset(item.values.at(np.flatnonzero(is_used)))


def _is_weighted(people: Sheet) -> bool:
    if "weight" not in people.columns:
        return False
    return any(float(value or 1) != 1 for value in people.coded("weight").used())
