"""How far voices are off is found where people did tasks as well, to within the error told; else it stays stated."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.random import PCG64, Generator
from numpy.typing import NDArray

from skillramp.core import bias, bias_evidence
from skillramp.core.abilities import GRID, Bias, EstimatedBias, Model, blur
from skillramp.core.bias import FEWEST_PEOPLE, MEAN_UNCERTAINTY, estimate
from skillramp.core.bias_evidence import Evidence, collect, merge
from skillramp.core.scores import set_aside
from skillramp.core.vocabulary import Voice
from tests.generative.biased import AREAS, FORM, STATED, crowd, found, tasks, world

PLANTED = {"1": 0.6, "2": -0.6, "4": 0.0, "5": 0.3}
SELF_4 = (Voice.SELF, "4")


def is_found(row: EstimatedBias, planted: float) -> bool:
    return abs(row.mean - planted) < 2 * row.mean_error and np.sign(round(row.mean, 1)) == np.sign(round(planted, 1))


def misses(evidence: Evidence) -> list[str]:
    """Areas whose planted bias was not found."""
    rows = found(evidence)
    return [area for area, planted in PLANTED.items() if planted and not is_found(rows[Voice.SELF, area], planted)]


def without_tasks(evidence: Evidence) -> Evidence:
    """The fault: tasks are not looked at."""
    return replace(evidence, said=tuple(replace(each, task=0 * each.task) for each in evidence.said))


def test_planted_biases_of_both_signs_are_found_area_by_area() -> None:
    evidence = crowd(world(700, told=PLANTED, seen=-0.4)).evidence
    rows = found(evidence)
    assert not misses(evidence)
    assert rows[Voice.SELF, "1"].mean - rows[Voice.SELF, "2"].mean > 0.5
    assert all(rows[Voice.COACH, area].mean < -0.1 for area in PLANTED)
    assert all(abs(rows[Voice.SELF, area].spread - 0.8) < 0.15 for area in PLANTED)
    assert misses(without_tasks(evidence)), "the fault must show: without tasks nothing can be known"


def test_what_people_differ_by_is_found() -> None:
    """A little too narrow: whoever contradicts the tasks most is set aside as a pattern."""
    made = world(700)
    rows = found(crowd(replace(made, told=1.5 * made.told)).evidence)
    assert all(0.95 < rows[Voice.SELF, area].spread < 1.3 for area in PLANTED)


def test_nothing_is_found_where_nothing_is() -> None:
    rows = found(crowd(world(700)).evidence)
    assert all(abs(row.mean) < 0.15 for row in rows.values())


def test_a_population_far_from_the_prior_is_no_bias() -> None:
    made = world(700)
    rows = found(crowd(replace(made, ability=0.5 + 0.5 * (made.ability - made.ability.mean()))).evidence)
    assert all(abs(row.mean) < 0.2 for row in rows.values())


def test_few_people_move_it_less_and_too_few_not_at_all() -> None:
    many, few, too_few = (
        found(crowd(world(count, told={"4": 0.8}), seed=3).evidence)[SELF_4] for count in (700, 40, FEWEST_PEOPLE - 1)
    )
    assert 0 < few.mean < many.mean < 0.8
    assert few.mean_error > many.mean_error > 0
    assert (too_few.mean, too_few.spread, too_few.mean_error) == (STATED.self_bias.mean, STATED.self_bias.spread, 0)
    assert found(crowd(world(FEWEST_PEOPLE), seed=3).evidence)[SELF_4].people == FEWEST_PEOPLE


def test_the_error_is_as_large_as_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Over worlds as likely as we say: biases that lie off the stated one, tasks that lie off their authors' levels."""
    assert 0.7 < spread_of_misses() < 1.3
    monkeypatch.setattr(bias, "TASK_DOUBT", 0.01)
    assert spread_of_misses() > 1.6, "the fault must show: if tasks were thought to be placed exactly"


def spread_of_misses() -> float:
    """Root mean square of (found − planted) / error told."""
    missed = []
    for seed in range(10):
        random = Generator(PCG64([7, seed]))
        planted = {area: float(random.normal(0, MEAN_UNCERTAINTY)) for area in PLANTED}
        moved = np.where(tasks(), random.normal(0, 0.9, len(FORM.items)), 0.0)
        rows = found(crowd(replace(world(150, seed=seed, told=planted), moved=moved), seed=seed).evidence)
        missed += [
            (rows[Voice.SELF, area].mean - planted[area]) / rows[Voice.SELF, area].mean_error for area in planted
        ]
    return float(np.sqrt(np.mean(np.square(missed))))


def test_a_person_counts_once_however_many_competences_they_answer() -> None:
    """Area 5 has two of the competences asked: leaving one out leaves the people and the error."""
    here = crowd(world(200))
    first, second = sorted(code for code, area in AREAS.items() if area == "5")
    both = found(here.evidence)[Voice.SELF, "5"]
    less = found(here.without(of(first)).evidence)[Voice.SELF, "5"]
    assert first < second
    assert both.people == less.people == 200
    assert abs(both.mean_error - less.mean_error) < 0.05


