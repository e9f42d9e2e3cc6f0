import pytest

from skillramp.core.evidence import Claimed, Figure, computed, decimals, disagreements, holds
from skillramp.core.vocabulary import Text
from tests.unit.test_recommend import table

WORD = Text("test/word", "word")


def a_figure(
    value: float = 1.0,
    said: str = "exactly",
    *,
    name: str = "a-figure",
    claim: str | None = "cups",
    place: str = "Tealand",
    date: str = "2024",
    unit: str = "cups",
) -> Figure:
    return Figure(name, value, said, unit, WORD, place, date, claim, None)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(78.48, 2), (403, 0), (403.0, 0), (0.1, 1), (0, 0), (-2.5, 1), (1e20, 0), (1e-7, 7), (float("inf"), 0)],
)
def test_the_decimals_a_number_was_printed_with(value: float, expected: int) -> None:
    assert decimals(value) == expected


@pytest.mark.parametrize(
    ("kind", "values", "expected"),
    [
        ("sum", [0.1, 0.2], 0.3),
        ("sum", [1.1, 2.2, 3.3], 6.6),
        ("difference", [0.3, 0.1], 0.2),
        ("difference", [1.0, 2.5], -1.5),
        ("share", [1.0, 4.0], 25.0),
        ("share", [5.0, 4.0], 125.0),
        ("growth", [20.0, 50.0], 150.0),
        ("growth", [50.0, 20.0], -60.0),
        ("times", [20.0, 50.0], 2.5),
    ],
)
def test_what_figures_give(kind: str, values: list[float], expected: float) -> None:
    assert computed(kind, values) == expected


@pytest.mark.parametrize(("kind", "values"), [("share", [1.0, 0.0]), ("growth", [0.0, 1.0]), ("times", [0.0, 1.0])])
def test_nothing_is_made_from_nothing(kind: str, values: list[float]) -> None:
    with pytest.raises(ZeroDivisionError):
        computed(kind, values)


HOLDS = """
    said      | printed |  result | holds
    exactly   |      76 |   76    | yes
    exactly   |      76 |   76.5  | yes
    exactly   |      76 |   75.5  | yes
    exactly   |      76 |   76.51 | no
    exactly   |      76 |   75.49 | no
    exactly   |    76.2 |   76.25 | yes
    exactly   |    76.2 |   76.15 | yes
    exactly   |    76.2 |   76.26 | no
    exactly   |    76.2 |   76    | no
    exactly   |      -3 |   -3.4  | yes
    exactly   |      -3 |    3    | no
    more-than |       2 |    2.01 | yes
    more-than |       2 |    2    | no
    more-than |       2 |    1.99 | no
    less-than |       2 |    1.99 | yes
    less-than |       2 |    2    | no
    less-than |       2 |    2.01 | no
    almost    |       2 |    1.97 | yes
    almost    |       3 |    2.86 | yes
    almost    |       2 |    1.8  | yes
    almost    |       2 |    1.79 | no
    almost    |       2 |    2    | no
    almost    |       2 |    2.01 | no
    about     |     100 |  100    | yes
    about     |     100 |   90    | yes
    about     |     100 |  110    | yes
    about     |     100 |   89.9  | no
    about     |     100 |  110.1  | no
"""


@pytest.mark.parametrize(("said", "printed", "result", "expected"), table(HOLDS))
def test_whether_a_printed_figure_says_what_comes_out(said: str, printed: str, result: str, expected: str) -> None:
    assert holds(a_figure(float(printed), said), float(result)) is (expected == "yes")


def claimed(*figures: Figure) -> tuple[tuple[str, str], ...]:
    """The ids of the pairs that differ; each figure is in a record of its own."""
    found = disagreements(Claimed(each.id, each) for each in figures)
    return tuple((first.record, other.record) for first, other in found)


def test_two_numbers_for_one_claim_differ_the_first_first() -> None:
    one, other = a_figure(40, name="b"), a_figure(42, name="a")
    assert claimed(one, other) == (("b", "a"),)
    assert claimed(other, one) == (("a", "b"),)


def test_three_numbers_make_three_pairs() -> None:
    assert claimed(a_figure(1, name="a"), a_figure(2, name="b"), a_figure(3, name="c")) == (
        ("a", "b"),
        ("a", "c"),
        ("b", "c"),
    )


@pytest.mark.parametrize(
    "other",
    [
        a_figure(42, claim=None),
        a_figure(42, claim="pots"),
        a_figure(42, place="Coffeeland"),
        a_figure(42, date="2023"),
        a_figure(42, unit="pots"),
    ],
    ids=["no claim", "another claim", "another place", "another date", "another unit"],
)
def test_what_is_about_something_else_does_not_differ(other: Figure) -> None:
    assert claimed(a_figure(40), other) == ()


def test_what_claims_nothing_differs_from_nothing() -> None:
    assert claimed(a_figure(40, claim=None), a_figure(42, claim=None)) == ()


SAID = """
    one            | other          | differ
    exactly 40     | exactly 40.4   | no
    exactly 40.0   | exactly 40.6   | yes
    exactly 76.2   | exactly 76     | no
    exactly 40     | about 42       | no
    exactly 40     | about 60       | yes
    about 40       | about 42       | no
    exactly 40     | more-than 39   | no
    exactly 40     | more-than 41   | yes
    exactly 40     | less-than 41   | no
    exactly 40     | less-than 39   | yes
    exactly 40     | almost 42      | no
    exactly 40     | almost 39      | yes
    more-than 40   | more-than 40   | no
    less-than 40   | less-than 40   | no
    almost 40      | almost 40      | no
    about 40       | about 40       | no
"""


@pytest.mark.parametrize(("one", "other", "expected"), table(SAID))
def test_words_round_a_number_are_taken_at_their_word(one: str, other: str, expected: str) -> None:
    words = {"a": one.split(), "b": other.split()}
    figures = [a_figure(float(value), said, name=name) for name, (said, value) in words.items()]
    assert bool(claimed(*figures)) is (expected == "yes")
    assert bool(claimed(*figures[::-1])) is (expected == "yes")
