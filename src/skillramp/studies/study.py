"""The study: the seam between where data come from and everything computed from them. Frozen and typed."""

from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from skillramp.core.answers import Answers
from skillramp.core.requirements import Demand, Job
from skillramp.core.surveys import Rating, View
from skillramp.core.vocabulary import Role

__all__ = ["Enterprise", "JobChange", "Person", "Sitting", "Study"]


def _moment(written: str) -> str:
    """A time in one way of writing, so that times sort; those with a time zone as UTC, those without as they are."""
    if not written:
        return ""
    moment = datetime.fromisoformat(written)
    return (moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment).isoformat()


@dataclass(frozen=True, slots=True)
class Enterprise:
    """An enterprise with the five things benchmarks are kept apart by. None where not told."""

    id: str
    country: str
    region: str | None
    legal_form: str | None
    orientation: str | None
    integration: str | None
    sector: str | None
    size: int | None
    founded: int | None


@dataclass(frozen=True, slots=True)
class Person:
    """A person by pseudonym. ``weight``: how many people of a population they stand for, 1 where not weighted."""

    id: str
    enterprise: str
    role: Role
    job: str | None
    language: str | None
    hours_per_week: float | None
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Sitting:
    """One go at an instrument. Times are ISO 8601 as written, empty where not noted."""

    id: str
    person: str
    round: str
    instrument: str
    instrument_version: str
    locale: str
    started_at: str
    ended_at: str


@dataclass(frozen=True, slots=True)
class JobChange:
    """What an enterprise asks of a job in one competence, in place of what the occupation asks."""

    enterprise: str
    job: str
    demand: Demand


@dataclass(frozen=True, slots=True)
class Study:
    """Everything asked and answered, checked against the content. People are in the order of their file.

    ``ratings`` and ``views`` are those of ``round``, the latest; ``answers`` are all revisions of all rounds.
    ``jobs`` names, for every person, what their job asks; None where no job is known.
    """

    title: str
    period: str
    framework: str
    is_synthetic: bool
    limits: tuple[str, ...]
    enterprises: tuple[Enterprise, ...]
    people: tuple[Person, ...]
    sittings: tuple[Sitting, ...]
    answers: Answers
    ratings: tuple[Rating, ...]
    views: tuple[View, ...]
    jobs: tuple[Job | None, ...]
    round: str

    @property
    def instruments(self) -> set[str]:
        """Ids of the instruments used in the latest round."""
        return {sitting.instrument for sitting in self.sittings if sitting.round == self.round}

    @property
    def is_weighted(self) -> bool:
        """Whether any person stands for other than one."""
        return any(person.weight != 1 for person in self.people)

    def latest_answers(self) -> Answers:
        """The newest revision of every answer of the latest round."""
        sitting = {each.id: each for each in self.sittings}
        of_answers = [sitting[code] for code in self.answers.sitting.values]
        chosen = np.array([each.round == self.round for each in of_answers], bool)
        started = sorted({(_moment(each.started_at), each.id) for each in of_answers})
        place = {code: number for number, (_, code) in enumerate(started)}
        order = np.array([place[each.id] for each in of_answers], np.int64)
        rows: NDArray[np.intp] = (
            np.flatnonzero(chosen[self.answers.sitting.index]) if len(self.answers) else np.empty(0, np.intp)
        )
        return self.answers.take(rows).latest(order)
