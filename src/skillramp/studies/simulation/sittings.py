"""Sittings: who sits what, how far each goes, and the rows of sittings.csv and answers.csv."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from skillramp.core.abilities import Floats
from skillramp.core.vocabulary import AnsweredWith, Role
from skillramp.studies.parts import Columns, Words
from skillramp.studies.simulation.answers import Given, Questions, give
from skillramp.studies.simulation.asked import Asked, Form
from skillramp.studies.simulation.people import Crowd
from skillramp.studies.simulation.tables import Ints, Mask, chance, in_order, one_of, words
from skillramp.studies.simulation.voices import Voices
from skillramp.studies.simulation.world import ROLES, ROUND, World

__all__ = ["Sat", "sit"]

DAYS = 28
"""Days of the month of asking."""

FIRST_HOUR = 9
"""When the first form is answered; each other form has an hour of its own, so that nobody sits two at once."""

LOCALE = "en"
WORKER = ROLES.index(Role.WORKER)


@dataclass(frozen=True, slots=True)
class Sat:
    """Rows of the two tables."""

    sittings: Columns
    answers: Columns


@dataclass(frozen=True, slots=True)
class _Sitters:
    """Who sits one form: places in the crowd, ids of the sittings, how each is answered; people × items asked."""

    person: Ints
    sitting: Words
    way: Words
    asked: Mask

    @property
    def counts(self) -> Ints:
        """Questions of each."""
        number: Ints = self.asked.sum(axis=1)
        return number


def sit(crowd: Crowd, voices: Voices, asked: Asked, world: World, random: Generator) -> Sat:
    """Everybody's sittings, person by person."""
    heard = voices.heard(crowd)
    owners, sittings, answer_owners, answers = [], [], [], []
    for hour, form in enumerate(asked.forms, FIRST_HOUR):
        sitters = _sitters(form, crowd, world, random)
        rows = _questions(form, sitters, heard, world, random)
        owners.append(sitters.person)
        sittings.append(_sittings(form, crowd, sitters, hour, random))
        answer_owners.append(rows.person)
        answers.append(_answers(form, crowd, sitters, rows, give(rows, form, crowd, world, random)))
    return Sat(in_order(owners, sittings), in_order(answer_owners, answers))


def _sitters(form: Form, crowd: Crowd, world: World, random: Generator) -> _Sitters:
    """Everybody of the roles asked who answers at all; coaches note down only a part of the workers."""
    roles = [ROLES.index(each) for each in form.instrument.roles if not form.is_seen or each is Role.WORKER]
    sits = np.isin(crowd.role, roles) & ~crowd.is_silent & form.asked[crowd.occupation].any(axis=1)
    if form.is_seen:
        sits &= chance(world.seen, len(crowd), random)
    person = np.flatnonzero(sits)
    way = _ways(form, crowd.role[person], world, random)
    return _Sitters(person, crowd.ids[person] + form.suffix, way, form.asked[crowd.occupation[person]])


def _ways(form: Form, role: Ints, world: World, random: Generator) -> Words:
    """How a sitting is answered: by workers in many ways, by staff alone."""
    drawn = np.searchsorted(np.cumsum(world.ways), random.random(len(role)), side="right")
    alone = list(AnsweredWith).index(AnsweredWith.ALONE)
    return words(AnsweredWith)[np.where((role == WORKER) & np.logical_not(form.is_seen), drawn, alone)]


def _questions(form: Form, sitters: _Sitters, heard: Floats, world: World, random: Generator) -> Questions:
    row, item = np.nonzero(sitters.asked)
    person, counts = sitters.person[row], sitters.counts
    half = counts // 2
    early = half + one_of(counts - half, len(counts), random)
    ends = np.where(chance(world.early_end, len(counts), random), early, counts)
    return Questions(
        person=person,
        item=item,
        heard=heard[form.voice[item], person, form.competence[item]],
        is_reached=_number(counts) <= ends[row],
    )


def _number(counts: Ints) -> Ints:
    """Each sitting's questions, numbered from 1."""
    starts = np.cumsum(counts) - counts
    return np.arange(1, counts.sum() + 1) - np.repeat(starts, counts)


def _sittings(form: Form, crowd: Crowd, sitters: _Sitters, hour: int, random: Generator) -> Columns:
    count = len(sitters.person)
    begun = words(f"2026-09-{day:02d}T{hour:02d}:00" for day in range(1, DAYS + 1))
    ended = words(f"2026-09-{day:02d}T{hour:02d}:20" for day in range(1, DAYS + 1))
    day = one_of(DAYS, count, random)
    same = [words([cell] * count) for cell in (ROUND, form.instrument.id, form.instrument.version, LOCALE)]
    return [sitters.sitting, crowd.ids[sitters.person], *same, begun[day], ended[day]]


def _answers(form: Form, crowd: Crowd, sitters: _Sitters, asked: Questions, given: Given) -> Columns:
    return [
        np.repeat(sitters.sitting, sitters.counts),
        crowd.ids[asked.person],
        form.ids[asked.item],
        form.voices[asked.item],
        given.option,
        given.tool,
        np.repeat(sitters.way, sitters.counts),
        given.state,
        _number(sitters.counts),
    ]
