"""Worlds with known abilities: as the scoring model states, and unlike it in one way each.

A world says what is true: where people stand, how far each voice is off, where the items really lie. ``answered``
lets its people answer a form; what the scoring model makes of it can then be held against the truth. Who answers are
made-up workers; how far a world is unlike the model is a judgement, stated with it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from skillramp.core.abilities import Floats, Model
from skillramp.core.answers import VOICES, Marks
from skillramp.core.instruments import Instrument, Item
from skillramp.core.vocabulary import ItemKind, Voice

__all__ = ["BEYOND", "WORLDS", "Form", "World", "answered", "forms"]

MODEL = Model()
WORKERS, GENERAL_SPREAD, COMPETENCE_SPREAD, OFFSET_SPREAD = 2.1, 0.9, 0.7, 0.6
"""Levels: where workers stand on average, how far people differ, a person's competences round the person, competences
round each other. As synthetic studies are made (skillramp simulate): lower and narrower than the scoring model's prior.
"""

SHORT_COMPETENCES, SHORT_CAN_DO = 5, 3
"""A first sitting: five competences, of each three can-do questions and one knowledge question: 20 answers."""

FULL = 12
"""Own questions of a competence that is measured and not only screened."""


@dataclass(frozen=True, slots=True)
class Form:
    """Who is asked what: items sorted by competence, the place of each one's competence and of its twin (−1: none)."""

    name: str
    items: tuple[Item, ...]
    competence: NDArray[np.int64]
    twin: NDArray[np.int64]

    @classmethod
    def of(cls, name: str, items: list[Item]) -> "Form":
        """The form with these items."""
        codes = sorted({item.competence for item in items})
        place = {item.id: number for number, item in enumerate(items)}
        twins = [place[item.twin] if item.twin else -1 for item in items]
        return cls(name, tuple(items), np.array([codes.index(item.competence) for item in items]), np.array(twins))

    @property
    def competences(self) -> int:
        """How many there are."""
        return int(self.competence.max()) + 1


@dataclass(frozen=True, slots=True)
class World:
    """What is true. Levels; people × competences.

    Attributes:
        ability: where people stand.
        told, seen: how far the person, and the coach, speaks above that.
        moved: how far each item lies above the level its author gave it.
        lifted: people who choose one step more than they would, whatever is asked.
        copied: share of the coach's answers that repeat what the worker said of the same deed.
        is_guessed: whether who does not know the right option picks any of them.
    """

    ability: Floats
    told: Floats
    seen: Floats
    moved: Floats
    lifted: NDArray[np.bool_]
    copied: float = 0.0
    is_guessed: bool = False


def forms(instrument: Instrument) -> tuple[Form, ...]:
    """A first sitting, the same with a coach who saw the same deeds, and everything the competences have."""
    full = [code for code in sorted({item.competence for item in instrument.items}) if _own(instrument, code) >= FULL]
    everything = [item for item in instrument.items if item.competence in full]
    short = [item for code in full[:SHORT_COMPETENCES] for item in _first(instrument, code)]
    ids = {item.id for item in short}
    seen = short + [item for item in instrument.items if item.twin in ids]
    return (
        Form.of("first sitting", short),
        Form.of("first sitting and coach", seen),
        Form.of("whole form and coach", everything),
    )


def _own(instrument: Instrument, code: str) -> int:
    return sum(item.competence == code and item.kind is not ItemKind.OBSERVATION for item in instrument.items)


def _first(instrument: Instrument, code: str) -> list[Item]:
    """Three can-do questions a coach can see, spread over the levels, and a knowledge question."""
    here = (item for item in instrument.items if item.competence == code)
    mine = sorted(here, key=lambda item: (item.level, item.id))
    twinned = {item.twin for item in mine}
    can_do = [item for item in mine if item.id in twinned]
    chosen = [can_do[round(place)] for place in np.linspace(1, len(can_do) - 2, SHORT_CAN_DO)]
    return chosen + [item for item in mine if item.kind is ItemKind.KNOWLEDGE][:1]


def as_stated(people: int, form: Form, random: Generator) -> World:
    """Voices, items and answers as the scoring model states them; a person's voices are off alike in everything."""
    offsets = random.normal(0, OFFSET_SPREAD, form.competences)
    general = random.normal(WORKERS, GENERAL_SPREAD, (people, 1))
    ability = general + offsets + random.normal(0, COMPETENCE_SPREAD, (people, form.competences))
    return World(
        ability=ability,
        told=np.repeat(random.normal(0, MODEL.self_bias.spread, (people, 1)), form.competences, axis=1),
        seen=np.repeat(random.normal(0, MODEL.coach_bias.spread, (people, 1)), form.competences, axis=1),
        moved=np.zeros(len(form.items)),
        lifted=np.zeros(people, bool),
    )


def prior_is_true(people: int, form: Form, random: Generator) -> World:
    """Abilities, too, as the scoring model states them before any answer."""
    ability = random.normal(MODEL.prior.mean, MODEL.prior.spread, (people, form.competences))
    return replace(as_stated(people, form, random), ability=ability)


def halo(people: int, form: Form, random: Generator) -> World:
    """Coaches see half of the person's general ability in everything, and repeat three in ten of the answers."""
    world = as_stated(people, form, random)
    general = world.ability.mean(axis=1, keepdims=True)
    return replace(world, seen=world.seen + 0.5 * (general - world.ability), copied=0.3)


def acquiescence(people: int, form: Form, random: Generator) -> World:
    """A quarter of the people choose a step more than they would, in every question about what they can do."""
    return replace(as_stated(people, form, random), lifted=random.random(people) < 0.25)


