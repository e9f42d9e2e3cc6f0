"""A study written part by part is the same however it is cut, in both formats; ended early it leaves nothing."""

import _thread
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Timer

import duckdb
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillramp.core.answers import Codes
from skillramp.studies.folder import read_study
from skillramp.studies.on_disk import on_disk
from skillramp.studies.parts import Columns, Format, Part, write_parts
from skillramp.studies.settings import Settings
from skillramp.studies.simulation import study as simulation
from tests.generative.synthetic import make
from tests.studies.small import WORDS

SETTINGS = Settings(title="T", period="P", framework="digcomp", synthetic=True)
ROWS = 5_000
"""More than two of the vectors in which DuckDB passes rows on."""


def ratings() -> Columns:
    """Rows of ratings.csv, a fifth of the figures open."""
    number = np.arange(ROWS)
    figure = np.where(number % 5 == 0, np.nan, 1 + number % 5)
    who = np.array([f"be-{each:05d}" for each in number], object)
    same = [np.array([cell] * ROWS, object) for cell in ("be", "2026-2", "worker", "1.3")]
    return [who, *same, figure, figure]


def cut(columns: Columns, places: Iterable[int]) -> Iterator[Part]:
    """The rows in parts that end at these places."""
    ends = sorted({*places, len(columns[0])})
    for begin, end in zip([0, *ends], ends, strict=False):
        yield {"ratings.csv": [column[begin:end] for column in columns], "views.csv": []}


def files(folder: Path, parts: Iterable[Part], form: Format) -> dict[str, bytes]:
    """Everything that is left in a folder."""
    folder.mkdir(parents=True)
    write_parts(folder, SETTINGS, parts, form)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@settings(max_examples=12)
@given(places=st.lists(st.integers(1, ROWS), max_size=6), form=st.sampled_from(Format))
def test_however_rows_are_cut_the_bytes_are_the_same(
    places: list[int], form: Format, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("parts")
    whole = files(folder / "whole", cut(ratings(), []), form)
    assert list(whole) == [f"ratings.{form}", "study.toml", f"views.{form}"]
    assert files(folder / "cut", cut(ratings(), places), form) == whole


def test_rows_keep_their_order(tmp_path: Path) -> None:
    files(tmp_path / "study", cut(ratings(), [700, 4_000]), Format.CSV)
    _, *lines = (tmp_path / "study" / "ratings.csv").read_text("utf-8").splitlines()
    assert [line.split(",")[0] for line in lines] == [f"be-{each:05d}" for each in range(ROWS)]


def test_csv_is_as_plain_as_it_can_be(tmp_path: Path) -> None:
    part: Part = {
        "people.csv": [np.array([cell], object) for cell in ("p1", "linden", "worker", None, "pl")]
        + [np.array([12.5])],
        "budgets.csv": [np.array([cell], object) for cell in ("linden", 'a "b", c', "1200.00", "PLN", None, None)],
    }
    more: Part = {"people.csv": [*part["people.csv"][:5], np.array([30])]}
    found = files(tmp_path / "study", [part, more], Format.CSV)
    people = (
        "person_id,enterprise_id,role,job,language,hours_per_week\np1,linden,worker,,pl,12.5\np1,linden,worker,,pl,30\n"
    )
    assert found["people.csv"] == people.encode()
    assert (
        found["budgets.csv"] == b'enterprise_id,source,amount,currency,from,until\nlinden,"a ""b"", c",1200.00,PLN,,\n'
    )


def test_parquet_has_words_figures_and_sums_of_money(tmp_path: Path) -> None:
    folder = tmp_path / "a study of [1] *'"
    folder.mkdir()
    write_parts(folder, make(30).settings, (each.part for each in make(30).blocks()), Format.PARQUET)
    kinds: dict[tuple[str, str], str] = {}
    for path in folder.glob("*.parquet"):
        shown = duckdb.execute("DESCRIBE SELECT * FROM read_parquet(?)", [_exactly(path)]).fetchall()
        kinds |= {(path.stem, name): kind for name, kind, *_ in shown}
    assert kinds["answers", "option"] == "VARCHAR"
    assert kinds["answers", "sequence"] == kinds["ratings", "relevance"] == kinds["enterprises", "size"] == "BIGINT"
    assert kinds["people", "hours_per_week"] == kinds["offers", "to_level"] == "DOUBLE"
    assert kinds["budgets", "amount"] == kinds["offers", "group_price"] == "DECIMAL(18,2)"
    assert set(kinds.values()) == {"VARCHAR", "BIGINT", "DOUBLE", "DECIMAL(18,2)"}


def _exactly(path: Path) -> str:
    """A path in which no sign stands for another."""
    return "".join(f"[{sign}]" if sign in "*[?" else sign for sign in str(path))


def test_both_formats_are_the_same_study(tmp_path: Path) -> None:
    studies = []
    for form in Format:
        folder = tmp_path / form
        folder.mkdir()
        write_parts(folder, make(60).settings, (each.part for each in make(60).blocks()), form)
        studies.append(read_study(folder, WORDS)[0])
    one, other = studies
    assert one.enterprises == other.enterprises
    assert one.people == other.people
    assert one.sittings == other.sittings
    assert one.ratings == other.ratings
    assert one.views == other.views
    assert len(one.answers) == len(other.answers) > 1_000
    for name in ("sitting", "person", "item", "option", "tool"):
        assert _words(getattr(one.answers, name)) == _words(getattr(other.answers, name))


def _words(codes: Codes) -> list[str]:
    return ["" if place < 0 else codes.values[place] for place in codes.index.tolist()]


def test_many_blocks_are_one_study_whatever_is_written_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simulation, "HOUSES_A_BLOCK", 2)
    made = make(200)
    parts = [each.part for each in made.blocks()]
    assert len(parts) > 3
    joined = {
        file: [np.concatenate(column) for column in zip(*(part[file] for part in parts if part[file]), strict=True)]
        for file in parts[0]
    }
    assert files(tmp_path / "blocks", parts, Format.PARQUET) == files(tmp_path / "joined", [joined], Format.PARQUET)


