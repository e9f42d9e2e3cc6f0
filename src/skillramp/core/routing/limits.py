"""What bounds a sitting: how long it may be, what it is about, and what the person cannot use."""

from collections.abc import Iterable
from dataclasses import dataclass

from skillramp.core.instruments import Item
from skillramp.core.requirements import Job
from skillramp.core.vocabulary import AccessNeed, ItemKind

__all__ = ["FIRST_SITTING", "NO_LIMITS", "SECONDS", "Access", "Limits", "Target", "wanted_by", "without_job"]

SECONDS = {
    ItemKind.CAN_DO: 45.0,
    ItemKind.USE: 30.0,
    ItemKind.KNOWLEDGE: 75.0,
    ItemKind.TASK: 120.0,
    ItemKind.OBSERVATION: 45.0,
}
"""How long a question takes somebody who reads slowly or has it read aloud. A judgement: nobody has measured ours."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most one sitting may ask: questions, seconds, and competences."""

    questions: float
    seconds: float
    competences: float


FIRST_SITTING = Limits(questions=12, seconds=15 * 60, competences=5)
"""A sitting that most people can finish without a break; it goes on only if the person wants. A judgement."""

NO_LIMITS = Limits(questions=float("inf"), seconds=float("inf"), competences=float("inf"))


@dataclass(frozen=True, slots=True)
class Access:
    """The functions a person lacks, and those of them that an accommodation of this sitting carries."""

    lacks: frozenset[AccessNeed] = frozenset()
    carried: frozenset[AccessNeed] = frozenset()

    def allows(self, item: Item) -> bool:
        """Whether the person may be asked this: a question that assumes what they lack would measure the lack."""
        return not (self.lacks - self.carried).intersection(item.assumes)

    def needed_for(self, item: Item) -> tuple[AccessNeed, ...]:
        """The functions an accommodation has to carry while this is asked."""
        return tuple(need for need in item.assumes if need in self.lacks)


@dataclass(frozen=True, slots=True)
class Target:
    """A competence to ask about: the level asked there (None: no job asks one), and its importance 1–3."""

    competence: str
    required: float | None
    importance: int


def wanted_by(job: Job) -> tuple[Target, ...]:
    """What a job needs, most needed first: by importance, then by level, then by code."""
    needed = sorted(job.demands, key=lambda each: (-each.importance, -each.level, each.competence))
    return tuple(Target(each.competence, each.level, each.importance) for each in needed)


def without_job(competences: Iterable[str]) -> tuple[Target, ...]:
    """Targets of somebody without a job: these competences, in this order, none more important than another."""
    return tuple(Target(code, None, 1) for code in competences)
