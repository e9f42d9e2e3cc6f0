"""A shape's refusal in our own sentences, with the line of the file it is about."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from skillramp.packs import messages
from skillramp.packs.messages import Message, Problem
from skillramp.packs.shapes import Shape

__all__ = ["line_of", "problems_of"]

Location = tuple[int | str, ...]


def problems_of(error: ValidationError, shape: type[Shape], file: str, source: str) -> Iterator[Problem]:
    """One problem for every fault of form."""
    for detail in error.errors(include_url=False):
        where = detail["loc"]
        key = str(next((part for part in reversed(where) if isinstance(part, str)), ""))
        match detail["type"]:
            case "extra_forbidden":
                yield _problem(file, line_of(source, where), messages.UNKNOWN_KEY, key=key, near=_near(key, shape))
            case "missing":
                yield _problem(file, line_of(source, where[:-1]), messages.MISSING_KEY, key=key)
            case _:
                found, expected = _shown(detail["input"]), _expected(detail)
                line = line_of(source, where)
                yield _problem(file, line, messages.WRONG_VALUE, key=key, found=found, expected=expected)


def _problem(file: str, line: int | None, message: Message, **facts: str) -> Problem:
    return Problem(file, line, message, tuple(facts.items()))


def _near(key: str, shape: type[Shape]) -> str:
    """The keys most like a misspelt one; all of the record's own where none is alike."""
    known = _keys(shape.model_json_schema())
    alike = get_close_matches(key, known, n=1)
    return alike[0] if alike else ", ".join(shape.model_fields)


def _keys(schema: dict[str, object]) -> list[str]:
    return sorted(set(re.findall(r"'([a-z_0-9]+)': \{", str(schema))))


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:39] + "…"


def _expected(detail: ErrorDetails) -> str:
    """What would be right: pydantic's own sentence without its opening words."""
    return re.sub(r"^(Input should be|String should|List should|Value error,|Dictionary should)\s*", "", detail["msg"])


def line_of(source: str, where: Location) -> int | None:
    """The line (from 1) a location of a TOML file stands in, or None for the record as a whole."""
    start, found = 0, None
    parts = list(where)
    while parts:
        part = parts.pop(0)
        if isinstance(part, int):
            continue
        nth = parts[0] if parts and isinstance(parts[0], int) else 0
        name = re.escape(part)
        table = list(re.finditer(rf"^[ \t]*\[+(?:[\w.\"-]+\.)?{name}\]+", source[start:], re.MULTILINE))
        value = re.search(rf"^[ \t]*\"?{name}\"?[ \t]*=|[{{,][ \t]*{name}[ \t]*=", source[start:], re.MULTILINE)
        hit = table[nth] if len(table) > nth else value
        if hit is None:
            break
        start += hit.end()
        found = source.count("\n", 0, start) + 1
    return found
