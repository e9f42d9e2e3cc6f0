"""Kinds of records: what a group of changes is called, and what is said of a new kind of thing."""

from collections.abc import Callable, Mapping

from skillramp.packs.differ.places import record_name
from skillramp.packs.read import Record
from skillramp.packs.translate import Translator

__all__ = ["heading", "new"]

HEADINGS: Mapping[str, Callable[[Translator], str]] = {
    "Pack": lambda words: words.say("content/diff/kind/pack", "The pack itself"),
    "Framework": lambda words: words.say("content/diff/kind/framework", "Frameworks"),
    "Competence": lambda words: words.say("content/diff/kind/competence", "Competences"),
    "Instrument": lambda words: words.say("content/diff/kind/instrument", "Instruments"),
    "Item": lambda words: words.say("content/diff/kind/item", "Items"),
    "Calibration": lambda words: words.say("content/diff/kind/calibration", "Calibrations of items"),
    "Survey": lambda words: words.say("content/diff/kind/survey", "Surveys"),
    "Question": lambda words: words.say("content/diff/kind/question", "Questions to enterprises"),
    "Occupation": lambda words: words.say("content/diff/kind/occupation", "Occupations"),
    "Technology": lambda words: words.say("content/diff/kind/technology", "Technology"),
    "Recommendation": lambda words: words.say("content/diff/kind/recommendation", "Recommendations"),
    "Evidence": lambda words: words.say("content/diff/kind/evidence", "Evidence"),
    "SupportGroup": lambda words: words.say("content/diff/kind/group", "Support-need groups"),
    "Scenario": lambda words: words.say("content/diff/kind/scenario", "Kinds of enterprises"),
    "EasyLanguage": lambda words: words.say("content/diff/kind/easy-language", "Words of easy English"),
    "Country": lambda words: words.say("content/diff/kind/country", "Countries"),
    "Asking": lambda words: words.say("content/diff/kind/scheme", "Schemes to ask about"),
}
"""By the name of the shape. A kind that is not here yet goes under its folder's name."""

NEW: Mapping[str, Callable[[Translator, str], str]] = {
    "Framework": lambda words, name: words.say("content/diff/new/framework", "New framework: {name}.", name=name),
    "Competence": lambda words, name: words.say("content/diff/new/competence", "New competence: {name}.", name=name),
    "Instrument": lambda words, name: words.say("content/diff/new/instrument", "New instrument: {name}.", name=name),
    "Item": lambda words, name: words.say("content/diff/new/item", "{name} is new.", name=name),
    "Survey": lambda words, name: words.say("content/diff/new/survey", "New survey: {name}.", name=name),
    "Occupation": lambda words, name: words.say("content/diff/new/occupation", "New occupation: {name}.", name=name),
    "Technology": lambda words, name: words.say("content/diff/new/technology", "New technology: {name}.", name=name),
    "SupportGroup": lambda words, name: words.say(
        "content/diff/new/group", "New support-need group: {name}.", name=name
    ),
    "Scenario": lambda words, name: words.say(
        "content/diff/new/scenario", "New kind of enterprise: {name}.", name=name
    ),
    "Country": lambda words, name: words.say("content/diff/new/country", "New country: {name}.", name=name),
    "Asking": lambda words, name: words.say("content/diff/new/scheme", "New scheme: {name}.", name=name),
}


def heading(record: Record, words: Translator) -> str:
    """What the group is called that a record belongs to."""
    say = HEADINGS.get(type(record.shape).__name__)
    return say(words) if say else record.key.split("/")[0]


def new(record: Record, words: Translator) -> str:
    """That a record is new."""
    say = NEW.get(type(record.shape).__name__)
    name = record_name(record, words)
    return say(words, name) if say else words.say("content/diff/new/other", "New: {name}.", name=name)
