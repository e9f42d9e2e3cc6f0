"""Microseconds from an answer to the next question, over a whole bank, against limits and against catsim."""

import statistics
import time
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module

import numpy as np
from numpy.random import PCG64, Generator

from benchmarks.measures import RUNS, Measure
from skillramp.core.abilities import Model
from skillramp.core.instruments import Item
from skillramp.core.routing.bank import OWN, Bank, bank_of
from skillramp.core.routing.inquiry import Rule
from skillramp.core.routing.limits import NO_LIMITS, Target, without_job
from skillramp.core.routing.moves import Choice, Given
from skillramp.core.routing.sitting import after, begin, next_item
from skillramp.core.vocabulary import AnswerState
from skillramp.packs.load import load_library
from skillramp.packs.translate import translator

COMPETENCES, QUESTIONS = 21, 252
DECISION_LIMIT, INFORMATION_LIMIT = 50.0, 20.0
PEOPLE = 10
PEER = "catsim, 2PL, maximum information, likelihood"


def next_question() -> Iterator[Measure]:
    """Both rules over 252 questions on 21 competences, every answer taken in, against catsim over 252 questions."""
    items = _items()
    bank, codes = bank_of(items, Model()), sorted({item.competence for item in items})
    targets = [Target(code, 1.0 + place % 3, 1 + place % 3) for place, code in enumerate(codes)]
    peer = statistics.median(_catsim(run) for run in range(RUNS))
    for rule, wanted, limit in (
        (Rule.DECISION, tuple(targets), DECISION_LIMIT),
        (Rule.INFORMATION, without_job(codes), INFORMATION_LIMIT),
    ):
        took = statistics.median(_ours(bank, wanted, rule, run) for run in range(RUNS + 1))
        yield Measure(f"next of {len(items)} questions, {rule} rule", took, "µs", "limit", limit)
        yield Measure(f"next of {len(items)} questions, {rule} rule", took, "µs", PEER, peer)


def _items() -> tuple[Item, ...]:
    """The twelve questions a person may be asked about one shipped competence, for each of 21."""
    start = load_library((), translator("en")).items({"start"})
    twelve = [item for item in start if item.competence == "1.3" and set(OWN).intersection(item.voices)]
    return tuple(
        replace(item, id=f"{code:02}-{item.id}", competence=f"{code:02}")
        for code in range(COMPETENCES)
        for item in twelve
    )[:QUESTIONS]


def _ours(bank: Bank, targets: tuple[Target, ...], rule: Rule, seed: int) -> float:
    """Median microseconds for ``after`` and ``next_item`` together."""
    random = Generator(PCG64(seed))
    begun = begin(bank, targets, limits=NO_LIMITS, rule=rule)
    times = []
    for _ in range(PEOPLE):
        sitting, choice = begun, next_item(begun)
        while isinstance(choice, Choice):
            given = Given(choice.item.id, AnswerState.ANSWERED, int(random.integers(len(choice.item.thresholds) + 1)))
            started = time.perf_counter()
            sitting = after(sitting, given)
            choice = next_item(sitting)
            times.append(time.perf_counter() - started)
    return 1e6 * statistics.median(times)


def _catsim(seed: int) -> float:
    """Median microseconds for catsim's estimate and selection, over first sittings of twelve questions."""
    selector = import_module("catsim.selection").MaxInfoSelector()
    estimator = import_module("catsim.estimation").NumericalSearchEstimator()
    random = Generator(PCG64(seed))
    items = [random.uniform(0.8, 2, QUESTIONS), random.normal(0, 1, QUESTIONS), np.zeros(QUESTIONS), np.ones(QUESTIONS)]
    bank = import_module("catsim.item_bank").ItemBank(np.column_stack(items))
    times = []
    for _ in range(PEOPLE):
        asked, answers, ability = [int(random.integers(QUESTIONS))], [bool(random.integers(2))], 0.0
        for _ in range(12):
            so_far = {"item_bank": bank, "administered_items": asked}
            started = time.perf_counter()
            ability = estimator.estimate(**so_far, response_vector=answers, est_theta=ability)
            item = selector.select(**so_far, est_theta=ability)
            times.append(time.perf_counter() - started)
            asked.append(item)
            answers.append(bool(random.integers(2)))
    return 1e6 * statistics.median(times)
