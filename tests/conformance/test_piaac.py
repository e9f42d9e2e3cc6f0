"""The chain on 5,463 real people: what they said, what a test measured, and whether our gaps know anything of it.

The survey asked 2,647 people who use a computer at work whether they have the computer skills their job needs: one
answer a person, about all skills together. We never see it when we compute gaps, so it can speak against them.
"""

from collections import Counter
from collections.abc import Callable
from statistics import NormalDist

import numpy as np
import pytest

from skillramp.core.instruments import Item
from skillramp.core.surveys import View, ViewRow, count_views
from skillramp.core.vocabulary import ItemKind
from tests.conformance.piaac import (
    Floats,
    Row,
    Run,
    auc,
    mean_below,
    measured,
    read_rows,
    run_chain,
    share,
    tell,
    use_gap,
)

PEOPLE = 5463
LONGEST_RUN = 180
CHANCE = 0.021
"""Standard deviation of the area when it is chance alone: √((m + n + 1) / 12mn), with 213 and 2,215 people."""

USES = ("Straightforward", "Moderate", "Complex")
LEVEL_ONE, POINTS = 241, 50
"""The survey's own levels of problem solving begin at 241, 291 and 341 points (OECD 2013, Skilled for Life?)."""


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return read_rows()


@pytest.fixture(scope="module")
def run(rows: list[Row], tmp_path_factory: pytest.TempPathFactory) -> Run:
    return run_chain(tmp_path_factory.mktemp("piaac"))


def test_these_are_the_published_data(rows: list[Row]) -> None:
    assert len(rows) == len({row["SEQID"] for row in rows}) == PEOPLE
    assert {column: sum(1 for row in rows if row[column]) for column in ("G_Q07", "H_Q05A", "PVPSL1")} == {
        "G_Q07": 2647,
        "H_Q05A": 4368,
        "PVPSL1": 4186,
    }
    assert Counter(row["G_Q07"] for row in rows if row["G_Q07"]) == {"Yes": 2407, "No": 240}
    assert share(rows, "G_Q07", "No") == pytest.approx(0.094, abs=5e-4)
    assert [_mean_score(rows, answer) for answer in ("", "Yes", "No")] == [280.8, 289.4, 269.3]


def _mean_score(rows: list[Row], answer: str) -> float:
    """The weighted mean of the published scores of people with this answer on their skills ("": of everybody)."""
    chosen = [row for row in rows if row["PVPSL1"] and answer in ("", row["G_Q07"])]
    weights = [float(row["SPFWT0"]) for row in chosen]
    return round(float(np.average([measured(row) for row in chosen], weights=weights)), 1)


def test_the_commands_work_in_time(run: Run) -> None:
    assert run.codes == (0, 0, 0)
    assert run.seconds < LONGEST_RUN
    tell(f"import, check and run of {PEOPLE} people: {run.seconds:.0f} s")


def test_everybody_and_every_answer_comes_in(rows: list[Row], run: Run) -> None:
    assert len(run.study.people) == PEOPLE
    assert run.study.is_weighted
    cells = [row[column] for row in rows for column in row if column.startswith(("H_Q05", "U"))]
    given = [column for column in run.study.answers.option.index if column >= 0]
    assert len(given) == sum(1 for cell in cells if cell)
    current = [row for row in rows if row["ISCO1C"] in set("123456789") and row["G_Q06"]]
    assert sum(1 for person in run.study.people if person.job) == len(current)


def test_who_lacks_skills_is_as_published(rows: list[Row], run: Run) -> None:
    found = _views(run, lambda _: "all")
    assert (found["all"].persons, round(100 * found["all"].shares[0], 1)) == (2647, 9.4)
    use = {row["SEQID"]: row["G_Q06"] or None for row in rows}
    by_use = _views(run, lambda view: use[view.respondent])
    assert {name: round(100 * by_use[name].shares[0], 1) for name in USES} == {
        "Straightforward": 10.3,
        "Moderate": 9.2,
        "Complex": 8.0,
    }


def _views(run: Run, group: Callable[[View], str | None]) -> dict[str, ViewRow]:
    asked = [question for question in run.library.questions if question.id == "has-skills"]
    return {row.group: row for row in count_views(run.study.views, asked, group)}


