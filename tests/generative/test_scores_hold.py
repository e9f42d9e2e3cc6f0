"""Scores are what their definition says, whoever is scored together, and lie where abilities can lie.

Ten thousand random people, scored under four models. What is said of a better answer and of unanswered questions
must hold for every one of them.
"""

from dataclasses import fields, replace
from functools import lru_cache

import numpy as np
import pytest
from numpy.random import PCG64, Generator

from skillramp.core import abilities, answers, piles, scores
from skillramp.core.abilities import GRID, Floats, Model
from skillramp.core.answers import STATES, VOICES, Answers, Codes, Marks, mark
from skillramp.core.instruments import Item
from skillramp.core.scores import Scores, join, score, score_in_blocks, set_aside
from skillramp.core.vocabulary import AnswerState
from tests.generative.crowds import ITEMS, MODELS, a_crowd, better
from tests.generative.slow_scores import answers_of, slow_set_aside, slow_weights

ALMOST = 1e-9
"""Levels: far below what anybody could see, far above the rounding of 89 sums."""

FEW = 60
PLACES = max(len(item.options) for item in ITEMS)


@lru_cache(maxsize=1)
def crowd() -> Marks:
    return a_crowd()


def few() -> Marks:
    """The first of them: enough for what is slow."""
    return crowd().between(0, int(np.searchsorted(crowd().person, FEW)))


def shares(marks: Marks) -> list[tuple[Model, Marks]]:
    """A part of the people for each model."""
    edges = np.searchsorted(marks.person, np.linspace(0, marks.person[-1] + 1, len(MODELS) + 1).astype(int))
    return [(model, marks.between(*edges[part : part + 2].tolist())) for part, model in enumerate(MODELS)]


def rows_of(found: Scores) -> list[bytes]:
    """Everything the scores say row by row, to the last bit, however it is kept."""
    summaries = [column for each in (found.merged, found.with_tool, *found.voices) for column in each.columns]
    told = [found.person, found.competence, found.has_tool, found.answered, found.set_aside, found.weights, found.level]
    return [column.tobytes() for column in (*told, *summaries)]


def disagrees(marks: Marks, model: Model) -> bool:
    """Whether anybody's distribution, or what is set aside, is not what the slow way says."""
    found = score(marks, ITEMS, model)
    for person in np.unique(found.person).tolist():
        plain = answers_of(marks, ITEMS, person)
        aside = slow_set_aside(plain, model, PLACES)
        for row in np.flatnonzero(found.person == person):
            code = found.competences[found.competence[row]]
            mine = {who for item, who, *_ in plain if item.competence == code}
            if {VOICES[v] for v in np.flatnonzero(found.set_aside[row])} != aside & mine:
                return True
            if not mine - aside:
                continue
            with_tool = answers_of(marks, ITEMS, person, with_tool=True)
            for shape, given in ((found.shape, plain), (found.tool_shape, with_tool)):
                wanted = slow_weights(given, code, aside, model)
                if not np.allclose(found.shapes[shape[row]], wanted, rtol=0, atol=1e-12):
                    return True
    return False


@pytest.mark.parametrize("model", MODELS)
def test_scores_are_what_their_definition_says(model: Model) -> None:
    assert not disagrees(few(), model)


def test_it_would_be_seen_if_equal_looking_piles_were_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """With keys that are all alike, piles of one size look equal; comparing them finds that they are not."""
    monkeypatch.setattr(piles, "_keys", lambda count: np.ones(count, np.uint64))
    assert not disagrees(few(), MODELS[0])
    monkeypatch.setattr(piles, "_same", lambda _, start, *__: np.ones(len(start), bool))
    assert disagrees(few(), MODELS[0])


def differs_in_blocks(marks: Marks, model: Model, size: int) -> bool:
    parts = list(score_in_blocks(marks, ITEMS, model, size))
    return len(parts) < 2 or rows_of(join(parts)) != rows_of(score(marks, ITEMS, model))


