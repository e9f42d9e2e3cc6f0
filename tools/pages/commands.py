"""The page on commands, from the parsers themselves; nothing of the terminal it is made on gets in."""

import argparse
from collections.abc import Iterator

from skillramp.cli.main import verb_parser
from skillramp.cli.verbs import VERBS, Verb
from skillramp.core.errors import PackError, PrivacyError, StudyError, UsageError
from tools.pages.markdown import code, page, prose, table

__all__ = ["commands_page"]

INTRODUCTION = """
`skillramp VERB [arguments]`: folders and files in, folders and files out.
Nothing that exists is replaced without `--force`, and what cannot be done is said in a sentence, never in a traceback.
"""
REFUSALS = (UsageError, StudyError, PackError, PrivacyError)


def commands_page() -> str:
    """The whole page."""
    parts = [part for verb in VERBS for part in _verb(verb)]
    return page("Commands", INTRODUCTION.strip(), [*parts, *_exit_codes()])


def _verb(verb: Verb) -> Iterator[str]:
    parser = verb_parser(verb)
    yield f"## {code(parser.prog)}"
    yield str(parser.description)
    yield from _parser(parser)
    for actions in _subparsers(parser):
        helps = {each.dest: each.help for each in actions._choices_actions}  # noqa: SLF001 — see _actions_of
        for name, below in actions.choices.items():
            yield f"### {code(f'{parser.prog} {name}')}"
            said = helps[name] or name
            yield f"{said[0].upper()}{said[1:]}."
            yield from _parser(below)


def _parser(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Usage and arguments."""
    actions = [each for each in _actions_of(parser) if each.dest != "help"]
    positional = [each for each in actions if not each.option_strings]
    options = [each for each in actions if each.option_strings]
    yield "```\n" + " ".join([parser.prog, *map(_usage, [*positional, *options])]) + "\n```"
    if actions:
        yield table(("Argument", "Means", "Needed"), [_row(each) for each in [*positional, *options]])


def _actions_of(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    return parser._actions  # noqa: SLF001 — argparse has no public list of its actions, and help text differs by Python


def _subparsers(parser: argparse.ArgumentParser) -> "Iterator[argparse._SubParsersAction[argparse.ArgumentParser]]":
    for each in _actions_of(parser):
        if isinstance(each, argparse._SubParsersAction):  # noqa: SLF001 — as above
            yield each


def _name(action: argparse.Action) -> str:
    value = action.metavar or (action.dest.upper() if action.nargs != 0 else "")
    if not action.option_strings:
        return str(value)
    return f"{action.option_strings[-1]} {value}".strip()


def _is_needed(action: argparse.Action) -> bool:
    return action.required if action.option_strings else action.nargs not in ("?", "*")


def _usage(action: argparse.Action) -> str:
    return _name(action) if _is_needed(action) else f"[{_name(action)}]"


def _row(action: argparse.Action) -> tuple[str, str, str]:
    if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 — as above
        return code(_name(action)), f"one of {', '.join(map(code, action.choices))}", "yes"
    return code(_name(action)), action.help or "", "yes" if _is_needed(action) else "no"


def _exit_codes() -> Iterator[str]:
    yield "## Exit codes"
    rows = [("0", "Fine.")]
    rows += [(str(each.exit_code), prose(each.__doc__)) for each in REFUSALS]
    yield table(("Code", "Means"), rows)
