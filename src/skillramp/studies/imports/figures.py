"""Figures and dates as programs of many countries write them, become those of a study.

“1,5” and “1.234,5” tell which sign is the decimal one; “1.234” alone does not. The column decides, or the map.
"""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Literal

from skillramp.packs import messages
from skillramp.packs.problems import Problem
from skillramp.studies.imports.table import Wide, shown

__all__ = ["DATES", "Dates", "Decimal", "read_date", "read_dates", "read_figures"]

Decimal = Literal[".", ","]
Dates = Literal["Y-m-d", "d.m.Y", "d/m/Y", "m/d/Y", "serial"]

DATES: dict[Dates, tuple[str, str]] = {
    "Y-m-d": ("%Y-%m-%d", "2026-09-30"),
    "d.m.Y": ("%d.%m.%Y", "30.9.2026"),
    "d/m/Y": ("%d/%m/%Y", "30/9/2026"),
    "m/d/Y": ("%m/%d/%Y", "9/30/2026"),
    "serial": ("", "46295"),
}
"""How each way of writing dates reads, and an example; a time may follow."""

TIMES = ("", " %H:%M", " %H:%M:%S", " %I:%M %p", " %I:%M:%S %p")
FIRST_DAY, LAST_SERIAL = datetime(1899, 12, 30), 2_958_465  # noqa: DTZ001 — a spreadsheet's days have no zone
"""Day 0 of a spreadsheet's count, right from 1 March 1900 on; 2,958,465 is the last day of the year 9999."""

SPACES = re.compile("[ \u00a0\u2009\u202f'’]")
PLAIN = re.compile(r"[+-]?[0-9]+")
BY_POINT = re.compile(r"[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)\.[0-9]+")
BY_COMMA = re.compile(r"[+-]?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+),[0-9]+")
MANY_COMMAS = re.compile(r"[+-]?[0-9]{1,3}(,[0-9]{3}){2,}")
MANY_POINTS = re.compile(r"[+-]?[0-9]{1,3}(\.[0-9]{3}){2,}")
EITHER = re.compile(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}")
"""With one sign before three digits both readings are right."""


def read_figures(
    wide: Wide, name: str, told: Decimal | None, low: float, high: float
) -> tuple[list[str], list[Problem]]:
    """A column of figures, written with a decimal point or empty; and its faults.

    Args:
        wide: the table.
        name: the column.
        told: the decimal sign, where the map says it.
        low: the smallest figure that may be.
        high: the largest.
    """
    cells = wide.column(name)
    decimal: str | None = "." if wide.place(name) in wide.typed else told
    signs = {cell: SPACES.sub("", cell) for cell in set(cells)}
    if decimal is None:
        shown_sign = _decimal(wide, name, cells, signs)
        if isinstance(shown_sign, Problem):
            return ["" for _ in cells], [shown_sign]
        decimal = shown_sign
    read = {cell: _plain(bare, decimal) for cell, bare in signs.items()}
    wrong = {cell for cell, figure in read.items() if cell and not _is_between(figure, low, high)}
    facts = {"column": shown(name), "low": _bound(low), "high": _bound(high)}
    faults = [
        wide.at(row, messages.WRONG_FIGURE, found=shown(cell), **facts)
        for row, cell in enumerate(cells)
        if cell in wrong
    ]
    return [read[cell] or "" for cell in cells], faults


def _decimal(wide: Wide, name: str, cells: Sequence[str], signs: dict[str, str]) -> str | Problem:
    """The decimal sign the cells of a column show, or why they do not."""
    first: dict[str, int] = {}
    for row, cell in enumerate(cells):
        if (kind := _shows(signs[cell])) and kind not in first:
            first[kind] = row
    if "." in first and "," in first:
        row = max(first["."], first[","])
        return wide.at(row, messages.IMPORT_BOTH_DECIMALS, column=shown(name), found=shown(cells[row]))
    if "either" in first and not {".", ","} & first.keys():
        row = first["either"]
        whole = re.sub("[.,]", "", signs[cells[row]])
        facts = {"column": shown(name), "found": cells[row], "one": whole, "other": f"{int(whole) / 1000:g}"}
        return wide.at(row, messages.IMPORT_EITHER_NUMBER, **facts)
    return "," if "," in first else "."


