from math import isnan, nan

import pytest

from skillramp.core import surveys
from skillramp.core.protection.tables import RawTable, own
from skillramp.core.surveys import Choice, Question, Rating, RatingRow, View, ViewRow, count_ratings, count_views
from skillramp.core.vocabulary import Role, Text

WORD = Text("test/word", "word")
QUESTION = Question("cost", "barrier", WORD, WORD, None, "cost", (Choice("never", WORD, 1), Choice("often", WORD, 5)))


def a_view(option: str, role: Role = Role.WORKER, weight: float = 1.0) -> View:
    return View("amina", "linden", role, "cost", option, weight=weight)


def test_people_of_no_weight_are_counted_and_have_no_share() -> None:
    row = count_views([a_view("never", weight=0), a_view("often", weight=0)], [QUESTION], lambda view: view.role)[0]
    assert row.counts == (1, 1)
    assert all(isnan(share) for share in row.shares)


def test_who_belongs_to_no_group_is_in_none() -> None:
    assert count_views([a_view("never")], [QUESTION], lambda _: None) == ()


def test_roles_come_in_their_own_order_and_other_groups_after_them() -> None:
    names = {Role.MANAGER: "manager", Role.COACH: "cleaner", Role.WORKER: "worker"}
    views = [a_view("never", role) for role in names]
    assert [row.group for row in count_views(views, [QUESTION], lambda view: names[view.role])] == [
        "worker",
        "manager",
        "cleaner",
    ]


FIVE, TEN = (0.4, 1.1, 3.0, 2.2, 0.9), (0.4, 1.1, 3.0, 2.2, 0.9) * 2


def views_of(weights: tuple[float, ...]) -> ViewRow:
    """The first says often, the others never."""
    views = [a_view("never" if number else "often", weight=weight) for number, weight in enumerate(weights)]
    return count_views(views, [QUESTION], lambda view: view.role)[0]


def ratings_of(weights: tuple[float, ...]) -> RatingRow:
    ratings = [
        Rating("amina", "linden", Role.WORKER, "files", 1 if number else 5, 4, weight)
        for number, weight in enumerate(weights)
    ]
    return count_ratings(ratings, ("files",))[0]


def knows_one_again(weights: tuple[float, ...]) -> bool:
    """Whether the share of one of a few people is told, by which the same person is found in other questions."""
    shown = own(RawTable("views", frozenset({"linden"}), (views_of(weights),)), "linden").shown
    return any(row.told[1] == pytest.approx(weights[0] / sum(weights), abs=1e-6) for row in shown)


@pytest.mark.parametrize("weights", [FIVE, TEN, (1e9, *[1.0] * 30)])
def test_nobody_is_known_again_by_a_weight(weights: tuple[float, ...]) -> None:
    assert not knows_one_again(weights)


def test_it_would_be_seen_if_weights_were_left_out_of_sight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surveys, "_effective", lambda _: None)
    assert all(knows_one_again(weights) for weights in (FIVE, TEN, (1e9, *[1.0] * 30)))


def test_where_weights_differ_figures_are_told_in_coarse_steps() -> None:
    views, ratings = views_of(TEN), ratings_of(TEN)
    assert views.shares[1] == pytest.approx(0.4 / 15.2)
    assert views.told == (0.97, 0.03)
    assert ratings.relevance == pytest.approx(1 + 4 * 0.4 / 15.2)
    assert ratings.told == (1.1, 4.0, 0.0)
    assert views.behind == ratings.behind == 7


@pytest.mark.parametrize("weight", [0.1, 1.0, 7.3])
def test_where_all_weigh_the_same_nothing_is_lost(weight: float) -> None:
    views, ratings = views_of((weight,) * 7), ratings_of((weight,) * 7)
    assert views.behind == ratings.behind == 7
    assert views.told == views.shares == pytest.approx((6 / 7, 1 / 7))
    assert ratings.told == (ratings.relevance, ratings.endowment, ratings.gap)


def test_what_has_no_mean_is_told_as_none() -> None:
    told = RatingRow(Role.WORKER, "files", 2, 0, 0, 0, 0, nan, nan, nan, effective=1).told
    assert all(isnan(mean) for mean in told)


def test_five_who_count_for_almost_five_are_rounded_down_and_noise_is_not() -> None:
    assert views_of((1.0, 1.0, 1.0, 1.0, 1.1)).behind == 4
    assert views_of((0.3, 0.1 + 0.2, 0.3, 0.3, 0.3)).behind == 5
