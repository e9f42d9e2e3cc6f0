"""Days, months, years and spans as figures name them: is there such a day in the calendar?"""

import datetime

__all__ = ["is_date"]


def is_date(text: str) -> bool:
    """Whether a date of the right form is in the calendar; a span runs from the earlier to the later."""
    first, *later = text.split("/")
    return all(map(_is_there, (first, *later))) and not any(_is_before(each, first) for each in later)


def _is_there(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text + "-01" * (2 - text.count("-")))
    except ValueError:
        return False
    return True


def _is_before(later: str, first: str) -> bool:
    """Compared as far as both are told: 2022-05 lies in 2022, not before it."""
    both = min(len(later), len(first))
    return later[:both] < first[:both]
