"""What can close a gap. Technology is two-edged: every record says what it lowers and what it raises."""

from dataclasses import dataclass

from skillramp.core.vocabulary import RecordStatus, Text

__all__ = ["Asking", "Technology"]


@dataclass(frozen=True, slots=True)
class Technology:
    """A type of technology, the barriers it counters, and its first hour."""

    id: str
    title: Text
    is_free: bool
    lowers: Text
    raises: Text
    first_hour: Text
    countered: tuple[str, ...]
    status: RecordStatus


@dataclass(frozen=True, slots=True)
class Asking:
    """A scheme to ask about: whom, and what first. ``ended``: the last day of a scheme that is no more (ISO)."""

    id: str
    title: Text
    pays_for: Text
    office: Text
    question: Text
    region: str | None
    checked_on: str
    status: RecordStatus
    ended: str | None
    replaced_by: str | None
