"""What must be true of every ability, whatever was answered and whatever is assumed."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillramp.core import abilities, scores
from skillramp.core.abilities import Model, item_table
from skillramp.core.answers import Answers, mark
from skillramp.core.piles import Distinct
from skillramp.core.scores import Scores, score
from skillramp.core.vocabulary import Voice
from tests.generative.people import Answered, an_item, answered, answers_of, marks_of, models, noticed

ALMOST = 1e-9
"""Levels: far below what anybody could see, far above the rounding of 89 sums."""

Scorer = Callable[[list[Answered], Model], Scores]


def scored(people: list[Answered], model: Model) -> Scores:
    """The real scores of people who answered the same items."""
    marks, items = marks_of(people)
    return score(marks, items, model)


@st.composite
def a_better_answer(draw: st.DrawFn) -> list[Answered]:
    """The same person twice, the second time with one answer better by one step."""
    person = draw(answered())
    place = draw(st.integers(0, len(person.items) - 1))
    worse = min(person.steps[place], len(person.items[place].thresholds) - 1)
    return [person.with_step(place, worse), person.with_step(place, worse + 1)]


def falls(people: list[Answered], model: Model, scorer: Scorer = scored) -> bool:
    """Whether the mean or any quantile of the second person stands below the first's, merged or in a voice.

    Nothing is said of answers that are set aside as a pattern.
    """
    found = scorer(people, model)
    if found.set_aside.any():
        return False
    if len(found) < len(people):
        return True
    for summary in (found.merged, *found.voices):
        for figure in (summary.mean, summary.p05, summary.p50, summary.p95):
            if figure[1] < figure[0] - ALMOST:
                return True
    total = np.cumsum(found.weights, axis=1)
    return bool((total[1] > total[0] + ALMOST).any())


def test_what_is_no_distribution_is_no_ability() -> None:
    """Its quantiles would be those of somebody at the bottom of the scale, and its level "not yet"."""
    rows = np.full((2, len(abilities.GRID)), 1 / len(abilities.GRID))
    rows[1] = np.nan
    with pytest.raises(ValueError, match="no distribution"):
        abilities.summarise(rows)
    assert np.isfinite(abilities.summarise(rows[:1]).p50).all()


@given(a_better_answer(), models())
def test_no_quantile_falls_after_a_better_answer(people: list[Answered], model: Model) -> None:
    assert not falls(people, model)


def lowest_is_missing(people: list[Answered], model: Model) -> Scores:
    """A fault: who did not manage is left out of the sum, as if they had not been asked."""
    marks, items = marks_of(people)
    kept = np.flatnonzero(marks.step > 0)
    fields = ("person", "item", "voice", "step", "tool_step", "place")
    return score(replace(marks, **{name: getattr(marks, name)[kept] for name in fields}), items, model)


def test_it_would_be_seen_if_the_lowest_answer_counted_as_missing() -> None:
    assert noticed(a_better_answer(), lambda people: falls(people, Model(), lowest_is_missing))


def test_it_would_be_seen_if_a_voice_leant_the_wrong_way(monkeypatch: pytest.MonkeyPatch) -> None:
    real = abilities.blur
    monkeypatch.setattr(abilities, "blur", lambda said, bias: -real(said, bias))
    assert noticed(a_better_answer(), lambda people: falls(people, Model()))


def is_in_order(found: Scores) -> bool:
    """Finite figures, quantiles that do not cross, weights that sum to 1."""
    summaries = (found.merged, found.with_tool)
    figures = np.array([[each.mean, each.sd, each.p05, each.p50, each.p95] for each in summaries])
    rises = all((each.p05 <= each.p50).all() and (each.p50 <= each.p95).all() for each in summaries)
    figures = figures[:, :, ~found.set_aside.any(axis=1)]
    return bool(np.isfinite(figures).all() and rises and np.allclose(found.weights.sum(axis=1), 1))


@pytest.fixture
def nothing_is_set_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scores, "is_pattern", lambda _, piles, *__, **___: np.zeros(len(piles), bool))


@given(answered(), models(), st.sampled_from(["best", "worst"]))
def test_the_best_and_the_worst_answers_throughout_are_survived(person: Answered, model: Model, end: str) -> None:
    assert is_in_order(scored([person.at_end(is_highest=end == "best")], model))


def many_tasks(*pattern: int) -> Answered:
    """Four hundred steep tasks, answered by these steps in turn."""
    items = tuple(an_item(f"{place:03}", Voice.TASK, 5.0, [1.0, 2.0]) for place in range(400))
    return Answered(items, tuple(pattern[place % len(pattern)] for place in range(400)))


@pytest.mark.usefixtures("nothing_is_set_aside")
@pytest.mark.parametrize("pattern", [(0,), (2,), (0, 2)], ids=["worst", "best", "in contradiction"])
def test_four_hundred_steep_tasks_are_survived(pattern: tuple[int, ...]) -> None:
    assert is_in_order(scored([many_tasks(*pattern)], Model()))


@pytest.mark.usefixtures("nothing_is_set_aside")
def test_it_would_be_seen_if_likelihoods_were_not_kept_as_logarithms(monkeypatch: pytest.MonkeyPatch) -> None:
    real = Distinct.sums
    monkeypatch.setattr(Distinct, "sums", lambda *given: np.log(np.exp(real(*given))))
    with np.errstate(divide="ignore", invalid="ignore"), pytest.raises(ValueError, match="no distribution"):
        scored([many_tasks(0, 2)], Model())


def from_answers(person: Answered, order: list[int], model: Model) -> bytes:
    """Every figure of the scores, to the last bit."""
    found = answers_of(person, order).latest(np.array([0]))
    made = score(mark(found, person.items), person.items, model)
    return b"".join(np.asarray(each).tobytes() for each in (made.weights, made.merged.mean, made.merged.p95))


@st.composite
def two_orders(draw: st.DrawFn) -> tuple[Answered, list[int]]:
    person = draw(answered())
    return person, draw(st.permutations(range(len(person.items))))


@given(two_orders(), models())
def test_the_order_of_answering_changes_no_bit(drawn: tuple[Answered, list[int]], model: Model) -> None:
    person, order = drawn
    assert from_answers(person, order, model) == from_answers(person, sorted(order), model)


def test_it_would_be_seen_if_answers_were_summed_as_they_came(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Answers, "latest", lambda self, _: self)

    def differs(drawn: tuple[Answered, list[int]]) -> bool:
        person, order = drawn
        return from_answers(person, order, Model()) != from_answers(person, sorted(order), Model())

    assert noticed(two_orders(), differs)


@given(answered())
def test_the_chances_of_an_items_steps_add_up_to_one(person: Answered) -> None:
    table = item_table(person.items)
    for row, item in enumerate(person.items):
        chances = np.exp(table[row, : len(item.thresholds) + 1])
        assert np.allclose(chances.sum(axis=0), 1, rtol=0, atol=1e-12)
