"""What a column looks like from outside: an id, days, figures, a choice of a few answers, or words of people's own.

Cells are shown for a choice only. Names and free text never repeat often enough to look like one, and a column whose
name speaks of them is not looked into, unless the name is one of our own questions.
"""

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from skillramp.studies.imports.figures import DATES, Dates, Decimal, read_date, read_dates, read_figures
from skillramp.studies.imports.maps import LONGEST_NAME
from skillramp.studies.imports.people import ID
from skillramp.studies.imports.table import Wide, shown

__all__ = ["MEASURES", "Look", "Looks", "look_at"]

MOST_CHOICES = 20
LONGEST_CHOICE = 80
FAR = 1e12
MOST_FIGURES = 10
"""Whole numbers with more different values count something; with fewer they may be codes of answers."""

PRIVATE = re.compile(
    r"name|mail|phone|tel\b|address|adres|contact|comment|remark|note\b|why|other|free|text|"
    r"naam|nimi|nome|nume|vardas|imi|nazwisk|vorname|puhelin|telefon|geburt|birth|iban|ssn|pesel|ip\b|ipaddr|gps|geo",
    re.IGNORECASE,
)
"""Words in names of columns that hold what is nobody's business, in the languages of the shipped countries."""


MEASURES = {
    "weight": r"weight|wgt|wt\d|gewicht|poids|paino|waga|peso|svoris",
    "hours": r"hours|stunden|heures|tunnit|godzin|uren",
}
MEASURE = re.compile("|".join(MEASURES.values()), re.IGNORECASE)
"""Words in names of columns that measure something, and so tell nobody apart, though every row may have another."""


class Look(StrEnum):
    """What a column may be."""

    EMPTY = "empty"
    ID = "id"
    DATES = "dates"
    FIGURES = "figures"
    CHOICE = "choice"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Looks:
    """One column, by its reference in a map. ``choices`` are its cells, most frequent first, for a choice only."""

    column: str
    name: str
    look: Look
    choices: tuple[str, ...] = ()
    has_empty: bool = False
    dates: Dates | None = None

    @property
    def shown(self) -> str:
        """How sentences name the column: a name that stands twice, and none, by its place."""
        return shown(self.column)

    @property
    def may_tell_people_apart(self) -> bool:
        """Whether every row has another id in it."""
        return self.look == Look.ID


def look_at(wide: Wide, ours: Collection[str]) -> list[Looks]:
    """Every column of a table; ``ours`` are names that are about an item or question of the content."""
    return [_look(wide, place, name, ours) for place, name in enumerate(wide.names)]


def _look(wide: Wide, place: int, name: str, ours: Collection[str]) -> Looks:
    cells = wide.columns[place]
    column = name if 0 < len(name) <= LONGEST_NAME and wide.names.count(name) == 1 else f"#{place + 1}"
    counts = Counter(cell for cell in cells if cell)
    has_empty = "" in cells
    is_private = name not in ours and PRIVATE.search(name) is not None
    look, dates = _kind(wide, column, counts, is_private=is_private, is_measure=MEASURE.search(name) is not None)
    choices = sorted(counts, key=lambda cell: (-counts[cell], cell)) if look == Look.CHOICE else ()
    return Looks(column, name, look, tuple(choices), has_empty, dates)


def _kind(
    wide: Wide, column: str, counts: Counter[str], *, is_private: bool, is_measure: bool
) -> tuple[Look, Dates | None]:
    if not counts or is_private:
        return (Look.WORDS if counts else Look.EMPTY), None
    if (dates := _dates(wide, column, list(counts))) is not None:
        return Look.DATES, dates
    is_figures, is_single = _are_figures(wide, column), len(counts) == len(wide)
    are_parts = is_single and not all(map(str.isdigit, counts))  # ids are whole numbers, if numbers at all
    if is_figures and (is_measure or are_parts):
        return Look.FIGURES, None
    if is_single and all(ID.fullmatch(cell) for cell in counts):
        return Look.ID, None
    if is_figures and len(counts) > MOST_FIGURES:
        return Look.FIGURES, None
    return (Look.CHOICE if _is_choice(counts) else Look.WORDS), None


def _are_figures(wide: Wide, column: str) -> bool:
    """Whether one decimal sign reads them all; “1.234” leaves it open which, but it is a figure."""
    signs: tuple[Decimal, ...] = (".", ",")
    return any(not read_figures(wide, column, sign, -FAR, FAR)[1] for sign in signs)


def _is_choice(counts: Counter[str]) -> bool:
    """Few and short answers that repeat: most of a handful of names would stand there once."""
    repeats = len(counts) * 2 <= counts.total() + 1
    return repeats and len(counts) <= MOST_CHOICES and max(map(len, counts)) <= LONGEST_CHOICE


def _dates(wide: Wide, column: str, filled: list[str]) -> Dates | None:
    """The one way in which all cells are days; counts of days and years alone are too much like other numbers."""
    first = [cell for cell in filled[:5] if re.search(r"\d\D\d", cell)]
    for form in DATES if first else ():
        if form != "serial" and all(read_date(cell, form) for cell in first) and not read_dates(wide, column, form)[1]:
            return form
    return None
