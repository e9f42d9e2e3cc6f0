"""Cells are read by the map. A value the map does not know is kept as a problem, with its lines."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from skillramp.packs import messages
from skillramp.packs.problems import Problem
from skillramp.studies.sheets import Sheet

__all__ = ["MOST_UNKNOWN", "Cells"]

MOST_UNKNOWN = 20
"""With more unknown values in one column the map means another column. They are then counted, not shown: a column
of free text may hold names."""

MOST_LINES = 5
LONGEST_SHOWN = 40

T = TypeVar("T")


class Cells:
    """Reads columns of one sheet; ``problems`` grows with every value without a meaning."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.problems: list[Problem] = []

    def read(
        self, column: str, known: Mapping[str, T], ignore: Sequence[str] = (), *, is_required: bool = False
    ) -> list[T | None]:
        """One meaning a row, None for cells that say nothing.

        Args:
            column: a column of the sheet.
            known: meaning by cell.
            ignore: cells that say nothing; the empty one never does, unless it is known.
            is_required: the empty cell is a fault.
        """
        silent = {*ignore, *(() if is_required else ("",))} - known.keys()
        unknown: dict[str, list[int]] = {}
        meanings: list[T | None] = []
        for row, cell in enumerate(self._sheet.column(column)):
            meanings.append(known.get(cell))
            if cell not in known and cell not in silent:
                unknown.setdefault(cell, []).append(row)
        self._keep(column, unknown)
        return meanings

    def _keep(self, column: str, unknown: dict[str, list[int]]) -> None:
        if len(unknown) > MOST_UNKNOWN:
            first = min(rows[0] for rows in unknown.values())
            self.problems.append(self._sheet.at(first, messages.IMPORT_OTHER_COLUMN, column=column, count=len(unknown)))
            return
        for cell, rows in unknown.items():
            if not cell:
                self.problems += [self._sheet.at(row, messages.EMPTY_CELL, column=column) for row in rows]
                continue
            lines = ", ".join(str(self._sheet.lines[row]) for row in rows[:MOST_LINES])
            facts = {
                "column": column,
                "found": _shown(cell),
                "lines": lines + (", …" if len(rows) > MOST_LINES else ""),
            }
            self.problems.append(self._sheet.at(rows[0], messages.IMPORT_UNKNOWN_VALUE, **facts))


def _shown(cell: str) -> str:
    return cell if len(cell) <= LONGEST_SHOWN else cell[: LONGEST_SHOWN - 1] + "…"
