"""What must be true of every gap, whatever the distribution and whatever the job asks."""

from collections.abc import Callable, Iterator, Sequence
from math import fsum

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillramp.core import gaps
from skillramp.core.abilities import GRID, Floats, normalised, summarise
from skillramp.core.gaps import STATES, Gaps, compare, state_of
from skillramp.core.report import expected_range
from skillramp.core.requirements import Demand, Job
from skillramp.core.scores import Scores
from skillramp.core.vocabulary import GapState
from tests.generative.people import noticed

WEIGHTS = st.lists(st.floats(0, 1), min_size=len(GRID), max_size=len(GRID)).filter(lambda each: sum(each) > 0.01)
LEVELS = st.floats(1, 8)
CHANCES = st.lists(st.floats(0, 1), min_size=1, max_size=12)


def scores_of(weights: Sequence[float]) -> Scores:
    """The scores of one person in one competence with this distribution."""
    spread = normalised(np.array([weights], float))
    summary = summarise(spread)
    return Scores(
        person=np.zeros(1, np.int32),
        competence=np.zeros(1, np.int32),
        competences=("files",),
        shapes=spread,
        summary=summary,
        shape=np.zeros(1, np.int32),
        tool_shape=np.zeros(1, np.int32),
        has_tool=np.zeros(1, bool),
        alone=summary,
        said=np.zeros((1, 3), np.int32),
        answered=np.ones((1, 3), np.int32),
        set_aside=np.zeros((1, 3), bool),
    )


def gaps_of(weights: Sequence[float], level: float) -> Gaps:
    """The gap to a job that asks this level; every width counts as evidence here."""
    return compare(scores_of(weights), [Job("job", (Demand("files", level, 1),))], ["files"])


@pytest.fixture(autouse=True, scope="module")
def _every_width_is_evidence() -> Iterator[None]:
    patch = pytest.MonkeyPatch()
    patch.setattr(gaps, "WIDEST_REACH", np.inf)
    yield
    patch.undo()


@given(WEIGHTS, LEVELS)
def test_shortfall_less_surplus_is_what_is_asked_less_what_is_there(weights: list[float], level: float) -> None:
    found, mean = gaps_of(weights, level), scores_of(weights).merged.mean[0]
    assert found.shortfall[0] - found.surplus[0] == pytest.approx(level - mean, abs=1e-9)
    assert found.shortfall[0] >= 0
    assert found.surplus[0] >= 0


def falls_when_more_is_asked(weights: list[float], low: float, more: float) -> bool:
    """Whether asking more makes anybody less likely to be below."""
    return bool(gaps_of(weights, low + more).p_below[0] < gaps_of(weights, low).p_below[0] - 1e-12)


@given(WEIGHTS, LEVELS, st.floats(0, 1))
def test_who_is_asked_more_is_never_less_below(weights: list[float], low: float, more: float) -> None:
    assert not falls_when_more_is_asked(weights, low, more)
    assert 0 <= gaps_of(weights, low).p_below[0] <= 1 + 1e-9


def test_it_would_be_seen_if_the_sides_were_mixed_up(monkeypatch: pytest.MonkeyPatch) -> None:
    real = gaps._figures
    monkeypatch.setattr(gaps, "_figures", lambda s, shape, required: real(s, shape, 9 - required))
    drawn = st.tuples(WEIGHTS, LEVELS, st.floats(0, 1))
    assert noticed(drawn, lambda three: falls_when_more_is_asked(*three))


ORDER = (GapState.MET, GapState.UNCLEAR, GapState.GAP)


@given(st.integers(0, 1024), st.integers(0, 1024))
def test_states_follow_the_chance_and_are_alike_at_both_ends(one: int, other: int) -> None:
    low, high = (state_of(each / 1024, is_known=True) for each in sorted((one, other)))
    assert ORDER.index(low) <= ORDER.index(high)
    opposite = state_of(1 - one / 1024, is_known=True)
    assert ORDER.index(opposite) == 2 - ORDER.index(state_of(one / 1024, is_known=True))
    assert state_of(one / 1024, is_known=False) is GapState.UNKNOWN


def exact(chances: Sequence[float]) -> Floats:
    """The Poisson-binomial distribution, the slow and obvious way."""
    total = np.array([1.0])
    for chance in chances:
        total = np.convolve(total, [1 - chance, chance])
    return total


def holds(chances: Sequence[float], ranging: Callable[[Floats], tuple[int, int]] = expected_range) -> bool:
    """Whether the range holds the number of people below with about 90 %, and its middle."""
    low, high = ranging(np.array(chances))
    inside = fsum(exact(chances)[low : high + 1])
    return inside > 0.83 and 0 <= low <= round(fsum(chances)) <= high <= len(chances)


@given(CHANCES)
def test_the_expected_range_holds_the_number_of_people(chances: list[float]) -> None:
    assert holds(chances)


def test_it_would_be_seen_if_people_counted_as_below_from_one_half_on() -> None:
    def rounded(chances: Floats) -> tuple[int, int]:
        number = int((chances >= 0.5).sum())
        return number, number

    assert noticed(CHANCES, lambda chances: not holds(chances, rounded))


@given(st.permutations(["files", "messages", "safety"]), st.integers(0, 2))
def test_a_score_in_a_competence_nobody_asks_is_nobodys_gap(order: list[str], known: int) -> None:
    """Scores may speak of competences the study does not count: they must not slip to a neighbour."""
    scores = scores_of([1.0] * len(GRID))
    found = compare(scores, [Job("job", (Demand(order[known], 2, 1),))] * 2, [order[known]])
    asked = order[known] == "files"
    assert found.states() == [STATES[found.state[0]], GapState.UNKNOWN]
    assert (found.states()[0] is GapState.UNKNOWN) is not asked
