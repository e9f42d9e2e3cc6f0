"""Made-up sittings for Hypothesis: questions about a few competences, one person, what they can use and answer."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from skillramp.core.abilities import Bias, Floats, Model, blur, item_table, normal
from skillramp.core.answers import VOICES
from skillramp.core.instruments import Item
from skillramp.core.routing.bank import bank_of
from skillramp.core.routing.inquiry import Rule
from skillramp.core.routing.limits import Access, Limits, Target
from skillramp.core.routing.moves import Choice, Given, Stop
from skillramp.core.routing.sitting import Sitting, after, begin, next_item
from skillramp.core.vocabulary import AccessNeed, AnswerState
from tests.generative.people import Answered, answered

__all__ = ["World", "log_evidence", "taken", "worlds"]

NEEDS = st.frozensets(st.sampled_from(AccessNeed), max_size=2)


@dataclass(frozen=True)
class World:
    """Questions, what is wanted, and what would become of every question if it were put."""

    items: tuple[Item, ...]
    targets: tuple[Target, ...]
    access: Access
    limits: Limits
    rule: Rule
    becomes: tuple[Given, ...]

    def begun(self, earlier: tuple[Given, ...] = ()) -> Sitting:
        """The sitting before its first question."""
        return begin(
            bank_of(self.items, Model()),
            self.targets,
            access=self.access,
            limits=self.limits,
            rule=self.rule,
            earlier=earlier,
        )

    def given(self, item: str) -> Given:
        """What becomes of this question."""
        return next(each for each in self.becomes if each.item == item)


@st.composite
def worlds(draw: DrawFn) -> World:
    """Up to three competences; small ones first."""
    codes = ["files", "messages", "safety"][: draw(st.integers(1, 3))]
    people = [(code, draw(answered(most=3))) for code in codes]
    items, becomes = [], []
    for code, person in people:
        for item, step in zip(person.items, person.steps, strict=True):
            items.append(replace(item, id=f"{code}/{item.id}", competence=code, assumes=tuple(draw(NEEDS))))
            state = draw(st.sampled_from([AnswerState.ANSWERED, AnswerState.SKIPPED, AnswerState.REFUSED]))
            reached = step if state is AnswerState.ANSWERED else None
            becomes.append(Given(items[-1].id, state, reached, draw(st.sampled_from([None, 20.0]))))
    rule = draw(st.sampled_from(Rule))
    levels = st.sampled_from([2.0, 1.0, 4.5]) if rule is Rule.DECISION else st.sampled_from([2.0, None])
    targets = [Target(code, draw(levels), draw(st.integers(1, 3))) for code in draw(st.permutations([*codes, "none"]))]
    return World(tuple(items), tuple(targets), draw(_access()), draw(_limits()), rule, tuple(becomes))


def _access() -> SearchStrategy[Access]:
    return st.builds(Access, NEEDS, NEEDS)


def _limits() -> SearchStrategy[Limits]:
    return st.builds(
        Limits, st.sampled_from([12, 1, 5]), st.sampled_from([900.0, 100.0, 300.0]), st.sampled_from([5, 1, 2])
    )


def taken(world: World, sitting: Sitting | None = None) -> Iterator[tuple[Sitting, Choice | Stop]]:
    """The sitting before each question with what comes next, to its end."""
    sitting = world.begun() if sitting is None else sitting
    for _ in range(len(world.items) + 1):
        choice = next_item(sitting)
        yield sitting, choice
        if isinstance(choice, Stop):
            return
        sitting = after(sitting, world.given(choice.item.id))
    raise AssertionError("more questions than there are")


def log_evidence(person: Answered, model: Model) -> Floats:
    """log P(answers, θ) over the grid, straight from the formula: what routing must agree with."""
    table = item_table(person.items)
    total = np.zeros((1, table.shape[2]))
    for voice in VOICES:
        rows = [row for row, item in enumerate(person.items) if voice in item.voices]
        said = sum((table[row, person.steps[row]] for row in rows), np.zeros(table.shape[2]))
        total = total + blur(said[None, :], model.bias(voice))
    placed = blur(total, Bias(0.0, model.placement))[0]
    result: Floats = np.log(normal(model.prior.mean, model.prior.spread)) + placed
    return result
