"""What there is to ask, as arrays: jobs with their demands, and forms with items, options and who is asked which."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from skillramp.core.abilities import Floats
from skillramp.core.answers import VOICES
from skillramp.core.instruments import Instrument, Item
from skillramp.core.requirements import Job, job_of
from skillramp.core.surveys import Question
from skillramp.core.vocabulary import ItemKind, Role
from skillramp.packs.library import Library
from skillramp.studies.parts import Words
from skillramp.studies.simulation.tables import Ints, Mask, words
from skillramp.studies.simulation.world import ROLES

__all__ = ["MOST_ASKED", "Asked", "Form", "asked_of"]

MOST_ASKED = 4
"""Items of one kind in one competence that a person is asked: those nearest to what the job asks. Our choice.

So a sitting has about fifty questions, not two hundred.
"""


@dataclass(frozen=True, slots=True)
class Form:
    """What one instrument asks of people themselves, or what a coach notes down by it. Arrays over items.

    Attributes:
        is_seen: a coach answers.
        fitting: items × steps × places: the options of a step, as places among all options; ``fits`` counts them.
        options: items × places: ids; ``choices`` counts them.
        asked: occupations × items.
    """

    instrument: Instrument
    is_seen: bool
    ids: Words
    voices: Words
    voice: Ints
    competence: Ints
    slope: Floats
    thresholds: Floats
    is_doing: Mask
    is_knowledge: Mask
    options: Words
    choices: Ints
    fitting: Ints
    fits: Ints
    asked: Mask

    @property
    def suffix(self) -> str:
        """What the ids of its sittings end in."""
        return f"-{self.instrument.id}{'-seen' if self.is_seen else ''}"


@dataclass(frozen=True, slots=True)
class Asked:
    """Everything to draw from.

    Attributes:
        competences: codes, sorted; ``area`` has the place of each one's area.
        occupations: ids; ``of_role`` has their places by role.
        level: occupations × competences, NaN where the job does not ask it; ``importance`` likewise, 0 there.
        questions: those with options.
        technology: ids.
        forms: in the order in which a person sits them.
    """

    competences: Words
    area: Ints
    occupations: Words
    of_role: tuple[Ints, ...]
    level: Floats
    importance: Floats
    questions: tuple[Question, ...]
    technology: tuple[str, ...]
    forms: tuple[Form, ...]


def asked_of(library: Library, instruments: Sequence[Instrument]) -> Asked:
    """The arrays of a library and of these instruments, whose first one's framework is the study's.

    Raises:
        LookupError: where the library does not have that framework.
    """
    framework = library.together(instruments[0].framework)
    if framework is None:
        raise LookupError(instruments[0].framework)
    area_of = {each.id: each.area for each in framework.competences}
    codes = sorted(area_of)
    areas = sorted(set(area_of.values()))
    jobs = [job_of(each) for each in library.occupations]
    level, importance = _demands(jobs, codes)
    return Asked(
        competences=words(codes),
        area=np.array([areas.index(area_of[code]) for code in codes]),
        occupations=words(job.id for job in jobs),
        of_role=tuple(_places(library, role) for role in ROLES),
        level=level,
        importance=importance,
        questions=tuple(each for each in library.all_questions if each.choices),
        technology=tuple(each.id for each in library.technology),
        forms=tuple(form for each in instruments for form in _forms(each, codes, level)),
    )


def _places(library: Library, role: Role) -> Ints:
    return np.array([place for place, each in enumerate(library.occupations) if each.role is role], np.int64)


def _demands(jobs: Sequence[Job], codes: list[str]) -> tuple[Floats, Floats]:
    level = np.full((len(jobs), len(codes)), np.nan)
    importance = np.zeros((len(jobs), len(codes)))
    for row, job in enumerate(jobs):
        for demand in job.demands:
            level[row, codes.index(demand.competence)] = demand.level
            importance[row, codes.index(demand.competence)] = demand.importance
    return level, importance


def _forms(instrument: Instrument, codes: list[str], level: Floats) -> list[Form]:
    own = [each for each in instrument.items if each.kind is not ItemKind.OBSERVATION]
    seen = [each for each in instrument.items if each.kind is ItemKind.OBSERVATION]
    return [_form(instrument, items, codes, level) for items in (own, seen) if items]


def _form(instrument: Instrument, items: Sequence[Item], codes: list[str], level: Floats) -> Form:
    competence = np.array([codes.index(each.competence) for each in items])
    steps = max(len(each.thresholds) for each in items)
    most = max(len(each.options) for each in items)
    fitting = [[_of_step(each, step) for step in range(steps + 1)] for each in items]
    voices = [each.voices[0] for each in items]
    return Form(
        instrument=instrument,
        is_seen=items[0].kind is ItemKind.OBSERVATION,
        ids=words(each.id for each in items),
        voices=words(voices),
        voice=np.array([VOICES.index(each) for each in voices]),
        competence=competence,
        slope=np.array([each.slope for each in items]),
        thresholds=np.array([[*each.thresholds, *[np.inf] * (steps - len(each.thresholds))] for each in items]),
        is_doing=np.array([each.kind is ItemKind.CAN_DO for each in items]),
        is_knowledge=np.array([each.kind is ItemKind.KNOWLEDGE for each in items]),
        options=_option_table(items),
        choices=np.array([len(each.options) for each in items]),
        fitting=np.array([[(each + [0] * most)[:most] for each in row] for row in fitting]),
        fits=np.array([[len(each) for each in row] for row in fitting]),
        asked=np.stack([_nearest(items, competence, levels) for levels in level]),
    )


def _option_table(items: Sequence[Item]) -> Words:
    """Items × places: ids of options, None beyond an item's last."""
    table = np.full((len(items), max(len(each.options) for each in items)), None, object)
    for row, item in enumerate(items):
        table[row, : len(item.options)] = [option.id for option in item.options]
    return table


def _of_step(item: Item, step: int) -> list[int]:
    return [place for place, option in enumerate(item.options) if option.step == step]


def _nearest(items: Sequence[Item], competence: Ints, levels: Floats) -> Mask:
    """The items one occupation is asked: of each competence it asks and each kind the nearest to its level."""
    chosen = np.zeros(len(items), bool)
    found: dict[tuple[int, ItemKind], list[tuple[float, int]]] = {}
    for place, item in enumerate(items):
        level = levels[competence[place]]
        if not np.isnan(level):
            found.setdefault((int(competence[place]), item.kind), []).append((abs(item.level - level), place))
    for near in found.values():
        chosen[[place for _, place in sorted(near)[:MOST_ASKED]]] = True
    return chosen
