"""What came of a set, in one sentence: on the screen and in the report."""

from skillramp.core.calibration.estimates import ENOUGH_PEOPLE, FEWEST_ITEMS, FEWEST_PEOPLE, Refusal, Refused
from skillramp.core.calibration.examine import Examined, Findings
from skillramp.documents.calibration.reading import Reading
from skillramp.documents.speaker import Sentence

__all__ = ["outcome"]


def outcome(reading: Reading, examined: Examined) -> Sentence:
    """Calibrated, roughly so, not settled, or refused and why."""
    if isinstance(examined.outcome, Refusal):
        return _refused(reading, examined.outcome)
    return _found(reading, examined.outcome, len(examined.items))


def _refused(reading: Reading, refusal: Refusal) -> Sentence:
    words = reading.words
    if refusal.why is Refused.FEW_PEOPLE:
        return words.say(
            "calibration/refused/few-people",
            "Not calibrated: too few people answered ({people}), and it takes {fewest}.",
            people=reading.people(refusal.people),
            fewest=words.number(FEWEST_PEOPLE),
        )
    return words.say_many(
        "calibration/refused/few-questions",
        "Not calibrated: {count} question has answers that tell people apart, and it takes {fewest}.",
        "Not calibrated: {count} questions have answers that tell people apart, and it takes {fewest}.",
        refusal.items,
        fewest=words.number(FEWEST_ITEMS),
    )


def _found(reading: Reading, findings: Findings, items: int) -> Sentence:
    words, found = reading.words, findings.calibration
    facts = {"own": words.number(len(found.own)), "items": words.number(items)}
    if not found.has_converged:
        return words.say_many(
            "calibration/not-settled",
            "Not settled after {passes} passes, so all questions keep their authors' parameters ({count} person).",
            "Not settled after {passes} passes, so all questions keep their authors' parameters ({count} people).",
            found.people,
            passes=words.number(found.passes),
        )
    if found.is_rough:
        return words.say_many(
            "calibration/rough",
            "Roughly calibrated: {own} of {items} questions, {count} person. From {enough} people on it is firmer.",
            "Roughly calibrated: {own} of {items} questions, {count} people. From {enough} people on it is firmer.",
            found.people,
            enough=words.number(ENOUGH_PEOPLE),
            **facts,
        )
    return words.say_many(
        "calibration/found",
        "Calibrated: {own} of {items} questions, {count} person.",
        "Calibrated: {own} of {items} questions, {count} people.",
        found.people,
        **facts,
    )
