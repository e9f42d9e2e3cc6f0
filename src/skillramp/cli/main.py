"""Reads the command and hands over. Every refusal is a sentence and an exit code, never a traceback."""

import argparse
import io
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType

from skillramp import __version__
from skillramp.cli.verbs import VERBS, Verb
from skillramp.core.errors import SkillrampError, UsageError

__all__ = ["main", "verb_parser"]

EXIT_CODES = "exit codes: 0 fine, 2 usage, 3 study, 4 pack, 5 privacy, 130 interrupted"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a Windows console without “ė” shows “?”, not a traceback
    if arguments is None:
        _end_alike()
    given = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    options = _top().parse_args(given[:1])
    try:
        code = _run(options.verb, given[1:])
        sys.stdout.flush()
    except SkillrampError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone, as with "| head"; Python would complain at exit
        return 0
    except OSError as error:  # a name too long, a folder nobody may enter, a disk gone
        print(f"{error.filename or 'skillramp'}: {error.strerror or type(error).__name__}", file=sys.stderr)
        return UsageError.exit_code
    except KeyboardInterrupt:
        return 130
    return code


def _end_alike() -> None:
    """Closing the terminal or a polite kill ends like Ctrl+C, so that nothing half made is left behind."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):  # Windows has no SIGHUP
            signal.signal(getattr(signal, name), signal.default_int_handler)


def verb_parser(verb: Verb) -> argparse.ArgumentParser:
    """The parser of one verb with its arguments; the command reference is made from it."""
    description = f"{verb.help[0].upper()}{verb.help[1:]}."
    parser = argparse.ArgumentParser(f"skillramp {verb.name}", description=description)
    parser.add_argument("--language", default="en", metavar="XX", help="language of messages and pages (default: en)")
    _module(verb).add_arguments(parser)
    return parser


def _top() -> argparse.ArgumentParser:
    lines = "\n".join(f"  {verb.name:<10} {verb.help}" for verb in VERBS)
    parser = argparse.ArgumentParser(
        "skillramp",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        usage="skillramp VERB [arguments]",
        description="Answers become scores, scores meet requirements, the difference is a gap, reports speak.",
        epilog=f"verbs:\n{lines}\n\n“skillramp VERB --help” says what each takes.\n{EXIT_CODES}",
    )
    parser.add_argument("--version", action="version", version=f"skillramp {__version__}")
    parser.add_argument("verb", choices=[verb.name for verb in VERBS], metavar="VERB", help="one of the verbs below")
    return parser


def _run(name: str, arguments: Sequence[str]) -> int:
    verb = next(each for each in VERBS if each.name == name)
    options = verb_parser(verb).parse_args(arguments)
    options.verb = name
    from skillramp.packs.translate import translator  # noqa: PLC0415 — Babel takes time; --help needs none of it

    words = translator(options.language)
    code: int = _module(verb).run(options, words)
    return code


def _module(verb: Verb) -> ModuleType:
    return import_module(f"skillramp.cli.{verb.module}")
