"""Rows with a fault become problems: row by row, each kind of fault listed up to a limit and the rest counted."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from skillramp.packs.problems import Message, Problem
from skillramp.studies.coded import Rows, Sheet

__all__ = ["LISTED", "Finding", "capped", "in_order"]

LISTED = 10_000
"""Problems of one kind that are kept one by one: far more than anybody reads, and few enough for any memory."""

Facts = Callable[[int], Mapping[str, object]]
"""What a message says of a row."""


@dataclass(frozen=True, slots=True)
class Finding:
    """All rows of a sheet with one kind of fault, rising, and what is said of each."""

    message: Message
    rows: Rows
    facts: Facts = lambda _: {}


def in_order(sheet: Sheet, findings: Sequence[Finding]) -> Iterator[Problem]:
    """The problems of a sheet row by row; in one row in the order of the findings."""
    listed = [each.rows[: LISTED + 1] for each in findings]
    rows = np.concatenate([np.empty(0, np.intp), *listed])
    kind = np.repeat(np.arange(len(listed)), [len(each) for each in listed])
    left = [LISTED] * len(listed)
    for place in np.lexsort((kind, rows)).tolist():
        number, row = int(kind[place]), int(rows[place])
        finding = findings[number]
        problem = sheet.at(row, finding.message, **finding.facts(row))
        left[number] -= 1
        yield problem if left[number] >= 0 else replace(problem, rows=len(finding.rows) - LISTED)


def capped(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The same problems; of each message no more than the limit, and then one that stands for the rest."""
    seen: Counter[str] = Counter()
    over: dict[str, Problem] = {}
    for problem in problems:
        seen[problem.message.id] += 1
        if seen[problem.message.id] <= LISTED:
            yield problem
        else:
            over.setdefault(problem.message.id, problem)
    for message, first in over.items():
        yield replace(first, rows=seen[message] - LISTED)
