"""One function per step of the sentence. Each takes a study and content and returns values; none knows a path.

answers → ``score`` → ``compare`` (with what jobs ask) → ``reports``.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from skillramp.core import answers as core_answers
from skillramp.core import gaps as core_gaps
from skillramp.core import scores as core_scores
from skillramp.core.abilities import Model
from skillramp.core.gaps import Gaps
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
from skillramp.core.vocabulary import ItemStatus
from skillramp.packs.library import Library
from skillramp.studies.study import Study

__all__ = ["compare", "reports", "score"]


def score(study: Study, library: Library, model: Model) -> Scores:
    """Answers become scores: each enterprise's latest round, every person with an answer.

    ``Scores.person`` counts into ``study.people``.
    """
    items = library.items(study.instruments)
    latest = study.latest_answers()
    scores = core_scores.score(core_answers.mark(latest, items), items, model)
    return core_scores.for_people(scores, _place_of(latest.person.values, study))


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
    limits = _limits(study, library)
    for asked in _by_enterprise(study, scores, gaps):
        yield _report(asked, study, library, model, limits)


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


def _report(asked: _Asked, study: Study, library: Library, model: Model, limits: Limits) -> EnterpriseReport:
    code, its = asked.enterprise, frozenset({asked.enterprise})
    rated = count_ratings(asked.ratings, _competences(study, library))
    questions = [question for question in library.all_questions if question.choices]
    views = count_views(asked.views, questions, lambda view: view.role)
    return compose_own(
        enterprise=code,
        title=study.title,
        period=study.period,
        round_=study.round_of(code),
        model=model,
        who=own(asked.who, code),
        gaps=own(asked.gaps, code),
        voices=own(asked.voices, code),
        ratings=own(RawTable("ratings", its, rated), code),
        views=own(RawTable("views", its, views), code),
        house=asked.house,
        limits=limits,
    )


def _limits(study: Study, library: Library) -> Limits:
    latest = study.latest_answers()
    used = {latest.item.values[number] for number in np.unique(latest.item.index)}
    items = [item for item in library.items(study.instruments) if item.id in used]
    untested = [item for item in items if item.status is ItemStatus.UNTESTED]
    return Limits(study.is_synthetic, len(untested), len(items), study.is_weighted, study.limits)
