"""``skillramp import FILE --map MAP --to DIR``: a CSV file becomes a study, by a map."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from skillramp.packs.translate import Translator
from skillramp.studies.imports import Imported, import_study

__all__ = ["add_arguments", "run"]


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a CSV file in UTF-8, one row a person")
    parser.add_argument("--map", type=Path, required=True, metavar="MAP", help="what its columns and cells mean (TOML)")
    parser.add_argument("--to", type=Path, required=True, metavar="DIR", help="folder to make for the study")
    parser.add_argument("--force", action="store_true", help="replace the study in DIR if there is one")


def run(options: Namespace, words: Translator) -> int:
    """Make the study, and say how much came in."""
    found = import_study(options.file, options.map, options.to, force=options.force, words=words)
    print("\n".join(_lines(found, options.to, words)))
    return 0


def _lines(found: Imported, folder: Path, words: Translator) -> Iterator[str]:
    number = words.number
    yield words.say(
        "cli/import/people",
        "People: {people}, {jobs} with a job",
        people=number(found.people),
        jobs=number(found.with_job),
    )
    yield words.say(
        "cli/import/answers",
        "Answers: {answers}; questions without an answer: {silences}",
        answers=number(found.answers),
        silences=number(found.silences),
    )
    yield words.say("cli/import/views", "Views: {views}", views=number(found.views))
    yield words.say("cli/import/jobs", "Jobs: {jobs}", jobs=number(found.jobs))
    if found.asked_nothing:
        yield words.say_many(
            "cli/import/asked-nothing",
            "{count} person has a job that asks none of the competences; it stays out.",
            "{count} people have a job that asks none of the competences; it stays out.",
            found.asked_nothing,
        )
    yield words.say("cli/import/study", "Study: {path}", path=folder)
