"""What a column looks like from outside: an id, days, figures, a choice of a few answers, or words of people's own.

Cells are shown for a choice only. Names and free text never repeat often enough to look like one, and a column whose
name speaks of them is not looked into, unless the name is one of our own questions.
"""

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from skillramp.studies.imports.figures import DATES, Dates, read_date, read_dates, read_figures
from skillramp.studies.imports.maps import LONGEST_NAME
from skillramp.studies.imports.people import ID
from skillramp.studies.imports.table import Wide

__all__ = ["Look", "Looks", "look_at"]

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
    look, dates = _kind(wide, column, counts, is_private=name not in ours and PRIVATE.search(name) is not None)
    choices = sorted(counts, key=lambda cell: (-counts[cell], cell)) if look == Look.CHOICE else ()
    return Looks(column, name, look, tuple(choices), has_empty, dates)


def _kind(wide: Wide, column: str, counts: Counter[str], *, is_private: bool) -> tuple[Look, Dates | None]:
    if not counts or is_private:
        return (Look.WORDS if counts else Look.EMPTY), None
    if (dates := _dates(wide, column, list(counts))) is not None:
        return Look.DATES, dates
    if len(counts) == len(wide) and all(ID.fullmatch(cell) for cell in counts):
        return Look.ID, None
    if len(counts) > MOST_FIGURES and not read_figures(wide, column, None, -FAR, FAR)[1]:
        return Look.FIGURES, None
    return (Look.CHOICE if _is_choice(counts) else Look.WORDS), None


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
