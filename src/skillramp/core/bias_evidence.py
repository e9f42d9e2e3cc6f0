"""Who spoke and did tasks in the same competence: what the biases of voices are estimated from.

What a person says is off alike in many competences, so a person counts once in an area: by the competence with most
tasks, then with most other answers. Standard errors then mean what they say, at the price of answers left unused.
Evidence adds up: a large study comes in parts, and the order of parts and people makes no difference.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from skillramp.core.abilities import GRID, Floats, item_table
from skillramp.core.answers import VOICES, Marks
from skillramp.core.instruments import Item
from skillramp.core.vocabulary import ItemKind, Voice

__all__ = ["GUESSING", "SPOKEN", "THETA", "Evidence", "Said", "collect", "merge"]

MOST_PEOPLE = 2_000
"""Of more, those with the lowest fingerprints: the sampling error of the mean is then below
0.05 level, far less than what else is not known of it."""

THETA: Floats = GRID[::2]
SPOKEN: Floats = np.arange(-5.0, 12.01, 0.25)
"""Where θ, and θ + β, are held: a quarter of a level is finer than any spread here, so sums are integrals."""

GUESSING = (0.0, 0.25, 0.5, 0.75, 1.0)
"""How many of those who do not know the right option pick any of them. Nobody knows, and it matters here: a guess that
is right looks like a voice that speaks too low. So all are tried."""

ESTIMATED = (Voice.SELF, Voice.COACH)
TASK = VOICES.index(Voice.TASK)


@dataclass(frozen=True, slots=True)
class Said:
    """What one voice said in one area beside tasks, one row a person, sorted by fingerprint.

    Attributes:
        person: fingerprints of the person ids.
        task: log L_task, people × GUESSING × THETA.
        spoken: log L_voice, people × SPOKEN.
    """

    voice: Voice
    area: str
    person: NDArray[np.uint64]
    task: Floats
    spoken: Floats

    def lowest(self) -> "Said":
        """At most MOST_PEOPLE, whatever the order they came in."""
        kept = np.argsort(self.person, kind="stable")[:MOST_PEOPLE]
        return replace(self, person=self.person[kept], task=self.task[kept], spoken=self.spoken[kept])


@dataclass(frozen=True, slots=True)
class Evidence:
    """Every voice and area that may be estimated, by voice and area; ``areas``: the area of each competence."""

    said: tuple[Said, ...]
    areas: Mapping[str, str]


def collect(
    marks: Marks, people: Sequence[str], items: tuple[Item, ...], areas: Mapping[str, str], aside: NDArray[np.bool_]
) -> Evidence:
    """What these answers say about the voices' biases; parts of a study are put together by ``merge``.

    Args:
        marks: answered steps of one round.
        people: ids; ``marks.person`` counts into them, and no other part has the same.
        items: those of ``marks``.
        areas: the area of each competence; the same for every part. Other competences are left out.
        aside: people × voices, from ``scores.set_aside``: what was set aside as a pattern says nothing here.
    """
    codes = sorted(areas)
    place = {code: number for number, code in enumerate(codes)}
    of_item = np.array([place.get(item.competence, -1) for item in items], np.int64)
    kept = np.flatnonzero((of_item[marks.item] >= 0) & ~aside[marks.person, marks.voice])
    counted = _Counted(
        marks.person[kept], of_item[marks.item[kept]], marks.voice[kept], marks.item[kept], marks.step[kept]
    )
    prints = np.array([_fingerprint(person) for person in people], np.uint64)
    tables = np.stack([_guessed(items, share) for share in GUESSING], axis=2), item_table(items, SPOKEN)
    return Evidence(
        tuple(
            _said(counted, prints, (voice, area), np.array([areas[code] == area for code in codes]), tables)
            for voice in ESTIMATED
            for area in sorted(set(areas.values()))
        ),
        areas,
    )


def merge(one: Evidence, other: Evidence) -> Evidence:
    """Both parts together; the same whichever comes first.

    Raises:
        ValueError: when the parts do not have the same areas.
    """
    if one.areas != other.areas:
        raise ValueError("parts of one study share one framework")
    return Evidence(tuple(_both(*pair) for pair in zip(one.said, other.said, strict=True)), one.areas)


def _both(one: Said, other: Said) -> Said:
    return Said(
        one.voice,
        one.area,
        np.append(one.person, other.person),
        np.vstack([one.task, other.task]),
        np.vstack([one.spoken, other.spoken]),
    ).lowest()


@dataclass(frozen=True, slots=True)
class _Counted:
    """Marks that count: one row each."""

    person: NDArray[np.int32]
    competence: NDArray[np.int64]
    voice: NDArray[np.int8]
    item: NDArray[np.int32]
    step: NDArray[np.int8]

    def count(self, voice: int, shape: tuple[int, int]) -> NDArray[np.int64]:
        """Answers of one voice: people × competences."""
        keys = self.person.astype(np.int64) * shape[1] + self.competence
        return np.bincount(keys[self.voice == voice], minlength=shape[0] * shape[1]).reshape(shape)


def _fingerprint(person: str) -> int:
    """A number that depends on the id alone, so that a sample is the same in any order and on any machine."""
    return int.from_bytes(blake2b(person.encode(), digest_size=8).digest(), "big")


def _guessed(items: tuple[Item, ...], share: float) -> Floats:
    """log P(step | θ) where this share of those who do not know guess: the three-parameter model (Birnbaum 1968)."""
    table = item_table(items, THETA)
    for row, item in enumerate(items):
        if item.kind is ItemKind.KNOWLEDGE:
            top = len(item.thresholds)
            luck = share * sum(option.step == top for option in item.options) / len(item.options)
            table[row, :top] += np.log1p(-luck)
            table[row, top] = np.log(luck + (1 - luck) * np.exp(table[row, top]))
    return table


def _said(
    counted: _Counted,
    prints: NDArray[np.uint64],
    of: tuple[Voice, str],
    is_here: NDArray[np.bool_],
    tables: tuple[Floats, Floats],
) -> Said:
    """The people with answers of the voice and tasks in one competence of the area, at most MOST_PEOPLE."""
    speaks = VOICES.index(of[0])
    shape = len(prints), len(is_here)
    shown, told = counted.count(TASK, shape), counted.count(speaks, shape)
    both = (shown > 0) & (told > 0) & is_here
    person = np.flatnonzero(both.any(axis=1))
    person = person[np.argsort(prints[person], kind="stable")][:MOST_PEOPLE]
    turn = (np.arange(shape[1]) + (prints[person, None] % shape[1]).astype(np.int64)) % shape[1]  # which of equals
    most = np.where(both, shown * (told.max(initial=0) + 1) + told, -1)[person] * shape[1] + turn
    competence = most.argmax(axis=1)
    return Said(
        *of,
        prints[person],
        _log_likelihood(counted, TASK, person, competence, tables[0]),
        _log_likelihood(counted, speaks, person, competence, tables[1]),
    )


def _log_likelihood(
    counted: _Counted, voice: int, person: NDArray[np.intp], competence: NDArray[np.intp], table: Floats
) -> Floats:
    """Of one voice's answers of each person in the competence chosen for them: people × what the table holds."""
    place = np.full(int(counted.person.max(initial=0)) + 1, -1)
    place[person] = np.arange(len(person))
    here = place[counted.person]
    chosen = np.append(competence, -1)[here]
    mine = np.flatnonzero((here >= 0) & (counted.voice == voice) & (counted.competence == chosen))
    result = np.zeros((len(person), *table.shape[2:]))
    np.add.at(result, here[mine], table[counted.item[mine], counted.step[mine]])
    return result
