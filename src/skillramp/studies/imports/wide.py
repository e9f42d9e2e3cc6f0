"""A wide CSV file, one row a person, becomes a sheet. Its first line says which columns there are, not we."""

import csv
import io
from pathlib import Path

from skillramp.packs import messages
from skillramp.packs.messages import Problem
from skillramp.studies.columns import Column, Kind, Table
from skillramp.studies.imports.maps import Person
from skillramp.studies.sheets import Sheet, read_sheet

__all__ = ["read_wide"]

HIGHEST_WEIGHT = 1e9
"""One person stands for a thousand million: beyond any survey, and a sum of many is still a number."""


def read_wide(path: Path, person: Person | None) -> tuple[Sheet, list[Problem]]:
    """The sheet of a file, and its faults of form.

    Args:
        path: the file, UTF-8 with or without a byte order mark, cells parted by commas.
        person: which columns hold id and weight; None where the map has faults of its own.
    """
    try:
        header = _header(path)
    except OSError:
        found = messages.UNREADABLE if path.is_file() else messages.IMPORT_NO_FILE
        return Sheet(path.name, (), (), ()), [Problem(path.name, None, found)]
    names = tuple(dict.fromkeys(header)) or ((person.id,) if person else ())
    table = Table(
        path.name,
        "One row a person.",
        tuple(_column(name, person) for name in names),
        key=(person.id,) if person and person.id in names else (),
        needs_rows=True,
    )
    return read_sheet(path, table)


def _header(path: Path) -> tuple[str, ...]:
    """The first line's names, or none where ``read_sheet`` will say what is wrong."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return tuple(next(csv.reader(io.StringIO(text, newline=""), strict=True), ()))
    except (UnicodeDecodeError, csv.Error):
        return ()


def _column(name: str, person: Person | None) -> Column:
    if person and name == person.id:
        return Column(name, Kind.ID, "id of the person")
    if person and name == person.weight:
        return Column(name, Kind.NUMBER, "survey weight", low=0, high=HIGHEST_WEIGHT)
    return Column(name, Kind.TEXT, "", is_required=False)
