"""Small files and small functions, with no list of exemptions. Run with ``-s`` to see the sizes."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.hygiene.sources import ROOT, python_files

LONGEST_FILE = 400
LONGEST_FUNCTION = 40
ROOMS = ("src", "tests", "tools", "benchmarks")


def long_files(files: list[Path], most: int = LONGEST_FILE) -> list[str]:
    """Each file above the ceiling, with its lines."""
    return [f"{path.name}: {lines} lines" for path in files if (lines := _lines(path)) > most]


def _lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def long_functions(source: str, most: int = LONGEST_FUNCTION) -> Iterator[str]:
    """Each function above the ceiling, decorators and docstring included."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
            lines = (node.end_lineno or first) - first + 1
            if lines > most:
                yield f"{node.name}: {lines} lines"


def test_no_file_is_longer_than_the_ceiling() -> None:
    files = python_files(*ROOMS)
    sizes = sorted(_lines(path) for path in python_files("src") if path.name != "__init__.py")
    sys.stdout.write(f"\nsrc: {len(sizes)} files, median {median(sizes):.0f} lines, longest {sizes[-1]}\n")
    assert len(files) > 50
    assert not long_files(files)


def test_no_function_is_longer_than_the_ceiling() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {long}"
        for path in python_files("src", "tools", "benchmarks")
        for long in long_functions(path.read_text("utf-8"))
    ]
    assert not found


def test_it_would_be_seen_if_one_were(tmp_path: Path) -> None:
    file = tmp_path / "long.py"
    body = "    x = 1\n" * LONGEST_FUNCTION
    file.write_text(f"@cached\ndef long():\n{body}" + "\n" * LONGEST_FILE, "utf-8")
    assert long_files([file]) == ["long.py: 442 lines"]
    assert list(long_functions(file.read_text("utf-8"))) == ["long: 42 lines"]
    assert not list(long_functions(f"def short():\n{body[10:]}"))
