"""The documentation leads somewhere: links resolve, pictures are shown, and what decides a rule is where it says."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


def links(page: Path) -> list[Path]:
    """The files of this checkout a page links to."""
    found = LINK.findall(page.read_text("utf-8"))
    return [(page.parent / target).resolve() for target in found if "://" not in target]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_resolves(page: Path) -> None:
    assert [target for target in links(page) if not target.exists()] == []


def test_every_screenshot_is_shown_somewhere() -> None:
    shown = {target for page in PAGES for target in links(page)}
    assert [path.name for path in (ROOT / "docs" / "screenshots").iterdir() if path not in shown] == []


def test_every_page_of_the_docs_can_be_reached_from_the_readme() -> None:
    reached, next_pages = set(), [ROOT / "README.md"]
    while next_pages:
        page = next_pages.pop()
        if page not in reached:
            reached.add(page)
            pages = [each / "README.md" if each.is_dir() else each for each in links(page) if each.exists()]
            next_pages += [each for each in pages if each.suffix == ".md" and each.is_file()]
    assert [str(page.relative_to(ROOT)) for page in PAGES if page not in reached] == []


DECIDED = (ROOT / "README.md", ROOT / "docs" / "explanation" / "architecture.md")
"""Pages with a table of where each rule is decided."""

SOURCE = ROOT / "src" / "skillramp"
PLACE = re.compile(r"[`\[]([\w./]+\.\w+)(?:`|\]\([^)]*\))(?:: ((?:`[\w.]+`(?:, )?)+))?")


def places(page: str) -> Iterator[tuple[str, str]]:
    """File and name of each place in the tables of what is decided where; an empty name where it is the whole file."""
    for table in re.findall(r"(?m)^\| Rule \| Where \|\n\|.*\n((?:\|.*\n?)+)", page):
        for row in table.splitlines():
            for file, names in PLACE.findall(row.split(" | ", 1)[1]):
                yield from ((file, name) for name in re.findall(r"`([\w.]+)`", names) or [""])


def names_of(source: str) -> set[str]:
    """Everything a file says at its top, and what its classes hold as ``Class.name``."""
    return {name for node in ast.parse(source).body for name in _named(node)}


def _named(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.FunctionDef(name=name):
            yield name
        case ast.ClassDef(name=name, body=body):
            yield name
            yield from (f"{name}.{inner}" for each in body for inner in _named(each))
        case ast.Assign(targets=targets):
            yield from (target.id for target in targets if isinstance(target, ast.Name))
        case ast.AnnAssign(target=ast.Name(id=name)):
            yield name


def missing(page: str) -> list[str]:
    """Places that are not there."""
    found = []
    for file, name in places(page):
        path = SOURCE / file
        if not path.is_file() or (name and name not in names_of(path.read_text("utf-8"))):
            found.append(f"{file}: {name}")
    return found


@pytest.mark.parametrize("page", DECIDED, ids=lambda page: page.name)
def test_what_decides_a_rule_is_where_the_table_says(page: Path) -> None:
    text = page.read_text("utf-8")
    assert len(list(places(text))) > 5
    assert missing(text) == []


def test_it_would_be_seen_if_it_were_not() -> None:
    rows = "| a | `core/report.py`: `own`, `STATES` |\n| b | [core/gone.py](x): `own`; form: `pipeline.py`: `a.b` |\n"
    assert missing(f"| Rule | Where |\n|---|---|\n{rows}") == [
        "core/report.py: own",
        "core/gone.py: own",
        "pipeline.py: a.b",
    ]
