"""The import as a whole: read, find every problem, write aside, read again, and only then put the study in place."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from skillramp.core.errors import PackError, StudyError, UsageError
from skillramp.core.vocabulary import AnswerState
from skillramp.packs import messages
from skillramp.packs.library import Library
from skillramp.packs.load import load_library, packs_in
from skillramp.packs.place import place_folder
from skillramp.packs.problems import Problem, say_all
from skillramp.packs.translate import Translator
from skillramp.studies.folder import find_problems
from skillramp.studies.imports.maps import MapFile, read_map
from skillramp.studies.imports.meaning import check_columns, check_content, check_itself
from skillramp.studies.imports.rows import Made, make
from skillramp.studies.imports.wide import read_wide
from skillramp.studies.write import STUDY, write_study

__all__ = ["Imported", "import_study"]


@dataclass(frozen=True, slots=True)
class Imported:
    """How much came in.

    Attributes:
        people: people, ``with_job`` of them with a job.
        answers: answers given; ``silences`` are questions with a state instead of an answer.
        views: answers to questions.
        jobs: jobs with what they ask.
        asked_nothing: people whose job asks none of the competences, so that it stays out.
    """

    people: int
    with_job: int
    answers: int
    silences: int
    views: int
    jobs: int
    asked_nothing: int


def import_study(source: Path, map_path: Path, target: Path, *, force: bool, words: Translator) -> Imported:
    """Make the study in ``target`` from one wide CSV file.

    Raises:
        UsageError: when the target must not or cannot be written.
        PackError: when a pack the map names is faulty.
        StudyError: with one sentence a line for every problem of the map and the file.
    """
    this, made, packs = _read(source, map_path, words)
    _check_apart(target, packs, words)

    def fill(aside: Path) -> None:
        for pack in packs:
            shutil.copytree(pack, aside / "packs" / pack.name, ignore=shutil.ignore_patterns(".*", "__pycache__"))
        write_study(aside, this.map.study, made.rows)
        _refuse(find_problems(aside, load_library(packs_in(aside / "packs"), words)), words)

    place_folder(target, fill, kind=STUDY, force=force, words=words, sources=[source, map_path, *packs])
    return _count(made)


def _check_apart(target: Path, packs: Sequence[Path], words: Translator) -> None:
    """A study never lies in a pack that is copied into it."""
    place = target.resolve()
    for pack in packs:
        if place.is_relative_to(pack):
            problem = Problem(place.name, None, messages.IMPORT_NOT_APART, (("file", pack.name),))
            raise UsageError(problem.sentence(words))


def _refuse(problems: Sequence[Problem], words: Translator) -> None:
    if problems:
        raise StudyError(_sentences(problems, words))


def _sentences(problems: Sequence[Problem], words: Translator) -> str:
    """One a line; a column that is read for two things has its strange values once."""
    return "\n".join(dict.fromkeys(say_all(problems, words)))


def _read(source: Path, map_path: Path, words: Translator) -> tuple[MapFile, Made, list[Path]]:
    """Everything that is to be written, or every problem at once."""
    this = read_map(map_path)
    if isinstance(this, list):
        raise StudyError(_sentences([*this, *read_wide(source, None)[1]], words))
    sheet, faults = read_wide(source, this.map)
    missing = list(check_columns(this, sheet.columns)) if sheet.rows else []
    packs, lost = _packs(this)
    own = list(check_itself(this))
    problems = [*own, *lost, *missing, *faults]
    library = _library(packs, problems, words)
    if not lost:
        problems += check_content(this, library)
    if sheet.rows and not missing and not own:  # a map that takes ids for answers would have them shown
        made, unknown = make(this, sheet, library)
        problems += unknown
    _refuse(problems, words)
    return this, made, packs


def _library(packs: Sequence[Path], problems: Sequence[Problem], words: Translator) -> Library:
    try:
        return load_library(packs, words)
    except PackError as error:
        raise PackError("\n".join([*(problem.sentence(words) for problem in problems), str(error)])) from error


def _packs(this: MapFile) -> tuple[list[Path], list[Problem]]:
    """The folders of the map's packs in the order they will be read in, by name."""
    found: dict[str, Path] = {}
    problems = []
    for name in this.map.packs:
        folder = (this.folder / name).resolve()
        if not (folder / "pack.toml").is_file():
            problems.append(this.at(("packs",), messages.IMPORT_NO_PACK, found=name))
        elif folder.name in found:
            problems.append(this.at(("packs",), messages.TWICE, found=folder.name))
        else:
            found[folder.name] = folder
    return [found[name] for name in sorted(found)], problems


def _count(made: Made) -> Imported:
    rows = made.rows
    given = sum(1 for row in rows["answers.csv"] if row[-2] == AnswerState.ANSWERED)
    return Imported(
        people=len(rows["people.csv"]),
        with_job=sum(1 for row in rows["people.csv"] if row[3]),
        answers=given,
        silences=len(rows["answers.csv"]) - given,
        views=len(rows["views.csv"]),
        jobs=len({row[1] for row in rows["jobs.csv"]}),
        asked_nothing=made.asked_nothing,
    )
