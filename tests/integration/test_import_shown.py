"""Nothing in a stranger's file steers the terminal: every import message shows it on one line, as text."""

import re
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from skillramp.cli.main import main
from skillramp.packs import problems as problems_module
from skillramp.studies.imports.table import LONGEST_SHOWN, shown
from tests.integration.import_desk import MAP, ROWS, Desk

CANARIES = (
    "\x1b[2J\x1b[31mred",
    "\x1b]0;title\x07",
    "a\rb",
    "a\nb\n\nStudy: /tmp/forged",
    "\u202egnp.exe",
    "\u2066x\u2069",
    "\x9b31m",
    "\x00",
    "\ud800",
    "[red]bold[/red]",
    "{0.__class__}",
    "=cmd|' /C calc'!A0",
    "<script>alert(1)</script>",
)
STEERING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ud800-\udfff]"
)

TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60) | st.sampled_from(
    [each for each in CANARIES if "\x00" not in each and "\ud800" not in each]
)


def quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("desk")


def said_of(folder: Path, column: str, cell: str) -> str:
    """All that an import of a file with this cell, and a draft of its map, say."""
    told = quoted(cell)
    (folder / "people.csv").write_text(
        f"code,work,screen,ask,mail,cost,need,weight,{quoted(column)}\n"
        f"a1,{told},some,{told},right,{told},often,{told},x\n{told},Packing,some,Alone,right,low,often,1,x\n",
        "utf-8",
        errors="surrogatepass",
    )
    (folder / "map.toml").write_text(MAP, "utf-8")
    heard = StringIO()
    with redirect_stdout(heard), redirect_stderr(heard):
        names = [str(folder / "people.csv"), "--map", str(folder / "map.toml")]
        main(["import", *names, "--to", str(folder / "study")])
        (folder / "map.toml").unlink()
        main(["import", *names, "--guess"])
        main(["import", *names, "--plan"])
    return heard.getvalue()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS, TEXTS)
@example("\x1b[2J", "\u202e")
def test_no_message_steers(folder: Path, column: str, cell: str) -> None:
    said = said_of(folder, column, cell)
    assert not STEERING.search(said)
    assert all(line.startswith(("people.csv", "map.toml", "Draft: ")) or "TODO" in line for line in said.splitlines())


@pytest.mark.parametrize("canary", CANARIES)
def test_what_is_shown_is_one_short_line(canary: str) -> None:
    told = shown(canary * 20)
    assert not STEERING.search(told)
    assert len(told) <= LONGEST_SHOWN
    assert "\n" not in told


def test_brackets_are_shown_as_they_are() -> None:
    assert shown("[red]{x}") == "[red]{x}"


def test_it_would_be_seen_if_messages_were_raw(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(problems_module, "plain", lambda fact: fact)
    monkeypatch.setattr("skillramp.studies.imports.table.plain", lambda fact: fact)
    assert STEERING.search(said_of(folder, "x", "\x1b[2J"))


def test_the_plan_shows_names_of_columns_as_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = Desk(tmp_path, capsys)
    desk.lay(*ROWS, header='code,work,screen,ask,mail,cost,need,weight,"\x1b[31m\nStudy: forged"')
    code, out, _ = desk.run()
    assert code == 0
    assert "Columns not used: �[31m�Study: forged" in out.splitlines()


def cells(folder: Path) -> Iterator[str]:
    for path in folder.glob("*.csv"):
        for line in path.read_text("utf-8").splitlines():
            yield from line.split(",")


def test_no_cell_of_a_study_begins_a_formula(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Ids begin with a letter or digit, figures are read, and texts of the map are refused where they would."""
    desk = Desk(tmp_path, capsys)
    desk.lay(*ROWS)
    assert desk.run()[0] == 0
    assert not [cell for cell in cells(desk.study) if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    desk.lay(*ROWS, "=1+1,Packing,some,Alone,right,low,often,-1,")
    code, _, err = desk.run("--force")
    assert code == 3
    assert err[0].startswith("people.csv, line 8: “code” is no id")
    assert err[1].startswith("people.csv, line 8: “weight” is “-1”")
