"""A synthetic study: made-up people of the seven countries, marked synthetic, for trying things out and for tests.

No difference between countries is built in, so that none can look like a finding. What is built in, is stated in
the study's limits. The same people, seed and content give the same study.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.random import PCG64, Generator

from skillramp.core.instruments import Instrument, Item
from skillramp.core.requirements import Occupation, job_of
from skillramp.core.surveys import Question
from skillramp.core.vocabulary import AnsweredWith, AnswerState, ItemKind, Role, Voice
from skillramp.packs.library import Library
from skillramp.studies.settings import Settings
from skillramp.studies.write import Rows

__all__ = ["Made", "simulate"]

COUNTRIES = (("be", "nl"), ("pl", "pl"), ("it", "it"), ("fi", "fi"), ("lt", "lt"), ("ro", "ro"), ("gb", "en"))
"""The seven countries of the report, with one language each."""

ROLE_SHARES = {Role.WORKER: 0.72, Role.COACH: 0.16, Role.MANAGER: 0.12}
ROLE_ABILITY = {Role.WORKER: 2.1, Role.COACH: 3.8, Role.MANAGER: 4.8}
"""Mean general ability by role, in levels: made up, so that the pages have something to show."""

GENERAL_SPREAD, COMPETENCE_SPREAD, OFFSET_SPREAD = 0.9, 0.7, 0.6
"""Levels: people round their role, a person's competences round the person, competences round each other."""
SELF_SPREAD, COACH_SPREAD = 0.8, 0.5
"""Biases of both signs with the spread the scoring model states."""

SILENT, STRAIGHT, RANDOM, SEEN, TOOL_ASKED = 0.06, 0.02, 0.02, 0.6, 0.2
STATE_SHARES = {AnswerState.SKIPPED: 0.03, AnswerState.NOT_APPLICABLE: 0.02, AnswerState.REFUSED: 0.01}
WAY_SHARES = (0.5, 0.15, 0.05, 0.25, 0.05)
ROUND = "2026-2"
ENTERPRISE_SIZES = (9, 14, 22, 38, 60)

LIMITS = (
    "Every enterprise, person and answer here was made by a program. Nothing in it is a finding.",
    "The program builds in differences between roles and between competences, but none between countries.",
)


@dataclass(frozen=True, slots=True)
class Made:
    """A synthetic study and, for tests, the abilities (levels) it was made from, by person and competence."""

    settings: Settings
    rows: Rows
    abilities: dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class _Person:
    id: str
    enterprise: str
    role: Role
    occupation: Occupation
    language: str
    ability: dict[str, float]


def simulate(people: int, seed: int, library: Library, instruments: Sequence[Instrument]) -> Made:
    """Make a study of about this many people.

    Args:
        people: at least 1; enterprises have 9 to 60 people each, the last one the rest.
        seed: any whole number from 0; the same seed gives the same study.
        library: occupations and questions to draw from.
        instruments: each role is asked those meant for it, and of each only what its job asks; all belong to one
            framework or stand beside it, and the first one's framework is the study's.
    """
    random = Generator(PCG64(seed))
    enterprises = list(_enterprises(people, random))
    competences = sorted({item.competence for instrument in instruments for item in instrument.items})
    offsets = {code: float(random.normal(0, OFFSET_SPREAD)) for code in competences}
    made = [person for row in enterprises for person in _people(row, library, offsets, random)]
    sittings: list[Sequence[object]] = []
    answers: list[Sequence[object]] = []
    for person in made:
        for sitting, given in _sittings(person, instruments, random):
            sittings.append(sitting)
            answers.extend(given)
    rows: Rows = {
        "enterprises.csv": enterprises,
        "people.csv": [(p.id, p.enterprise, p.role, p.occupation.id, p.language, 38) for p in made],
        "sittings.csv": sittings,
        "answers.csv": answers,
        "ratings.csv": [row for person in made for row in _ratings(person, random)],
        "views.csv": [row for person in made for row in _views(person, library, random)],
    }
    settings = Settings(
        title=f"Synthetic study of {people} people (seed {seed})",
        period="autumn 2026",
        framework=instruments[0].framework,
        synthetic=True,
        limits=list(LIMITS),
    )
    return Made(settings, rows, {person.id: person.ability for person in made})


def _enterprises(people: int, random: Generator) -> Iterator[Sequence[object]]:
    left, number = people, 0
    while left > 0:
        size = min(left, int(random.choice(ENTERPRISE_SIZES)))
        size = left if left - size < min(ENTERPRISE_SIZES) else size
        country = COUNTRIES[number % len(COUNTRIES)][0]
        number += 1
        orientation = random.choice(["productive", "social", "training"])
        integration = random.choice(["permanent", "transitional", "mixed"])
        founded = int(random.integers(1985, 2022))
        yield (f"{country}-{number:03d}", country, "", "", orientation, integration, "", size, founded)
        left -= size


def _people(
    enterprise: Sequence[object], library: Library, offsets: dict[str, float], random: Generator
) -> Iterator[_Person]:
    code, country, size = str(enterprise[0]), str(enterprise[1]), int(str(enterprise[7]))
    roles = [role for role, share in ROLE_SHARES.items() for _ in range(max(1, round(share * size)))]
    roles = (roles + [Role.WORKER] * size)[:size]
    for number, role in enumerate(roles, 1):
        fitting = [each for each in library.occupations if each.role is role]
        general = random.normal(ROLE_ABILITY[role], GENERAL_SPREAD)
        ability = {
            code: float(general + offset + random.normal(0, COMPETENCE_SPREAD)) for code, offset in offsets.items()
        }
        occupation = fitting[int(random.integers(len(fitting)))]
        yield _Person(f"{code}-p{number:03d}", code, role, occupation, dict(COUNTRIES)[country], ability)