def test_partly_solved_is_ordered_as_the_scores_say(rows: list[Row], run: Run) -> None:
    """Partial 2 is better than Partial 1, except where too few people show it: there the two are equal."""
    for item in _items(run, ItemKind.TASK):
        scores = {
            name: [measured(row) for row in rows if row[_column(item)] == name and row["PVPSL1"]]
            for name in ("Partial 1", "Partial 2")
        }
        if not scores["Partial 1"]:
            continue
        better = np.mean(scores["Partial 2"]) - np.mean(scores["Partial 1"])
        step = {option.id: option.step for option in item.options}
        assert (step["partial-2"] > step["partial-1"]) == (better > 0), item.id
        assert (step["partial-2"] == step["partial-1"]) == (better < 0), item.id


def test_thresholds_follow_the_rule_the_pack_states(rows: list[Row], run: Run) -> None:
    """Judged from shares, not fitted to anything people say of themselves."""
    for item in _items(run, ItemKind.TASK):
        step = {option.text.english: option.step for option in item.options}
        given = [(step[row[_column(item)]], float(row["SPFWT0"])) for row in rows if row[_column(item)]]
        total = sum(weight for _, weight in given)
        for number, threshold in enumerate(item.thresholds, 1):
            reached = sum(weight for found, weight in given if found >= number) / total
            assert threshold == pytest.approx(1.8 - 1.31 * NormalDist().inv_cdf(reached), abs=0.026), item.id


def _items(run: Run, kind: ItemKind) -> list[Item]:
    return [item for item in run.library.items(run.study.instruments) if item.kind is kind]


def _column(item: Item) -> str:
    return f"U{item.id.removeprefix('unit-').upper()}000S"


def test_our_score_agrees_with_the_published_one(rows: list[Row], run: Run) -> None:
    """From the same answers, with thresholds set by judgement: same order of people, same place on the scale."""
    scores = run.scores
    here = scores.competence == scores.competences.index("problem-solving")
    of_person = {row["SEQID"]: measured(row) for row in rows}
    level = scores.merged.mean[here]
    points = np.array([of_person[run.study.people[person].id] for person in scores.person[here]])
    assert len(level) == 2048
    assert np.corrcoef(level, points)[0, 1] > 0.9
    assert level.mean() == pytest.approx(1 + (points.mean() - LEVEL_ONE) / POINTS, abs=0.1)


def test_people_who_say_they_lack_skills_have_the_larger_gaps(rows: list[Row], run: Run) -> None:
    """Clearly, and not by much: one answer about all skills together, and seven of eight figures are about use.

    That questions may lie beside their levels is allowed for since: it moves every probability towards the middle, and
    cost 0.005 of the area over all people.
    """
    area = _area(run, rows, "p_below", mean_below(run))
    tested = ~np.isnan(mean_below(run, "problem-solving"))
    area_tested = _area(run, rows, "p_below of people with a test", np.where(tested, mean_below(run), np.nan))
    _area(run, rows, "p_below of problem solving alone", mean_below(run, "problem-solving"))
    _area(run, rows, "use: need minus home, in steps", np.array([use_gap(row) for row in rows]))
    _area(run, rows, "published score, lowest first", np.array([-measured(row) for row in rows]))
    assert area >= 0.59
    assert area_tested >= 0.60
    assert area > 0.5 + 3 * CHANCE


def _area(run: Run, rows: list[Row], name: str, figures: Floats) -> float:
    """The area under the curve among people with a job and a figure. People and rows are in the same order."""
    assert [person.id for person in run.study.people] == [row["SEQID"] for row in rows]
    told = np.array([row["G_Q07"] for row in rows])
    has_job = np.array([person.job is not None for person in run.study.people])
    asked = (told != "") & has_job & ~np.isnan(figures)
    lacks = told[asked] == "No"
    here = figures[asked]
    found = auc(here, lacks)
    no, yes = here[lacks].mean(), here[~lacks].mean()
    count = f"n {lacks.sum()} and {(~lacks).sum()}"
    tell(f"{name}: area {found:.4f}; mean {no:.3f} (lack skills), {yes:.3f} (have them); {count}")
    assert no > yes
    return found


def test_the_report_says_what_the_data_cannot_show(run: Run) -> None:
    assert len(run.study.limits) >= 7
    page = run.page
    for limit in run.study.limits:
        assert limit in page
    assert "SEQID" not in page
