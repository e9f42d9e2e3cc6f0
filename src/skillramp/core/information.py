"""How much an item can tell about an ability, and the few items that together tell most.

Fisher information of the graded response model (Samejima 1969): I(θ) = Σ_k P_k′(θ)² / P_k(θ), in 1 / levels².
"""

from collections.abc import Mapping, Sequence

import numpy as np

from skillramp.core.abilities import Floats, Model
from skillramp.core.instruments import Item
from skillramp.core.vocabulary import Voice

__all__ = ["LOW_LEVELS", "choose", "information", "limited", "uncertainty"]

LOW_LEVELS: Floats = np.linspace(0.0, 3.0, 13)
"""Where people in a WISE live (design §5: "our people live at 0–3"), a quarter of a level apart."""

FAR = 500.0
"""Logits beyond this are as good as certain; exp() of more would overflow."""


def information(item: Item, abilities: Floats) -> Floats:
    """Fisher information of an item at these abilities (levels)."""
    logit = item.slope * (abilities[None, :] - np.array(item.thresholds)[:, None])
    reached = 1 / (1 + np.exp(-np.clip(logit, -FAR, FAR)))
    slopes = item.slope * reached * (1 - reached)
    none, every = np.zeros(len(abilities)), np.ones(len(abilities))
    probability = -np.diff(np.vstack([every, reached, none]), axis=0)
    change = -np.diff(np.vstack([none, slopes, none]), axis=0)
    told: Floats = (change**2 / np.maximum(probability, np.finfo(float).tiny)).sum(axis=0)
    return told


def uncertainty(items: Sequence[Item], abilities: Floats, model: Model) -> float:
    """Mean variance (levels²) left about one competence once these items are answered, over these abilities.

    Each voice's items add up, then its bias limits what all of them together can tell: 1 / (1 / I + spread²). What all
    voices tell is limited alike by how far the items may lie together beside their levels.
    """
    heard = np.zeros(len(abilities))
    for voice in Voice:
        told = sum((information(item, abilities) for item in items if voice in item.voices), np.zeros(len(abilities)))
        heard += limited(told, model.bias(voice).spread)
    return float((1 / (1 / model.prior.spread**2 + limited(heard, model.placement))).mean())


def limited(told: Floats, spread: float) -> Floats:
    """Information about θ where it was told of θ + β, and β spreads by so much."""
    return told / (1 + told * spread**2)


def choose(items: Sequence[Item], weights: Mapping[str, float], count: int, model: Model) -> tuple[Item, ...]:
    """The ``count`` items that leave least uncertainty at LOW_LEVELS, one after the other, in the order chosen.

    Each step takes the item that lowers most the uncertainty of its competence, times the competence's weight; what is
    asked already is worth less the second time, which spreads the items over competences and voices. Ties go by id.
    """
    chosen: dict[str, list[Item]] = {code: [] for code in weights}
    left = sorted((item for item in items if item.competence in weights), key=lambda item: item.id)
    found: list[Item] = []
    for _ in range(min(count, len(left))):
        gains = [_gain(item, chosen[item.competence], weights[item.competence], model) for item in left]
        best = left.pop(int(np.argmax(gains)))
        chosen[best.competence].append(best)
        found.append(best)
    return tuple(found)


def _gain(item: Item, before: Sequence[Item], weight: float, model: Model) -> float:
    left = uncertainty(before, LOW_LEVELS, model) - uncertainty([*before, item], LOW_LEVELS, model)
    return weight * left
