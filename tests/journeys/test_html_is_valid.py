"""Every page is valid HTML with valid CSS, as the W3C's own checker (Nu) sees it."""

import subprocess
from pathlib import Path

import pytest

from skillramp.cli.main import main
from tools import needs

ROOT = Path(__file__).parents[2]
CHECKER = ROOT / "build" / "assets" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
EXAMPLE = ROOT / "examples" / "three-enterprises"
ANSWERS = ROOT / "examples" / "quick-linden.toml"

YOUNGER = ".*(container|“(x|y|r|rx|cx|cy)”: Property).*"
"""Two things younger than the checker's CSS: container queries, and SVG geometry as properties (SVG 2)."""

pytestmark = pytest.mark.needs("java")


def faults(*pages: Path) -> str:
    """What the checker says of these pages; nothing when all is well."""
    java = needs.find("java")
    assert java is not None
    assert CHECKER.is_file(), "run `make test`, which fetches the checker from npm"
    command = [java, "-jar", str(CHECKER), "--errors-only", "--filterpattern", YOUNGER, *map(str, pages)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stderr


def test_reports_and_quick_look_are_valid(tmp_path: Path) -> None:
    assert main(["report", str(EXAMPLE), "--out", str(tmp_path / "out")]) == 0
    assert main(["quick", "--answers", str(ANSWERS), "--out", str(tmp_path / "quick.html")]) == 0
    pages = [*sorted((tmp_path / "out" / "report").glob("*.html")), tmp_path / "quick.html"]
    assert len(pages) == 5
    assert faults(*pages) == ""


def test_the_checker_finds_a_planted_fault(tmp_path: Path) -> None:
    page = tmp_path / "broken.html"
    page.write_text("<!DOCTYPE html><html lang=en><title>Broken</title><p><div>No div in a p</div></p>", "utf-8")
    assert "error" in faults(page)
