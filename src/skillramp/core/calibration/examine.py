"""Everything said of one set: its calibration, and what an author should look at."""

from dataclasses import dataclass

import numpy as np

from skillramp.core.abilities import Floats
from skillramp.core.answers import Codes
from skillramp.core.calibration.differences import Comparison, compare_groups
from skillramp.core.calibration.estimates import Calibration, Method, Refusal
from skillramp.core.calibration.fit import ItemFit, item_fits
from skillramp.core.calibration.gather import Asked
from skillramp.core.calibration.order import Order, order_of
from skillramp.core.calibration.others import Answered
from skillramp.core.calibration.responses import NOT_ANSWERED
from skillramp.core.calibration.sets import calibrate
from skillramp.core.information import information
from skillramp.core.instruments import Item
from skillramp.core.vocabulary import Voice

__all__ = ["LEVELS", "Examined", "Findings", "examine"]

LEVELS: Floats = np.arange(4.0)
"""Levels at which information is told: where people in a WISE live (design §5)."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What can be said of a calibrated set.

    Attributes:
        calibration: the parameters.
        fits: of the items in ``calibration.own``, in that order.
        order: None where there is nothing to compare.
        ways: each way of answering against the commonest; ``languages`` the same.
        information: items × LEVELS, Fisher information by the parameters now in force, per levels².
    """

    calibration: Calibration
    fits: tuple[ItemFit, ...]
    order: Order | None
    ways: tuple[Comparison, ...]
    languages: tuple[Comparison, ...]
    information: Floats


@dataclass(frozen=True, slots=True)
class Examined:
    """A set and what came of it. ``items`` are those anybody answered."""

    instrument: str
    competence: str
    voice: Voice
    items: tuple[Item, ...]
    outcome: Findings | Refusal


def examine(asked: Asked, method: Method) -> Examined:
    """Calibrate a set and look at every item."""
    is_asked = (asked.steps != NOT_ANSWERED).any(axis=0)
    items = tuple(item for item, there in zip(asked.items, is_asked, strict=True) if there)
    steps = asked.steps[:, is_asked]
    found = calibrate(items, steps, method)
    if isinstance(found, Refusal):
        return Examined(asked.instrument, asked.competence, asked.voice, items, found)
    answered = Answered.of(found, steps)
    findings = Findings(
        calibration=found,
        fits=item_fits(answered),
        order=order_of(found),
        ways=_compared(answered, asked.way, found),
        languages=_compared(answered, asked.language, found),
        information=np.array([information(each.as_item, LEVELS) for each in found.estimates]),
    )
    return Examined(asked.instrument, asked.competence, asked.voice, items, findings)


def _compared(answered: Answered, codes: Codes, found: Calibration) -> tuple[Comparison, ...]:
    groups = {value: codes.index == number for number, value in enumerate(codes.values)}
    return compare_groups(answered, groups, found.spread)
