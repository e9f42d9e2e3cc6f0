"""Synthetic studies whole in memory: their tables by column, and the truth they were made from."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import Floats
from skillramp.core.instruments import Item
from skillramp.studies.columns import TABLES
from skillramp.studies.parts import Words
from skillramp.studies.simulation.study import Made, simulate
from skillramp.studies.simulation.world import World
from tests.shipped import SHIPPED

__all__ = ["HONEST", "INSTRUMENTS", "ITEMS", "Synthetic", "codes", "make", "synthetic"]

INSTRUMENTS = [each for name in ("start", "coach", "manager") if (each := SHIPPED.instrument(name))]
ITEMS: dict[str, Item] = {item.id: item for each in INSTRUMENTS for item in each.items}

HONEST = replace(
    World(), self_bias=0, coach_bias=0, halo=0, silent=0, acquiescent=0, straight=0, last=0, random=0, guessing=0,
    early_end=0, skipped=0, not_applicable=0, refused=0,
)  # fmt: skip
"""Everybody answers everything, and as they can: only the graded response model is left."""


@dataclass(frozen=True)
class Synthetic:
    """Columns by file and name; abilities and biases are people × competences."""

    made: Made
    tables: dict[str, dict[str, Words]]
    ability: Floats
    self_bias: Floats
    coach_bias: Floats
    style: NDArray[np.int64]
    is_silent: NDArray[np.bool_]

    def at(self, file: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Places of the person and of the competence of each row of answers.csv."""
        rows = self.tables[file]
        competence = {code: place for place, code in enumerate(self.made.asked.competences)}
        of_item = {item.id: competence[item.competence] for item in ITEMS.values()}
        return codes(rows["person_id"], self.tables["people.csv"]["person_id"]), np.array(
            [of_item[item] for item in rows["item_id"]]
        )


def make(people: int = 2_000, seed: int = 1, world: World | None = None) -> Made:
    """A study of shipped content."""
    return simulate(people, seed, SHIPPED, INSTRUMENTS, world)


def synthetic(made: Made) -> Synthetic:
    """All blocks joined."""
    blocks = list(made.blocks())
    tables = {}
    for table in TABLES:
        parts = [columns for each in blocks if (columns := each.part.get(table.file))]
        names = [column.name for column in table.columns if not column.is_optional_column]
        if parts:
            tables[table.file] = dict(zip(names, map(np.concatenate, zip(*parts, strict=True)), strict=True))
    return Synthetic(
        made,
        tables,
        ability=np.concatenate([each.crowd.ability for each in blocks]),
        self_bias=np.concatenate([each.voices.self_bias for each in blocks]),
        coach_bias=np.concatenate([each.voices.coach_bias for each in blocks]),
        style=np.concatenate([each.crowd.style for each in blocks]),
        is_silent=np.concatenate([each.crowd.is_silent for each in blocks]),
    )


def codes(cells: Iterable[str], known: Iterable[str]) -> NDArray[np.int64]:
    """The place of each cell among those known, which hold it."""
    place = {value: number for number, value in enumerate(known)}
    return np.array([place[cell] for cell in cells], np.int64)