def of(competence: str) -> NDArray[np.bool_]:
    """Which items are of a competence."""
    return np.array([item.competence == competence for item in FORM.items])


def test_a_lucky_guess_is_not_taken_for_modesty(monkeypatch: pytest.MonkeyPatch) -> None:
    guessing = replace(world(600), is_guessed=True)
    assert all(abs(found(crowd(guessing).evidence)[Voice.SELF, area].mean) < 0.2 for area in PLANTED)
    monkeypatch.setattr(bias_evidence, "GUESSING", (0.0,))
    monkeypatch.setattr(bias, "GUESSING", (0.0,))
    assert all(found(crowd(guessing).evidence)[Voice.SELF, area].mean < -0.2 for area in PLANTED)


def test_parts_make_the_same_whole_in_any_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bias_evidence, "MOST_PEOPLE", 70)
    parts = [crowd(world(50, seed=seed), seed=seed).evidence for seed in range(3)]
    there = estimate(merge(merge(parts[0], parts[1]), parts[2]), STATED)
    back = estimate(merge(parts[2], merge(parts[1], parts[0])), STATED)
    assert there == back
    assert {row.people for row in there.estimated} == {70}
    with pytest.raises(ValueError, match="one framework"):
        merge(parts[0], replace(parts[1], areas={}))


def test_what_was_set_aside_says_nothing() -> None:
    here = crowd(world(80))
    aside = set_aside(here.marks, here.items, STATED) | (np.arange(80)[:, None] < 60)
    evidence = collect(here.marks, here.people, here.items, AREAS, aside)
    assert max(len(said.person) for said in evidence.said) == 20
    assert estimate(evidence, STATED).estimated == ()


def test_only_areas_where_enough_did_both_leave_the_stated_bias() -> None:
    codes = {area: code for code, area in AREAS.items()}
    here = crowd(world(100, told={"4": 0.8})).without(tasks() & of(codes["1"]))
    model = estimate(here.evidence, STATED).model(STATED)
    assert model.bias(Voice.SELF, codes["4"]).mean > 0.2
    assert model.bias(Voice.TASK, codes["4"]) == STATED.task_bias
    assert model.bias(Voice.SELF, "unheard-of") == model.bias(Voice.SELF) == STATED.self_bias
    assert estimate(Evidence((), {}), STATED).model(STATED) == STATED


def test_answers_that_fit_no_ability_leave_a_bias_that_can_be_found() -> None:
    """However unlikely all of somebody's tasks together: only what tells abilities apart counts."""
    evidence = crowd(world(60, told={"4": 0.8})).evidence
    unlikely = replace(evidence, said=tuple(replace(each, task=each.task - 900) for each in evidence.said))
    for row, other in zip(estimate(evidence, STATED).rows, estimate(unlikely, STATED).rows, strict=True):
        assert other.people == row.people >= FEWEST_PEOPLE
        figures = [(each.mean, each.spread, each.mean_error, each.spread_error) for each in (row, other)]
        assert figures[0] == pytest.approx(figures[1], abs=1e-6)


@pytest.mark.parametrize(("limit", "most"), [("MOST_STEPS", 1), ("MOST_HALVINGS", 0)])
def test_where_the_search_does_not_settle_the_stated_bias_stays(
    limit: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    evidence = crowd(world(60, told=PLANTED)).evidence
    assert estimate(evidence, STATED).estimated
    monkeypatch.setattr(bias, limit, most)
    left = estimate(evidence, STATED)
    assert left.estimated == ()
    assert all(row.people >= FEWEST_PEOPLE and row.mean_error == 0 for row in left.rows)
    assert left.model(STATED).bias(Voice.SELF, min(AREAS)) == STATED.self_bias


def test_a_search_that_only_falls_does_not_settle() -> None:
    """Rounding can do this near the top; it must end all the same."""

    class Falling:
        before, height = np.zeros(4), 0.0

        def at(self, _: NDArray[np.float64]) -> tuple[float, NDArray[np.float64], NDArray[np.float64]]:
            self.height -= 1
            return self.height, np.ones(4), np.eye(4)

    assert bias._climb(Falling()) is None  # type: ignore[arg-type]  # it has what is used


def test_a_voice_that_speaks_too_high_is_heard_lower() -> None:
    """The sign: a voice that says 4 and is known to speak one too high means 3."""
    said = -0.5 * ((GRID - 4) / 0.3) ** 2
    heard = GRID[np.argmax(blur(said[None, :], Bias(1.0, 0.5)))]
    assert heard == 3.0


def test_the_doubt_about_a_mean_widens_the_spread() -> None:
    assert EstimatedBias(Voice.SELF, "1", 50, mean=0.123, spread=0.3, mean_error=0.4).bias == Bias(0.12, 0.5)
    assert Model().bias(Voice.COACH, "1.1") == STATED.coach_bias
