"""What people say of their work: relevance and endowment (B-WISE), barriers and attitudes. Never averaged over roles.

Relevance and endowment stay two figures as asked (1–5). The gap derived from both is, for one respondent,
max(0, relevance − endowment); for a group, how many respondents have one at all and how large it is on average.

Where weights differ, a person can be known again by a share nobody else would make. So a group one person dominates
counts as small (``behind``), and figures are told in coarse steps (``told``).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from skillramp.core.vocabulary import Role, Text

__all__ = [
    "Choice",
    "Question",
    "Rating",
    "RatingRow",
    "Scale",
    "Survey",
    "View",
    "ViewRow",
    "count_ratings",
    "count_views",
]

HIGH = 4
"""Steps 4 and 5 of five count as "relevant" and "there"."""

EXACT = 9
"""Decimals at which an effective number is read before it is rounded down, so that 5 computed as 4.999… stays 5."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a question with its place on the scale (1 low … 5 high)."""

    id: str
    text: Text
    value: int


@dataclass(frozen=True, slots=True)
class Question:
    """A question to an enterprise or its staff, never about one worker.

    ``kind``: topic, barrier (how often), strength (how strongly a barrier holds back), attitude, reason or technology.
    """

    id: str
    kind: str
    text: Text
    short: Text
    competence: str | None
    barrier: str | None
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """What is asked of each skill, with its five steps from low to high."""

    text: Text
    steps: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Survey:
    """What a whole enterprise is asked (B-WISE): each role rates its own skills twice, then answers the questions."""

    id: str
    title: Text
    version: str
    framework: str
    relevance: Scale
    endowment: Scale
    skills: tuple[tuple[Role, tuple[str, ...]], ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Rating:
    """One respondent on one competence: how relevant in the own work, how much is there (1–5, None: not answered)."""

    respondent: str
    enterprise: str
    role: Role
    competence: str
    relevance: int | None
    endowment: int | None
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class View:
    """One respondent's option on one barrier or attitude. ``job`` where it is known."""

    respondent: str
    enterprise: str
    role: Role
    question: str
    option: str
    job: str | None = None
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class RatingRow:
    """A role on a competence. ``persons`` answered both questions; means and share are weighted.

    Attributes:
        relevant, there: how many chose 4 or 5.
        short: how many find it more relevant than it is there.
        relevance, endowment, gap: weighted means; the gap is the mean of max(0, relevance − endowment).
        effective: Kish's effective number of those who answered both; None where all weigh the same.
        unanswered: respondents who left at least one of the two open.
    """

    role: Role
    competence: str
    persons: int
    unanswered: int
    relevant: int
    there: int
    short: int
    relevance: float
    endowment: float
    gap: float
    effective: int | None = None

    @property
    def behind(self) -> int:
        """Everybody who answered both questions; where weights differ, as many as they count for."""
        return _behind(self.persons, self.effective)

    @property
    def told(self) -> tuple[float, float, float]:
        """Relevance, endowment and gap as they may be printed: to one decimal where weights differ."""
        means = (self.relevance, self.endowment, self.gap)
        return means if self.effective is None else (round(means[0], 1), round(means[1], 1), round(means[2], 1))

    @property
    def key(self) -> tuple[str, ...]:
        """Role and competence."""
        return (self.role, self.competence)


@dataclass(frozen=True, slots=True)
class ViewRow:
    """A group on a question: persons and weighted share by option, in the question's order.

    ``effective`` is Kish's effective number of those who answered; None where all weigh the same.
    """

    group: str
    question: str
    persons: int
    counts: tuple[int, ...]
    shares: tuple[float, ...]
    effective: int | None = None

    @property
    def behind(self) -> int:
        """Everybody who answered; where weights differ, as many as they count for."""
        return _behind(self.persons, self.effective)

    @property
    def told(self) -> tuple[float, ...]:
        """The shares as they may be printed: to whole per cent where weights differ."""
        return self.shares if self.effective is None else tuple(round(share, 2) for share in self.shares)

    @property
    def key(self) -> tuple[str, ...]:
        """Group and question."""
        return (self.group, self.question)


def _behind(persons: int, effective: int | None) -> int:
    return persons if effective is None else min(persons, effective)


def _effective(weights: Sequence[float]) -> int | None:
    """(Σw)² / Σw², rounded down: as many people of equal weight say as much (Kish 1965, Survey Sampling).

    None where all weigh the same.
    """
    if len(set(weights)) < 2:
        return None
    top = max(weights)
    parts = [weight / top for weight in weights]
    return int(round(sum(parts) ** 2 / sum(part * part for part in parts), EXACT))


def count_ratings(ratings: Sequence[Rating], competences: Sequence[str]) -> tuple[RatingRow, ...]:
    """One row per role and competence anybody was asked about, roles and competences in their own order."""
    asked: dict[tuple[Role, str], list[Rating]] = defaultdict(list)
    for each in ratings:
        asked[each.role, each.competence].append(each)
    found = ((role, code, asked.get((role, code))) for role in Role for code in competences)
    return tuple(_rating_row(role, code, given) for role, code, given in found if given)


def _rating_row(role: Role, competence: str, asked: Sequence[Rating]) -> RatingRow:
    both = [
        (each.relevance, each.endowment, each.weight)
        for each in asked
        if each.relevance is not None and each.endowment is not None
    ]
    table = np.array(both, float).reshape(-1, 3)
    relevance, endowment, weight = table.T
    gap = np.maximum(relevance - endowment, 0)
    return RatingRow(
        role=role,
        competence=competence,
        persons=len(both),
        unanswered=len(asked) - len(both),
        relevant=int((relevance >= HIGH).sum()),
        there=int((endowment >= HIGH).sum()),
        short=int((gap > 0).sum()),
        relevance=_mean(relevance, weight),
        endowment=_mean(endowment, weight),
        gap=_mean(gap, weight),
        effective=_effective([each[2] for each in both]),
    )


def _mean(
    values: np.ndarray[tuple[int], np.dtype[np.float64]], weight: np.ndarray[tuple[int], np.dtype[np.float64]]
) -> float:
    total = weight.sum()
    return float((values * weight).sum() / total) if total > 0 else float("nan")


def count_views(
    views: Sequence[View], questions: Iterable[Question], group: Callable[[View], str | None]
) -> tuple[ViewRow, ...]:
    """One row per group and question somebody answered. ``group`` names a respondent's group; None leaves them out."""
    answered: dict[tuple[str, str], list[View]] = defaultdict(list)
    for view in views:
        if (name := group(view)) is not None:
            answered[name, view.question].append(view)
    groups = sorted({name for name, _ in answered}, key=_role_order)
    found = ((name, question, answered.get((name, question.id))) for question in questions for name in groups)
    return tuple(_view_row(name, question, given) for name, question, given in found if given)


def _role_order(name: str) -> tuple[int, str]:
    roles = [*Role]
    return (roles.index(Role(name)) if name in roles else len(roles), name)


def _view_row(group: str, question: Question, given: Sequence[View]) -> ViewRow:
    counts, weights = [], []
    for choice in question.choices:
        chosen = [view.weight for view in given if view.option == choice.id]
        counts.append(len(chosen))
        weights.append(sum(chosen))
    total = sum(weights)
    shares = tuple(weight / total if total > 0 else float("nan") for weight in weights)
    effective = _effective([view.weight for view in given])
    return ViewRow(group, question.id, sum(counts), tuple(counts), shares, effective)
