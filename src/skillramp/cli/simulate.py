"""``skillramp simulate DIR --people N --seed S``."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from skillramp.core.errors import UsageError
from skillramp.packs import messages
from skillramp.packs.load import load_library
from skillramp.packs.place import Kind, place_folder
from skillramp.packs.translate import Translator
from skillramp.studies.parts import Format, Part, write_parts
from skillramp.studies.settings import read_settings
from skillramp.studies.simulation.study import Made, simulate
from skillramp.studies.write import STUDY

__all__ = ["add_arguments", "run"]

MOST_PEOPLE = 1_000_000
"""Enough for every worker of the sector in Europe; more was never tried."""

INSTRUMENTS = ("start", "coach", "manager")


def _is_synthetic(mark: Path) -> bool:
    settings, _ = read_settings(mark.parent)
    return settings is not None and settings.synthetic


SYNTHETIC = Kind(
    mark=STUDY.mark,
    is_ours=_is_synthetic,
    names=STUDY.names - {"packs", "jobs.csv", "jobs.parquet"},
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
    parser.add_argument(
        "--format",
        type=Format,
        choices=list(Format),
        default=Format.CSV,
        help="how tables are written; parquet for very many people (default: csv)",
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
    instruments.sort(key=lambda each: INSTRUMENTS.index(each.id))
    made = simulate(options.people, options.seed, library, instruments)
    with _progress(made.people, words) as advance:
        place_folder(
            options.folder,
            lambda aside: write_parts(aside, made.settings, _parts(made, advance), options.format),
            kind=SYNTHETIC,
            force=options.force,
            words=words,
        )
    print(
        words.say_many(
            "cli/simulate/done",
            "{count} synthetic person in {folder}",
            "{count} synthetic people in {folder}",
            made.people,
            folder=options.folder,
        )
    )
    return 0


def _parts(made: Made, advance: Callable[[int], None]) -> Iterator[Part]:
    for block in made.blocks():
        yield block.part
        advance(len(block.crowd))


@contextmanager
def _progress(people: int, words: Translator) -> Iterator[Callable[[int], None]]:
    """How many people are made, where somebody looks; nothing in a pipe or a log."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(
        *columns, TimeElapsedColumn(), console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task(words.say("cli/simulate/making", "Making people"), total=people)
        yield lambda more: bar.advance(task, more)
