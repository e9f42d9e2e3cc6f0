"""Chapter: what one may and may not conclude."""

from skillramp.core.vocabulary import SMALLEST_GROUP
from skillramp.documents.chapters.reading import Reading
from skillramp.documents.speaker import Sentence

__all__ = ["may_conclude", "may_not_conclude"]


def may_conclude(reading: Reading) -> list[Sentence]:
    """What the report is good for."""
    say = reading.words.say
    return [
        say("report/may/talk", "Where to begin a talk about work and learning, and with which skills."),
        say("report/may/strength", "What is there already, and what people could show each other."),
        say("report/may/ask", "What to ask next, because it is not known yet."),
    ]


def may_not_conclude(reading: Reading) -> list[str]:
    """What keeps the reader from concluding too much; the study's own sentences stand before the last."""
    say, limits = reading.words.say, reading.report.limits
    said: list[str] = []
    if limits.is_synthetic:
        said.append(say("report/limit/synthetic", "Anything about a real enterprise. These people are simulated."))
    said += [*_untested(reading), *_tried(reading), *_told_only(reading)]
    said += [
        say("report/limit/unknown", "That the people who are not known are like the people who are."),
        say("report/limit/causes", "That something caused something. This is one round: it shows a state, no change."),
    ]
    if limits.is_weighted:
        said.append(say("report/limit/weighted", "That shares are plain counts. They are weighted to a population."))
    smallest = reading.words.number(SMALLEST_GROUP)
    said.append(
        say(
            "report/limit/groups",
            "That nothing is there where nothing is shown. Groups under {smallest} people are not shown.",
            smallest=smallest,
        )
    )
    return [*said, *limits.own, say("report/limit/person", "Anything at all about any single person.")]


def _untested(reading: Reading) -> list[Sentence]:
    words, limits = reading.words, reading.report.limits
    if not limits.untested_items:
        return []
    return [
        words.say_many(
            "report/limit/untested",
            "That a decision about a person may rest on this. {untested} of {count} question used is untested.",
            "That a decision about a person may rest on this. {untested} of {count} questions used are untested.",
            limits.items,
            untested=words.number(limits.untested_items),
        )
    ]


def _tried(reading: Reading) -> list[Sentence]:
    """Tried is less than calibrated: it has its author's parameters still."""
    words, limits = reading.words, reading.report.limits
    if not limits.tried_items:
        return []
    return [
        words.say_many(
            "report/limit/tried",
            "That every question measures as its author thinks. {count} question was tried with people, and answers "
            "gave it no parameters of its own.",
            "That every question measures as its author thinks. {count} questions were tried with people, and answers "
            "gave them no parameters of their own.",
            limits.tried_items,
        )
    ]


def _told_only(reading: Reading) -> list[Sentence]:
    words = reading.words
    told, answered = reading.report.told_only
    if not told:
        return []
    return [
        words.say_many(
            "report/limit/told-only",
            "That all of it was shown. {count} of {answered} people is known only as told, not shown.",
            "That all of it was shown. {count} of {answered} people are known only as told, not shown.",
            told,
            answered=words.number(answered),
        )
    ]
