"""Does a set of answers look like answers? Straight-lining and random clicking give no number.

No fixed share decides: an able person truly answers "alone" throughout. Three explanations compete for the
can-do answers of one person in one voice, each with the probability it gives to exactly these answers:

* *ability*: the graded response model with one general ability, competences spread round it, and what tasks show;
* *straight line*: one option chosen once and repeated;
* *random*: every option equally likely at every item.

Bayes' rule with a stated share of each style gives the probability that ability explains the answers.
"""

from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import Bias, Floats, Model, blur, normal
from skillramp.core.vocabulary import Voice

__all__ = ["FEWEST_ANSWERS", "VoiceEvidence", "is_plausible"]

STYLE_SHARE = 0.05
"""Share of forms assumed filled in a straight line, and again at random, before looking: a stated prior.

Among 154 adults with intellectual disability about two thirds could not answer or showed a response bias in
structured interviews (Perry and Felce 2002, Mental Retardation 40(6), 445–456); in general surveys it is far rarer.
A low prior means: only answers that ability cannot explain are set aside.
"""

CERTAINTY = 0.9
"""A form is set aside when ability explains it with less than 1 − CERTAINTY: nine to one that it does not."""

FEWEST_ANSWERS = 6
"""With fewer answers no style can beat ability by nine to one without calling honest people careless: a judgement."""

COMPETENCE_SPREAD = 1.0
"""Standard deviation, in levels, of a person's competences round their general ability: a stated assumption."""


@dataclass(frozen=True, slots=True)
class VoiceEvidence:
    """What one voice said of one person.

    Attributes:
        log_likelihood: competences × grid, of the can-do answers.
        task_log_likelihood: competences × grid, of the tasks the person did (zeros where none).
        steps: the steps chosen, one per answer.
        options: how many options each of these items had.
    """

    voice: Voice
    log_likelihood: Floats
    task_log_likelihood: Floats
    steps: NDArray[np.int8]
    options: NDArray[np.int64]


def is_plausible(evidence: VoiceEvidence, model: Model) -> bool:
    """Whether ability may explain these answers. Few answers are always given the benefit of the doubt."""
    if len(evidence.steps) < FEWEST_ANSWERS:
        return True
    ability = log(1 - 2 * STYLE_SHARE) + _log_evidence(evidence, model)
    guessing = log(STYLE_SHARE) - float(np.log(evidence.options).sum())
    rivals = [guessing]
    if (evidence.steps == evidence.steps[0]).all():
        rivals.append(log(STYLE_SHARE) - log(int(evidence.options[0])))
    explained = ability - np.logaddexp.reduce([ability, *rivals])
    return bool(explained >= log(1 - CERTAINTY))


def _log_evidence(evidence: VoiceEvidence, model: Model) -> float:
    """log P(answers | ability explains them, tasks), integrated over the general ability.

    An approximation on the lenient side: bias and spread are averaged out anew for every competence.
    """
    bias = model.bias(evidence.voice)
    spread = Bias(bias.mean, float(np.hypot(bias.spread, COMPETENCE_SPREAD)))
    said = blur(evidence.log_likelihood, spread).sum(axis=0)
    shown = blur(evidence.task_log_likelihood, Bias(0.0, COMPETENCE_SPREAD)).sum(axis=0)
    before = np.log(normal(model.prior.mean, model.prior.spread)) + shown
    return float(np.logaddexp.reduce(before + said) - np.logaddexp.reduce(before))
