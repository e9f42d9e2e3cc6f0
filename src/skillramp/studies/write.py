"""A study's files on disk: study.toml and the CSV files. Putting them in place is ``packs/place.py``.

Tables that do not fit in memory, and Parquet files, are written by ``parts.py``.
"""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from skillramp.packs.place import Kind
from skillramp.studies.columns import TABLES, Table
from skillramp.studies.settings import FILE, Settings, read_settings

__all__ = ["STUDY", "Rows", "write_settings", "write_study"]

Rows = Mapping[str, Iterable[Sequence[object]]]
"""For each file name its rows, cells in the order of the file's columns (optional columns left out)."""

STUDY = Kind(
    mark=FILE,
    is_ours=lambda mark: read_settings(mark.parent)[0] is not None,
    names=frozenset({FILE, *(name for table in TABLES for name in (table.file, table.parquet)), "packs"}),
)
"""A study as this program makes it."""


def write_study(folder: Path, settings: Settings, rows: Rows) -> None:
    """Write study.toml and the CSV files into an existing folder. Same rows, same bytes."""
    write_settings(folder, settings)
    for table in TABLES:
        if table.file in rows:
            _write_table(folder / table.file, table, rows[table.file])


def write_settings(folder: Path, settings: Settings) -> None:
    """Write study.toml into an existing folder."""
    (folder / FILE).write_text(_settings_text(settings), "utf-8", newline="\n")


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
