"""Forms filled in honestly and otherwise, by people whose ability is known: how often is a pattern seen in each?"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.random import PCG64, Generator
from numpy.typing import NDArray

from skillramp.core.abilities import Floats, Model
from skillramp.core.answers import VOICES, Marks
from skillramp.core.instruments import Item
from skillramp.core.scores import score
from skillramp.core.vocabulary import ItemKind, Voice
from tests.items import made_item

__all__ = ["Forms", "People", "an_item", "bank"]

COMPETENCES = 8
GENERAL_SPREAD = 1.44
"""With a spread of 1 between one person's competences it gives the 1.75 the model states for each."""


def an_item(name: str, kind: ItemKind, level: float, place: int, steps: int = 3) -> Item:
    """A can-do item or observation, or a knowledge item with four options, the right one at this place."""
    right = [int(number == place) for number in range(4)]
    order = right if kind is ItemKind.KNOWLEDGE else list(range(steps + 1))
    return made_item(name, kind, steps=order, level=level, competence=f"competence {name.rsplit(maxsplit=1)[-1]}")


def bank(kind: ItemKind, count: int, low: float = 0.5, high: float = 6.0) -> tuple[Item, ...]:
    """Items from the lowest to the highest level, in turn of the competences and of the place of the right option."""
    levels = np.linspace(low, high, count).tolist()
    turns = Generator(PCG64(count)).integers(4, size=count).tolist()
    return tuple(
        an_item(f"{kind} {number:02} {number % COMPETENCES}", kind, level, turn)
        for number, (level, turn) in enumerate(zip(levels, turns, strict=True))
    )


@dataclass(frozen=True)
class People:
    """Who fills in the forms.

    Attributes:
        count: how many.
        general: everybody's general ability in levels; None: as the model states it.
        bias: how many levels the self-rating lies above the ability, beside what differs from person to person.
        halo: correlation of the coach's bias with the person's own.
        misplaced: standard deviation, in levels, of items round their authors' levels.
        slips: share of answers that slip onto any option.
        guesses: whether who does not know guesses.
    """

    count: int = 1_000
    general: float | None = None
    bias: float = 0.0
    halo: float = 0.0
    misplaced: float = 0.0
    slips: float = 0.0
    guesses: bool = False


@dataclass(frozen=True)
class Forms:
    """Answers as places of options, people × items."""

    items: tuple[Item, ...]
    places: NDArray[np.int64]

    @classmethod
    def honest(cls, items: tuple[Item, ...], people: People, seed: int = 8) -> "Forms":
        """As the graded response model makes them."""
        random, model = Generator(PCG64(seed)), Model()
        general = random.normal(model.prior.mean, GENERAL_SPREAD, people.count)
        general = general if people.general is None else np.full(people.count, people.general)
        abilities = general[:, None] + random.normal(0, 1, (people.count, COMPETENCES))
        own, other = random.normal(size=(2, people.count, 1))
        shared = people.halo * own + np.sqrt(1 - people.halo**2) * other
        heard = {
            Voice.SELF: abilities + people.bias + model.self_bias.spread * own,
            Voice.COACH: abilities + model.coach_bias.spread * shared,
            Voice.TASK: abilities,
        }
        columns = []
        for item in items:
            ability = heard[item.voices[0]][:, int(item.competence.split()[-1])]
            columns.append(_places(item, ability - people.misplaced * random.normal(), people, random))
        return cls(items, np.stack(columns, axis=1))

    def with_places(self, voice: Voice, places: NDArray[np.int64]) -> "Forms":
        """The same people, but these options in this voice."""
        mine = np.array([item.voices[0] is voice for item in self.items])
        return Forms(self.items, np.where(mine, places, self.places))

    def repeated(self, voice: Voice, place: int, slips: float = 0.0, seed: int = 9) -> "Forms":
        """The same people, but in this voice always the option at one place (−1: the last), but for some slips."""
        random = Generator(PCG64(seed))
        options = np.array([len(item.options) for item in self.items])
        line = np.broadcast_to(place % options, self.places.shape)
        slip = random.random(line.shape) < slips
        return self.with_places(voice, np.where(slip, random.integers(options, size=line.shape), line))

    def by_chance(self, voice: Voice, seed: int = 9) -> "Forms":
        """The same people, but in this voice any option."""
        options = np.array([len(item.options) for item in self.items])
        return self.with_places(voice, Generator(PCG64(seed)).integers(options, size=self.places.shape))

    def set_aside(self, voice: Voice, model: Model | None = None) -> float:
        """The share of people whose answers in this voice are set aside."""
        found = score(self.marks, self.items, model or Model())
        column = found.set_aside[:, VOICES.index(voice)]
        return len(np.unique(found.person[column])) / len(self.places)

    @property
    def marks(self) -> Marks:
        """One row an answer."""
        people, number = self.places.shape
        steps = _step_table(self.items)
        item = np.tile(np.arange(number), people)
        place = self.places.ravel()
        return Marks(
            person=np.repeat(np.arange(people), number).astype(np.int32),
            item=item.astype(np.int32),
            voice=np.array([VOICES.index(each.voices[0]) for each in self.items], np.int8)[item],
            step=steps[item, place],
            tool_step=np.full(len(item), -1, np.int8),
            place=place.astype(np.int8),
        )


def _step_table(items: Sequence[Item]) -> NDArray[np.int8]:
    return np.array([[option.step for option in item.options] for item in items], np.int8)


def _places(item: Item, ability: Floats, people: People, random: Generator) -> NDArray[np.int64]:
    """The place everybody takes: a step drawn from the model, then any of its options."""
    reached = 1 / (1 + np.exp(-item.slope * (ability[:, None] - np.array(item.thresholds))))
    step = (random.random((len(ability), 1)) < reached).sum(axis=1)
    fitting = [
        [p for p, option in enumerate(item.options) if option.step == s] for s in range(len(item.thresholds) + 1)
    ]
    often = np.array([[each[turn % len(each)] for turn in range(12)] for each in fitting])
    place = often[step, random.integers(12, size=len(step))]
    anything = random.integers(len(item.options), size=len(place))
    place = np.where(random.random(len(place)) < people.slips, anything, place)
    is_guess = people.guesses & (item.kind is ItemKind.KNOWLEDGE) & (step == 0)
    return np.where(is_guess, anything, place)
