"""The page: what came of every set, then each set with what its authors should look at, then how it was done."""

from collections.abc import Sequence
from dataclasses import dataclass

from skillramp.core.calibration.estimates import Method
from skillramp.core.calibration.examine import Examined, Findings
from skillramp.documents.calibration.findings import differences, fits, kept, order
from skillramp.documents.calibration.method import method_of
from skillramp.documents.calibration.outcome import outcome
from skillramp.documents.calibration.reading import Reading
from skillramp.documents.calibration.tables import fit_table, parameter_table
from skillramp.documents.figures import Table, TableRow
from skillramp.documents.page import render
from skillramp.documents.speaker import Sentence
from skillramp.packs.write_calibrations import Origin

__all__ = ["calibration_page", "headline"]


@dataclass(frozen=True, slots=True)
class SetSection:
    """One calibrated set: sentences under their headings, then the figures."""

    name: Sentence
    outcome: Sentence
    people: Sentence
    parts: tuple[tuple[Sentence, tuple[Sentence, ...]], ...]
    tables: tuple[Table, ...]


def calibration_page(reading: Reading, examined: Sequence[Examined], origin: Origin, method: Method) -> str:
    """The report as one HTML file that needs nothing else."""
    return render(
        "calibration.html",
        reading.words.words,
        origin=origin,
        headline=headline(reading, examined),
        outcomes=_outcomes(reading, examined),
        sections=[_section(reading, each, found) for each, found in _calibrated(examined)],
        method=method_of(reading, method),
    )


def _calibrated(examined: Sequence[Examined]) -> list[tuple[Examined, Findings]]:
    """Sets that came to rest: what the others ended at is no finding."""
    found = [(each, each.outcome) for each in examined if isinstance(each.outcome, Findings)]
    return [(each, findings) for each, findings in found if findings.calibration.has_converged]


def headline(reading: Reading, examined: Sequence[Examined]) -> Sentence:
    """The finding: how many of the questions asked now have parameters of their own."""
    return reading.words.say_many(
        "calibration/headline",
        "{own} of {count} question has parameters of its own.",
        "{own} of {count} questions have parameters of their own.",
        sum(len(each.items) for each in examined),
        own=reading.words.number(sum(len(found.calibration.own) for _, found in _calibrated(examined))),
    )


def _outcomes(reading: Reading, examined: Sequence[Examined]) -> Table:
    say = reading.words.say
    return Table(
        caption=say("calibration/sets", "Every set: the questions on one competence that speak with one voice"),
        heads=(say("calibration/set-head", "Set"), say("calibration/outcome", "What came of it")),
        rows=tuple(TableRow(reading.set_name(each), (outcome(reading, each),)) for each in examined),
    )


def _section(reading: Reading, examined: Examined, findings: Findings) -> SetSection:
    words, calibration = reading.words, findings.calibration
    compared = [each for found in (findings.ways, findings.languages) for each in found]
    told = [sentence for each in compared for sentence in differences(reading, findings, each)]
    parts = (
        (words.say("calibration/part/order", "Order"), tuple(order(reading, findings.order))),
        (words.say("calibration/part/fit", "Fit"), tuple(fits(reading, findings))),
        (words.say("calibration/part/kept", "Parameters kept"), tuple(kept(reading, findings))),
        (words.say("calibration/part/differences", "Ways of answering and languages"), tuple(told)),
    )
    return SetSection(
        name=reading.set_name(examined),
        outcome=outcome(reading, examined),
        people=words.say(
            "calibration/abilities",
            "These people lie about level {mean}, most of them within {spread} levels of it. Where level 1 lies, "
            "answers cannot tell: the set keeps its authors' mean level. Nor do they tell how wide a level is: "
            "if the authors' slopes are too flat or too steep on the whole, all distances are off alike. "
            "± does not count that in.",
            mean=words.number(calibration.mean, 1),
            spread=words.number(calibration.spread, 1),
        ),
        parts=tuple(part for part in parts if part[1]),
        tables=(parameter_table(reading, findings), fit_table(reading, findings)),
    )
