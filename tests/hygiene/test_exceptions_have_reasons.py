"""A rule may be left aside, but never without a reason on the same line."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator

import pytest

from tests.hygiene.sources import ROOT, python_files

REASON = r"\s*[—–#-]?\s*\w+(\s+\S+)+"
"""At least two words: "S101" or "fixme" is no reason."""

ALLOWED = {
    "noqa": re.compile(rf"#\s*noqa:\s*[A-Z]+\d+(,\s*[A-Z]+\d+)*{REASON}"),
    "type: ignore": re.compile(rf"#\s*type:\s*ignore\[[a-z-]+(,\s*[a-z-]+)*\]\s*#{REASON}"),
    "pragma: no": re.compile(rf"#\s*pragma:\s*no (cover|branch){REASON}"),
}
SKIPS = {"skip", "skipif", "xfail"}


def without_reason(source: str) -> Iterator[str]:
    """Every exception in a source that gives no reason, with its line."""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            for name, allowed in ALLOWED.items():
                if re.search(rf"#\s*{name}", token.string) and not allowed.search(token.string):
                    yield f"line {token.start[0]}: {token.string}"
    for node in ast.walk(ast.parse(source)):
        if _is_bare_skip(node):
            yield f"line {node.lineno}: a skip without a reason"  # type: ignore[attr-defined]  # calls have lines


def _is_bare_skip(node: ast.AST) -> bool:
    """``pytest.skip()``, ``mark.skip`` and their like without words on why."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SKIPS:
        reasons = [each.value for each in node.keywords if each.arg == "reason"]
        is_call_of_pytest = isinstance(node.func.value, ast.Name) and node.func.value.id == "pytest"
        return not (reasons or (is_call_of_pytest and node.args))
    return False


def test_every_exception_has_a_reason() -> None:
    found = [
        f"{path.relative_to(ROOT)}, {fault}"
        for path in python_files("src", "tests", "tools", "benchmarks")
        for fault in without_reason(path.read_text("utf-8"))
    ]
    assert not found


BARE = [
    "import os  # noqa",
    "import os  # noqa: F401",
    "x = 1  # noqa: E501, F401",
    "x = y  # type: ignore",
    "x = y  # type: ignore[index]",
    "x = y  # pragma: no cover",
    "pytest.skip()",
    "@pytest.mark.skip()\ndef f(): ...",
    "@pytest.mark.skipif(True)\ndef f(): ...",
]
FINE = [
    "import os  # noqa: F401 — kept for callers",
    "x = y  # type: ignore[index]  # checked above",
    "pytest.skip('no such folder')",
    "@pytest.mark.skipif(True, reason='not on Windows')\ndef f(): ...",
    "text = '# noqa'",
]


@pytest.mark.parametrize("source", BARE)
def test_it_would_be_seen_if_one_had_none(source: str) -> None:
    assert list(without_reason(source))


@pytest.mark.parametrize("source", FINE)
def test_what_has_a_reason_is_fine(source: str) -> None:
    assert not list(without_reason(source))
