"""A wide CSV file, one row a person, becomes a sheet. Its first line says which columns there are, not we."""

import csv
import io
from dataclasses import replace
from pathlib import Path

from skillramp.packs import messages
from skillramp.packs.problems import Problem
from skillramp.studies.columns import TABLES, Column, Kind, Table
from skillramp.studies.imports.maps import ImportMap
from skillramp.studies.sheets import Sheet, read_sheet

__all__ = ["read_wide"]

PEOPLE = {column.name: column for table in TABLES if table.file == "people.csv" for column in table.columns}


def read_wide(path: Path, map_: ImportMap | None) -> tuple[Sheet, list[Problem]]:
    """The sheet of a file, and its faults of form.

    Args:
        path: the file, UTF-8 with or without a byte order mark, cells parted by commas.
        map_: what its columns are; None where the map has faults of its own.
    """
    try:
        names = _header(path)
    except OSError:
        found = messages.UNREADABLE if path.is_file() else messages.IMPORT_NO_FILE
        return Sheet(path.name, (), (), ()), [Problem(path.name, None, found)]
    if len(names) < 2 and map_ is not None:  # no list of columns, so it is held against those the map asks for
        names = [map_.person.id, *(column for _, column in map_.columns())]
    key = (map_.person.id,) if map_ is not None and map_.person.id in names else ()
    columns = tuple(_column(name, map_) for name in dict.fromkeys(names))
    return read_sheet(path, Table(path.name, "One row a person.", columns, key=key, needs_rows=True))


def _header(path: Path) -> list[str]:
    """The first line's names, or none where ``read_sheet`` will say what is wrong."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        rows = csv.reader(io.StringIO(text, newline=""), strict=True)
        return [name.strip() for name in next((row for row in rows if any(cell.strip() for cell in row)), [])]
    except (UnicodeDecodeError, csv.Error):
        return []


def _column(name: str, map_: ImportMap | None) -> Column:
    """Ids and weights are held to the same rules as in people.csv, other cells to those of the map."""
    if map_ is not None and name == map_.person.id:
        return replace(PEOPLE["person_id"], name=name)
    if map_ is not None and name == map_.person.weight:
        return replace(PEOPLE["weight"], name=name, is_required=True, is_optional_column=False)
    return Column(name, Kind.TEXT, "", is_required=False)
