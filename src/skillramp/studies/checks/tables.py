"""The tables of a study side by side, and the fault that all of them can have: a name that stands nowhere."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from skillramp.packs import messages
from skillramp.packs.problems import Message
from skillramp.studies.coded import Coded, Sheet
from skillramp.studies.found import Finding

__all__ = ["Sheets", "nobody", "numbers", "unknown"]


@dataclass(frozen=True, slots=True)
class Sheets:
    """The tables of a study, without faults of form. Those that may be left out are empty where they are."""

    enterprises: Sheet
    people: Sheet
    sittings: Sheet
    answers: Sheet
    ratings: Sheet
    views: Sheet
    jobs: Sheet
    wishes: Sheet
    offers: Sheet
    budgets: Sheet


def unknown(sheet: Sheet, column: str, known: AbstractSet[str], message: Message, **facts: object) -> Finding:
    """The rows whose cell is filled and none of the known ones."""
    cells = sheet.coded(column)
    return Finding(message, cells.rows(~cells.are(known | {""})), lambda row: {"found": cells.cell(row), **facts})


def nobody(sheet: Sheet, people: Sheet) -> Finding:
    """The rows that name a person who is not among the people. An id is not shown: it may be somebody's name."""
    cells, known = sheet.coded("person_id"), people.coded("person_id")
    return Finding(messages.NO_PERSON, cells.rows(cells.onto(known) < 0), lambda _: {"where": people.file})


def numbers(cells: Coded) -> NDArray[np.float64]:
    """Each distinct cell as a number; NaN where it is empty."""
    return np.array([float(value) if value else np.nan for value in cells.values], float)
