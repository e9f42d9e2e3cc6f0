"""What can differ between two packs: a key, keys that are read as one, a whole record or table, a wide table."""

from dataclasses import dataclass

from skillramp.core.evidence import Cell
from skillramp.packs.read import Record
from skillramp.packs.shapes import Shape

__all__ = ["Cells", "Difference", "Key", "Table", "Together", "Where", "Whole"]


@dataclass(frozen=True, slots=True)
class Table:
    """A table on the way to what differs: the key it stands under, its name among its like (None: there is one)."""

    key: str
    name: str | None
    shape: Shape


@dataclass(frozen=True, slots=True)
class Where:
    """A record as it is now, or as it was where it is gone, and the tables that lead to what differs in it."""

    record: Record
    tables: tuple[Table, ...] = ()

    @property
    def owner(self) -> Shape:
        """The record or table that has the key."""
        return self.tables[-1].shape if self.tables else self.record.shape

    @property
    def outside(self) -> "Where":
        """The place without its last table."""
        return Where(self.record, self.tables[:-1])

    def inside(self, key: str, name: str | None, shape: Shape) -> "Where":
        """The place one table further in."""
        return Where(self.record, (*self.tables, Table(key, name, shape)))


@dataclass(frozen=True, slots=True)
class Key:
    """One key with two values; None where it is not given."""

    where: Where
    key: str
    before: object
    now: object


@dataclass(frozen=True, slots=True)
class Together:
    """Keys of one table that make sense together only, such as a number and its unit; ``keys``: which differ."""

    where: Where
    keys: tuple[str, ...]
    before: Shape
    now: Shape


@dataclass(frozen=True, slots=True)
class Whole:
    """A record or table that is new (``before`` is None) or gone (``now`` is None)."""

    where: Where
    before: Shape | None
    now: Shape | None


@dataclass(frozen=True, slots=True)
class Cells:
    """The wide table beside a record: pairs that differ, cells that are new, cells that are gone."""

    where: Where
    changed: tuple[tuple[Cell, Cell], ...]
    new: tuple[Cell, ...]
    gone: tuple[Cell, ...]


Difference = Key | Together | Whole | Cells
