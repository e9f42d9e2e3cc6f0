"""Files that are not the data supplement: each maker writes one into a folder and names it."""

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

from skillramp.packs.digcomp.archive import MOST_CELLS, MOST_ENTRIES
from skillramp.packs.digcomp.read import MOST_BYTES
from tests.packs.digcomp_files import sheet_xml, write_jsonld, write_parts, write_workbook
from tests.packs.digcomp_samples import GLOSSARY, Node, nodes, sheets

Maker = Callable[[Path], Path]


def raw(content: bytes) -> Maker:
    def make(folder: Path) -> Path:
        file = folder / "file"
        file.write_bytes(content)
        return file

    return make


def graph(change: Callable[[list[Node]], None]) -> Maker:
    """The sound graph after one change."""

    def make(folder: Path) -> Path:
        found = nodes()
        change(found)
        return write_jsonld(folder / "file", found)

    return make


def node(name: str, **texts: object) -> Maker:
    """The sound graph with other texts in one node."""
    return graph(lambda found: next(n for n in found if n["@id"] == name).update(texts))


def without(kind: str) -> Maker:
    def change(found: list[Node]) -> None:
        found[:] = [n for n in found if n["@type"] != kind]

    return graph(change)


def one_less(kind: str) -> Maker:
    return graph(lambda found: found.remove(next(n for n in found if n["@type"] == kind)))


def cell(sheet: str, row: int, column: int, value: str | float) -> Maker:
    """The sound workbook with another value in one cell, counted from 0."""

    def make(folder: Path) -> Path:
        content = sheets()
        content[sheet][row][column] = value
        return write_workbook(folder / "file", content)

    return make


def empty_sheet(folder: Path) -> Path:
    return write_workbook(folder / "file", {**sheets(), GLOSSARY: []})


def other_workbook(folder: Path) -> Path:
    return write_workbook(folder / "file", {"Sheet1": [["Hello"]]})


def no_workbook(folder: Path) -> Path:
    return archive(folder, {"letter.txt": b"Dear all"})


def sheet_of(xml: str) -> Maker:
    """A workbook whose one sheet has these rows."""
    page = sheet_xml([]).replace("<sheetData>", f"<sheetData>{xml}")
    return lambda folder: write_parts(folder / "file", [GLOSSARY], {"xl/worksheets/sheet0.xml": page})


def archive(folder: Path, parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(folder / "file", "w", method) as written:
        for name, part in parts.items():
            written.writestr(name, part)
    return folder / "file"


def bomb_of_zeros(folder: Path) -> Path:
    return archive(folder, {"zeros": bytes(2_000_000)})


def bomb_past_the_limit(folder: Path) -> Path:
    noise = os.urandom(600_000)  # so much that does not shrink keeps the ratio below its own limit
    return archive(folder, {"noise": noise, "zeros": bytes(50_000_000)})


def twice_the_same_part(folder: Path) -> Path:
    file = archive(folder, {"one.xml": b"a", "two.xml": b"b"})
    file.write_bytes(file.read_bytes().replace(b"two.xml", b"one.xml"))
    return file


def cut_off_workbook(folder: Path) -> Path:
    file = write_workbook(folder / "file", sheets())
    file.write_bytes(file.read_bytes()[:900])
    return file


def cut_off_json(folder: Path) -> Path:
    file = write_jsonld(folder / "file", nodes())
    file.write_bytes(file.read_bytes()[:900])
    return file


def huge(folder: Path) -> Path:
    with (folder / "file").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    return folder / "file"


def special_file(folder: Path) -> Path:
    return Path(os.devnull)


def wide_row(folder: Path) -> Path:
    cells = "".join(f"<c><v>{n * n}</v></c>" for n in range(MOST_CELLS + 1))  # varied, or the ratio refuses it first
    return sheet_of(f"<row>{cells}</row>")(folder)


def many_parts(folder: Path) -> Path:
    return archive(folder, {str(n): b"" for n in range(MOST_ENTRIES + 1)})


def bzip2(folder: Path) -> Path:
    return archive(folder, {"a": b"tea"}, zipfile.ZIP_BZIP2)
