"""How high each voice speaks: abilities with the biases of people about themselves and of coaches about them."""

from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.random import Generator

from skillramp.core.abilities import Floats
from skillramp.core.answers import VOICES
from skillramp.core.vocabulary import Voice
from skillramp.studies.simulation.people import Crowd
from skillramp.studies.simulation.tables import Ints
from skillramp.studies.simulation.world import World

__all__ = ["Voices", "voices_of"]


@dataclass(frozen=True, slots=True)
class Voices:
    """People × competences, in levels: how far people and coaches speak above (+) or below (−) the ability."""

    self_bias: Floats
    coach_bias: Floats

    def heard(self, crowd: Crowd) -> Floats:
        """Voices × people × competences: the ability each voice speaks of. A task shows itself."""
        said = {Voice.SELF: self.self_bias, Voice.COACH: self.coach_bias}
        return np.stack([crowd.ability + said.get(each, 0.0) for each in VOICES])


def voices_of(crowd: Crowd, area: Ints, world: World, random: Generator) -> Voices:
    """Draw the biases. ``area``: the place of each competence's area.

    Halo (Thorndike 1920, Journal of Applied Psychology 4, 25–29): a coach's impression of one competence is drawn
    towards the impression of all.
    """
    general = crowd.ability.mean(axis=1, keepdims=True)
    halo = world.halo * (general - crowd.ability)
    return Voices(
        self_bias=_bias(world.self_bias, len(crowd), area, world, random),
        coach_bias=_bias(world.coach_bias, len(crowd), area, world, random) + halo,
    )


def _bias(spread: float, people: int, area: Ints, world: World, random: Generator) -> Floats:
    """A part that is the person's everywhere and one for each area; together they have the spread. Both signs alike."""
    everywhere = random.normal(0, spread * sqrt(1 - world.area_part), (people, 1))
    by_area = random.normal(0, spread * sqrt(world.area_part), (people, int(area.max()) + 1))
    bias: Floats = everywhere + by_area[:, area]
    return bias
