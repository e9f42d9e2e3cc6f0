"""What a person's other answers say of the ability an item meets: an item never helps to judge itself."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import Floats
from skillramp.core.calibration.curves import Curves, log_steps
from skillramp.core.calibration.em import GRID, tabulate
from skillramp.core.calibration.estimates import Calibration
from skillramp.core.calibration.responses import NOT_ANSWERED, Responses, Steps

__all__ = ["Answered", "Left"]


@dataclass(frozen=True, slots=True)
class Left:
    """Who answered an item, one entry a pattern: people, the step reached, and what the others' answers say.

    ``likelihood``: patterns × grid, logarithm, of the answers to the other items only.
    """

    rows: NDArray[np.intp]
    step: Steps
    likelihood: Floats


@dataclass(frozen=True, slots=True)
class Answered:
    """A calibrated set's items and the answers to them, ready to leave one out."""

    responses: Responses
    curves: Curves
    log_table: Floats
    likelihood: Floats

    @classmethod
    def of(cls, calibration: Calibration, steps: Steps) -> "Answered":
        """From people × all items of the set, in the order the calibration has them."""
        responses, curves = Responses.of(steps[:, list(calibration.own)]), calibration.curves
        table, log_table = tabulate(responses, curves), log_steps(curves, GRID)
        return cls(responses, curves, log_table, table.chosen.T @ log_table[table.is_step])

    def without(self, item: int, also: tuple[int, ...] = ()) -> Left:
        """The people who answered an item, judged by their other answers; ``also`` leaves more items out."""
        rows = np.flatnonzero(self.responses.steps[:, item] != NOT_ANSWERED)
        likelihood = self.likelihood_without((item, *(each for each in also if each != item)), rows)
        return Left(rows, self.responses.steps[rows, item], likelihood)

    def likelihood_without(self, items: tuple[int, ...], rows: NDArray[np.intp]) -> Floats:
        """Patterns × grid, logarithm, of the answers to all items but these."""
        likelihood = self.likelihood[rows]
        for item in items:
            step = self.responses.steps[rows, item]
            likelihood = likelihood - np.where((step != NOT_ANSWERED)[:, None], self.log_table[item, step], 0.0)
        return likelihood
