"""What a job asks, from what its people say of it: for each competence the weighted median, the lower of two."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from skillramp.core.vocabulary import LOWEST_LEVEL
from skillramp.studies.imports.cells import Cells
from skillramp.studies.imports.maps import Demands

__all__ = ["demands", "lower_median"]

Demanded = tuple[str, str, float, int]
"""Job, competence, level, importance."""


def demands(tables: Sequence[Demands], jobs: Sequence[str], weights: Sequence[float], cells: Cells) -> list[Demanded]:
    """What each job asks, sorted by job and competence.

    Args:
        tables: the map's tables of what jobs ask.
        jobs: the job of every row, "" for none.
        weights: the survey weight of every row.
        cells: the rows' cells.
    """
    found: list[Demanded] = []
    for table in tables:
        for column, competence in table.columns.items():
            levels = cells.read(column, table.values, table.ignore)
            for job, level in _medians(jobs, levels, weights):
                if level >= LOWEST_LEVEL:
                    found.append((job, competence, level, table.importance))
    return sorted(found)


def _medians(
    jobs: Sequence[str], levels: Sequence[float | None], weights: Sequence[float]
) -> Iterator[tuple[str, float]]:
    said: dict[str, list[tuple[float, float]]] = {}
    for job, level, weight in zip(jobs, levels, weights, strict=True):
        if job and level is not None:
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
