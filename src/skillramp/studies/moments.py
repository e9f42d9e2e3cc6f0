"""A date or time as a study writes it, in the one way of writing that sorts."""

from datetime import UTC, datetime

__all__ = ["moment"]


def moment(written: str) -> str:
    """ISO 8601 in one way of writing: with a time zone as UTC, without one as it is; empty where nothing is noted.

    Raises:
        ValueError: for what is no date or time, or lies outside the years 1 to 9999 once it is UTC.
    """
    if not written:
        return ""
    found = datetime.fromisoformat(written)
    try:
        return (found.astimezone(UTC).replace(tzinfo=None) if found.tzinfo else found).isoformat()
    except OverflowError as error:
        raise ValueError(written) from error
