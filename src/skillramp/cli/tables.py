"""tables/*.csv: an enterprise's own figures, one row a cell, written enterprise by enterprise."""

import csv
import math
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from skillramp.core.protection.tables import OwnTable
from skillramp.core.report import EnterpriseReport, GapRow
from skillramp.core.surveys import RatingRow, ViewRow
from skillramp.packs.library import Library

__all__ = ["Tables"]

GAP_COLUMNS = ("known", "met", "gap", "unclear", "unknown", "below", "below_low", "below_high", "required", "there")
RATING_COLUMNS = ("unanswered", "relevant", "there", "short", "relevance", "endowment", "gap")
VIEW_COLUMNS = ("option", "chosen", "share")
Cells = tuple[object, ...]


class Tables:
    """The tables, growing. A group too small to show keeps its row, says so, and has no figures."""

    def __init__(self, folder: Path, library: Library) -> None:
        folder.mkdir()
        self._open = ExitStack()
        self._options = {each.id: [choice.id for choice in each.choices] for each in library.all_questions}
        self._gaps = self._table(folder / "gaps.csv", ("role", "competence"), GAP_COLUMNS)
        self._ratings = self._table(folder / "ratings.csv", ("role", "competence"), RATING_COLUMNS)
        self._views = self._table(folder / "views.csv", ("role", "question"), VIEW_COLUMNS)

    def _table(self, path: Path, key: Cells, figures: Cells) -> "_Table":
        return _Table(self._open.enter_context(path.open("w", encoding="utf-8", newline="")), key, figures)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def add(self, report: EnterpriseReport) -> None:
        """One enterprise's rows."""
        self._gaps.add(report.gaps, [_gap_cells(row) for row in report.gaps.shown])
        self._ratings.add(report.ratings, [_rating_cells(row) for row in report.ratings.shown])
        views = report.views.shown
        self._views.add(report.views, [cell for row in views for cell in _view_cells(row, self._options[row.question])])


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


class _Table:
    """One file. ``key`` names a group, ``figures`` are what is told of it."""

    def __init__(self, file: TextIO, key: Cells, figures: Cells) -> None:
        self._writer = csv.writer(file, lineterminator="\n")
        self._key, self._figures = key, figures
        self._writer.writerow(("enterprise", *key, "persons", "shown", *figures))

    def add(self, table: OwnTable[GapRow] | OwnTable[RatingRow] | OwnTable[ViewRow], rows: Sequence[Cells]) -> None:
        """The rows of an enterprise that are shown, then the groups that are too small."""
        place = len(self._key)
        for row in rows:
            told = (*row[: place + 1], "yes", *row[place + 1 :])
            self._writer.writerow((table.enterprise, *(_figure(value) for value in told)))
        for names in table.too_few:
            self._writer.writerow((table.enterprise, *names, "", "no", *("" for _ in self._figures)))


def _figure(value: object) -> object:
    """Figures to four places; what is not known is an empty cell."""
    if isinstance(value, float):
        return "" if math.isnan(value) else f"{value:.4f}"
    return value
