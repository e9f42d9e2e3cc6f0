"""Studies that are sound but say little: no crash, no invented number, and the missing is called missing."""

from math import isfinite
from pathlib import Path

import duckdb
import pytest

from skillramp.cli.main import main
from skillramp.packs.load import load_library
from skillramp.studies.folder import read_study
from tests.studies.small import FILES, WORDS, change, make_study, with_tea

HEADERS = {file: text.splitlines()[0] + "\n" for file, text in FILES.items()}
CAN_DO = [item for item in load_library((), WORDS).items({"start"}) if item.kind == "can-do"]


def run(study: Path) -> Path:
    """All steps on a study; the folder of results."""
    out = study.parent / "out"
    assert main(["run", str(study), "--out", str(out)]) == 0
    assert (out / "report" / "index.html").stat().st_size > 10_000
    return out


def rows(out: Path, table: str, columns: str) -> list[tuple[object, ...]]:
    with duckdb.connect() as connection:
        return connection.execute(f"SELECT {columns} FROM read_parquet(?)", [str(out / f"{table}.parquet")]).fetchall()  # noqa: S608 — our own column names


def silent(study: Path, *files: str) -> Path:
    """A study whose files have a first line and nothing else."""
    for file in files:
        (study / file).write_text(HEADERS[file], "utf-8")
    return study


def test_the_small_study_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = run(make_study(tmp_path / "study"))
    assert sorted(path.name for path in out.iterdir()) == [
        "gaps.parquet",
        "report",
        "run.json",
        "scores.parquet",
        "tables",
    ]
    said, trouble = capsys.readouterr()
    assert "Linden Workshop\nSynthetic: nobody in it is real.\n3 people asked, 1 with answers" in said
    assert trouble == ""


def test_all_answers_the_same_give_no_number(tmp_path: Path) -> None:
    """Not even where the one option is the highest, as long as tasks show otherwise."""
    straight = "".join(f"s1,p1,{item.id},self,hands-on,,,answered,{number}\n" for number, item in enumerate(CAN_DO, 1))
    study = make_study(tmp_path / "study", answers=HEADERS["answers.csv"] + straight)
    found = rows(run(study), "scores", "state, level, mean, self_answers, self_set_aside")
    assert len(found) == len({item.competence for item in CAN_DO}) == 21
    assert set(found) == {("set-aside", None, None, 0, True)}
    gaps = rows(tmp_path / "out", "gaps", "state, p_below")
    assert set(gaps) == {("unknown", None)}


def test_one_person_alone(tmp_path: Path) -> None:
    people = "".join(FILES["people.csv"].splitlines(keepends=True)[:2])
    study = make_study(tmp_path / "study", people=people, ratings=HEADERS["ratings.csv"], views=HEADERS["views.csv"])
    out = run(study)
    assert {person for (person,) in rows(out, "scores", "person_id")} == {"p1"}
    assert "p1" not in (out / "report" / "index.html").read_text("utf-8").split("</style>")[-1]
    table = (out / "tables" / "gaps.csv").read_text("utf-8")
    assert table.count(",no,") == table.count("\n") - 1  # a group of one has a row and no figures


@pytest.mark.parametrize("kept", ["ratings.csv", "views.csv", "answers.csv"])
def test_one_kind_of_answers_only(kept: str, tmp_path: Path) -> None:
    others = {"ratings.csv", "views.csv", "answers.csv", "sittings.csv"} - {kept}
    study = silent(make_study(tmp_path / "study"), *others - ({"sittings.csv"} if kept == "answers.csv" else set()))
    out = run(study)
    assert bool(rows(out, "scores", "person_id")) == (kept == "answers.csv")
    states = {state for (state,) in rows(out, "gaps", "state")}
    assert states == ({"unknown", "unclear"} if kept == "answers.csv" else {"unknown"})


def test_sittings_without_any_answer(tmp_path: Path) -> None:
    out = run(silent(make_study(tmp_path / "study"), "answers.csv"))
    assert rows(out, "scores", "person_id") == []


def test_nothing_but_skipped_questions(tmp_path: Path) -> None:
    answers = HEADERS["answers.csv"] + "s1,p1,safe-sign-in,self,,,,refused,1\ns1,p1,safe-sign-in,self,,,,skipped,2\n"
    assert rows(run(make_study(tmp_path / "study", answers=answers)), "scores", "person_id") == []


def test_answers_of_an_earlier_round_only(tmp_path: Path) -> None:
    study = change(make_study(tmp_path / "study"), "sittings.csv", "s2,p1,2026-1", "s2,p1,2026-2")
    change(study, "answers.csv", "s2,p1,files-find-order-seen,coach,alone,,,answered,1\n", "")
    assert rows(run(study), "scores", "person_id") == []


def test_nobody_has_a_job(tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    change(change(study, "people.csv", "hand-packer", ""), "people.csv", "employment-support-worker", "")
    out = run(study)
    assert rows(out, "gaps", "person_id") == []
    assert rows(out, "scores", "person_id") != []


def test_a_job_that_asks_nothing(tmp_path: Path) -> None:
    study = with_tea(make_study(tmp_path / "study"))
    quiet = study / "packs" / "tea" / "occupations" / "quiet.toml"
    quiet.write_text(
        'title = "Quiet"\nrole = "worker"\nframework = "digcomp"\nstatus = "proposal"\ntasks = []\n'
        '[[sources]]\ntitle = "Made up for tests"\n',
        "utf-8",
    )
    change(change(study, "people.csv", "hand-packer", "quiet"), "people.csv", "employment-support-worker", "quiet")
    assert rows(run(study), "gaps", "person_id") == []


def test_a_job_of_the_enterprise_s_own(tmp_path: Path) -> None:
    jobs = "enterprise_id,job,competence,level,importance\nlinden,repairs,5.1,2,1\n"
    study = change(make_study(tmp_path / "study", jobs=jobs), "people.csv", "hand-packer", "repairs")
    found = rows(run(study), "gaps", "person_id, competence, required, importance")
    assert ("p1", "5.1", 2.0, 1) in found
    assert [row[1] for row in found if row[0] == "p1"] == ["5.1"]


def test_an_enterprise_of_another_country_than_those_of_the_report(tmp_path: Path) -> None:
    run(change(make_study(tmp_path / "study"), "enterprises.csv", "linden,pl", "linden,fr"))


def test_a_pack_of_the_study_changes_its_results(tmp_path: Path) -> None:
    study = with_tea(make_study(tmp_path / "study"))
    _, library = read_study(study, WORDS)
    assert dict(library.version)["tea"] == "1.0"
    assert '"tea": "1.0"' in (run(study) / "run.json").read_text("utf-8")


def test_weights_change_shares_and_no_counts(tmp_path: Path) -> None:
    people = FILES["people.csv"].splitlines()
    weighted = "\n".join([people[0] + ",weight", people[1] + ",1000000000", people[2] + ",0.000001", people[3] + ","])
    out = run(make_study(tmp_path / "study", people=weighted))
    assert all(isfinite(float(str(level))) for (level,) in rows(out, "scores", "mean"))
