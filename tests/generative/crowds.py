"""Ten thousand people who answer anything: some of the questions, by ability, by chance or in a straight line."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.random import PCG64, Generator
from numpy.typing import NDArray

from skillramp.core.abilities import Bias, EstimatedBias, Model
from skillramp.core.answers import VOICES, Marks
from skillramp.core.instruments import Item
from skillramp.core.vocabulary import ItemKind, Voice
from tests.items import made_item

__all__ = ["ITEMS", "MODELS", "a_crowd", "better", "steps_of"]

STEPS = {
    ItemKind.CAN_DO: (0, 1, 2, 3),
    ItemKind.OBSERVATION: (0, 1, 2, 3),
    ItemKind.KNOWLEDGE: (0, 0, 1, 0),
    ItemKind.TASK: (2, 0, 1),
    ItemKind.USE: (0, 1, 1, 2, 3),
}
"""The step of each option, in the order they are shown."""

COMPETENCES = ("1.1", "1.2", "2.1", "2.2")
AREAS = {"1.1": "1", "1.2": "1", "2.1": "2"}
KINDS = (*[ItemKind.CAN_DO] * 4, *[ItemKind.KNOWLEDGE] * 2, ItemKind.TASK, *[ItemKind.OBSERVATION] * 2, ItemKind.USE)


def _item(number: int, kind: ItemKind, competence: str, random: Generator) -> Item:
    widths = random.uniform(0.2, 1.5, max(STEPS[kind]))
    thresholds = tuple(float(each) for each in random.uniform(-1, 5) + np.cumsum(widths))
    slope, name = float(random.uniform(0.5, 3)), f"{competence}-{number:02}"
    return made_item(name, kind, steps=STEPS[kind], competence=competence, slope=slope, thresholds=thresholds)


def _items() -> tuple[Item, ...]:
    random = Generator(PCG64(40))
    return tuple(_item(n, kind, code, random) for code in COMPETENCES for n, kind in enumerate(KINDS))


ITEMS = _items()
STEP_OF = [STEPS[item.kind] for item in ITEMS]


def _estimated(voice: Voice, area: str, mean: float, spread: float) -> EstimatedBias:
    return EstimatedBias(voice, area, 100, mean, spread, mean_error=0.1)


def _with(*estimates: EstimatedBias) -> Model:
    return replace(Model(), areas=AREAS, estimated={(each.voice, each.area): each for each in estimates})


MODELS = (
    Model(),
    Model(prior=Bias(0.0, 3.0), self_bias=Bias(1.0, 0.0), coach_bias=Bias(-0.5, 2.0), task_bias=Bias(0.0, 0.3)),
    _with(_estimated(Voice.SELF, "1", 0.6, 0.5), _estimated(Voice.COACH, "2", -1.0, 1.2)),
    replace(_with(_estimated(Voice.SELF, "2", -2.0, 0.1)), placement=0.0),
)
"""As stated, otherwise stated, and twice estimated by area; competence 2.2 has no area."""


@dataclass(frozen=True)
class _Chosen:
    """Places of options, people × items; −1 where a question was not answered. ``tool`` alike."""

    place: NDArray[np.int64]
    tool: NDArray[np.int64]


def a_crowd(people: int = 10_000, seed: int = 10) -> Marks:
    """A third by ability, a third by chance, a third in a straight line with slips; each answers 1 to all questions."""
    random = Generator(PCG64(seed))
    most = np.array([len(steps) for steps in STEP_OF])
    anything = random.integers(most, size=(people, len(ITEMS)))
    honest = np.stack([_honest(column, item, people, random) for column, item in enumerate(ITEMS)], axis=1)
    line = np.minimum(random.integers(5, size=(people, 1)), most - 1)
    line = np.where(random.random(line.shape) < 0.05, anything, line)
    how = random.integers(3, size=(people, 1))
    place = np.choose(how, [honest, anything, line])
    answered = random.random(place.shape) < random.uniform(0.05, 1.0, (people, 1))
    answered[np.arange(people), random.integers(len(ITEMS), size=people)] = True
    with_tool = np.where(random.random(place.shape) < 0.1, random.integers(most, size=place.shape), -1)
    return _marks(np.where(answered, place, -1), with_tool)


def _honest(column: int, item: Item, people: int, random: Generator) -> NDArray[np.int64]:
    ability = random.normal(2.5, 1.75, (people, 1))
    step = (random.random((people, 1)) < 1 / (1 + np.exp(-item.slope * (ability - np.array(item.thresholds))))).sum(
        axis=1
    )
    first = np.array([STEP_OF[column].index(each) for each in range(len(item.thresholds) + 1)])
    place: NDArray[np.int64] = first[step]
    return place


def _marks(place: NDArray[np.int64], tool: NDArray[np.int64]) -> Marks:
    person, item = np.nonzero(place >= 0)
    chosen, with_tool = place[person, item], tool[person, item]
    return Marks(
        person=person.astype(np.int32),
        item=item.astype(np.int32),
        voice=np.array([VOICES.index(each.voices[0]) for each in ITEMS], np.int8)[item],
        step=steps_of(item, chosen),
        tool_step=np.where(with_tool >= 0, steps_of(item, with_tool), -1).astype(np.int8),
        place=chosen.astype(np.int8),
    )


def steps_of(item: NDArray[np.integer], place: NDArray[np.integer]) -> NDArray[np.int8]:
    """The step of the option at each place."""
    most = max(len(steps) for steps in STEP_OF)
    table = np.array([[*steps, *[-1] * (most - len(steps))] for steps in STEP_OF], np.int8)
    step: NDArray[np.int8] = table[item, place]
    return step


def better(marks: Marks, seed: int = 11) -> Marks:
    """The same people, everybody with one answer better by a step, where there is a better one."""
    random = Generator(PCG64(seed))
    first = np.searchsorted(marks.person, np.unique(marks.person))
    size = np.diff(np.append(first, len(marks)))
    row = first + random.integers(size)
    highest = np.array([max(steps) for steps in STEP_OF])[marks.item[row]]
    step = marks.step.copy()
    step[row] = np.minimum(step[row] + 1, highest)
    place = marks.place.copy()
    place[row] = [STEP_OF[item].index(each) for item, each in zip(marks.item[row], step[row], strict=True)]
    return replace(marks, step=step, place=place)
