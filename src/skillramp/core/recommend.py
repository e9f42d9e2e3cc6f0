"""Rules → recommendations with evidence: whoever reads one sees which answer called for it and what it rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from skillramp.core.measures import Technology
from skillramp.core.vocabulary import Audience, Orientation, Strategy, Strength, Text

__all__ = [
    "FELT",
    "PER_AUDIENCE",
    "STEPS",
    "QuickAnswers",
    "Rule",
    "applies",
    "recommend",
    "technology_to_try",
]

PER_AUDIENCE = 3
"""Three recommendations a reader can remember; a fourth costs the first three."""

STEPS = (1, 2, 3, 4, 5)
"""The scale of relevance and endowment (B-WISE), from low to high."""

FELT = 3
"""From this step on ("sometimes") a barrier counts as felt."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A recommendation with its condition. All that is given in the condition must hold."""

    id: str
    audience: Audience
    strategy: Strategy
    title: Text
    text: Text
    easy: Text
    because: Text
    evidence: str
    strength: Strength
    order: int
    barrier: str | None = None
    barrier_at_least: int = FELT
    topic: str | None = None
    shortage_at_least: int = 1
    attitude: str | None = None
    attitude_at_least: int = STEPS[0]
    attitude_at_most: int = STEPS[-1]
    people_below: int | None = None
    orientation: Orientation | None = None

    @property
    def conditions(self) -> int:
        """How many things must hold: what speaks of more, fits closer."""
        given = (self.barrier, self.topic, self.attitude, self.people_below, self.orientation)
        return sum(each is not None for each in given)

    @property
    def subject(self) -> str:
        """What it mainly speaks of: its barrier, else what else calls for it."""
        return self.barrier or self.topic or self.attitude or self.orientation or "size"


@dataclass(frozen=True, slots=True)
class QuickAnswers:
    """What one person says of an enterprise in ten minutes. Nothing in it is about any worker.

    ``barriers``: barrier → strength 1–5. ``relevance`` and ``endowment``: topic → 1–5. ``attitudes``: question → 1–5.
    A question left open is absent, never 0. ``country``, ``people`` (how many work there) and ``orientation`` are None
    where not told.
    ``is_example``: nobody answered; the enterprise is made up.
    """

    country: str | None
    people: int | None
    jobs: tuple[str, ...]
    barriers: Mapping[str, int]
    relevance: Mapping[str, int]
    endowment: Mapping[str, int]
    attitudes: Mapping[str, int]
    orientation: Orientation | None = None
    is_example: bool = False

    @property
    def is_open(self) -> bool:
        """Whether every barrier, topic and sentence was left open; what the house is may be told."""
        return not (self.barriers or self.relevance or self.endowment or self.attitudes)

    def shortage(self, topic: str) -> int | None:
        """relevance − endowment (−4…4), or None where one of the two was left open."""
        if topic not in self.relevance or topic not in self.endowment:
            return None
        return self.relevance[topic] - self.endowment[topic]

    def strongest_barriers(self) -> tuple[str, ...]:
        """The barriers felt most, by id; more than one where they are equally strong, none where none is felt."""
        most = max(self.barriers.values(), default=0)
        return tuple(sorted(each for each, strength in self.barriers.items() if strength == most >= FELT))

    def largest_shortages(self) -> tuple[str, ...]:
        """The topics that are shortest, by id; more than one where they are equally short, none where none is."""
        short = {each: self.shortage(each) or 0 for each in self.relevance}
        most = max(short.values(), default=0)
        return tuple(sorted(each for each, shortage in short.items() if shortage == most >= 1))


def applies(rule: Rule, answers: QuickAnswers) -> bool:
    """Whether all conditions of a rule hold. What was not answered calls for nothing."""
    if rule.barrier is not None and answers.barriers.get(rule.barrier, 0) < rule.barrier_at_least:
        return False
    if rule.topic is not None and (answers.shortage(rule.topic) or 0) < rule.shortage_at_least:
        return False
    return _holds_of_attitude(rule, answers) and _holds_of_house(rule, answers)


def _holds_of_attitude(rule: Rule, answers: QuickAnswers) -> bool:
    if rule.attitude is None:
        return True
    step = answers.attitudes.get(rule.attitude)
    return step is not None and rule.attitude_at_least <= step <= rule.attitude_at_most


def _holds_of_house(rule: Rule, answers: QuickAnswers) -> bool:
    if rule.orientation not in (None, answers.orientation):
        return False
    return rule.people_below is None or (answers.people is not None and answers.people < rule.people_below)


def recommend(rules: Sequence[Rule], answers: QuickAnswers, audience: Audience) -> tuple[Rule, ...]:
    """At most PER_AUDIENCE rules that apply: strongest barrier first, then what fits closest, then the rule's order.

    One subject gives at most two, so that the third speaks of something else where there is something else.
    """
    fitting = sorted(
        (rule for rule in rules if rule.audience is audience and applies(rule, answers)),
        key=lambda rule: (-answers.barriers.get(rule.barrier or "", 0), -rule.conditions, rule.order, rule.id),
    )
    first = [rule for rule in fitting if _place_within_subject(rule, fitting) < PER_AUDIENCE - 1]
    rest = [rule for rule in fitting if rule not in first]
    return tuple([*first, *rest][:PER_AUDIENCE])


def _place_within_subject(rule: Rule, fitting: Sequence[Rule]) -> int:
    return [other.id for other in fitting if other.subject == rule.subject].index(rule.id)


def technology_to_try(technology: Sequence[Technology], answers: QuickAnswers) -> tuple[Technology, ...]:
    """Free technology: what counters the strongest barrier first, among equals what counters more, then by id."""

    def place(each: Technology) -> tuple[int, int, str]:
        strengths = [answers.barriers.get(barrier, 0) for barrier in each.countered]
        return (-max(strengths, default=0), -sum(strengths), each.id)

    return tuple(sorted((each for each in technology if each.is_free), key=place))
