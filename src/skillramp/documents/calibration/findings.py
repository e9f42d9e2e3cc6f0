"""What an author should look at, one sentence a finding."""

from collections.abc import Iterator
from typing import assert_never

from skillramp.core.calibration.differences import ENOUGH_IN_GROUP, Comparison, Difference
from skillramp.core.calibration.estimates import Estimate, Kept
from skillramp.core.calibration.examine import Findings
from skillramp.core.calibration.fit import ItemFit
from skillramp.core.calibration.order import Order
from skillramp.documents.calibration.reading import Reading
from skillramp.documents.speaker import Sentence

__all__ = ["differences", "fits", "kept", "order"]

MOST_PAIRS = 10
"""Pairs in the wrong order that are named; whoever mends these sees the next ones then."""


def kept(reading: Reading, findings: Findings) -> Iterator[Sentence]:
    """Questions that keep their author's parameters, and steps nobody reached."""
    for estimate in findings.calibration.estimates:
        if estimate.kept is not None:
            yield _why(reading, estimate, estimate.kept)
        elif estimate.unreached:
            steps = ", ".join(map(str, estimate.unreached))
            yield reading.words.say(
                "calibration/unreached",
                "Of {item} nobody reached these steps, counted from 0: {steps}. Their thresholds only keep a distance.",
                item=reading.item(estimate.item),
                steps=steps,
            )


def _why(reading: Reading, estimate: Estimate, why: Kept) -> Sentence:
    words, item = reading.words, reading.item(estimate.item)
    match why:
        case Kept.FEW_ANSWERS:
            return words.say(
                "calibration/kept/few",
                "{item} keeps its author's parameters: too few people answered it ({people}).",
                item=item,
                people=reading.people(estimate.people),
            )
        case Kept.ONE_STEP:
            return words.say(
                "calibration/kept/one-step",
                "{item} keeps its author's parameters: everybody reached the same step, so it tells nobody apart.",
                item=item,
            )
        case Kept.FLAT:
            return words.say(
                "calibration/kept/flat",
                "{item} keeps its author's parameters: answers to it hardly go with the answers to the others.",
                item=item,
            )
        case Kept.STEEP:
            return words.say(
                "calibration/kept/steep",
                "{item} keeps its author's parameters: it turns with the others all at once, as a copy would.",
                item=item,
            )
        case Kept.ALIKE:
            return words.say(
                "calibration/kept/alike",
                "{item} keeps its author's parameters: people answer it like {other}, nearly as if it were a copy.",
                item=item,
                other=reading.item(estimate.like or estimate.item),
            )
        case _ as never:
            assert_never(never)


def order(reading: Reading, found: Order | None) -> Iterator[Sentence]:
    """Whether the questions lie in the order their authors thought."""
    words = reading.words
    if found is None:
        return
    facts = {"spearman": words.number(found.spearman, 2), "kendall": words.number(found.kendall, 2)}
    if found.is_backwards:
        yield words.say(
            "calibration/order/backwards",
            "This sequence runs backwards: questions meant to be harder are easier "
            "(rank correlation of levels and places: Spearman {spearman}, Kendall {kendall}).",
            **facts,
        )
    else:
        yield words.say(
            "calibration/order/as-meant",
            "How well authors' levels and found places agree, from −1 to 1: Spearman {spearman}, Kendall {kendall}.",
            **facts,
        )
    for each in found.turned[:MOST_PAIRS]:
        yield words.say(
            "calibration/order/turned",
            "{lower} was meant to be easier than {upper}, and is harder by {by} levels (give or take {error}).",
            by=words.number(each.by, 1),
            error=words.number(each.error, 1),
            lower=reading.item(each.lower.item),
            upper=reading.item(each.upper.item),
        )
    if len(found.turned) > MOST_PAIRS:
        yield words.say_many(
            "calibration/order/more",
            "{count} more pair is in the wrong order.",
            "{count} more pairs are in the wrong order.",
            len(found.turned) - MOST_PAIRS,
        )


def fits(reading: Reading, findings: Findings) -> Iterator[Sentence]:
    """Questions whose answers are not as their parameters say."""
    calibration, words = findings.calibration, reading.words
    for place, fit in zip(calibration.own, findings.fits, strict=True):
        if fit.is_odd:
            yield words.say(
                "calibration/fit/odd",
                "Answers to {item} are not as expected: mean squares {infit} and {outfit} (1 is as expected), "
                "and up to {widest} steps off in a fifth of the people.",
                item=reading.item(calibration.estimates[place].item),
                **_fit(reading, fit),
            )
    if not any(fit.is_odd for fit in findings.fits):
        yield words.say("calibration/fit/all", "All questions with parameters of their own fit.")


def _fit(reading: Reading, fit: ItemFit) -> dict[str, str]:
    number = reading.words.number
    return {"infit": number(fit.infit, 2), "outfit": number(fit.outfit, 2), "widest": number(abs(fit.widest), 2)}


def differences(reading: Reading, findings: Findings, compared: Comparison) -> Iterator[Sentence]:
    """Questions that ask more or less of one group than of another, whose people are as able."""
    words, calibration = reading.words, findings.calibration
    facts: dict[str, object] = {
        "group": reading.group(compared.group),
        "reference": reading.group(compared.reference),
        "people": words.number(compared.people),
        "others": words.number(compared.reference_people),
    }
    found = [each for each in compared.differences if each.is_found]
    yield words.say_many(
        "calibration/difference/count",
        "“{group}” ({people} people) beside “{reference}” ({others} people): {count} question is harder or easier.",
        "“{group}” ({people} people) beside “{reference}” ({others} people): {count} questions are harder or easier.",
        len(found),
        **facts,
    )
    if compared.is_thin:
        yield words.say(
            "calibration/difference/thin",
            "That is a hint, no more: a fair search needs {enough} people in each group.",
            enough=words.number(ENOUGH_IN_GROUP),
        )
    for each in found:
        yield _difference(reading, each, calibration.estimates[calibration.own[each.item]], str(facts["group"]))


def _difference(reading: Reading, found: Difference, estimate: Estimate, group: str) -> Sentence:
    words = reading.words
    if found.is_beyond_measure:
        return _beyond_measure(reading, found, estimate, group)
    facts = {
        "item": reading.item(estimate.item),
        "group": group,
        "levels": words.number(abs(found.shift), 2),
        "error": words.number(found.error, 2),
    }
    if found.shift > 0:
        return words.say(
            "calibration/difference/harder",
            "{item} is harder by {levels} levels (give or take {error}) for people as able in “{group}”.",
            **facts,
        )
    return words.say(
        "calibration/difference/easier",
        "{item} is easier by {levels} levels (give or take {error}) for people as able in “{group}”.",
        **facts,
    )


def _beyond_measure(reading: Reading, found: Difference, estimate: Estimate, group: str) -> Sentence:
    words, item = reading.words, reading.item(estimate.item)
    if found.shift > 0:
        return words.say(
            "calibration/difference/far-harder",
            "{item} is far harder for people as able in “{group}”: hardly anybody there solves it.",
            item=item,
            group=group,
        )
    return words.say(
        "calibration/difference/far-easier",
        "{item} is far easier for people as able in “{group}”: nearly everybody there solves it.",
        item=item,
        group=group,
    )
