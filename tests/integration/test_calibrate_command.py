"""``skillramp calibrate``: a pack and a report, or a refusal that says what it would take."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from skillramp.studies import whole
from tests.integration.calibrating import PACK, write_study
from tests.integration.commands import bytes_of, code_of, names_in

Screen = pytest.CaptureFixture[str]

PEOPLE = 1200


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A study and its calibration."""
    folder = tmp_path_factory.mktemp("calibrate")
    write_study(folder / "study", PEOPLE)
    assert code_of("calibrate", folder / "study", "--out", folder / "pack") == 0
    return folder


@pytest.fixture
def study(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made / "study", tmp_path / "study"))


def page_of(folder: Path) -> str:
    plain = re.sub(r"<[^>]+>", " ", (folder / "report.html").read_text("utf-8"))
    return unescape(re.sub(r"\s+", " ", plain))


def test_the_summary_says_what_came_of_it(study: Path, tmp_path: Path, capsys: Screen) -> None:
    out = tmp_path / "pack"
    assert code_of("calibrate", study, "--out", out) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Five questions",
        "Synthetic: nobody in it is real.",
        "4 of 5 questions have parameters of their own.",
        "  Reasoning · as tasks show it · lsat-7: Calibrated: 4 of 5 questions, 1,200 people.",
        f"Pack: {out}",
        f"Report: {out / 'report.html'}",
    ]
    assert names_in(out) == ["calibrations", "calibrations/lsat-7.toml", "pack.toml", "report.html"]


def test_the_pack_is_sound(made: Path, capsys: Screen) -> None:
    both = made / "both"
    shutil.copytree(PACK, both / "lsat-pack")
    shutil.copytree(made / "pack", both / "lsat-pack", dirs_exist_ok=True)
    assert code_of("content", "check", both / "lsat-pack") == 0


def test_the_report_speaks_of_questions(made: Path) -> None:
    page = page_of(made / "pack")
    assert "4 of 5 questions have parameters of their own." in page
    assert "The people are simulated." in page
    assert "“LSAT section 7, item 5, right or wrong” (lsat7-5) keeps its author's parameters: everybody" in page
    assert "“pl” (400 people) beside “en” (800 people): 1 question is harder or easier." in page
    assert re.search(r"\(lsat7-2\) is harder by 1\.\d+ levels \(give or take 0\.\d+\) for people as able in “pl”", page)
    assert "“with read-aloud” (600 people) beside “alone” (600 people): 0 questions are harder or easier." in page
    assert "Answers say how questions lie beside each other, not where level 1 lies." in page


def test_nobody_is_in_pack_or_report(made: Path) -> None:
    for content in bytes_of(made / "pack").values():
        assert re.search(rb"qx\d{5}", content) is None
        assert b"house-" not in content


def test_the_same_study_gives_the_same_bytes_in_any_parts(
    study: Path, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole.Whole.__init__, "__defaults__", (100,))
    assert code_of("calibrate", study, "--out", tmp_path / "pack") == 0
    assert bytes_of(tmp_path / "pack") == bytes_of(made / "pack")


def test_its_own_pack_in_the_study_changes_nothing(study: Path, made: Path) -> None:
    """Authors' parameters are where it begins, whatever was found before."""
    out = study / "packs" / "found"
    assert code_of("calibrate", study, "--out", out) == 0
    assert code_of("calibrate", study, "--out", out, "--force") == 0
    assert bytes_of(out) == bytes_of(made / "pack")


def test_a_study_with_the_pack_says_calibrated(study: Path, made: Path, tmp_path: Path) -> None:
    assert code_of("report", study, "--out", tmp_path / "before") == 0
    shutil.copytree(made / "pack", study / "packs" / "found")
    assert code_of("report", study, "--out", tmp_path / "after") == 0
    before, after = (
        re.sub(r"<[^>]+>", "", (tmp_path / name / "report" / "enterprise-house-0.html").read_text("utf-8"))
        for name in ("before", "after")
    )
    assert "5 of 5 questions used are untested." in before
    assert "Calibrated questions" not in before
    assert "untested" not in after
    assert re.search(r"Calibrated questions\s*4 questions, each with \d+ people or more\.", after)
    assert re.search(r"Tried questions\s*1 question, with 1,200 people or more\.", after)
    assert "1 question was tried with people" in after
    assert "“Five questions”, spring, for the instrument “lsat-7”. The people in it are simulated." in after