def voices_agree(people: int, form: Form, random: Generator) -> World:
    """What coach and worker say is off in the same direction: a correlation of 0.5."""
    world = as_stated(people, form, random)
    told = world.told / MODEL.self_bias.spread
    seen = 0.5 * told + np.sqrt(1 - 0.5**2) * world.seen / MODEL.coach_bias.spread
    return replace(world, seen=MODEL.coach_bias.spread * seen)


def items_misplaced(people: int, form: Form, random: Generator) -> World:
    """Every deed or fact lies a level above or below where its author put it, as likely; the twin with its item."""
    world = as_stated(people, form, random)
    moved = random.choice([-1.0, 1.0], world.moved.shape)
    return replace(world, moved=np.where(form.twin >= 0, moved[form.twin], moved))


def competences_too_hard(people: int, form: Form, random: Generator) -> World:
    """All items of every competence lie half a level above where their authors put them: everybody looks worse."""
    world = as_stated(people, form, random)
    return replace(world, moved=world.moved + 0.5)


def competences_too_easy(people: int, form: Form, random: Generator) -> World:
    """All items of every competence lie half a level below: everybody looks better."""
    world = as_stated(people, form, random)
    return replace(world, moved=world.moved - 0.5)


def people_overrate(people: int, form: Form, random: Generator) -> World:
    """People speak 0.8 levels above what they can do on average."""
    world = as_stated(people, form, random)
    return replace(world, told=world.told + 0.8)


def people_underrate(people: int, form: Form, random: Generator) -> World:
    """People speak 0.8 levels below what they can do on average."""
    world = as_stated(people, form, random)
    return replace(world, told=world.told - 0.8)


def people_differ(people: int, form: Form, random: Generator) -> World:
    """What people say is off by 1.2 levels, half as much again as stated."""
    world = as_stated(people, form, random)
    return replace(world, told=1.2 / MODEL.self_bias.spread * world.told)


def guessing(people: int, form: Form, random: Generator) -> World:
    """Who does not know the right option picks one of them, and is right as often as there are options."""
    return replace(as_stated(people, form, random), is_guessed=True)


def all_together(people: int, form: Form, random: Generator) -> World:
    """Halo, acquiescence, items a level off, people who differ by 1.2, and guessing, all in one world."""
    return replace(
        halo(people, form, random),
        told=people_differ(people, form, random).told,
        moved=items_misplaced(people, form, random).moved,
        lifted=acquiescence(people, form, random).lifted,
        is_guessed=True,
    )


WORLDS: dict[str, Callable[[int, Form, Generator], World]] = {
    "as stated": as_stated,
    "as stated, abilities too": prior_is_true,
    "halo": halo,
    "acquiescence": acquiescence,
    "self and coach err alike": voices_agree,
    "items a level off": items_misplaced,
    "competences half a level too hard": competences_too_hard,
    "competences half a level too easy": competences_too_easy,
    "people say 0.8 too much": people_overrate,
    "people say 0.8 too little": people_underrate,
    "people differ by 1.2": people_differ,
    "guessing": guessing,
}
"""In each of these the intervals keep what they promise."""

BEYOND = {"all together (no promise)": all_together}
"""Shown, so that nobody takes the promise for more than it is."""


def answered(world: World, form: Form, random: Generator) -> Marks:
    """Everybody answers everything once."""
    steps = [_steps(world, form, place, random) for place in range(len(form.items))]
    for place, twin in enumerate(form.twin):
        if twin >= 0:
            steps[place] = np.where(random.random(len(world.ability)) < world.copied, steps[twin], steps[place])
    people, count = len(world.ability), len(form.items)
    voices = [VOICES.index(item.voices[0]) for item in form.items]
    places = [_places(item, chosen, random) for item, chosen in zip(form.items, steps, strict=True)]
    return Marks(
        person=np.repeat(np.arange(people), count).astype(np.int32),
        item=np.tile(np.arange(count), people).astype(np.int32),
        voice=np.tile(voices, people).astype(np.int8),
        step=np.stack(steps, axis=1).ravel().astype(np.int8),
        tool_step=np.full(people * count, -1, np.int8),
        place=np.stack(places, axis=1).ravel().astype(np.int8),
    )


def _steps(world: World, form: Form, place: int, random: Generator) -> NDArray[np.int64]:
    """What everybody chooses at one item, drawn from the graded response model at the item's true place."""
    item, here = form.items[place], form.competence[place]
    heard = world.ability[:, here] + _off(world, item, here) - world.moved[place]
    reached = 1 / (1 + np.exp(-item.slope * (heard[:, None] - np.array(item.thresholds))))
    if world.is_guessed and item.kind is ItemKind.KNOWLEDGE:
        reached = 1 / len(item.options) + (1 - 1 / len(item.options)) * reached
    steps = (random.random((len(heard), 1)) < reached).sum(axis=1) + (world.lifted & (item.kind is ItemKind.CAN_DO))
    result: NDArray[np.int64] = np.minimum(steps, len(item.thresholds))
    return result


def _places(item: Item, steps: NDArray[np.int64], random: Generator) -> NDArray[np.int64]:
    """The place of the option chosen; of options equally good, any."""
    chance = random.random((len(steps), len(item.options)))
    fits = np.array([option.step for option in item.options])[None, :] == steps[:, None]
    places: NDArray[np.int64] = np.where(fits, chance, -1).argmax(axis=1)
    return places


def _off(world: World, item: Item, competence: int) -> Floats:
    match item.voices[0]:
        case Voice.SELF:
            return world.told[:, competence]
        case Voice.COACH:
            return world.seen[:, competence]
        case Voice.TASK:
            return np.zeros(len(world.ability))
