"""``skillramp rehearse --instrument ID --occupation ID --people N --seed S``."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping

import numpy as np

from skillramp.core.errors import UsageError
from skillramp.core.requirements import job_of
from skillramp.core.routing.inquiry import Rule
from skillramp.core.routing.limits import wanted_by
from skillramp.documents.sitting import why_it_ends
from skillramp.packs.load import load_library
from skillramp.packs.translate import Translator
from skillramp.studies.rehearse import Outcome, Rehearsal, rehearse

__all__ = ["add_arguments", "run"]

MOST_PEOPLE = 10_000
INSTRUMENTS = ("start", "coach", "manager")
OCCUPATIONS = ("hand-packer", "kitchen-assistant", "data-entry-clerk", "job-coach", "second-hand-shop-manager")
"""Three workers' jobs from the easiest to the hardest, a coach's and a manager's."""

FURTHEST = 3
"""Levels of overrating beyond which the grid would cut people off."""

WAY_WIDTH, FIGURE_WIDTH = 34, 10


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument(
        "--instrument",
        action="append",
        metavar="ID",
        help=f"whose questions may be asked; may be given again (default: {', '.join(INSTRUMENTS)})",
    )
    parser.add_argument(
        "--occupation",
        action="append",
        metavar="ID",
        help=f"whose requirements are to be decided; may be given again (default: {', '.join(OCCUPATIONS)})",
    )
    parser.add_argument("--people", type=int, default=200, metavar="N", help="how many for each job (default: 200)")
    parser.add_argument(
        "--seed", type=int, default=1, metavar="S", help="the same seed makes the same people (default: 1)"
    )
    parser.add_argument(
        "--rule",
        choices=[*(rule.value for rule in Rule), "full"],
        help="only this way of choosing, beside asking everything (default: all of them)",
    )
    parser.add_argument(
        "--overrating",
        type=float,
        default=0.0,
        metavar="L",
        help="levels by which people say more of themselves than is assumed; below 0: less (default: 0)",
    )


def run(options: Namespace, words: Translator) -> int:
    """Rehearse and print."""
    _check(options, words)
    library = load_library((), words)
    known = {each.id for each in library.instruments}
    instruments = _chosen(options.instrument, INSTRUMENTS, known, words)
    jobs = _chosen(options.occupation, OCCUPATIONS, {each.id for each in library.occupations}, words)
    print(_head(options, words))
    for occupation in (each for job in jobs for each in library.occupations if each.id == job):
        made = rehearse(
            library.items(set(instruments)),
            wanted_by(job_of(occupation)),
            people=options.people,
            seed=options.seed,
            rules=[rule for rule in Rule if options.rule in (None, rule.value)],
            overrating=options.overrating,
        )
        framework = library.together(occupation.framework)
        names = {each.id: words.text(each.short) for each in (framework.competences if framework else ())}
        print("\n".join(["", *_block(words.text(occupation.title), made, names, words)]), flush=True)
    return 0


def _check(options: Namespace, words: Translator) -> None:
    if not 1 <= options.people <= MOST_PEOPLE:
        raise UsageError(words.say("cli/simulate/people", "--people must be from 1 to {most}.", most=MOST_PEOPLE))
    if options.seed < 0:
        raise UsageError(words.say("cli/simulate/seed", "--seed must be a whole number from 0."))
    if not abs(options.overrating) <= FURTHEST:
        raise UsageError(
            words.say("cli/rehearse/overrating", "--overrating must be from −{most} to {most}.", most=FURTHEST)
        )


def _chosen(given: list[str] | None, usual: tuple[str, ...], known: set[str], words: Translator) -> list[str]:
    """The records named, each once, or the usual ones."""
    chosen = list(dict.fromkeys(given or usual))
    unknown = [each for each in chosen if each not in known]
    if unknown:
        raise UsageError(
            words.say(
                "cli/rehearse/unknown",
                "There is no {name}. There are: {known}.",
                name=", ".join(unknown),
                known=", ".join(sorted(known)),
            )
        )
    return chosen


def _head(options: Namespace, words: Translator) -> str:
    who = words.say_many(
        "cli/rehearse/head",
        "{count} made-up person for each job, seed {seed}. This is about the rules and says nothing about real people.",
        "{count} made-up people for each job, seed {seed}. This is about the rules and says nothing about real people.",
        options.people,
        seed=options.seed,
    )
    if not options.overrating:
        return f"{who}\n{words.say('cli/rehearse/true', 'The people are as the model assumes.')}"
    levels = words.number(abs(options.overrating), 2)
    if options.overrating > 0:
        return f"{who}\n" + words.say(
            "cli/rehearse/more",
            "The model is wrong about them: they say {levels} levels more of themselves than it assumes.",
            levels=levels,
        )
    return f"{who}\n" + words.say(
        "cli/rehearse/less",
        "The model is wrong about them: they say {levels} levels less of themselves than it assumes.",
        levels=levels,
    )


def _block(title: str, made: Rehearsal, names: Mapping[str, str], words: Translator) -> Iterator[str]:
    asked = ", ".join(names[code] for code in made.competences)
    yield f"{title}: {asked}" if asked else title
    if made.unaskable:
        missing = ", ".join(names[code] for code in made.unaskable)
        yield "  " + words.say("cli/rehearse/unaskable", "No question here asks about: {missing}.", missing=missing)
    if not made.outcomes:
        return
    yield _line(
        words.say("cli/rehearse/way", "way of asking"),
        words.say("cli/rehearse/mean", "mean"),
        words.say("cli/rehearse/most", "9 in 10"),
        words.say("cli/rehearse/minutes", "minutes"),
        words.say("cli/rehearse/right", "right"),
    )
    for outcome in made.outcomes:
        yield _figures(outcome, words)
    yield "  " + words.say("cli/rehearse/ends", "Why it ended, asked as in the first line:")
    for reason, count in made.outcomes[0].stops:
        yield f"  {words.number(count):>8}  {why_it_ends(reason, words)}"


def _figures(outcome: Outcome, words: Translator) -> str:
    return _line(
        _way(outcome, words),
        words.number(float(np.mean(outcome.questions)), 1),
        words.number(float(np.percentile(outcome.questions, 90, method="inverted_cdf"))),
        words.number(outcome.minutes, 1),
        words.percent(float(np.mean(outcome.right)), 1),
    )


def _way(outcome: Outcome, words: Translator) -> str:
    match outcome.rule, outcome.is_limited:
        case Rule.DECISION, True:
            return words.say("cli/rehearse/decision/limited", "by the decision, one sitting")
        case Rule.DECISION, False:
            return words.say("cli/rehearse/decision/open", "by the decision, until clear")
        case Rule.INFORMATION, True:
            return words.say("cli/rehearse/information/limited", "by information, one sitting")
        case Rule.INFORMATION, False:
            return words.say("cli/rehearse/information/open", "by information, until clear")
        case _:
            return words.say("cli/rehearse/full", "all questions")


def _line(way: str, *figures: str) -> str:
    return f"  {way:<{WAY_WIDTH}}" + "".join(f"{figure:>{FIGURE_WIDTH}}" for figure in figures)
