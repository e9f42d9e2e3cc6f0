"""A study's files on disk: written aside, moved into place whole, never over something that exists unless told to."""

import csv
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from skillramp.core.errors import UsageError
from skillramp.packs import messages
from skillramp.packs.messages import Problem
from skillramp.packs.translate import Translator
from skillramp.studies.columns import TABLES, Table
from skillramp.studies.settings import FILE, Settings

__all__ = ["Rows", "place_folder", "write_study"]

Rows = Mapping[str, Iterable[Sequence[object]]]
"""For each file name its rows, cells in the order of the file's columns (optional columns left out)."""


def place_folder(target: Path, fill: Callable[[Path], None], *, force: bool, words: Translator) -> None:
    """Fill a folder aside and move it into place, so that it is there whole or not at all.

    Raises:
        UsageError: when the target exists and ``force`` is not given, or cannot be made.
    """
    target = target.absolute()
    if target.exists() and not force:
        raise UsageError(Problem(str(target.name), None, messages.EXISTS).sentence(words))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    except OSError as error:
        reason = (("detail", error.strerror),)
        raise UsageError(Problem(target.name, None, messages.CANNOT_WRITE, reason).sentence(words)) from error
    try:
        aside.chmod(0o755)
        fill(aside)
        _swap(aside, target)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _swap(aside: Path, target: Path) -> None:
    """Put ``aside`` in the place of ``target``; what stood there is gone only once the new one stands."""
    if not target.exists():
        aside.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}-old-", dir=target.parent)) / "old"
    target.rename(old)
    aside.rename(target)
    shutil.rmtree(old.parent)


def write_study(folder: Path, settings: Settings, rows: Rows) -> None:
    """Write study.toml and the CSV files into an existing folder. Same rows, same bytes."""
    (folder / FILE).write_text(_settings_text(settings), "utf-8", newline="\n")
    for table in TABLES:
        if table.file in rows:
            _write_table(folder / table.file, table, rows[table.file])


def _write_table(path: Path, table: Table, rows: Iterable[Sequence[object]]) -> None:
    first = list(rows)
    width = len(first[0]) if first else len([each for each in table.columns if not each.is_optional_column])
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([column.name for column in table.columns][:width])
        writer.writerows(first)


def _settings_text(settings: Settings) -> str:
    limits = "".join(f"\n    {_quoted(each)}," for each in settings.limits)
    return (
        f"title = {_quoted(settings.title)}\n"
        f"period = {_quoted(settings.period)}\n"
        f"framework = {_quoted(settings.framework)}\n"
        f"synthetic = {str(settings.synthetic).lower()}\n"
        f"limits = [{limits}\n]\n"
    )


def _quoted(text: str) -> str:
    """A TOML basic string."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
