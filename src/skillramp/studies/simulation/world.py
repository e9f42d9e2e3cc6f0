"""What is built into a synthetic study. Every figure is made up or a stated prior; none differs by country."""

from dataclasses import dataclass

import numpy as np

from skillramp.core.vocabulary import AnswerState, Role

__all__ = [
    "COUNTRIES",
    "ENTERPRISE_SIZES",
    "LIMITS",
    "PERIOD",
    "ROLES",
    "ROLE_ABILITY",
    "ROLE_SHARES",
    "ROUND",
    "World",
]

COUNTRIES = (
    ("be", "nl", "EUR"),
    ("pl", "pl", "PLN"),
    ("it", "it", "EUR"),
    ("fi", "fi", "EUR"),
    ("lt", "lt", "EUR"),
    ("ro", "ro", "RON"),
    ("gb", "en", "GBP"),
)
"""The seven countries of the report, with one language and the currency each."""

ROLES = tuple(Role)
ROLE_SHARES = {Role.WORKER: 0.72, Role.COACH: 0.16, Role.MANAGER: 0.12}
ROLE_ABILITY = np.array([2.1, 3.8, 4.8])
"""Mean general ability by role, in levels: made up, so that the pages have something to show."""

ENTERPRISE_SIZES = (9, 14, 22, 38, 60)
ROUND = "2026-2"
PERIOD = ("2026-10-01", "2027-09-30")
"""Four quarters after the round, in which offers are held and budgets spent."""


LIMITS = (
    "Every enterprise, person and answer here was made by a program. Nothing in it is a finding.",
    "The program builds in differences between roles and between competences, but none between countries.",
    "What people say of themselves stands above or below what they can do, both alike, by person and by area.",
    "So is what coaches see; their impression of one skill also leans towards their impression of all.",
    "A few people say a step too much, or choose one option throughout, the last one, or any. Some guess.",
    "Some questions are left open, do not fit, are refused or come after the end. Some people never answer anything.",
    "Wishes, offers of training and budgets are made up. Sums of money are the same figures in every currency.",
)
"""What a synthetic study says of itself: all that is built in."""


@dataclass(frozen=True, slots=True)
class World:
    """The figures of a made-up world. Spreads are standard deviations in levels; shares lie between 0 and 1.

    Attributes:
        general_spread: people round their role.
        competence_spread: a person's competences round the person.
        offset_spread: competences round each other, for everybody.
        self_bias, coach_bias: how far a voice speaks above or below the ability; the spreads the scoring model states.
        area_part: the part of a bias's variance that differs by area; the rest is the person's everywhere.
        halo: how far a coach's impression of one competence leans towards the impression of all.
        silent: never answer anything.
        acquiescent, straight, last, random: styles of people: a step too much, one option throughout, the last option,
            any option.
        guessing: of those who do not know the right option, how many guess among all.
        seen: workers about whom a coach notes a week.
        early_end: sittings that end before the last question.
        skipped, not_applicable, refused: states of single questions.
        unrated: ratings left open.
        unviewed: questions of the survey left open.
        tool_asked, tool_helps: answers below "alone" after which the tool is asked about, and with how many of them
            it takes a person one step further.
        ways: how workers answer, in the order of AnsweredWith. Staff answer alone.
    """

    general_spread: float = 0.9
    competence_spread: float = 0.7
    offset_spread: float = 0.6
    self_bias: float = 0.8
    coach_bias: float = 0.5
    area_part: float = 0.25
    halo: float = 0.3
    silent: float = 0.06
    acquiescent: float = 0.04
    straight: float = 0.02
    last: float = 0.01
    random: float = 0.02
    guessing: float = 0.5
    seen: float = 0.6
    early_end: float = 0.1
    skipped: float = 0.03
    not_applicable: float = 0.02
    refused: float = 0.01
    unrated: float = 0.03
    unviewed: float = 0.05
    tool_asked: float = 0.2
    tool_helps: float = 0.6
    ways: tuple[float, ...] = (0.5, 0.15, 0.05, 0.25, 0.05)

    @property
    def states(self) -> tuple[tuple[AnswerState, float], ...]:
        """States a question that was reached may end in without an answer, with their shares."""
        return (
            (AnswerState.SKIPPED, self.skipped),
            (AnswerState.NOT_APPLICABLE, self.not_applicable),
            (AnswerState.REFUSED, self.refused),
        )
