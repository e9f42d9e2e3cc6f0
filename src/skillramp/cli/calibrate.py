"""``skillramp calibrate DIR --out OUT``: answers become parameters of the questions, as a pack and a report."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from skillramp import pipeline
from skillramp.core.calibration.estimates import Method
from skillramp.core.calibration.examine import Examined, Findings
from skillramp.core.errors import StudyError, UsageError
from skillramp.core.instruments import Instrument
from skillramp.documents.calibration.outcome import outcome
from skillramp.documents.calibration.page import calibration_page, headline
from skillramp.documents.calibration.reading import Reading
from skillramp.documents.speaker import Speaker
from skillramp.packs.library import Library
from skillramp.packs.load import load_library, packs_in
from skillramp.packs.place import Kind, place_folder
from skillramp.packs.translate import Translator
from skillramp.packs.write_calibrations import FILE, ROOM, Origin, is_calibration, write_pack
from skillramp.studies.folder import open_study
from skillramp.studies.whole import Whole
from skillramp.studies.write import STUDY

__all__ = ["add_arguments", "run"]

REPORT = "report.html"

MOST_LINES = 20
"""Sets named on the screen; the report has all of them."""

PACK = Kind(mark=FILE, is_ours=is_calibration, names=frozenset({FILE, ROOM, REPORT}))
"""An earlier calibration."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder of the study")
    parser.add_argument("--out", type=Path, required=True, metavar="OUT", help="folder to make for the pack")
    parser.add_argument("--instrument", metavar="ID", help="this instrument only (default: all that were used)")
    parser.add_argument("--flat", action="store_true", help="by answers alone: authors fix the scale and nothing else")
    parser.add_argument("--equal-slopes", action="store_true", help="one slope for all questions of a set (Rasch)")
    parser.add_argument("--force", action="store_true", help="replace OUT if it is an earlier calibration")


def run(options: Namespace, words: Translator) -> int:
    """Calibrate, write the pack with its report, and say what came of it."""
    whole, _ = open_study(options.folder, words)
    library = load_library(packs_in(options.folder / "packs"), words, as_written=True)
    instruments = _instruments(options.instrument, library, words)
    method = Method(is_flat=options.flat, has_one_slope=options.equal_slopes)
    examined = list(pipeline.calibrate(whole, library, {each.id for each in instruments}, method))
    reading = _reading(whole, library, words)
    if not any(_is_settled(each) for each in examined):
        nothing = words.say("cli/calibrate/nothing", "Nothing could be calibrated.")
        raise StudyError("\n".join([nothing, *_lines(reading, examined)]))
    origin = Origin(whole.title, whole.period, whole.is_synthetic, _said(method))

    def fill(folder: Path) -> None:
        write_pack(folder, examined, instruments, origin)
        (folder / REPORT).write_text(calibration_page(reading, examined, origin, method), "utf-8", newline="\n")

    sources = [options.folder, *(options.folder / name for name in STUDY.names)]
    place_folder(options.out, fill, kind=PACK, force=options.force, words=words, sources=sources)
    print("\n".join(_summary(whole, reading, examined, options.out)))
    return 0


def _instruments(name: str | None, library: Library, words: Translator) -> list[Instrument]:
    """Those with questions of their own: all, or the one named."""
    homes = [each for each in library.instruments if each.selects is None]
    found = [each for each in homes if name in (None, each.id)]
    if not found:
        known = ", ".join(each.id for each in homes)
        raise UsageError(
            words.say(
                "cli/calibrate/no-instrument",
                "There is no instrument “{found}” with questions of its own. There are: {known}.",
                found=name,
                known=known,
            )
        )
    return found


def _reading(whole: Whole, library: Library, words: Translator) -> Reading:
    framework = library.together(whole.framework)
    if framework is None:  # the study has been checked; this says so to the type checker
        raise LookupError(whole.framework)
    return Reading(library, framework, Speaker(words))


def _is_settled(examined: Examined) -> bool:
    found = examined.outcome
    return isinstance(found, Findings) and found.calibration.has_converged


def _said(method: Method) -> str:
    """The method as the pack tells it: in English, as packs are written."""
    slopes = "one slope for all items of a set" if method.has_one_slope else "a slope for each item"
    if method.is_flat:
        return f"Graded response model by marginal maximum likelihood, {slopes}; authors' parameters fix the scale."
    priors = method.priors
    return (
        f"Graded response model by marginal maximum a posteriori, {slopes}; thresholds normal round the author's "
        f"(sd {priors.threshold_spread} level), log slopes normal round the starting slope (sd {priors.slope_spread})."
    )


def _lines(reading: Reading, examined: Sequence[Examined]) -> list[str]:
    """What came of these sets, a line each; a screenful at most."""
    lines = [f"  {reading.set_name(each)}: {outcome(reading, each)}" for each in examined[:MOST_LINES]]
    return lines if len(examined) <= MOST_LINES else [*lines, "  …"]


def _summary(whole: Whole, reading: Reading, examined: Sequence[Examined], out: Path) -> Iterator[str]:
    words, settled = reading.words.words, [each for each in examined if _is_settled(each)]
    yield whole.title
    if whole.is_synthetic:
        yield words.say("cli/run/synthetic", "Synthetic: nobody in it is real.")
    yield headline(reading, examined)
    yield from _lines(reading, settled)
    if len(settled) < len(examined):
        yield words.say_many(
            "cli/calibrate/others",
            "{count} set keeps its authors' parameters; the report says why.",
            "{count} sets keep their authors' parameters; the report says why.",
            len(examined) - len(settled),
        )
    yield words.say("cli/content/pack", "Pack: {path}", path=out)
    yield words.say("cli/run/report-path", "Report: {path}", path=out / REPORT)
