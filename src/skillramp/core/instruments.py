"""Items and what an author's level means before any answer has been given.

An item has ordered steps 0…K. P(step ≥ k | θ) = 1 / (1 + exp(−a(θ − b_k))), the graded response model
(Samejima 1969, Psychometrika Monograph 17); with K = 1 it is the two-parameter model (Birnbaum 1968).
θ lives on the level scale, so a is "per level" and b_k is a level.
"""

from dataclasses import dataclass

from skillramp.core.vocabulary import AccessNeed, Doing, ItemKind, ItemStatus, Role, Text, Voice

__all__ = ["DOING_OPTIONS", "Instrument", "Item", "Option", "starting_slope", "starting_thresholds"]

DOING_OPTIONS = tuple(Doing)
"""The four options of every can-do and observation item; their places are the steps 0–3."""

STARTING_SLOPES = {
    ItemKind.CAN_DO: 2.0,
    ItemKind.OBSERVATION: 2.0,
    ItemKind.KNOWLEDGE: 1.25,
    ItemKind.TASK: 1.75,
    ItemKind.USE: 1.0,
}
"""Slope a per level until answers have calibrated an item: our proposals, not findings.

2.0 lets a person one level above an item do it alone 88 times in 100, one level below 12 times in 100.
Knowledge is flatter because one in four guesses right; use is flattest because doing often is weak evidence.
"""

STEP_WIDTH = 0.75
"""Levels between two neighbouring steps of one item, until calibrated: a proposal, see STARTING_SLOPES."""


@dataclass(frozen=True, slots=True)
class Option:
    """One option. Equal steps are equally good."""

    id: str
    text: Text
    easy: Text
    step: int


@dataclass(frozen=True, slots=True)
class Item:
    """One question with its parameters (slope a, thresholds b_1 < … < b_K in levels).

    ``people``: how many it was tried or calibrated with, 0 while it is untested.
    """

    id: str
    competence: str
    kind: ItemKind
    level: float
    text: Text
    easy: Text
    options: tuple[Option, ...]
    slope: float
    thresholds: tuple[float, ...]
    twin: str | None
    symbol: str
    assumes: tuple[AccessNeed, ...]
    allows_proxy: bool
    status: ItemStatus
    people: int = 0

    def __post_init__(self) -> None:
        steps = {option.step for option in self.options}
        if steps != set(range(len(self.thresholds) + 1)):
            raise ValueError("an item needs a step from 0 to the number of its thresholds, none left out")
        if list(self.thresholds) != sorted(set(self.thresholds)):
            raise ValueError("thresholds rise from step to step")

    @property
    def voices(self) -> tuple[Voice, ...]:
        """The voices this item can be answered with."""
        match self.kind:
            case ItemKind.CAN_DO | ItemKind.USE:
                return (Voice.SELF,)
            case ItemKind.OBSERVATION:
                return (Voice.COACH,)
            case _:
                return (Voice.TASK,)

    def step_of(self, option: str) -> int | None:
        """The step of an option id, or None for an id the item does not have."""
        return next((each.step for each in self.options if each.id == option), None)


@dataclass(frozen=True, slots=True)
class Instrument:
    """A set of items under one version.

    ``since``: the day this version was first there, ISO 8601; empty: not noted. ``selects``: the instrument it takes
    its items from, None where they are its own.
    """

    id: str
    title: Text
    version: str
    framework: str
    roles: tuple[Role, ...]
    items: tuple[Item, ...]
    since: str = ""
    selects: str | None = None


def starting_slope(kind: ItemKind) -> float:
    """Slope a per level for an item nobody has answered yet."""
    return STARTING_SLOPES[kind]


def starting_thresholds(level: float, steps: int) -> tuple[float, ...]:
    """Thresholds b_1…b_K (levels): the last stands at the author's level, the others below it, evenly.

    So "alone" is as likely as not for a person exactly at the item's level.
    """
    return tuple(level - STEP_WIDTH * (steps - k) for k in range(1, steps + 1))
