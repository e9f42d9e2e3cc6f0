"""The official files themselves. They are not ours to ship, so these tests skip where the files are not there."""

import csv
import json
from pathlib import Path

import pytest

from skillramp.core.errors import PackError
from skillramp.packs.digcomp import OFFICIAL, counts, read_supplement, write_pack
from skillramp.packs.translate import translator
from tests.shared_data import shared

NAME = "DigComp 3.0 Data Supplement 24 Nov 2025"


def official(suffix: str) -> Path:
    return shared("digcomp3") / f"{NAME}{suffix}"


def test_both_formats_hold_the_same() -> None:
    from_jsonld = read_supplement(official(".jsonld"))
    from_workbook = read_supplement(official(".xlsx"))
    assert counts(from_jsonld) == OFFICIAL
    assert from_jsonld == from_workbook


def test_one_statement_less_is_refused(tmp_path: Path) -> None:
    """The must-fail twin: the official file without one statement."""
    content = json.loads(official(".jsonld").read_text(encoding="utf-8"))
    content["@graph"] = [node for node in content["@graph"] if node["@id"] != "CompetenceStatement/CS3.2.04"]
    file = tmp_path / "less.jsonld"
    file.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(PackError, match="Competence statements: 361 instead of 362"):
        read_supplement(file)


def test_the_pack_holds_every_row(tmp_path: Path) -> None:
    supplement = read_supplement(official(".xlsx"))
    write_pack(supplement, tmp_path / "pack", words=translator("en"))
    room = tmp_path / "pack" / "reference" / "digcomp-3.0"
    rows = {}
    for path in room.iterdir():
        with path.open(encoding="utf-8", newline="") as file:
            rows[path.stem] = len(list(csv.DictReader(file)))
    assert rows == {
        "areas": 5,
        "competences": 21,
        "levels": 8,
        "statements": 362,
        "outcomes": 523,
        "glossary": 126,
    }