@pytest.mark.parametrize("size", [1, 7, 59])
def test_who_is_scored_together_changes_no_bit(size: int) -> None:
    assert not differs_in_blocks(few(), MODELS[2], size)


def test_it_would_be_seen_if_a_row_depended_on_its_block(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scores, "summarise", lambda weights: abilities.summarise(weights + len(weights) * 1e-12))
    assert differs_in_blocks(few(), MODELS[2], 7)


def backwards(marks: Marks) -> Marks:
    """The same people in the opposite order."""
    order = np.argsort(-marks.person, kind="stable")
    columns = {each.name: getattr(marks, each.name)[order] for each in fields(marks)}
    return Marks(**columns | {"person": marks.person[-1] - columns["person"]})


def test_the_order_of_people_changes_no_bit() -> None:
    there, back = score(few(), ITEMS, MODELS[2]), score(backwards(few()), ITEMS, MODELS[2])
    order = np.lexsort((back.competence, -back.person))
    again = replace(back, person=there.person[-1] - back.person).take(order)
    assert rows_of(again) == rows_of(there)


def test_marks_that_are_not_sorted_are_refused() -> None:
    marks = few()
    with pytest.raises(ValueError, match="sorted"):
        score(replace(marks, person=marks.person[::-1]), ITEMS, MODELS[0])


def leaves_the_grid(found: Scores) -> bool:
    """Whether a figure lies outside the grid, quantiles cross, or weights are none."""
    known = found.take(np.flatnonzero(found.is_interpretable))
    for each in (known.merged, known.with_tool):
        rises = (each.p05 <= each.p50) & (each.p50 <= each.p95)
        inside = [(GRID[0] <= column) & (column <= GRID[-1]) for column in (each.mean, each.p05, each.p50, each.p95)]
        if not (rises.all() and np.all(inside) and (each.sd >= 0).all()):
            return True
    sums = found.shapes.sum(axis=1)
    return bool((found.shapes < 0).any() or np.abs(sums - 1).max() > ALMOST)


def test_abilities_lie_on_the_grid_for_ten_thousand_people() -> None:
    for model, marks in shares(crowd()):
        found = score(marks, ITEMS, model)
        assert found.is_interpretable.mean() > 0.5, "most are known, or this says nothing"
        assert not leaves_the_grid(found)


def test_it_would_be_seen_if_weights_were_not_normalised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scores, "normalised", lambda weights: weights)
    assert leaves_the_grid(score(few(), ITEMS, MODELS[0]))


def lowered(marks: Marks, model: Model) -> tuple[int, int]:
    """How many rows fall after a better answer, in the mean or in any share of the distribution; and how many rise."""
    before, after = score(marks, ITEMS, model), score(better(marks), ITEMS, model)
    same = ~(before.set_aside | after.set_aside).any(axis=1) & before.is_interpretable & after.is_interpretable
    rows = np.flatnonzero(same)
    before, after = before.take(rows), after.take(rows)
    below = np.cumsum(after.weights, axis=1) - np.cumsum(before.weights, axis=1)
    figures = np.stack([a - b for a, b in zip(after.merged.columns, before.merged.columns, strict=True) if a is not b])
    falls = (below > ALMOST).any(axis=1) | (figures[[0, 2, 3, 4]] < -ALMOST).any(axis=0)
    return int(falls.sum()), int((figures[0] > ALMOST).sum())


def test_no_better_answer_lowers_anybody_of_ten_thousand() -> None:
    for model, marks in shares(crowd()):
        falls, rises = lowered(marks, model)
        assert falls == 0
        assert rises > 100, "some rise, or this says nothing"


def test_it_would_be_seen_if_a_step_counted_the_wrong_way(monkeypatch: pytest.MonkeyPatch) -> None:
    real = abilities.item_table
    monkeypatch.setattr(scores, "item_table", lambda items: real(items)[:, :, ::-1])
    assert lowered(few(), MODELS[0])[0] > 0


