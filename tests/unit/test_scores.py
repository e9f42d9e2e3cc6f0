import numpy as np
import pytest

from skillramp.core import scores as core_scores
from skillramp.core.abilities import Floats, Model
from skillramp.core.answers import VOICES, Marks
from skillramp.core.gaps import compare
from skillramp.core.instruments import Item
from skillramp.core.requirements import Demand, Job
from skillramp.core.scores import Scores, for_people, score
from skillramp.core.vocabulary import GapState, ItemKind, Voice
from tests.spec.world import an_item

SELF = VOICES.index(Voice.SELF)
HONEST = (3, 3, 2, 2, 1, 0, 0)
"""Steps of seven can-do items from level 1 to level 7, by somebody near level 3."""


def can_do(number: int = 7) -> tuple[Item, ...]:
    return tuple(an_item(f"say {level}", ItemKind.CAN_DO, level) for level in range(1, number + 1))


def use(number: int) -> tuple[Item, ...]:
    return tuple(
        an_item(f"use {place:02}", ItemKind.USE, 1, options="never monthly weekly daily") for place in range(number)
    )


def scored(items: tuple[Item, ...], *people: tuple[int, ...]) -> Scores:
    """Every person answers the first items, as many as they have steps."""
    rows = [(person, item, step) for person, steps in enumerate(people) for item, step in enumerate(steps)]
    person, item, step = np.array(rows, np.int64).reshape(-1, 3).T
    marks = Marks(
        person=person.astype(np.int32),
        item=item.astype(np.int32),
        voice=np.array([VOICES.index(items[place].voices[0]) for place in item], np.int8),
        step=step.astype(np.int8),
        tool_step=np.full(len(rows), -1, np.int8),
    )
    return score(marks, items, Model())


def test_nobody_answering_gives_no_scores() -> None:
    found = scored(())
    assert len(found) == 0
    assert found.level.shape == (0,)
    assert len(for_people(found, [])) == 0


def test_everybodys_gap_is_unknown_where_there_are_no_scores() -> None:
    gaps = compare(scored(()), [Job("job", (Demand("files", 2, 3),)), None], ["files"])
    assert len(gaps) == 1
    assert gaps.states() == [GapState.UNKNOWN]


def test_answers_set_aside_have_no_level_rather_than_level_zero() -> None:
    found = scored(can_do(), (2,) * 7)
    assert found.set_aside[0, SELF]
    assert np.isnan(found.level[0])
    assert not found.is_interpretable[0]


def test_how_often_something_is_done_says_nothing_about_a_pattern() -> None:
    """Using everything daily and being near level 3 go together; only ability would have to pay for the surprise."""
    found = scored((*can_do(), *use(20)), HONEST + (0, 3) * 10)
    assert not found.set_aside.any()
    assert found.answered[0, SELF] == len(HONEST) + 20


def test_it_would_be_seen_if_use_were_judged_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    def everything(_: Marks, __: tuple[Item, ...], ___: object, plain: Floats, ____: Floats) -> Floats:
        return plain

    monkeypatch.setattr(core_scores, "_patterned", everything)
    assert scored((*can_do(), *use(20)), HONEST + (0, 3) * 10).set_aside.any()


def test_people_keep_their_scores_when_counted_into_another_list() -> None:
    found = scored(can_do(), (3, 3, 3, 0, 0), (1, 0, 0, 0, 0))
    moved = for_people(found, [5, 2])
    assert moved.person.tolist() == [2, 5]
    assert moved.merged.mean.tolist() == found.merged.mean[::-1].tolist()
    assert moved.voices[SELF].p50.tolist() == found.voices[SELF].p50[::-1].tolist()
    assert (moved.weights == found.weights[::-1]).all()
