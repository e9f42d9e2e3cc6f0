"""What a job asks, from what its people say: the weighted median, the lower of two."""

from hypothesis import given
from hypothesis import strategies as st

from skillramp.studies.imports.cells import Cells
from skillramp.studies.imports.demands import demands, lower_median
from skillramp.studies.imports.maps import Demands
from skillramp.studies.imports.table import Wide

WEIGHTS = st.integers(min_value=1, max_value=1_000).map(float)


def test_of_two_the_lower() -> None:
    assert lower_median([(3, 1), (1, 1)]) == 1
    assert lower_median([(3, 1), (1, 1), (2, 1)]) == 2


def test_weights_count() -> None:
    assert lower_median([(1, 1), (4, 1.5)]) == 4


@given(st.lists(st.tuples(st.sampled_from([0.0, 1.0, 2.0, 3.0, 4.0]), WEIGHTS), min_size=1))
def test_half_of_the_weight_is_there_or_above_and_there_or_below(pairs: list[tuple[float, float]]) -> None:
    median, half = lower_median(pairs), sum(weight for _, weight in pairs) / 2
    assert median in {value for value, _ in pairs}
    assert sum(weight for value, weight in pairs if value >= median) >= half
    assert sum(weight for value, weight in pairs if value <= median) >= half


def test_levels_below_one_and_people_without_a_job_ask_nothing() -> None:
    columns = (("daily", "daily", "never", ""), ("", "never", "daily", ""))
    wide = Wide("people.csv", ("mail", "code"), columns, (2, 3, 4, 5))
    table = Demands(
        columns={"mail": "e-mail", "code": "programming"}, values={"never": 0, "daily": 4}, importance=3, ignore=[]
    )
    jobs = [("linden", job) for job in ("clerk", "clerk", "", "clerk")]
    assert demands([table], jobs, [1, 1, 1, 1], Cells(wide)) == [("linden", "clerk", "e-mail", 4, 3)]
