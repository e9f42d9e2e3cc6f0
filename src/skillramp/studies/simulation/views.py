"""What people say of their work: relevance and endowment of competences, barriers, attitudes, reasons, technology."""

import numpy as np
from numpy.random import Generator

from skillramp.core.abilities import Floats
from skillramp.core.surveys import Question
from skillramp.core.vocabulary import Role
from skillramp.studies.parts import Columns, Words
from skillramp.studies.simulation.asked import Asked
from skillramp.studies.simulation.people import Crowd
from skillramp.studies.simulation.tables import Ints, chance, felt, one_of, words
from skillramp.studies.simulation.world import ROLES, ROUND, World

__all__ = ["ratings_table", "views_table"]

MIDDLE, AGREEING = 3.0, 3.6
"""Everything is felt alike, but managers are made to agree a little more with every attitude."""


def ratings_table(crowd: Crowd, asked: Asked, world: World, random: Generator) -> Columns:
    """Rows of ratings.csv. Relevance follows what the job asks, endowment what the person has; both as felt, 1 to 5."""
    level = asked.level[crowd.occupation]
    level[crowd.is_silent] = np.nan
    person, competence = np.nonzero(~np.isnan(level))
    importance = asked.importance[crowd.occupation[person], competence]
    short = level[person, competence] - crowd.ability[person, competence]
    relevance = felt(1.5 + importance, 0.7, random)
    endowment = felt(3.4 - 0.5 * short, 0.8, random)
    return [
        *_who(crowd, person),
        asked.competences[competence],
        _some_open(relevance, world, random),
        _some_open(endowment, world, random),
    ]


def _some_open(figures: Ints, world: World, random: Generator) -> Floats:
    return np.where(chance(world.unrated, len(figures), random), np.nan, figures)


def views_table(crowd: Crowd, asked: Asked, world: World, random: Generator) -> Columns:
    """Rows of views.csv."""
    answered = random.random((len(crowd), len(asked.questions))) >= world.unviewed
    answered[crowd.is_silent] = False
    person, question = np.nonzero(answered)
    is_manager = crowd.role[person] == ROLES.index(Role.MANAGER)
    is_attitude = np.array([each.kind == "attitude" for each in asked.questions])[question]
    step = felt(np.where(is_manager & is_attitude, AGREEING, MIDDLE), 1.0, random)
    options = words(choice.id for each in asked.questions for choice in each.choices)
    choices = np.array([len(each.choices) for each in asked.questions])
    any_choice = one_of(choices[question], len(question), random)
    is_reason = np.array([each.kind == "reason" for each in asked.questions])[question]
    chosen = np.where(is_reason, any_choice, _nearest(asked.questions)[question, step - 1])
    names = words(each.id for each in asked.questions)
    return [*_who(crowd, person), names[question], options[(np.cumsum(choices) - choices)[question] + chosen]]


def _nearest(questions: tuple[Question, ...]) -> Ints:
    """Questions × steps 1 to 5: the place of the option nearest to the step. Reasons have no order and use another."""
    values = [np.array([each.value for each in one.choices]) for one in questions]
    return np.array([[int(abs(each - step).argmin()) for step in range(1, 6)] for each in values])


def _who(crowd: Crowd, person: Ints) -> tuple[Words, Words, Words, Words]:
    rounds = words([ROUND] * len(person))
    return crowd.ids[person], crowd.enterprises[person], rounds, crowd.roles[person]
