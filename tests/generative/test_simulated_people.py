"""On people whose ability is known: do the ranges hold what they promise, and does merging voices help?

Run with ``-s`` to see the figures.
"""

import sys
from dataclasses import replace
from functools import lru_cache

import pytest

from skillramp.core.abilities import Bias, Model
from skillramp.core.scores import Scores
from skillramp.core.vocabulary import Voice
from tests.generative.simulated import Crowd, a_crowd, coverage, error

STATED = Model()
UNBLURRED = replace(STATED, self_bias=Bias(0.0, 0.0))
"""The fault: what people say of themselves is taken for the truth."""


@lru_cache(maxsize=1)
def crowd() -> Crowd:
    return a_crowd()


@lru_cache(maxsize=2)
def scored(model: Model) -> Scores:
    return crowd().scored(model)


def table(*rows: tuple[object, ...]) -> None:
    """Print rows under each other."""
    lines = ("  ".join(f"{cell:>28}" if isinstance(cell, str) else f"{cell:28.3f}" for cell in row) for row in rows)
    sys.stdout.write("\n" + "\n".join(lines) + "\n")


def test_the_ninety_per_cent_range_holds_ninety_per_cent() -> None:
    covered = coverage(scored(STATED).merged, crowd().abilities)
    without = coverage(scored(UNBLURRED).merged, crowd().abilities)
    table(("", "90 % range holds", "error in levels"),
          ("each voice blurred", covered, error(scored(STATED).merged, crowd().abilities)),
          ("self not blurred", without, error(scored(UNBLURRED).merged, crowd().abilities)))  # fmt: skip
    assert 0.90 <= covered <= 0.95, "a little more than ninety: items are allowed to be misplaced"
    assert without < 0.80, "the fault must show: without the blur the range promises far too much"


@pytest.mark.parametrize("voice", list(Voice))
def test_each_voice_alone_holds_what_it_promises(voice: Voice) -> None:
    assert 0.88 <= coverage(scored(STATED).voices[list(Voice).index(voice)], crowd().abilities) <= 0.95


def test_all_voices_together_err_less_than_any_alone() -> None:
    found = scored(STATED)
    merged = error(found.merged, crowd().abilities)
    alone = {str(voice): error(found.voices[number], crowd().abilities) for number, voice in enumerate(Voice)}
    table(("", "error in levels"), ("merged", merged), *alone.items())
    assert merged < min(alone.values())
    assert error(scored(UNBLURRED).merged, crowd().abilities) > merged


def test_nearly_nobody_honest_is_set_aside() -> None:
    share = float(scored(STATED).set_aside.any(axis=1).mean())
    table(("honest people set aside", share))
    assert share < 0.01
