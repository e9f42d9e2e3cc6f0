import csv
import tomllib
from collections.abc import Sequence
from dataclasses import astuple, fields
from pathlib import Path
from tempfile import TemporaryDirectory

from skillramp.packs.digcomp.refusal import SupplementError, refusal
from skillramp.packs.digcomp.supplement import (
    Area,
    Competence,
    Level,
    Outcome,
    Statement,
    Supplement,
    Term,
)
from skillramp.packs.messages import DIGCOMP_OTHER_FOLDER, DIGCOMP_TARGET_EXISTS, DIGCOMP_UNWRITABLE

__all__ = ["PACK_ID", "write_pack"]

PACK_ID = "digcomp-3.0-official"
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


def write_pack(supplement: Supplement, folder: Path, *, force: bool = False) -> None:
    """Write the supplement as a local pack. The folder appears whole or not at all.

    Raises:
        SupplementError: when the folder exists and ``force`` is not given, when what would be replaced is not an
            earlier import, or when nothing can be written there.
    """
    folder = folder.absolute()  # “.” has no name to speak of
    try:
        _check_free(folder, force=force)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".digcomp-", dir=folder.parent) as aside:
            _write(supplement, Path(aside, "new"))
            _move(Path(aside, "new"), folder, old=Path(aside, "old"))
    except SupplementError as error:
        raise error.of_file(folder.name) from None
    except (OSError, ValueError):  # ValueError: a name with a NUL in it
        raise refusal(DIGCOMP_UNWRITABLE).of_file(folder.name) from None


def _check_free(folder: Path, *, force: bool) -> None:
    if not folder.exists():
        return
    if not force:
        raise refusal(DIGCOMP_TARGET_EXISTS)
    if not _is_replaceable(folder):
        raise refusal(DIGCOMP_OTHER_FOLDER)


def _is_replaceable(folder: Path) -> bool:
    """Whether it is empty or an earlier import: ``--force`` must never delete somebody's documents."""
    if not folder.is_dir():
        return False
    if not any(folder.iterdir()):
        return True
    try:
        pack = tomllib.loads(folder.joinpath("pack.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):  # none, not UTF-8, not TOML
        return False
    return pack.get("id") == PACK_ID


def _write(supplement: Supplement, folder: Path) -> None:
    room = folder / ROOM
    room.mkdir(parents=True)
    folder.joinpath("pack.toml").write_text(PACK, encoding="utf-8", newline="\n")
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


def _move(new: Path, folder: Path, *, old: Path) -> None:
    """Put ``new`` in place; what was there goes to ``old`` first, and comes back if the move fails."""
    if folder.exists():
        folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise
