"""One function per step of the sentence. Each takes a study and content and returns values; none knows a path.

answers → ``score`` → ``compare`` (with what jobs ask) → ``report``.
"""

from collections.abc import Callable, Sequence

import numpy as np

from skillramp.core import answers as core_answers
from skillramp.core import gaps as core_gaps
from skillramp.core import report as core_report
from skillramp.core import scores as core_scores
from skillramp.core.abilities import Model
from skillramp.core.gaps import Gaps
from skillramp.core.protection.tables import RawTable, own
from skillramp.core.report import EnterpriseReport, GapRow, Limits, VoiceRow, Who, compose_own, count_gaps, count_voices
from skillramp.core.scores import Scores
from skillramp.core.surveys import Rating, RatingRow, View, ViewRow, count_ratings, count_views
from skillramp.core.vocabulary import ItemStatus, Role
from skillramp.packs.library import Library
from skillramp.studies.study import Enterprise, Study

__all__ = ["by_job", "by_role", "compare", "group_gaps", "group_views", "report", "score"]


def score(study: Study, library: Library, model: Model) -> Scores:
    """Answers become scores: the latest round, every person with an answer.

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
    """Codes in the framework's order. The study has been checked, so its framework is there."""
    framework = library.framework(study.framework)
    return [each.id for each in framework.competences] if framework else []


def by_role(view: View) -> str:
    """The group of a respondent: their role."""
    return view.role


def by_job(view: View) -> str | None:
    """The group of a respondent: their job, where it is known."""
    return view.job


def group_gaps(study: Study, gaps: Gaps, enterprise: Enterprise) -> RawTable[GapRow]:
    """The gaps of one enterprise by role and competence, as counted."""
    roles, weights = _roles(study), np.array([person.weight for person in study.people])
    rows = count_gaps(gaps, roles, weights, _members(study, enterprise))
    return RawTable("gaps", frozenset({enterprise.id}), rows)


def group_views(
    study: Study, library: Library, enterprise: Enterprise, kind: str, group: Callable[[View], str | None] = by_role
) -> RawTable[ViewRow]:
    """Barriers or attitudes (``kind``) of one enterprise by role, or by another group, as counted."""
    questions = [question for question in library.questions if question.kind == kind]
    views = [view for view in study.views if view.enterprise == enterprise.id]
    return RawTable(kind, frozenset({enterprise.id}), count_views(views, questions, group))


def _roles(study: Study) -> list[Role]:
    return [person.role for person in study.people]


def _members(study: Study, enterprise: Enterprise) -> list[int]:
    return [number for number, person in enumerate(study.people) if person.enterprise == enterprise.id]


def report(study: Study, library: Library, scores: Scores, gaps: Gaps, enterprise: Enterprise) -> EnterpriseReport:
    """One enterprise's report about itself, from its own tables only."""
    return compose_own(
        enterprise=enterprise.id,
        title=study.title,
        period=study.period,
        round_=study.round,
        who=_who(study, scores, enterprise),
        gaps=own(group_gaps(study, gaps, enterprise), enterprise.id),
        voices=own(_voices(study, scores, enterprise), enterprise.id),
        ratings=own(_ratings(study, library, enterprise), enterprise.id),
        barriers=own(group_views(study, library, enterprise, "barrier"), enterprise.id),
        attitudes=own(group_views(study, library, enterprise, "attitude"), enterprise.id),
        limits=_limits(study, library),
    )


def _voices(study: Study, scores: Scores, enterprise: Enterprise) -> RawTable[VoiceRow]:
    rows = count_voices(scores, _roles(study), _members(study, enterprise))
    return RawTable("voices", frozenset({enterprise.id}), rows)


def _ratings(study: Study, library: Library, enterprise: Enterprise) -> RawTable[RatingRow]:
    ratings: list[Rating] = [rating for rating in study.ratings if rating.enterprise == enterprise.id]
    return RawTable("ratings", frozenset({enterprise.id}), count_ratings(ratings, _competences(study, library)))


def _who(study: Study, scores: Scores, enterprise: Enterprise) -> tuple[Who, ...]:
    members = _members(study, enterprise)
    return tuple(
        core_report.count_who(scores, role, chosen)
        for role in Role
        if (chosen := [number for number in members if study.people[number].role is role])
    )


def _limits(study: Study, library: Library) -> Limits:
    items = library.items(study.instruments)
    untested = [item for item in items if item.status is ItemStatus.UNTESTED]
    return Limits(study.is_synthetic, len(untested), len(items), study.is_weighted, study.limits)
