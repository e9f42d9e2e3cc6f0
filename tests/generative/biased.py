"""People whose voices are off by what a test planted: what the estimated biases are held against."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.random import PCG64, Generator
from numpy.typing import NDArray

from skillramp.core.abilities import EstimatedBias, Model
from skillramp.core.answers import Marks
from skillramp.core.bias import estimate
from skillramp.core.bias_evidence import Evidence, collect
from skillramp.core.instruments import Item
from skillramp.core.scores import set_aside
from skillramp.core.vocabulary import ItemKind, Voice
from tools.coverage import shipped_forms
from tools.worlds import World, answered, as_stated

__all__ = ["AREAS", "FORM", "STATED", "Crowd", "crowd", "found", "tasks", "world"]

STATED = Model()
EVERY_AREA, FORMS = shipped_forms()
FORM = FORMS[2]
AREAS = {item.competence: EVERY_AREA[item.competence] for item in FORM.items}


@dataclass(frozen=True, slots=True)
class Crowd:
    """Marks of people, whose ids are given, and the items they answered."""

    marks: Marks
    people: tuple[str, ...]
    items: tuple[Item, ...]

    @property
    def evidence(self) -> Evidence:
        """What they say about the biases of voices."""
        return collect(self.marks, self.people, self.items, AREAS, set_aside(self.marks, self.items, STATED))

    def without(self, dropped: NDArray[np.bool_]) -> "Crowd":
        """The same people without their answers to these items."""
        kept = ~dropped[self.marks.item]
        columns = {name: getattr(self.marks, name)[kept] for name in Marks.__dataclass_fields__}
        return replace(self, marks=Marks(**columns))


def world(count: int, *, seed: int = 1, told: Mapping[str, float] | None = None, seen: float = 0.0) -> World:
    """As stated, but what people say is off on average by area, and what coaches see in all of them."""
    made = as_stated(count, FORM, Generator(PCG64(seed)))
    codes = sorted({item.competence for item in FORM.items})
    by_area = np.array([(told or {}).get(AREAS[code], 0.0) for code in codes])
    return replace(made, told=made.told + by_area, seen=made.seen + seen)


def crowd(made: World, *, seed: int = 1) -> Crowd:
    """Its people, who answer everything."""
    marks = answered(made, FORM, Generator(PCG64([seed, 2])))
    return Crowd(marks, tuple(f"p{seed}-{number}" for number in range(len(made.ability))), FORM.items)


def found(evidence: Evidence) -> dict[tuple[Voice, str], EstimatedBias]:
    """The estimates by voice and area."""
    return {(row.voice, row.area): row for row in estimate(evidence, STATED).rows}


@cache
def tasks() -> NDArray[np.bool_]:
    """Which items are tasks or knowledge questions."""
    return np.array([item.kind in {ItemKind.TASK, ItemKind.KNOWLEDGE} for item in FORM.items])