def test_real_people_are_not_measured_by_made_up_ones(study: Path, made: Path, tmp_path: Path, capsys: Screen) -> None:
    shutil.copytree(made / "pack", study / "packs" / "found")
    settings = study / "study.toml"
    settings.write_text(settings.read_text("utf-8").replace("true", "false"), "utf-8")
    for verb in ("score", "calibrate"):
        assert code_of(verb, study, "--out", tmp_path / "out") == 3
        assert "comes from simulated people" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_real_answers_are_not_called_simulated(tmp_path: Path, capsys: Screen) -> None:
    study = write_study(tmp_path / "study", 400, synthetic=False)
    assert code_of("calibrate", study, "--out", study / "packs" / "found") == 0
    assert "Synthetic" not in capsys.readouterr().out
    assert "simulated" not in page_of(study / "packs" / "found")
    assert "synthetic = false" in (study / "packs" / "found" / "calibrations" / "lsat-7.toml").read_text("utf-8")
    assert code_of("run", study, "--out", tmp_path / "out") == 0


def test_three_people_are_refused_and_nothing_is_written(tmp_path: Path, capsys: Screen) -> None:
    study = write_study(tmp_path / "study", 3)
    before = names_in(tmp_path)
    assert code_of("calibrate", study, "--out", tmp_path / "deep" / "pack") == 3
    assert capsys.readouterr().err.splitlines() == [
        "Nothing could be calibrated.",
        (
            "  Reasoning · as tasks show it · lsat-7: "
            "Not calibrated: too few people answered (fewer than 5), and it takes 100."
        ),
    ]
    assert names_in(tmp_path) == before


def test_few_people_are_called_rough(tmp_path: Path, capsys: Screen) -> None:
    study = write_study(tmp_path / "study", 240)
    assert code_of("calibrate", study, "--out", tmp_path / "pack") == 0
    assert "Roughly calibrated: 4 of 5 questions, 240 people." in capsys.readouterr().out


def test_an_instrument_can_be_named(study: Path, tmp_path: Path, capsys: Screen) -> None:
    assert code_of("calibrate", study, "--out", tmp_path / "pack", "--instrument", "lsat-7") == 0
    assert code_of("calibrate", study, "--out", tmp_path / "other", "--instrument", "lsat-6") == 3
    capsys.readouterr()
    for name in ("lsat-8", "core-20"):
        assert code_of("calibrate", study, "--out", tmp_path / "other", "--instrument", name) == 2
        said = capsys.readouterr().err
        assert said.startswith(f"There is no instrument “{name}” with questions of its own. There are: ")
        assert "lsat-7" in said


@pytest.mark.parametrize(
    ("option", "said"),
    [("--flat", "by answers alone (marginal maximum likelihood)"), ("--equal-slopes", "marginal maximum a posteriori")],
)
def test_the_method_is_said(option: str, said: str, study: Path, tmp_path: Path) -> None:
    assert code_of("calibrate", study, "--out", tmp_path / "pack", option) == 0
    assert said in page_of(tmp_path / "pack")
    record = (tmp_path / "pack" / "calibrations" / "lsat-7.toml").read_text("utf-8")
    slopes = set(re.findall(r"^slope = (.*)$", record, re.MULTILINE))
    assert (len(slopes) == 1) is (option == "--equal-slopes")


def test_nothing_is_replaced_unasked_nor_what_it_did_not_make(study: Path, made: Path, tmp_path: Path) -> None:
    out = tmp_path / "pack"
    shutil.copytree(made / "pack", out)
    before = bytes_of(out)
    assert code_of("calibrate", study, "--out", out) == 2
    assert bytes_of(out) == before
    (out / "notes.txt").write_text("mine", "utf-8")
    assert code_of("calibrate", study, "--out", out, "--force") == 2
    (out / "notes.txt").unlink()
    assert code_of("calibrate", study, "--out", out, "--force") == 0
    assert code_of("calibrate", study, "--out", study / "packs" / "lsat-pack", "--force") == 2
    assert code_of("calibrate", study, "--out", study, "--force") == 2


def test_a_climb_that_does_not_settle_writes_nothing(
    study: Path, tmp_path: Path, capsys: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("skillramp.core.calibration.em.MOST_STEPS", 3)
    assert code_of("calibrate", study, "--out", tmp_path / "pack") == 3
    assert "Not settled after 3 passes, so all questions keep their authors' parameters" in capsys.readouterr().err
    assert not (tmp_path / "pack").exists()
