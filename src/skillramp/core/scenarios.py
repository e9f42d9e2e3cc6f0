"""For whom and in what kind of house: support-need groups and scenarios (B-WISE), and what each changes.

A group is said of an enterprise ("we work with …"), never of a person; most people are in several.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from skillramp.core.vocabulary import AccessNeed, Text

__all__ = ["Changes", "House", "Scenario", "SupportGroup", "of_house"]


@dataclass(frozen=True, slots=True)
class Changes:
    """What changes in the questions, in what one may compare with, and in advice; and the rules that matter most."""

    questions: Text
    benchmarks: Text
    advice: Text
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SupportGroup:
    """People an enterprise works with. ``access``: functions to ask about before the first question."""

    id: str
    title: Text
    about: Text
    strengths: Text
    access: tuple[AccessNeed, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class Scenario:
    """One value of an axis: orientation and integration by word, people or years from … to below … by count."""

    id: str
    axis: str
    value: str
    title: Text
    about: Text
    at_least: int | None
    below: int | None
    changes: Changes


@dataclass(frozen=True, slots=True)
class House:
    """What is known of an enterprise on the four axes; None: not told. ``people`` and ``years`` are counts."""

    orientation: str | None
    integration: str | None
    people: int | None
    years: int | None


def of_house(scenarios: Iterable[Scenario], house: House) -> tuple[Scenario, ...]:
    """The scenarios a house is in, in the order given: at most one an axis, none where nothing is told."""
    return tuple(each for each in scenarios if _is_in(each, house))


def _is_in(scenario: Scenario, house: House) -> bool:
    match scenario.axis:
        case "orientation":
            return scenario.value == house.orientation
        case "integration":
            return scenario.value == house.integration
        case "size":
            return _is_between(house.people, scenario)
        case _:
            return _is_between(house.years, scenario)


def _is_between(count: int | None, scenario: Scenario) -> bool:
    if count is None:
        return False
    return (scenario.at_least or 0) <= count and (scenario.below is None or count < scenario.below)
