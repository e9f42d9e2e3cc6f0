"""The guide on importing a survey is true: its file, its draft, its map and what the commands say."""

import re
from pathlib import Path

import pytest

from skillramp.cli.main import main

GUIDE = Path(__file__).parents[2] / "docs" / "how-to" / "import-a-survey.md"


def blocks(kind: str) -> list[str]:
    return re.findall(rf"(?ms)^```{kind}\n(.*?)^```$", GUIDE.read_text("utf-8"))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "survey.csv").write_text(blocks("csv")[0], "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(command: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = main(command.split()[1:])
    said = capsys.readouterr()
    return code, said.out + said.err


def test_the_draft(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(blocks("sh")[0], capsys) == (0, blocks("text")[0])
    assert blocks("toml")[0] in (desk / "map.toml").read_text("utf-8")


def test_the_map(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "map.toml").write_text(blocks("toml")[1], "utf-8")
    assert run(blocks("sh")[1], capsys) == (0, blocks("text")[1])
    for command in blocks("sh")[2].splitlines():
        assert run(command, capsys)[0] == 0, command
    text = (desk / "survey.csv").read_text("utf-8").replace("Office", "Stores")
    (desk / "survey.csv").write_text(text, "utf-8")
    assert run(f"{blocks('sh')[2].splitlines()[0]} --force", capsys) == (3, blocks("text")[2])


def test_the_question_of_the_encoding(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "survey.csv").write_bytes("code;miasto\na1;Łódź\n".encode("cp1250"))
    assert run("skillramp import survey.csv --map new.toml --guess", capsys) == (3, blocks("text")[3])
