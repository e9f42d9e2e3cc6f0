"""Many strings in little room: their bytes one behind the other, and where each ends."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

__all__ = ["Words"]


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Strings that do not change. A million ids take a quarter of what as many strings of Python do.

    NumPy has strings of its own (StringDType); sorting a few million of them crashed NumPy 2.4.

    Attributes:
        blob: all of them in UTF-8.
        ends: where each ends in it, after a first 0.
    """

    blob: bytes
    ends: NDArray[np.int64]

    @classmethod
    def of(cls, cells: Iterable[str]) -> "Words":
        """From strings of Python."""
        raw = [cell.encode() for cell in cells]
        return cls(b"".join(raw), np.cumsum([0, *map(len, raw)], dtype=np.int64))

    @classmethod
    def joined(cls, parts: Sequence["Words"]) -> "Words":
        """All of these, one part after the other."""
        starts = np.cumsum([0, *(len(part.blob) for part in parts)])
        ends = [part.ends[1:] + start for part, start in zip(parts, starts, strict=False)]
        return cls(b"".join(part.blob for part in parts), np.concatenate([[0], *ends]).astype(np.int64))

    def __len__(self) -> int:
        return len(self.ends) - 1

    def __getitem__(self, place: int) -> str:
        return self.blob[self.ends[place] : self.ends[place + 1]].decode()

    def __iter__(self) -> Iterator[str]:
        return (self.blob[start:end].decode() for start, end in pairwise(self.ends))

    def at(self, places: NDArray[np.integer]) -> list[str]:
        """The strings at these places; equal ones are one string."""
        distinct, which = np.unique(places, return_inverse=True)
        found = [self[place] for place in distinct.tolist()]
        return [found[place] for place in which.tolist()]

    def is_same(self, other: "Words") -> bool:
        """Whether both hold the same strings in the same order."""
        return self.blob == other.blob and np.array_equal(self.ends, other.ends)
