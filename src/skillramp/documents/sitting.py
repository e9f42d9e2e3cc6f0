"""What a person reads about the next question and about the end of a sitting."""

from typing import assert_never

from skillramp.core.routing.moves import StopReason
from skillramp.packs.translate import Translator

__all__ = ["why_asked", "why_it_ends"]


def why_asked(competence: str, words: Translator) -> str:
    """Why this question comes now; ``competence`` is its title in the person's language."""
    return words.say(
        "sitting/why-asked",
        "This question tells most about whether you reach what the job asks in “{competence}”.",
        competence=competence,
    )


def why_it_ends(reason: StopReason, words: Translator) -> str:
    """Why no further question comes, in one sentence to the person."""
    match reason:
        case StopReason.CLEAR:
            sentence = words.say("sitting/end/clear", "What the job asks is clear: no more questions are needed.")
        case StopReason.LITTLE_TO_LEARN:
            sentence = words.say("sitting/end/little-to-learn", "The questions that are left would change little.")
        case StopReason.NOTHING_LEFT:
            sentence = words.say("sitting/end/nothing-left", "There are no more questions about this.")
        case StopReason.QUESTIONS:
            sentence = words.say("sitting/end/questions", "Enough questions for today. You can go on if you want.")
        case StopReason.TIME:
            sentence = words.say("sitting/end/time", "Enough time for today. You can go on if you want.")
        case StopReason.PERSON:
            sentence = words.say("sitting/end/person", "You stopped here. What you answered is kept.")
        case StopReason.NOT_ASKABLE:
            sentence = words.say(
                "sitting/end/not-askable", "None of the questions fits what you can use. Look at this with your coach."
            )
        case StopReason.NOTHING_WANTED:
            sentence = words.say(
                "sitting/end/nothing-wanted", "The job asks for nothing here: there was nothing to ask."
            )
        case _ as never:
            assert_never(never)
    return sentence
