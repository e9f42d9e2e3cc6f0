"""Scoring a million people, against gathering the item table and adding it up: what nobody could do without.

Two layouts of 40 answers a person: short piles, of which many people have the same, and long ones, of which few have.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.random import PCG64, Generator
from numpy.typing import NDArray

from benchmarks.measures import RUNS, Measure
from skillramp.core.abilities import Floats, Model, item_table
from skillramp.core.answers import VOICES, Marks
from skillramp.core.instruments import Item
from skillramp.core.scores import score_in_blocks
from skillramp.core.vocabulary import ItemKind
from tests.items import made_item

PEOPLE = 1_000_000
AT_ONCE = 20_000
"""People whose answers are made, added up and scored together; nothing of them is kept but one count."""

TIMES = 2.5
"""What scoring may cost beside the bare sums: blurring, merging, summaries and patterns come on top of them."""

MEMORY_LIMIT = 2.0
"""Gigabytes."""

KINDS = (ItemKind.CAN_DO, ItemKind.TASK, ItemKind.OBSERVATION)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a person's 40 answers lie: in each competence so many of KINDS."""

    name: str
    competences: int
    answers: tuple[int, int, int]

    @property
    def items(self) -> tuple[Item, ...]:
        """The items in the order of competences and kinds, from level 0.5 to level 6."""
        kinds = [kind for kind, count in zip(KINDS, self.answers, strict=True) for _ in range(count)]
        levels = np.linspace(0.5, 6, len(kinds)).tolist()
        return tuple(
            _item(kind, level, f"{competence}", number)
            for competence in range(self.competences)
            for number, (kind, level) in enumerate(zip(kinds, levels, strict=True))
        )


LAYOUTS = (Layout("8 × (3+1+1)", 8, (3, 1, 1)), Layout("2 × (12+4+4)", 2, (12, 4, 4)))


def _item(kind: ItemKind, level: float, competence: str, number: int) -> Item:
    steps = 1 if kind is ItemKind.TASK else 3
    return made_item(f"{competence}-{number}", kind, steps=range(steps + 1), level=level, competence=competence)


def million() -> Iterator[Measure]:
    """Seconds of a fifth of the million, the median of all five, against the bare sums; and the memory of it all."""
    for layout in LAYOUTS:
        took, bare = _child("seconds", layout)
        yield Measure(f"scores, 200,000 × {layout.name}", took, "s", f"{TIMES} × gathering and adding up", TIMES * bare)
        (memory,) = _child("memory", layout)
        yield Measure(f"scores, 1,000,000 × {layout.name}", memory, "GB", "limit", MEMORY_LIMIT)


def _child(what: str, layout: Layout) -> list[float]:
    """Run this file in a process of its own, whose memory is its own too."""
    command = [sys.executable, "-m", "benchmarks.scores", what, str(LAYOUTS.index(layout))]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return [float(figure) for figure in done.stdout.split()]


def blocks(layout: Layout, people: int) -> Iterator[Marks]:
    """Answers of that many people, some at a time: everybody has an ability, and answers as the model makes them."""
    items = layout.items
    thresholds = np.array([[*item.thresholds, *[np.inf] * (3 - len(item.thresholds))] for item in items])
    slope = np.array([item.slope for item in items])
    random = Generator(PCG64(len(items) + layout.competences))
    for _ in range(0, people, AT_ONCE):
        ability = random.normal(2.5, 1.75, (AT_ONCE, 1)) + random.normal(0, 0.8, (AT_ONCE, 1))
        drawn = np.log(1 / random.random((AT_ONCE, len(items))) - 1) / slope  # θ + this reaches a step or does not
        step = sum((ability - drawn >= thresholds[:, k]).astype(np.int8) for k in range(3)).ravel()
        yield _marks(items, step)


def _marks(items: tuple[Item, ...], step: NDArray[np.int8]) -> Marks:
    number = len(step) // len(items)
    return Marks(
        person=np.repeat(np.arange(number, dtype=np.int32), len(items)),
        item=np.tile(np.arange(len(items), dtype=np.int32), number),
        voice=np.tile(np.array([VOICES.index(item.voices[0]) for item in items], np.int8), number),
        step=step,
        tool_step=np.full(len(step), -1, np.int8),
        place=step,
    )


def gathered(marks: Marks, table: Floats, starts: NDArray[np.int64]) -> Floats:
    """The peer: every answer's row of the table, added up in piles that are known beforehand."""
    return np.add.reduceat(table[marks.item, marks.step], starts)


def levels(layout: Layout, marks: Marks) -> int:
    """Score and count what was found, as somebody would who keeps nothing else."""
    return sum(int(np.nansum(found.level)) for found in score_in_blocks(marks, layout.items, Model()))


def seconds(layout: Layout, people: int = PEOPLE) -> tuple[float, float]:
    """Median seconds of a fifth of these people: scored, and merely added up."""
    items = layout.items
    table, size = (
        item_table(items),
        np.tile([count for _ in range(layout.competences) for count in layout.answers], AT_ONCE),
    )
    starts = np.cumsum(size) - size
    took = np.zeros((2, RUNS))
    for number, marks in enumerate(blocks(layout, people)):
        begun = time.perf_counter()
        levels(layout, marks)
        middle = time.perf_counter()
        gathered(marks, table, starts)
        took[:, number % RUNS] += middle - begun, time.perf_counter() - middle
    return float(np.median(took[0])), float(np.median(took[1]))


def memory(layout: Layout, people: int = PEOPLE) -> float:
    """Gigabytes this process took at most while it scored these people."""
    for marks in blocks(layout, people):
        levels(layout, marks)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000_000


if __name__ == "__main__":
    chosen = LAYOUTS[int(sys.argv[2])]
    sys.stdout.write(" ".join(map(str, seconds(chosen) if sys.argv[1] == "seconds" else [memory(chosen)])))
