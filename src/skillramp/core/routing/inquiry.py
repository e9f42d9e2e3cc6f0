"""One competence within a sitting: what is known, what may still be asked, and whether it is settled."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import numpy as np

from skillramp.core.abilities import GRID, Floats, summarise
from skillramp.core.gaps import WIDEST_REACH, below, is_thin
from skillramp.core.instruments import Item
from skillramp.core.routing.bank import Bank, Shelf
from skillramp.core.routing.belief import (
    Belief,
    decision_gains,
    information_gains,
    nothing_said,
    p_below,
    posterior,
    spread,
    weighed,
)
from skillramp.core.routing.limits import Access, Target
from skillramp.core.routing.moves import Given
from skillramp.core.vocabulary import AnswerState

__all__ = [
    "CLEAR",
    "NARROW",
    "NOTHING_PUT",
    "OTHER_KIND_AFTER",
    "WORTH",
    "Inquiry",
    "Prospect",
    "Rule",
    "Standing",
    "inquiry_of",
]

CLEAR = 0.95
"""How sure a decision must be before no more is asked about it. Stricter than ``gaps.SURE``, which names a state: on
made-up people, stopping at 0.8 takes 2–3 of 12 questions and loses up to 2 of 100 right decisions; stopping at 0.95,
or where little is to be learnt, takes 4–5 and loses none that 8,000 people show (docs/explanation/routing.md)."""

WORTH = 0.001
"""The least by which a question must be expected to lower p (1 − p), which is at most 0.25. A judgement: without it the
same people are asked 5–7 of 12, and no more is decided right that 8,000 people show."""

NARROW = WIDEST_REACH / 2
"""Without a job there is no decision: a competence is known well enough when its standard deviation, in levels, is at
most this, so that two of them lie within the widest reach of a gap that is not unknown."""

OTHER_KIND_AFTER = 2
"""So many questions that tell, or that show, may be asked of a competence before one of the other kind. A judgement:
"as told, not shown" should not be the result where something could have been shown."""


NOTHING_PUT = (0, 0)
"""No question that tells, none that shows."""


class Rule(StrEnum):
    """What makes a question the best one."""

    DECISION = "decision"
    """It most lowers the expected uncertainty whether the person reaches what the job asks."""
    INFORMATION = "information"
    """It is expected to tell most about the ability: the classic rule, and the one for people without a job."""


class Standing(StrEnum):
    """How far one competence is."""

    OPEN = "open"
    CLEAR = "clear"
    LITTLE_TO_LEARN = "little-to-learn"
    NOTHING_LEFT = "nothing-left"


class Prospect(NamedTuple):
    """A question that may be asked; the smallest one is the best.

    Attributes:
        order: the gain times the competence's importance, below zero.
        id: of its item; equal ones go by it.
        gain: what it is expected to bring, in the units of the rule.
        seconds: how long it is said to take.
        item: the question.
    """

    order: float
    id: str
    gain: float
    seconds: float
    item: Item


@dataclass(frozen=True, slots=True)
class Aim:
    """What an inquiry is about, the same from the first question to the last.

    Attributes:
        target: what is asked of the person.
        rule: what makes a question the best one.
        shelf: the questions.
        pair: the prior and its part below what is asked, from ``weighed``; None where nothing is asked.
    """

    target: Target
    rule: Rule
    shelf: Shelf
    pair: Floats | None

    def outlook(self, belief: Belief) -> tuple[bool, Floats]:
        """Whether it is sure enough, and what each question of the shelf is expected to bring, in units of the rule."""
        if self.pair is not None and self.rule is Rule.DECISION:
            share, gains = decision_gains(self.shelf, belief, self.pair)
            return _is_sure(share), gains
        weights = posterior(self.shelf, belief)
        gains = information_gains(self.shelf, belief, weights)
        return spread(weights) <= NARROW if self.pair is None else _is_sure(p_below(belief, self.pair)), gains

    def is_known(self, belief: Belief) -> bool:
        """Whether a gap would not be called unknown. It costs more than all the rest: ask it last."""
        if self.target.required is None or not belief.answers:
            return belief.answers > 0
        summary = summarise(posterior(self.shelf, belief)[None, :])
        return not is_thin(summary, np.array([belief.answers]), np.array([self.target.required]))[0]


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One competence within a sitting.

    Attributes:
        aim: what it is about.
        belief: what is known.
        left: rows of the shelf that may still be asked, by the items' ids.
        put: how many questions that tell, and that show, were put, answered or not.
        turn: of those left, the rows whose turn it may be.
        gains: what every row of the shelf is expected to bring, in the units of the rule.
        best: the best of those whose turn it may be; None where none is left.
        standing: how far it is.
    """

    aim: Aim
    belief: Belief
    left: tuple[int, ...]
    put: tuple[int, int]
    turn: tuple[int, ...] = ()
    gains: tuple[float, ...] = ()
    best: Prospect | None = None
    standing: Standing = Standing.OPEN

    def after(self, row: int, step: int | None) -> "Inquiry":
        """The inquiry after a question was put; ``step`` is None where it was not answered.

        Raises:
            ValueError: where this person is not, or no longer, to be asked it.
        """
        if row not in self.left:
            raise ValueError(f"{self.aim.shelf.items[row].id} was asked before, or is not for this person")
        return self.heard(row, step).looked_ahead()

    def heard(self, row: int, step: int | None) -> "Inquiry":
        """The same without looking ahead."""
        shelf, voice = self.aim.shelf, self.aim.shelf.voices[row]
        belief = self.belief if step is None else self.belief.after(shelf, row, step)
        left = tuple([each for each in self.left if each != row])
        told, shown = self.put
        return Inquiry(self.aim, belief, left, (told + 1, shown) if voice == 0 else (told, shown + 1))

    def looked_ahead(self) -> "Inquiry":
        """The same with what may be asked now, and how far it is."""
        is_sure, brought = self.aim.outlook(self.belief)
        gains, turn = tuple(brought.tolist()), self._in_turn()
        best = max([gains[row] for row in self.left], default=0.0)
        standing = self._standing(best, is_sure=is_sure)
        first = self._prospect(max(turn, key=gains.__getitem__), gains) if turn else None
        return Inquiry(self.aim, self.belief, self.left, self.put, turn, gains, first, standing)

    def within(self, seconds: float) -> list[Prospect]:
        """What may be asked now and takes no longer than this."""
        fitting = [row for row in self.turn if self.aim.shelf.seconds[row] <= seconds]
        return [self._prospect(row, self.gains) for row in fitting]

    def _prospect(self, row: int, gains: tuple[float, ...]) -> Prospect:
        item, weight = self.aim.shelf.items[row], self.aim.target.importance
        return Prospect(-weight * gains[row], item.id, gains[row], self.aim.shelf.seconds[row], item)

    def _in_turn(self) -> tuple[int, ...]:
        """The rows left, but for those that wait until something of the other kind was asked."""
        told, shown = self.put
        if (told < OTHER_KIND_AFTER or shown) and (shown < OTHER_KIND_AFTER or told):
            return self.left
        waiting, voices = int(not told), self.aim.shelf.voices
        return tuple(row for row in self.left if voices[row] != waiting) or self.left

    def _standing(self, best: float, *, is_sure: bool) -> Standing:
        if is_sure and self.aim.is_known(self.belief):
            return Standing.CLEAR
        if not self.left:
            return Standing.NOTHING_LEFT
        if self.aim.rule is Rule.DECISION and best < WORTH and self.aim.is_known(self.belief):
            return Standing.LITTLE_TO_LEARN
        return Standing.OPEN


