"""Same study, same seed: same bytes, wherever, whenever and by whomever it runs. And nothing of these in the bytes."""

import datetime
import getpass
import socket
from pathlib import Path

import pytest

from tests.integration.commands import bytes_of, code_of, start

PEOPLE, SEED = 40, 7


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plain") / "study"
    assert code_of("simulate", folder, "--people", PEOPLE, "--seed", SEED) == 0
    return folder


@pytest.fixture(scope="module")
def results(study: Path) -> dict[str, bytes]:
    assert code_of("run", study, "--out", study.parent / "out") == 0
    return bytes_of(study.parent / "out")


def test_the_same_seed_makes_the_same_study(study: Path, tmp_path: Path) -> None:
    assert code_of("simulate", tmp_path / "again", "--people", PEOPLE, "--seed", SEED) == 0
    assert bytes_of(tmp_path / "again") == bytes_of(study)


def test_another_seed_makes_another_study(study: Path, tmp_path: Path) -> None:
    assert code_of("simulate", tmp_path / "other", "--people", PEOPLE, "--seed", SEED + 1) == 0
    first, second = bytes_of(study), bytes_of(tmp_path / "other")
    assert first.keys() == second.keys()
    assert all(first[name] != second[name] for name in first)


def test_a_run_leaves_what_it_should(results: dict[str, bytes]) -> None:
    assert {"gaps.parquet", "run.json", "scores.parquet", "report/index.html", "tables/gaps.csv"} <= results.keys()


def test_the_same_study_gives_the_same_results(study: Path, results: dict[str, bytes], tmp_path: Path) -> None:
    assert code_of("run", study, "--out", tmp_path / "out") == 0
    assert bytes_of(tmp_path / "out") == results


@pytest.mark.parametrize(
    "surroundings",
    [
        {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LC_ALL": "C", "COLUMNS": "40"},
        {"TZ": "America/Adak", "PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "LANG": "pl_PL.UTF-8"},
    ],
    ids=["far east", "far west"],
)
def test_elsewhere_too(surroundings: dict[str, str], study: Path, results: dict[str, bytes], tmp_path: Path) -> None:
    there = tmp_path / "Größe und Weg"
    made = start("simulate", there / "study", "--people", PEOPLE, "--seed", SEED, **surroundings)
    done = start("run", there / "study", "--out", there / "out", **surroundings)
    assert [(each.returncode, each.stderr) for each in (made, done)] == [(0, b""), (0, b"")]
    assert bytes_of(there / "study") == bytes_of(study)
    assert bytes_of(there / "out") == results


def test_no_path_clock_host_or_user_is_in_the_results(study: Path, results: dict[str, bytes], tmp_path: Path) -> None:
    today = datetime.datetime.now(tz=datetime.UTC).date()
    secrets = [str(study), str(study.parent), "/tmp", str(Path.home()), str(Path.cwd())]  # noqa: S108 — looked for, not used
    secrets += [name for name in [socket.gethostname()] if len(name) > 3]  # two letters stand in packed bytes by chance
    secrets += [today.isoformat(), today.strftime("%d.%m.%Y"), today.strftime("%-d %B %Y")]
    secrets += [name for name in [getpass.getuser()] if name not in {"root", "runner"}]  # these two are words
    everything = bytes_of(study) | results
    found = [(name, secret) for name, content in everything.items() for secret in secrets if secret.encode() in content]
    assert found == []


def test_the_same_rows_in_another_order_give_the_same_scores(study: Path, tmp_path: Path) -> None:
    """Rows of answers may come in any order: the sequence says which answer holds."""
    again = tmp_path / "study"
    assert code_of("simulate", again, "--people", PEOPLE, "--seed", SEED) == 0
    header, *rows = (again / "answers.csv").read_text("utf-8").splitlines()
    (again / "answers.csv").write_text("\n".join([header, *reversed(rows)]) + "\n", "utf-8")
    assert code_of("score", again, "--out", tmp_path / "a") == code_of("score", study, "--out", tmp_path / "b") == 0
    assert (tmp_path / "a" / "scores.parquet").read_bytes() == (tmp_path / "b" / "scores.parquet").read_bytes()


def test_the_run_names_versions_and_hashes(study: Path, results: dict[str, bytes]) -> None:
    run = results["run.json"].decode()
    assert all(f'"{name}"' in run for name in ("skillramp", "python", "duckdb", "numpy", "study.toml", "answers.csv"))
    assert run.count('.csv": "') == 9
