from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from skillramp.core.vocabulary import HIGHEST_LEVEL, LOWEST_LEVEL
from skillramp.packs.digcomp.refusal import SupplementError, problem
from skillramp.packs.messages import (
    DIGCOMP_DANGLING,
    DIGCOMP_NO_LEVEL,
    DIGCOMP_TWICE,
)
from skillramp.packs.problems import Problem

__all__ = [
    "AiLabel",
    "Area",
    "Competence",
    "Counts",
    "Kind",
    "Level",
    "Outcome",
    "Statement",
    "Supplement",
    "Term",
    "counts",
]


class Kind(StrEnum):
    """What a learning outcome is. Values are the supplement's own words."""

    KNOWLEDGE = "Knowledge"
    SKILL = "Skill"
    ATTITUDE = "Attitude"


class AiLabel(StrEnum):
    """How a sentence concerns artificial intelligence (DigComp 3.0, section 2.6). Values are the supplement's own."""

    EXPLICIT = "AI-Explicit"
    IMPLICIT = "AI-Implicit"
    NEITHER = "AI not Implicit or Explicit"


@dataclass(frozen=True, slots=True)
class Area:
    """A competence area, such as 1."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Competence:
    """A competence, such as 1.1."""

    id: str
    area: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Level:
    """One of the eight levels, the band of two levels it lies in, and its place among six (A1 to C2)."""

    number: int
    band: str
    six_levels: str
    text: str
    band_text: str
    purpose: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A competence statement, such as CS1.1.01. It names a band, not one level."""

    id: str
    competence: str
    band: str
    ai: AiLabel
    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """A learning outcome, such as LO1.1.01. No format says which statement it belongs to."""

    id: str
    competence: str
    band: str
    kind: Kind
    ai: AiLabel
    text: str


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the glossary."""

    term: str
    explanation: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of each there are."""

    areas: int
    competences: int
    levels: int
    statements: int
    outcomes: int
    glossary: int


@dataclass(frozen=True, slots=True)
class Supplement:
    """The data supplement in its official order. Nothing stands in it twice, nothing refers to what is not there.

    Raises:
        SupplementError: when it would not be so, with every fault.
    """

    areas: tuple[Area, ...]
    competences: tuple[Competence, ...]
    levels: tuple[Level, ...]
    statements: tuple[Statement, ...]
    outcomes: tuple[Outcome, ...]
    glossary: tuple[Term, ...]

    def __post_init__(self) -> None:
        faults = [*_out_of_range(self.levels), *_repeated(self), *_dangling(self)]
        if faults:
            raise SupplementError(faults)


def counts(supplement: Supplement) -> Counts:
    """How many of each the supplement holds."""
    return Counts(
        areas=len(supplement.areas),
        competences=len(supplement.competences),
        levels=len(supplement.levels),
        statements=len(supplement.statements),
        outcomes=len(supplement.outcomes),
        glossary=len(supplement.glossary),
    )


def _out_of_range(levels: Iterable[Level]) -> Iterator[Problem]:
    for level in levels:
        if not LOWEST_LEVEL <= level.number <= HIGHEST_LEVEL:
            yield problem(DIGCOMP_NO_LEVEL, band=level.band, lowest=LOWEST_LEVEL, highest=HIGHEST_LEVEL)


def _repeated(supplement: Supplement) -> Iterator[Problem]:
    rooms = (
        [area.id for area in supplement.areas],
        [competence.id for competence in supplement.competences],
        [str(level.number) for level in supplement.levels],
        [statement.id for statement in supplement.statements],
        [outcome.id for outcome in supplement.outcomes],
        [entry.term for entry in supplement.glossary],
    )
    for names in rooms:
        seen: set[str] = set()
        for name in names:
            if name in seen:
                yield problem(DIGCOMP_TWICE, record=name)
            seen.add(name)


def _dangling(supplement: Supplement) -> Iterator[Problem]:
    areas = {area.id for area in supplement.areas}
    competences = {competence.id for competence in supplement.competences}
    bands = {level.band for level in supplement.levels}
    for competence in supplement.competences:
        if competence.area not in areas:
            yield problem(DIGCOMP_DANGLING, record=competence.id, target=competence.area)
    entries: tuple[Statement | Outcome, ...] = (*supplement.statements, *supplement.outcomes)
    for entry in entries:
        if entry.competence not in competences:
            yield problem(DIGCOMP_DANGLING, record=entry.id, target=entry.competence)
        if entry.band not in bands:
            yield problem(DIGCOMP_DANGLING, record=entry.id, target=entry.band)
