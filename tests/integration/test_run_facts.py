"""run.json tells one run from another, and tables give nobody away by a weight."""

import csv
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from skillramp.cli import outputs
from skillramp.core import surveys
from skillramp.packs.read import shipped
from tests.integration.commands import code_of
from tests.studies.small import FILES, make_study

WEIGHTS = ("0.4", "1.1", "3", "2.2", "0.9")


def facts_of(study: Path, out: Path, language: str = "en") -> dict[str, Any]:
    assert code_of("run", study, "--out", out, "--force", "--language", language) == 0
    facts: dict[str, Any] = json.loads((out / "run.json").read_bytes())
    return facts


def test_the_language_is_named_and_the_content_is_the_same(tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    english, polish = (facts_of(study, tmp_path / "out", language) for language in ("en", "pl"))
    assert (english.pop("language"), polish.pop("language")) == ("en", "pl")
    assert english == polish


def test_an_edited_item_makes_another_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    study, content = make_study(tmp_path / "study"), tmp_path / "elsewhere"
    before = facts_of(study, tmp_path / "out")
    shutil.copytree(shipped(), content)
    monkeypatch.setattr(outputs, "shipped", lambda: content)
    assert facts_of(study, tmp_path / "out") == before
    with next((content / "instruments").rglob("items/*.toml")).open("a", encoding="utf-8") as item:
        item.write("# edited\n")
    after = facts_of(study, tmp_path / "out")
    assert after.pop("content") != before.pop("content")
    assert after == before


def barriers(tmp_path: Path, weights: tuple[str, ...]) -> list[list[str]]:
    """What tables/views.csv says of managers of these weights; the first chose 5, the others 1."""
    people = "".join(f"m{number},linden,manager,,,,{weight}\n" for number, weight in enumerate(weights))
    views = "".join(
        f"m{number},linden,2026-1,manager,barrier-know-how,{1 if number else 5}\n" for number in range(len(weights))
    )
    header, *rows = FILES["people.csv"].splitlines()
    people = "\n".join([f"{header},weight", *(f"{row}," for row in rows), people])
    study = make_study(tmp_path / "study", people=people, views=FILES["views.csv"].splitlines()[0] + "\n" + views)
    assert code_of("run", study, "--out", tmp_path / "out") == 0
    with (tmp_path / "out" / "tables" / "views.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file) if row[1] == "manager"]


def test_five_managers_of_five_weights_are_too_few(tmp_path: Path) -> None:
    assert barriers(tmp_path, WEIGHTS) == [["linden", "manager", "barrier-know-how", "", "no", "", "", ""]]


def test_it_would_be_seen_if_weights_were_left_out_of_sight(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surveys, "_effective", lambda _: None)
    assert barriers(tmp_path, WEIGHTS)[-1][-3:] == ["5", "1", "0.0526"]


def test_shares_of_more_managers_are_in_whole_per_cent(tmp_path: Path) -> None:
    assert barriers(tmp_path, WEIGHTS * 2)[-1][-3:] == ["5", "1", "0.0300"]
