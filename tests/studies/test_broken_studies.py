"""Every sentence about a study, each called for by a small study with one fault."""

from pathlib import Path

import pytest

from skillramp.core.errors import StudyError
from skillramp.packs import messages
from skillramp.packs.problems import Message
from skillramp.studies.folder import read_study
from tests.shipped import START
from tests.studies.faults import Fault
from tests.studies.faults_of_form import FORM
from tests.studies.faults_of_meaning import MEANING
from tests.studies.faults_of_parquet import PARQUET
from tests.studies.faults_of_plans import PLANS, with_plans
from tests.studies.small import JOBS, WORDS, change, make_study, said_of

ALL = (*FORM, *PARQUET, *MEANING, *PLANS)
NAMES = [f"{fault.message.id.replace('/', '-')}-{number}" for number, fault in enumerate(ALL)]


@pytest.mark.parametrize("fault", ALL, ids=NAMES)
def test_the_study_is_refused_with_exactly_these_sentences(fault: Fault, tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    fault.spoil(study)
    assert said_of(study) == list(fault.said)


@pytest.mark.parametrize("fault", ALL, ids=NAMES)
def test_reading_it_says_the_same(fault: Fault, tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    fault.spoil(study)
    with pytest.raises(StudyError) as refused:
        read_study(study, WORDS)
    assert str(refused.value).splitlines() == list(fault.said)


def test_every_sentence_about_studies_has_a_sample() -> None:
    ours = {
        each
        for each in vars(messages).values()
        if isinstance(each, Message) and each.id.startswith(("study/", "file/"))
    }
    elsewhere = {messages.NO_FOLDER, messages.TOO_MANY_ROWS, messages.SYNTHETIC_CALIBRATION}
    assert {fault.message.id for fault in ALL} >= {each.id for each in ours - elsewhere}


@pytest.mark.parametrize("name", ["nowhere", "file"])
def test_no_folder(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    expected = f"{name}: There is no folder of this name. A study is a folder with study.toml in it."
    assert said_of(tmp_path / name) == [expected]


def test_the_small_study_itself_has_no_fault(tmp_path: Path) -> None:
    assert said_of(make_study(tmp_path / "plain")) == []
    assert said_of(make_study(tmp_path / "jobs", jobs=JOBS)) == []
    assert said_of(with_plans(make_study(tmp_path / "plans"))) == []


def test_five_faults_are_five_sentences(tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    change(study, "study.toml", "period", "perod")
    change(study, "enterprises.csv", "38", "many")
    change(study, "people.csv", "manager", "boss")
    change(study, "sittings.csv", "2026-03-09", "9 March")
    (study / "views.csv").unlink()
    found = said_of(study)
    assert [sentence.split(":")[0] for sentence in found] == [
        "study.toml",
        "study.toml, line 2",
        "enterprises.csv, line 2",
        "people.csv, line 4",
        "sittings.csv, line 3",
        "views.csv",
    ]


def test_five_faults_of_meaning_are_five_sentences(tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    change(study, "people.csv", "hand-packer", "cook")
    change(study, "sittings.csv", f"s2,p1,2026-1,start,{START}", "s2,p1,2026-1,start,0.7")
    change(study, "answers.csv", "task,d", "task,x")
    change(study, "ratings.csv", "2.1", "2.9")
    change(study, "views.csv", "barrier-cost,4", "barrier-cost,9")
    assert [sentence.split(":")[0] for sentence in said_of(study)] == [
        "people.csv, line 2",
        "sittings.csv, line 3",
        "answers.csv, line 3",
        "ratings.csv, line 3",
        "views.csv, line 2",
    ]


def test_ten_thousand_faults_are_all_said(tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    with (study / "people.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"q{number},linden,boss,,,\n" for number in range(10_000))
    found = said_of(study)
    assert len(found) == 10_000
    assert found[-1] == "people.csv, line 10004: “role” is “boss”, but should be one of these: worker, coach, manager."
