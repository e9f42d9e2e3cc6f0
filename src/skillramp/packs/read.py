"""Files of a pack become records of a shape. Every fault of form in every file is collected, none stops the reading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from importlib.resources import files
from pathlib import Path, PurePosixPath

from pydantic import ValidationError

from skillramp.packs import messages, shapes
from skillramp.packs.faults import problems_of
from skillramp.packs.messages import Problem
from skillramp.packs.shapes import ID_PATTERN
from skillramp.packs.toml import read_toml

__all__ = ["ROOMS", "Record", "Records", "folder_name", "read_pack", "shipped"]

ROOMS: tuple[tuple[str, type[shapes.Shape]], ...] = (
    ("pack.toml", shapes.Pack),
    ("frameworks/*/framework.toml", shapes.Framework),
    ("frameworks/*/competences/*.toml", shapes.Competence),
    ("instruments/*/instrument.toml", shapes.Instrument),
    ("instruments/*/items/*.toml", shapes.Item),
    ("occupations/*.toml", shapes.Occupation),
    ("technology/*.toml", shapes.Technology),
    ("quick/*.toml", shapes.QuickQuestion),
    ("recommendations/*.toml", shapes.Recommendation),
    ("evidence/*.toml", shapes.Evidence),
    ("countries/*/country.toml", shapes.Country),
    ("countries/*/funding/*.toml", shapes.Asking),
)
"""Which files a pack may have, and the shape of each. A new kind of record is one line here and one shape."""


@dataclass(frozen=True, slots=True)
class Record:
    """One file: ``key`` is its permanent path without ending, ``source`` its text for finding lines."""

    key: str
    file: str
    source: str
    shape: shapes.Shape

    @property
    def id(self) -> str:
        """The file's name; for framework.toml and its like the folder's name."""
        parts = self.key.split("/")
        return parts[-2] if parts[-1] in {"framework", "instrument", "country"} else parts[-1]


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
    for name in _names(folder):
        for found in _read_record(folder / name, name, f"{folder_name(folder)}/{name}"):
            if isinstance(found, Record):
                records[found.key] = found
            else:
                problems.append(found)
    return records, problems


def _names(folder: Path) -> list[str]:
    """The pack's TOML files in one order; Windows would neither tell capitals apart nor sort them so."""
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    return sorted(
        name for name in names if name.endswith(".toml") and not name.startswith(("languages/", "schema/", "."))
    )


def _read_record(path: Path, name: str, shown: str) -> Iterator[Record | Problem]:
    shape = next((shape for pattern, shape in ROOMS if _fits(name, pattern)), None)
    if shape is None:
        yield Problem(shown, None, messages.UNKNOWN_PLACE)
        return
    if not all(re.match(ID_PATTERN, part) for part in name.removesuffix(".toml").split("/")):
        yield Problem(shown, None, messages.WRONG_NAME)
    read = read_toml(path, shown)
    if isinstance(read, Problem):
        yield read
        return
    try:
        yield Record(name.removesuffix(".toml"), shown, read.source, shape.of(read.values))
    except ValidationError as error:
        yield from problems_of(error, shape, shown, read.source)


def _fits(name: str, pattern: str) -> bool:
    """Part by part, capitals told apart on every computer."""
    parts, wanted = PurePosixPath(name).parts, PurePosixPath(pattern).parts
    return len(parts) == len(wanted) and all(map(fnmatchcase, parts, wanted))
