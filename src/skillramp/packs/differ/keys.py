"""A key that differs, in the sentence it has of its own, or in a plain one that any key can have."""

from collections import Counter

from skillramp.core.vocabulary import ItemStatus, RecordStatus
from skillramp.packs.differ.facts import Facts, key_facts
from skillramp.packs.differ.found import Key
from skillramp.packs.differ.of_facts import OF_FACTS
from skillramp.packs.differ.of_questions import OF_QUESTIONS
from skillramp.packs.differ.shown import shown
from skillramp.packs.translate import Translator

__all__ = ["SPOKEN", "key_sentence"]

SPOKEN = {**OF_QUESTIONS, **OF_FACTS}
"""Sentences of their own, by kind of table and key."""


def key_sentence(found: Key, words: Translator) -> str:
    """What changed, in one sentence."""
    facts = key_facts(found, words)
    match found.before, found.now:
        case None, _:
            return words.say(
                "content/diff/given",
                "{place}: “{key}” is now {now}, before not given. It stands for: {meaning}",
                **facts,
            )
        case _, None:
            return words.say(
                "content/diff/not-given",
                "{place}: “{key}” was {before} and is no longer given. It stands for: {meaning}",
                **facts,
            )
        case list(before), list(now) if all(isinstance(each, str) for each in (*before, *now)):
            return _list(before, now, facts, words)
        case str(before), str(now) if before.split() == now.split():
            return words.say("content/diff/spaces", "{place}: “{key}” differs in white space only.", **facts)
        case _:
            return _changed(found, facts, words)


def _changed(found: Key, facts: Facts, words: Translator) -> str:
    say = SPOKEN.get((type(found.where.owner).__name__, found.key))
    if say:
        return say(words, facts)
    if isinstance(found.now, RecordStatus | ItemStatus):
        return words.say("content/diff/status", "{place} is now {now}, before {before}.", **facts)
    return words.say(
        "content/diff/changed", "{place}: “{key}” was {before} and is now {now}. It stands for: {meaning}", **facts
    )


def _list(before: list[str], now: list[str], facts: Facts, words: Translator) -> str:
    """A list of words by what came and what went: nobody compares two long lists by eye."""
    came, went = ([*(Counter(one) - Counter(other)).elements()] for one, other in ((now, before), (before, now)))
    facts = {**facts, "came": shown(came, words), "went": shown(went, words)}
    if came and went:
        return words.say(
            "content/diff/list/both",
            "{place}: “{key}” now has {came} and no longer {went}. It stands for: {meaning}",
            **facts,
        )
    if came:
        return words.say(
            "content/diff/list/came", "{place}: “{key}” now also has {came}. It stands for: {meaning}", **facts
        )
    if went:
        return words.say(
            "content/diff/list/went", "{place}: “{key}” no longer has {went}. It stands for: {meaning}", **facts
        )
    return words.say(
        "content/diff/list/order",
        "{place}: “{key}” has the same entries in another order: {now}. It stands for: {meaning}",
        **facts,
    )
