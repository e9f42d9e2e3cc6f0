"""A result is there whole or not at all, and what was there before stays until then."""

from pathlib import Path
from types import ModuleType

import pytest

from skillramp.cli import pages, steps, tables
from tests.integration.commands import bytes_of, code_of, names_in
from tests.studies.small import JOBS, change, make_study

STEPS = ("score", "gaps", "report", "run")
STAYS = "out: This is there already and stays as it is. Choose another name, or say --force.\n"
OTHERS = "out: What is there was not made by this command, so it is not replaced. Choose another name.\n"


@pytest.fixture
def study(tmp_path: Path) -> Path:
    return make_study(tmp_path / "study")


@pytest.fixture
def out(study: Path, tmp_path: Path) -> Path:
    """Results of a run."""
    assert code_of("run", study, "--out", tmp_path / "out") == 0
    return tmp_path / "out"


@pytest.mark.parametrize("verb", STEPS)
@pytest.mark.parametrize("options", [[], ["--force"]], ids=["", "force"])
def test_a_refused_study_leaves_nothing(verb: str, options: list[str], study: Path, tmp_path: Path) -> None:
    change(study, "people.csv", "manager", "boss")
    before = names_in(tmp_path)
    assert code_of(verb, study, "--out", tmp_path / "deep" / "out", *options) == 3
    assert names_in(tmp_path) == before


def test_a_refused_study_leaves_earlier_results_alone(study: Path, out: Path, tmp_path: Path) -> None:
    change(study, "people.csv", "manager", "boss")
    before = bytes_of(tmp_path)
    assert code_of("run", study, "--out", out, "--force") == 3
    assert bytes_of(tmp_path) == before


