"""How to break the small study: one thing is changed, and the sentences about it are known."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from skillramp.packs.problems import Message
from tests.studies.small import FILES, JOBS, change, with_tea

__all__ = ["Fault", "folder", "gone", "jobs", "other", "raw", "tea", "tea_job", "tea_study"]


@dataclass(frozen=True)
class Fault:
    """The message it calls for, how to break the sound study, and the sentences."""

    message: Message
    spoil: Callable[[Path], object]
    said: tuple[str, ...]


def other(message: Message, file: str, old: str, new: str, *said: str) -> Fault:
    """One thing in one file is changed."""
    return Fault(message, lambda study: change(study, file, old, new), said)


def raw(message: Message, file: str, content: bytes | str, *said: str) -> Fault:
    """A file has another content altogether."""
    content = content.encode() if isinstance(content, str) else content
    return Fault(message, lambda study: (study / file).write_bytes(content), said)


def gone(message: Message, file: str, *said: str) -> Fault:
    """A file is missing."""
    return Fault(message, lambda study: (study / file).unlink(), said)


def folder(message: Message, file: str, *said: str) -> Fault:
    """A folder has the name of a file."""

    def spoil(study: Path) -> None:
        (study / file).unlink()
        (study / file).mkdir()

    return Fault(message, spoil, said)


def jobs(message: Message, old: str, new: str, *said: str) -> Fault:
    """jobs.csv with one change."""
    assert JOBS.count(old) == 1
    return Fault(message, lambda study: (study / "jobs.csv").write_text(JOBS.replace(old, new), "utf-8"), said)


def tea(message: Message, spoil: Callable[[Path], object], *said: str) -> Fault:
    """The study brings the pack about tea along."""
    return Fault(message, lambda study: spoil(with_tea(study)), said)


def tea_study(study: Path) -> Path:
    """A study in the framework of the pack about tea, which has four levels."""
    change(study, "study.toml", "digcomp", "tea")
    change(study, "people.csv", "hand-packer", "tea-maker")
    change(study, "people.csv", "employment-support-worker", "")
    for file in ("sittings.csv", "answers.csv", "ratings.csv", "views.csv"):
        (study / file).write_text(FILES[file].splitlines()[0] + "\n", "utf-8")
    (study / "views.csv").write_text(FILES["views.csv"].replace("barrier-cost,4", "tea-cost,5"), "utf-8")
    return study


def tea_job(study: Path) -> None:
    """A job above the highest level of tea."""
    (tea_study(study) / "jobs.csv").write_text(FIRST_JOB.format("1.1,4.5"), "utf-8")


FIRST_JOB = "enterprise_id,job,competence,level,importance\nlinden,tea-maker,{},2\n"
