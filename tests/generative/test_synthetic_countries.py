"""No synthetic study has a difference between countries built in, in any table: none may look like a finding."""

from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from numpy.random import Generator

from skillramp.core.abilities import Floats
from skillramp.studies.parts import Words
from skillramp.studies.simulation import offers, study
from skillramp.studies.simulation.asked import Asked
from skillramp.studies.simulation.people import Crowd, House, crowd_of
from skillramp.studies.simulation.world import World
from tests.generative.synthetic import Synthetic, codes, make, synthetic

PEOPLE = 6_000
FAR = 4.8
"""Standard errors: of 5,000 comparisons one in 100 studies has one farther out, and the seed is fixed."""

FEWEST = 100
"""Rows a value needs, for shares by enterprise to be near enough to a normal distribution."""

MAY_DIFFER = {"country", "language", "currency"}
IDS = {"sitting_id", "person_id", "respondent_id", "enterprise_id", "offer_id", "provider"}

OWNERS = {"enterprises.csv": "enterprise_id", "offers.csv": "provider", "budgets.csv": "enterprise_id"}
PEOPLE_COLUMNS = {"ratings.csv": "respondent_id", "views.csv": "respondent_id"}


def enterprises_of(of: Synthetic, file: str) -> Words:
    """The enterprise behind each row; the one a provider is near to."""
    rows = of.tables[file]
    if file in OWNERS:
        return np.array([name.removesuffix("-provider") for name in rows[OWNERS[file]]], object)
    people = of.tables["people.csv"]
    home = dict(zip(people["person_id"], people["enterprise_id"], strict=True))
    return np.array([home[who] for who in rows[PEOPLE_COLUMNS.get(file, "person_id")]], object)


def counted(of: Synthetic) -> Iterator[tuple[str, Floats]]:
    """Every value of every column of every table, and how often it stands in each enterprise, a person."""
    houses = of.made.houses
    size = np.array([each.size for each in houses])
    for file, columns in of.tables.items():
        house = codes(enterprises_of(of, file), [each.id for each in houses])
        yield file, np.bincount(house, minlength=len(houses)) / size
        if "amount" in columns:
            amounts = columns["amount"].astype(float)
            yield f"{file} amount", np.bincount(house, amounts, len(houses)) / size
        for name in sorted(columns.keys() - MAY_DIFFER - IDS):
            cells = columns[name].astype(str)
            values, place, count = np.unique(cells, return_inverse=True, return_counts=True)
            for number in np.flatnonzero(count >= FEWEST):
                there = np.bincount(house[place == number], minlength=len(houses)) / size
                yield f"{file} {name} {values[number]}", there


def differences(of: Synthetic) -> dict[str, Floats]:
    """For each value the distance of each country's mean from all others', in standard errors."""
    country = np.array([each.country for each in of.made.houses])
    found = {}
    for name, there in counted(of):
        groups = [(there[country == code], there[country != code]) for code in np.unique(country)]
        far = [own.mean() - rest.mean() for own, rest in groups]
        error = [there.std() * np.sqrt(1 / len(own) + 1 / len(rest)) for own, rest in groups]
        found[name] = np.array(far) / np.maximum(error, 1e-9)
    return found


def made(monkeypatch: pytest.MonkeyPatch) -> Synthetic:
    """A study in which every enterprise has a provider near it, so that offers can be compared as well."""
    monkeypatch.setattr(offers, "HOUSES_A_PROVIDER", 1)
    return synthetic(make(PEOPLE, seed=3))


def test_countries_differ_no_more_than_by_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    found = differences(made(monkeypatch))
    everything = np.stack(list(found.values()))
    assert {name.split()[0] for name in found} >= {
        "answers.csv",
        "ratings.csv",
        "views.csv",
        "wishes.csv",
        "offers.csv",
    }
    assert len(found) > 400
    assert 0.9 < everything.std() < 1.1
    assert abs(everything).max() < FAR


def better(some: Sequence[House], asked: Asked, offsets: Floats, world: World, random: Generator) -> Crowd:
    """The fault: people of one country are half a level better at everything."""
    crowd = crowd_of(some, asked, offsets, world, random)
    crowd.ability[[some[house].country == "pl" for house in crowd.house]] += 0.5
    return crowd


def test_a_difference_would_be_seen_if_one_were_built_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(study, "crowd_of", better)
    found = differences(made(monkeypatch))
    assert {name.split()[0] for name, far in found.items() if abs(far).max() > FAR} >= {"answers.csv", "ratings.csv"}
