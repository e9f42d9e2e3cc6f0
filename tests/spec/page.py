"""The rules as a page: the same chapters and tables that are the tests, in Markdown."""

import re
from collections.abc import Iterable, Iterator, Mapping
from inspect import cleandoc

from tests.spec.table import Chapter, Rule, Table, parse
from tests.spec.toc import CHAPTERS

__all__ = ["rules_page"]

INTRODUCTION = """
# The rules

What Skillramp calculates, said once.
Every table on this page is a test: the first tables go into the program, the last one is what must come out.
The page is made from those tests, so it cannot say anything the program does not do.
A dash means that nothing is known or that nothing is left; it is never a zero.
"""


def rules_page() -> str:
    """The whole page."""
    parts = [cleandoc(INTRODUCTION), *(part for chapter in CHAPTERS for part in _chapter(chapter))]
    return "\n\n".join(parts) + "\n"


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield f"## {chapter.title}"
    yield _sentences(chapter.says)
    yield from _tables("In this chapter, unless a rule brings its own", chapter.given)
    for rule in chapter.rules:
        yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    yield f"### {rule.title}"
    yield _sentences(rule.says)
    yield from _tables("Given", rule.given)
    yield "Then:" if rule.given else "It holds:"
    yield _markdown(rule.expected())


def _tables(word: str, given: Mapping[str, str]) -> Iterator[str]:
    for name, text in given.items():
        yield f"{word} ({name}):"
        yield _markdown(parse(text))


def _sentences(text: str) -> str:
    """One sentence a line, however the source breaks its lines."""
    return re.sub(r"(?<![.:?!])\n", " ", cleandoc(text))


def _markdown(table: Table) -> str:
    lines = [table.columns, tuple(_rule_line(column) for column in zip(*table.rows, strict=True)), *table.rows]
    if not table.rows:
        lines[1] = tuple("---" for _ in table.columns)
    return "\n".join(_line(cells) for cells in lines)


def _rule_line(cells: Iterable[str]) -> str:
    """Figures stand to the right; what is not known may stand among them."""
    is_figures = all(re.fullmatch(r"-?\d+(\.\d+)?|–|", cell) for cell in cells)
    return "--:" if is_figures else "---"


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"