def _is_sure(share: float) -> bool:
    return max(share, 1 - share) >= CLEAR


def inquiry_of(bank: Bank, target: Target, access: Access, rule: Rule, earlier: Sequence[Given]) -> Inquiry | None:
    """An inquiry after earlier answers about it; None where none was given and no question may be put to this person.

    Earlier answers are heard by their ids, so that their order does not matter.
    """
    shelf = bank.shelf(target.competence)
    if shelf is None:
        return None
    left = [row for row, item in enumerate(shelf.items) if access.allows(item)]
    put = sorted((given for given in earlier if given.state is not AnswerState.NOT_REACHED), key=lambda each: each.item)
    seen, answers = _seen(shelf, put)
    pair = None if target.required is None else weighed(shelf, below(np.array([target.required]))[0], seen)
    by_id = tuple(sorted(left, key=lambda row: shelf.items[row].id))
    inquiry = Inquiry(Aim(target, rule, shelf, pair), nothing_said(seen, answers), by_id, NOTHING_PUT)
    for given in put:
        if given.item in shelf.places:
            inquiry = inquiry.heard(shelf.places[given.item], given.step)
    return inquiry.looked_ahead() if left or inquiry.belief.answers else None


def _seen(shelf: Shelf, put: Sequence[Given]) -> tuple[Floats, int]:
    """What the coach's answers say about θ, and how many there are."""
    steps = [
        shelf.observed[each.item][each.step] for each in put if each.step is not None and each.item in shelf.observed
    ]
    said = np.sum([np.zeros(len(GRID)), *steps], axis=0)  # logs: many answers' product would underflow
    return shelf.coach.about(np.exp(said - said.max())), len(steps)