def test_a_block_can_be_made_again_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simulation, "HOUSES_A_BLOCK", 2)
    first, again = (list(make(100).blocks())[-1] for _ in range(2))
    assert all((a == b).all() for a, b in zip(first.part["answers.csv"], again.part["answers.csv"], strict=True))


def failing(error: type[BaseException]) -> Iterator[Part]:
    yield from cut(ratings(), [])
    raise error


@pytest.mark.parametrize("error", [KeyboardInterrupt, ZeroDivisionError, RuntimeError])
def test_nothing_is_left_of_a_study_that_ends_early(error: type[BaseException], tmp_path: Path) -> None:
    with pytest.raises(error):
        write_parts(tmp_path, SETTINGS, failing(error), Format.PARQUET)
    assert [path.name for path in tmp_path.iterdir()] == ["study.toml"], "what place_folder then takes away"


@pytest.fixture
def _interruptible() -> Iterator[None]:
    """A shell that starts something in the background has it ignore Ctrl+C, and a test run inherits that."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_interruptible")
def test_a_database_that_is_stopped_at_work_is_stopped_like_all_else(tmp_path: Path) -> None:
    Timer(0.5, _thread.interrupt_main).start()
    with pytest.raises(KeyboardInterrupt), on_disk(tmp_path) as database:
        database.execute("SELECT max(hash(range)) FROM range(100_000_000_000)")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("error", [duckdb.IOException, duckdb.TransactionException])
def test_a_full_disk_is_said_without_our_working_folder(error: type[duckdb.Error], tmp_path: Path) -> None:
    with pytest.raises(OSError, match="the disk cannot take it"), on_disk(tmp_path):
        raise error(f"Could not write file “{tmp_path}”: No space left on device")
