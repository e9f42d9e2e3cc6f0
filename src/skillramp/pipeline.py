"""One function per step of the sentence. Each takes a study and content and returns values; none knows a path.

answers → ``score`` → ``compare`` (with what jobs ask) → ``reports``. Only ``model_of`` needs a study as a whole; the
others take any part of it that has whole enterprises, and give the same for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from skillramp.core import answers as core_answers
from skillramp.core import gaps as core_gaps
from skillramp.core import scores as core_scores
from skillramp.core.abilities import Model
from skillramp.core.answers import STATES, WAYS, Codes, Marks
from skillramp.core.bias import estimate
from skillramp.core.bias_evidence import Evidence, collect, merge
from skillramp.core.calibration.estimates import Method
from skillramp.core.calibration.examine import Examined, examine
from skillramp.core.calibration.gather import Asked, Circumstances, gather, joined
from skillramp.core.gaps import Gaps
from skillramp.core.instruments import Item
from skillramp.core.protection.tables import RawTable, own
from skillramp.core.report import (
    ROLES,
    EnterpriseReport,
    GapRow,
    Limits,
    VoiceRow,
    Who,
    compose_own,
    count_gaps,
    count_voices,
    count_who,
)
from skillramp.core.scenarios import House
from skillramp.core.scores import Scores
from skillramp.core.surveys import Rating, View, count_ratings, count_views
from skillramp.core.vocabulary import AnswerState, ItemStatus, Voice
from skillramp.packs.library import Library
from skillramp.studies.study import Study

__all__ = ["calibrate", "compare", "model_of", "reports", "score"]


def model_of(parts: Iterable[Study], library: Library) -> Model:
    """What is assumed before any answer, with the biases of voices as far as this study's answers tell them.

    Args:
        parts: all of a study, in any order and of any size.
        library: the content it was asked with.
    """
    stated, evidence = Model(), None
    for study in parts:
        found = _evidence(study, library, stated)
        evidence = found if evidence is None else merge(evidence, found)
    return stated if evidence is None else estimate(evidence, stated).model(stated)


def _evidence(study: Study, library: Library, model: Model) -> Evidence:
    marked = _marked(study, library)
    framework = library.together(study.framework)
    areas = {each.id: each.area for each in framework.competences} if framework else {}
    aside = core_scores.set_aside(marked.marks, marked.items, model)
    return collect(marked.marks, marked.people, marked.items, areas, aside)


@dataclass(frozen=True, slots=True)
class _Marked:
    """The latest answers as steps; ``marks`` count into ``people``, which are ids, and ``items``."""

    marks: Marks
    people: Sequence[str]
    items: tuple[Item, ...]


def _marked(study: Study, library: Library) -> _Marked:
    items = library.items(study.instruments)
    latest = study.latest_answers()
    return _Marked(core_answers.mark(latest, items), latest.person.values, items)


def score(study: Study, library: Library, model: Model) -> Scores:
    """Answers become scores: each enterprise's latest round, every person with an answer.

    ``Scores.person`` counts into ``study.people``.
    """
    marked = _marked(study, library)
    scores = core_scores.score(marked.marks, marked.items, model)
    return core_scores.for_people(scores, _place_of(marked.people, study))


def _place_of(codes: Sequence[str], study: Study) -> list[int]:
    place = {person.id: number for number, person in enumerate(study.people)}
    return [place[code] for code in codes]


def compare(study: Study, library: Library, scores: Scores) -> Gaps:
    """Scores meet requirements: one row per person and competence their job asks. ``person`` as in ``score``."""
    return core_gaps.compare(scores, study.jobs, _competences(study, library))


def _competences(study: Study, library: Library) -> list[str]:
    """Codes in the frameworks' order. The study has been checked, so its framework is there."""
    framework = library.together(study.framework)
    return [each.id for each in framework.competences] if framework else []


def reports(study: Study, library: Library, scores: Scores, gaps: Gaps, model: Model) -> Iterator[EnterpriseReport]:
    """Each enterprise's report about itself, from its own tables only, in the order of the study.

    Args:
        study: who was asked, and what they said of their work.
        library: the content it was asked with.
        scores: as made by ``score``.
        gaps: as made by ``compare``.
        model: what ``score`` was given.
    """
    held = _Held(study, library, model)
    for asked in _by_enterprise(study, scores, gaps):
        yield _report(asked, held)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One enterprise's part of everything: its raw tables."""

    enterprise: str
    house: House
    who: RawTable[Who]
    gaps: RawTable[GapRow]
    voices: RawTable[VoiceRow]
    ratings: Sequence[Rating]
    views: Sequence[View]


