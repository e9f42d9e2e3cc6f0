"""One wheel carries everything a page and a study need."""

import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The files of the built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    wheel = next(WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"]))
    return set(zipfile.ZipFile(wheel).namelist())


def test_it_carries_all_of_the_package(names: set[str]) -> None:
    source = ROOT / "src"
    ours = {
        path.relative_to(source).as_posix()
        for path in (source / "skillramp").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert ours <= names


def test_it_carries_nothing_else_but_its_own_papers(names: set[str]) -> None:
    others = {name for name in names if not name.startswith("skillramp/")}
    assert {Path(name).name for name in others} == {"METADATA", "WHEEL", "RECORD", "LICENSE", "entry_points.txt"}
