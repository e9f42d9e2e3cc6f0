"""The information rule chooses what others choose: our own Fisher information, and catsim's maximum information.

catsim (De Rizzo Meneghetti and Aquino Junior 2018, arXiv:1707.03012) knows the two-parameter model and one ability; so
both get the same questions without a bias, and an ability that is as good as known.
"""

import numpy as np
import pytest
from numpy.random import PCG64, Generator

from skillramp.core.abilities import GRID, Bias, Floats, Model
from skillramp.core.information import information
from skillramp.core.instruments import Item
from skillramp.core.routing.bank import bank_of
from skillramp.core.routing.inquiry import Rule
from skillramp.core.routing.limits import NO_LIMITS, without_job
from skillramp.core.routing.moves import Choice, Given
from skillramp.core.routing.sitting import Sitting, after, begin, next_item
from skillramp.core.vocabulary import AnswerState, Voice
from tests.generative.people import an_item

ABILITIES = GRID[[8, 20, 24, 31, 37, 50]]
"""Grid points from −1 to 4.25, where the prior is put as a spike."""


def spike(ability: float) -> Model:
    """Somebody whose ability is as good as known, and whose voices and questions err in nothing."""
    certain = Bias(0.0, 0.0)
    return Model(prior=Bias(ability, 0.01), self_bias=certain, task_bias=certain, placement=0.0)


def questions(slopes: Floats, thresholds: Floats) -> tuple[Item, ...]:
    return tuple(
        an_item(f"{number:03}", Voice.TASK, float(slope), [float(threshold)])
        for number, (slope, threshold) in enumerate(zip(slopes, thresholds, strict=True))
    )


def started(items: tuple[Item, ...], ability: float) -> Sitting:
    return begin(bank_of(items, spike(ability)), without_job(["files"]), limits=NO_LIMITS, rule=Rule.INFORMATION)


@pytest.mark.parametrize("ability", ABILITIES)
def test_without_a_bias_a_gain_is_the_items_information(ability: float) -> None:
    items = tuple(an_item(f"{number}", Voice.SELF, 2.0, [number, number + 0.75, number + 1.5]) for number in range(5))
    expected = [float(information(item, np.array([ability]))[0]) for item in items]
    inquiry = started(items, ability).inquiries[0]
    assert inquiry.aim.outlook(inquiry.belief)[1] == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("ability", ABILITIES)
def test_the_same_questions_in_the_same_order_as_catsim(ability: float) -> None:
    selection = pytest.importorskip("catsim.selection", reason="catsim is installed with the extra “peers”")
    bank = pytest.importorskip("catsim.item_bank")
    random = Generator(PCG64(7))
    slopes, thresholds = random.uniform(0.5, 3.0, 40), random.uniform(-1.0, 5.0, 40)
    theirs = bank.ItemBank(np.column_stack([slopes, thresholds, np.zeros(40), np.ones(40)]))
    selector, sitting = selection.MaxInfoSelector(), started(questions(slopes, thresholds), ability)
    asked: list[int] = []
    for _ in range(12):
        found = next_item(sitting)
        assert isinstance(found, Choice)
        place = selector.select(item_bank=theirs, administered_items=asked, est_theta=ability)
        assert found.item.id == f"{place:03}"
        asked.append(place)
        # Skipped throughout, so that the ability stays where it is.
        sitting = after(sitting, Given(found.item.id, AnswerState.SKIPPED))
