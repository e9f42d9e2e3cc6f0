"""``skillramp content diff``: two folders in, sentences out, and faults of form are said as the check says them."""

from pathlib import Path

import pytest

from skillramp.cli import content
from skillramp.packs.read import read_pack
from tests.integration.commands import code_of, start
from tests.packs.diffing import CHANGES, WORDS, edit, edited
from tests.packs.tea import TEA, make_tea

Screen = pytest.CaptureFixture[str]

FUND = CHANGES["what is paid for"]
SAID = f"""\
Schemes to ask about
  {FUND.said[0]}
1 change.
1 sentence that people read changed. Look at its translations again.
The version of the pack is still 1.0. Raise it, so that results say what they rest on.
"""


def test_it_helps(capsys: Screen) -> None:
    assert code_of("content", "diff", "--help") == 0
    assert capsys.readouterr().out.startswith("usage: skillramp content diff ")


def test_changes_are_told_and_are_no_failure(tmp_path: Path, capsys: Screen) -> None:
    assert code_of("content", "diff", TEA, edited(tmp_path, FUND.file, FUND.before, FUND.now)) == 0
    assert capsys.readouterr() == (SAID, "")


def test_no_change_is_told(tmp_path: Path, capsys: Screen) -> None:
    assert code_of("content", "diff", TEA, make_tea(tmp_path)) == 0
    assert capsys.readouterr() == ("Nothing changed.\n", "")


def test_the_new_pack_is_our_own_where_none_is_named(
    tmp_path: Path, capsys: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = edited(tmp_path, FUND.file, FUND.before, FUND.now)
    monkeypatch.setattr(content, "shipped", lambda: pack)
    assert code_of("content", "diff", TEA) == 0
    assert capsys.readouterr() == (SAID, "")


def test_the_old_pack_has_to_be_named(capsys: Screen) -> None:
    assert code_of("content", "diff") == 2
    assert "OLD" in capsys.readouterr().err


def test_faults_of_form_in_either_are_said_as_the_check_says_them(tmp_path: Path, capsys: Screen) -> None:
    one = edited(tmp_path / "one", "technology/timer.toml", "free = true", "fre = true")
    other = edited(tmp_path / "other", "quick/tea-topic.toml", "order = 1", "order = 0")
    faults = [*read_pack(one)[1], *read_pack(other)[1]]
    assert code_of("content", "diff", one, other) == 4
    said, trouble = capsys.readouterr()
    assert said == ""
    assert trouble.splitlines() == [*(fault.sentence(WORDS) for fault in faults), "3 problems."]
    for pack in (one, other):
        assert code_of("content", "check", pack) == 4
        assert {line for line in capsys.readouterr().err.splitlines() if "problem" not in line} & {
            *trouble.splitlines()
        }


def test_a_folder_that_is_no_pack(tmp_path: Path, capsys: Screen) -> None:
    assert code_of("content", "diff", TEA, tmp_path / "nowhere") == 4
    assert capsys.readouterr().err.startswith("nowhere: This folder is no pack: it has no pack.toml.")


def test_a_pack_half_way_through_an_edit_can_be_compared(tmp_path: Path, capsys: Screen) -> None:
    pack = edit(make_tea(tmp_path), "recommendations/tea-together.toml", '"tea-figures"', '"not-yet-written"')
    assert code_of("content", "diff", TEA, pack) == 0
    assert "rests now on the evidence “not-yet-written”" in capsys.readouterr().out


def test_it_speaks_as_a_program_and_in_other_words(tmp_path: Path) -> None:
    pack = edited(tmp_path, FUND.file, FUND.before, FUND.now)
    done = start("content", "--language", "en-x-pseudo", "diff", TEA, pack)
    assert done.returncode == 0
    lines = done.stdout.decode("utf-8").splitlines()
    assert len(lines) == len(SAID.splitlines())
    assert all(line.strip().startswith("[") for line in lines)
