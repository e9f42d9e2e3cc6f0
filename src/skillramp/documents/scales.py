"""The words on the scales of relevance and endowment: what a person reads when asked, and what a page repeats."""

from skillramp.documents.speaker import Speaker
from skillramp.packs.translate import Translator

__all__ = ["endowment_steps", "relevance_steps"]


def relevance_steps(words: Translator | Speaker) -> dict[int, str]:
    """How much a topic matters for the work."""
    return {
        1: words.say("scales/relevance/1", "Not at all"),
        2: words.say("scales/relevance/2", "A little"),
        3: words.say("scales/relevance/3", "Somewhat"),
        4: words.say("scales/relevance/4", "Much"),
        5: words.say("scales/relevance/5", "Very much"),
    }


def endowment_steps(words: Translator | Speaker) -> dict[int, str]:
    """How much of it is there today."""
    return {
        1: words.say("scales/endowment/1", "Nothing"),
        2: words.say("scales/endowment/2", "Little"),
        3: words.say("scales/endowment/3", "Some"),
        4: words.say("scales/endowment/4", "Much"),
        5: words.say("scales/endowment/5", "All that is needed"),
    }
