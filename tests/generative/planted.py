"""Answers made from known parameters, so that a calibration can be held against what was planted."""

import numpy as np
from numpy.typing import NDArray

from skillramp.core.calibration.responses import Steps
from skillramp.core.instruments import Item
from skillramp.core.vocabulary import ItemKind
from tests.items import made_item

__all__ = ["MISSING", "an_item", "answers", "some_items", "with_gaps"]

MISSING = -1


def an_item(code: str, level: float, steps: int = 3, slope: float | None = None) -> Item:
    """An item at an author's level; one step above 0 makes it right or wrong."""
    kind = ItemKind.CAN_DO if steps == 3 else ItemKind.TASK
    return made_item(code, kind, steps=range(steps + 1), level=level, competence="1.1", slope=slope)


def some_items(count: int, steps: int = 3) -> tuple[Item, ...]:
    """Items at levels from 0.5 to 3.5."""
    return tuple(
        an_item(f"i{place}", level, steps) for place, level in enumerate(np.linspace(0.5, 3.5, count).tolist())
    )


def answers(
    items: tuple[Item, ...], people: int, seed: int, *, mean: float = 2.0, spread: float = 1.2, shift: float = 0.0
) -> Steps:
    """People × items; ``shift`` moves every item up by so many levels."""
    source = np.random.default_rng(seed)
    ability, chance = source.normal(mean, spread, (people, 1)), source.random((people, len(items)))
    columns = []
    for place, item in enumerate(items):
        reached = 1 / (1 + np.exp(-item.slope * (ability - np.array(item.thresholds) - shift)))
        columns.append((chance[:, place : place + 1] < reached).sum(axis=1))
    return np.stack(columns, axis=1).astype(np.int8)


def with_gaps(steps: Steps, share: float, seed: int) -> Steps:
    """The same answers, this share of them not there."""
    gone: NDArray[np.bool_] = np.random.default_rng(seed).random(steps.shape) < share
    return np.where(gone, np.int8(MISSING), steps)
