"""A study's files on disk: written aside, moved into place whole, never over something that exists unless told to."""

import csv
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from skillramp.core.errors import UsageError
from skillramp.packs import messages
from skillramp.packs.messages import Message, Problem
from skillramp.packs.translate import Translator
from skillramp.studies.columns import TABLES, Table
from skillramp.studies.settings import FILE, Settings

__all__ = ["Rows", "place_folder", "write_study"]

Rows = Mapping[str, Iterable[Sequence[object]]]
"""For each file name its rows, cells in the order of the file's columns (optional columns left out)."""


def place_folder(
    target: Path, fill: Callable[[Path], None], *, force: bool, words: Translator, mark: str = FILE
) -> None:
    """Fill a folder aside and move it into place, so that it is there whole or not at all.

    Args:
        target: the folder to make.
        fill: writes into the folder it is given.
        force: whether a folder that is there may be replaced: one that is empty, or holds the file ``mark``.
        words: the language of refusals.
        mark: the file by which a folder of this kind is known.

    Raises:
        UsageError: when the target is there and must stay, or cannot be made.
    """
    target = target.absolute()
    try:
        _check_free(target, mark, force=force, words=words)
        target.parent.mkdir(parents=True, exist_ok=True)
        with _aside(target) as aside:
            made = aside / "new"
            made.mkdir()
            fill(made)
            _swap(made, target, aside / "old")
    except OSError as error:
        detail = error.strerror or type(error).__name__  # the whole text would name our working folder
        raise _refusal(target, messages.CANNOT_WRITE, words, detail=detail) from error


def _check_free(target: Path, mark: str, *, force: bool, words: Translator) -> None:
    if os.path.lexists(target) and not force:
        raise _refusal(target, messages.EXISTS, words)
    if os.path.lexists(target) and not (target / mark).is_file() and (not target.is_dir() or any(target.iterdir())):
        raise _refusal(target, messages.OTHER_THINGS, words)


def _refusal(target: Path, message: Message, words: Translator, **facts: object) -> UsageError:
    return UsageError(Problem(target.name, None, message, tuple(facts.items())).sentence(words))


@contextmanager
def _aside(target: Path) -> Iterator[Path]:
    """A hidden folder beside the target, on the same disk; it goes with everything in it, whatever happens."""
    folder = Path(tempfile.mkdtemp(prefix=f".{target.name[:40]}-", dir=target.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _swap(made: Path, target: Path, old: Path) -> None:
    """Put ``made`` in the place of ``target``; what stood there is gone only once the new one stands."""
    if not target.exists():
        made.rename(target)
        return
    target.rename(old)
    try:
        made.rename(target)
    except BaseException:
        old.rename(target)
        raise


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
    """A TOML basic string. JSON knows the same escapes, and misses only one sign that TOML wants escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
