import csv
from collections.abc import Sequence
from dataclasses import astuple, fields
from pathlib import Path

from skillramp.packs.digcomp.supplement import (
    Area,
    Competence,
    Level,
    Outcome,
    Statement,
    Supplement,
    Term,
)
from skillramp.packs.messages import (
    DIGCOMP_OTHER_FOLDER,
)
from skillramp.packs.place import Kind, place_folder
from skillramp.packs.toml import Toml, read_toml
from skillramp.packs.translate import Translator

__all__ = ["PACK_ID", "write_pack"]

PACK_ID = "digcomp-3.0-official"
FILE = "pack.toml"
ROOM = Path("reference", "digcomp-3.0")

Row = Area | Competence | Level | Statement | Outcome | Term

PACK = f"""\
# Imported from the official file by “skillramp content import-digcomp”. White space was tidied, nothing else changed.
id = "{PACK_ID}"
title = "DigComp 3.0: the official texts"
version = "3.0"
language = "en"
licence = "CC-BY-4.0"
maintainer = "European Commission, Joint Research Centre"
status = "in-force"

[[sources]]
title = "DigComp 3.0 data supplement, European Commission JRC (JRC144121)"
url = "https://publications.jrc.ec.europa.eu/repository/handle/JRC144121"
date = 2025-11-24
"""


def _is_ours(mark: Path) -> bool:
    read = read_toml(mark, FILE)
    return isinstance(read, Toml) and read.values.get("id") == PACK_ID


IMPORT = Kind(mark=FILE, is_ours=_is_ours, names=frozenset({FILE, ROOM.parts[0]}), other=DIGCOMP_OTHER_FOLDER)
"""An earlier import."""


def write_pack(
    supplement: Supplement, folder: Path, *, words: Translator, force: bool = False, sources: Sequence[Path] = ()
) -> None:
    """Write the supplement as a local pack. The folder appears whole or not at all.

    Raises:
        UsageError: when the folder exists and ``force`` is not given, when what would be replaced is not an earlier
            import or has one of the ``sources`` in it, or when nothing can be written there.
    """
    place_folder(
        folder, lambda aside: _write(supplement, aside), kind=IMPORT, force=force, words=words, sources=sources
    )


def _write(supplement: Supplement, folder: Path) -> None:
    room = folder / ROOM
    room.mkdir(parents=True)
    folder.joinpath(FILE).write_text(PACK, encoding="utf-8", newline="\n")
    _write_table(room / "areas.csv", Area, supplement.areas)
    _write_table(room / "competences.csv", Competence, supplement.competences)
    _write_table(room / "levels.csv", Level, supplement.levels)
    _write_table(room / "statements.csv", Statement, supplement.statements)
    _write_table(room / "outcomes.csv", Outcome, supplement.outcomes)
    _write_table(room / "glossary.csv", Term, supplement.glossary)


def _write_table(path: Path, kind: type[Row], rows: Sequence[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(field.name for field in fields(kind))
        table.writerows(astuple(row) for row in rows)
