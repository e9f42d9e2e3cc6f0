"""The names of a file's columns, held against those its table must have. The same for every kind of file."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from skillramp.packs import messages
from skillramp.packs.problems import Problem
from skillramp.studies.columns import Table

__all__ = ["LONGEST_FIELD", "LONGEST_SHOWN", "header_faults", "names"]

LONGEST_FIELD = 10_000
"""Characters in one cell: far beyond any id or title, far below what would hurt memory."""

LONGEST_SHOWN = 40
"""Characters of somebody's cell that a sentence shows."""


def names(table: Table) -> str:
    """The columns a table must have, in words."""
    return ", ".join(column.name for column in table.columns if not column.is_optional_column)


def header_faults(header: Sequence[str], table: Table, file: str, line: int | None) -> Iterator[Problem]:
    """Columns that are missing, unknown or there twice.

    Args:
        header: the names the file gives.
        table: what it should hold.
        file: its name in sentences.
        line: where the names stand; None where a file has no lines.
    """
    known = [column.name for column in table.columns]
    for column in table.columns:
        if column.name not in header and not column.is_optional_column:
            yield Problem(file, line, messages.NO_COLUMN, (("column", column.name), ("columns", names(table))))
    for place, name in enumerate(header):
        if name not in known:
            near = get_close_matches(name, known, n=1) or [names(table)]
            yield Problem(file, line, messages.UNKNOWN_COLUMN, (("column", name[:LONGEST_SHOWN]), ("near", near[0])))
        elif name in header[:place]:
            yield Problem(file, line, messages.COLUMN_TWICE, (("column", name),))
