"""Exit codes say whose fault it is: 0 nobody's, 2 the command's, 3 the study's, 4 a pack's. Never a traceback."""

from pathlib import Path

import pytest

from skillramp.core.errors import PackError, PrivacyError, SkillrampError, StudyError, UsageError
from tests.integration.commands import code_of, start
from tests.packs.tea import make_tea
from tests.studies.small import change, make_study, with_tea

STEPS = ("score", "gaps", "report", "run")


def test_the_codes_are_as_documented() -> None:
    assert [each.exit_code for each in (UsageError, StudyError, PackError, PrivacyError)] == [2, 3, 4, 5]
    assert SkillrampError.exit_code == 1


@pytest.mark.parametrize("verb", STEPS)
def test_a_sound_study(verb: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert code_of(verb, make_study(tmp_path / "study"), "--out", tmp_path / "out") == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("verb", STEPS)
def test_a_broken_study(verb: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    study = change(make_study(tmp_path / "study"), "people.csv", "manager", "boss")
    assert code_of(verb, study, "--out", tmp_path / "out") == 3
    said, trouble = capsys.readouterr()
    assert said == ""
    assert trouble == "people.csv, line 4: “role” is “boss”, but should be one of these: worker, coach, manager.\n"


@pytest.mark.parametrize("verb", STEPS)
def test_a_broken_pack_of_a_study(verb: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    study = with_tea(make_study(tmp_path / "study"))
    change(study, "packs/tea/technology/timer.toml", "raises", "raisies")
    assert code_of(verb, study, "--out", tmp_path / "out") == 4
    assert capsys.readouterr().err.splitlines() == [
        "tea/technology/timer.toml: The key “raises” is missing.",
        "tea/technology/timer.toml, line 4: “raisies” is not a key of this record. Did you mean: raises?",
    ]


def test_a_pack_that_leads_in_a_circle(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    study = with_tea(make_study(tmp_path / "study"))
    change(
        study, "packs/tea/occupations/tea-maker.toml", 'framework = "tea"', 'framework = "tea"\nbased_on = "tea-maker"'
    )
    assert code_of("check", study) == 4
    assert capsys.readouterr().err == (
        "tea/occupations/tea-maker.toml, line 4: “based_on” leads in a circle: tea-maker → tea-maker. "
        "Take one of these references out.\n1 problem.\n"
    )


def test_checking_a_study_says_and_counts_every_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    study = make_study(tmp_path / "study")
    assert code_of("check", study) == 0
    assert capsys.readouterr() == ("No problem found.\n", "")
    change(study, "people.csv", "manager", "boss")
    (study / "views.csv").unlink()
    assert code_of("check", study) == 3
    said, trouble = capsys.readouterr()
    assert said == ""
    assert trouble.endswith("views.csv: This file is missing from the study's folder.\n2 problems.\n")


def test_checking_a_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = make_tea(tmp_path)
    assert code_of("check", pack) == code_of("content", "check", pack) == 0
    change(pack, "technology/timer.toml", "true", "maybe")
    assert code_of("check", pack) == code_of("content", "check", pack) == 4
    assert (
        'tea/technology/timer.toml, line 2: Put straight quotation marks (") round a text.' in capsys.readouterr().err
    )


@pytest.mark.parametrize("verb", ["check", *STEPS])
def test_a_folder_that_is_not_there(verb: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = () if verb == "check" else ("--out", tmp_path / "out")
    assert code_of(verb, tmp_path / "nowhere", *out) == 3
    assert capsys.readouterr().err.startswith("nowhere: There is no folder of this name.")


def test_a_folder_that_is_no_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert code_of("content", "check", tmp_path) == 4
    assert "This folder is no pack" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["dance"],
        ["check"],
        ["run", "x"],
        ["check", "x", "y"],
        ["simulate", "x", "--people", "many"],
        ["simulate", "x", "--people", "0"],
        ["simulate", "x", "--people", "1000001"],
        ["simulate", "x", "--seed", "-1"],
        ["content"],
        ["content", "dance"],
        ["check", "x", "--language", "zz"],
        ["check", "x" * 5000],
    ],
    ids=lambda arguments: " ".join(arguments)[:30],
)
def test_a_command_that_cannot_be_followed(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert code_of(*arguments) == 2
    said, trouble = capsys.readouterr()
    assert said == ""
    assert trouble
    assert "Traceback" not in trouble


@pytest.mark.parametrize(("file", "code"), [("people.csv", 3), ("packs/tea/pack.toml", 4)])
def test_as_a_program(file: str, code: int, tmp_path: Path) -> None:
    study = with_tea(make_study(tmp_path / "study"))
    (study / file).write_bytes(b"\xff\xfe\x00")
    done = start("run", study, "--out", tmp_path / "out")
    assert done.returncode == code
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr
    assert done.stderr.decode().startswith(("people.csv: This is no text", "tea/pack.toml: The text is not UTF-8"))


def test_as_a_program_on_a_screen_that_knows_few_letters(tmp_path: Path) -> None:
    study = change(make_study(tmp_path / "study"), "study.toml", "Linden", "Liepų ž")
    done = start("run", study, "--out", tmp_path / "out", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"Liep? ? Workshop\n")
