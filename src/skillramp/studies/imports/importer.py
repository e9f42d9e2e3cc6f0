"""The import as a whole: read, find every problem, write aside, read again, and only then put the study in place."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from skillramp.core.errors import PackError, StudyError, UsageError
from skillramp.packs import messages
from skillramp.packs.library import Library
from skillramp.packs.load import load_library, packs_in
from skillramp.packs.place import place_folder
from skillramp.packs.problems import Problem, say_all
from skillramp.packs.translate import Translator
from skillramp.studies.folder import find_problems
from skillramp.studies.imports.content import check_content
from skillramp.studies.imports.mapfile import MapFile, read_map
from skillramp.studies.imports.meaning import check_columns, check_itself
from skillramp.studies.imports.plan import Imported, plan_of
from skillramp.studies.imports.rows import Made, make
from skillramp.studies.imports.wide import Hints, read_wide
from skillramp.studies.write import STUDY, write_study

__all__ = ["Import", "import_study", "plan_import"]


@dataclass(frozen=True, slots=True)
class Import:
    """An import without a fault, ready to be written. Nothing has been written yet."""

    source: Path
    this: MapFile
    made: Made
    packs: Sequence[Path]
    plan: Imported

    def write(self, target: Path, *, force: bool, words: Translator) -> None:
        """Make the study in ``target``: all of it or nothing.

        Raises:
            UsageError: when the target must not or cannot be written.
            StudyError: when the study as written fails its own check.
        """
        _check_apart(target, self.packs, words)

        def fill(aside: Path) -> None:
            for pack in self.packs:
                shutil.copytree(pack, aside / "packs" / pack.name, ignore=shutil.ignore_patterns(".*", "__pycache__"))
            write_study(aside, self.this.map.study, self.made.rows)
            _refuse(find_problems(aside, load_library(packs_in(aside / "packs"), words)), words)

        sources = [self.source, self.this.folder / self.this.file, *self.packs]
        place_folder(target, fill, kind=STUDY, force=force, words=words, sources=sources)


def import_study(source: Path, map_path: Path, target: Path, *, force: bool, words: Translator) -> Imported:
    """Make the study in ``target`` from one wide file; says how much came in.

    Raises:
        UsageError: when the target must not or cannot be written.
        PackError: when a pack the map names is faulty.
        StudyError: with one sentence a line for every problem of the map and the file.
    """
    ready = plan_import(source, map_path, words)
    ready.write(target, force=force, words=words)
    return ready.plan


def plan_import(source: Path, map_path: Path, words: Translator, encoding: str | None = None) -> Import:
    """Everything that is to be written, or every problem at once. Reads, and writes nothing.

    Args:
        source: a CSV, XLSX or ODS file.
        map_path: the map.
        words: the language of refusals.
        encoding: of a CSV file, where the command tells it.

    Raises:
        PackError: when a pack the map names is faulty.
        StudyError: with one sentence a line for every problem of the map and the file.
    """
    this = read_map(map_path)
    if isinstance(this, list):
        raise StudyError(_sentences([*this, *_sure(read_wide(source, Hints(encoding))[1])], words))
    wide, faults = read_wide(source, this.hints(encoding))
    missing = list(check_columns(this, wide)) if len(wide) else []
    packs, lost = _packs(this)
    own = list(check_itself(this))
    problems = [*own, *lost, *missing, *faults]
    library = _library(packs, problems, words)
    if not lost:
        problems += check_content(this, library)
    if not len(wide) or missing or own:  # a map that takes ids for answers would have them shown
        raise StudyError(_sentences(problems, words))
    made, unknown = make(this, wide, library)
    _refuse([*problems, *unknown], words)
    return Import(source, this, made, packs, plan_of(this.map, wide, made))


def _sure(problems: Sequence[Problem]) -> list[Problem]:
    """Faults of a file whatever its map says; a map that cannot be read may well say the encoding, or show it."""
    return [problem for problem in problems if problem.message != messages.IMPORT_WHICH_ENCODING]


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
        folder = _resolved(this.folder / name)
        if folder is None or not (folder / "pack.toml").is_file():
            problems.append(this.at(("packs",), messages.IMPORT_NO_PACK, found=name))
        elif folder.name in found:
            problems.append(this.at(("packs",), messages.TWICE, found=folder.name))
        else:
            found[folder.name] = folder
    return [found[name] for name in sorted(found)], problems


def _resolved(folder: Path) -> Path | None:
    """None for what cannot be a name, such as one with a NUL in it."""
    try:
        return folder.resolve()
    except (OSError, ValueError, RuntimeError):  # RuntimeError: links that lead in a circle
        return None
