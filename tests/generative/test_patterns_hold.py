"""How often honest people are taken for careless, and how often careless forms are seen: with fixed seeds, bounds.

Run with ``-s`` to see both tables, which stand in docs/explanation/measurement.md.
"""

import sys
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from skillramp.core import patterns
from skillramp.core.abilities import Model
from skillramp.core.instruments import Item, Option
from skillramp.core.scores import score
from skillramp.core.vocabulary import ItemKind, Voice
from tests.generative.forms import Forms, People, an_item, bank
from tests.items import WORD

SAY, SEE, KNOW = ItemKind.CAN_DO, ItemKind.OBSERVATION, ItemKind.KNOWLEDGE
COUNTS = (6, 12, 24, 40)
"""Answers in the voice that is judged."""

WORLDS = {
    "as the model states": (People(), 0.01),
    "all able (7)": (People(general=7.0), 0.01),
    "all able, slips": (People(general=7.0, slips=0.05), 0.01),
    "all near level 5": (People(general=5.0), 0.01),
    "all “not yet” (−1.5)": (People(general=-1.5), 0.01),
    "all “not yet”, slips": (People(general=-1.5, slips=0.05), 0.01),
    "say 1.5 levels too much": (People(bias=1.5), 0.06),
    "say 1.5 levels too little": (People(bias=-1.5), 0.05),
    "the coach shares the bias": (People(halo=0.6), 0.01),
    "items misplaced by a level": (People(misplaced=1.0), 0.01),
    "one answer in twenty slips": (People(slips=0.05), 0.01),
}
"""Honest worlds, and the largest share of honest people that may be set aside in any voice."""


def honest(people: People, count: int, *, alone: bool = False) -> tuple[Forms, tuple[Voice, ...]]:
    """So many answers in each voice, or self-ratings alone."""
    if alone:
        return Forms.honest(bank(SAY, count), people), (Voice.SELF,)
    return Forms.honest((*bank(SAY, count), *bank(SEE, count), *bank(KNOW, count)), people), tuple(Voice)


def false_alarms(people: People) -> list[float]:
    """The largest share over the voices for each count, then with 40 self-ratings alone."""
    asked = [honest(people, count) for count in COUNTS] + [honest(people, COUNTS[-1], alone=True)]
    return [max(forms.set_aside(voice) for voice in voices) for forms, voices in asked]


@pytest.mark.parametrize("world", WORLDS)
def test_honest_people_are_hardly_ever_set_aside(world: str) -> None:
    people, most = WORLDS[world]
    found = false_alarms(people)
    show(world, found)
    assert max(found) <= most


@pytest.mark.parametrize("world", ["all able (7)", "all “not yet” (−1.5)"])
def test_it_would_be_seen_if_nobody_could_stand_beyond_the_questions(
    world: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patterns, "BEYOND_SHARE", 1e-12)
    assert max(false_alarms(WORLDS[world][0])) > WORLDS[world][1]


