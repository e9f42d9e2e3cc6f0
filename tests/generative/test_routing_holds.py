"""Whatever the questions, the person and the limits: what always holds for the next question.

Each property has a twin that plants a fault and must notice it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from skillramp.core.abilities import Floats, Model
from skillramp.core.gaps import below
from skillramp.core.instruments import Item
from skillramp.core.routing import bank, belief, inquiry, sitting
from skillramp.core.routing.bank import bank_of
from skillramp.core.routing.inquiry import Inquiry, Prospect, Rule
from skillramp.core.routing.limits import NO_LIMITS, SECONDS, Access, Target
from skillramp.core.routing.moves import Choice, Given, Stop, StopReason
from skillramp.core.routing.sitting import Sitting, begin
from skillramp.core.scores import score
from skillramp.core.vocabulary import AnswerState, ItemKind, Voice
from tests.generative.forms import an_item
from tests.generative.people import Answered, answered, marks_of, models, noticed
from tests.generative.routed import World, log_evidence, taken, worlds

LEVELS = st.sampled_from([2.0, 1.0, 3.0, 0.3, 7.9])
ROUNDING = 1e-12


def heard(person: Answered, model: Model, level: float = 2.0, rule: Rule = Rule.DECISION) -> Inquiry | None:
    """The inquiry after all these answers; None where a person could be asked nothing about it."""
    earlier = [
        Given(item.id, AnswerState.ANSWERED, step) for item, step in zip(person.items, person.steps, strict=True)
    ]
    begun = begin(
        bank_of(person.items, model), [Target("files", level, 1)], limits=NO_LIMITS, rule=rule, earlier=earlier
    )
    return begun.inquiries[0] if begun.inquiries else None


# What is known is what the scores say.


def differs(person: Answered, model: Model) -> bool:
    marks, items = marks_of([person])
    scores, found = score(marks, items, model), heard(person, model)
    if found is None or scores.set_aside.any():
        return False
    weights = belief.posterior(found.aim.shelf, found.belief)
    return bool(np.abs(weights - scores.weights[0]).max() > ROUNDING)


@given(answered(), models())
def test_the_posterior_is_that_of_the_scores(person: Answered, model: Model) -> None:
    assert not differs(person, model)


def test_it_would_be_seen_if_a_bias_were_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bank, "_lens", lambda bias: bank.Lens(None, None, bias.spread))
    assert noticed(answered(), lambda person: differs(person, Model()))


def test_what_a_coach_saw_a_hundred_times_is_still_known() -> None:
    """Their product would be zero everywhere, and what is known no number."""
    items = tuple(
        an_item(f"see {number:03} 0", ItemKind.OBSERVATION, level, 0) for number, level in enumerate([0.5, 7.5] * 60)
    )
    person = Answered(tuple(replace(item, competence="files") for item in items), (0, 3) * 60)
    found = heard(person, Model())
    assert found is not None
    told = log_evidence(person, Model())
    right = np.exp(told - told.max())
    assert np.abs(belief.posterior(found.aim.shelf, found.belief) - right / right.sum()).max() < ROUNDING


# What a question is expected to bring is the average over its answers.


def expected_gain(person: Answered, place: int, model: Model, level: float) -> float:
    """By how much p (1 − p) falls on average once the item at this place is answered too, by adding up."""
    share = below(np.array([level]))[0]
    without = Answered(
        (*person.items[:place], *person.items[place + 1 :]), (*person.steps[:place], *person.steps[place + 1 :])
    )
    steps = range(len(person.items[place].thresholds) + 1)
    each = np.array([log_evidence(person.with_step(place, step), model) for step in steps])
    now = _variance(np.exp(log_evidence(without, model))[None, :], share)[0]
    weights = np.exp(each - each.max())
    chance = weights.sum(axis=1) / weights.sum()
    return float(now - chance @ _variance(weights, share))


def _variance(weights: Floats, share: Floats) -> Floats:
    p = (weights @ share) / weights.sum(axis=1)
    result: Floats = p * (1 - p)
    return result


def misjudged(person: Answered, model: Model, level: float) -> bool:
    """Whether the gain of the first item of the person's own differs from what adding up gives."""
    own = [place for place, item in enumerate(person.items) if Voice.COACH not in item.voices]
    if not own:
        return False
    item = person.items[own[0]]
    others = [place for place in range(len(person.items)) if place != own[0]]
    earlier = [Given(person.items[place].id, AnswerState.ANSWERED, person.steps[place]) for place in others]
    begun = begin(bank_of(person.items, model), [Target("files", level, 1)], limits=NO_LIMITS, earlier=earlier)
    found = begun.inquiries[0]
    gain = found.aim.outlook(found.belief)[1][found.aim.shelf.places[item.id]]
    return bool(abs(gain - expected_gain(person, own[0], model, level)) > 1e-9)


