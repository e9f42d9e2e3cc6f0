"""Which of ESCO's CSV files lie in a folder, whatever a download calls them, and which columns are read.

Two families are known: ESCO's own download (``occupations_en.csv``, ``conceptUri``), and one with a file for each kind
of record (``occupations.csv``, ``ORIGINURI``) whose rows refer to each other by ids of its own, such as ``key_123``.
"""

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from skillramp.packs import messages
from skillramp.packs.esco.refusal import EscoError, refusal
from skillramp.packs.problems import Message

__all__ = [
    "HIERARCHY",
    "ISCO",
    "OCCUPATIONS",
    "RELATIONS",
    "SKILLS",
    "TABLES",
    "Column",
    "Table",
    "find_files",
    "is_english",
]


@dataclass(frozen=True, slots=True)
class Column:
    """A column under all its names, ESCO's own first. Where it is not needed and not there, its cells are empty."""

    names: tuple[str, ...]
    is_needed: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """One of the files: its names without language and ending, what is read of it, and what is said when it is missing.

    Names are compared by their letters only, so that “skill_hierarchy” is “skillHierarchy” too.
    """

    names: tuple[str, ...]
    columns: tuple[Column, ...]
    missing: Message


URI = Column(("conceptUri", "ORIGINURI"))
OWN_ID = Column(("ID",), is_needed=False)
LABEL = Column(("preferredLabel",))

OCCUPATIONS = Table(
    ("occupations",),
    (URI, OWN_ID, LABEL, Column(("altLabels",)), Column(("iscoGroup", "OCCUPATIONGROUPCODE"))),
    messages.ESCO_NO_OCCUPATIONS,
)
SKILLS = Table(("skills",), (URI, OWN_ID, LABEL), messages.ESCO_NO_SKILLS)
RELATIONS = Table(
    ("occupationskillrelations", "occupationtoskillrelations"),
    (Column(("occupationUri", "OCCUPATIONID")), Column(("relationType",)), Column(("skillUri", "SKILLID"))),
    messages.ESCO_NO_RELATIONS,
)
HIERARCHY = Table(
    ("broaderrelationsskillpillar", "skillhierarchy"),
    (Column(("conceptUri", "CHILDID")), Column(("broaderUri", "PARENTID"))),
    messages.ESCO_NO_HIERARCHY,
)
ISCO = Table(("iscogroups", "occupationgroups"), (Column(("code",)), LABEL), messages.ESCO_NO_ISCO)
TABLES = (OCCUPATIONS, SKILLS, RELATIONS, HIERARCHY, ISCO)

LANGUAGE = re.compile(r"[ _-]([a-z]{2})$")
COUNTED = re.compile(r" ?\(\d+\)$")
"""“occupations_en (1)”: browsers count downloads of the same name."""


def find_files(folder: Path) -> dict[Table, Path]:
    """The file of each table that is there; that of the occupations always is.

    Raises:
        EscoError: when this is no folder with ESCO's occupations in it, or a table is there twice.
    """
    paths = _paths_in(folder)
    fitting = {table: [path for path in paths if _is_of(path, table)] for table in TABLES}
    found = {table: _one_of(paths) for table, paths in fitting.items() if paths}
    if found and OCCUPATIONS not in found:
        raise refusal(folder, OCCUPATIONS.missing)
    if not found:
        raise _nothing_in(folder, paths)
    return found


def _paths_in(folder: Path) -> list[Path]:
    try:
        if not folder.is_dir():
            raise refusal(folder, _no_folder(folder))
        return sorted(each for each in folder.iterdir() if each.is_file() and not each.name.startswith("."))
    except OSError:
        raise refusal(folder, messages.ESCO_CLOSED) from None


def _no_folder(path: Path) -> Message:
    if not path.exists():
        return messages.ESCO_NOT_THERE
    # a pipe would make us wait for ever
    return messages.ESCO_ZIP if path.is_file() and zipfile.is_zipfile(path) else messages.ESCO_FILE


def _nothing_in(folder: Path, paths: Sequence[Path]) -> EscoError:
    """A download that nobody has unpacked yet is the likeliest reason."""
    packed = next((path for path in paths if path.suffix.casefold() == ".zip"), None)
    return refusal(folder, messages.ESCO_NO_FILES) if packed is None else refusal(packed, messages.ESCO_ZIP)


def _is_of(path: Path, table: Table) -> bool:
    return path.suffix.casefold() == ".csv" and re.sub("[^a-z]", "", _parts(path)[0]) in table.names


def _one_of(paths: Sequence[Path]) -> Path:
    """Content is written in English, so English wins over other languages."""
    english = [path for path in paths if is_english(path)]
    first, *others = english or paths
    if others:
        raise refusal(first, messages.ESCO_TWO_FILES, other=others[0].name)
    return first


def is_english(path: Path) -> bool:
    """Whether a file's name says so, or says nothing of a language."""
    return _parts(path)[1] in ("", "en")


def _parts(path: Path) -> tuple[str, str]:
    """The name in small letters without ending and language, and the language or nothing."""
    name = COUNTED.sub("", path.stem.casefold())
    ending = LANGUAGE.search(name)
    return (name, "") if ending is None else (name[: ending.start()], ending[1])
