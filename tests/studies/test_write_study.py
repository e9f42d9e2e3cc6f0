"""What is written is read back as it was meant."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillramp.packs.toml import BIDI
from skillramp.studies.folder import read_study
from skillramp.studies.settings import Settings, read_settings
from skillramp.studies.write import Rows, write_study
from tests.studies.small import WORDS, make_study

SETTINGS = Settings(title="T", period="P", framework="digcomp", synthetic=True)
SENTENCES = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=sorted(BIDI)), min_size=1, max_size=60
)
"""Signs a terminal obeys are refused when they are read (``tests/packs/invalid/unseen-sign``)."""


def write_settings(folder: Path, settings: Settings) -> Settings | None:
    write_study(folder, settings, {})
    found, problems = read_settings(folder)
    assert problems == []
    return found


@given(title=SENTENCES, limits=st.lists(SENTENCES, max_size=3))
def test_any_title_and_limits(title: str, limits: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    settings = SETTINGS.model_copy(update={"title": title, "limits": limits, "synthetic": False})
    assert write_settings(tmp_path_factory.mktemp("study"), settings) == settings


def test_cells_with_everything_a_cell_can_hold(tmp_path: Path) -> None:
    study = make_study(tmp_path / "study")
    cell = 'a "b", c;\td\n\r\nž “e”'
    rows: Rows = {
        "enterprises.csv": [("linden", "pl", cell, "", "", "", "", 38, 1998)],
        "people.csv": [("p1", "linden", "worker", "", "", 30, 2.5), ("p2", "linden", "coach", "", "", 12.5, 1)],
    }
    write_study(study, SETTINGS, rows)
    for file in ("sittings.csv", "answers.csv"):
        (study / file).write_text((study / file).read_text("utf-8").splitlines()[0], "utf-8")
    found, _ = read_study(study, WORDS)
    assert found.enterprises[0].region == cell
    assert [(person.hours_per_week, person.weight) for person in found.people] == [(30, 2.5), (12.5, 1)]


def test_files_without_rows_have_a_first_line(tmp_path: Path) -> None:
    write_study(tmp_path, SETTINGS, {"people.csv": [], "views.csv": []})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["people.csv", "study.toml", "views.csv"]
    assert (tmp_path / "people.csv").read_bytes() == b"person_id,enterprise_id,role,job,language,hours_per_week\n"
