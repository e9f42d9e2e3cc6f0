"""The figures of a calibrated set, a row a question."""

from skillramp.core.calibration.estimates import Estimate
from skillramp.core.calibration.examine import LEVELS, Findings
from skillramp.documents.calibration.reading import Reading
from skillramp.documents.figures import Table, TableRow
from skillramp.documents.speaker import Sentence

__all__ = ["fit_table", "parameter_table"]


def parameter_table(reading: Reading, findings: Findings) -> Table:
    """Where each question lies, how steep it is, and how sure both are."""
    say = reading.words.say
    return Table(
        caption=say("calibration/parameters", "Where each question lies"),
        heads=(
            say("calibration/question", "Question"),
            say("calibration/people", "People"),
            say("calibration/authors-level", "Author's level"),
            say("calibration/place", "Level by answers"),
            say("calibration/slope", "Slope, per level"),
        ),
        rows=tuple(_parameters(reading, each) for each in findings.calibration.estimates),
    )


def _parameters(reading: Reading, estimate: Estimate) -> TableRow:
    words, item = reading.words, reading.item(estimate.item)
    counted = (reading.people(estimate.people), words.number(estimate.item.level, 2))
    if estimate.kept is not None:
        return TableRow(item, (*counted, words.say("calibration/authors", "as its author wrote it")))
    place = _given(reading, estimate.thresholds[-1], estimate.threshold_errors[-1])
    return TableRow(item, (*counted, place, _given(reading, estimate.slope, estimate.slope_error)))


def _given(reading: Reading, value: float, error: float | None) -> Sentence | str:
    words = reading.words
    if error is None:
        return words.number(value, 2)
    return words.say(
        "calibration/give-or-take", "{value} ± {error}", value=words.number(value, 2), error=words.number(error, 2)
    )


def fit_table(reading: Reading, findings: Findings) -> Table:
    """How well each question fits, and how much it tells at low levels."""
    say, calibration = reading.words.say, findings.calibration
    fits = dict(zip(calibration.own, findings.fits, strict=True))
    levels = [
        say("calibration/tells", "Tells at level {level}", level=reading.words.number(float(each))) for each in LEVELS
    ]
    rows = []
    for place, (estimate, told) in enumerate(zip(calibration.estimates, findings.information, strict=True)):
        fit = fits.get(place)
        squares = (fit.infit, fit.outfit) if fit else (None, None)
        figures = (*squares, *map(float, told))
        rows.append(TableRow(reading.item(estimate.item), tuple(_figure(reading, each) for each in figures)))
    return Table(
        caption=say("calibration/fit-caption", "How answers fit, and how much each question tells (information)"),
        heads=(
            say("calibration/question", "Question"),
            say("calibration/infit", "Infit"),
            say("calibration/outfit", "Outfit"),
            *levels,
        ),
        rows=tuple(rows),
    )


def _figure(reading: Reading, value: float | None) -> str:
    return "–" if value is None else reading.words.number(value, 2)
