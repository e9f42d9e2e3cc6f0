"""Asked by the decision, made-up people need at most half of the questions to be decided right as often as by all.

Figures of the run are printed (pytest -s); the whole table is in docs/explanation/routing.md.
"""

from dataclasses import replace

import numpy as np
import pytest

from skillramp.core.abilities import Floats, Model
from skillramp.core.routing import inquiry
from skillramp.core.routing.bank import Shelf
from skillramp.core.routing.belief import Belief, decision_gains
from skillramp.core.routing.inquiry import Rule
from skillramp.core.routing.limits import Target
from skillramp.core.routing.moves import StopReason
from skillramp.studies.rehearse import Outcome, Rehearsal, rehearse
from tests.shipped import SHIPPED

ITEMS = SHIPPED.items({"start"})
COMPETENCES = ("1.3", "2.1", "5.1")
"""With twelve questions each."""

MARGIN = 0.01
"""One in a hundred decisions; the difference to the full form has a standard error of about 0.004 here."""


def rehearsed(required: float, people: int = 250) -> tuple[Outcome, Outcome]:
    """By the decision until it is clear, and everything, each competence by itself and all taken together."""
    made = [
        rehearse(ITEMS, [Target(code, required, 3)], people=people, seed=place, rules=[Rule.DECISION])
        for place, code in enumerate(COMPETENCES)
    ]
    _, routed, whole = (_together([each.outcomes[place] for each in made]) for place in range(3))
    return routed, whole


def _together(outcomes: list[Outcome]) -> Outcome:
    return replace(
        outcomes[0],
        questions=tuple(each for outcome in outcomes for each in outcome.questions),
        right=tuple(each for outcome in outcomes for each in outcome.right),
    )


def reaches(required: float) -> bool:
    """Whether at most half of the questions are as often right as all of them."""
    routed, whole = rehearsed(required)
    asked, all_ = np.mean(routed.questions), np.mean(whole.questions)
    right, best = np.mean(routed.right), np.mean(whole.right)
    print(f"required {required}: {asked:.1f} of {all_:.0f} questions, right {right:.1%} of {best:.1%}")  # noqa: T201 — figures for whoever tunes
    return bool(asked <= all_ / 2 and right >= best - MARGIN)


@pytest.mark.parametrize("required", [1.0, 2.0, 3.0])
def test_half_of_the_questions_are_enough_at(required: float) -> None:
    assert reaches(required)


def test_it_would_be_seen_if_the_worst_question_were_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def worst_first(shelf: Shelf, known: Belief, pair: Floats) -> tuple[float, Floats]:
        share, gains = decision_gains(shelf, known, pair)
        return share, gains.max() - gains

    monkeypatch.setattr(inquiry, "decision_gains", worst_first)
    assert not reaches(2.0)


def test_it_would_be_seen_if_it_stopped_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inquiry, "WORTH", 1.0)
    assert not reaches(2.0)


# What a rehearsal is.


def small(rules: tuple[Rule, ...] = tuple(Rule), overrating: float = 0.0, seed: int = 1) -> Rehearsal:
    targets = [Target("1.3", 2.0, 3), Target("2.1", 2.0, 2), Target("m1.1", 5.0, 3)]
    return rehearse(ITEMS, targets, people=20, seed=seed, rules=rules, overrating=overrating)


def test_the_same_seed_makes_the_same_people() -> None:
    assert small() == small()
    assert small() != small(seed=2)


def test_every_way_stands_beside_asking_everything() -> None:
    made = small()
    assert [(each.rule, each.is_limited) for each in made.outcomes] == [
        (Rule.DECISION, True),
        (Rule.DECISION, False),
        (Rule.INFORMATION, True),
        (Rule.INFORMATION, False),
        (None, False),
    ]
    assert made.outcomes[-1].questions == (24,) * 20
    assert made.outcomes[-1].stops == ((StopReason.NOTHING_LEFT, 20),)
    assert all(sum(count for _, count in each.stops) == 20 for each in made.outcomes)


def test_the_people_do_not_depend_on_the_rules() -> None:
    assert small((Rule.INFORMATION,)).outcomes == small().outcomes[2:]


def test_a_first_sitting_keeps_to_its_limits() -> None:
    limited = small().outcomes[0]
    assert max(limited.questions) <= 12
    assert limited.minutes <= 15


def test_what_no_question_asks_about_is_named() -> None:
    made = small()
    assert made.competences == ("1.3", "2.1")
    assert made.unaskable == ("m1.1",)


def test_where_nothing_can_be_asked_nobody_sits() -> None:
    made = rehearse(ITEMS, [Target("m1.1", 5.0, 3)], people=3, seed=1, rules=list(Rule))
    assert made == Rehearsal((), ("m1.1",), ())


def test_people_who_overrate_themselves_are_harder_to_decide_about() -> None:
    honest, too_high = small((), seed=4), small((), overrating=1.5, seed=4)
    assert np.mean(too_high.outcomes[-1].right) < np.mean(honest.outcomes[-1].right)


def test_a_model_may_be_named() -> None:
    narrow = Model(prior=replace(Model().prior, spread=0.01))
    made = rehearse(ITEMS, [Target("1.3", 4.0, 3)], people=5, seed=1, rules=[Rule.DECISION], model=narrow)
    assert made.outcomes[0].right == (1.0,) * 5
