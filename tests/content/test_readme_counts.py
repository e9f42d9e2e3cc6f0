"""The README says how much there is at least; the content has it."""

import re
from pathlib import Path

from skillramp.core.vocabulary import ItemStatus, Role
from tests.shipped import SHIPPED

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def said(pattern: str) -> list[int]:
    found = re.search(pattern, README)
    assert found, pattern
    return [int(each) for each in found.groups()]


def test_the_readme_counts_what_is_there() -> None:
    """What somebody adds makes no sentence untrue; what somebody takes away does."""
    items = SHIPPED.items({each.id for each in SHIPPED.instruments})
    workers = [each for each in SHIPPED.occupations if each.role is Role.WORKER]
    figures = sum(len(each.figures) for each in SHIPPED.published)
    counted = {
        r"\| questions \| (\d+),": [len(items)],
        r"\| jobs \| (\d+) of workers, (\d+) of coaches": [
            len(workers),
            len(SHIPPED.occupations) - len(workers),
        ],
        r"\| (\d+) records with (\d+) figures": [len(SHIPPED.published), figures],
        r"\| recommendations \| (\d+),": [len(SHIPPED.rules)],
    }
    for pattern, there in counted.items():
        assert all(written <= found for written, found in zip(said(pattern), there, strict=True)), pattern


def test_what_the_readme_says_of_untested_questions_is_true() -> None:
    items = SHIPPED.items({each.id for each in SHIPPED.instruments})
    assert "All questions are untested" in README
    assert {item.status for item in items} == {ItemStatus.UNTESTED}
