"""Every rule of every chapter, held against the real functions."""

import pytest

from tests.spec.page import rules_page
from tests.spec.table import Chapter, Rule, parse
from tests.spec.toc import CHAPTERS

RULES = [(chapter, rule) for chapter in CHAPTERS for rule in chapter.rules]


@pytest.mark.parametrize(("chapter", "rule"), RULES, ids=[f"{chapter.name}: {rule.title}" for chapter, rule in RULES])
def test_the_rule_holds(chapter: Chapter, rule: Rule) -> None:
    assert rule.found(chapter.tables()) == rule.expected()


def test_every_title_stands_once() -> None:
    titles = [rule.title for _, rule in RULES] + [chapter.title for chapter in CHAPTERS]
    assert len(titles) == len(set(titles))


def test_the_page_has_every_rule() -> None:
    page = rules_page()
    for _, rule in RULES:
        assert f"\n### {rule.title}\n" in page


def test_a_row_with_a_cell_too_many_is_no_table() -> None:
    with pytest.raises(ValueError, match="more or fewer cells"):
        parse("person | answer\nAmina | alone | with tea")
