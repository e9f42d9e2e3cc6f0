"""Answers: each belongs to a sitting of the same person, and says what its item allows."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from skillramp.core.instruments import Item
from skillramp.core.vocabulary import AnswerState
from skillramp.packs import messages
from skillramp.packs.library import Library
from skillramp.packs.problems import Problem
from skillramp.studies.checks.tables import Sheets
from skillramp.studies.coded import Coded, Judge, Places, Rows, Sheet, rows_where
from skillramp.studies.found import Finding, in_order

__all__ = ["answers", "sitting_of"]


def sitting_of(sheets: Sheets) -> Places:
    """For each distinct sitting the answers name its row in the sittings, −1 where it is not there."""
    known = sheets.sittings.coded("sitting_id")
    return np.append(known.row_of(), np.int32(-1))[sheets.answers.coded("sitting_id").onto(known)]


def answers(sheets: Sheets, library: Library) -> Iterator[Problem]:
    """Every fault of every answer, row by row. An answer without a sitting has no other fault."""
    sheet = sheets.answers
    sitting = _Sittings(sheet.coded("sitting_id"), sitting_of(sheets))
    findings = [
        Finding(
            messages.NO_SITTING,
            rows_where(len(sheet), lambda block: ~sitting.is_there(block)),
            lambda _: {"where": sheets.sittings.file},
        ),
        _other_person(sheets, sitting),
        *_of_items(sheets, sitting, library),
        *_of_states(sheet, sitting),
    ]
    yield from in_order(sheet, findings)


@dataclass(frozen=True, slots=True)
class _Sittings:
    """The sitting of every answer."""

    cells: Coded
    row_of: Places

    def rows(self, block: slice) -> Places:
        """For each answer of a block the row of its sitting, −1 where there is none."""
        found: Places = self.row_of[self.cells.index[block]]
        return found

    def is_there(self, block: slice) -> NDArray[np.bool_]:
        """Whether there is one."""
        return np.asarray(self.rows(block) >= 0)


def _other_person(sheets: Sheets, sitting: _Sittings) -> Finding:
    said, known = sheets.answers.coded("person_id"), sheets.sittings.coded("person_id")
    here = np.append(known.onto(said)[known.index], np.int32(-1))

    def differs(block: slice) -> NDArray[np.bool_]:
        rows = sitting.rows(block)
        return np.asarray((rows >= 0) & (here[rows] != said.index[block]))

    where = sheets.sittings.file
    return Finding(messages.OTHER_PERSON, rows_where(len(said), differs), lambda _: {"where": where})


class _Items:
    """The item of every answer among those of its sitting's instrument, and what that item allows.

    Items are numbered through over all instruments; −1 is none, −2 one of an instrument nobody knows.
    """

    def __init__(self, sheets: Sheets, sitting: _Sittings, library: Library) -> None:
        self.instrument = sheets.sittings.coded("instrument")
        self.cells, self._sitting = sheets.answers.coded("item_id"), sitting
        self.all: list[Item] = []
        ids = {each.id: number for number, each in enumerate(library.instruments)}
        self._number = np.full((len(ids) + 1, len(self.cells.values)), -1, np.int32)
        self._number[-1] = -2
        place = {value: code for code, value in enumerate(self.cells.values)}
        for number, instrument in enumerate(library.instruments):
            for item in instrument.items:
                if item.id in place:
                    self._number[number, place[item.id]] = len(self.all)
                    self.all.append(item)
        self._instrument_of = np.append(self.instrument.places(ids)[self.instrument.index], -1)

    def numbers(self, block: slice) -> Places:
        """For each answer of a block the number of its item. Without a sitting, as without a known instrument."""
        of_sitting = self._instrument_of[self._sitting.rows(block)]
        found: Places = self._number[of_sitting, self.cells.index[block]]
        return found

    def item(self, row: int) -> Item:
        """The item of one answer, which has one."""
        return self.all[int(self.numbers(slice(row, row + 1))[0])]

    def instrument_id(self, row: int) -> str:
        """The instrument of one answer's sitting."""
        return self.instrument.cell(int(self._sitting.rows(slice(row, row + 1))[0]))

    def refuses(self, cells: Coded, allowed: list[set[str]]) -> Judge:
        """Whether a cell is filled and none of those its item allows."""
        known = {cell: number for number, cell in enumerate(sorted(set().union(*allowed)))}
        table = np.zeros((len(allowed) + 1, len(known) + 1), bool)
        for number, each in enumerate(allowed):
            table[number, [known[cell] for cell in each]] = True
        place, is_empty = cells.places(known), cells.are({""})

        def judge(block: slice) -> NDArray[np.bool_]:
            numbers, codes = self.numbers(block), cells.index[block]
            return np.asarray((numbers >= 0) & ~is_empty[codes] & ~table[np.maximum(numbers, -1), place[codes]])

        return judge


def _of_items(sheets: Sheets, sitting: _Sittings, library: Library) -> Iterator[Finding]:
    sheet, items = sheets.answers, _Items(sheets, sitting, library)
    count = len(sheet)
    yield Finding(
        messages.NO_ITEM,
        rows_where(count, lambda block: items.numbers(block) == -1),
        lambda row: {"instrument": items.instrument_id(row), "found": items.cells.cell(row)},
    )
    voice = sheet.coded("voice")
    yield Finding(
        messages.WRONG_VOICE,
        rows_where(count, items.refuses(voice, [{str(each) for each in item.voices} for item in items.all])),
        lambda row: {
            "item": items.cells.cell(row),
            "known": ", ".join(items.item(row).voices),
            "found": voice.cell(row),
        },
    )
    options = [{option.id for option in item.options} for item in items.all]
    for name in ("option", "tool"):
        yield _no_option(sheet.coded(name), items, rows_where(count, items.refuses(sheet.coded(name), options)))


def _no_option(cells: Coded, items: _Items, rows: Rows) -> Finding:
    return Finding(
        messages.NO_OPTION,
        rows,
        lambda row: {
            "item": items.cells.cell(row),
            "found": cells.cell(row),
            "known": ", ".join(option.id for option in items.item(row).options),
        },
    )


def _of_states(sheet: Sheet, sitting: _Sittings) -> Iterator[Finding]:
    """Answered means an option; every other state means none, and none reached with a tool."""
    state = sheet.coded("state")
    is_answered = state.are({AnswerState.ANSWERED})

    def when(name: str, *, answered: bool, filled: bool) -> Rows:
        cells = sheet.coded(name)
        is_filled = ~cells.are({""})
        return rows_where(
            len(sheet),
            lambda block: (
                sitting.is_there(block)
                & (is_answered[state.index[block]] == answered)
                & (is_filled[cells.index[block]] == filled)
            ),
        )

    def said(row: int) -> dict[str, object]:
        return {"state": state.cell(row)}

    yield Finding(messages.NO_ANSWER, when("option", answered=True, filled=False))
    yield Finding(messages.STRAY_ANSWER, when("option", answered=False, filled=True), said)
    yield Finding(messages.STRAY_TOOL, when("tool", answered=False, filled=True), said)
