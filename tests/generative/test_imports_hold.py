"""Whatever bytes come: a whole import or none, in sentences, soon, and in little memory. Twenty thousand files a kind.

``HYPOTHESIS_PROFILE=prove`` tries a million of each. A case is its number: the seed of the random changes.
"""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from skillramp.packs.library import Library
from skillramp.packs.load import load_library
from skillramp.packs.problems import Problem
from skillramp.packs.translate import translator
from skillramp.studies.imports.content import check_content
from skillramp.studies.imports.mapfile import MapFile, read_map
from skillramp.studies.imports.meaning import check_columns, check_itself
from skillramp.studies.imports.rows import Made, make
from skillramp.studies.imports.table import Wide
from skillramp.studies.imports.wide import read_bytes
from skillramp.studies.workbooks import child as child_module
from skillramp.studies.workbooks.child import Child
from tests.generative.mutations import CSV_SIGNS, TOML_SIGNS, mutated, mutated_zip
from tests.integration.import_desk import HEADER, MAP, ROWS, Desk
from tests.integration.test_import_shown import STEERING
from tests.integration.workbook_files import ods_cell, ods_parts, xlsx_parts, xlsx_rows

CASES = 1_000_000 if os.environ.get("HYPOTHESIS_PROFILE") == "prove" else 20_000
WHOLE_COMMANDS = CASES // 100
MOST_SECONDS, MOST_MEGABYTES = 2, 200
WORDS = translator("en")

