"""Marks become sets: who answered what, in which voice, how, and in which language."""

import numpy as np

from skillramp.core.answers import VOICES, WAYS, Codes, Marks
from skillramp.core.calibration.gather import Asked, Circumstances, gather, joined
from skillramp.core.vocabulary import AnsweredWith, Voice
from tests.generative.planted import an_item

CAN, DO, TASK = an_item("can", 1.0), an_item("do", 2.0), an_item("task", 1.0, 1)
ITEMS = (TASK, DO, CAN)
SELF, SHOWN = VOICES.index(Voice.SELF), VOICES.index(Voice.TASK)
ALONE, ALOUD = WAYS.index(AnsweredWith.ALONE), WAYS.index(AnsweredWith.READ_ALOUD)

ROWS = (
    # person, item, voice, step, way, language
    (1, 1, SELF, 3, ALONE, 0),
    (1, 2, SELF, 2, ALONE, 0),
    (4, 0, SHOWN, 1, -1, 1),
    (4, 1, SELF, 0, ALONE, 1),
    (4, 2, SELF, 1, ALOUD, 1),
    (7, 2, SELF, 3, ALOUD, 1),
)


def sets(rows: tuple[tuple[int, ...], ...] = ROWS, values: tuple[str, ...] = ("en", "pl")) -> list[Asked]:
    table = np.array(rows, np.int32).reshape(len(rows), 6)
    person, item, voice, step, way, language = table.T
    steps = step.astype(np.int8)
    marks = Marks(person, item, voice.astype(np.int8), steps, np.full_like(steps, -1), steps)
    how = Circumstances(Codes(tuple(WAYS), way), Codes(values, language))
    return list(gather("start", (CAN, DO, TASK), ITEMS, marks, how))


def test_a_set_is_a_competence_and_a_voice() -> None:
    told, shown = sets()
    assert (told.instrument, told.competence, told.voice) == ("start", "1.1", Voice.SELF)
    assert (told.items, shown.items) == ((CAN, DO), (TASK,))
    assert told.steps.tolist() == [[2, 3], [1, 0], [3, -1]]
    assert shown.steps.tolist() == [[1]]


def test_a_way_is_a_persons_only_where_all_their_answers_agree() -> None:
    told, shown = sets()
    assert told.way.index.tolist() == [ALONE, -1, ALOUD]
    assert told.language.index.tolist() == [0, 1, 1]
    assert shown.way.index.tolist() == [-1]


def test_nobody_makes_an_empty_set() -> None:
    told, shown = sets(())
    assert told.steps.shape == (0, 2)
    assert shown.steps.shape == (0, 1)
    assert len(told.way) == 0


def test_parts_of_a_study_join() -> None:
    here, there = sets()[0], sets(((2, 1, SELF, 1, ALONE, 0),), ("lt",))[0]
    both = joined([here, sets(())[0], there])
    assert both.steps.tolist() == [[2, 3], [1, 0], [3, -1], [-1, 1]]
    assert [both.language.values[place] for place in both.language.index] == ["en", "pl", "pl", "lt"]
    assert both.way.index.tolist()[1] == -1
    assert both.items == here.items
