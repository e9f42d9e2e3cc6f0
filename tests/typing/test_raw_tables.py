"""mypy must refuse a raw table where an own one is asked for, and nothing else."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

SNIPPET = Path(__file__).with_name("raw_tables.py")
ROOT = Path(__file__).parents[2]
IGNORE = re.compile(r"  # type: ignore\[([a-z-]+)\].*")


def errors_of(source: str, folder: Path) -> list[tuple[int, str]]:
    """Line and kind of every error mypy finds in a source. The cache is kept, so that a second run takes a moment."""
    file = folder / "snippet.py"
    file.write_text(source, "utf-8")
    cache = ROOT / ".mypy_cache" / "typing"
    options = ["--strict", "--config-file=", "--follow-imports=silent", "--no-error-summary", f"--cache-dir={cache}"]
    environment = os.environ | {"MYPYPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "mypy", *options, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=folder)
    assert done.returncode in (0, 1), done.stdout + done.stderr
    found = re.findall(r"snippet\.py:(\d+): error: .*\[([a-z-]+)\]", done.stdout)
    return [(int(line), kind) for line, kind in found]


def ignored(source: str) -> list[tuple[int, str]]:
    """Line and kind of every ignore."""
    lines = enumerate(source.splitlines(), 1)
    return [(number, match[1]) for number, line in lines if (match := IGNORE.search(line))]


@pytest.fixture(scope="module")
def source() -> str:
    return SNIPPET.read_text("utf-8")


def test_every_raw_table_is_refused_and_nothing_else(source: str, tmp_path: Path) -> None:
    assert len(ignored(source)) == 8
    assert errors_of(IGNORE.sub("", source), tmp_path) == ignored(source)


def test_the_right_way_passes(source: str, tmp_path: Path) -> None:
    right, _, wrong = source.partition("def from_raw_tables")
    assert wrong
    assert errors_of(right, tmp_path) == []
