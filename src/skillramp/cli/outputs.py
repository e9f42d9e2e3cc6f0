"""What a run leaves in its folder: Parquet for figures, CSV for tables, run.json for what made them.

Same study, seed, lock and Python: same bytes. Nothing here holds a path or a clock.
"""

import csv
import errno
import hashlib
import json
import math
import platform
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

import duckdb
import numpy as np

from skillramp import __version__
from skillramp.core.answers import VOICES
from skillramp.core.gaps import Gaps
from skillramp.core.protection.tables import OwnTable
from skillramp.core.report import EnterpriseReport, GapRow
from skillramp.core.scores import Scores
from skillramp.core.surveys import RatingRow, ViewRow
from skillramp.core.vocabulary import GapState
from skillramp.packs.library import Library
from skillramp.packs.read import shipped
from skillramp.studies.columns import TABLES
from skillramp.studies.settings import FILE
from skillramp.studies.study import Study

__all__ = ["write_gaps", "write_run", "write_scores", "write_tables"]

Column = Sequence[object] | np.ndarray[tuple[int], np.dtype[np.generic]]


def write_scores(path: Path, study: Study, scores: Scores) -> None:
    """scores.parquet: one row a person and competence; a voice that is silent is NULL."""
    columns: dict[str, Column] = {
        "person_id": [study.people[person].id for person in scores.person],
        "competence": [scores.competences[number] for number in scores.competence],
        "state": np.where(scores.is_interpretable, "scored", "set-aside").tolist(),
        "level": scores.level.astype(float) + np.where(scores.is_interpretable, 0, np.nan),
    }
    kinds = [("", scores.merged), ("tool_", scores.with_tool)]
    kinds += [(f"{voice}_", summary) for voice, summary in zip(VOICES, scores.voices, strict=True)]
    for prefix, summary in kinds:
        for name in ("mean", "sd", "p05", "p50", "p95"):
            columns[prefix + name] = getattr(summary, name)
    for number, voice in enumerate(VOICES):
        columns[f"{voice}_answers"] = scores.answered[:, number]
        columns[f"{voice}_set_aside"] = scores.set_aside[:, number]
    columns["told_only"] = scores.is_told_only
    columns["has_tool"] = scores.has_tool
    _write_parquet(path, columns)


def write_gaps(path: Path, study: Study, gaps: Gaps) -> None:
    """gaps.parquet: one row a person and competence their job asks; figures of an unknown gap are NULL."""
    states = list(GapState)
    _write_parquet(
        path,
        {
            "person_id": [study.people[person].id for person in gaps.person],
            "competence": [gaps.competences[number] for number in gaps.competence],
            "required": gaps.required,
            "importance": gaps.importance,
            "state": [states[number] for number in gaps.state],
            "median": gaps.median,
            "p_below": gaps.p_below,
            "shortfall": gaps.shortfall,
            "surplus": gaps.surplus,
            "severity": gaps.severity,
            "tool_state": [states[number] for number in gaps.tool_state],
            "tool_p_below": gaps.tool_p_below,
            "tool_shortfall": gaps.tool_shortfall,
        },
    )


def _write_parquet(path: Path, columns: Mapping[str, Column]) -> None:
    """One thread keeps the order of rows, so the bytes repeat. NaN becomes NULL: missing is never a number."""
    frame = {name: _array(values) for name, values in columns.items()}
    with duckdb.connect() as connection:
        connection.execute("SET threads = 1")
        connection.register("frame", frame)
        try:
            connection.execute("COPY (SELECT * FROM frame) TO ? (FORMAT parquet)", [str(path)])
        except duckdb.IOException as error:  # no space left, and the like; its text names our working folder
            raise OSError(errno.EIO, "the disk cannot take it") from error


def _array(values: Column) -> np.ndarray[tuple[int], np.dtype[np.generic]]:
    return values if isinstance(values, np.ndarray) else np.array([str(each) for each in values], object)


