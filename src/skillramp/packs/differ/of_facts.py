"""Sentences of their own about what work needs, what helps, what is published, and whom to ask."""

from collections.abc import Mapping

from skillramp.packs.differ.facts import Say

__all__ = ["OF_FACTS"]

OF_FACTS: Mapping[tuple[str, str], Say] = {
    ("Pack", "version"): lambda words, facts: words.say(
        "content/diff/pack-version", "{place}: the version was {before} and is now {now}.", **facts
    ),
    ("Demand", "level"): lambda words, facts: words.say(
        "content/diff/demand-level", "{within}: now needs {name} at level {now}, before at level {before}.", **facts
    ),
    ("Demand", "importance"): lambda words, facts: words.say(
        "content/diff/demand-importance",
        "{within}: the importance of {name} is now {now}, before {before} "
        "(1 helps, 2 matters, 3 the task fails without it).",
        **facts,
    ),
    ("Condition", "barrier_at_least"): lambda words, facts: words.say(
        "content/diff/barrier-at-least",
        "{place}: speaks now from step {now} on, before from step {before} on.",
        **facts,
    ),
    ("Condition", "shortage_at_least"): lambda words, facts: words.say(
        "content/diff/shortage-at-least",
        "{place}: speaks now from a shortage of {now} on, before from {before} on.",
        **facts,
    ),
    ("Condition", "people_below"): lambda words, facts: words.say(
        "content/diff/people-below",
        "{place}: speaks now to enterprises with fewer than {now} people, before to those with fewer than {before}.",
        **facts,
    ),
    ("Recommendation", "evidence"): lambda words, facts: words.say(
        "content/diff/rests-on", "{place}: rests now on the evidence {now}, before on {before}.", **facts
    ),
    ("Evidence", "finding"): lambda words, facts: words.say(
        "content/diff/finding", "{place}: the finding was {before} and is now {now}.", **facts
    ),
    ("Evidence", "people"): lambda words, facts: words.say(
        "content/diff/evidence-people",
        "{place}: rests now on {now} people or organisations, before on {before}.",
        **facts,
    ),
    ("Asking", "pays_for"): lambda words, facts: words.say(
        "content/diff/pays-for", "{place}: what it can pay for was {before} and is now {now}.", **facts
    ),
    ("Asking", "office"): lambda words, facts: words.say(
        "content/diff/office", "{place}: the office to ask was {before} and is now {now}.", **facts
    ),
    ("Asking", "question"): lambda words, facts: words.say(
        "content/diff/ask-first", "{place}: what to ask first was {before} and is now {now}.", **facts
    ),
    ("Asking", "checked_on"): lambda words, facts: words.say(
        "content/diff/checked-on", "{place}: somebody last looked on {now}, before on {before}.", **facts
    ),
    ("Asking", "until"): lambda words, facts: words.say(
        "content/diff/until", "{place}: its last day is now {now}, before {before}.", **facts
    ),
}