def _shows(cell: str) -> str:
    """The decimal sign a cell proves; “either” where it leaves both; nothing for whole numbers and for no numbers."""
    if EITHER.fullmatch(cell):
        return "either"
    if BY_POINT.fullmatch(cell) or MANY_COMMAS.fullmatch(cell):
        return "."
    return "," if BY_COMMA.fullmatch(cell) or MANY_POINTS.fullmatch(cell) else ""


def _plain(cell: str, decimal: str) -> str | None:
    """A figure as Python and a study write it; None for what is none."""
    thousands = "," if decimal == "." else "."
    groups = re.fullmatch(rf"([+-]?)([0-9]+|[0-9]{{1,3}}(?:\{thousands}[0-9]{{3}})+)(?:\{decimal}([0-9]+))?", cell)
    if groups is None:
        return cell if decimal == "." and re.fullmatch(r"[0-9.]+[eE][+-]?[0-9]{1,3}", cell) else None
    sign, whole, part = groups[1], groups[2].replace(thousands, ""), groups[3]
    return sign.replace("+", "") + whole + (f".{part}" if part else "")


def _bound(figure: float) -> str:
    return f"{figure:.0f}" if figure == int(figure) else f"{figure:f}"


def _is_between(figure: str | None, low: float, high: float) -> bool:
    try:
        return figure is not None and low <= float(figure) <= high
    except ValueError:
        return False


def read_dates(wide: Wide, name: str, form: Dates) -> tuple[list[str], list[Problem]]:
    """A column of days or times as ISO 8601, or empty; and its faults. ISO 8601 itself is always read."""
    cells = wide.column(name)
    read = {cell: read_date(cell, form) for cell in set(cells)}
    wrong = [row for row, cell in enumerate(cells) if read[cell] is None]
    counted = [row for row in wrong if _is_counted(cells[row], form)]
    others = [row for row in wrong if not _is_counted(cells[row], form)]
    faults = [_date_fault(wide, rows, name, form) for rows in (counted, others) if rows]
    return [read[cell] or "" for cell in cells], faults


def read_date(cell: str, form: Dates) -> str | None:
    """One day or time as ISO 8601; None for what is none."""
    if not cell:
        return ""
    return _serial(cell) if form == "serial" and PLAIN.match(cell) else _iso(cell) or _by_form(cell, form)


def _iso(cell: str) -> str | None:
    try:
        return _written(datetime.fromisoformat(cell), has_time=len(cell) > len("2026-09-30"))
    except ValueError:
        return None


def _by_form(cell: str, form: Dates) -> str | None:
    for time in TIMES if form != "serial" else ():
        try:
            found = datetime.strptime(cell, DATES[form][0] + time)  # noqa: DTZ007 — survey tools write no zone
            return _written(found, has_time=bool(time))
        except ValueError:
            continue
    return None


def _serial(cell: str) -> str | None:
    """Days since the end of 1899; what is behind the point is the time of the day, to the second."""
    try:
        days = float(cell.replace(",", "."))
    except ValueError:
        return _iso(cell)
    if not 61 <= days <= LAST_SERIAL:  # before, spreadsheets count a 29 February 1900 that never was
        return None
    return _written(FIRST_DAY + timedelta(seconds=round(days * 86_400)), has_time=days != int(days))


def _written(moment: datetime, *, has_time: bool) -> str:
    return moment.isoformat(timespec="seconds") if has_time else moment.date().isoformat()


def _is_counted(cell: str, form: Dates) -> bool:
    """Whether a cell that should be a day is perhaps one as a spreadsheet counts it."""
    return form != "serial" and re.fullmatch(r"[0-9]{5}([.,][0-9]+)?", cell) is not None


def _date_fault(wide: Wide, rows: Sequence[int], name: str, form: Dates) -> Problem:
    """One for all rows with the same fault: where one day is written in another way, most are."""
    first = wide.column(name)[rows[0]]
    facts = {"column": shown(name), "found": shown(first), "lines": wide.lines_of(rows), "count": len(rows)}
    if _is_counted(first, form):
        return wide.at(rows[0], messages.IMPORT_DATE_NUMBER, **facts)
    return wide.at(rows[0], messages.IMPORT_WRONG_DATE, **facts, example=DATES[form][1])
