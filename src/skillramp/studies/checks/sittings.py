"""Sittings: who sat, with which instrument, in which round, and whether the times can be."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from skillramp.packs import messages
from skillramp.packs.library import Library
from skillramp.packs.problems import Problem
from skillramp.studies.checks.answers import sitting_of
from skillramp.studies.checks.tables import Sheets, nobody
from skillramp.studies.coded import Rows, Sheet, blocks
from skillramp.studies.found import Finding, in_order
from skillramp.studies.moments import DAY, Moments

__all__ = ["rounds", "sittings"]


def sittings(sheets: Sheets, framework: str, library: Library) -> Iterator[Problem]:
    """Each names a person and an instrument of the content in the right version, and times that can be."""
    sheet = sheets.sittings
    yield from in_order(sheet, [nobody(sheet, sheets.people)])
    yield from in_order(sheet, [*_instruments(sheet, framework, library), *_times(sheets, library)])


def _instruments(sheet: Sheet, framework: str, library: Library) -> Iterator[Finding]:
    cells, versions = sheet.coded("instrument"), sheet.coded("instrument_version")
    of_cell = [library.instrument(name) for name in cells.values]
    place = {version: code for code, version in enumerate(versions.values)}
    right = np.array([place.get(each.version, -1) if each else -2 for each in of_cell], np.int64)
    foreign = np.array(
        [each is not None and not library.is_within(each.framework, framework) for each in of_cell], bool
    )
    is_right = right[cells.index] == versions.index
    frameworks = {each.id: each.framework for each in library.instruments}
    known = {each.id: each.version for each in library.instruments}
    yield Finding(
        messages.NO_INSTRUMENT,
        cells.rows(right == -2),
        lambda row: {"found": cells.cell(row), "known": ", ".join(known)},
    )
    yield Finding(
        messages.OTHER_VERSION,
        np.flatnonzero(~is_right & (right[cells.index] != -2)),
        lambda row: {"found": versions.cell(row), "instrument": (name := cells.cell(row)), "known": known[name]},
    )
    yield Finding(
        messages.OTHER_FRAMEWORK,
        np.flatnonzero(is_right & foreign[cells.index]),
        lambda row: {"found": (name := cells.cell(row)), "other": frameworks[name], "framework": framework},
    )


def _moments(sheet: Sheet, name: str) -> Moments:
    cells = sheet.coded(name)
    return Moments.of(cells.values).take(cells.index)


def _times(sheets: Sheets, library: Library) -> Iterator[Finding]:
    sheet = sheets.sittings
    started, ended = _moments(sheet, "started_at"), _moments(sheet, "ended_at")
    yield _too_early(sheet, started, ended, library)
    is_backwards = ended.is_before(started)
    found, other = sheet.coded("ended_at"), sheet.coded("started_at")
    yield Finding(
        messages.BACKWARDS,
        np.flatnonzero(is_backwards),
        lambda row: {"found": found.cell(row), "other": other.cell(row)},
    )
    is_sure = started.is_timed & ended.is_timed & (started.is_zoned == ended.is_zoned) & ~is_backwards
    yield _at_once(sheets, started, ended, is_sure)


def _too_early(sheet: Sheet, started: Moments, ended: Moments, library: Library) -> Finding:
    """Sittings before their instrument was there, by their beginning, or by their end where only that is noted."""
    cells, begun, done = sheet.coded("instrument"), sheet.coded("started_at"), sheet.coded("ended_at")
    since = {each.id: each.since for each in library.instruments if each.since}
    first = Moments.of([since.get(name, "") for name in cells.values]).take(cells.index)
    return Finding(
        messages.BEFORE_INSTRUMENT,
        np.flatnonzero(started.is_before(first) | ended.is_before(first)),
        lambda row: {
            "found": begun.cell(row) or done.cell(row),
            "instrument": (name := cells.cell(row)),
            "known": since[name],
        },
    )


def _at_once(sheets: Sheets, started: Moments, ended: Moments, is_sure: NDArray[np.bool_]) -> Finding:
    """Sittings in which a person answers in a voice in which they answer elsewhere at the same time.

    A coach may note what is seen while the person answers: these are two voices.
    """
    sheet = sheets.sittings
    other = np.full(len(sheet), -1, np.int64)
    for spoken in _spoken(sheets):
        for is_zoned in (True, False):  # times with a zone and times without cannot be told apart so finely
            rows = np.flatnonzero(is_sure & spoken & (started.is_zoned == is_zoned))
            later, first = _overlaps(sheet, rows, started, ended)
            other[later] = first
    message = messages.AT_ONCE_BY_ROW if sheet.by_row else messages.AT_ONCE
    return Finding(message, np.flatnonzero(other >= 0), lambda row: {"first": int(sheet.lines[int(other[row])])})


def _spoken(sheets: Sheets) -> NDArray[np.bool_]:
    """Distinct voices × sittings: whether somebody answers in it."""
    cells, voice = sheets.answers.coded("sitting_id"), sheets.answers.coded("voice")
    row_of = sitting_of(sheets)
    spoken = np.zeros((len(voice.values), len(sheets.sittings) + 1), bool)  # the last: answers without a sitting
    for block in blocks(len(cells)):
        spoken[voice.index[block], row_of[cells.index[block]]] = True
    return spoken[:, :-1]


def _overlaps(sheet: Sheet, rows: Rows, started: Moments, ended: Moments) -> tuple[Rows, Rows]:
    """Sittings that begin while another of the person, begun before, still runs; and that other."""
    person = sheet.coded("person_id").index[rows].astype(np.int64)
    order = np.lexsort((rows, started.second[rows], person))
    rows, apart = rows[order], person[order] * (10_000 * 366 * DAY)  # no time of one person reaches the next person's
    begins, ends = started.second[rows] + apart, ended.second[rows] + apart
    last = np.maximum.accumulate(ends)
    is_last = ends == last
    holder = np.maximum.accumulate(np.where(is_last, np.arange(len(rows)), 0))
    late = np.flatnonzero(begins[1:] < last[:-1]) + 1
    return rows[late], rows[holder[late - 1]]


def rounds(sheet: Sheet) -> Iterator[Problem]:
    """Rounds follow each other by name, so the days of their first sittings must follow each other, too."""
    names, started = sheet.coded("round"), sheet.coded("started_at")
    moments = Moments.of(started.values)
    begun = np.flatnonzero(moments.is_noted[started.index])
    day = (moments.second // DAY)[started.index[begun]]
    which = names.index[begun]
    order = np.lexsort((begun, day, which))
    _, at = np.unique(which[order], return_index=True)
    first = sorted(
        (names.values[int(which[place])], int(day[place]), int(begun[place])) for place in order[at].tolist()
    )
    for (before, earlier, _), (name, later, row) in pairwise(first):
        if later < earlier:
            yield sheet.at(row, messages.ROUND_ORDER, found=name, other=before)
