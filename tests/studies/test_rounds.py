"""An enterprise's report is about its own latest round: answers, ratings and views of it, and of no other."""

from pathlib import Path

import pytest

from skillramp import pipeline
from skillramp.core.abilities import Model
from skillramp.core.report import EnterpriseReport
from skillramp.studies.folder import read_study
from skillramp.studies.study import Study
from tests.shipped import START
from tests.studies.small import FILES, WORDS, change, make_study, said_of

PEOPLE = FILES["people.csv"] + "b1,birch,worker,hand-packer,fi,\n"
ENTERPRISES = FILES["enterprises.csv"] + "birch,fi,,,,,,,\n"
SITTINGS = FILES["sittings.csv"] + f"s3,b1,2026-2,start,{START},en,2026-09-01,\n"
ANSWERS = FILES["answers.csv"] + "s3,b1,files-find-order,self,alone,,,answered,1\n"


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """Linden was asked in 2026-1, Birch in 2026-2."""
    return make_study(tmp_path / "study", people=PEOPLE, enterprises=ENTERPRISES, sittings=SITTINGS, answers=ANSWERS)


def read(study: Path) -> Study:
    assert said_of(study) == []
    return read_study(study, WORDS)[0]


def reports(study: Path) -> list[EnterpriseReport]:
    found, library = read_study(study, WORDS)
    model = Model()
    scores = pipeline.score(found, library, model)
    gaps = pipeline.compare(found, library, scores)
    return list(pipeline.reports(found, library, scores, gaps, model))


def persons(study: Study) -> tuple[str, ...]:
    latest = study.latest_answers()
    return tuple(latest.person.values[place] for place in sorted(set(latest.person.index.tolist())))


def test_each_enterprise_has_its_own_round(two: Path) -> None:
    study = read(two)
    assert [study.round_of(name) for name in ("linden", "birch", "nowhere")] == ["2026-1", "2026-2", ""]
    assert persons(study) == ("b1", "p1")
    assert (len(study.ratings), len(study.views)) == (2, 1)


def test_each_report_names_its_own_round(two: Path) -> None:
    linden, birch = reports(two)
    assert (linden.round, birch.round) == ("2026-1", "2026-2")


def test_an_enterprise_asked_in_an_earlier_round_has_scores_all_the_same(two: Path) -> None:
    study, library = read_study(two, WORDS)
    scores = pipeline.score(study, library, Model())
    assert {study.people[place].id for place in scores.person.tolist()} == {"p1", "b1"}


def test_ratings_of_an_earlier_round_are_none_of_the_report(two: Path) -> None:
    change(two, "sittings.csv", "s2,p1,2026-1", "s2,p1,2026-2")
    study = read(two)
    assert study.round_of("linden") == "2026-2"
    assert (study.ratings, study.views) == ((), ())
    latest = study.latest_answers()
    assert [latest.item.values[place] for place in latest.item.index] == ["files-find-order", "files-find-order-seen"]


@pytest.mark.parametrize(("file", "kept"), [("ratings.csv", (1, 0)), ("views.csv", (0, 1))])
def test_a_later_rating_or_view_begins_a_round_of_its_own(file: str, kept: tuple[int, int], two: Path) -> None:
    change(two, file, "p2,linden,2026-1", "p2,linden,2026-3")
    study = read(two)
    assert study.round_of("linden") == "2026-3"
    assert (len(study.ratings), len(study.views)) == kept
    assert persons(study) == ("b1",)


def test_an_enterprise_nobody_of_which_was_asked_has_no_round(two: Path) -> None:
    change(two, "sittings.csv", f"s3,b1,2026-2,start,{START},en,2026-09-01,\n", "")
    change(two, "answers.csv", "s3,b1,files-find-order,self,alone,,,answered,1\n", "")
    study = read(two)
    assert (study.round_of("birch"), persons(study)) == ("", ("p1",))
    assert len(reports(two)) == 2


@pytest.mark.parametrize(
    ("first", "second"), [("2026-03-02T09:00", "2026-03-02"), ("2026-03-02", ""), ("", "2026-03-02"), ("", "")]
)
def test_rounds_whose_days_do_not_contradict_their_names(first: str, second: str, tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    change(study, "sittings.csv", "2026-03-02T09:00", first)
    change(
        study, "sittings.csv", f"s2,p1,2026-1,start,{START},en,2026-03-09", f"s2,p1,2026-2,start,{START},en,{second}"
    )
    assert len(read(study).latest_answers()) == 1


def test_seasons_do_not_sort_as_the_year_goes(two: Path) -> None:
    text = (two / "sittings.csv").read_text("utf-8").replace("2026-1", "2026-spring").replace("2026-2", "2026-autumn")
    (two / "sittings.csv").write_text(text, "utf-8")
    [said] = said_of(two)
    assert said.startswith("sittings.csv, line 2: The round “2026-spring” begins before the round “2026-autumn”, ")


def test_the_first_sitting_of_a_round_counts(two: Path) -> None:
    change(two, "sittings.csv", "2026-03-09", "2026-11-09")
    assert said_of(two) == []


def test_only_the_items_that_were_answered_or_left_open_count_as_used(two: Path) -> None:
    assert {report.limits.items for report in reports(two)} == {len(set(items_of(two)))}


def items_of(study: Path) -> list[str]:
    """The items that stand in the answers file."""
    return [row.split(",")[2] for row in (study / "answers.csv").read_text("utf-8").splitlines()[1:]]
