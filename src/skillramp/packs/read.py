"""Files of a pack become records of a shape. Every fault of form in every file is collected, none stops the reading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from pydantic import ValidationError

from skillramp.core.evidence import Cell
from skillramp.packs import messages, shapes
from skillramp.packs.cells import read_cells
from skillramp.packs.faults import problems_of
from skillramp.packs.lines import line_of
from skillramp.packs.problems import Problem
from skillramp.packs.rooms import ROOMS, is_unread, other_place, shape_at
from skillramp.packs.shapes import ID_PATTERN
from skillramp.packs.toml import Toml, read_toml

__all__ = ["ROOMS", "Record", "Records", "folder_name", "read_pack", "shipped"]


@dataclass(frozen=True, slots=True)
class Record:
    """One file: ``key`` is its permanent path without ending, ``source`` its text, ``cells`` the table beside it."""

    key: str
    file: str
    source: str
    shape: shapes.Shape
    cells: tuple[Cell, ...] = ()

    @property
    def id(self) -> str:
        """The file's name; for framework.toml and its like the folder's name."""
        parts = self.key.split("/")
        return parts[-2] if parts[-1] in {"framework", "instrument", "survey", "country"} else parts[-1]


Records = dict[str, Record]
"""Records by key: the whole content while it is being put together, never handed to the domain."""


def shipped() -> Path:
    """The folder of the content that comes with Skillramp."""
    return Path(str(files("skillramp"))) / "content"


def folder_name(folder: Path) -> str:
    """What a folder is called in sentences; “.” has a name too."""
    return folder.absolute().name or str(folder)


def read_pack(folder: Path) -> tuple[Records, list[Problem]]:
    """All records of one pack and every fault of form in it."""
    records: Records = {}
    problems: list[Problem] = []
    if not (folder / "pack.toml").is_file():
        return {}, [Problem(folder_name(folder), None, messages.NO_PACK_FILE)]
    for name in _names(folder, ".toml"):
        for found in _read_record(folder / name, name, f"{folder_name(folder)}/{name}"):
            if isinstance(found, Record):
                records[found.key] = found
            else:
                problems.append(found)
    return records, [*problems, *_unread(folder), *_stray_tables(folder, records)]


def _names(folder: Path, ending: str) -> list[str]:
    """The pack's files of a kind in one order; Windows would neither tell capitals apart nor sort them so."""
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    return sorted(
        name for name in names if name.endswith(ending) and not name.startswith(("languages/", "schema/", "."))
    )


def _read_record(path: Path, name: str, shown: str) -> Iterator[Record | Problem]:
    shape = shape_at(name)
    if shape is not None and not all(re.match(ID_PATTERN, part) for part in name.removesuffix(".toml").split("/")):
        yield Problem(shown, None, messages.WRONG_NAME)
    read = read_toml(path, shown)
    other = other_place(name, read.values.keys()) if isinstance(read, Toml) else None
    if other is not None:
        kind, place = other
        yield Problem(shown, None, messages.OTHER_PLACE, (("kind", kind), ("place", place)))
    elif shape is None:
        yield Problem(shown, None, messages.UNKNOWN_PLACE)
    elif isinstance(read, Problem):
        yield read
    else:
        yield from _shaped(path, name, shown, shape, read)


def _shaped(path: Path, name: str, shown: str, shape: type[shapes.Shape], read: Toml) -> Iterator[Record | Problem]:
    try:
        record = Record(name.removesuffix(".toml"), shown, read.source, shape.from_values(read.values))
    except ValidationError as error:
        yield from problems_of(error, shape, shown, read.source)
        return
    yield from _with_table(path.with_suffix(".csv"), record)


def _with_table(path: Path, record: Record) -> Iterator[Record | Problem]:
    """Evidence that describes a table has it beside its file."""
    if not (isinstance(record.shape, shapes.Evidence) and record.shape.table):
        yield record
    elif not path.is_file():
        where = line_of(record.source, ("table",))
        yield Problem(record.file, where, messages.NO_TABLE, (("file", path.name),))
    else:
        cells, problems = read_cells(path, record.file.removesuffix(".toml") + ".csv")
        yield replace(record, cells=cells)
        yield from problems
        expected = record.shape.table.rows
        if cells and not problems and len(cells) != expected:
            facts = (("file", path.name), ("found", len(cells)), ("expected", expected))
            yield Problem(record.file, line_of(record.source, ("table", "rows")), messages.TABLE_COUNT, facts)


def _unread(folder: Path) -> list[Problem]:
    """Files that lie in a room and are no records, such as those an editor has given another ending."""
    return [
        Problem(f"{folder_name(folder)}/{name}", None, messages.NOT_READ)
        for name in _names(folder, "")
        if is_unread(name) and not (folder / name).is_dir()
    ]


def _stray_tables(folder: Path, records: Records) -> list[Problem]:
    """Tables nobody describes: they would be read by nobody."""
    return [
        Problem(f"{folder_name(folder)}/{name}", None, messages.STRAY_TABLE)
        for name in _names(folder, ".csv")
        if not _is_described(records.get(name.removesuffix(".csv")), (folder / name).with_suffix(".toml"))
    ]


def _is_described(record: Record | None, file: Path) -> bool:
    """A record that cannot be read may describe it; that fault is said already."""
    if record is None:
        return file.is_file()
    return isinstance(record.shape, shapes.Evidence) and record.shape.table is not None
