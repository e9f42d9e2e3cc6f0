"""``skillramp quick``: questions about an enterprise in, one page out. Nothing else is stored."""

import argparse
from pathlib import Path

from skillramp.cli.asking import StoppedError
from skillramp.cli.interview import ask
from skillramp.core.recommend import PER_AUDIENCE, QuickAnswers, recommend
from skillramp.core.vocabulary import Audience
from skillramp.documents.quick import quick_page
from skillramp.packs.answers_file import read_answers
from skillramp.packs.library import Library
from skillramp.packs.load import load_library
from skillramp.packs.place import check_file, place_file
from skillramp.packs.translate import Translator

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What ``quick`` takes."""
    parser.add_argument(
        "--answers", type=Path, metavar="FILE", help="take the answers from this TOML file; ask nothing"
    )
    parser.add_argument(
        "--out", type=Path, default=Path("quick-look.html"), metavar="FILE", help="the page (default: quick-look.html)"
    )
    parser.add_argument("--force", action="store_true", help="replace the page if it is there already")


def run(options: argparse.Namespace, words: Translator) -> int:
    """Ask or read, then write the page and say what it recommends to management."""
    sources = [options.answers] if options.answers else []
    check_file(options.out, words, force=options.force, sources=sources)
    library = load_library((), words)
    try:
        answers = read_answers(options.answers, library, words) if options.answers else ask(library, words)
    except StoppedError:
        print(words.say("cli/quick/stopped", "Stopped. Nothing was written."))
        return 0
    place_file(options.out, quick_page(answers, library, words), words, force=options.force, sources=sources)
    _tell(options.out, library, answers, words)
    return 0


def _tell(out: Path, library: Library, answers: QuickAnswers, words: Translator) -> None:
    print()
    print(words.say("cli/quick/page-is-here", "The page is here: {path}", path=out.absolute()))
    rules = recommend(library.rules, answers, Audience.MANAGEMENT)
    if answers.is_open:
        print(words.say("cli/quick/all-open", "Everything was left open, so the page recommends nothing yet."))
        return
    if not rules:
        print(
            words.say("cli/quick/nothing-called-for", "Nothing you answered calls for a recommendation to management.")
        )
        return
    heading = words.say_many(
        "cli/quick/for-management",
        "{count} recommendation for management:",
        "{count} recommendations for management:",
        len(rules),
    )
    print(f"\n{heading}")
    for number, rule in enumerate(rules, 1):
        print(f"{words.number(number)}. {words.text(rule.title)}")
    if len(rules) < PER_AUDIENCE:
        print(words.say("cli/quick/fewer", "No more than these follow from what you answered."))
