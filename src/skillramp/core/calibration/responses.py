"""Answers to one set as patterns: people who answered alike are counted together."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import Floats

__all__ = ["NOT_ANSWERED", "Responses", "Steps"]

Steps = NDArray[np.int8]

NOT_ANSWERED = -1


@dataclass(frozen=True, slots=True)
class Responses:
    """Distinct patterns of answers, sorted, so that the order of people changes nothing.

    Attributes:
        steps: patterns × items, the step reached; NOT_ANSWERED where there is none, by design or not.
        people: how many people answered so.
        pattern: for each person given, the place of their pattern.
    """

    steps: Steps
    people: Floats
    pattern: NDArray[np.intp]

    @classmethod
    def of(cls, steps: Steps) -> "Responses":
        """From people × items."""
        if not steps.size:
            return cls(np.empty((0, steps.shape[1]), np.int8), np.empty(0), np.empty(0, np.intp))
        patterns, pattern, people = np.unique(steps, axis=0, return_inverse=True, return_counts=True)
        return cls(patterns, people.astype(float), pattern.reshape(-1))

    def of_people(self, chosen: NDArray[np.bool_]) -> "Responses":
        """The same patterns, counting only these of the people given."""
        counts = np.bincount(self.pattern[chosen], minlength=len(self.people))
        return Responses(self.steps, counts.astype(float), self.pattern[chosen])

    @property
    def answered(self) -> NDArray[np.int64]:
        """How many people answered each item."""
        answered: Floats = np.rint(self.people @ (self.steps != NOT_ANSWERED))
        return answered.astype(np.int64)

    def counts(self, item: int, steps: int) -> NDArray[np.int64]:
        """How many people reached each of an item's steps 0…``steps``."""
        given = self.steps[:, item]
        found = [self.people[given == step].sum() for step in range(steps + 1)]
        return np.rint(found).astype(np.int64)
