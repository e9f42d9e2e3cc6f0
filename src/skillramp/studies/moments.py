"""A date or time as a study writes it: in the one way of writing that sorts, and as numbers to compare by."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

import numpy as np
from numpy.typing import NDArray

__all__ = ["Moments", "moment"]

DAY = 86_400
"""Seconds."""


def moment(written: str) -> str:
    """ISO 8601 in one way of writing: with a time zone as UTC, without one as it is; empty where nothing is noted.

    Raises:
        ValueError: for what is no date or time, or lies outside the years 1 to 9999 once it is UTC.
    """
    return _read(written).isoformat() if written else ""


def _read(written: str) -> datetime:
    found = datetime.fromisoformat(written)
    try:
        return found.astimezone(UTC).replace(tzinfo=None) if found.tzinfo else found
    except OverflowError as error:
        raise ValueError(written) from error


@dataclass(frozen=True, slots=True)
class Moments:
    """Dates and times as numbers, one each; where nothing is noted ``is_noted`` is false and the rest 0.

    Attributes:
        second: seconds from year 1 on, in UTC where a time zone is given.
        day: the day as it is written, counted from year 1 on.
        is_noted: something is written.
        is_timed: a time of day, too; else it is the whole day.
        is_zoned: a time zone, too.
    """

    second: NDArray[np.int64]
    day: NDArray[np.int64]
    is_noted: NDArray[np.bool_]
    is_timed: NDArray[np.bool_]
    is_zoned: NDArray[np.bool_]

    @classmethod
    def of(cls, written: Iterable[str]) -> "Moments":
        """From cells of which each is empty or can be read."""
        rows = [_numbers(each) for each in written]
        table = np.array(rows, np.int64).reshape(-1, 5)
        return cls(table[:, 0], table[:, 1], *(table[:, place].astype(bool) for place in (2, 3, 4)))

    def take(self, rows: NDArray[np.integer]) -> "Moments":
        """These of them."""
        flags = self.is_noted[rows], self.is_timed[rows], self.is_zoned[rows]
        return Moments(self.second[rows], self.day[rows], *flags)

    def is_before(self, other: "Moments") -> NDArray[np.bool_]:
        """Which surely lie before their counterpart: by the time where both have one, else by the day.

        A time with a zone and one without may lie a day apart and still be the same.
        """
        is_comparable = self.is_zoned == other.is_zoned
        by_time = self.is_timed & other.is_timed & is_comparable
        by_day = self.day + np.where(is_comparable | ~(self.is_timed & other.is_timed), 0, 1) < other.day
        return self.is_noted & other.is_noted & np.where(by_time, self.second < other.second, by_day)


def _numbers(written: str) -> tuple[int, int, bool, bool, bool]:
    if not written:
        return 0, 0, False, False, False
    found, utc = datetime.fromisoformat(written), _read(written)
    second = utc.toordinal() * DAY + utc.hour * 3600 + utc.minute * 60 + utc.second
    return second, found.toordinal(), True, not _is_day(written), found.tzinfo is not None


def _is_day(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True
