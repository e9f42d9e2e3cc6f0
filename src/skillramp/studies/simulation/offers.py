"""Offers of training. Every fiftieth enterprise of a country has a provider near it, with eight offers."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.random import Generator

from skillramp.core.vocabulary import TrainingPlace
from skillramp.studies.parts import Columns
from skillramp.studies.simulation.asked import Asked
from skillramp.studies.simulation.people import House
from skillramp.studies.simulation.tables import columns_of
from skillramp.studies.simulation.world import COUNTRIES, PERIOD

__all__ = ["offers_table"]

HOUSES_A_PROVIDER, OFFERS = 50, 8
MOST_COMPETENCES = 2
HOURS = (4, 8, 12, 16, 24)
WIDTHS = (1.0, 1.5, 2.0)
"""Levels from the first to the last of an offer."""

GROUP_HOUR, PERSON_HOUR = 60, 12
"""Price of an hour, for a group at its workplace and for a person at the provider's. Made up, as all here."""


def offers_table(some: Sequence[House], asked: Asked, random: Generator) -> Columns:
    """Rows of offers.csv of the providers near these enterprises."""
    near = [each for each in some if each.number // len(COUNTRIES) % HOUSES_A_PROVIDER == 0]
    rows = [
        row
        for house in near
        for number in range(1, OFFERS + 1)
        for row in _offer(f"{house.id}-provider", number, house, asked, random)
    ]
    return columns_of(rows)


def _offer(provider: str, number: int, house: House, asked: Asked, random: Generator) -> Iterator[Sequence[object]]:
    """One offer: a row for each competence. Half are held at the workplace, with a coach of the enterprise."""
    is_here = bool(random.random() < 0.5)
    hours = int(random.choice(HOURS))
    low = int(random.integers(0, 2))
    smallest, seats = int(random.integers(1, 5)), int(random.integers(6, 13))
    groups = int(random.integers(1, 4)) if random.random() < 0.5 else ""
    prices = (f"{GROUP_HOUR * hours}.00", "0.00") if is_here else ("0.00", f"{PERSON_HOUR * hours}.00")
    place = TrainingPlace.ON_THE_JOB if is_here else TrainingPlace.EXTERNAL
    sizes = (place, hours, hours if is_here else 0, smallest, seats, groups, *prices, house.currency, *PERIOD)
    for competence in _competences(asked, random):
        high = low + float(random.choice(WIDTHS))
        before = (f"{provider}-{number}", provider, house.country, house.language)
        yield (*before, asked.competences[competence], low, high, *sizes)


def _competences(asked: Asked, random: Generator) -> list[int]:
    """One or two competences, those more often that more jobs ask."""
    share = (asked.importance > 0).sum(axis=0).astype(float)
    count = int(random.integers(1, MOST_COMPETENCES + 1))
    drawn = random.choice(len(share), size=count, replace=False, p=share / share.sum())
    return [int(each) for each in np.sort(drawn)]