def _sittings(
    person: _Person, instruments: Sequence[Instrument], random: Generator
) -> Iterator[tuple[Sequence[object], list[Sequence[object]]]]:
    """The person's own sittings with tasks and, for some workers, what the coach saw in a week."""
    if random.random() < SILENT:
        return
    asked = {demand.competence for demand in job_of(person.occupation).demands}
    bias = {Voice.SELF: random.normal(0, SELF_SPREAD), Voice.TASK: 0.0, Voice.COACH: random.normal(0, COACH_SPREAD)}
    style = str(random.choice(["", "straight", "random"], p=[1 - STRAIGHT - RANDOM, STRAIGHT, RANDOM]))
    mine = _Style(style, int(random.integers(4)), bias)
    for instrument in (each for each in instruments if person.role in each.roles):
        items = [item for item in instrument.items if item.competence in asked]
        own = [item for item in items if item.kind is not ItemKind.OBSERVATION]
        seen = [item for item in items if item.kind is ItemKind.OBSERVATION]
        if own:
            yield _sitting(person, instrument, own, mine, random)
        if seen and person.role is Role.WORKER and random.random() < SEEN:
            yield _sitting(person, instrument, seen, _Style("", 0, bias), random)


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    favourite: int
    bias: dict[Voice, float]


def _sitting(
    person: _Person, instrument: Instrument, items: Sequence[Item], style: _Style, random: Generator
) -> tuple[Sequence[object], list[Sequence[object]]]:
    is_seen = items[0].kind is ItemKind.OBSERVATION
    code = f"{person.id}-{instrument.id}{'-seen' if is_seen else ''}"
    day = 1 + int(random.integers(28))
    way = AnsweredWith.ALONE if is_seen else str(random.choice(list(AnsweredWith), p=WAY_SHARES))
    reached = len(items) if random.random() > 0.1 else int(random.integers(len(items) // 2, len(items)))
    rows: list[Sequence[object]] = []
    for number, item in enumerate(items, 1):
        state, option, tool = AnswerState.NOT_REACHED.value, "", ""
        if number <= reached:
            state, option, tool = _answer(person, item, style, random)
        rows.append((code, person.id, item.id, item.voices[0], option, tool, way, state, number))
    times = (f"2026-09-{day:02d}T09:00", f"2026-09-{day:02d}T09:20")
    return (code, person.id, ROUND, instrument.id, instrument.version, "en", *times), rows


def _answer(person: _Person, item: Item, style: _Style, random: Generator) -> tuple[str, str, str]:
    draw = random.random()
    for state, share in STATE_SHARES.items():
        draw -= share
        if draw < 0:
            return state, "", ""
    step = _step(person.ability[item.competence] + style.bias[item.voices[0]], item, random)
    if style.name == "random":
        step = int(random.integers(len(item.thresholds) + 1))
    elif style.name == "straight" and item.kind is ItemKind.CAN_DO:
        step = style.favourite
    tool = ""
    if item.kind is ItemKind.CAN_DO and step < len(item.thresholds) and random.random() < TOOL_ASKED:
        tool = _option(item, step + int(random.random() < 0.6), random)
    return AnswerState.ANSWERED, _option(item, step, random), tool


def _step(ability: float, item: Item, random: Generator) -> int:
    """A step drawn from the graded response model, the tests' truth."""
    reached = 1 / (1 + np.exp(-item.slope * (ability - np.array(item.thresholds))))
    return int((random.random() < reached).sum())


def _option(item: Item, step: int, random: Generator) -> str:
    fitting = [option.id for option in item.options if option.step == step]
    return fitting[int(random.integers(len(fitting)))]


def _ratings(person: _Person, random: Generator) -> Iterator[Sequence[object]]:
    """Relevance follows what the job asks, endowment what the person has; both as felt, from 1 to 5."""
    for demand in job_of(person.occupation).demands:
        ability = person.ability.get(demand.competence, ROLE_ABILITY[person.role])
        relevance = _felt(1.5 + demand.importance, 0.7, random)
        endowment = _felt(3.4 + 0.5 * (ability - demand.level), 0.8, random)
        yield (person.id, person.enterprise, ROUND, person.role, demand.competence, relevance, endowment)


def _views(person: _Person, library: Library, random: Generator) -> Iterator[Sequence[object]]:
    for question in library.all_questions:
        if question.choices and random.random() > 0.05:
            yield (
                person.id,
                person.enterprise,
                ROUND,
                person.role,
                question.id,
                _choice(question, person.role, random),
            )


def _choice(question: Question, role: Role, random: Generator) -> str:
    """Reasons have no order: each is as likely."""
    if question.kind == "reason":
        return question.choices[int(random.integers(len(question.choices)))].id
    step = _felt(_middle(question, role), 1.0, random)
    return min(question.choices, key=lambda each: abs(each.value - step)).id


def _middle(question: Question, role: Role) -> float:
    """Everything is felt alike, but managers are made to agree a little more with every attitude."""
    return 3.6 if question.kind == "attitude" and role is Role.MANAGER else 3.0


def _felt(centre: float, spread: float, random: Generator) -> int:
    return int(np.clip(round(random.normal(centre, spread)), 1, 5))
