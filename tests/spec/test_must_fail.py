"""Each rule that keeps people safe has a twin here that plants the fault: the rule must notice.

A rule nobody can break proves nothing. Every fault below is one a tired programmer could make.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pytest

from skillramp.core import abilities, answers, gaps, patterns, recommend, report, requirements, scores, surveys
from skillramp.core.abilities import Floats
from skillramp.core.instruments import DOING_OPTIONS, Item
from skillramp.core.piles import Piles
from skillramp.core.protection import tables
from skillramp.core.vocabulary import AnswerState, GapState, Role, Voice
from tests.spec.toc import CHAPTERS

Places = np.ndarray[Any, np.dtype[np.int8]]
Rows = np.ndarray[Any, np.dtype[np.intp]]
Flags = np.ndarray[Any, np.dtype[np.bool_]]

ANSWERED = answers.STATES.index(AnswerState.ANSWERED)


@dataclass(frozen=True)
class Fault:
    """A fault: where it is planted, what stands there instead, and the rule that must notice."""

    what: str
    place: object
    name: str
    instead: object
    rule: str


def skipped_is_zero(found: answers.Answers, items: tuple[Item, ...]) -> answers.Marks:
    """Whatever is not answered counts as the lowest option of the item."""
    lowest = sorted({*found.option.values, DOING_OPTIONS[0]})
    option = np.where(found.state == ANSWERED, [_place(found, row, lowest) for row in range(len(found))], 0)
    option = np.where(found.state == ANSWERED, option, lowest.index(DOING_OPTIONS[0]))
    filled = answers.Codes(tuple(lowest), option.astype(np.int32))
    return MARK(replace(found, option=filled, state=np.full(len(found), ANSWERED, np.int8)), items)


def _place(found: answers.Answers, row: int, names: list[str]) -> int:
    index = int(found.option.index[row])
    return names.index(found.option.values[index]) if index >= 0 else 0


def first_revision_holds(found: answers.Answers, order: np.ndarray[Any, np.dtype[np.int64]]) -> answers.Answers:
    back = replace(found, sequence=-found.sequence)
    return LATEST(back, -order)


def without_tool(found: answers.Answers, items: tuple[Item, ...]) -> answers.Marks:
    marks = MARK(found, items)
    return replace(marks, tool_step=np.full(len(marks), -1, np.int8))


def tool_replaces(found: answers.Answers, items: tuple[Item, ...]) -> answers.Marks:
    marks = MARK(found, items)
    return replace(marks, step=np.where(marks.tool_step >= 0, marks.tool_step, marks.step))


def nothing_is_a_pattern(_: answers.Marks, piles: Piles, *__: object, **___: object) -> Flags:
    return np.zeros(len(piles), bool)


def every_straight_line_is(marks: answers.Marks, piles: Piles, *_: object, **__: object) -> Flags:
    """The usual rule: whoever always takes the same option is careless."""
    mine = [(marks.person == p) & (marks.voice == v) for p, v in zip(piles.person, piles.voice, strict=True)]
    is_line = np.array([len(np.unique(marks.step[rows])) == 1 for rows in mine])
    return np.asarray(is_line & (piles.voice != answers.VOICES.index(Voice.TASK)))


def places_are_steps(found: answers.Answers, items: tuple[Item, ...]) -> answers.Marks:
    marks = MARK(found, items)
    return replace(marks, place=marks.step)


def without_slips(items: tuple[Item, ...], table: Floats, rows: Flags) -> Floats:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(patterns, "SLIP_SHARE", 1e-9)
        return OPTIONS(items, table, rows)


def any_table(table: tables.RawTable[Any], enterprise: str) -> tables.OwnTable[Any]:
    return OWN(replace(table, enterprises=frozenset({enterprise})), enterprise)


def unknown_is_met(p_below: float, *, is_known: bool) -> GapState:
    return STATE_OF(p_below, is_known=True) if is_known else GapState.MET


def all_roles_together(ratings: Sequence[surveys.Rating], codes: Sequence[str]) -> tuple[surveys.RatingRow, ...]:
    return COUNT_RATINGS([replace(each, role=Role.WORKER) for each in ratings], codes)


def open_is_one(ratings: Sequence[surveys.Rating], codes: Sequence[str]) -> tuple[surveys.RatingRow, ...]:
    low = [replace(each, relevance=each.relevance or 1, endowment=each.endowment or 1) for each in ratings]
    return COUNT_RATINGS(low, codes)


def unknown_is_below(found: gaps.Gaps, roles: Places, weights: Floats, rows: Rows) -> tuple[report.GapRow, ...]:
    return COUNT_GAPS(replace(found, p_below=np.nan_to_num(found.p_below, nan=1.0)), roles, weights, rows)


def weights_count(found: gaps.Gaps, roles: Places, weights: Floats, rows: Rows) -> tuple[report.GapRow, ...]:
    counted = COUNT_GAPS(found, roles, weights, rows)
    return tuple(replace(row, persons=int(weights.sum())) for row in counted)


def everybody_has_a_tool(found: gaps.Gaps, roles: Places, weights: Floats, rows: Rows) -> tuple[report.GapRow, ...]:
    return COUNT_GAPS(replace(found, has_tool=np.ones(len(found), bool)), roles, weights, rows)


def first_task_only(occupation: requirements.Occupation) -> requirements.Job:
    return JOB_OF(replace(occupation, tasks=occupation.tasks[:1]))


def strongest_of_both(job: requirements.Job, changes: Sequence[requirements.Demand]) -> requirements.Job:
    return requirements.Job(job.id, requirements._strongest([*job.demands, *changes]))


OPTIONS = patterns._options
MARK, LATEST, OWN, STATE_OF = answers.mark, answers.Answers.latest, tables.own, gaps.state_of
COUNT_RATINGS, COUNT_GAPS, JOB_OF = surveys.count_ratings, report.count_gaps, requirements.job_of
KNOWLEDGE_LINE = "The same place, or chance, in questions of knowledge is set aside"
ABLE = "An able person who says “alone” throughout is believed"

WHO_TOOK_PART = "How many took part is told of groups only, and never what became of one to four people's answers"
LEFT_IN = "A row that still holds such a count is not shown at all"
FEW_TOOLS = "Where fewer than five were asked about a tool, what it makes possible is not told"

FAULTS = (
    Fault("skipped counts as step 0", answers, "mark", skipped_is_zero, "Missing is never zero"),
    Fault("and lowers", answers, "mark", skipped_is_zero, "A question left out never lowers the ability"),
    Fault("the first revision holds", answers.Answers, "latest", first_revision_holds, "The newest revision holds"),
    Fault("the tool is forgotten", answers, "mark", without_tool, "The tool gives a second score"),
    Fault("the tool takes the place", answers, "mark", tool_replaces, "The tool gives a second score"),
    Fault("no voice is blurred", abilities, "blur", lambda said, _: said, "A voice is blurred before it is merged"),
    Fault(
        "nothing is a pattern", scores, "is_pattern", nothing_is_a_pattern, "A straight line in the middle is set aside"
    ),
    Fault(
        "nor this", scores, "is_pattern", nothing_is_a_pattern, "“Alone” throughout against failed tasks is set aside"
    ),
    Fault("nor that", scores, "is_pattern", nothing_is_a_pattern, "Random clicking is set aside"),
    Fault("every straight line is", scores, "is_pattern", every_straight_line_is, ABLE),
    Fault("one place is no pattern", patterns, "ONE_PLACE_SHARE", 1e-12, "Few answers get the benefit of the doubt"),
    Fault("places are steps", answers, "mark", places_are_steps, KNOWLEDGE_LINE),
    Fault(
        "no slip is honest",
        patterns,
        "_options",
        without_slips,
        "A slip makes nobody careless, and no careless form honest",
    ),
    Fault("no form is short", patterns, "FEWEST_ANSWERS", 1, "Few answers get the benefit of the doubt"),
    Fault("one task is all", requirements, "job_of", first_task_only, "A job asks the most any of its tasks asks"),
    Fault(
        "no change is downwards",
        requirements,
        "changed",
        strongest_of_both,
        "What an enterprise changes replaces what stood there",
    ),
    Fault(
        "unknown is met", gaps, "state_of", unknown_is_met, "Too little evidence is unknown, never a gap and never zero"
    ),
    Fault(
        "nothing is thin",
        gaps,
        "is_thin",
        lambda summary, *_: np.zeros(len(summary.mean), bool),
        "Too little evidence is unknown, never a gap and never zero",
    ),
    Fault("half is sure", gaps, "SURE", 0.5, "Four to one is sure; less is unclear"),
    Fault(
        "unknown is below",
        report,
        "count_gaps",
        unknown_is_below,
        "Figures are about the known, and the unknown are counted",
    ),
    Fault("weights count", report, "count_gaps", weights_count, "Weights change shares, never the number of people"),
    Fault("roles are averaged", surveys, "count_ratings", all_roles_together, "Roles are never averaged"),
    Fault(
        "open is low",
        surveys,
        "count_ratings",
        open_is_one,
        "Who left one of the two open is counted as open, not as low",
    ),
    Fault("weight is nobody", surveys, "_effective", lambda _: None, "A group that one person dominates counts as few"),
    Fault("nor here", surveys, "_effective", lambda _: None, "So does a group on a barrier or an attitude"),
    Fault("one is enough", tables, "SMALLEST_GROUP", 1, "Fewer than five people are named, not shown"),
    Fault("or of a voice", report, "SMALLEST_GROUP", 1, "Each voice keeps its own median, from five people on"),
    Fault("any table will do", tables, "own", any_table, "A table with people of another enterprise is refused"),
    Fault("any count is told", tables, "SMALLEST_GROUP", 1, WHO_TOOK_PART),
    Fault("of any kind", report, "not_few", lambda count: count, WHO_TOOK_PART),
    Fault(
        "of roles",
        report,
        "not_few",
        lambda count: count,
        "How many were asked, answered, only told, and were set aside",
    ),
    Fault("of voices", report, "not_few", lambda count: count, "Each voice keeps its own median, from five people on"),
    Fault("a count left in is shown", report, "fewest", lambda people, *_: people, LEFT_IN),
    Fault("the count of one is shown", tables, "SMALLEST_GROUP", 1, LEFT_IN),
    Fault("any tool is told", report, "SMALLEST_GROUP", 1, FEW_TOOLS),
    Fault("whoever has it", report, "count_gaps", everybody_has_a_tool, FEW_TOOLS),
    Fault("any spare is told", report, "SMALLEST_GROUP", 1, "Who has a level to spare is counted"),
    Fault("half is a strength", report, "MOST", 1.0, "The largest gap and the largest strength are sure to be one"),
    Fault("any share is a gap", report, "MOST", 0.0, "The largest gap and the largest strength are sure to be one"),
    Fault("four each", recommend, "PER_AUDIENCE", 4, "Three for each audience, the strongest barrier first"),
)


@pytest.mark.parametrize("fault", FAULTS, ids=[f"{fault.what}: {fault.rule}" for fault in FAULTS])
def test_the_rule_notices_the_fault(fault: Fault, monkeypatch: pytest.MonkeyPatch) -> None:
    chapter, rule = next((c, r) for c in CHAPTERS for r in c.rules if r.title == fault.rule)
    monkeypatch.setattr(fault.place, fault.name, fault.instead)
    assert rule.found(chapter.tables()) != rule.expected()
