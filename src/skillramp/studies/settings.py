"""``study.toml``: what a study is called, when it was, and what its data cannot show."""

from pathlib import Path

from pydantic import Field, ValidationError

from skillramp.packs import messages
from skillramp.packs.faults import problems_of
from skillramp.packs.problems import Problem
from skillramp.packs.read import folder_name
from skillramp.packs.shapes import Id, Sentence, Shape
from skillramp.packs.toml import read_toml

__all__ = ["FILE", "Settings", "read_settings"]

FILE = "study.toml"


class Settings(Shape):
    """The keys of study.toml."""

    title: Sentence = Field(description="Title of the study")
    period: str = Field(min_length=1, max_length=80, description="When the answers were given, in words")
    framework: Id = Field(description="Framework the requirements speak of")
    synthetic: bool = Field(description="true when nobody in it is real; it is then marked wherever it shows")
    limits: list[Sentence] = Field(default=[], description="What these data cannot show, one sentence each")


def read_settings(folder: Path) -> tuple[Settings | None, list[Problem]]:
    """The settings of a study's folder, or every fault in them."""
    path = folder / FILE
    if not folder.is_dir():
        return None, [Problem(folder_name(folder), None, messages.NO_FOLDER)]
    if not path.exists():
        return None, [Problem(folder_name(folder), None, messages.NO_SETTINGS)]
    read = read_toml(path, FILE)
    if isinstance(read, Problem):
        return None, [read]
    try:
        return Settings.from_values(read.values), []
    except ValidationError as error:
        return None, list(problems_of(error, Settings, FILE, read.source))
