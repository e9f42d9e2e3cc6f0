"""What the chapters on gaps and evidence do with their tables."""

from collections.abc import Iterator

import numpy as np

from skillramp.core import gaps as core_gaps
from skillramp.core.abilities import Summary
from skillramp.core.requirements import Job
from skillramp.core.scores import Scores
from tests.spec.table import Given, Rows, Table
from tests.spec.world import read_answers, read_items, read_jobs, score_of

__all__ = ["compared", "states", "thin"]

COMPETENCES = ("files", "messages")


def states(given: Given) -> Rows:
    """The state of each gap, by figure and evidence."""
    for row in given["gaps"].records():
        yield row | {"state": core_gaps.state_of(float(row["p below"]), is_known=row["evidence"] == "enough")}


def thin(given: Given) -> Rows:
    """Whether the evidence behind each score is enough."""
    for row in given["scores"].records():
        low, middle, high = (np.array([float(row[name])]) for name in ("from", "there", "to"))
        summary = Summary(middle, middle, low, middle, high)
        is_thin = core_gaps.is_thin(summary, np.array([int(row["answers"])]), np.array([float(row["asked"])]))
        yield row | {"evidence": "thin" if is_thin[0] else "enough"}


def compared(given: Given) -> Rows:
    """Everything a gap says, for every person and competence their job asks."""
    jobs = read_jobs(given["jobs"])
    rows = given["people"].records()
    items = read_items(given["items"])
    answers = read_answers(_one_a_row(given["people"], [item.id for item in items]), items)
    scores = score_of(answers, items, [row["person"] for row in rows])
    gaps = core_gaps.compare(scores, [_job(row["job"], jobs) for row in rows], COMPETENCES)
    widths = _widths(scores)
    for number, state in enumerate(gaps.states()):
        yield {
            "person": rows[gaps.person[number]]["person"],
            "competence": gaps.competences[gaps.competence[number]],
            "asked": float(gaps.required[number]),
            "there": float(gaps.median[number]),
            "width": widths.get((int(gaps.person[number]), int(gaps.competence[number]))),
            "p below": float(gaps.p_below[number]),
            "shortfall": float(gaps.shortfall[number]),
            "surplus": float(gaps.surplus[number]),
            "severity": float(gaps.severity[number]),
            "state": state,
            "with tool": core_gaps.STATES[gaps.tool_state[number]],
        }


def _one_a_row(people: Table, items: list[str]) -> Table:
    """People's answers, written under the names of items, as one row each; ``prompt > alone``: alone with the tool."""
    return Table(("person", "item", "answer", "with tool"), tuple(_cells(people, items)))


def _cells(people: Table, items: list[str]) -> Iterator[tuple[str, ...]]:
    for row in people.records():
        for item in items:
            if row.get(item):
                plain, _, tool = row[item].partition(" > ")
                yield (row["person"], item, plain, tool)


def _widths(scores: Scores) -> dict[tuple[int, int], float]:
    """The width of each score's 90 % range, by person and place in COMPETENCES."""
    places = [COMPETENCES.index(code) for code in scores.competences]
    wide = scores.merged.p95 - scores.merged.p05
    return {
        (int(person), places[competence]): float(width)
        for person, competence, width in zip(scores.person, scores.competence, wide, strict=True)
    }


def _job(name: str, jobs: dict[str, Job]) -> Job | None:
    return jobs.get(name, Job(name, ())) if name else None
