"""A Parquet table means what the CSV table with the same rows means, and a hostile one reaches nothing else."""

from pathlib import Path

import duckdb
import numpy as np
import pytest

from skillramp.packs import messages
from skillramp.studies import read_parquet
from skillramp.studies.folder import read_study
from tests.integration.commands import bytes_of, code_of
from tests.studies.faults import Fault
from tests.studies.faults_of_meaning import MEANING
from tests.studies.faults_of_plans import with_plans
from tests.studies.parquet import as_parquet, parquet
from tests.studies.small import FILES, JOBS, WORDS, change, make_study, said_of

SAME = [fault for fault in MEANING if fault.message is not messages.NO_ROWS]
"""Without a first line, that sentence is another."""

TYPED = {
    "people": {"hours_per_week": "DOUBLE"},
    "enterprises": {"size": "DOUBLE", "founded": "SMALLINT"},
    "sittings": {"started_at": "TIMESTAMP", "ended_at": "TIMESTAMP"},
    "answers": {"sequence": "UBIGINT"},
    "ratings": {"relevance": "INTEGER", "endowment": "FLOAT"},
    "jobs": {"level": "DECIMAL(3, 2)", "importance": "TINYINT"},
    "budgets": {"amount": "DECIMAL(18, 2)", '"from"': "DATE"},
    "offers": {"person_price": "DOUBLE", "hours": "INTEGER"},
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made-up study of 90 people, as CSV."""
    study = tmp_path_factory.mktemp("made") / "study"
    assert code_of("simulate", study, "--people", "90") == 0
    return study


def test_the_same_results_to_the_last_bit(made: Path, tmp_path: Path) -> None:
    study = tmp_path / "parquet"
    study.mkdir()
    for name, content in bytes_of(made).items():
        (study / name).write_bytes(content)
    as_parquet(study)
    for folder in (made, study):
        assert code_of("run", folder, "--out", tmp_path / f"out-{folder.name}") == 0
    plain, found = bytes_of(tmp_path / "out-study"), bytes_of(tmp_path / "out-parquet")
    assert b'"answers.parquet"' in found.pop("run.json")
    assert b'"answers.csv"' in plain.pop("run.json")
    assert found == plain


def test_numbers_and_dates_may_have_their_own_types(tmp_path: Path) -> None:
    plain = with_plans(make_study(tmp_path / "plain", jobs=JOBS))
    typed = with_plans(make_study(tmp_path / "typed", jobs=JOBS))
    for table, casts in TYPED.items():
        as_parquet(typed, table, **casts)
    assert said_of(plain) == said_of(typed) == []
    one, other = read_study(plain, WORDS)[0], read_study(typed, WORDS)[0]
    assert (one.people, one.enterprises, one.ratings, one.jobs) == (
        other.people,
        other.enterprises,
        other.ratings,
        other.jobs,
    )
    assert [each.started_at[:10] for each in other.sittings] == ["2026-03-02", "2026-03-09"]


@pytest.mark.parametrize("fault", SAME, ids=lambda fault: fault.message.id.replace("/", "-"))
def test_the_same_faults_are_found(fault: Fault, tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    fault.spoil(study)
    plain = said_of(study)
    as_parquet(study)
    assert [sentence.replace(".parquet, row", ".csv, line") for sentence in said_of(study)] == [
        _by_row(sentence) for sentence in plain
    ]


def _by_row(sentence: str) -> str:
    """Rows are counted without the first line; other tables are Parquet, too."""
    place, _, said = sentence.partition(": ")
    for table in FILES:
        said = said.replace(table, table.replace(".csv", ".parquet")) if table.endswith(".csv") else said
    if ", line " not in place:
        return f"{place}: {said}".replace(".csv:", ".parquet:")
    file, line = place.split(", line ")
    return f"{file}, line {int(line) - 1}: {said}"


def test_times_with_a_zone_are_the_same_wherever_we_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    study = make_study(tmp_path / "study")
    change(study, "sittings.csv", "2026-03-02T09:00", "2026-03-02T09:00+02:00")
    change(study, "sittings.csv", "2026-03-02T09:20", "")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    as_parquet(study, "sittings", started_at="TIMESTAMPTZ")
    assert next(each.started_at for each in read_study(study, WORDS)[0].sittings) == "2026-03-02 07:00:00+00:00"


def test_a_folder_whose_name_is_a_pattern(tmp_path: Path) -> None:
    study = as_parquet(make_study(tmp_path / "st[u]dy"))
    study = study.rename(tmp_path / "st[u]*dy 'x'")
    assert said_of(study) == []


def test_a_table_behind_a_link(tmp_path: Path) -> None:
    study = as_parquet(make_study(tmp_path / "study"))
    (study / "views.parquet").rename(tmp_path / "elsewhere.parquet")
    (study / "views.parquet").symlink_to(tmp_path / "elsewhere.parquet")
    assert said_of(study) == []
    (tmp_path / "elsewhere.parquet").unlink()
    assert said_of(study) == ["views.parquet: This file is missing from the study's folder."]


def test_so_many_rows_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A few bytes of Parquet can stand for any number of rows."""
    study = make_study(tmp_path / "study")
    monkeypatch.setattr(read_parquet, "MOST_ROWS", 3)
    monkeypatch.setattr("skillramp.studies.read_csv.MOST_ROWS", 3)
    assert said_of(study) == ["answers.csv, line 5: " + messages.TOO_MANY_ROWS.english.format(most=3)]
    assert said_of(as_parquet(study)) == ["answers.parquet: " + messages.TOO_MANY_ROWS.english.format(most=3)]


OUTSIDE = (
    "SELECT * FROM read_parquet('{other}')",
    "SELECT * FROM read_text('/etc/hostname')",
    "SELECT * FROM read_parquet('https://example.org/x.parquet')",
    "COPY (SELECT 1) TO '{folder}/x.csv'",
    "INSTALL httpfs",
    "LOAD httpfs",
    "ATTACH '{folder}/x.duckdb'",
    "SET enable_external_access = true",
    "SET allowed_paths = ['{other}']",
)


@pytest.mark.parametrize("query", OUTSIDE)
def test_the_reader_can_do_nothing_but_read_this_file(query: str, tmp_path: Path) -> None:
    one, other = tmp_path / "one.parquet", tmp_path / "other.parquet"
    parquet(one, "SELECT 1 AS x")
    parquet(other, "SELECT 2 AS x")
    before = sorted(tmp_path.iterdir())
    with read_parquet._opened(one) as file:
        assert file.ask("SELECT x FROM read_parquet(?)").fetchall() == [(1,)]
        with pytest.raises(duckdb.Error):
            file.connection.execute(query.format(other=other, folder=tmp_path))
    assert sorted(tmp_path.iterdir()) == before


def test_it_would_be_seen_if_the_reader_were_not_locked(tmp_path: Path) -> None:
    """The must-fail twin: an open connection does what the locked one refuses."""
    parquet(tmp_path / "other.parquet", "SELECT 2 AS x")
    with duckdb.connect() as connection:
        connection.execute(OUTSIDE[0].format(other=tmp_path / "other.parquet"))
        connection.execute(OUTSIDE[3].format(folder=tmp_path))
    assert (tmp_path / "x.csv").is_file()


def test_a_damaged_file_is_refused_or_read_and_never_a_crash(tmp_path: Path) -> None:
    study = as_parquet(make_study(tmp_path / "study"), "answers")
    file = study / "answers.parquet"
    sound, dice, refused = file.read_bytes(), np.random.default_rng(7), 0
    for _ in range(60):
        raw = bytearray(sound)
        for place in dice.integers(len(raw), size=int(dice.choice([1, 3, 30]))):
            raw[place] = int(dice.integers(256))
        file.write_bytes(raw[: dice.choice([len(raw), int(dice.integers(len(raw)))])])
        refused += bool(said_of(study))
    assert refused > 30
