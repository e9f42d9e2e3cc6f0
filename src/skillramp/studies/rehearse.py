"""Made-up people sit the questions before real ones do: how many a rule asks, and how often it decides right.

Each person's abilities, biases and chances are drawn once from the model and do not depend on the rule, so rules are
compared on the same people. What comes out says how the rules do where the model is true, or wrong in one stated way;
it says nothing about anybody.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.random import PCG64, Generator

from skillramp.core.abilities import Bias, Model
from skillramp.core.instruments import Item
from skillramp.core.routing.bank import OWN, Bank, bank_of
from skillramp.core.routing.belief import p_below
from skillramp.core.routing.inquiry import Rule
from skillramp.core.routing.limits import FIRST_SITTING, NO_LIMITS, SECONDS, Target
from skillramp.core.routing.moves import Choice, Given, StopReason
from skillramp.core.routing.sitting import Sitting, after, begin, next_item
from skillramp.core.vocabulary import AnswerState, Voice

__all__ = ["Outcome", "Rehearsal", "rehearse"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one way of asking did.

    Attributes:
        rule: by which questions were chosen; None where all were asked.
        is_limited: whether it had the limits of a first sitting.
        questions: how many each person was asked.
        minutes: how long that takes on average, by the stated seconds of each kind.
        right: for each person the share of decisions "reaches what the job asks" that are true.
        stops: how often it ended for each reason, most often first.
    """

    rule: Rule | None
    is_limited: bool
    questions: tuple[int, ...]
    minutes: float
    right: tuple[float, ...]
    stops: tuple[tuple[StopReason, int], ...]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """One job's outcomes; ``competences`` are what it was asked about, ``unaskable`` what no question asks about."""

    competences: tuple[str, ...]
    unaskable: tuple[str, ...]
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class _Person:
    """Abilities by competence, and the step of every question they may be asked."""

    abilities: Mapping[str, float]
    steps: Mapping[str, int]

    def given(self, item: Item) -> Given:
        return Given(item.id, AnswerState.ANSWERED, self.steps[item.id])


def rehearse(
    items: Sequence[Item],
    targets: Sequence[Target],
    *,
    people: int,
    seed: int,
    rules: Sequence[Rule],
    overrating: float = 0.0,
    model: Model | None = None,
) -> Rehearsal:
    """Let made-up people sit the questions in every way.

    Args:
        items: the questions.
        targets: what to find out, most needed first, each with a level; as many as a first sitting takes are asked.
        people: how many, at least 1.
        seed: the same seed makes the same people.
        rules: which rules to compare; asking everything always stands beside them.
        overrating: how many levels people say more of themselves than the model assumes.
        model: what is assumed; the stated one, unless said.
    """
    model = model or Model()
    bank = bank_of(items, model)
    begun = begin(bank, targets)
    asked = {inquiry.aim.target.competence for inquiry in begun.inquiries}
    chosen = [target for target in targets if target.competence in asked]
    if not chosen:
        return Rehearsal((), begun.unaskable, ())
    crowd = list(_crowd(begun, people, seed, overrating, model))
    outcomes = [
        _routed(begin(bank, chosen, limits=limits, rule=rule), crowd)
        for rule in rules
        for limits in (FIRST_SITTING, NO_LIMITS)
    ]
    competences = tuple(target.competence for target in chosen)
    return Rehearsal(competences, begun.unaskable, (*outcomes, _whole(bank, chosen, crowd)))


def _crowd(begun: Sitting, people: int, seed: int, overrating: float, model: Model) -> Iterator[_Person]:
    """The same seed and number make the same person, whatever is asked of them."""
    for number in range(people):
        random = Generator(PCG64([seed, number]))
        own = [_drawn(model.bias(voice), random) for voice in OWN]
        own[OWN.index(Voice.SELF)] += overrating
        abilities, steps = {}, {}
        for inquiry in begun.inquiries:
            code, shelf = inquiry.aim.target.competence, inquiry.aim.shelf
            abilities[code] = _drawn(model.prior, random)
            seems = abilities[code] + _drawn(Bias(0.0, model.placement), random)
            for item, voice in zip(shelf.items, shelf.voices, strict=True):
                steps[item.id] = _step(item, seems + own[voice], random)
        yield _Person(abilities, steps)


def _drawn(bias: Bias, random: Generator) -> float:
    return float(random.normal(bias.mean, bias.spread))


def _step(item: Item, seems: float, random: Generator) -> int:
    """A step of the graded response model."""
    reached = 1 / (1 + np.exp(-item.slope * (seems - np.array(item.thresholds))))
    return int((random.random() < reached).sum())


def _routed(begun: Sitting, crowd: Sequence[_Person]) -> Outcome:
    """Everybody is asked what the rule chooses."""
    ends, stops = [], Counter[StopReason]()
    for person in crowd:
        sitting, choice = begun, next_item(begun)
        while isinstance(choice, Choice):
            sitting = after(sitting, person.given(choice.item))
            choice = next_item(sitting)
        ends.append(sitting)
        stops[choice.reason] += 1
    return Outcome(
        rule=begun.inquiries[0].aim.rule,
        is_limited=begun.limits == FIRST_SITTING,
        questions=tuple(sitting.questions for sitting in ends),
        minutes=sum(sitting.seconds for sitting in ends) / 60 / len(ends),
        right=tuple(_right(sitting, person) for sitting, person in zip(ends, crowd, strict=True)),
        stops=tuple(stops.most_common()),
    )


def _whole(bank: Bank, targets: Sequence[Target], crowd: Sequence[_Person]) -> Outcome:
    """Everybody is asked everything."""
    items = [item for inquiry in begin(bank, targets, limits=NO_LIMITS).inquiries for item in inquiry.aim.shelf.items]
    ends = (begin(bank, targets, limits=NO_LIMITS, earlier=[person.given(item) for item in items]) for person in crowd)
    return Outcome(
        rule=None,
        is_limited=False,
        questions=(len(items),) * len(crowd),
        minutes=sum(SECONDS[item.kind] for item in items) / 60,
        right=tuple(_right(sitting, person) for sitting, person in zip(ends, crowd, strict=True)),
        stops=((StopReason.NOTHING_LEFT, len(crowd)),),
    )


def _right(sitting: Sitting, person: _Person) -> float:
    """The share of the competences where "below what is asked", at least as likely as not, is true of the person."""
    found = []
    for inquiry in sitting.inquiries:
        pair, target = inquiry.aim.pair, inquiry.aim.target
        if pair is not None and target.required is not None:
            is_below = person.abilities[target.competence] < target.required
            found.append((p_below(inquiry.belief, pair) >= 0.5) == is_below)
    return float(np.mean(found))
