"""Made-up items, answers and models for Hypothesis; small ones first, so that a counterexample is easy to read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from hypothesis import Phase, find, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample
from hypothesis.strategies import DrawFn, SearchStrategy

from skillramp.core.abilities import Bias, Model
from skillramp.core.answers import STATES, VOICES, Answers, Codes, Marks
from skillramp.core.instruments import Item
from skillramp.core.patterns import FEWEST_ANSWERS
from skillramp.core.vocabulary import AnswerState, ItemKind, Voice
from tests.items import made_item

__all__ = ["Answered", "an_item", "answered", "answers_of", "marks_of", "models", "noticed"]

KINDS = {Voice.SELF: ItemKind.CAN_DO, Voice.COACH: ItemKind.OBSERVATION, Voice.TASK: ItemKind.TASK}
MOST_TASKS = 8
Drawn = TypeVar("Drawn")


@dataclass(frozen=True)
class Answered:
    """The items somebody answered and the step of each, in one competence."""

    items: tuple[Item, ...]
    steps: tuple[int, ...]

    def with_step(self, place: int, step: int) -> "Answered":
        """The same with another answer at one place."""
        return replace(self, steps=(*self.steps[:place], step, *self.steps[place + 1 :]))

    def at_end(self, *, is_highest: bool) -> "Answered":
        """The same with the best, or the worst, answer everywhere."""
        return replace(self, steps=tuple(len(item.thresholds) if is_highest else 0 for item in self.items))


def an_item(name: str, voice: Voice, slope: float, thresholds: Sequence[float]) -> Item:
    """An item with these parameters; its options are called after their steps."""
    return made_item(name, KINDS[voice], steps=range(len(thresholds) + 1), slope=slope, thresholds=thresholds)


@st.composite
def _item(draw: DrawFn, name: str, voice: Voice) -> Item:
    slope = draw(st.sampled_from([2.0, 1.0, 0.3, 5.0]))
    lowest = draw(st.integers(-4, 28)) / 4
    widths = draw(st.lists(st.sampled_from([0.75, 0.25, 2.0]), min_size=0, max_size=3))
    return an_item(name, voice, slope, np.cumsum([lowest, *widths]).tolist())


@st.composite
def answered(draw: DrawFn, most: int = FEWEST_ANSWERS - 1) -> Answered:
    """Answers in one to three voices; told ones few enough by default that no pattern can be seen in them."""
    counts = {voice: draw(st.integers(0, MOST_TASKS if voice is Voice.TASK else most)) for voice in VOICES}
    if not any(counts.values()):
        counts[Voice.TASK] = 1
    items = tuple(
        draw(_item(f"{voice}-{number:02}", voice)) for voice, count in counts.items() for number in range(count)
    )
    return Answered(items, tuple(draw(st.integers(0, len(item.thresholds))) for item in items))


def models() -> SearchStrategy[Model]:
    """Models other than the stated one: priors and biases of any sensible size."""
    means, spreads = st.sampled_from([0.0, 0.5, -1.0]), st.sampled_from([0.8, 0.0, 0.3, 2.0])
    bias = st.builds(Bias, means, spreads)
    prior = st.builds(Bias, st.sampled_from([2.5, 0.0, 6.0]), st.sampled_from([1.75, 0.5, 3.0]))
    return st.just(Model()) | st.builds(Model, prior=prior, self_bias=bias, coach_bias=bias, task_bias=bias)


def marks_of(people: Sequence[Answered]) -> tuple[Marks, tuple[Item, ...]]:
    """Marks of people who answered the same items, one after the other."""
    items = people[0].items
    number, places = len(items), np.arange(len(items))
    steps = np.array([step for person in people for step in person.steps], np.int8)
    marks = Marks(
        person=np.repeat(np.arange(len(people)), number).astype(np.int32),
        item=np.tile(places, len(people)).astype(np.int32),
        voice=np.tile([VOICES.index(item.voices[0]) for item in items], len(people)).astype(np.int8),
        step=steps,
        tool_step=np.full(len(steps), -1, np.int8),
        place=steps,
    )
    return marks, items


def answers_of(person: Answered, order: Sequence[int]) -> Answers:
    """One sitting of one person, the items answered in this order."""
    number = len(order)
    items = [person.items[place] for place in order]
    return Answers(
        sitting=Codes.of(["sitting"] * number),
        person=Codes.of(["person"] * number),
        item=Codes.of(item.id for item in items),
        voice=np.array([VOICES.index(item.voices[0]) for item in items], np.int8),
        option=Codes.of(str(person.steps[place]) for place in order),
        tool=Codes.of([""] * number),
        answered_with=np.full(number, -1, np.int8),
        state=np.full(number, STATES.index(AnswerState.ANSWERED), np.int8),
        sequence=np.arange(1, number + 1),
    )


def noticed(drawn: SearchStrategy[Drawn], breaks: Callable[[Drawn], bool]) -> bool:
    """Whether any of 2,000 examples breaks a property: what a must-fail twin asks once it has planted its fault."""
    try:
        find(drawn, breaks, settings=settings(max_examples=2_000, phases=[Phase.generate]))
    except NoSuchExample:
        return False
    return True
