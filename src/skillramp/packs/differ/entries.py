"""Entries of a record that are new, gone, or read as one: tasks, options, demands, figures, sources and any other."""

from collections.abc import Mapping

from skillramp.packs.differ.facts import Say, entry_facts
from skillramp.packs.differ.found import Table, Together, Whole
from skillramp.packs.translate import Translator

__all__ = ["GONE", "NEW", "entry_sentence", "together_sentence"]

NEW: Mapping[str, Say] = {
    "Task": lambda words, facts: words.say("content/diff/task-new", "{within}: the task {now} is new.", **facts),
    "Demand": lambda words, facts: words.say(
        "content/diff/demand-new", "{within}: now also needs {name} at level {now}.", **facts
    ),
    "Option": lambda words, facts: words.say("content/diff/option-new", "{within}: the option {now} is new.", **facts),
    "Choice": lambda words, facts: words.say("content/diff/choice-new", "{within}: the option {now} is new.", **facts),
    "Figure": lambda words, facts: words.say(
        "content/diff/figure-new", "{within}: the figure “{name}” is new: {now}. Source: {source}.", **facts
    ),
    "Source": lambda words, facts: words.say(
        "content/diff/source-new", "{within}: now also names the source {now}.", **facts
    ),
}
GONE: Mapping[str, Say] = {
    "Task": lambda words, facts: words.say(
        "content/diff/task-gone",
        "{within}: the task {before} is gone, what it asked no longer counts, and its translations are lost.",
        **facts,
    ),
    "Demand": lambda words, facts: words.say(
        "content/diff/demand-gone", "{within}: no longer needs {name}, before at level {before}.", **facts
    ),
    "Option": lambda words, facts: words.say(
        "content/diff/option-gone",
        "{within}: the option {before} is gone: answers that chose it will be refused, and its translations are lost.",
        **facts,
    ),
    "Choice": lambda words, facts: words.say(
        "content/diff/choice-gone",
        "{within}: the option {before} is gone: answers that chose it will be refused, and its translations are lost.",
        **facts,
    ),
    "Figure": lambda words, facts: words.say(
        "content/diff/figure-gone", "{within}: the figure “{name}” is gone; it was {before}.", **facts
    ),
    "Source": lambda words, facts: words.say(
        "content/diff/source-gone", "{within}: no longer names the source {before}.", **facts
    ),
}
TOGETHER: Mapping[str, Say] = {
    "Figure": lambda words, facts: words.say(
        "content/diff/figure",
        "{within}: the figure “{name}” was {before} and is now {now}. Source: {source}.",
        **facts,
    ),
}
"""By the name of the shape, as in ``compare.AS_ONE``."""


def entry_sentence(found: Whole, table: Table, words: Translator) -> str:
    """That an entry, or a table there is only one of, is new or gone."""
    facts = entry_facts(found, table, words)
    say = (NEW if found.before is None else GONE).get(type(table.shape).__name__)
    if say:
        return say(words, facts)
    if table.name is None:
        return _only_one(found, facts, words)
    if found.before is None:
        return words.say(
            "content/diff/entry-new", "{within}: “{key}” now also has {now}. It stands for: {meaning}", **facts
        )
    return words.say(
        "content/diff/entry-gone", "{within}: “{key}” no longer has {before}. It stands for: {meaning}", **facts
    )


def _only_one(found: Whole, facts: Mapping[str, str], words: Translator) -> str:
    if found.before is None:
        return words.say("content/diff/table-new", "{within}: “{key}” is new. It stands for: {meaning}", **facts)
    return words.say("content/diff/table-gone", "{within}: “{key}” is gone. It stood for: {meaning}", **facts)


def together_sentence(found: Together, table: Table, words: Translator) -> str:
    """Keys that one sentence says together."""
    return TOGETHER[type(table.shape).__name__](words, entry_facts(found, table, words))