def test_it_would_be_seen_if_voices_blurred_without_scaling(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kernel scaled by columns is not totally positive at the ends of the grid."""

    def turned(bias: abilities.Bias) -> Floats:
        square = ((GRID[None, :] - GRID[:, None] - bias.mean) / max(bias.spread, 0.0625)) ** 2
        weights = np.exp(-0.5 * square)
        return np.asarray(weights / weights.sum(axis=0))[::-1]

    monkeypatch.setattr(abilities, "kernel", turned)
    assert lowered(few(), MODELS[0])[0] > 0


def as_answers(marks: Marks, further: int = 0) -> Answers:
    """The marks as answers, and further rows of questions that were asked and not answered."""
    random = Generator(PCG64(12))
    people = int(marks.person[-1]) + 1
    taken = set(zip(marks.person.tolist(), marks.item.tolist(), strict=True))
    drawn = zip(
        random.integers(people, size=further).tolist(), random.integers(len(ITEMS), size=further).tolist(), strict=True
    )
    free = [(person, item) for person, item in dict.fromkeys(drawn) if (person, item) not in taken]
    person = [*marks.person.tolist(), *(each for each, _ in free)]
    item = [*marks.item.tolist(), *(each for _, each in free)]
    state = random.integers(1, len(STATES), size=len(free))
    assert STATES[0] is AnswerState.ANSWERED
    tool = [
        str(STEP.index(step)) if step >= 0 else "" for STEP, step in zip(_steps(marks), marks.tool_step, strict=True)
    ]
    return Answers(
        sitting=Codes.of(["sitting"] * len(person)),
        person=Codes.of(f"{each:05}" for each in person),
        item=Codes.of(ITEMS[each].id for each in item),
        voice=np.array([VOICES.index(ITEMS[each].voices[0]) for each in item], np.int8),
        option=Codes.of([*map(str, marks.place.tolist()), *[""] * len(free)]),
        tool=Codes.of([*tool, *[""] * len(free)]),
        answered_with=np.full(len(person), -1, np.int8),
        state=np.append(np.zeros(len(marks)), state).astype(np.int8),
        sequence=np.arange(1, len(person) + 1),
    ).latest(np.zeros(1, np.int64))


def _steps(marks: Marks) -> list[list[int]]:
    return [[option.step for option in ITEMS[item].options] for item in marks.item]


def changes_anything(marks: Marks, model: Model) -> bool:
    """Whether questions left unanswered change any bit of any score."""
    plain, with_states = as_answers(marks), as_answers(marks, further=2_000)
    assert len(with_states) > len(plain) + 100
    return rows_of(score(answers.mark(plain, ITEMS), ITEMS, model)) != rows_of(
        score(answers.mark(with_states, ITEMS), ITEMS, model)
    )


def test_questions_left_unanswered_change_no_bit() -> None:
    some = crowd().between(0, int(np.searchsorted(crowd().person, 1_000)))
    for model in MODELS:
        assert not changes_anything(some, model)


def test_it_would_be_seen_if_unanswered_counted_as_step_0(monkeypatch: pytest.MonkeyPatch) -> None:
    def lowest(given: Answers, items: tuple[Item, ...]) -> Marks:
        option = np.where(given.state == 0, given.option.index, given.option.values.index("0"))
        filled = replace(given.option, index=option.astype(given.option.index.dtype))
        return mark(replace(given, option=filled, state=np.zeros(len(given), np.int8)), items)

    monkeypatch.setattr(answers, "mark", lowest)
    assert changes_anything(few(), MODELS[0])


def test_who_is_set_aside_is_known_without_scoring() -> None:
    for model, marks in shares(crowd()):
        found, known = score(marks, ITEMS, model), set_aside(marks, ITEMS, model)
        spoke = (found.answered > 0) | found.set_aside
        assert known.any()
        assert (found.set_aside == (known[found.person] & spoke)).all()
