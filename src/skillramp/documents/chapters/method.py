"""Chapter: how it is computed, with the figures actually used."""

from skillramp.core.gaps import SURE, WIDEST_REACH
from skillramp.core.surveys import HIGH
from skillramp.documents.chapters.reading import Reading
from skillramp.documents.speaker import Sentence

__all__ = ["method"]


def method(reading: Reading) -> list[tuple[Sentence, Sentence]]:
    """Each step's name and how it is done."""
    return [_levels(reading), *_scores(reading), *_gaps(reading), *_survey(reading)]


def _levels(reading: Reading) -> tuple[Sentence, Sentence]:
    words, framework = reading.words, reading.framework
    return (
        words.say("report/method/levels", "Levels"),
        words.say(
            "report/method/levels/how",
            "The scale of {framework} {version}, from level 1 to level 8. Below 1 lies “not yet”, written 0. "
            "The competences of coaches and managers use the same scale; they and the levels that jobs ask "
            "are our own proposals.",
            framework=words.text(framework.title),
            version=framework.version,
        ),
    )


def _scores(reading: Reading) -> list[tuple[Sentence, Sentence]]:
    words, model = reading.words, reading.report.model
    start = words.say(
        "report/method/start/how",
        "Before any answer everybody is thought to be about level {mean}, give or take {spread}, whatever their role.",
        mean=words.number(model.prior.mean, 1),
        spread=words.number(model.prior.spread, 2),
    )
    bias = words.say(
        "report/method/voices/how",
        "What people say of themselves may be off by about {own} of a level, what a coach says by {coach}. "
        "A task or a knowledge question speaks for itself. "
        "Each voice is blurred by that much before the voices are joined.",
        own=words.number(model.self_bias.spread, 1),
        coach=words.number(model.coach_bias.spread, 1),
    )
    return [
        (words.say("report/method/start", "Before the answers"), start),
        (words.say("report/method/voices", "Voices"), bias),
    ]


def _gaps(reading: Reading) -> list[tuple[Sentence, Sentence]]:
    words = reading.words
    known = words.say(
        "report/method/known/how",
        "A level is not known where what is likely ({range}) reaches more than {levels} levels towards what is asked.",
        range=words.percent(0.9),
        levels=words.number(WIDEST_REACH),
    )
    states = words.say(
        "report/method/states/how",
        "Met: the chance to be below is at most {low}. Gap: at least {high}. Unclear: between.",
        low=words.percent(1 - SURE),
        high=words.percent(SURE),
    )
    expected = words.say(
        "report/method/expected/how",
        "The chances of all known people added up. "
        "The true number lies between the two in brackets with a chance of {range}, "
        "if what is true of one person says nothing about another.",
        range=words.percent(0.9),
    )
    return [
        (words.say("report/method/known", "Known, not known"), known),
        (words.say("report/method/states", "Met, gap, unclear"), states),
        (words.say("report/method/expected", "Expected below"), expected),
    ]


def _survey(reading: Reading) -> list[tuple[Sentence, Sentence]]:
    words = reading.words
    survey = words.say(
        "report/method/survey/how",
        "For each person: gap = relevance − endowment, and 0 where that is below 0. Then the average of a role. "
        "“Find it relevant” and “find it is there” count the people who chose {high} or more; "
        "“relevance above endowment” counts those who chose more for the first than for the second.",
        high=words.number(HIGH),
    )
    packs = ", ".join(f"{name} {version}" for name, version in reading.library.version)
    content = words.say("report/method/content/how", "{packs}", packs=packs)
    return [
        (words.say("report/method/survey", "Relevance and endowment"), survey),
        (words.say("report/method/content", "Content used"), content),
    ]