def test_it_would_be_seen_if_slips_were_no_part_of_honesty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then one slip of an able person is a wonder, which only a straight line with slips explains."""
    real = patterns._options

    def without_slips(*given: object) -> object:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(patterns, "SLIP_SHARE", 1e-6)
            return real(*given)  # type: ignore[arg-type]  # passed on as they come

    monkeypatch.setattr(patterns, "_options", without_slips)
    assert max(false_alarms(WORLDS["all able, slips"][0])) > 0.05


def told(count: int) -> Forms:
    return Forms.honest(bank(SAY, count), People())


def told_and_done(count: int) -> Forms:
    return Forms.honest((*bank(SAY, count), *bank(KNOW, 12)), People())


def seen(count: int) -> Forms:
    return Forms.honest((*bank(SEE, count), *bank(SAY, 12)), People())


def known(count: int, low: float = 0.5, high: float = 6.0) -> Forms:
    return Forms.honest(bank(KNOW, count, low, high), People())


Styled = Callable[[int], float]
STYLES: dict[str, tuple[Styled, tuple[float, ...]]] = {
    "“with a prompt” throughout": (
        lambda n: told(n).repeated(Voice.SELF, 2).set_aside(Voice.SELF),
        (0.99, 0.99, 0.99, 0.99),
    ),
    "the same, one in twenty slips": (
        lambda n: told(n).repeated(Voice.SELF, 2, 0.05).set_aside(Voice.SELF),
        (0.95, 0.99, 0.99, 0.99),
    ),
    "“alone” throughout, twelve tasks": (
        lambda n: told_and_done(n).repeated(Voice.SELF, 3).set_aside(Voice.SELF),
        (0.55, 0.75, 0.85, 0.85),
    ),
    "the same, one in twenty slips ": (
        lambda n: told_and_done(n).repeated(Voice.SELF, 3, 0.05).set_aside(Voice.SELF),
        (0.5, 0.7, 0.8, 0.8),
    ),
    "“not yet” throughout, twelve tasks": (
        lambda n: told_and_done(n).repeated(Voice.SELF, 0).set_aside(Voice.SELF),
        (0.3, 0.55, 0.7, 0.7),
    ),
    "any option, told": (lambda n: told(n).by_chance(Voice.SELF).set_aside(Voice.SELF), (0.2, 0.65, 0.9, 0.97)),
    "the last option, knowledge": (
        lambda n: known(n).repeated(Voice.TASK, -1).set_aside(Voice.TASK),
        (0.95, 0.99, 0.99, 0.99),
    ),
    "the first option, knowledge": (
        lambda n: known(n).repeated(Voice.TASK, 0).set_aside(Voice.TASK),
        (0.95, 0.99, 0.99, 0.99),
    ),
    "any option, knowledge": (lambda n: known(n).by_chance(Voice.TASK).set_aside(Voice.TASK), (0.0, 0.15, 0.45, 0.7)),
    "the coach: “with a prompt”": (
        lambda n: seen(n).repeated(Voice.COACH, 2).set_aside(Voice.COACH),
        (0.99, 0.99, 0.99, 0.99),
    ),
    "the coach: “alone”": (lambda n: seen(n).repeated(Voice.COACH, 3).set_aside(Voice.COACH), (0.55, 0.7, 0.8, 0.8)),
}
"""Careless forms of people as the model states them, and the smallest share that must be seen for each of COUNTS."""


@pytest.mark.parametrize("style", STYLES)
def test_careless_forms_are_seen(style: str) -> None:
    share, least = STYLES[style]
    found = [share(count) for count in COUNTS]
    show(style, found)
    assert all(seen >= bound for seen, bound in zip(found, least, strict=True))


def test_what_nobody_can_tell_apart_is_kept() -> None:
    """Chance on knowledge questions of one level looks like somebody a level below: told in the documentation."""
    found = [known(count, 1.5, 2.5).by_chance(Voice.TASK).set_aside(Voice.TASK) for count in COUNTS]
    show("any option, knowledge of one level", found)
    assert max(found) < 0.1


def test_alone_throughout_with_nothing_against_it_is_believed() -> None:
    found = [told(count).repeated(Voice.SELF, 3).set_aside(Voice.SELF) for count in COUNTS]
    show("“alone” throughout, nothing against it", found)
    assert max(found) == 0


def test_who_does_not_know_and_guesses_is_taken_for_chance_now_and_then() -> None:
    """An honest guess is chance: set aside, it gives no number, and a task is offered."""
    for name, people in {"who does not know guesses": People(guesses=True), "the same at level 0": LOW_GUESS}.items():
        found = [Forms.honest(bank(KNOW, count), people).set_aside(Voice.TASK) for count in COUNTS]
        show(name, found)
        assert found == sorted(found)
        assert found[0] < 0.05


def aside(forms: Forms, *unasked: Item) -> int:
    """How many rows have a voice set aside where these questions stand in the instrument too."""
    return int(score(forms.marks, (*forms.items, *unasked), Model()).set_aside.sum())


def test_a_question_nobody_was_asked_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many options it has: a form has as many places as its own questions."""
    forms = told_and_done(24).repeated(Voice.SELF, 0)
    options = tuple(Option(str(number), WORD, WORD, int(number == 9)) for number in range(10))
    long = replace(an_item("long 8", KNOW, 3.0, 0), options=options)
    assert aside(forms, long) == aside(forms)
    shares = patterns._log_shares
    monkeypatch.setattr(patterns, "_log_shares", lambda places, most: shares(np.full_like(places, most), most))
    assert aside(forms, long) != aside(forms), "the fault must show: if places were counted over all questions"


LOW_GUESS = People(general=0.0, guesses=True)


def show(name: str, figures: list[float]) -> None:
    """A row of the table."""
    sys.stdout.write(f"\n{name:<42}" + "".join(f"{100 * figure:8.1f} %" for figure in figures))
