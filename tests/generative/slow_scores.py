"""The same scores and patterns, worked out one person at a time and straight from their definitions.

Slow, and written without a look at how the fast ones share their work: what they must agree with.
"""

from collections.abc import Iterable
from functools import cache
from itertools import product
from math import exp, pi, prod, sqrt

import numpy as np

from skillramp.core import patterns
from skillramp.core.abilities import FINEST_SPREAD, GRID, Bias, Floats, Model
from skillramp.core.answers import VOICES, Marks
from skillramp.core.instruments import Item
from skillramp.core.vocabulary import ItemKind, Voice

__all__ = ["answers_of", "slow_set_aside", "slow_weights"]

Answer = tuple[Item, Voice, int, int]
"""An item, who speaks, the step, and the place of the option."""


def answers_of(marks: Marks, items: tuple[Item, ...], person: int, *, with_tool: bool = False) -> list[Answer]:
    """What one person answered."""
    found = []
    for row in np.flatnonzero(marks.person == person):
        tool = int(marks.tool_step[row])
        step = tool if with_tool and tool >= 0 else int(marks.step[row])
        found.append((items[marks.item[row]], VOICES[marks.voice[row]], step, int(marks.place[row])))
    return found


def slow_weights(answers: list[Answer], competence: str, aside: set[Voice], model: Model) -> Floats:
    """The distribution over abilities in one competence, all voices merged but those set aside."""
    told = np.ones(len(GRID))
    for voice in VOICES:
        mine = [(item, step) for item, who, step, _ in answers if who is voice and item.competence == competence]
        if mine and voice not in aside:
            said = _product(chance(item, step) for item, step in mine)
            told = told * convolved(said / said.max(), model.bias(voice, competence))
    prior = np.array([exp(-0.5 * ((ability - model.prior.mean) / model.prior.spread) ** 2) for ability in GRID])
    weights = prior * convolved(told, Bias(0.0, model.placement))
    return np.asarray(weights / weights.sum())


def chance(item: Item, step: int) -> Floats:
    """P(step | ability) on the grid: reaching it less reaching the next."""
    reached = [np.ones(len(GRID)), *(1 / (1 + np.exp(-item.slope * (GRID - each))) for each in item.thresholds)]
    return np.asarray([*reached, np.zeros(len(GRID))][step] - [*reached, np.zeros(len(GRID))][step + 1])


def convolved(likelihood: Floats, bias: Bias) -> Floats:
    """∫ L(θ + β) p(β) dβ, the weights of β scaled to what the grid holds."""
    if bias == Bias(0.0, 0.0):
        return likelihood
    density = _densities(bias)
    return np.asarray((likelihood * density).sum(axis=1) / density.sum(axis=1))


@cache
def _densities(bias: Bias) -> Floats:
    """For each ability the density of what is heard."""
    spread = max(bias.spread, FINEST_SPREAD)
    return np.array(
        [np.exp(-0.5 * ((GRID - each - bias.mean) / spread) ** 2) / (spread * sqrt(2 * pi)) for each in GRID]
    )


def slow_set_aside(answers: list[Answer], model: Model, places: int) -> set[Voice]:
    """The voices of one person that look like a pattern: what is known first, then what is told.

    ``places``: how many options an item has at most.
    """
    judged = [each for each in answers if each[0].kind not in {ItemKind.USE, ItemKind.TASK}]
    done = [each for each in answers if each[0].kind is ItemKind.TASK]
    aside = _odd((Voice.TASK,), judged, done, model, places)
    known = [each for each in judged if each[1] is Voice.TASK and Voice.TASK not in aside]
    return aside | _odd((Voice.SELF, Voice.COACH), judged, done + known, model, places)


def _odd(
    voices: tuple[Voice, ...], answers: list[Answer], shown: list[Answer], model: Model, places: int
) -> set[Voice]:
    judged = {voice: [each for each in answers if each[1] is voice] for voice in voices}
    honest = dict.fromkeys(voices, 0.0)
    total = 0.0
    for way in product((True, False), repeat=len(voices)):
        believed = [each for voice, is_honest in zip(voices, way, strict=True) if is_honest for each in judged[voice]]
        weight = _evidence([*shown, *believed], model)
        for voice, is_honest in zip(voices, way, strict=True):
            weight *= 1 - patterns.STYLE_SHARE if is_honest else _styled(judged[voice], places)
        total += weight
        for voice, is_honest in zip(voices, way, strict=True):
            honest[voice] += weight if is_honest else 0.0
    enough = [voice for voice in voices if len(judged[voice]) >= patterns.FEWEST_ANSWERS]
    return {voice for voice in enough if honest[voice] / total < 1 - patterns.CERTAINTY}


def _evidence(answers: list[Answer], model: Model) -> float:
    """P(options chosen), over general abilities on the grid, far below it and far above it."""
    coarse = GRID[patterns.COARSE]
    prior = np.exp(-0.5 * ((coarse - model.prior.mean) / model.prior.spread) ** 2)
    said = np.ones(len(coarse))
    for voice, competence, is_task in {(who, item.competence, _is_task(item)) for item, who, _, _ in answers}:
        wanted = (voice, competence, is_task)
        mine = [(item, step) for item, who, step, _ in answers if (who, item.competence, _is_task(item)) == wanted]
        raw = _product(_slipped(i, s, chance(i, s)) for i, s in mine)
        bias = model.bias(voice, competence)
        spread = sqrt(bias.spread**2 + patterns.COMPETENCE_SPREAD**2 + model.placement**2)
        said = said * convolved(raw, Bias(bias.mean, spread))[patterns.COARSE]
    low = _product(_slipped(item, step, np.array(step == 0)) for item, _, step, _ in answers)
    high = _product(_slipped(item, step, np.array(step == len(item.thresholds))) for item, _, step, _ in answers)
    usual = float((prior * said).sum() / prior.sum())
    return (1 - 2 * patterns.BEYOND_SHARE) * usual + patterns.BEYOND_SHARE * float(low + high)


def _is_task(item: Item) -> bool:
    return item.kind is ItemKind.TASK


def _slipped(item: Item, step: int, likely: Floats) -> Floats:
    """P(one option): equally good ones are equally likely, and some answers slip onto any."""
    alike = sum(option.step == step for option in item.options)
    return np.asarray((1 - patterns.SLIP_SHARE) * likely / alike + patterns.SLIP_SHARE / len(item.options))


def _styled(answers: list[Answer], places: int) -> float:
    """Σ share × P(options chosen) over the styles."""
    by_chance = prod(1 / len(item.options) for item, *_ in answers)
    last = prod(_aimed(item, place, {len(item.options) - 1}) for item, _, _, place in answers)
    yes = prod(
        _aimed(item, place, {p for p, option in enumerate(item.options) if option.step == len(item.thresholds)})
        for item, _, _, place in answers
    )
    one = [
        prod(_aimed(item, place, {min(each, len(item.options) - 1)}) for item, _, _, place in answers)
        for each in range(places)
    ]
    return (
        patterns.CHANCE_SHARE * by_chance
        + patterns.LAST_PLACE_SHARE * last
        + patterns.ALWAYS_YES_SHARE * yes
        + patterns.ONE_PLACE_SHARE * sum(one) / places
    )


def _aimed(item: Item, place: int, at: set[int]) -> float:
    hit = 1 / len(at) if place in at else 0.0
    return (1 - patterns.SLIP_SHARE) * hit + patterns.SLIP_SHARE / len(item.options)


def _product(factors: Iterable[Floats]) -> Floats:
    return np.asarray(prod(factors, start=np.array(1.0)))
