"""What is said of a set and its items once answers have spoken, and when they say too little."""

from dataclasses import dataclass, replace
from enum import StrEnum

from skillramp.core.calibration.curves import Curves
from skillramp.core.calibration.scale import Priors
from skillramp.core.instruments import Item
from skillramp.core.vocabulary import ItemStatus

__all__ = [
    "ENOUGH_PEOPLE",
    "FEWEST_ANSWERS",
    "FEWEST_ITEMS",
    "FEWEST_PEOPLE",
    "STEEPEST_SLOPE",
    "Calibration",
    "Estimate",
    "Kept",
    "Method",
    "Refusal",
    "Refused",
]

FEWEST_PEOPLE = 100
"""Fewer people give no parameters: with 100, an item's place is known to about half a logit at best (Linacre 1994,
Rasch Measurement Transactions 7(4), 328), and that is the simplest model."""

ENOUGH_PEOPLE = 250
"""From here graded items are recovered acceptably (Reise & Yu 1990, Journal of Educational Measurement 27, 133–144, who
call 500 better); below it a calibration is rough and leans on its authors."""

FEWEST_ANSWERS = 50
"""An item with fewer answers keeps its author's parameters: a judgement, half of the fewest people."""

FEWEST_ITEMS = 3
"""Two items cannot tell two slopes from one another: three is the least from which answers alone find parameters."""

STEEPEST_SLOPE = 10.0
"""Slope per level no question has: within a tenth of a level all would turn. Packs take none above it."""

PRIORS = Priors()


@dataclass(frozen=True, slots=True)
class Method:
    """How to calibrate. ``is_flat``: authors' parameters fix the scale only; ``has_one_slope``: as in a Rasch model."""

    is_flat: bool = False
    has_one_slope: bool = False
    priors: Priors = PRIORS


class Kept(StrEnum):
    """Why an item keeps its author's parameters."""

    FEW_ANSWERS = "few-answers"
    ONE_STEP = "one-step"
    FLAT = "flat"
    STEEP = "steep"
    ALIKE = "alike"


class Refused(StrEnum):
    """Why a set is not calibrated."""

    FEW_PEOPLE = "few-people"
    FEW_ITEMS = "few-items"


@dataclass(frozen=True, slots=True)
class Estimate:
    """What is known of one item.

    Attributes:
        item: as its author wrote it.
        people: how many answered it.
        kept: why it keeps the author's parameters; None where it has its own.
        slope: per level; ``slope_error`` is None where nothing can be said.
        thresholds: in levels; the error of one that only keeps its distance is None.
        unreached: steps nobody reached.
        like: the item it is nearly a copy of, by people's answers, where that is why it keeps the author's parameters.
    """

    item: Item
    people: int
    kept: Kept | None
    slope: float
    thresholds: tuple[float, ...]
    slope_error: float | None
    threshold_errors: tuple[float | None, ...]
    unreached: tuple[int, ...]
    like: Item | None = None

    @property
    def as_item(self) -> Item:
        """The item with what is known of it now."""
        status = ItemStatus.TRIED if self.kept else ItemStatus.CALIBRATED
        return replace(self.item, slope=self.slope, thresholds=self.thresholds, status=status, people=self.people)


@dataclass(frozen=True, slots=True)
class Calibration:
    """A calibrated set.

    Attributes:
        people: who answered any item.
        mean: of their abilities, in levels, as this voice tells them; ``spread`` their standard deviation.
        estimates: a set's items, all of them.
        between: own × own, standard error of the distance between the places (last thresholds) of two of ``own``.
        log_likelihood: of the answers.
        passes: over the answers, until the parameters were found.
        has_converged: whether they came to rest where answers tell them apart, so that they have errors.
    """

    people: int
    mean: float
    spread: float
    estimates: tuple[Estimate, ...]
    between: tuple[tuple[float, ...], ...]
    log_likelihood: float
    passes: int
    has_converged: bool

    @property
    def own(self) -> tuple[int, ...]:
        """Places of the items that have parameters of their own."""
        return tuple(place for place, each in enumerate(self.estimates) if each.kept is None)

    @property
    def curves(self) -> Curves:
        """Their curves for z, the ability counted in standard deviations of these people."""
        own = [self.estimates[place] for place in self.own]
        thresholds = [[(each - self.mean) / self.spread for each in found.thresholds] for found in own]
        return Curves.of([each.slope * self.spread for each in own], thresholds)

    @property
    def is_rough(self) -> bool:
        """Whether the people are too few for more than a rough answer."""
        return self.people < ENOUGH_PEOPLE


@dataclass(frozen=True, slots=True)
class Refusal:
    """A set that is not calibrated: why, with how many people, and how many items have enough answers."""

    why: Refused
    people: int
    items: int
