"""The command line: help everywhere, nothing heavy before it is needed, and what is shipped passes its own checks."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from skillramp import __version__
from skillramp.cli.main import verb_parser
from skillramp.cli.verbs import VERBS
from skillramp.packs.read import shipped
from tests.integration.commands import code_of, start

HEAVY = ("numpy", "duckdb", "babel", "pydantic", "rich", "jinja2", "markupsafe", "python_calamine")
"""What only some verbs need."""

Screen = pytest.CaptureFixture[str]


def test_it_works(capsys: Screen) -> None:
    assert code_of("--help") == 0
    said = capsys.readouterr().out
    assert all(f"  {verb.name:<10} {verb.help}\n" in said for verb in VERBS)
    assert "exit codes: 0 fine, 2 usage, 3 study, 4 pack, 5 privacy, 130 interrupted" in said


def test_without_anything_it_helps(capsys: Screen) -> None:
    assert code_of("--help") == code_of() == 0
    first, second = capsys.readouterr().out.split("usage: ")[1:]
    assert first == second


def test_its_version(capsys: Screen) -> None:
    assert code_of("--version") == 0
    assert capsys.readouterr().out == f"skillramp {__version__}\n"


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_every_verb_helps(verb: object, capsys: Screen) -> None:
    name = getattr(verb, "name", "")
    assert code_of(name, "--help") == 0
    said = capsys.readouterr().out
    assert said.startswith(f"usage: skillramp {name} ")
    assert "--language XX" in said


@pytest.mark.parametrize("action", ["check", "extract", "import-digcomp"])
def test_every_action_on_content_helps(action: str, capsys: Screen) -> None:
    assert code_of("content", action, "--help") == 0
    assert capsys.readouterr().out.startswith(f"usage: skillramp content {action} ")


def test_every_argument_says_what_it_is() -> None:
    for verb in VERBS:
        for action in verb_parser(verb)._actions:
            assert action.help or action.dest == "action", f"{verb.name} {action.dest}"


def test_an_unknown_verb_is_answered_with_the_known_ones(capsys: Screen) -> None:
    assert code_of("chek") == 2
    trouble = capsys.readouterr().err
    assert "invalid choice: 'chek'" in trouble
    assert all(verb.name in trouble for verb in VERBS)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_nothing_heavy_is_loaded_to_help(arguments: list[str]) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "skillramp", *arguments]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    loaded = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in done.stderr.splitlines()}
    assert "skillramp" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_checking_loads_no_figures() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "skillramp", "content", "check"]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    loaded = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in done.stderr.splitlines()}
    assert loaded.isdisjoint({"duckdb", "rich"})


def test_the_shipped_content_passes(capsys: Screen) -> None:
    assert code_of("content", "check") == code_of("check", shipped()) == code_of("content", "check", shipped()) == 0
    said, trouble = capsys.readouterr()
    assert (said.count("No problem found.\n"), trouble) == (3, "")


def test_figures_that_differ_are_told_and_are_no_fault(capsys: Screen) -> None:
    assert code_of("content", "check") == 0
    _, head, *lines = capsys.readouterr().out.splitlines()
    assert head == "Published figures that differ, each shown with its own date and source:"
    [malta] = [line for line in lines if "malta-basic-digital-skills" in line]
    assert "for Malta, 2023 is 62.78 per cent" in malta
    assert "63.02 in" in malta
    assert len(lines) == 5


@pytest.mark.parametrize("people", [1, 2, 9, 10, 50])
def test_a_made_up_study_passes(people: int, tmp_path: Path, capsys: Screen) -> None:
    assert code_of("simulate", tmp_path / "study", "--people", people) == 0
    assert code_of("check", tmp_path / "study") == 0
    noun = "synthetic person" if people == 1 else "synthetic people"
    assert capsys.readouterr().out == f"{people} {noun} in {tmp_path / 'study'}\nNo problem found.\n"


EXAMPLES = [each.parent for each in sorted(Path(__file__).parents[2].glob("examples/*/study.toml"))]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_the_examples_pass(example: Path, tmp_path: Path) -> None:
    assert code_of("check", example) == 0
    assert code_of("run", example, "--out", tmp_path / "out") == 0


def test_the_template_for_translators_can_be_read(tmp_path: Path, capsys: Screen) -> None:
    assert code_of("content", "extract") == 0
    said = capsys.readouterr().out
    assert code_of("content", "extract", "--out", tmp_path / "skillramp.pot") == 0
    assert (tmp_path / "skillramp.pot").read_text("utf-8") == said
    catalogue = read_po(BytesIO(said.encode()), abort_invalid=True)
    assert len(catalogue) > 800
    assert all(each.context for each in catalogue if each.id)


def test_the_template_is_utf8_on_every_screen() -> None:
    plain, poor = start("content", "extract"), start("content", "extract", PYTHONIOENCODING="ascii")
    assert plain.stdout == poor.stdout
    assert "“" in poor.stdout.decode("utf-8")


def test_a_reader_who_goes_away_is_no_fault() -> None:
    command = f'"{sys.executable}" -m skillramp content extract | head -n 1'
    done = subprocess.run(command, capture_output=True, check=True, shell=True)  # noqa: S602 — a pipe is what is tested
    assert done.stderr == b""


def test_pages_in_a_language_that_is_not_there(tmp_path: Path) -> None:
    done = start("check", tmp_path, "--language", "tlh")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith("There is no language “tlh” here. There are: en".encode())


def test_the_pseudo_locale_reaches_every_sentence(tmp_path: Path, capsys: Screen) -> None:
    assert code_of("check", tmp_path, "--language", "en-x-pseudo") == 3
    assert all(line.startswith("[") and line.endswith("]") for line in capsys.readouterr().err.splitlines())
