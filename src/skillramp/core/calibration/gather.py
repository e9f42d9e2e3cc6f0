"""Marks of a round become sets: the items of one instrument, competence and voice, with everybody who answered any."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from skillramp.core.answers import VOICES, Codes, Marks
from skillramp.core.calibration.responses import NOT_ANSWERED, Steps
from skillramp.core.instruments import Item
from skillramp.core.vocabulary import Voice

__all__ = ["Asked", "Circumstances", "gather", "joined"]

MIXED = -1


@dataclass(frozen=True, slots=True)
class Circumstances:
    """How each mark came about, one entry a mark: the way of answering, and the language. Codes of −1: not noted."""

    way: Codes
    language: Codes


@dataclass(frozen=True, slots=True)
class Asked:
    """One set and the answers to it.

    Attributes:
        instrument: id of the instrument the items belong to.
        competence: and ``voice``: what they share.
        items: in the order of the instrument.
        steps: people × items.
        way: of each person, −1 where their answers differ in it or it is not noted; ``language`` the same.
    """

    instrument: str
    competence: str
    voice: Voice
    items: tuple[Item, ...]
    steps: Steps
    way: Codes
    language: Codes


def gather(
    instrument: str, own: tuple[Item, ...], items: tuple[Item, ...], marks: Marks, how: Circumstances
) -> Iterator[Asked]:
    """The sets of one instrument.

    Args:
        instrument: its id.
        own: its items.
        items: all items the marks count into.
        marks: answered steps, sorted by person.
        how: the circumstances of each mark.
    """
    place = {item.id: number for number, item in enumerate(items)}
    keys = sorted({(item.competence, VOICES.index(item.voices[0])) for item in own})
    for competence, voice in keys:
        chosen = tuple(each for each in own if each.competence == competence and VOICES[voice] in each.voices)
        column = np.full(len(items), -1, np.int64)
        column[[place[each.id] for each in chosen]] = np.arange(len(chosen))
        rows = np.flatnonzero((column[marks.item] >= 0) & (marks.voice == voice))
        starts, person = _people(marks.person[rows])
        steps = np.full((len(starts), len(chosen)), NOT_ANSWERED, np.int8)
        steps[person, column[marks.item[rows]]] = marks.step[rows]
        ways = (_same(each, rows, starts) for each in (how.way, how.language))
        yield Asked(instrument, competence, VOICES[voice], chosen, steps, *ways)


def _people(person: NDArray[np.int32]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where each person's marks begin, and for each mark the place of its person."""
    is_first = np.ones(len(person), bool)
    is_first[1:] = person[1:] != person[:-1]
    return np.flatnonzero(is_first), np.cumsum(is_first) - 1


def _same(codes: Codes, rows: NDArray[np.intp], starts: NDArray[np.intp]) -> Codes:
    """For each person the code all their marks share."""
    index = codes.index[rows]
    if not len(rows):
        return Codes(codes.values, index)
    low, high = np.minimum.reduceat(index, starts), np.maximum.reduceat(index, starts)
    return Codes(codes.values, np.where(low == high, low, MIXED).astype(np.int32))


def joined(parts: Sequence[Asked]) -> Asked:
    """One set asked in several parts of a study, nobody in two of them."""
    return replace(
        parts[0],
        steps=np.vstack([each.steps for each in parts]),
        way=_joined([each.way for each in parts]),
        language=_joined([each.language for each in parts]),
    )


def _joined(parts: Sequence[Codes]) -> Codes:
    values = tuple(sorted({value for each in parts for value in each.values}))
    place = {value: number for number, value in enumerate(values)}
    moved = [np.array([*(place[value] for value in each.values), MIXED], np.int32)[each.index] for each in parts]
    return Codes(values, np.concatenate(moved))
