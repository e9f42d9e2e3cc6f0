"""Cells are read by the map. A value the map does not know is kept as a problem, with its lines."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from skillramp.packs import messages
from skillramp.packs.problems import Problem
from skillramp.studies.imports.table import MOST_LINES, Wide, shown

__all__ = ["MOST_UNKNOWN", "Cells", "faulty_cells"]

MOST_UNKNOWN = 20
"""With more unknown values in one column the map means another column. They are then counted, not shown: a column
of free text may hold names."""

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

T = TypeVar("T")


class Cells:
    """Reads columns of one table; ``problems`` grows with every value without a meaning."""

    def __init__(self, wide: Wide) -> None:
        self._wide = wide
        self.problems: list[Problem] = []

    def read(
        self, column: str, known: Mapping[str, T], ignore: Sequence[str] = (), *, is_required: bool = False
    ) -> list[T | None]:
        """One meaning a row, None for cells that say nothing.

        Args:
            column: a column of the table.
            known: meaning by cell.
            ignore: cells that say nothing; the empty one never does, unless it is known.
            is_required: the empty cell is a fault.
        """
        silent = {*ignore, *(() if is_required else ("",))} - known.keys()
        unknown: dict[str, list[int]] = {}
        meanings: list[T | None] = []
        for row, cell in enumerate(self._wide.column(column)):
            meanings.append(known.get(cell))
            if cell not in known and cell not in silent:
                unknown.setdefault(cell, []).append(row)
        self._keep(column, unknown)
        return meanings

    def read_all(
        self, columns: Iterable[str], known: Mapping[str, T], ignore: Sequence[str], blank: T | None
    ) -> dict[str, list[T | None]]:
        """Columns with the same values. ``blank`` is what an empty cell means where another of them says anything.

        Whoever left before these questions has only empty cells, and was never asked.
        """
        read = {column: self.read(column, known, ignore) for column in columns}
        if blank is None:
            return read
        reached = [any(each is not None for each in row) for row in zip(*read.values(), strict=True)]
        return {
            column: [
                blank if is_reached and not cell else meaning
                for is_reached, cell, meaning in zip(reached, self._wide.column(column), meanings, strict=True)
            ]
            for column, meanings in read.items()
        }

    def _keep(self, column: str, unknown: dict[str, list[int]]) -> None:
        if len(unknown) > MOST_UNKNOWN:
            first = min(rows[0] for rows in unknown.values())
            facts: dict[str, object] = {"column": shown(column), "count": len(unknown)}
            self.problems.append(self._wide.at(first, messages.IMPORT_OTHER_COLUMN, **facts))
            return
        for cell, rows in unknown.items():
            if not cell:
                self.problems += [self._wide.at(row, messages.EMPTY_CELL, column=shown(column)) for row in rows]
                continue
            facts = {
                "column": shown(column),
                "found": shown(cell),
                "lines": self._wide.lines_of(rows),
            }
            self.problems.append(self._wide.at(rows[0], messages.IMPORT_UNKNOWN_VALUE, **facts))


def faulty_cells(wide: Wide, columns: Iterable[str]) -> list[Problem]:
    """Cells of these columns that are errors, or formulas without a result in the file. Neither is a missing answer."""
    places = {wide.place(name) for name in columns}
    rows: dict[tuple[int, str], list[int]] = defaultdict(list)
    for (column, row), error in sorted(wide.faulty.items()):
        if column in places:
            rows[column, error].append(row)
    found = []
    for (column, error), those in rows.items():
        message = messages.IMPORT_ERROR_CELL if error else messages.IMPORT_FORMULA_CELL
        cells = ", ".join(f"{_letters(column)}{wide.lines[row]}" for row in those[:MOST_LINES])
        facts = {
            "column": shown(wide.names[column]),
            "found": shown(error),
            "count": len(those),
            "cells": cells + (", …" if len(those) > MOST_LINES else ""),
        }
        found.append(wide.at(those[0], message, **facts))
    return found


def _letters(column: int) -> str:
    """0 → A, 25 → Z, 26 → AA."""
    more, last = divmod(column, len(LETTERS))
    return (_letters(more - 1) if more else "") + LETTERS[last]
