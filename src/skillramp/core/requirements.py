"""What a job asks: tasks ask competences at a level with an importance; a job asks the most any task asks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from skillramp.core.vocabulary import RecordStatus, Role, Text

__all__ = ["Demand", "Job", "Occupation", "Task", "changed", "job_of", "needs"]


@dataclass(frozen=True, slots=True)
class Demand:
    """One competence at a level (1–8, may lie between two), importance 1 helps, 2 matters, 3 needed."""

    competence: str
    level: float
    importance: int


@dataclass(frozen=True, slots=True)
class Task:
    """One task, how it looks at a workplace, and what it asks."""

    id: str
    title: Text
    situation: Text
    demands: tuple[Demand, ...]


@dataclass(frozen=True, slots=True)
class Occupation:
    """An occupation of a pack, tasks of the occupation it is based on included."""

    id: str
    title: Text
    uri: str | None
    role: Role
    framework: str
    tasks: tuple[Task, ...]
    status: RecordStatus


@dataclass(frozen=True, slots=True)
class Job:
    """A job in an enterprise: each competence at most once, sorted by code. No demands means: asks nothing digital."""

    id: str
    demands: tuple[Demand, ...]


def job_of(occupation: Occupation) -> Job:
    """The job an occupation starts from: the highest level and the highest importance any of its tasks has."""
    return Job(occupation.id, _strongest(demand for task in occupation.tasks for demand in task.demands))


def changed(job: Job, changes: Iterable[Demand]) -> Job:
    """A job after the enterprise changed it: a changed competence replaces what stood there before."""
    own = _strongest(changes)
    replaced = {demand.competence for demand in own}
    kept = [demand for demand in job.demands if demand.competence not in replaced]
    return Job(job.id, _strongest([*kept, *own]))


def needs(jobs: Sequence[Job]) -> dict[str, float]:
    """How much these jobs need each competence: mean importance over all jobs as a share of 3 (0: no job asks it)."""
    found: dict[str, float] = {}
    for demand in (each for job in jobs for each in job.demands):
        found[demand.competence] = found.get(demand.competence, 0) + demand.importance / (3 * len(jobs))
    return {code: found[code] for code in sorted(found)}


def _strongest(demands: Iterable[Demand]) -> tuple[Demand, ...]:
    found: dict[str, Demand] = {}
    for demand in demands:
        before = found.get(demand.competence, demand)
        found[demand.competence] = Demand(
            demand.competence, max(before.level, demand.level), max(before.importance, demand.importance)
        )
    return tuple(found[code] for code in sorted(found))