@pytest.mark.parametrize("verb", STEPS)
def test_nothing_is_replaced_unasked(
    verb: str, study: Path, out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = bytes_of(tmp_path)
    capsys.readouterr()
    assert code_of(verb, study, "--out", out) == 2
    assert capsys.readouterr().err == STAYS
    assert bytes_of(tmp_path) == before


@pytest.mark.parametrize("kind", ["file", "empty folder", "link to nowhere"])
def test_whatever_is_there_is_not_replaced_unasked(kind: str, study: Path, tmp_path: Path) -> None:
    target = tmp_path / "out"
    match kind:
        case "file":
            target.write_text("mine", "utf-8")
        case "empty folder":
            target.mkdir()
        case _:
            target.symlink_to("nowhere")
    before = names_in(tmp_path)
    assert code_of("run", study, "--out", target) == 2
    assert names_in(tmp_path) == before


def test_with_force_results_replace_results(study: Path, out: Path, tmp_path: Path) -> None:
    assert code_of("score", study, "--out", out, "--force") == 0
    assert names_in(out) == ["run.json", "scores.parquet"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "study"]


def test_with_force_an_empty_folder_is_filled(study: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert code_of("score", study, "--out", tmp_path / "out", "--force") == 0


@pytest.mark.parametrize("name", ["letter.txt", "study.toml", ".hidden"])
def test_even_with_force_other_things_stay(
    name: str, study: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / name).write_text("mine", "utf-8")
    before = bytes_of(tmp_path)
    assert code_of("run", study, "--out", tmp_path / "out", "--force") == 2
    assert capsys.readouterr().err == OTHERS
    assert bytes_of(tmp_path) == before


@pytest.mark.parametrize("place", [".", "..", "packs/.."])
def test_the_study_itself_is_never_replaced(place: str, study: Path, tmp_path: Path) -> None:
    (study / "packs").mkdir()
    before = bytes_of(tmp_path)
    assert code_of("run", study, "--out", study / place, "--force") == 2
    assert bytes_of(tmp_path) == before


@pytest.mark.parametrize("verb", STEPS)
@pytest.mark.parametrize("place", ["study", "report/study"])
def test_a_study_inside_the_results_is_never_replaced_with_them(
    verb: str, place: str, out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    study = make_study(out / place)
    before = bytes_of(tmp_path)
    capsys.readouterr()
    assert code_of(verb, study, "--out", out, "--force") == 2
    assert capsys.readouterr().err == (
        "out: “study” is read and lies here, so nothing here is replaced. Choose another name.\n"
    )
    assert bytes_of(tmp_path) == before


def test_packs_that_a_study_only_links_to_are_read_too(
    study: Path, out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (out / "report" / "packs").mkdir()
    (study / "packs").symlink_to(out / "report" / "packs")
    assert code_of("run", study, "--out", out, "--force") == 2
    assert "“packs” is read and lies here" in capsys.readouterr().err


@pytest.mark.parametrize("mark", ["{}", "[]", "7", '["skillramp"]', "{", "", "[" * 100_000])
@pytest.mark.parametrize("verb", STEPS)
def test_a_file_that_happens_to_have_the_name_of_the_mark_proves_nothing(
    verb: str, mark: str, study: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "run.json").write_text(mark, "utf-8")
    (tmp_path / "out" / "thesis.docx").write_text("years of work", "utf-8")
    before = bytes_of(tmp_path)
    assert code_of(verb, study, "--out", tmp_path / "out", "--force") == 2
    assert capsys.readouterr().err == OTHERS
    assert bytes_of(tmp_path) == before


def test_somebody_s_file_beside_results_is_named_and_stays(
    study: Path, out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (out / "thesis.docx").write_text("years of work", "utf-8")
    before = bytes_of(tmp_path)
    capsys.readouterr()
    assert code_of("score", study, "--out", out, "--force") == 2
    assert capsys.readouterr().err == (
        "out: “thesis.docx” is in this folder, and this command never writes it, so nothing is replaced. "
        "Move it away, or choose another name.\n"
    )
    assert bytes_of(tmp_path) == before


def test_results_may_lie_in_the_study_s_own_folder(study: Path) -> None:
    assert code_of("run", study, "--out", study / "out") == 0
    assert code_of("run", study, "--out", study / "out", "--force") == 0


@pytest.mark.parametrize("options", [[], ["--force"]], ids=["new", "force"])
@pytest.mark.parametrize(
    ("place", "name"),
    [
        (steps, "score_columns"),
        (steps, "gap_columns"),
        (tables, "_gap_cells"),
        (pages, "report_page"),
        (pages, "contents_page"),
        (steps, "write_run"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_crash_in_the_middle_leaves_what_was_there(
    place: ModuleType, name: str, options: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    study = tmp_path / "study"
    assert code_of("simulate", study, "--people", 90) == 0
    if options:
        assert code_of("run", study, "--out", tmp_path / "out") == 0
    before = bytes_of(tmp_path)

    def crash(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(place, name, crash)
    with pytest.raises(ZeroDivisionError):
        code_of("run", study, "--out", tmp_path / "out", *options)
    assert bytes_of(tmp_path) == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_full_disk_is_a_sentence(
    study: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "/secret/.out-abc/new/scores.parquet")

    monkeypatch.setattr(steps, "score_columns", full)
    assert code_of("run", study, "--out", tmp_path / "out") == 2
    assert capsys.readouterr().err == "out: This cannot be written here: No space left on device.\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["study"]


def test_if_the_new_one_cannot_be_moved_in_the_old_one_is_back(
    study: Path, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bytes_of(tmp_path)
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise PermissionError(13, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    assert code_of("score", study, "--out", out, "--force") == 2
    monkeypatch.undo()
    assert bytes_of(tmp_path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "study"]


def test_a_place_below_a_file_cannot_be_made(study: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    before = names_in(tmp_path)
    assert code_of("run", study, "--out", tmp_path / "file" / "out") == 2
    assert code_of("run", study, "--out", tmp_path / ("o" * 300)) == 2
    assert names_in(tmp_path) == before


def test_a_made_up_study_replaces_a_study_only_when_told(study: Path, tmp_path: Path) -> None:
    before = bytes_of(study)
    assert code_of("simulate", study, "--people", "5") == 2
    assert bytes_of(study) == before
    assert code_of("simulate", study, "--people", "5", "--force") == 0
    assert b"Synthetic study of 5 people" in bytes_of(study)["study.toml"]
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "letter.txt").touch()
    assert code_of("simulate", tmp_path / "letters", "--people", "5", "--force") == 2
    assert names_in(tmp_path / "letters") == ["letter.txt"]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("synthetic = false", "What is there is no study marked synthetic, so it is not replaced. "),
        ("synthetic = perhaps", "What is there is no study marked synthetic, so it is not replaced. "),
        ("synthetic = true", "“jobs.csv” is in this folder, and this command never writes it, "),
    ],
)
def test_made_up_people_never_replace_real_ones(
    settings: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    study = change(make_study(tmp_path / "real", jobs=JOBS), "study.toml", "synthetic = true", settings)
    before = bytes_of(study)
    assert code_of("simulate", study, "--people", "5", "--force") == 2
    assert said in capsys.readouterr().err
    assert bytes_of(study) == before


def test_a_template_for_translators_replaces_nothing_unasked(tmp_path: Path) -> None:
    file = tmp_path / "skillramp.pot"
    assert code_of("content", "extract", "--out", file) == 0
    first = file.read_bytes()
    file.write_text("mine", "utf-8")
    assert code_of("content", "extract", "--out", file) == 2
    assert file.read_text("utf-8") == "mine"
    assert code_of("content", "extract", "--out", file, "--force") == 0
    assert file.read_bytes() == first
    assert code_of("content", "extract", "--out", file / "x.pot") == 2
    assert names_in(tmp_path) == ["skillramp.pot"]
    assert code_of("content", "extract", "--out", tmp_path / "new" / "x.pot") == 0
