import pytest

from skillramp.core.answers import Codes
from skillramp.core.report import GapRow, VoiceRow
from skillramp.core.surveys import RatingRow, ViewRow
from skillramp.core.vocabulary import Role
from tests.factories import a_gap_row, a_rating_row, a_view_row, a_voice_row, an_unknown_row

ROWS = [
    (a_gap_row("2.1", met=6, gap=2, unclear=1, unknown=3), ("worker", "2.1"), 9),
    (an_unknown_row("5.1", persons=12), ("worker", "5.1"), 12),
    (a_voice_row("2.1", persons=12), ("worker", "2.1"), 12),
    (a_rating_row("2.1", Role.COACH, persons=8), ("coach", "2.1"), 8),
    (a_view_row("barrier-cost", "coach", (1, 0, 2, 3, 2)), ("coach", "barrier-cost"), 8),
]


@pytest.mark.parametrize(("row", "key", "behind"), ROWS, ids=[type(row).__name__ for row, *_ in ROWS])
def test_a_row_says_what_it_is_about_and_how_many_stand_behind_it(
    row: GapRow | VoiceRow | RatingRow | ViewRow, key: tuple[str, ...], behind: int
) -> None:
    assert row.key == key
    assert row.behind == behind


def test_a_column_of_ids_keeps_the_order_of_its_rows() -> None:
    column = Codes.of(["b", "", "a", "b"])
    assert column.values == ("a", "b")
    assert column.index.tolist() == [1, -1, 0, 1]
    assert len(column) == 4
