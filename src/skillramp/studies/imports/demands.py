"""What a job asks, from what its people say of it: for each competence the weighted median, the lower of two."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from skillramp.core.vocabulary import LOWEST_LEVEL
from skillramp.studies.imports.cells import Cells
from skillramp.studies.imports.maps import Demands

__all__ = ["Job", "demands", "lower_median"]

Job = tuple[str, str]
"""Enterprise and job; an empty job for none."""

Demanded = tuple[str, str, str, float, int]
"""Enterprise, job, competence, level, importance."""


def demands(tables: Sequence[Demands], jobs: Sequence[Job], weights: Sequence[float], cells: Cells) -> list[Demanded]:
    """What each job asks, sorted by enterprise, job and competence.

    Args:
        tables: the map's tables of what jobs ask.
        jobs: the job of every row.
        weights: the survey weight of every row; 0 where a later row of the same person counts.
        cells: the rows' cells.
    """
    found: list[Demanded] = []
    for table in tables:
        for column, competence in table.columns.items():
            levels = cells.read(column, table.values, table.ignore)
            for (enterprise, job), level in _medians(jobs, levels, weights):
                if level >= LOWEST_LEVEL:
                    found.append((enterprise, job, competence, level, table.importance))
    return sorted(found)


def _medians(
    jobs: Sequence[Job], levels: Sequence[float | None], weights: Sequence[float]
) -> Iterator[tuple[Job, float]]:
    said: dict[Job, list[tuple[float, float]]] = {}
    for job, level, weight in zip(jobs, levels, weights, strict=True):
        if job[1] and level is not None and weight > 0:
            said.setdefault(job, []).append((level, weight))
    for job, pairs in said.items():
        yield job, lower_median(pairs)


def lower_median(pairs: Sequence[tuple[float, float]]) -> float:
    """The smallest value at which half of the weight is reached. So half of the weight is there or above, too.

    Args:
        pairs: values with their weights, at least one.
    """
    half = sum(weight for _, weight in pairs) / 2
    ordered = sorted(pairs)
    reached = accumulate(weight for _, weight in ordered)
    return next(value for (value, _), sum_ in zip(ordered, reached, strict=True) if sum_ >= half)
