"""A folder becomes a study: read every file, find every problem, and only without any build the frozen object."""

import os
from pathlib import Path

from skillramp.core.errors import StudyError
from skillramp.packs import messages
from skillramp.packs.library import Library
from skillramp.packs.load import load_library, packs_in
from skillramp.packs.problems import Problem, say_all
from skillramp.packs.translate import Translator
from skillramp.studies.check import Sheets, check
from skillramp.studies.columns import TABLES, Table
from skillramp.studies.settings import FILE, Settings, read_settings
from skillramp.studies.sheets import PARQUET, Sheet, read_sheet
from skillramp.studies.study import Study
from skillramp.studies.whole import Whole

__all__ = ["find_problems", "open_study", "read_study", "table_file"]


def read_study(folder: Path, words: Translator) -> tuple[Study, Library]:
    """The study in a folder as one, with the content it is about (the study's own ``packs`` last).

    Raises:
        PackError: when content is faulty.
        StudyError: with one sentence a line for every problem of the study.
    """
    whole, library = open_study(folder, words)
    return whole.study(), library


def open_study(folder: Path, words: Translator, *, with_asked: bool = True) -> tuple[Whole, Library]:
    """The same, to be gone through part by part: for any number of people.

    Args:
        folder: where the study lies.
        words: the language of refusals.
        with_asked: keep ratings and views once they are checked; scores and gaps do without.
    """
    library = load_library(packs_in(folder / "packs"), words)
    settings, sheets, problems = _read(folder, library)
    if settings is None or sheets is None or problems:
        raise StudyError("\n".join(say_all(problems, words)))
    return Whole(settings, sheets, library, with_asked=with_asked), library


def find_problems(folder: Path, library: Library) -> list[Problem]:
    """Every problem of the study in a folder, form first; meaning only where the form is right."""
    return _read(folder, library)[2]


def table_file(folder: Path, table: Table) -> Path:
    """Where a table lies in a study's folder: as Parquet where that is there, else as CSV."""
    parquet = (folder / table.file).with_suffix(PARQUET)
    return parquet if os.path.lexists(parquet) else folder / table.file


def _read(folder: Path, library: Library) -> tuple[Settings | None, Sheets | None, list[Problem]]:
    settings, problems = read_settings(folder)
    if settings is None and not (folder / FILE).exists():
        return None, None, problems
    read = {table.file: _sheet(folder, table) for table in TABLES}
    problems += [problem for _, faults in read.values() for problem in faults]
    sheets = Sheets(**{file.removesuffix(".csv"): sheet for file, (sheet, _) in read.items()})
    if settings is not None and not problems:
        problems = check(settings, sheets, library)
    return settings, sheets, problems


def _sheet(folder: Path, table: Table) -> tuple[Sheet, list[Problem]]:
    path = table_file(folder, table)
    sheet, faults = read_sheet(path, table)
    if path.suffix == PARQUET and os.path.lexists(folder / table.file):
        return sheet, [Problem(table.file, None, messages.TWO_FILES, (("other", path.name),))]
    return sheet, faults
