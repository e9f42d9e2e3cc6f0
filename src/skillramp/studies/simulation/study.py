"""The whole of a synthetic study, block by block: enterprises first, then everything of some of them at a time.

Every block draws from a stream of its own, so a block can be made again without those before it. The same people,
seed and content give the same study.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from numpy.random import PCG64, Generator, SeedSequence

from skillramp.core.abilities import Floats
from skillramp.core.instruments import Instrument
from skillramp.packs.library import Library
from skillramp.studies.parts import Part
from skillramp.studies.settings import Settings
from skillramp.studies.simulation.asked import Asked, asked_of
from skillramp.studies.simulation.budgets import budgets_table
from skillramp.studies.simulation.offers import offers_table
from skillramp.studies.simulation.people import Crowd, House, crowd_of, enterprise_table, houses, people_table
from skillramp.studies.simulation.sittings import sit
from skillramp.studies.simulation.views import ratings_table, views_table
from skillramp.studies.simulation.voices import Voices, voices_of
from skillramp.studies.simulation.wishes import wishes_table
from skillramp.studies.simulation.world import LIMITS, World

__all__ = ["Block", "Made", "simulate"]

HOUSES_A_BLOCK = 192
"""About 5,500 people with 300,000 answers: enough for arrays to pay, little enough for any memory. A part of what the
seed means: another number makes another study."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some enterprises: their rows, and for tests the truth they were made from, which is never written."""

    part: Part
    crowd: Crowd
    voices: Voices


@dataclass(frozen=True, slots=True)
class Made:
    """A synthetic study that is made while it is read."""

    settings: Settings
    people: int
    houses: tuple[House, ...]
    offsets: Floats
    asked: Asked
    world: World
    seed: int

    def blocks(self) -> Iterator[Block]:
        """All blocks, in order; each time the same."""
        starts = range(0, len(self.houses), HOUSES_A_BLOCK)
        for start, stream in zip(starts, SeedSequence(self.seed).spawn(len(starts)), strict=True):
            yield _block(self, self.houses[start : start + HOUSES_A_BLOCK], Generator(PCG64(stream)))


def simulate(
    people: int, seed: int, library: Library, instruments: Sequence[Instrument], world: World | None = None
) -> Made:
    """A study of exactly this many people.

    Args:
        people: at least 1; enterprises have 9 to 60 people each, the last one the rest.
        seed: any whole number from 0; the same seed gives the same study.
        library: occupations, questions and technology to draw from.
        instruments: each role is asked those meant for it, and of each only what its job asks; all belong to one
            framework or stand beside it, and the first one's framework is the study's.
        world: what is built in; the stated one unless told.
    """
    random = Generator(PCG64(seed))
    world = world or World()
    asked = asked_of(library, instruments)
    made = tuple(houses(people, random))
    settings = Settings(
        title=f"Synthetic study of {people} people (seed {seed})",
        period="autumn 2026",
        framework=instruments[0].framework,
        synthetic=True,
        limits=list(LIMITS),
    )
    offsets = random.normal(0, world.offset_spread, len(asked.competences))
    return Made(settings, people, made, offsets, asked, world, seed)


def _block(made: Made, some: Sequence[House], random: Generator) -> Block:
    asked, world = made.asked, made.world
    crowd = crowd_of(some, asked, made.offsets, world, random)
    voices = voices_of(crowd, asked.area, world, random)
    sat = sit(crowd, voices, asked, world, random)
    part = {
        "enterprises.csv": enterprise_table(some),
        "people.csv": people_table(crowd, asked),
        "sittings.csv": sat.sittings,
        "answers.csv": sat.answers,
        "ratings.csv": ratings_table(crowd, asked, world, random),
        "views.csv": views_table(crowd, asked, world, random),
        "wishes.csv": wishes_table(crowd, asked, random),
        "offers.csv": offers_table(some, asked, random),
        "budgets.csv": budgets_table(some, random),
    }
    return Block(part, crowd, voices)
