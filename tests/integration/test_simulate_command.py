"""``skillramp simulate``: a study that passes every check, the same for the same seed, in both formats."""

from pathlib import Path

import pytest

from skillramp.studies.simulation.world import LIMITS
from tests.integration.commands import bytes_of, code_of, start

Screen = pytest.CaptureFixture[str]
TABLES = ("answers", "budgets", "enterprises", "offers", "people", "ratings", "sittings", "views", "wishes")
FORMATS = ("csv", "parquet")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("people", [1, 8, 700])
def test_it_passes_every_check(form: str, people: int, tmp_path: Path, capsys: Screen) -> None:
    assert code_of("simulate", tmp_path / "study", "--people", people, "--format", form) == 0
    assert code_of("check", tmp_path / "study") == 0
    assert capsys.readouterr().out.endswith("No problem found.\n")
    assert sorted(bytes_of(tmp_path / "study")) == sorted(["study.toml", *(f"{name}.{form}" for name in TABLES)])


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_seed_makes_the_same_bytes(form: str, tmp_path: Path) -> None:
    for name, seed in (("one", 5), ("two", 5), ("three", 6)):
        assert code_of("simulate", tmp_path / name, "--people", 300, "--seed", seed, "--format", form) == 0
    one, two, three = (bytes_of(tmp_path / name) for name in ("one", "two", "three"))
    assert one == two
    assert all(one[name] != three[name] for name in one)


def test_one_format_replaces_the_other(tmp_path: Path) -> None:
    assert code_of("simulate", tmp_path / "study", "--people", 20, "--format", "parquet") == 0
    assert code_of("simulate", tmp_path / "study", "--people", 20) == 2
    assert code_of("simulate", tmp_path / "study", "--people", 20, "--force") == 0
    assert not list((tmp_path / "study").glob("*.parquet"))


def test_it_says_what_is_built_in_and_that_nobody_is_real(tmp_path: Path) -> None:
    assert code_of("simulate", tmp_path / "study", "--people", 20) == 0
    settings = (tmp_path / "study" / "study.toml").read_text("utf-8")
    assert "synthetic = true\n" in settings
    assert all(f'"{sentence}"' in settings for sentence in LIMITS)


def test_nothing_but_the_result_is_said_where_nobody_looks(tmp_path: Path) -> None:
    done = start("simulate", tmp_path / "study", "--people", 3_000)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == f"3,000 synthetic people in {tmp_path / 'study'}\n"


@pytest.mark.parametrize(
    "options", [["--people", "1000001"], ["--people", "0"], ["--format", "xlsx"], ["--seed", "-1"]]
)
def test_what_it_cannot_make_is_refused(options: list[str], tmp_path: Path) -> None:
    assert code_of("simulate", tmp_path / "study", *options) == 2
    assert list(tmp_path.iterdir()) == []


def test_the_disk_is_told_as_it_is(tmp_path: Path, capsys: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("skillramp.studies.parts._finish", full)
    assert code_of("simulate", tmp_path / "study", "--people", 20) == 2
    assert capsys.readouterr().err == "study: This cannot be written here: No space left on device.\n"
    assert list(tmp_path.iterdir()) == []


def test_who_stops_it_finds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("skillramp.studies.parts._finish", stop)
    assert code_of("simulate", tmp_path / "study", "--people", 20) == 130
    assert list(tmp_path.iterdir()) == []
