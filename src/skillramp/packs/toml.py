"""A TOML file is read, or the one reason why it cannot be, with its line where there is one."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from skillramp.packs import messages
from skillramp.packs.hints import hint_of
from skillramp.packs.problems import Problem

__all__ = ["Toml", "read_toml"]

PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True)
class Toml:
    """What a file says, and its text for finding lines."""

    values: dict[str, object]
    source: str


def read_toml(path: Path, shown: str) -> Toml | Problem:
    """The values of a file; ``shown`` is its name in sentences. Editors on Windows write a mark at the beginning."""
    if not path.is_file():
        return Problem(shown, None, messages.UNREADABLE)
    try:
        source = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return Problem(shown, None, messages.NOT_UTF8)
    except OSError:
        return Problem(shown, None, messages.UNREADABLE)
    try:
        return Toml(tomllib.loads(source), source)
    except tomllib.TOMLDecodeError as error:
        return _broken(str(error), source, shown)
    except (ValueError, RecursionError):
        return Problem(shown, None, messages.TOO_DEEP)


def _broken(said: str, source: str, shown: str) -> Problem:
    """``tomllib`` ends its sentence with the place; we begin ours with it, and name the remedy where we know it."""
    place = PLACE.search(said)
    line = int(place[1] or source.count("\n") + 1) if place else None
    hint = hint_of(source.split("\n")[line - 1]) if line else None
    message, facts = hint or (messages.NOT_TOML, (("detail", PLACE.sub("", said)),))
    return Problem(shown, line, message, facts)
