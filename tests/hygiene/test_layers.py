"""Imports go down only. The contracts stand in pyproject.toml; here they are kept, and shown to notice."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hygiene.sources import ROOT

RUN = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"


def broken_contracts(folder: Path) -> str:
    """What import-linter says about the checkout, or the copy of one, in a folder; empty when all is kept."""
    code = f"import sys; sys.path.insert(0, {str(folder / 'src')!r}); {RUN}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=folder)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_every_contract_is_kept() -> None:
    assert broken_contracts(ROOT) == ""


FAULTS = {
    "core/gaps.py": ("from skillramp.packs import load", "Imports go down only"),
    "core/answers.py": ("from skillramp.core import gaps", "Inside core, in the order of the sentence"),
    "core/protection/tables.py": ("from skillramp.core import report", "Protection stands alone"),
    "core/scores.py": ("import pathlib", "Core is pure"),
}


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources with one fault for each contract."""
    folder = tmp_path_factory.mktemp("checkout")
    shutil.copy(ROOT / "pyproject.toml", folder)
    ignore = shutil.ignore_patterns("content", "__pycache__")
    shutil.copytree(ROOT / "src", folder / "src", ignore=ignore)
    (folder / "src" / "skillramp" / "content").mkdir()
    for name, (line, _) in FAULTS.items():
        file = folder / "src" / "skillramp" / name
        file.write_text(f"{file.read_text('utf-8')}\n{line}\n", "utf-8")
    return folder


def test_it_would_be_seen_if_one_were_broken(copied: Path) -> None:
    said = broken_contracts(copied)
    for _, contract in FAULTS.values():
        assert any(contract in line and "BROKEN" in line for line in said.splitlines()), said
