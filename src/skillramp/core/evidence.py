"""What was published: findings, their figures as printed, and whether the figures agree with each other.

Two sources that differ are both kept with their dates; nothing is averaged or smoothed.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from skillramp.core.vocabulary import RecordStatus, Text

__all__ = [
    "Cell",
    "Claimed",
    "Figure",
    "PublishedFinding",
    "PublishedTable",
    "computed",
    "decimals",
    "disagreements",
    "holds",
]

NEARLY = 0.9
"""“Almost twice” is between 0.9 × 2 and 2; “about” is within a tenth: how the checked sources use these words
(UK National Audit Office 2026 writes “almost twice” for × 1.97 and “almost trebled” for × 2.86)."""

FAR = 1.5
"""“More than doubled” is said of 2.06, hardly of 3: beyond half as much again the words say nothing."""

TINY = 1e-9
"""What computing with binary numbers may be off by."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number as printed. ``said``: exactly, more-than, less-than, almost or about, as the source says it.

    ``claim`` is shared by figures that say they measure the same thing; ``differs`` tells why one stands apart.
    """

    id: str
    value: float
    said: str
    unit: str
    definition: Text
    place: str
    date: str
    claim: str | None
    differs: Text | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of a wide table, None where nothing was published, which is not zero. ``line``: in its file."""

    subject: str
    group: str
    place: str
    date: str
    value: float | None
    flag: str
    line: int


@dataclass(frozen=True, slots=True)
class PublishedTable:
    """A wide table with what its values count, what a value says, and what it must not be used for."""

    unit: str
    definition: Text
    caution: Text
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class PublishedFinding:
    """A published finding: what, on how many people (None: not told), where, how sure, and last looked at when."""

    id: str
    finding: Text
    people: int | None
    source: str
    date: str | None
    url: str | None
    status: RecordStatus
    checked_on: str
    figures: tuple[Figure, ...] = ()
    table: PublishedTable | None = None

    @property
    def is_checked(self) -> bool:
        """Whether somebody has read the source."""
        return self.status is RecordStatus.CHECKED


def decimals(value: float) -> int:
    """Decimals a number was printed with: 78.48 has two, 403 none. A last 0 is not seen: 40.0 counts as 40."""
    exponent = Decimal(str(value)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def computed(kind: str, values: Sequence[float]) -> float:
    """What these values give: per cent for share and growth, levels of the values themselves for sum and difference.

    Raises:
        ZeroDivisionError: for a share of nothing, or growth from nothing.
    """
    match kind:
        case "sum":
            return float(sum(Decimal(str(value)) for value in values))
        case "difference":
            return float(Decimal(str(values[0])) - Decimal(str(values[1])))
        case "share":
            return 100 * values[0] / values[1]
        case "growth":
            return 100 * (values[1] - values[0]) / values[0]
        case _:
            return values[1] / values[0]


def holds(printed: Figure, result: float) -> bool:
    """Whether a printed figure says what comes out, to the decimals it is printed with."""
    value = printed.value
    match printed.said:
        case "more-than":
            return value < result <= FAR * value
        case "less-than":
            return value / FAR <= result < value
        case "almost":
            return NEARLY * value <= result < value
        case "about":
            return abs(result - value) <= (1 - NEARLY) * abs(value) + TINY
        case _:
            return abs(result - value) <= 0.5 * 10.0 ** -decimals(value) + TINY


@dataclass(frozen=True, slots=True)
class Claimed:
    """A figure and the record it stands in."""

    record: str
    figure: Figure


def disagreements(claimed: Iterable[Claimed]) -> tuple[tuple[Claimed, Claimed], ...]:
    """Pairs that claim the same thing of the same place and date in the same unit, and print different numbers.

    The first of a pair comes first in the order given; figures “about” or “more than” the same number do not differ.
    """
    said: dict[tuple[str, str, str, str], list[Claimed]] = defaultdict(list)
    for each in claimed:
        figure = each.figure
        if figure.claim is not None:
            said[figure.claim, figure.place, figure.date, figure.unit].append(each)
    return tuple(
        (first, other)
        for same in said.values()
        for place, first in enumerate(same)
        for other in same[place + 1 :]
        if not _agree(first.figure, other.figure)
    )


def _agree(one: Figure, other: Figure) -> bool:
    """Said the same way, or the one lies within what the other says; words such as “less than” are the looser side."""
    if (one.value, one.said) == (other.value, other.said):
        return True
    pairs = [(one, other.value), (other, one.value)]
    worded = [(figure, value) for figure, value in pairs if figure.said != "exactly"]
    return any(holds(figure, value) for figure, value in worded or pairs)
