import numpy as np
import pytest

from skillramp.core import patterns
from skillramp.core.abilities import Model
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
    """In turn of level 1 and level 7."""
    return tuple(
        an_item(f"use {place:02}", ItemKind.USE, 1 + 6 * (place % 2), options="never monthly weekly daily")
        for place in range(number)
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
        place=step.astype(np.int8),
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
    """Work may ask for the hard daily and for the easy never; only ability would have to pay for the surprise."""
    found = scored((*can_do(), *use(20)), HONEST + (0, 3) * 10)
    assert not found.set_aside.any()
    assert found.answered[0, SELF] == len(HONEST) + 20


def test_it_would_be_seen_if_use_were_judged_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "JUDGED", {*patterns.JUDGED, ItemKind.USE})
    assert scored((*can_do(), *use(20)), HONEST + (0, 3) * 10).set_aside.any()


NONE, KEPT, ASIDE = "none", "kept", "set aside"
SEVEN = tuple(an_item(f"see {level}", ItemKind.OBSERVATION, level) for level in range(1, 8))
KNOW = tuple(an_item(f"know {place:02}", ItemKind.KNOWLEDGE, place / 2) for place in range(1, 15))
FORMS: dict[Voice, tuple[tuple[Item, ...], tuple[int, ...], tuple[int, ...]]] = {
    Voice.SELF: (can_do(), HONEST, (2,) * 7),
    Voice.COACH: (SEVEN, HONEST, (1,) * 7),
    Voice.TASK: (KNOW, (1, 1, 1, 1, 0, 1, *(0,) * 8), (0,) * 7 + (1,) * 7),
}
"""Items, honest steps, and steps no ability explains: one option throughout, or right where it is hard only."""


@pytest.mark.parametrize("coach", [NONE, KEPT, ASIDE])
@pytest.mark.parametrize("task", [NONE, KEPT, ASIDE])
@pytest.mark.parametrize("told", [NONE, KEPT, ASIDE])
def test_told_not_shown_is_what_is_told_and_neither_done_nor_seen(told: str, task: str, coach: str) -> None:
    wanted = dict(zip(VOICES, (told, coach, task), strict=True))
    items = tuple(item for voice, kind in wanted.items() if kind != NONE for item in FORMS[voice][0])
    forms = [FORMS[voice][2] if kind == ASIDE else FORMS[voice][1] for voice, kind in wanted.items() if kind != NONE]
    steps = tuple(step for form in forms for step in form)
    if not items:
        return
    found = scored(items, steps)
    assert found.set_aside[0].tolist() == [kind == ASIDE for kind in wanted.values()]
    assert found.is_interpretable[0] == (KEPT in wanted.values())
    assert found.is_told_only[0] == (told == KEPT and KEPT not in {task, coach})


def test_people_keep_their_scores_when_counted_into_another_list() -> None:
    found = scored(can_do(), (3, 3, 3, 0, 0), (1, 0, 0, 0, 0))
    moved = for_people(found, [5, 2])
    assert moved.person.tolist() == [2, 5]
    assert moved.merged.mean.tolist() == found.merged.mean[::-1].tolist()
    assert moved.voices[SELF].p50.tolist() == found.voices[SELF].p50[::-1].tolist()
    assert (moved.weights == found.weights[::-1]).all()
