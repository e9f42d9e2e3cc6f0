"""``--guess``: read the file, look at its columns, and write the draft of a map beside it. Nothing is replaced."""

from dataclasses import replace
from pathlib import Path

from skillramp.core.errors import StudyError, UsageError
from skillramp.packs import messages
from skillramp.packs.load import load_library
from skillramp.packs.place import check_file, place_file
from skillramp.packs.problems import Problem, say_all
from skillramp.packs.translate import Translator
from skillramp.studies.imports.guess.draft import draft_of
from skillramp.studies.imports.guess.looks import look_at
from skillramp.studies.imports.guess.matches import known_of
from skillramp.studies.imports.mapfile import TODO
from skillramp.studies.imports.wide import Hints, read_wide

__all__ = ["guess_map"]

FRAMEWORK = "digcomp"


def guess_map(source: Path, target: Path, words: Translator, encoding: str | None = None) -> int:
    """Write the draft of a map for a file; says how many places in it are open.

    Raises:
        UsageError: when the map is there already, or cannot be written.
        StudyError: when the file is no table.
    """
    if target.is_dir():
        raise UsageError(Problem(target.name, None, messages.IMPORT_FOLDER).sentence(words))
    check_file(target, words, force=False, sources=[source])
    wide, problems = read_wide(source, Hints(encoding))
    if problems:
        raise StudyError("\n".join(say_all([_without_map(each) for each in problems], words)))
    library = load_library([], words)
    known = known_of(library, FRAMEWORK, words)
    about = {name: found for name in wide.names if (found := known.about(name)) is not None}
    draft = draft_of(wide, look_at(wide, about), about, library, words)
    place_file(target, draft, words, force=False, sources=[source])
    return draft.count(TODO) - 1  # the second line only names the mark


def _without_map(problem: Problem) -> Problem:
    """There is no map yet that could tell the encoding; the command can."""
    is_asked = problem.message == messages.IMPORT_WHICH_ENCODING
    return replace(problem, message=messages.IMPORT_WHICH_OPTION) if is_asked else problem
