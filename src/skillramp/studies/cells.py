"""What a cell of each kind of column must look like, and what is said of one that does not."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from skillramp.packs import messages
from skillramp.packs.problems import Message
from skillramp.studies.columns import Column, Kind
from skillramp.studies.header import LONGEST_FIELD, LONGEST_SHOWN
from skillramp.studies.moments import moment

__all__ = ["Facts", "fault_of"]

LONGEST_ID = 64
ID = re.compile(rf"\w[\w.-]{{0,{LONGEST_ID - 1}}}")
AMOUNT = re.compile(r"[0-9]+(\.[0-9]{1,2})?")
CURRENCY = re.compile(r"[A-Z]{3}")

Facts = Mapping[str, object]


def fault_of(cell: str, column: Column) -> tuple[Message, Facts] | None:
    """What is wrong with a cell. An id is not shown: it may be somebody's name."""
    if not cell:
        return (messages.EMPTY_CELL, {}) if column.is_required else None
    if len(cell) > LONGEST_FIELD or "\0" in cell:  # a CSV file with such a cell is not read at all
        return messages.ODD_TEXT, {"most": LONGEST_FIELD}
    rule = RULES.get(column.kind)
    return None if rule is None or rule.fits(cell, column) else (rule.message, rule.facts(cell, column))


@dataclass(frozen=True, slots=True)
class _Rule:
    """Whether a filled cell fits its column, the message for one that does not, and its facts."""

    fits: Callable[[str, Column], bool]
    message: Message
    facts: Callable[[str, Column], Facts]


def _is_date(cell: str, _: Column) -> bool:
    try:
        moment(cell)
    except ValueError:
        return False
    return True


def _is_between(read: Callable[[str], float], cell: str, column: Column) -> bool:
    """Python also reads “１２” and “1_2”; a CSV file does not mean them. NaN lies between no bounds."""
    try:
        return cell.isascii() and "_" not in cell and column.low <= read(cell) <= column.high
    except ValueError:
        return False


def _is_amount(cell: str, column: Column) -> bool:
    return AMOUNT.fullmatch(cell) is not None and _is_between(float, cell, column)


def _found(cell: str, _: Column) -> Facts:
    return {"found": cell[:LONGEST_SHOWN]}


def _found_and_bounds(cell: str, column: Column) -> Facts:
    return {"found": cell[:LONGEST_SHOWN], "low": _written(column.low), "high": _written(column.high)}


def _found_and_known(cell: str, column: Column) -> Facts:
    return {"found": cell[:LONGEST_SHOWN], "known": ", ".join(column.choices)}


def _written(bound: float) -> str:
    return str(int(bound)) if bound == int(bound) else f"{bound:f}"


RULES = {
    Kind.ID: _Rule(
        lambda cell, _: ID.fullmatch(cell) is not None, messages.WRONG_ID, lambda _, __: {"most": LONGEST_ID}
    ),
    Kind.CHOICE: _Rule(lambda cell, column: cell in column.choices, messages.WRONG_CHOICE, _found_and_known),
    Kind.DATE: _Rule(_is_date, messages.WRONG_DATE, _found),
    Kind.WHOLE: _Rule(lambda cell, column: _is_between(int, cell, column), messages.WRONG_COUNT, _found_and_bounds),
    Kind.NUMBER: _Rule(lambda cell, column: _is_between(float, cell, column), messages.WRONG_FIGURE, _found_and_bounds),
    Kind.AMOUNT: _Rule(_is_amount, messages.WRONG_AMOUNT, _found_and_bounds),
    Kind.CURRENCY: _Rule(lambda cell, _: CURRENCY.fullmatch(cell) is not None, messages.WRONG_CURRENCY, _found),
}
"""Text may be anything."""
