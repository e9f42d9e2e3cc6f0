"""The study: the seam between where data come from and everything computed from them. Frozen and typed."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from skillramp.core.answers import Answers
from skillramp.core.requirements import Job
from skillramp.core.scenarios import House
from skillramp.core.surveys import Rating, View
from skillramp.core.vocabulary import Role
from skillramp.studies.moments import moment

__all__ = ["Enterprise", "Person", "Sitting", "Study"]


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
class Study:
    """Everything asked and answered, checked against the content. People are in the order of their file.

    ``rounds`` names the latest round of each enterprise in which anybody of it said anything. ``ratings`` and
    ``views`` are those of their enterprise's round; ``answers`` are all revisions of all rounds.
    ``jobs`` names, for every person, what their job asks; None where no job is known.

    A part of a study has whole enterprises with everything of theirs; these four speak of the whole study in it, too:
    ``rounds``, the ``instruments`` of the latest sittings, the ``items`` answered or left open there, and whether
    anybody stands for other than one (``is_weighted``).
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
    rounds: Mapping[str, str]
    instruments: frozenset[str]
    items: frozenset[str]
    is_weighted: bool

    def round_of(self, enterprise: str) -> str:
        """The round an enterprise's report is about; empty where nobody of it was ever asked."""
        return self.rounds.get(enterprise, "")

    def houses(self) -> dict[str, House]:
        """What is known of each enterprise; its age at its latest sitting, since a study knows no today."""
        enterprise = {person.id: person.enterprise for person in self.people}
        year: dict[str, int] = {}
        for each in self.latest_sittings:
            if each.started_at:
                code = enterprise[each.person]
                year[code] = max(year.get(code, 0), int(each.started_at[:4]))
        return {
            each.id: House(each.orientation, each.integration, each.size, _years(each.founded, year.get(each.id)))
            for each in self.enterprises
        }

    @property
    def latest_sittings(self) -> tuple[Sitting, ...]:
        """The sittings of each enterprise's round."""
        enterprise = {person.id: person.enterprise for person in self.people}
        return tuple(each for each in self.sittings if each.round == self.round_of(enterprise[each.person]))

    def latest_answers(self) -> Answers:
        """The newest revision of every answer of the latest sittings."""
        latest = {each.id for each in self.latest_sittings}
        started = sorted((moment(each.started_at), each.id) for each in self.sittings)
        place = {code: number for number, (_, code) in enumerate(started)}
        chosen = np.array([code in latest for code in self.answers.sitting.values], bool)
        order = np.array([place[code] for code in self.answers.sitting.values], np.int64)
        rows: NDArray[np.intp] = (
            np.flatnonzero(chosen[self.answers.sitting.index]) if len(self.answers) else np.empty(0, np.intp)
        )
        return self.answers.take(rows).latest(order)


def _years(founded: int | None, year: int | None) -> int | None:
    return None if founded is None or year is None else year - founded
