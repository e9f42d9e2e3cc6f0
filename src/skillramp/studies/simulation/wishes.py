"""Wishes: what people want to learn or try, in what they would help others, and what they refuse."""

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from skillramp.core.vocabulary import MeasureKind, WishKind
from skillramp.studies.parts import Columns, Words
from skillramp.studies.simulation.asked import Asked
from skillramp.studies.simulation.people import Crowd
from skillramp.studies.simulation.tables import chance, in_order, one_of, words

__all__ = ["wishes_table"]

LEARN, HELP, TRY, REFUSE = 0.35, 0.25, 0.2, 0.05
"""Shares of people; for helping others, of those who stand a level above what the job asks somewhere. Made up."""

MOOD = 1.0
"""Standard deviation, in levels, of what pulls a wish to learn beside the gap."""


def wishes_table(crowd: Crowd, asked: Asked, random: Generator) -> Columns:
    """Rows of wishes.csv: at most one of each kind a person.

    People wish to learn mostly what they are short of, and would help with what they have most to spare.
    """
    short = asked.level[crowd.occupation] - crowd.ability
    pull = np.nan_to_num(short + random.normal(0, MOOD, short.shape), nan=-np.inf)
    spare = np.nan_to_num(-short, nan=-np.inf)
    found = {
        WishKind.LEARN: (LEARN, np.isfinite(pull.max(axis=1)), asked.competences[pull.argmax(axis=1)]),
        WishKind.HELP_OTHERS: (HELP, spare.max(axis=1) >= 1, asked.competences[spare.argmax(axis=1)]),
        WishKind.TRY: (TRY, True, _any(asked.technology, len(crowd), random)),
        WishKind.REFUSE: (REFUSE, True, _any([*MeasureKind, *asked.technology], len(crowd), random)),
    }
    owners, parts = [], []
    for kind, (share, can, subject) in found.items():
        person = np.flatnonzero(chance(share, len(crowd), random) & can & ~crowd.is_silent)
        owners.append(person)
        parts.append([crowd.ids[person], words([kind] * len(person)), subject[person]])
    return in_order(owners, parts)


def _any(subjects: Sequence[str], count: int, random: Generator) -> Words:
    return words(subjects)[one_of(len(subjects), count, random)]
