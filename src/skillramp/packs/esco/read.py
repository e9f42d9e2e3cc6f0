"""A folder with ESCO's CSV files becomes one ``Esco``; rows are read one by one, and only labels and addresses kept."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from skillramp.core.errors import PackError
from skillramp.packs import messages
from skillramp.packs.esco.classification import Esco, Need, Occupation, Part
from skillramp.packs.esco.files import (
    HIERARCHY,
    ISCO,
    OCCUPATIONS,
    RELATIONS,
    SKILLS,
    TABLES,
    Table,
    find_files,
    is_english,
)
from skillramp.packs.esco.refusal import EscoError, refusal
from skillramp.packs.esco.table import Row, read_rows
from skillramp.packs.problems import Problem
from skillramp.packs.read import folder_name
from skillramp.packs.translate import Translator

__all__ = ["read_esco"]

LONGEST_LABEL = 300
"""ESCO's longest have half of it; something longer is a description in the wrong column."""

URI = re.compile(r"http://data\.europa\.eu/esco/occupation/\S+")
CODE = re.compile(r"C?(\d{1,4})")
"""An ISCO group; some downloads write a C before it. Groups that a country added have other letters."""


def read_esco(folder: Path, words: Translator) -> Esco:
    """What the files in a folder say.

    Raises:
        PackError: one sentence in the translator's language, when they are not ESCO's as they must be.
    """
    try:
        return _read(folder)
    except EscoError as error:
        raise PackError(error.problem.sentence(words)) from None


@dataclass(frozen=True, slots=True)
class _Reading:
    """The files while they are read: how many rows each had, and which record every id and address means."""

    files: Mapping[Table, Path]
    parts: dict[Table, Part] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)

    def rows(self, table: Table) -> Iterator[Row]:
        """The rows of a table; none where its file is missing."""
        if table not in self.files:
            return
        count = 0
        for row in read_rows(self.files[table], table):
            count += 1
            yield row
        self.parts[table] = Part(self.files[table].name, count, is_english(self.files[table]))

    def records(self, table: Table) -> Iterator[tuple[str, str, list[str]]]:
        """Key, label and further cells of each row of a table whose rows have an address, an id and a label."""
        for line, (uri, own_id, label, *rest) in self.rows(table):
            key = _tidy(uri) or _tidy(own_id)
            self._check(table, line, key, _tidy(label))
            self.keys.update({each: key for each in (_tidy(uri), _tidy(own_id)) if each})
            yield key, _tidy(label), rest

    def _check(self, table: Table, line: int, key: str, label: str) -> None:
        path = self.files[table]
        for cell, column in ((key, table.columns[0]), (label, table.columns[2])):
            if not cell:
                raise refusal(path, messages.EMPTY_CELL, line, column=column.names[0])
        if len(label) > LONGEST_LABEL:
            raise refusal(path, messages.TOO_LONG, line, key=table.columns[2].names[0], expected=LONGEST_LABEL)


def _read(folder: Path) -> Esco:
    reading = _Reading(find_files(folder))
    occupations = tuple(_occupation(*record) for record in reading.records(OCCUPATIONS))
    skills = {key: label for key, label, _ in reading.records(SKILLS)}
    needs, left_out = _needs(reading, frozenset(each.key for each in occupations), skills)
    return Esco(
        occupations=occupations,
        skills=skills,
        needs=needs,
        left_out=left_out if skills else 0,
        broader=_broader(reading),
        isco_titles={found[1]: _tidy(title) for _, (code, title) in reading.rows(ISCO) if (found := _group(code))},
        parts=tuple(reading.parts[table] for table in TABLES if table in reading.parts),
        missing=tuple(
            Problem(folder_name(folder), None, table.missing) for table in TABLES if table not in reading.files
        ),
    )


def _occupation(key: str, label: str, rest: list[str]) -> Occupation:
    others, code = rest
    names = dict.fromkeys(_tidy(name) for name in others.splitlines())
    group = _group(code)
    return Occupation(
        key=key,
        uri=key if URI.fullmatch(key) else None,
        label=label,
        others=tuple(name for name in names if name not in ("", label)),
        isco=None if group is None else group[1],
    )


def _needs(
    reading: _Reading, occupations: frozenset[str], skills: Mapping[str, str]
) -> tuple[dict[str, dict[str, Need]], int]:
    """How much each occupation needs each skill, and how many rows join nothing that is there."""
    found: dict[str, dict[str, Need]] = {}
    left_out = 0
    for _, cells in reading.rows(RELATIONS):
        occupation, kind, skill = (_tidy(cell) for cell in cells)
        occupation, skill = reading.keys.get(occupation, ""), reading.keys.get(skill, "")
        if occupation in occupations and skill in skills and kind.casefold() in {*Need}:
            needs = found.setdefault(occupation, {})
            needs[skill] = min(Need(kind.casefold()), needs.get(skill, Need.OPTIONAL))  # “essential” sorts first
        else:
            left_out += 1
    if skills and left_out and not found:
        raise refusal(reading.files[RELATIONS], messages.ESCO_OTHER_DOWNLOAD)
    return found, left_out


def _broader(reading: _Reading) -> dict[str, list[str]]:
    """What stands just above each skill. Groups of skills are in no file that is read; their own ids will do."""
    found: dict[str, list[str]] = {}
    for _, cells in reading.rows(HIERARCHY):
        narrow, broad = (reading.keys.get(_tidy(cell), _tidy(cell)) for cell in cells)
        found.setdefault(narrow, []).append(broad)
    return found


def _group(code: str) -> re.Match[str] | None:
    return CODE.fullmatch(_tidy(code))


def _tidy(cell: str) -> str:
    """On one line, and without signs nobody sees: labels reach the terminal and a TOML file."""
    return "".join(sign for sign in " ".join(cell.split()) if sign.isprintable())