@given(answered(), models(), LEVELS)
def test_the_gain_is_the_expected_fall_of_the_variance(person: Answered, model: Model, level: float) -> None:
    assert not misjudged(person, model, level)


def test_it_would_be_seen_if_the_kernel_were_not_turned_back(monkeypatch: pytest.MonkeyPatch) -> None:
    straight = bank._lens
    monkeypatch.setattr(bank, "_lens", lambda bias: replace(straight(bias), kernel=straight(bias).turned))
    assert noticed(answered(), lambda person: misjudged(person, Model(), 2.0))


@given(answered(), models(), LEVELS, st.sampled_from(Rule))
def test_no_question_is_expected_to_leave_less_known(person: Answered, model: Model, level: float, rule: Rule) -> None:
    found = heard(person, model, level, rule)
    assume(found is not None)
    assert found is not None
    assert found.aim.outlook(found.belief)[1].min() >= -ROUNDING


# A sitting keeps to what was said.


def breaks(world: World) -> bool:
    """Whether a sitting asks twice, too long, about too much, what the person cannot use or only a coach is asked."""
    *steps, (last, stop) = taken(world)
    choices = [choice for _, choice in steps if isinstance(choice, Choice)]
    asked = [choice.item for choice in choices]
    wanted = {target.competence for target in world.targets}
    return (
        not isinstance(stop, Stop)
        or len({item.id for item in asked}) < len(asked)
        or len(asked) > world.limits.questions
        or len({item.competence for item in asked}) > world.limits.competences
        or any(before.seconds + SECONDS[choice.item.kind] > world.limits.seconds for before, choice in _put(steps))
        or any(set(item.assumes) & world.access.lacks - world.access.carried for item in asked)
        or any(set(choice.carry) != set(choice.item.assumes) & world.access.lacks for choice in choices)
        or any(Voice.COACH in item.voices or item.competence not in wanted for item in asked)
        or last.questions != len(asked)
    )


def _put(before: Sequence[tuple[Sitting, Choice | Stop]]) -> list[tuple[Sitting, Choice]]:
    return [(sitting, choice) for sitting, choice in before if isinstance(choice, Choice)]


@given(worlds())
def test_a_sitting_keeps_to_its_limits_and_to_what_the_person_can_use(world: World) -> None:
    assert not breaks(world)


def asks_again(self: Inquiry, row: int, step: int | None) -> Inquiry:
    """A fault: what was asked stays among what may be asked."""
    once = HEARD(self, row, step)
    return replace(once, left=self.left)


def timeless(order: float, code: str, gain: float, _: float, item: Item) -> Prospect:
    """A fault: every question fits."""
    return Prospect(order, code, gain, 0.0, item)


HEARD = Inquiry.heard
FAULTS: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "asks twice": lambda patch: patch.setattr(Inquiry, "heard", asks_again),
    "does not look at what a person can use": lambda patch: patch.setattr(Access, "allows", lambda *_: True),
    "thinks that no question takes time": lambda patch: patch.setattr(inquiry, "Prospect", timeless),
    "asks on without end": lambda patch: patch.setattr(sitting, "_reason_to_stop", lambda _: None),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_it_would_be_seen_if_it(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    FAULTS[fault](monkeypatch)

    def is_seen(world: World) -> bool:
        try:
            return breaks(world)
        except (AssertionError, ValueError):
            return True

    assert noticed(worlds(), is_seen)


@given(worlds())
def test_the_same_sitting_gives_the_same_choice_and_stays_as_it_was(world: World) -> None:
    once, again = list(taken(world)), list(taken(world))
    assert [choice for _, choice in once] == [choice for _, choice in again]


@given(worlds(), st.randoms(use_true_random=False))
def test_beginning_again_with_all_earlier_answers_goes_on_where_it_was(world: World, random: Random) -> None:
    """In whatever order they come; only the limits count anew."""
    world = replace(world, limits=NO_LIMITS)
    steps = list(taken(world))
    for number, (_, choice) in enumerate(steps):
        put = [each.item.id for _, each in steps[:number] if isinstance(each, Choice)]
        random.shuffle(put)
        _, first = next(taken(world, world.begun(tuple(world.given(item) for item in put))))
        if isinstance(choice, Choice) and isinstance(first, Choice):
            assert first.item.id == choice.item.id or abs(first.gain - choice.gain) < 1e-9
        else:
            assert type(first) is type(choice)


@given(worlds())
def test_every_competence_wanted_is_accounted_for_once(world: World) -> None:
    *_, (_, stop) = taken(world)
    assert isinstance(stop, Stop)
    named = [*stop.clear, *stop.unclear, *stop.waiting, *stop.unaskable]
    assert sorted(named) == sorted(target.competence for target in world.targets)
    assert (stop.reason is StopReason.CLEAR) <= (not stop.unclear)
