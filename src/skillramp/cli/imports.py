"""``skillramp import FILE --map MAP --to DIR``: a survey tool's file becomes a study, by a map.

The plan is said first. ``--plan`` stops there; ``--guess`` writes the draft of a map instead.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from skillramp.core.errors import UsageError
from skillramp.core.vocabulary import AnswerState
from skillramp.packs.problems import plain
from skillramp.packs.translate import Translator
from skillramp.studies.imports import Imported, guess_map, plan_import
from skillramp.studies.imports.encoding import ENCODINGS
from skillramp.studies.imports.table import Origin, shown

__all__ = ["add_arguments", "run"]

MOST_NAMES = 40
"""Columns named in one line of the plan; wider files have the rest counted."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the verb takes."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a CSV, XLSX or ODS file, one row a person")
    parser.add_argument("--map", type=Path, required=True, metavar="MAP", help="what its columns and cells mean (TOML)")
    parser.add_argument("--to", type=Path, metavar="DIR", help="folder to make for the study")
    parser.add_argument("--encoding", choices=ENCODINGS, help="encoding of a CSV file, where it does not show")
    parser.add_argument("--force", action="store_true", help="replace the study in DIR if there is one")
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--plan", "--dry-run", action="store_true", help="say what would come in, write nothing")
    only.add_argument("--guess", action="store_true", help="write the draft of a map for FILE to MAP")


def run(options: Namespace, words: Translator) -> int:
    """Say what comes in, and make the study."""
    if options.guess and options.to is not None:
        raise UsageError(words.say("cli/import/guess-to", "--guess makes no study: leave --to out."))
    if options.guess:
        _guess(options, words)
        return 0
    if options.to is None and not options.plan:
        raise UsageError(words.say("cli/import/no-folder", "Name the folder to make: --to DIR. Or look first: --plan."))
    ready = plan_import(options.file, options.map, words, options.encoding)
    print("\n".join([*_lines(ready.plan, options.file.name, words), ""]), end="")  # one write: “| head” may leave early
    if options.plan:
        print(words.say("cli/import/only-plan", "This is only the plan: nothing has been written."))
        return 0
    ready.write(options.to, force=options.force, words=words)
    print(words.say("cli/import/study", "Study: {path}", path=plain(str(options.to))))
    return 0


def _guess(options: Namespace, words: Translator) -> None:
    open_ = guess_map(options.file, options.map, words, options.encoding)
    print(words.say("cli/import/draft", "Draft: {path}", path=plain(str(options.map))))
    print(
        words.say_many(
            "cli/import/draft-todo",
            "{count} place is marked TODO: look at it, mend it, and take the mark away. Then: --plan.",
            "{count} places are marked TODO: look at each, mend it, and take the mark away. Then: --plan.",
            open_,
        )
    )


def _lines(found: Imported, file: str, words: Translator) -> Iterator[str]:
    number = words.number
    yield _origin(found, file, words)
    yield words.say("cli/import/used", "Columns used: {names}", names=_names(found.used, words))
    if found.unused:
        yield words.say("cli/import/unused", "Columns not used: {names}", names=_names(found.unused, words))
    if found.enterprises > 1:
        yield words.say("cli/import/enterprises", "Enterprises: {count}", count=number(found.enterprises))
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
        silences=_silences(found, words),
    )
    if found.ratings:
        yield words.say("cli/import/ratings", "Ratings of competences: {count}", count=number(found.ratings))
    yield words.say("cli/import/views", "Views: {views}", views=number(found.views))
    if found.wishes:
        yield words.say("cli/import/wishes", "Wishes and refusals: {count}", count=number(found.wishes))
    yield words.say("cli/import/jobs", "Jobs: {jobs}", jobs=number(found.jobs))
    if found.asked_nothing:
        yield words.say_many(
            "cli/import/asked-nothing",
            "{count} person has a job that asks none of the competences; it stays out.",
            "{count} people have a job that asks none of the competences; it stays out.",
            found.asked_nothing,
        )


def _origin(found: Imported, file: str, words: Translator) -> str:
    origin: Origin = found.origin
    facts = {"file": shown(file), "kind": origin.kind, "rows": words.number(found.rows)}
    if origin.sheet:
        return words.say(
            "cli/import/workbook",
            "{file}: {kind}, sheet “{sheet}”; rows: {rows}",
            sheet=shown(origin.sheet),
            **facts,
        )
    separator = words.say("cli/import/tab", "tab") if origin.separator == "\t" else f"“{origin.separator}”"
    return words.say(
        "cli/import/csv",
        "{file}: {kind}, {encoding}, cells parted by {separator}; rows: {rows}",
        encoding=origin.encoding,
        separator=separator,
        **facts,
    )


def _names(names: Sequence[str], words: Translator) -> str:
    told = ", ".join(shown(name) for name in names[:MOST_NAMES])
    if len(names) <= MOST_NAMES:
        return told
    rest = len(names) - MOST_NAMES
    return words.say_many("cli/import/more", "{names} and {count} more", "{names} and {count} more", rest, names=told)


def _silences(found: Imported, words: Translator) -> str:
    """How many questions have no answer, and of which state: missing is never zero, and never all the same."""
    total = words.number(sum(found.silences.values()))
    states = ", ".join(f"{_state(state, words)} {words.number(count)}" for state, count in found.silences.items())
    return f"{total} ({states})" if states else total


def _state(state: AnswerState, words: Translator) -> str:
    match state:
        case AnswerState.SKIPPED:
            return words.say("cli/import/skipped", "skipped")
        case AnswerState.NOT_APPLICABLE:
            return words.say("cli/import/not-applicable", "not applicable")
        case AnswerState.NOT_REACHED:
            return words.say("cli/import/not-reached", "not reached")
        case _:
            return words.say("cli/import/refused", "refused")
