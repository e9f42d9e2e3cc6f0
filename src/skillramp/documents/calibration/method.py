"""How a calibration is computed, with the figures actually used."""

import numpy as np

from skillramp.core.calibration.differences import FEWEST_IN_GROUP, SMALL_SHIFT
from skillramp.core.calibration.estimates import FEWEST_ANSWERS, Method
from skillramp.documents.calibration.reading import Reading
from skillramp.documents.speaker import Sentence

__all__ = ["method_of"]


def method_of(reading: Reading, method: Method) -> list[tuple[Sentence, Sentence]]:
    """Each step's name and how it is done."""
    say = reading.words.say
    return [
        (say("calibration/how/model", "Model"), _model(reading, method)),
        (say("calibration/how/missing", "Missing answers"), _missing(reading)),
        (say("calibration/how/scale", "Scale"), _scale(reading)),
        (say("calibration/how/fit", "Fit"), _fit(reading)),
        (say("calibration/how/differences", "Ways of answering and languages"), _differences(reading)),
    ]


def _model(reading: Reading, method: Method) -> Sentence:
    words, priors = reading.words, method.priors
    if method.is_flat:
        return words.say(
            "calibration/how/flat",
            "Graded response model, by answers alone (marginal maximum likelihood).",
        )
    return words.say(
        "calibration/how/priors",
        "Graded response model (marginal maximum a posteriori). Before any answer a threshold is thought to lie within "
        "about {levels} levels of its author's, and a slope between {low} and {high} times its starting slope.",
        levels=words.number(priors.threshold_spread, 1),
        low=words.number(float(np.exp(-priors.slope_spread)), 1),
        high=words.number(float(np.exp(priors.slope_spread)), 1),
    )


def _missing(reading: Reading) -> Sentence:
    return reading.words.say(
        "calibration/how/missing/said",
        "They are left out and never count as wrong: what somebody was not asked says nothing. "
        "Answers that follow a pattern, such as the same everywhere, are left out, too. "
        "A question under {fewest} answers keeps its author's parameters.",
        fewest=reading.words.number(FEWEST_ANSWERS),
    )


def _scale(reading: Reading) -> Sentence:
    return reading.words.say(
        "calibration/how/scale/said",
        "Answers say how questions lie beside each other, not where level 1 lies. Of each set the mean of all "
        "thresholds stays where its authors put it, and its width is what fits their parameters best. "
        "A voice that overrates moves the whole set, so its bias is not in these figures.",
    )


def _fit(reading: Reading) -> Sentence:
    return reading.words.say(
        "calibration/how/fit/said",
        "Each answer is held against what the person's other answers let expect. Named is what differs in fifths of "
        "the people by hardly chance, over all questions. The test is careful: a small misfit may go unnoticed.",
    )


def _differences(reading: Reading) -> Sentence:
    return reading.words.say(
        "calibration/how/differences/said",
        "Groups from {fewest} people on are compared at equal ability; each group's abilities are its own. "
        "Named is what is hardly chance over all questions (one false in twenty) and {small} levels or more. "
        "Only shifts are looked for: a question steeper or flatter in one group is not noticed. "
        "It speaks of the question, its translation or its layout, never of the people.",
        fewest=reading.words.number(FEWEST_IN_GROUP),
        small=reading.words.number(SMALL_SHIFT, 2),
    )
