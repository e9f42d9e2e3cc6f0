"""Answers: a step drawn from the graded response model, then all that comes between a step and a row of a file."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from skillramp.core.abilities import Floats
from skillramp.core.vocabulary import AnswerState
from skillramp.studies.parts import Words
from skillramp.studies.simulation.asked import Form
from skillramp.studies.simulation.people import Crowd, Style
from skillramp.studies.simulation.tables import Ints, Mask, chance, one_of, only, words
from skillramp.studies.simulation.world import World

__all__ = ["Given", "Questions", "give"]


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions put to people, one row each.

    Attributes:
        person: place in the crowd.
        item: place in the form.
        heard: the ability, in levels, that the voice speaks of.
        is_reached: the sitting had not ended before.
    """

    person: Ints
    item: Ints
    heard: Floats
    is_reached: Mask

    def __len__(self) -> int:
        return len(self.item)


@dataclass(frozen=True, slots=True)
class Given:
    """What became of the questions, one row each: ids, None where there is none."""

    state: Words
    option: Words
    tool: Words


def give(asked: Questions, form: Form, crowd: Crowd, world: World, random: Generator) -> Given:
    """Answer the questions."""
    state = _states(asked, world, random)
    is_answered = state == AnswerState.ANSWERED
    option = _honest(asked, form, world, random)
    if not form.is_seen:
        option = _styled(option, asked, form, crowd, random)
    is_tool_asked = form.is_doing[asked.item] & (option < form.choices[asked.item] - 1) & is_answered
    is_tool_asked &= chance(world.tool_asked, len(asked), random)
    with_tool = np.where(is_tool_asked, option + chance(world.tool_helps, len(asked), random), option)
    return Given(
        state=state,
        option=only(form.options[asked.item, option], is_answered),
        tool=only(form.options[asked.item, with_tool], is_tool_asked),
    )


def _states(asked: Questions, world: World, random: Generator) -> Words:
    names = words([*(state for state, _ in world.states), AnswerState.ANSWERED])
    shares = np.cumsum([share for _, share in world.states])
    drawn = names[np.searchsorted(shares, random.random(len(asked)), side="right")]
    drawn[~asked.is_reached] = str(AnswerState.NOT_REACHED)
    return drawn


def _honest(asked: Questions, form: Form, world: World, random: Generator) -> Ints:
    """Any option of the step a person reaches. Of those who do not know, some guess, and may be right."""
    step, item, count = _steps(asked, form, random), asked.item, len(asked)
    option = form.fitting[item, step, one_of(form.fits[item, step], count, random)]
    guesses = form.is_knowledge[item] & (step == 0) & chance(world.guessing, count, random)
    return np.where(guesses, one_of(form.choices[item], count, random), option)


def _steps(asked: Questions, form: Form, random: Generator) -> Ints:
    """P(step ≥ k) = 1 / (1 + exp(−a(θ − b_k))): as often as θ with logistic noise of scale 1/a reaches b_k."""
    latent = asked.heard + random.logistic(size=len(asked)) / form.slope[asked.item]
    steps: Ints = (latent[:, None] >= form.thresholds[asked.item]).sum(axis=1)
    return steps


def _styled(option: Ints, asked: Questions, form: Form, crowd: Crowd, random: Generator) -> Ints:
    """What people answer whose way of answering is stronger than the question."""
    style, last, is_doing = crowd.style[asked.person], form.choices[asked.item] - 1, form.is_doing[asked.item]
    anything = one_of(form.choices[asked.item], len(asked), random)
    kinds = [
        (style == Style.ACQUIESCENT) & is_doing,
        (style == Style.STRAIGHT) & is_doing,
        style == Style.LAST,
        style == Style.RANDOM,
    ]
    return np.select(kinds, [np.minimum(option + 1, last), crowd.favourite[asked.person], last, anything], option)
