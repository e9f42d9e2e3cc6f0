"""What the chapters on groups do with their tables."""

import numpy as np
from numpy.typing import NDArray

from skillramp.core import report as core_report
from skillramp.core.gaps import STATES, Gaps
from skillramp.core.report import ROLES, GapRow
from skillramp.core.vocabulary import GapState, Role, Voice
from tests.spec.table import Given, Rows, Table
from tests.spec.world import read_answers, read_items, score_of

__all__ = ["groups", "ranges", "voices", "who"]

Floats = NDArray[np.float64]


def _figures(table: Table, name: str) -> Floats:
    return np.array([np.nan if row.get(name, "–") == "–" else float(row[name]) for row in table.records()])


def _states(table: Table, name: str) -> NDArray[np.int8]:
    return np.array([STATES.index(GapState(row.get(name) or row["state"])) for row in table.records()], np.int8)


def _gaps(table: Table) -> Gaps:
    """Gaps as they come out of the comparison, one a person, all in one competence."""
    number = len(table.rows)
    figures = _figures(table, "p below")
    return Gaps(
        person=np.arange(number, dtype=np.int32),
        competence=np.zeros(number, np.int32),
        competences=("files",),
        required=_figures(table, "asked") if "asked" in table.columns else np.full(number, 2.0),
        importance=np.ones(number, np.int64),
        median=_figures(table, "there"),
        p_below=figures,
        shortfall=figures,
        surplus=figures,
        state=_states(table, "state"),
        tool_p_below=figures,
        tool_shortfall=figures,
        tool_state=_states(table, "with tool"),
        has_tool=np.array([row.get("tool asked") == "yes" for row in table.records()], bool),
    )


def _rows(given: Given) -> tuple[GapRow, ...]:
    table = given["people"]
    roles = np.array([ROLES.index(Role(row.get("role", "worker"))) for row in table.records()], np.int8)
    weights = np.array([float(row.get("weight", 1)) for row in table.records()])
    return core_report.count_gaps(_gaps(table), roles, weights, np.arange(len(roles)))


def groups(given: Given) -> Rows:
    for row in _rows(given):
        yield {
            "role": row.role,
            "persons": row.persons,
            "known": row.known,
            "met": row.met,
            "gap": row.gap,
            "unclear": row.unclear,
            "unknown": row.unknown,
            "below": row.below,
            "range": f"{row.below_range[0]} to {row.below_range[1]}",
            "share below": row.share_below,
            "there": row.there,
            "spare": row.spare,
            "met with tool": row.met_with_tool,
        }


def ranges(given: Given) -> Rows:
    for row in given["groups"].records():
        chances = np.array([float(each) for each in row["p below"].split()])
        low, high = core_report.expected_range(chances)
        yield row | {"below": float(chances.sum()), "range": f"{low} to {high}"}


def voices(given: Given) -> Rows:
    items = read_items(given["items"])
    people = list(dict.fromkeys(row["person"] for row in given["answers"].records()))
    scores = score_of(read_answers(given["answers"], items), items, people)
    for row in core_report.count_voices(scores, _workers(len(people)), np.arange(len(scores))):
        for number, voice in enumerate(Voice):
            yield {
                "competence": row.competence,
                "persons": row.persons,
                "voice": voice,
                "speaks about": row.spoken[number],
                "median level": row.medians[number],
            }


def _workers(count: int) -> NDArray[np.int8]:
    return np.full(count, ROLES.index(Role.WORKER), np.int8)


def who(given: Given) -> Rows:
    """Each column of the groups names a person of the answers, and says how many answered alike."""
    items = read_items(given["items"])
    answers = given["answers"]
    for row in given["groups"].records():
        people = [f"{name} {number}" for name, count in row.items() for number in range(int(count))]
        alike = [
            (person, *cells[1:]) for person in people for cells in answers.rows if person.startswith(f"{cells[0]} ")
        ]
        scores = score_of(read_answers(Table(answers.columns, tuple(alike)), items), items, people)
        (who,) = core_report.count_who(scores, _workers(len(people)), np.arange(len(people)), np.arange(len(scores)))
        yield row | {
            "asked": who.people,
            "answered": who.answered,
            "as told": who.told_only,
            "set aside": who.set_aside,
        }
