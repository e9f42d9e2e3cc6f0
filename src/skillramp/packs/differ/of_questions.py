"""Sentences of their own about what is asked: instruments, items, surveys and their questions."""

from collections.abc import Mapping

from skillramp.packs.differ.facts import Say

__all__ = ["OF_QUESTIONS"]

OF_QUESTIONS: Mapping[tuple[str, str], Say] = {
    ("Item", "competence"): lambda words, facts: words.say(
        "content/diff/item-competence", "{place}: asked about {before} and now asks about {now}.", **facts
    ),
    ("Item", "level"): lambda words, facts: words.say(
        "content/diff/item-level", "{place}: level was {before} and is now {now}.", **facts
    ),
    ("Item", "text"): lambda words, facts: words.say(
        "content/diff/item-text",
        "{place}: the wording was {before} and is now {now}. Look at its translations again.",
        **facts,
    ),
    ("Item", "easy"): lambda words, facts: words.say(
        "content/diff/item-easy",
        "{place}: the easy wording was {before} and is now {now}. Look at its translations again.",
        **facts,
    ),
    ("Option", "text"): lambda words, facts: words.say(
        "content/diff/option-text",
        "{place}: the wording was {before} and is now {now}. Look at its translations again.",
        **facts,
    ),
    ("Option", "easy"): lambda words, facts: words.say(
        "content/diff/option-easy",
        "{place}: the easy wording was {before} and is now {now}. Look at its translations again.",
        **facts,
    ),
    ("Option", "step"): lambda words, facts: words.say(
        "content/diff/option-step",
        "{place}: its step was {before} and is now {now}, so answers that chose it count differently.",
        **facts,
    ),
    ("Question", "text"): lambda words, facts: words.say(
        "content/diff/question-text",
        "{place}: the wording was {before} and is now {now}. Look at its translations again.",
        **facts,
    ),
    ("Choice", "text"): lambda words, facts: words.say(
        "content/diff/choice-text",
        "{place}: the wording was {before} and is now {now}. Look at its translations again.",
        **facts,
    ),
    ("Choice", "value"): lambda words, facts: words.say(
        "content/diff/choice-value",
        "{place}: its value was {before} and is now {now}, so answers that chose it count differently.",
        **facts,
    ),
    ("Instrument", "version"): lambda words, facts: words.say(
        "content/diff/instrument-version",
        "{place}: the version was {before} and is now {now}. Studies with sittings of the version before need "
        "the pack of that time.",
        **facts,
    ),
    ("Survey", "version"): lambda words, facts: words.say(
        "content/diff/survey-version", "{place}: the version was {before} and is now {now}.", **facts
    ),
}
