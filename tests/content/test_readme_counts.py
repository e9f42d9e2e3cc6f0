"""The README says how much there is; the content says the same."""

import re
from pathlib import Path

from skillramp.core.vocabulary import Role
from tests.shipped import SHIPPED

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def said(pattern: str) -> list[int]:
    found = re.search(pattern, README)
    assert found, pattern
    return [int(each) for each in found.groups()]


def test_the_readme_counts_what_is_there() -> None:
    items = SHIPPED.items({each.id for each in SHIPPED.instruments})
    workers = [each for each in SHIPPED.occupations if each.role is Role.WORKER]
    figures = sum(len(each.figures) for each in SHIPPED.published)
    tables = sum(each.table is not None for each in SHIPPED.published)
    assert said(r"\| questions \| (\d+),") == [len(items)]
    assert said(r"All (\d+) are untested") == [len(items)]
    assert said(r"\| jobs \| (\d+) of workers, (\d+) of coaches") == [
        len(workers),
        len(SHIPPED.occupations) - len(workers),
    ]
    assert said(r"\| (\d+) records with (\d+) figures") == [len(SHIPPED.published), figures]
    assert tables == 3
    assert said(r"\| recommendations \| (\d+),") == [len(SHIPPED.rules)]
