"""Is easy text easy? Inclusion Europe, “Information for all”: short sentences, one idea, common words, said positively.

What a machine can check is checked here; whether people understand it, only people can say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from skillramp.packs import messages, shapes
from skillramp.packs.checks.references import at
from skillramp.packs.lines import Location
from skillramp.packs.problems import Message, Problem
from skillramp.packs.read import Record, Records

__all__ = ["MOST_WORDS", "Lint", "lint_of"]

MOST_WORDS = 12
"""Words in an easy sentence: the lower end of the 10 to 15 that easy-read rules name (Inclusion Europe, Mencap)."""

MOST_LETTERS = 20
"""Longer words need a join point, which English has not."""

SENTENCE_END = re.compile(r"(?<=[.!?:])\s+")
QUOTED = re.compile(r'"[^"]*"|“[^”]*”')
"""What a message says is its own; only our words are held to the rules on negatives and hard words."""
SIGNS = re.compile(r"[();\[\]{}%&/]")
NEGATIVE = re.compile(r"\b(not|no|never|none|nothing|nobody|without|cannot|\w+n['’]t)\b", re.IGNORECASE)
HYPOTHETICAL = re.compile(r"\b(if|would|could|might|imagine|suppose)\b", re.IGNORECASE)
ABBREVIATION = re.compile(r"\b(?:[A-Z]{2,}|e\.g\.|i\.e\.|etc\.)")


@dataclass(frozen=True, slots=True)
class Lint:
    """The rules with their word list: a pattern and what to say instead, and abbreviations everybody knows."""

    instead: tuple[tuple[re.Pattern[str], str], ...]
    allowed: frozenset[str]

    def item(self, record: Record, shape: shapes.Item) -> Iterator[Problem]:
        """Easy wording is easy; both wordings are positive and about what is."""
        yield from self.easy(record, ("easy",), shape.easy)
        yield from _about_what_is(record, ("easy",), shape.easy)
        yield from _plain(record, ("text",), shape.text)
        for place, option in enumerate(shape.options):
            where = ("options", place, "easy" if option.easy else "text")
            yield from self.easy(record, where, option.easy or option.text)
            yield from _about_what_is(record, ("options", place, "easy"), option.easy or "")
            yield from _plain(record, ("options", place, "text"), option.text)

    def easy(self, record: Record, where: Location, text: str) -> Iterator[Problem]:
        """Every fault of an easy text that a machine can see."""
        for sentence in SENTENCE_END.split(text):
            if (found := len(sentence.split())) > MOST_WORDS:
                yield at(record, where, messages.EASY_LONG, found=found, most=MOST_WORDS, sentence=sentence)
        for word in re.findall(r"\w+", text):
            if len(word) > MOST_LETTERS:
                yield at(record, where, messages.EASY_LETTERS, found=word, most=MOST_LETTERS)
        yield from _found(record, where, messages.EASY_SIGN, SIGNS, text)
        ours = QUOTED.sub("", text)
        yield from _found(record, where, messages.EASY_NEGATIVE, NEGATIVE, ours)
        for match in ABBREVIATION.finditer(text):
            if match[0] not in self.allowed:
                yield at(record, where, messages.EASY_ABBREVIATION, found=match[0])
        for pattern, say in self.instead:
            if match_ := pattern.search(ours):
                yield at(record, where, messages.EASY_WORD, found=match_[0], say=say)


def _plain(record: Record, where: Location, text: str) -> Iterator[Problem]:
    yield from _found(record, where, messages.ITEM_NEGATIVE, NEGATIVE, QUOTED.sub("", text))
    yield from _about_what_is(record, where, text)


def _about_what_is(record: Record, where: Location, text: str) -> Iterator[Problem]:
    yield from _found(record, where, messages.ITEM_HYPOTHETICAL, HYPOTHETICAL, QUOTED.sub("", text))


def _found(record: Record, where: Location, message: Message, pattern: re.Pattern[str], text: str) -> Iterator[Problem]:
    if found := pattern.search(text):
        yield at(record, where, message, found=found[0])


def lint_of(records: Records) -> Lint:
    """The rules with the word list in force; without one, what needs no list."""
    record = records.get("easy-language")
    if record is None or not isinstance(record.shape, shapes.EasyLanguage):
        return Lint((), frozenset())
    instead = tuple((_pattern(each.hard), each.say) for each in record.shape.instead)
    return Lint(instead, frozenset(record.shape.allowed))


def _pattern(hard: str) -> re.Pattern[str]:
    ending = r"\w*" if hard.endswith("*") else r"\b"
    return re.compile(rf"\b{re.escape(hard.removesuffix('*'))}{ending}", re.IGNORECASE)
