"""A map on the disk: read, with every fault of its form, and able to say in which line something stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from skillramp.packs import messages
from skillramp.packs.faults import problems_of
from skillramp.packs.lines import Location, line_of
from skillramp.packs.problems import Message, Problem
from skillramp.packs.toml import read_toml
from skillramp.studies.imports.maps import ImportMap
from skillramp.studies.imports.wide import Hints

__all__ = ["TODO", "MapFile", "read_map"]

TODO = "TODO"
"""What a draft says where only a person knows."""

KILOBYTE = 1_000
MOST_BYTES = 500 * KILOBYTE
"""The map of the largest survey we know has 5 KB."""


@dataclass(frozen=True, slots=True)
class MapFile:
    """A map without faults of form, and where it came from."""

    file: str
    folder: Path
    source: str
    map: ImportMap

    def at(self, where: Location, message: Message, **facts: object) -> Problem:
        """A problem of the map, with its line."""
        return Problem(self.file, line_of(self.source, where), message, tuple(facts.items()))

    def hints(self, encoding: str | None) -> Hints:
        """What the map, and the command's ``encoding`` before it, tell of the file."""
        form = self.map.file
        columns = [self.map.person.id, *(column for _, column in self.map.columns())]
        cells = [cell for _, told in self.map.cells() for cell in told]
        named = [cell for each in self.map.enterprises for cell in each.cells]
        texts = [*columns, *cells, *named]
        told = encoding or form.encoding
        return Hints(told, form.separator, form.sheet, dict.fromkeys(columns), texts, self.map.languages)


def read_map(path: Path) -> MapFile | list[Problem]:
    """The map in a file, or every fault of its form."""
    if not path.is_file():
        message = messages.IMPORT_FOLDER if path.is_dir() else messages.IMPORT_NO_FILE
        return [Problem(path.name, None, message)]
    if path.stat().st_size > MOST_BYTES:
        return [Problem(path.name, None, messages.IMPORT_LARGE_MAP, (("most", MOST_BYTES // KILOBYTE),))]
    read = read_toml(path, path.name)
    if isinstance(read, Problem):
        return [read]
    if todo := list(_todo(read.values, ())):
        return [
            Problem(path.name, line_of(read.source, where), messages.IMPORT_TODO, (("key", where[-1]),))
            for where in todo
        ]
    try:
        return MapFile(path.name, path.parent, read.source, ImportMap.from_values(read.values))
    except ValidationError as error:
        return list(problems_of(error, ImportMap, path.name, read.source))


def _todo(value: object, where: Location) -> Iterator[Location]:
    """Every place where a draft still waits for somebody."""
    match value:
        case dict():
            for key, each in value.items():
                yield from _todo(each, (*where, key))
        case list():
            for number, each in enumerate(value):
                yield from _todo(each, (*where, number))
        case str() if value == TODO:
            yield where