def write_tables(folder: Path, reports: Sequence[EnterpriseReport], library: Library) -> None:
    """tables/*.csv: one row a cell. A group too small to show keeps its row, says so, and has no figures."""
    folder.mkdir()
    gaps = [(report.gaps, [_gap_cells(row) for row in report.gaps.shown]) for report in reports]
    ratings = [(report.ratings, [_rating_cells(row) for row in report.ratings.shown]) for report in reports]
    _write_table(folder / "gaps.csv", ("role", "competence"), GAP_COLUMNS, gaps)
    _write_table(folder / "ratings.csv", ("role", "competence"), RATING_COLUMNS, ratings)
    options = {each.id: [choice.id for choice in each.choices] for each in library.all_questions}
    views = [
        (report.views, [cell for row in report.views.shown for cell in _view_cells(row, options[row.question])])
        for report in reports
    ]
    _write_table(folder / "views.csv", ("role", "question"), VIEW_COLUMNS, views)


GAP_COLUMNS = ("known", "met", "gap", "unclear", "unknown", "below", "below_low", "below_high", "required", "there")
RATING_COLUMNS = ("unanswered", "relevant", "there", "short", "relevance", "endowment", "gap")
VIEW_COLUMNS = ("option", "chosen", "share")
Cells = tuple[object, ...]


def _gap_cells(row: GapRow) -> Cells:
    counts = (row.known, row.met, row.gap, row.unclear, row.unknown)
    low_high = row.below_range if row.known else (math.nan, math.nan)
    return (*row.key, row.persons, *counts, row.below, *low_high, row.required, row.there)


def _rating_cells(row: RatingRow) -> Cells:
    counts = (row.unanswered, row.relevant, row.there, row.short)
    return (*row.key, row.persons, *counts, *row.told)


def _view_cells(row: ViewRow, options: Sequence[str]) -> Iterable[Cells]:
    for option, chosen, share in zip(options, row.counts, row.told, strict=True):
        yield (*row.key, row.persons, option, chosen, share)


def _write_table(
    path: Path,
    key: Cells,
    figures: Cells,
    tables: Iterable[tuple[OwnTable[GapRow] | OwnTable[RatingRow] | OwnTable[ViewRow], Sequence[Cells]]],
) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("enterprise", *key, "persons", "shown", *figures))
        for table, rows in tables:
            for row in rows:
                place = len(key)
                told = (*row[: place + 1], "yes", *row[place + 1 :])
                writer.writerow((table.enterprise, *(_figure(value) for value in told)))
            for names in table.too_few:
                writer.writerow((table.enterprise, *names, "", "no", *("" for _ in figures)))


def _figure(value: object) -> object:
    """Figures to four places; what is not known is an empty cell."""
    if isinstance(value, float):
        return "" if math.isnan(value) else f"{value:.4f}"
    return value


def write_run(path: Path, folder: Path, library: Library, language: str) -> None:
    """run.json: versions and hashes of everything the results depend on, and the language of the report."""
    files = [folder / FILE, *(folder / table.file for table in TABLES)]
    files += sorted((folder / "packs").rglob("*.toml"))
    facts = {
        "skillramp": __version__,
        "python": platform.python_version(),
        "libraries": {name: version(name) for name in ("duckdb", "numpy", "babel", "jinja2")},
        "language": language,
        "packs": dict(library.version),
        "content": _content_hash(shipped()),
        "study": {
            file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in files
            if file.is_file()
        },
    }
    path.write_text(json.dumps(facts, indent=2, ensure_ascii=False) + "\n", "utf-8", newline="\n")


def _content_hash(content: Path) -> str:
    """One hash of all records: each file's place below ``content``, its length and its bytes. A version may lag."""
    total = hashlib.sha256()
    for name in sorted(file.relative_to(content).as_posix() for file in content.rglob("*.toml")):
        raw = (content / name).read_bytes()
        total.update(f"{name}\0{len(raw)}\0".encode() + raw)
    return total.hexdigest()
