"""What a run says at its end fits on a screen, however many enterprises there are."""

import re
from pathlib import Path

import pytest

from skillramp.documents.report import Entry, contents_page
from tests.integration.commands import code_of
from tests.studies.small import FILES, WORDS, change, make_study

SECONDS = r"Seconds: reading and checking [\d.]+ · bias of voices [\d.]+ · scores [\d.]+ · gaps [\d.]+ · reports [\d.]+"


def of_many(folder: Path, houses: int) -> Path:
    """Linden and more enterprises of one manager each."""
    names = [f"house-{number:03}" for number in range(1, houses)]
    enterprises = FILES["enterprises.csv"] + "".join(f"{name},fi,,,,,,,\n" for name in names)
    people = FILES["people.csv"] + "".join(f"m-{name},{name},manager,,,\n" for name in names)
    return make_study(folder, enterprises=enterprises, people=people)


def run(study: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert code_of("run", study, "--out", study.parent / "out") == 0
    said, trouble = capsys.readouterr()
    assert trouble == ""
    return said.splitlines()


def test_twenty_enterprises_are_named_and_the_rest_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(of_many(tmp_path / "study", 25), capsys)
    assert len([line for line in lines if re.match(r"  (linden|house-\d+): ", line)]) == 20
    assert lines[-4] == "  and 5 more enterprises, see the report"
    assert lines[-3].startswith("25 enterprises, each with its own report.")
    assert len(list((tmp_path / "out" / "report").iterdir())) == 26


def test_one_enterprise_alone_has_no_page_that_leads_to_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(make_study(tmp_path / "study"), capsys)
    assert [line[:8] for line in lines[3:]] == ["  linden", "Seconds:", "Report: "]
    assert [path.name for path in (tmp_path / "out" / "report").iterdir()] == ["index.html"]


def test_the_seconds_of_each_step(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    study = make_study(tmp_path / "study")
    assert re.fullmatch(SECONDS, run(study, capsys)[-2])
    assert code_of("score", study, "--out", tmp_path / "scores") == 0
    assert "Seconds" not in capsys.readouterr().out


def test_a_study_without_any_task_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    study = make_study(tmp_path / "study")
    said = "Nobody did a task: levels rest on what people and their coaches say."
    assert said not in run(study, capsys)
    change(study, "answers.csv", "s1,p1,fixing-empty-roll,task,d,,alone,answered,2\n", "")
    assert code_of("run", study, "--out", tmp_path / "again") == 0
    assert said in capsys.readouterr().out.splitlines()


@pytest.mark.parametrize(("entries", "groups"), [(0, 0), (1, 0), (100, 0), (101, 2), (3_500, 35)])
def test_links_to_very_many_reports_stand_in_groups(entries: int, groups: int) -> None:
    listed = [Entry(f"enterprise-{n:04}.html", f"{n:04}", 9) for n in range(entries)]
    page = contents_page(listed, WORDS, title="[T]", period="[P]", is_synthetic=False)
    body = page.split("</style>")[-1]
    assert body.count('<a class="go"') == entries
    assert body.count("<details><summary>") == groups
    assert ("0100 – 0199" in body) == (entries > 199)
