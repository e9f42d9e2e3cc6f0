"""Chapter: how it is computed, with the figures actually used."""

from skillramp.core.abilities import EstimatedBias
from skillramp.core.bias import FEWEST_PEOPLE
from skillramp.core.gaps import SURE, WIDEST_REACH
from skillramp.core.surveys import HIGH
from skillramp.core.vocabulary import Voice
from skillramp.documents.chapters.reading import Reading
from skillramp.documents.speaker import Sentence
from skillramp.packs.library import Calibrated

__all__ = ["method"]


def method(reading: Reading) -> list[tuple[Sentence, Sentence]]:
    """Each step's name and how it is done."""
    return [_levels(reading), *_questions(reading), *_scores(reading), *_gaps(reading), *_survey(reading)]


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


def _questions(reading: Reading) -> list[tuple[Sentence, Sentence]]:
    """What is known of the questions used: untested, tried with so many people, calibrated with so many."""
    words, limits = reading.words, reading.report.limits
    said: list[tuple[Sentence, Sentence]] = []
    if limits.untested_items:
        untested = words.say_many(
            "report/method/untested/how",
            "{count} question. Its level is its author's judgement.",
            "{count} questions. Their levels are their authors' judgement.",
            limits.untested_items,
        )
        said.append((words.say("report/method/untested", "Untested questions"), untested))
    if limits.tried_items:
        tried = words.say_many(
            "report/method/tried/how",
            "{count} question, with {people} people or more. Its level is its author's judgement still.",
            "{count} questions, each with {people} people or more. Their levels are their authors' judgement still.",
            limits.tried_items,
            people=words.number(limits.tried_people),
        )
        said.append((words.say("report/method/tried", "Tried questions"), tried))
    if limits.calibrated_items:
        calibrated = words.say_many(
            "report/method/calibrated/how",
            "{count} question, with {people} people or more. Answers say how hard it is beside the others.",
            "{count} questions, each with {people} people or more. Answers say how hard they are beside each other.",
            limits.calibrated_items,
            people=words.number(limits.calibrated_people),
        )
        said.append((words.say("report/method/calibrated", "Calibrated questions"), calibrated))
        said += [
            (words.say("report/method/source", "Whose answers"), _source(reading, each))
            for each in reading.library.calibrations
        ]
    return said


def _source(reading: Reading, found: Calibrated) -> Sentence:
    words = reading.words
    facts = {"instrument": found.instrument, "study": found.study, "period": found.period}
    if found.is_synthetic:
        return words.say(
            "report/method/source/synthetic",
            "“{study}”, {period}, for the instrument “{instrument}”. The people in it are simulated.",
            **facts,
        )
    return words.say("report/method/source/real", "“{study}”, {period}, for the instrument “{instrument}”.", **facts)


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
    placement = words.say(
        "report/method/placement/how",
        "The questions on one skill may all be a little harder or easier than their authors think. "
        "About {placement} of a level is allowed for that, whoever speaks.",
        placement=words.number(model.placement, 1),
    )
    return [
        (words.say("report/method/start", "Before the answers"), start),
        (words.say("report/method/voices", "Voices"), bias),
        (words.say("report/method/self", "What people say of themselves"), _learned(reading, Voice.SELF)),
        (words.say("report/method/coach", "What coaches say"), _learned(reading, Voice.COACH)),
        (words.say("report/method/placement", "Level of the questions"), placement),
    ]


def _learned(reading: Reading, voice: Voice) -> Sentence:
    """Whether a voice's bias is assumed or estimated, and in which areas. Always of many people, never of one."""
    words = reading.words
    found = [each for (speaks, _), each in reading.report.model.estimated.items() if speaks is voice]
    if not found:
        return words.say(
            "report/method/assumed",
            "Assumed, as said above: in no area did {fewest} people or more also do tasks or knowledge questions.",
            fewest=words.number(FEWEST_PEOPLE),
        )
    return words.say(
        "report/method/estimated",
        "Estimated over the whole study from people who also did tasks or knowledge questions; it says nothing about "
        "any one of them. {areas}. Where an area is not named, it is assumed, as said above.",
        areas="; ".join(_in_area(reading, each) for each in found),
    )


def _in_area(reading: Reading, found: EstimatedBias) -> Sentence:
    words = reading.words
    areas = {area.id: words.text(area.title) for area in reading.framework.areas}
    facts = {
        "area": areas[found.area],
        "levels": words.number(abs(found.mean), 1),
        "error": words.number(found.mean_error, 1),
    }
    if abs(found.mean) <= found.mean_error:
        return words.say_many(
            "report/method/area/alike",
            "{area}: on average about as tasks show, give or take {error} ({count} person)",
            "{area}: on average about as tasks show, give or take {error} ({count} people)",
            found.people,
            **facts,
        )
    if found.mean > 0:
        return words.say_many(
            "report/method/area/above",
            "{area}: on average {levels} levels above what tasks show, give or take {error} ({count} person)",
            "{area}: on average {levels} levels above what tasks show, give or take {error} ({count} people)",
            found.people,
            **facts,
        )
    return words.say_many(
        "report/method/area/below",
        "{area}: on average {levels} levels below what tasks show, give or take {error} ({count} person)",
        "{area}: on average {levels} levels below what tasks show, give or take {error} ({count} people)",
        found.people,
        **facts,
    )


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
