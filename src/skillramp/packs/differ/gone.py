"""What breaks when a record or an entry goes: an id is a promise to studies, to other records and to translations."""

from collections.abc import Callable, Mapping

from skillramp.packs.differ.places import record_name
from skillramp.packs.read import Record
from skillramp.packs.translate import Translator

__all__ = ["gone"]

GONE: Mapping[str, Callable[[Translator, str], str]] = {
    "Framework": lambda words, name: words.say(
        "content/diff/gone/framework",
        "The framework {name} is gone: studies, instruments and occupations that name it will be refused.",
        name=name,
    ),
    "Competence": lambda words, name: words.say(
        "content/diff/gone/competence",
        "The competence {name} is gone: studies, items and occupations that name it will be refused.",
        name=name,
    ),
    "Instrument": lambda words, name: words.say(
        "content/diff/gone/instrument",
        "The instrument {name} is gone: studies with sittings of it will be refused.",
        name=name,
    ),
    "Item": lambda words, name: words.say(
        "content/diff/gone/item",
        "{name} is gone: studies with answers to it will be refused, and its translations are lost.",
        name=name,
    ),
    "Survey": lambda words, name: words.say(
        "content/diff/gone/survey", "The survey {name} is gone: enterprises can no longer be asked with it.", name=name
    ),
    "Question": lambda words, name: words.say(
        "content/diff/gone/question",
        "{name} is gone: files with answers to it will be refused, and its translations are lost.",
        name=name,
    ),
    "Occupation": lambda words, name: words.say(
        "content/diff/gone/occupation",
        "The occupation {name} is gone: studies that name it will be refused, and its translations are lost.",
        name=name,
    ),
    "Technology": lambda words, name: words.say(
        "content/diff/gone/technology",
        "The technology {name} is gone: it is no longer shown, and its translations are lost.",
        name=name,
    ),
    "Recommendation": lambda words, name: words.say(
        "content/diff/gone/recommendation",
        "{name} is gone: it is no longer given, and groups and kinds of enterprises that name it will be refused.",
        name=name,
    ),
    "Evidence": lambda words, name: words.say(
        "content/diff/gone/evidence", "{name} is gone: recommendations that rest on it will be refused.", name=name
    ),
    "Country": lambda words, name: words.say(
        "content/diff/gone/country",
        "The country {name} is gone: its schemes are no longer shown, and answers files that name it will be refused.",
        name=name,
    ),
    "Asking": lambda words, name: words.say(
        "content/diff/gone/scheme",
        "The scheme {name} is gone: it is no longer shown, and schemes it replaced will be refused.",
        name=name,
    ),
}
"""By the name of the shape."""


def gone(record: Record, words: Translator) -> str:
    """That a record is gone, and what that breaks."""
    say, name = GONE.get(type(record.shape).__name__), record_name(record, words)
    if say:
        return say(words, name)
    return words.say(
        "content/diff/gone/other",
        "{name} is gone: nothing may name it any more, and its translations are lost.",
        name=name,
    )
