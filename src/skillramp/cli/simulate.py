"""``skillramp simulate DIR --people N --seed S``."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from skillramp.core.errors import UsageError
from skillramp.packs import messages
from skillramp.packs.load import load_library
from skillramp.packs.place import Kind, place_folder
from skillramp.packs.translate import Translator
from skillramp.studies.settings import read_settings
from skillramp.studies.simulate import simulate
from skillramp.studies.write import STUDY, write_study

__all__ = ["add_arguments", "run"]

MOST_PEOPLE = 50_000
"""More would be made row by row for minutes; studies of a million people wait for streaming."""

INSTRUMENTS = ("start", "coach", "manager")


def _is_synthetic(mark: Path) -> bool:
    settings, _ = read_settings(mark.parent)
    return settings is not None and settings.synthetic


SYNTHETIC = Kind(
    mark=STUDY.mark,
    is_ours=_is_synthetic,
    names=STUDY.names - {"packs", "jobs.csv"},
    other=messages.NOT_SYNTHETIC,
)
"""Made-up people replace made-up people only, and bring neither packs nor jobs of their own."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder to make")
    parser.add_argument("--people", type=int, default=120, metavar="N", help="how many people (default: 120)")
    parser.add_argument(
        "--seed", type=int, default=1, metavar="S", help="the same seed makes the same study (default: 1)"
    )
    parser.add_argument("--force", action="store_true", help="replace the folder if it exists")


def run(options: Namespace, words: Translator) -> int:
    """Make the study."""
    if not 1 <= options.people <= MOST_PEOPLE:
        raise UsageError(words.say("cli/simulate/people", "--people must be from 1 to {most}.", most=MOST_PEOPLE))
    if options.seed < 0:
        raise UsageError(words.say("cli/simulate/seed", "--seed must be a whole number from 0."))
    library = load_library((), words)
    instruments = [each for each in library.instruments if each.id in INSTRUMENTS]
    made = simulate(
        options.people, options.seed, library, sorted(instruments, key=lambda each: INSTRUMENTS.index(each.id))
    )
    place_folder(
        options.folder,
        lambda aside: write_study(aside, made.settings, made.rows),
        kind=SYNTHETIC,
        force=options.force,
        words=words,
    )
    count = len(made.abilities)
    print(
        words.say_many(
            "cli/simulate/done",
            "{count} synthetic person in {folder}",
            "{count} synthetic people in {folder}",
            count,
            folder=options.folder,
        )
    )
    return 0
