"""The documentation leads somewhere: every link resolves, every picture is shown, nothing names this workplace."""

import re
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
