"""A sitting, question by question: ``begin``, then ``next_item`` and ``after`` in turn until it says stop.

A sitting is a value: the same sitting gives the same choice, and an earlier one is still there after the next answer.
Nothing here knows a clock, a page or a store; the caller shows the question and says what became of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from skillramp.core.routing.bank import Bank
from skillramp.core.routing.inquiry import NOTHING_PUT, Inquiry, Rule, Standing, inquiry_of
from skillramp.core.routing.limits import FIRST_SITTING, Access, Limits, Target
from skillramp.core.routing.moves import Choice, Given, Stop, StopReason
from skillramp.core.vocabulary import AnswerState

__all__ = ["Sitting", "after", "begin", "ended", "next_item"]

ONCE_EACH_BEFORE = 3
"""Every competence is asked about once before any is asked about this many times. A judgement: with twelve questions
and five competences nothing is left out, and the inquiry does not change with every question."""


UNSETTLED = (
    (StopReason.LITTLE_TO_LEARN, Standing.LITTLE_TO_LEARN),
    (StopReason.NOTHING_LEFT, Standing.NOTHING_LEFT),
)
"""What to say where no competence is open and not all are clear; the first that holds."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """How far one person's sitting is. Made by ``begin``, ``after`` and ``ended`` only.

    Attributes:
        inquiries: what it is about, and what is settled without it; most needed first.
        waiting, unaskable: as in ``Stop``.
        access: what the person lacks, and what is carried.
        limits: how much it may ask.
        questions: how many were put.
        seconds: how long they took.
        is_ended: the person wants to stop.
    """

    inquiries: tuple[Inquiry, ...]
    waiting: tuple[str, ...]
    unaskable: tuple[str, ...]
    access: Access
    limits: Limits
    questions: int = 0
    seconds: float = 0.0
    is_ended: bool = False


def begin(
    bank: Bank,
    targets: Sequence[Target],
    *,
    access: Access | None = None,
    limits: Limits = FIRST_SITTING,
    rule: Rule = Rule.DECISION,
    earlier: Sequence[Given] = (),
) -> Sitting:
    """A sitting before its first question. Going on after one is beginning again with all earlier answers.

    Args:
        bank: the questions.
        targets: what to find out, most needed first, each competence once.
        access: what the person lacks; nothing, unless said.
        limits: how much may be asked.
        rule: what makes a question the best one. DECISION needs a level for every target.
        earlier: the newest answer to each item before this sitting, of any voice, in any order.

    Raises:
        ValueError: for a target without a level under the rule DECISION, or one item twice among the earlier ones.
    """
    if rule is Rule.DECISION and any(target.required is None for target in targets):
        raise ValueError("without a level to reach there is no decision: use the rule of information")
    if len({each.item for each in earlier}) < len(earlier):
        raise ValueError("only the newest answer to each item counts")
    access = access or Access()
    found = [(target.competence, inquiry_of(bank, target, access, rule, earlier)) for target in targets]
    inquiries = [inquiry for _, inquiry in found if inquiry is not None]
    is_open = [inquiry for inquiry in inquiries if inquiry.standing is Standing.OPEN]
    waiting = _codes(is_open[int(min(limits.competences, len(is_open))) :], {Standing.OPEN})
    return Sitting(
        inquiries=tuple(inquiry for inquiry in inquiries if inquiry.aim.target.competence not in waiting),
        waiting=waiting,
        unaskable=tuple(code for code, inquiry in found if inquiry is None),
        access=access,
        limits=limits,
    )


def after(sitting: Sitting, given: Given) -> Sitting:
    """The sitting after a question was put; one that was not reached leaves it as it is.

    Raises:
        ValueError: for a question that this sitting does not ask, or has asked already.
    """
    if given.state is AnswerState.NOT_REACHED:
        return sitting
    for number, inquiry in enumerate(sitting.inquiries):
        row = inquiry.aim.shelf.places.get(given.item)
        if row is not None:
            took = inquiry.aim.shelf.seconds[row] if given.seconds is None else given.seconds
            return Sitting(
                (*sitting.inquiries[:number], inquiry.after(row, given.step), *sitting.inquiries[number + 1 :]),
                sitting.waiting,
                sitting.unaskable,
                sitting.access,
                sitting.limits,
                sitting.questions + 1,
                sitting.seconds + took,
                sitting.is_ended,
            )
    raise ValueError(f"{given.item} is no question of this sitting")


def ended(sitting: Sitting) -> Sitting:
    """The sitting once the person wants to stop."""
    return replace(sitting, is_ended=True)


def next_item(sitting: Sitting) -> Choice | Stop:
    """The question to put next, or why there is none. Equal ones go by id."""
    reason = _reason_to_stop(sitting)
    if reason is not None:
        return _stop(sitting, reason)
    inquiries, left = _in_turn(sitting), sitting.limits.seconds - sitting.seconds
    best = min([inquiry.best for inquiry in inquiries if inquiry.best is not None])
    if best.seconds > left:
        fitting = [each for inquiry in inquiries for each in inquiry.within(left)]
        if not fitting:
            return _stop(sitting, StopReason.TIME)
        best = min(fitting)
    return Choice(best.item, best.gain, best.seconds, sitting.access.needed_for(best.item))


def _in_turn(sitting: Sitting) -> list[Inquiry]:
    """The inquiries whose turn it may be: open, and not far ahead of one that nothing was asked about."""
    inquiries = [inquiry for inquiry in sitting.inquiries if inquiry.standing is Standing.OPEN]
    if NOTHING_PUT not in [inquiry.put for inquiry in inquiries]:
        return inquiries
    return [inquiry for inquiry in inquiries if sum(inquiry.put) < ONCE_EACH_BEFORE - 1]


def _reason_to_stop(sitting: Sitting) -> StopReason | None:
    if sitting.is_ended:
        return StopReason.PERSON
    if any(inquiry.standing is Standing.OPEN for inquiry in sitting.inquiries):
        return StopReason.QUESTIONS if sitting.questions >= sitting.limits.questions else None
    if not sitting.inquiries:
        return StopReason.NOT_ASKABLE if sitting.unaskable else StopReason.NOTHING_WANTED
    standings = {inquiry.standing for inquiry in sitting.inquiries}
    return next((why for why, standing in UNSETTLED if standing in standings), StopReason.CLEAR)


def _stop(sitting: Sitting, reason: StopReason) -> Stop:
    clear = _codes(sitting.inquiries, {Standing.CLEAR})
    unclear = _codes(sitting.inquiries, set(Standing) - {Standing.CLEAR})
    return Stop(reason, clear, unclear, sitting.waiting, sitting.unaskable)


def _codes(inquiries: Sequence[Inquiry], standings: set[Standing]) -> tuple[str, ...]:
    return tuple(inquiry.aim.target.competence for inquiry in inquiries if inquiry.standing in standings)
