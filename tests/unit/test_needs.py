import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillramp.core.requirements import Demand, Job, needs


def a_job(**importance: int) -> Job:
    """A job that asks these competences (``c1`` is 1.1, ``c2`` is 2.1) with this importance."""
    codes = {"c1": "1.1", "c2": "2.1", "c3": "5.2"}
    return Job("a-job", tuple(Demand(codes[each], 2, found) for each, found in sorted(importance.items())))


def test_no_jobs_need_nothing() -> None:
    assert needs([]) == {}
    assert needs([a_job()]) == {}


def test_what_every_job_fails_without_is_needed_whole() -> None:
    assert needs([a_job(c1=3), a_job(c1=3)]) == {"1.1": pytest.approx(1.0)}


def test_jobs_that_do_not_ask_it_count_too() -> None:
    found = needs([a_job(c1=3), a_job(c1=3, c2=1), a_job(), a_job(c2=2)])
    assert found == {"1.1": pytest.approx(6 / 12), "2.1": pytest.approx(3 / 12)}


def test_levels_do_not_matter_and_codes_are_sorted() -> None:
    high = Job("a-job", (Demand("5.2", 8, 1), Demand("1.1", 1, 1)))
    assert list(needs([high])) == ["1.1", "5.2"]
    assert set(needs([high]).values()) == {1 / 3}


IMPORTANCE = st.dictionaries(st.sampled_from(["c1", "c2", "c3"]), st.integers(1, 3))


@given(st.lists(IMPORTANCE, min_size=1, max_size=9))
def test_a_need_is_a_share_and_more_importance_is_more_need(asked: list[dict[str, int]]) -> None:
    jobs = [a_job(**each) for each in asked]
    found = needs(jobs)
    assert all(0 < share <= 1 + 1e-12 for share in found.values())
    more = needs([*jobs[1:], a_job(**{**asked[0], "c1": 3})])
    assert more["1.1"] >= found.get("1.1", 0) - 1e-12
