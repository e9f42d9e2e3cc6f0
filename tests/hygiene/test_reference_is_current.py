"""The reference pages say what the source says, and the command that mends them is named when they do not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hygiene.sources import ROOT
from tools import reference

HOSTILE = {"COLUMNS": "20", "FORCE_COLOR": "1", "LC_ALL": "C", "LANGUAGE": "de"}
"""A terminal that would leave its marks on the pages if they let it."""


def test_the_pages_are_current() -> None:
    command = [sys.executable, "-m", "tools.reference", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=os.environ | HOSTILE)
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_is_stale_missing_or_left_over_is_named(tmp_path: Path) -> None:
    wanted = reference.made()
    reference.write(tmp_path, wanted)
    assert reference.stale(tmp_path, wanted) == []
    (tmp_path / reference.PAGES / "rules.md").write_text("older", "utf-8")
    (tmp_path / reference.PAGES / "messages.md").unlink()
    (tmp_path / reference.SCHEMAS / "gone.json").write_text("{}", "utf-8")
    assert reference.stale(tmp_path, wanted) == [
        "docs/reference/rules.md is stale",
        "docs/reference/messages.md is missing",
        "src/skillramp/content/schema/gone.json is left over",
    ]
    reference.write(tmp_path, wanted)
    assert reference.stale(tmp_path, wanted) == []


def test_the_check_says_what_mends_and_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(reference, "ROOT", tmp_path)
    assert reference.main(["--check"]) == 1
    assert "docs/reference/rules.md is missing" in capsys.readouterr().out
    assert reference.main(["--help"]) == 2
    assert reference.main([]) == 0
    assert reference.main(["--check"]) == 0