def _by_enterprise(study: Study, scores: Scores, gaps: Gaps) -> Iterator[_Asked]:
    """Everything is sorted by enterprise once, so that a thousand enterprises take no longer than one as large."""
    place = {enterprise.id: number for number, enterprise in enumerate(study.enterprises)}
    house = np.array([place[person.enterprise] for person in study.people], np.int64)
    roles = np.array([ROLES.index(person.role) for person in study.people], np.int8)
    weights = np.array([person.weight for person in study.people], float)
    rows = (_split(each, len(place)) for each in (house, house[scores.person], house[gaps.person]))
    houses, ratings, views = study.houses(), _of_enterprise(study.ratings), _of_enterprise(study.views)
    for code, people, of_scores, of_gaps in zip(place, *rows, strict=True):
        its = frozenset({code})
        yield _Asked(
            code,
            houses[code],
            RawTable("who", its, count_who(scores, roles, people, of_scores)),
            RawTable("gaps", its, count_gaps(gaps, roles, weights, of_gaps)),
            RawTable("voices", its, count_voices(scores, roles, of_scores)),
            ratings.get(code, ()),
            views.get(code, ()),
        )


def _split(house: NDArray[np.int64], houses: int) -> list[NDArray[np.intp]]:
    """Places of the rows of each enterprise, in their order."""
    order = np.argsort(house, kind="stable")
    return np.split(order, np.searchsorted(house[order], np.arange(1, houses)))[:houses]


Said = TypeVar("Said", Rating, View)


def _of_enterprise(said: Iterable[Said]) -> Mapping[str, list[Said]]:
    found: dict[str, list[Said]] = defaultdict(list)
    for each in said:
        found[each.enterprise].append(each)
    return found


class _Held:
    """What all reports of a study have in common."""

    def __init__(self, study: Study, library: Library, model: Model) -> None:
        self.study, self.model = study, model
        self.limits = _limits(study, library)
        self.competences = _competences(study, library)
        self.questions = [question for question in library.all_questions if question.choices]


def _report(asked: _Asked, held: _Held) -> EnterpriseReport:
    study = held.study
    code, its = asked.enterprise, frozenset({asked.enterprise})
    rated = count_ratings(asked.ratings, held.competences)
    views = count_views(asked.views, held.questions, lambda view: view.role)
    return compose_own(
        enterprise=code,
        title=study.title,
        period=study.period,
        round_=study.round_of(code),
        model=held.model,
        who=own(asked.who, code),
        gaps=own(asked.gaps, code),
        voices=own(asked.voices, code),
        ratings=own(RawTable("ratings", its, rated), code),
        views=own(RawTable("views", its, views), code),
        house=asked.house,
        limits=held.limits,
    )


def _limits(study: Study, library: Library) -> Limits:
    items = [item for item in library.items(study.instruments) if item.id in study.items]
    people = {status: [item.people for item in items if item.status is status] for status in ItemStatus}
    tried, calibrated = people[ItemStatus.TRIED], people[ItemStatus.CALIBRATED]
    return Limits(
        is_synthetic=study.is_synthetic,
        untested_items=len(people[ItemStatus.UNTESTED]),
        items=len(items),
        is_weighted=study.is_weighted,
        own=study.limits,
        tried_items=len(tried),
        tried_people=min(tried, default=0),
        calibrated_items=len(calibrated),
        calibrated_people=min(calibrated, default=0),
    )


def calibrate(
    parts: Iterable[Study], library: Library, instruments: AbstractSet[str], method: Method
) -> Iterator[Examined]:
    """Item parameters from each enterprise's latest round: every set of these instruments, in the order of their items.

    Args:
        parts: all of a study, in any order and of any size.
        library: the content with its items as their authors wrote them.
        instruments: ids of instruments with items of their own.
        method: how.
    """
    sets: dict[tuple[str, str, Voice], list[Asked]] = defaultdict(list)
    for study in parts:
        for asked in _asked_of(study, library, instruments):
            sets[asked.instrument, asked.competence, asked.voice].append(asked)
    for found in sets.values():
        yield examine(joined(found), method)


def _asked_of(study: Study, library: Library, instruments: AbstractSet[str]) -> Iterator[Asked]:
    items, latest = library.items(study.instruments), study.latest_answers()
    chosen = latest.take(np.flatnonzero(latest.state == STATES.index(AnswerState.ANSWERED)))
    marks = core_answers.mark(chosen, items)
    earnest = np.flatnonzero(_is_earnest(marks, items))
    chosen, marks = chosen.take(earnest), marks.take(earnest)
    locale = {sitting.id: sitting.locale for sitting in study.sittings}
    of_sitting = Codes.of(locale[code] for code in chosen.sitting.values)
    way = Codes(tuple(WAYS), chosen.answered_with.astype(np.int32))
    how = Circumstances(way, Codes(of_sitting.values, of_sitting.index[chosen.sitting.index]))
    asked = {item.id for item in items if item.id in study.items}
    for home in library.instruments:
        own = tuple(item for item in home.items if item.id in asked)
        if home.id in instruments and own:
            yield from gather(home.id, own, items, marks, how)


def _is_earnest(marks: Marks, items: tuple[Item, ...]) -> NDArray[np.bool_]:
    """Which marks are not set aside as a pattern: a line of ticks says nothing about the questions either."""
    earnest: NDArray[np.bool_] = ~core_scores.set_aside(marks, items, Model())[marks.person, marks.voice]
    return earnest
