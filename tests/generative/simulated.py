"""People made from the stated model, with a known ability each: what the tests of intervals and errors stand on."""

from dataclasses import dataclass

import numpy as np
from numpy.random import PCG64, Generator

from skillramp.core.abilities import Floats, Model, Summary
from skillramp.core.answers import VOICES, Marks
from skillramp.core.instruments import Item
from skillramp.core.scores import Scores, score
from skillramp.core.vocabulary import ItemKind, Voice
from tests.items import made_item

__all__ = ["ITEMS", "Crowd", "a_crowd", "coverage", "error"]

SEED = 20_260
STEPS = {ItemKind.CAN_DO: 3, ItemKind.OBSERVATION: 3, ItemKind.TASK: 1}


def _item(kind: ItemKind, level: float) -> Item:
    return made_item(f"{kind}-{level:05.2f}", kind, steps=range(STEPS[kind] + 1), level=level)


ITEMS = (
    *(_item(ItemKind.CAN_DO, round(level, 2)) for level in np.linspace(0.5, 6, 12).tolist()),
    *(_item(ItemKind.TASK, level) for level in (1.0, 2.0, 3.0, 4.0)),
    *(_item(ItemKind.OBSERVATION, level) for level in (1.0, 2.0, 3.0, 4.0)),
)
"""One competence: twelve can-do items, four tasks, and four of the coach's twins."""


@dataclass(frozen=True)
class Crowd:
    """People with their abilities and what they answered."""

    abilities: Floats
    marks: Marks

    def scored(self, model: Model) -> Scores:
        """Their scores under a model; everybody answered, so rows are people."""
        return score(self.marks, ITEMS, model)


def a_crowd(people: int = 2_000) -> Crowd:
    """So many people of the stated model."""
    random, model = Generator(PCG64(SEED)), Model()
    abilities = random.normal(model.prior.mean, model.prior.spread, people)
    own, other = random.normal(size=(2, people))
    heard = {
        Voice.SELF: abilities + model.self_bias.spread * own,
        Voice.COACH: abilities + model.coach_bias.spread * other,
        Voice.TASK: abilities,
    }
    steps = [_steps(item, heard[item.voices[0]], random) for item in ITEMS]
    voices = [VOICES.index(item.voices[0]) for item in ITEMS]
    return Crowd(
        abilities,
        Marks(
            person=np.repeat(np.arange(people), len(ITEMS)).astype(np.int32),
            item=np.tile(np.arange(len(ITEMS)), people).astype(np.int32),
            voice=np.tile(voices, people).astype(np.int8),
            step=np.stack(steps, axis=1).ravel().astype(np.int8),
            tool_step=np.full(people * len(ITEMS), -1, np.int8),
            place=np.stack(steps, axis=1).ravel().astype(np.int8),
        ),
    )


def _steps(item: Item, ability: Floats, random: Generator) -> Floats:
    """A step for everybody, drawn from the graded response model."""
    reached = 1 / (1 + np.exp(-item.slope * (ability[:, None] - np.array(item.thresholds))))
    drawn: Floats = (random.random((len(ability), 1)) < reached).sum(axis=1)
    return drawn


def coverage(summary: Summary, abilities: Floats) -> float:
    """Share of people whose ability lies in their 90 % range."""
    return float(((summary.p05 <= abilities) & (abilities <= summary.p95)).mean())


def error(summary: Summary, abilities: Floats) -> float:
    """Root mean square error of the mean, in levels, over those about whom the voice speaks."""
    return float(np.sqrt(np.nanmean((summary.mean - abilities) ** 2)))
