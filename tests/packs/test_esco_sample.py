"""A sample of the real ESCO. It is not ours to ship, so these tests skip where it is not there."""

import re
import tomllib
from pathlib import Path

import pytest

from skillramp.core.errors import PackError
from skillramp.packs import shapes
from skillramp.packs.esco import Esco, find, read_esco
from skillramp.packs.translate import translator
from tests.integration.commands import ROOT, code_of
from tests.shared_data import shared

PAGE = ROOT / "docs" / "how-to" / "add-an-occupation.md"


@pytest.fixture(scope="module")
def sample() -> Esco:
    return read_esco(shared("esco-sample"), translator("en"))


def test_it_is_read_whole(sample: Esco) -> None:
    assert (len(sample.occupations), len(sample.skills)) == (3015, 1000)
    assert sum(map(len, sample.needs.values())) + sample.left_out == sample.parts[2].rows == 8679
    assert sample.missing == ()


def test_the_building_cleaner_is_found(sample: Esco) -> None:
    [found] = find(sample, "Building Cleaner")
    assert found.uri == "http://data.europa.eu/esco/occupation/303a1e34-cb16-4054-b323-81e5eec17397"
    assert (found.isco, "janitor" in found.others) == ("9112", True)
    assert sample.isco_title(found) == "Cleaners and helpers in offices, hotels and other establishments"


def test_a_file_cut_in_two_is_refused(tmp_path: Path) -> None:
    """The must-fail twin: half of the occupations end inside a quotation mark."""
    content = (shared("esco-sample") / "occupations.csv").read_bytes()
    (tmp_path / "occupations.csv").write_bytes(content[: len(content) // 2])
    with pytest.raises(PackError, match=r"occupations\.csv, line \d+: "):
        read_esco(tmp_path, translator("en"))


def blocks(kind: str) -> list[str]:
    """The parts of the how-to page that show a file of a kind, or with no kind a terminal."""
    found = re.findall(r"^```(\w*)\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return [text for each, text in found if each == kind]


def test_the_how_to_page_shows_what_is_said_and_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "esco").symlink_to(shared("esco-sample"))
    monkeypatch.chdir(tmp_path)
    assert code_of("content", "import-esco", "esco") == 0
    assert capsys.readouterr().out in blocks("")
    assert code_of("content", "import-esco", "esco", "--occupation", "filing clerk") == 0
    assert capsys.readouterr().out in blocks("")
    assert (tmp_path / "file-clerk.toml").read_text("utf-8") in blocks("toml")


def test_every_file_on_the_how_to_page_has_the_form_of_an_occupation() -> None:
    for text in blocks("toml"):
        assert shapes.Occupation.from_values(tomllib.loads(text)).tasks
