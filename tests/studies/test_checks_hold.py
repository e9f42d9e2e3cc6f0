"""For any rows, the check that looks at columns finds exactly what one finds that looks at every row by itself."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillramp.packs import messages
from skillramp.packs.problems import Problem
from skillramp.studies import coded
from skillramp.studies.folder import find_problems
from tests.shipped import SHIPPED, START
from tests.studies.oracle import slowly
from tests.studies.small import FILES

HEADERS = {file.split(".", maxsplit=1)[0]: text.splitlines()[0] for file, text in FILES.items() if file != "study.toml"}

HOUSES = ["linden", "birch", "oak"]
ROLES = ["worker", "coach", "manager"]
TIMES = ["", "2026-03-02T09:00", "2026-03-02T11:00+02:00", "2026-03-05", "2026-03-04T09:00", "2025-12-30", "2027-01-01"]
ROUNDS = ["2026-1", "2026-2", "autumn"]
ITEMS = ["files-find-order", "files-find-order-seen", "fixing-empty-roll", "safe-sign-in", "no-item"]
OPTIONS = ["", "alone", "prompt", "d", "never"]
STATES = ["answered", "answered", "skipped", "refused"]

Row = Sequence[str]


def rows(*columns: list[str], most: int) -> st.SearchStrategy[list[Row]]:
    return st.lists(st.tuples(*(st.sampled_from(column) for column in columns)), max_size=most)


TABLES = st.fixed_dictionaries(
    {
        "people": rows(HOUSES, ROLES, ["", "hand-packer", "cook"], most=6),
        "sittings": rows(
            ["p0", "p1", "p2", "p9"], ROUNDS, ["start", "manager", "none"], [START, "0"], TIMES, TIMES, most=6
        ),
        "answers": rows(
            ["s0", "s1", "s9"], ["p0", "p1"], ITEMS, ["self", "coach", "task"], OPTIONS, OPTIONS, STATES, most=12
        ),
        "ratings": rows(["p0", "p1", "x"], HOUSES, ROUNDS, ROLES, ["1.3", "9.9"], most=6),
        "views": rows(["p0", "x"], HOUSES, ROUNDS, ROLES, ["barrier-cost", "topic", "no"], ["1", "5", "9"], most=6),
    }
)
Tables = Mapping[str, list[Row]]

ONE: Tables = {
    "people": [("linden", "worker", "")],
    "sittings": [("p0", "2026-1", "start", START, "", "")],
    "answers": [("s0", "p0", item, voice, "never", "", "answered") for item in ITEMS for voice in ("self", "coach")],
    "ratings": [],
    "views": [],
}


@given(tables=TABLES)
@settings(max_examples=150)
def test_for_any_rows(tables: Tables, tmp_path_factory: pytest.TempPathFactory) -> None:
    study = make(tmp_path_factory.mktemp("study"), tables)
    assert fast(study) == slowly(study, SHIPPED)


def make(study: Path, of: Tables) -> Path:
    """The study of these rows. What names a row once is numbered through, so that no row stands twice."""
    people = of["people"] or ONE["people"]
    tables = {
        "enterprises": [f"{house},pl,,,,,,," for house in HOUSES[:2]],
        "people": [f"p{n},{house},{role},{job},," for n, (house, role, job) in enumerate(people)],
        "sittings": [f"s{n},{','.join(row[:4])},en,{','.join(row[4:])}" for n, row in enumerate(of["sittings"])],
        "answers": [f"{','.join(row[:6])},,{row[6]},{n}" for n, row in enumerate(of["answers"], 1)],
        "ratings": once([(*row, "3,") for row in of["ratings"]], (0, 2, 4)),
        "views": once(of["views"], (0, 2, 4)),
    }
    (study / "study.toml").write_text(FILES["study.toml"], "utf-8")
    for name, lines in tables.items():
        (study / f"{name}.csv").write_text("\n".join([HEADERS[name], *lines]) + "\n", "utf-8")
    return study


def once(rows: Sequence[Row], key: tuple[int, ...]) -> list[str]:
    return [",".join(row) for row in {tuple(row[place] for place in key): row for row in rows}.values()]


def fast(study: Path) -> list[Problem]:
    """Without the two sentences that the oracle leaves to their own tests."""
    alone = {messages.NOTHING_SAID, messages.AT_ONCE}
    return [each for each in find_problems(study, SHIPPED) if each.message not in alone]


def test_the_same_where_rows_are_looked_at_in_small_blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coded, "BLOCK", 3)
    study = make(tmp_path, ONE)
    assert fast(study) == slowly(study, SHIPPED)
    assert len(fast(study)) > len(ONE["answers"])


def test_it_would_be_seen_if_blocks_lost_a_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The must-fail twin: the last row is passed over."""
    whole = coded.rows_where
    monkeypatch.setattr(
        "skillramp.studies.checks.answers.rows_where", lambda count, judge: whole(max(count - 1, 0), judge)
    )
    study = make(tmp_path, ONE)
    assert fast(study) != slowly(study, SHIPPED)
