import pytest

from skillramp.core.answers import Codes
from skillramp.core.report import GapRow, VoiceRow, Who
from skillramp.core.surveys import RatingRow, ViewRow
from skillramp.core.vocabulary import Role
from tests.factories import a_gap_row, a_rating_row, a_report, a_view_row, a_voice_row, an_unknown_row, who

ROWS = [
    (a_gap_row("2.1", met=6, gap=2, unclear=1, unknown=3), ("worker", "2.1"), 9),
    (an_unknown_row("5.1", persons=12), ("worker", "5.1"), 12),
    (a_gap_row("2.1", spare=6), ("worker", "2.1"), 6),
    (a_voice_row("2.1", persons=12, spoken=(12, 0, 6)), ("worker", "2.1"), 6),
    (a_voice_row("2.1", persons=12, spoken=(12, 2, 0)), ("worker", "2.1"), 12),
    (who(people=14, told_only=6, set_aside=0), ("worker",), 6),
    (who(people=14, told_only=3, set_aside=1), ("worker",), None),
    (who(Role.COACH, people=1, answered=1), ("coach",), None),
    (a_rating_row("2.1", Role.COACH, persons=8), ("coach", "2.1"), 8),
    (a_view_row("barrier-cost", "coach", (1, 0, 2, 3, 2)), ("coach", "barrier-cost"), 8),
]


@pytest.mark.parametrize(
    ("row", "key", "behind"), ROWS, ids=[f"{type(row).__name__} {behind}" for row, _, behind in ROWS]
)
def test_a_row_says_what_it_is_about_and_how_many_stand_behind_it(
    row: GapRow | VoiceRow | RatingRow | ViewRow | Who, key: tuple[str, ...], behind: int | None
) -> None:
    assert row.key == key
    assert row.behind == behind


def test_a_column_of_ids_keeps_the_order_of_its_rows() -> None:
    column = Codes.of(["b", "", "a", "b"])
    assert column.values == ("a", "b")
    assert column.index.tolist() == [1, -1, 0, 1]
    assert len(column) == 4


def test_what_is_added_up_leaves_out_the_roles_that_are_not_told() -> None:
    roles = (
        who(Role.WORKER, people=14, answered=12, told_only=6),
        who(Role.COACH, people=8, answered=7, told_only=2),
        who(Role.MANAGER, people=3, answered=3, told_only=3),
    )
    report = a_report(asked=roles)
    assert (report.people, report.answered, report.told_only) == (25, None, (6, 12))
