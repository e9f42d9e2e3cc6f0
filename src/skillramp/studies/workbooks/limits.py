"""How large a table of a survey may be, and how long reading it may take. All of them are judgements.

The largest table we know of (5,463 people, 63 columns) has 0.34 million cells and 2 MB.
"""

__all__ = [
    "LONGEST_NAME",
    "MEGABYTE",
    "MOST_CELLS",
    "MOST_COLUMNS",
    "MOST_CPU",
    "MOST_ENTRIES",
    "MOST_FAULTY",
    "MOST_MEMORY",
    "MOST_RATIO",
    "MOST_ROWS",
    "MOST_SECONDS",
    "MOST_TEXT",
    "MOST_UNPACKED",
]

MEGABYTE = 1_000_000
MOST_CELLS = 5_000_000
MOST_COLUMNS, MOST_ROWS = 16_384, 1_048_576
"""The grid of a spreadsheet (Excel specifications and limits, since 2007)."""

MOST_ENTRIES = 500
MOST_UNPACKED = 50 * MEGABYTE
MOST_RATIO = 100
"""Unpacked to packed size; tables of one repeated answer reach 30."""

MOST_TEXT = 100 * MEGABYTE
"""Characters of all cells together: one long text may be shown in a million cells."""

MOST_FAULTY = 1_000
"""Cells without a value that are named, of each column; the first ones are enough."""

MOST_MEMORY = 1_000 * MEGABYTE
"""Of the child, as address space: 50 MB unpacked took 250 MB of memory, and the interpreter reserves more."""

MOST_CPU = 20
MOST_SECONDS = 40
"""Of the wall clock, where the machine is busy or has no limit for processors."""

LONGEST_NAME = 200