TABLE = [[cell.strip('"') for cell in row.split(",")] for row in (HEADER, *ROWS[:2], ROWS[3])]
TEXT = "\n".join([HEADER, *ROWS, ""])
CSV_SEEDS = (
    TEXT.encode(),
    TEXT.replace('"red, or green"', "łódź").replace(",", ";").encode("cp1250"),
    TEXT.replace('"red, or green"', "x").replace(",", "\t").encode("utf-16"),
    f"sep=;\n{TEXT.replace(',', ';').replace('1.5', '1,5')}".encode("utf-8-sig"),
)
XLSX_SEED = xlsx_parts({"A": xlsx_rows([[float(c) if c in ("1", "2") else c for c in row] for row in TABLE])})
ODS_ROWS = "".join(f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>" for row in TABLE)
ODS_SEED = ods_parts({"A": ODS_ROWS})

resource = pytest.importorskip("resource", reason="Windows does not tell how much memory a process takes")

Outcome = Made | list[str]

IN_MEMORY = Path("/dev/shm")  # noqa: S108 — where there is one, writing thousands of small files takes no disk

TIGHT = """
from skillramp.studies.workbooks import worker
worker.MOST_MEMORY = 300_000_000
worker.MOST_CPU = 3
worker.main()
"""
"""A child with less room: 300 MB of addresses, of which the interpreter takes about a hundred."""


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library([], WORDS)


@pytest.fixture(scope="module")
def this(tmp_path_factory: pytest.TempPathFactory) -> MapFile:
    path = tmp_path_factory.mktemp("map") / "map.toml"
    path.write_text(MAP, "utf-8")
    found = read_map(path)
    assert isinstance(found, MapFile)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """An empty folder, in memory where that can be."""
    with TemporaryDirectory(dir=IN_MEMORY if IN_MEMORY.is_dir() else tmp_path) as made:
        yield Path(made)


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> Iterator[Child]:
    monkeypatch.setattr(child_module, "COMMAND", (*child_module.COMMAND[:2], "-c", TIGHT))
    with Child() as made:
        yield made


def outcome(raw: bytes, this: MapFile, library: Library, child: Child) -> Outcome:
    """What an import of these bytes would write, or why it writes nothing."""
    wide, faults = read_bytes(raw, "f", this.hints(None), child)
    return made_of(this, wide, faults, library)


def made_of(this: MapFile, wide: Wide, faults: list[Problem], library: Library) -> Outcome:
    problems = [*faults, *check_columns(this, wide)]
    made = None
    if not problems:
        made, problems = make(this, wide, library)
    return made if made is not None and not problems else [problem.sentence(WORDS) for problem in problems]


def fault_of(found: Outcome) -> str:
    """What is wrong with an outcome: half an import, no reason, or a sentence that is none."""
    if isinstance(found, Made):
        people = [row[0] for row in found.rows["people.csv"]]
        sittings = {row[0]: row[1] for row in found.rows["sittings.csv"]}
        is_whole = people and len({*people}) == len(people) and {*sittings.values()} <= {*people}
        is_whole = is_whole and all(sittings[str(row[0])] == row[1] for row in found.rows["answers.csv"])
        return "" if is_whole else "half an import"
    if not found:
        return "nothing, and no reason"
    return next(
        (f"no sentence: {said}" for said in found if STEERING.search(said) or not said.endswith((".", "?"))), ""
    )


def campaign(make_case: Callable[[Random], bytes], run: Callable[[bytes], Outcome], cases: int) -> dict[str, int]:
    """Run all cases; counts whole imports and refusals. A case that is slow is tried again before it counts."""
    counts = {"whole": 0, "refused": 0}
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number in range(cases):
        raw = make_case(Random(number))  # noqa: S311 — cases must repeat
        for last_try in (False, True):
            start = time.perf_counter()
            found = run(raw)
            seconds = time.perf_counter() - start
            if seconds < MOST_SECONDS:
                break
            assert not last_try, f"case {number} took {seconds:.1f} s"
        assert (fault := fault_of(found)) == "", f"case {number}: {fault}: {raw[:2_000]!r}"
        counts["whole" if isinstance(found, Made) else "refused"] += 1
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1_000
    assert grown < MOST_MEGABYTES, f"memory grew by {grown:.0f} MB"
    assert min(counts.values()) > cases / 200, f"the changes are too wild, or too tame: {counts}"
    return counts


def test_csv_files(this: MapFile, library: Library, child: Child) -> None:
    campaign(
        lambda random: mutated(random.choice(CSV_SEEDS), CSV_SIGNS, random),
        lambda raw: outcome(raw, this, library, child),
        CASES,
    )


def test_xlsx_files(this: MapFile, library: Library, child: Child) -> None:
    campaign(lambda random: mutated_zip(XLSX_SEED, random), lambda raw: outcome(raw, this, library, child), CASES)
    assert child.deaths == 0


def test_ods_files(this: MapFile, library: Library, child: Child) -> None:
    campaign(lambda random: mutated_zip(ODS_SEED, random), lambda raw: outcome(raw, this, library, child), CASES)
    assert child.deaths == 0


def test_maps(this: MapFile, library: Library, child: Child, folder: Path) -> None:
    path = folder / "map.toml"
    wide, _ = read_bytes(CSV_SEEDS[0], "f", this.hints(None), child)

    def run(raw: bytes) -> Outcome:
        path.write_bytes(raw)
        found = read_map(path)
        if isinstance(found, list):
            return [problem.sentence(WORDS) for problem in found]
        problems = [*check_itself(found), *check_content(found, library)]
        return made_of(found, wide, problems, library)

    campaign(lambda random: mutated(MAP.encode(), TOML_SIGNS, random), run, CASES)


# Through the command, to the disk.


def test_whole_commands(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(folder, capsys)
    desk.lay(*ROWS)
    makers: tuple[Callable[[Random], bytes], ...] = (
        lambda random: mutated(random.choice(CSV_SEEDS), CSV_SIGNS, random),
        lambda random: mutated_zip(XLSX_SEED, random),
        lambda random: mutated_zip(ODS_SEED, random),
    )
    for number in range(WHOLE_COMMANDS):
        random = Random(number)  # noqa: S311 — cases must repeat
        (folder / "people.csv").write_bytes(random.choice(makers)(random))
        code, out, err = desk.run("--force")
        assert code in (0, 3), number
        assert bool(err) == (code == 3), number
        assert half_made(folder, is_made=code == 0) == "", number
        if code == 0:
            assert out.splitlines()[-1].startswith("Study: ")
            remove(desk.study)


def half_made(folder: Path, *, is_made: bool) -> str:
    """What lies in the folder that should not, or does not and should."""
    expected = {"people.csv", "map.toml", *({"study"} if is_made else ())}
    files = {"study.toml", "answers.csv", "enterprises.csv", "jobs.csv", "people.csv", "ratings.csv", "sittings.csv"}
    there = {path.name for path in folder.iterdir()}
    inside = {path.name for path in (folder / "study").iterdir()} if (folder / "study").exists() else files
    return " ".join(sorted((there ^ expected) | (files - inside)))


def remove(study: Path) -> None:
    for path in study.iterdir():
        path.unlink()
    study.rmdir()


# Each check is seen to fail.


def test_it_would_be_seen_if_half_a_study_stayed(tmp_path: Path) -> None:
    for name in ("people.csv", "map.toml"):
        (tmp_path / name).touch()
    assert half_made(tmp_path, is_made=False) == ""
    (tmp_path / "study").mkdir()
    (tmp_path / "study" / "people.csv").touch()
    assert half_made(tmp_path, is_made=False) != ""
    assert "answers.csv" in half_made(tmp_path, is_made=True)
    (tmp_path / ".study-x").mkdir()
    assert ".study-x" in half_made(tmp_path, is_made=False)


def test_it_would_be_seen_if_a_row_were_dropped(this: MapFile, library: Library, child: Child) -> None:
    whole = outcome(CSV_SEEDS[0], this, library, child)
    assert isinstance(whole, Made)
    assert fault_of(whole) == ""
    assert fault_of(Made({**whole.rows, "people.csv": whole.rows["people.csv"][1:]}, 0)) == "half an import"
    assert fault_of(Made({**whole.rows, "people.csv": []}, 0)) == "half an import"
    assert fault_of([]) == "nothing, and no reason"
    assert fault_of(["ok.", "\x1b[31m."]).startswith("no sentence")


def test_it_would_be_seen_if_it_crashed_or_hung(monkeypatch: pytest.MonkeyPatch) -> None:
    def crashes(raw: bytes) -> Outcome:
        raw.decode("ascii")
        return ["fine."]

    with pytest.raises(UnicodeDecodeError):
        campaign(lambda random: mutated(CSV_SEEDS[0], CSV_SIGNS, random), crashes, 1_000)

    def hangs(_: bytes) -> Outcome:
        time.sleep(0.02)
        return ["slow."]

    monkeypatch.setitem(globals(), "MOST_SECONDS", 0.01)
    with pytest.raises(AssertionError, match="case 0 took"):
        campaign(lambda _: b"", hangs, 1)


def test_it_would_be_seen_if_nothing_were_ever_read() -> None:
    with pytest.raises(AssertionError, match="too wild"):
        campaign(lambda _: b"", lambda _: ["no."], 300)
