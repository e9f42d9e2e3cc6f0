"""Budgets: what an enterprise has to spend, of its own and from a grant. The same figures in every currency."""

from collections.abc import Sequence

from numpy.random import Generator

from skillramp.studies.parts import Columns
from skillramp.studies.simulation.people import House
from skillramp.studies.simulation.tables import columns_of
from skillramp.studies.simulation.world import PERIOD

__all__ = ["budgets_table"]

SOURCES = (("own", 0.9, (40, 160)), ("grant", 0.3, (80, 400)))
"""Sources, how many enterprises have each, and between what it is a person. Made up."""

ROUNDED = 10


def budgets_table(some: Sequence[House], random: Generator) -> Columns:
    """Rows of budgets.csv."""
    rows = []
    for house in some:
        for source, share, (low, high) in SOURCES:
            amount = ROUNDED * round(house.size * random.uniform(low, high) / ROUNDED)
            if random.random() < share:
                rows.append((house.id, source, f"{amount}.00", house.currency, *PERIOD))
    return columns_of(rows)
