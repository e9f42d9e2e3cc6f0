"""``skillramp check DIR``: every problem of a study or a pack, all at once, in plain sentences."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from skillramp.core.errors import PackError, StudyError
from skillramp.packs import load
from skillramp.packs.problems import Problem, say_all
from skillramp.packs.translate import Translator
from skillramp.studies import folder as studies

__all__ = ["add_arguments", "run", "say"]


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder of a study or of a pack")


def run(options: Namespace, words: Translator) -> int:
    """Say every problem; the exit code tells which kind of folder it was."""
    folder: Path = options.folder
    if (folder / "pack.toml").is_file():
        return say(load.find_problems([folder]), PackError.exit_code, words)
    packs = load.packs_in(folder / "packs")
    problems = load.find_problems(packs)
    if problems:
        return say(problems, PackError.exit_code, words)
    return say(studies.find_problems(folder, load.load_library(packs, words)), StudyError.exit_code, words)


def say(problems: list[Problem], exit_code: int, words: Translator) -> int:
    """Say all of them and their count, or that there is none."""
    for sentence in say_all(problems, words):
        print(sentence, file=sys.stderr)
    if not problems:
        print(words.say("cli/check/fine", "No problem found."))
        return 0
    count = sum(problem.rows for problem in problems)
    print(words.say_many("cli/check/count", "{count} problem.", "{count} problems.", count), file=sys.stderr)
    return exit_code
