"""What a sitting may draw on: the questions of each competence as tables, made once and used for every person."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import GRID, Bias, Floats, Model, item_table, kernel, normal
from skillramp.core.information import information
from skillramp.core.instruments import Item
from skillramp.core.routing.limits import SECONDS
from skillramp.core.vocabulary import Voice

__all__ = ["OWN", "Bank", "Lens", "Shelf", "bank_of"]

OWN = (Voice.SELF, Voice.TASK)
"""The voices of a person's own sitting: what a coach sees, only a coach is asked."""


@dataclass(frozen=True, slots=True)
class Lens:
    """How a voice, or the placement of items, shows the ability: p(β) as a matrix; None where it shows it as it is.

    Attributes:
        kernel: from ``abilities.kernel``: weights of θ, times it, are weights of θ + β.
        turned: its transpose: a likelihood of θ + β, times it, is one of θ.
        spread: of β, in levels.
    """

    kernel: Floats | None
    turned: Floats | None
    spread: float

    def about(self, said: Floats) -> Floats:
        """What was said about θ + β, as said about θ."""
        return said if self.turned is None else said @ self.turned

    def weighed(self, weights: Floats) -> Floats:
        """Weights of θ as weights of θ + β, rows × grid."""
        return weights if self.kernel is None else weights @ self.kernel


@dataclass(frozen=True, slots=True)
class Shelf:
    """One competence.

    Attributes:
        competence: its code.
        prior: over the grid, summing to 1.
        placement: how far the items may lie together beside their levels.
        lenses: one for each of OWN.
        coach: the coach's.
        items: what the person may be asked: those of OWN's first voice by id, then those of its second.
        voices: the place in OWN of each item's voice.
        seconds: how long each is said to take.
        steps: for each item P(step | θ + β), steps × grid.
        block: all steps of all items as one matrix, (OWN × grid) × steps: each item in its voice's rows, 0 elsewhere.
        starts: the first column of each item.
        told: Fisher information in 1 / levels², items × grid.
        spans: for each of OWN the rows of its items.
        places: the row of each item.
        observed: log P(step | θ + β) of the coach's items, steps × grid, by id.
    """

    competence: str
    prior: Floats
    placement: Lens
    lenses: tuple[Lens, ...]
    coach: Lens
    items: tuple[Item, ...]
    voices: tuple[int, ...]
    seconds: tuple[float, ...]
    steps: tuple[Floats, ...]
    block: Floats
    starts: NDArray[np.int64]
    told: Floats
    spans: tuple[slice, ...]
    places: Mapping[str, int]
    observed: Mapping[str, Floats]


@dataclass(frozen=True, slots=True)
class Bank:
    """All questions that may be asked or were answered before, by competence."""

    shelves: tuple[Shelf, ...]

    def shelf(self, competence: str) -> Shelf | None:
        """The shelf of a competence, or None where no question asks about it."""
        return next((each for each in self.shelves if each.competence == competence), None)


def bank_of(items: Iterable[Item], model: Model) -> Bank:
    """The bank of these items, each once; competences sorted by code."""
    by_id = sorted({item.id: item for item in items}.values(), key=lambda item: item.id)
    codes = sorted({item.competence for item in by_id})
    return Bank(tuple(_shelf(code, [item for item in by_id if item.competence == code], model) for code in codes))


def _shelf(competence: str, items: Sequence[Item], model: Model) -> Shelf:
    by_voice = [[item for item in items if voice in item.voices] for voice in OWN]
    own = tuple(item for each in by_voice for item in each)
    voices = tuple(number for number, each in enumerate(by_voice) for _ in each)
    steps = _steps(own)
    observed = tuple(item for item in items if Voice.COACH in item.voices)
    return Shelf(
        competence=competence,
        prior=normal(model.prior.mean, model.prior.spread),
        placement=_lens(Bias(0.0, model.placement)),
        lenses=tuple(_lens(model.bias(voice, competence)) for voice in OWN),
        coach=_lens(model.bias(Voice.COACH, competence)),
        items=own,
        voices=voices,
        seconds=tuple(SECONDS[item.kind] for item in own),
        steps=steps,
        block=_block(steps, voices),
        starts=np.cumsum([0, *(len(each) for each in steps)])[:-1],
        told=np.array([information(item, GRID) for item in own]).reshape(-1, len(GRID)),
        spans=(slice(0, len(by_voice[0])), slice(len(by_voice[0]), len(own))),
        places={item.id: row for row, item in enumerate(own)},
        observed={item.id: each for item, each in zip(observed, item_table(observed), strict=True)},
    )


def _lens(bias: Bias) -> Lens:
    if bias == Bias(0.0, 0.0):
        return Lens(None, None, 0.0)
    return Lens(kernel(bias), np.ascontiguousarray(kernel(bias).T), bias.spread)


def _steps(items: tuple[Item, ...]) -> tuple[Floats, ...]:
    """P(step | θ + β) of each item, without steps it does not have."""
    table = np.exp(item_table(items))
    return tuple(table[row, : len(item.thresholds) + 1] for row, item in enumerate(items))


def _block(steps: Sequence[Floats], voices: Sequence[int]) -> Floats:
    wide = len(GRID)
    block = np.zeros((len(OWN) * wide, sum(len(each) for each in steps)))
    column = 0
    for each, voice in zip(steps, voices, strict=True):
        block[voice * wide : (voice + 1) * wide, column : column + len(each)] = each.T
        column += len(each)
    return block
