"""Enterprises and people: who works where as what, what each can do, and how each tends to answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.random import Generator

from skillramp.core.abilities import Floats
from skillramp.core.instruments import DOING_OPTIONS
from skillramp.core.vocabulary import Orientation, Role
from skillramp.studies.parts import Columns, Words
from skillramp.studies.simulation.asked import Asked
from skillramp.studies.simulation.tables import Ints, Mask, chance, columns_of, one_of, words
from skillramp.studies.simulation.world import COUNTRIES, ENTERPRISE_SIZES, ROLE_ABILITY, ROLE_SHARES, ROLES, World

__all__ = ["Crowd", "House", "Style", "crowd_of", "enterprise_table", "houses", "people_table"]

HOURS = np.array([19, 24, 30, 38])
"""Hours a week, each as likely."""

NUMBER_WIDTH = 3


class Style(IntEnum):
    """How a person tends to answer, whatever is asked."""

    NONE = 0
    ACQUIESCENT = 1
    STRAIGHT = 2
    LAST = 3
    RANDOM = 4


@dataclass(frozen=True, slots=True)
class House:
    """One enterprise. ``number`` counts from 0 over the whole study."""

    number: int
    id: str
    country: str
    language: str
    currency: str
    orientation: str
    integration: str
    size: int
    founded: int


@dataclass(frozen=True, slots=True)
class Crowd:
    """The people of some enterprises. Arrays over people, in the order of their enterprises.

    Attributes:
        house: place in ``houses``.
        role: place in ROLES.
        occupation: place among the occupations.
        hours: a week.
        ability: people × competences, in levels: the truth.
        is_silent: never answers anything.
        style: a Style; ``favourite`` is the place of the option a straight-liner likes.
    """

    houses: Sequence[House]
    ids: Words
    house: Ints
    role: Ints
    occupation: Ints
    hours: Ints
    ability: Floats
    is_silent: Mask
    style: Ints
    favourite: Ints

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def enterprises(self) -> Words:
        """The enterprise of each."""
        return words(each.id for each in self.houses)[self.house]

    @property
    def roles(self) -> Words:
        """The role of each."""
        return words(ROLES)[self.role]


def houses(people: int, random: Generator) -> Iterator[House]:
    """Enterprises of 9 to 60 people, the last one the rest; countries take turns."""
    drawn: list[tuple[int, str, str, int]] = []
    left = people
    while left > 0:
        size = min(left, int(random.choice(ENTERPRISE_SIZES)))
        size = left if left - size < min(ENTERPRISE_SIZES) else size
        orientation = random.choice(list(Orientation))
        integration = random.choice(["permanent", "transitional", "mixed"])
        drawn.append((size, str(orientation), str(integration), int(random.integers(1985, 2022))))
        left -= size
    width = max(NUMBER_WIDTH, len(str(len(drawn))))
    for number, (size, orientation, integration, founded) in enumerate(drawn):
        country, language, currency = COUNTRIES[number % len(COUNTRIES)]
        code = f"{country}-{number + 1:0{width}d}"
        yield House(number, code, country, language, currency, orientation, integration, size, founded)


def enterprise_table(some: Sequence[House]) -> Columns:
    """Rows of enterprises.csv."""
    rows = [(h.id, h.country, "", "", h.orientation, h.integration, "", h.size, h.founded) for h in some]
    return columns_of(rows)


def crowd_of(some: Sequence[House], asked: Asked, offsets: Floats, world: World, random: Generator) -> Crowd:
    """The people of some enterprises. ``offsets``: how much easier (+) each competence is for everybody, in levels."""
    roles = [_roles(each.size) for each in some]
    role = np.concatenate(roles)
    count = len(role)
    general = random.normal(ROLE_ABILITY[role], world.general_spread)
    own = random.normal(0, world.competence_spread, (count, len(offsets)))
    places = one_of(np.array([len(each) for each in asked.of_role])[role], count, random)
    return Crowd(
        houses=some,
        ids=words(f"{each.id}-p{number:03d}" for each in some for number in range(1, each.size + 1)),
        house=np.repeat(np.arange(len(some)), [each.size for each in some]),
        role=role,
        occupation=_padded(asked.of_role)[role, places],
        hours=HOURS[one_of(len(HOURS), count, random)],
        ability=general[:, None] + offsets + own,
        is_silent=chance(world.silent, count, random),
        style=_styles(count, world, random),
        favourite=one_of(len(DOING_OPTIONS), count, random),
    )


def _roles(size: int) -> Ints:
    """At least one of each role while there is room; workers fill the rest."""
    numbers = [max(1, round(share * size)) for share in ROLE_SHARES.values()]
    found = np.repeat(np.arange(len(ROLES)), numbers)[:size]
    return np.append(found, np.full(size - len(found), ROLES.index(Role.WORKER)))


def _padded(rows: Sequence[Ints]) -> Ints:
    width = max(len(each) for each in rows)
    return np.array([np.resize(each, width) for each in rows])


def _styles(count: int, world: World, random: Generator) -> Ints:
    shares = np.cumsum([world.acquiescent, world.straight, world.last, world.random])
    drawn = np.searchsorted(shares, random.random(count), side="right")
    return (drawn + 1) % len(Style)


def people_table(crowd: Crowd, asked: Asked) -> Columns:
    """Rows of people.csv."""
    return [
        crowd.ids,
        crowd.enterprises,
        crowd.roles,
        asked.occupations[crowd.occupation],
        words(each.language for each in crowd.houses)[crowd.house],
        crowd.hours,
    ]
