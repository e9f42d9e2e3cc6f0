"""Raw tables never leave; an enterprise reads its own table about itself. The sector's type comes with its protection.

A dangerous step is guarded by a type, not by a reviewer: ``report.compose_own`` takes ``OwnTable`` and nothing else.
"""

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from skillramp.core.errors import PrivacyError
from skillramp.core.vocabulary import SMALLEST_GROUP

__all__ = ["Counted", "OwnTable", "RawTable", "fewest", "not_few", "own"]


class Counted(Protocol):
    """A row about a group: how few people its figures speak of, and which group it is."""

    @property
    def behind(self) -> int | None:
        """The fewest people any figure of the row is about; those nothing is known of do not count.

        None: the row tells only who was asked and who took part, which the enterprise knows from asking them.
        """
        ...

    @property
    def key(self) -> tuple[str, ...]:
        """What the row is about, such as (role, competence)."""
        ...


Row = TypeVar("Row", bound=Counted)


@dataclass(frozen=True, slots=True)
class RawTable(Generic[Row]):
    """Figures of groups as counted, over one or several enterprises. Never leaves the program."""

    name: str
    enterprises: frozenset[str]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class OwnTable(Generic[Row]):
    """One enterprise about itself, for itself. Only ``own`` makes it.

    ``too_few`` holds the keys of groups with fewer than SMALLEST_GROUP people: named, never shown as zero.
    """

    name: str
    enterprise: str
    shown: tuple[Row, ...]
    too_few: tuple[tuple[str, ...], ...]


class NotOwnError(PrivacyError):
    """A table that is not about exactly this enterprise was taken for its own."""


def not_few(count: int) -> int | None:
    """A count within a row, as far as it may be told: None where it is about one to four people."""
    return None if 0 < count < SMALLEST_GROUP else count


def fewest(people: int, *counts: int | None) -> int:
    """The fewest people a row speaks of: all of it, or those one of its counts picks out; nobody picks out nobody."""
    return min([people, *filter(None, counts)])


def own(table: RawTable[Row], enterprise: str) -> OwnTable[Row]:
    """The table as this enterprise may read it.

    Raises:
        NotOwnError: when the table holds people of any other enterprise, or does not say whose it is.
    """
    if table.enterprises != {enterprise}:
        raise NotOwnError(f"the table “{table.name}” is not about this enterprise alone")
    shown = tuple(row for row in table.rows if not _is_small(row))
    too_few = tuple(row.key for row in table.rows if _is_small(row))
    return OwnTable(table.name, enterprise, shown, too_few)


def _is_small(row: Counted) -> bool:
    return row.behind is not None and row.behind < SMALLEST_GROUP
