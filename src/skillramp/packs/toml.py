"""A TOML file is read, or the one reason why it cannot be, with its line where there is one."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from skillramp.packs import messages
from skillramp.packs.hints import hint_of
from skillramp.packs.lines import Location, line_of
from skillramp.packs.problems import Problem

__all__ = ["BIDI", "Toml", "read_toml"]

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
        values = tomllib.loads(source)
        return next(_unseen(values, (), source, shown), Toml(values, source))
    except tomllib.TOMLDecodeError as error:
        return _broken(str(error), source, shown)
    except (ValueError, RecursionError):
        return Problem(shown, None, messages.TOO_DEEP)


BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""They turn the direction of what follows, so that a line reads otherwise than it stands there."""


def _unseen(value: object, where: Location, source: str, shown: str) -> Iterator[Problem]:
    """Texts with control signs: they pass through pages and terminals, and are not what anybody meant to write."""
    match value:
        case str():
            for sign in value:
                if sign in BIDI or (unicodedata.category(sign) == "Cc" and sign not in "\n\t"):
                    key = next((each for each in reversed(where) if isinstance(each, str)), "")
                    facts = (("key", key), ("sign", f"U+{ord(sign):04X}"))
                    yield Problem(shown, line_of(source, where), messages.UNSEEN_SIGN, facts)
        case list():
            for number, each in enumerate(value):
                yield from _unseen(each, (*where, number), source, shown)
        case dict():
            for name, each in value.items():
                yield from _unseen(each, (*where, str(name)), source, shown)


def _broken(said: str, source: str, shown: str) -> Problem:
    """``tomllib`` ends its sentence with the place; we begin ours with it, and name the remedy where we know it."""
    place = PLACE.search(said)
    line = int(place[1] or source.count("\n") + 1) if place else None
    hint = hint_of(source.split("\n")[line - 1]) if line else None
    message, facts = hint or (messages.NOT_TOML, (("detail", PLACE.sub("", said)),))
    return Problem(shown, line, message, facts)
