from math import isnan

from skillramp.core.surveys import Choice, Question, View, count_views
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
