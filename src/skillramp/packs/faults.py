"""A shape's refusal in our own sentences, with the line of the file it is about."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from skillramp.packs import messages
from skillramp.packs.lines import Location, line_of
from skillramp.packs.problems import Message, Problem
from skillramp.packs.shapes import EXAMPLES, Shape

__all__ = ["Location", "line_of", "problems_of"]

SENTENCES: Mapping[str, tuple[Message, str | None]] = {
    "string_type": (messages.WRONG_TEXT, None),
    "float_type": (messages.WRONG_NUMBER, None),
    "int_type": (messages.WRONG_WHOLE, None),
    "int_from_float": (messages.WRONG_WHOLE, None),
    "bool_type": (messages.WRONG_YES_NO, None),
    "finite_number": (messages.WRONG_NUMBER, None),
    "date_type": (messages.WRONG_DAY, None),
    "date_parsing": (messages.WRONG_DAY, None),
    "date_from_datetime_parsing": (messages.WRONG_DAY, None),
    "date_from_datetime_inexact": (messages.WRONG_DAY, None),
    "list_type": (messages.WRONG_LIST, None),
    "model_type": (messages.WRONG_TABLE, None),
    "dict_type": (messages.WRONG_TABLE, None),
    "greater_than_equal": (messages.TOO_LOW, "ge"),
    "greater_than": (messages.NOT_ABOVE, "gt"),
    "less_than_equal": (messages.TOO_HIGH, "le"),
    "string_too_short": (messages.NO_TEXT, None),
    "string_too_long": (messages.TOO_LONG, "max_length"),
    "too_short": (messages.TOO_FEW, "min_length"),
    "too_long": (messages.TOO_MANY, "max_length"),
    "enum": (messages.NOT_ONE_OF, "expected"),
    "literal_error": (messages.NOT_ONE_OF, "expected"),
    "string_pattern_mismatch": (messages.WRONG_FORM, "pattern"),
}
"""Pydantic's name of a fault → our sentence, and what the sentence takes from pydantic."""


def problems_of(error: ValidationError, shape: type[Shape], file: str, source: str) -> Iterator[Problem]:
    """One problem for every fault of form."""
    for detail in error.errors(include_url=False):
        where = detail["loc"]
        key = str(next((part for part in reversed(where) if isinstance(part, str)), ""))
        match detail["type"]:
            case "extra_forbidden":
                near = _near(key, _shape_at(shape, where[:-1]))
                yield Problem(file, line_of(source, where), messages.UNKNOWN_KEY, (("key", key), ("near", near)))
            case "missing":
                yield Problem(file, line_of(source, where[:-1]), messages.MISSING_KEY, (("key", key),))
            case "list_type" | "model_type" | "dict_type" if message := _brackets(detail["input"], where, shape):
                table = ".".join(part for part in where if isinstance(part, str))
                yield Problem(file, line_of(source, where), message, (("table", table),))
            case _:
                yield _wrong(detail, key, file, line_of(source, where))


def _brackets(found: object, where: Location, shape: type[Shape]) -> Message | None:
    """What to write where ``[table]`` stands for ``[[table]]`` or the other way round; None for any other fault."""
    match found:
        case dict() if _shape_at(shape, where) is not _shape_at(shape, where[:-1]):
            return messages.TWO_BRACKETS
        case [dict(), *_] if isinstance(where[-1], str):
            return messages.ONE_BRACKET
        case _:
            return None


def _wrong(detail: ErrorDetails, key: str, file: str, line: int | None) -> Problem:
    facts = (("key", key), ("found", _shown(detail["input"])))
    if detail["type"] not in SENTENCES:
        return Problem(file, line, messages.WRONG_VALUE, (*facts, ("detail", detail["msg"])))
    message, name = SENTENCES[detail["type"]]
    if name is None:
        return Problem(file, line, message, facts)
    return Problem(file, line, message, (*facts, ("expected", _expected(detail.get("ctx", {})[name]))))


def _expected(limit: object) -> object:
    """A pattern becomes an example of it, “'a', 'b' or 'c'” a list, a bound stays."""
    if not isinstance(limit, str):
        return f"{limit:g}" if isinstance(limit, float) else limit
    return EXAMPLES.get(limit) or ", ".join(re.findall(r"'([^']*)'", limit))


def _shape_at(shape: type[Shape], where: Location) -> type[Shape]:
    """The shape of the table a location leads to."""
    for part in where:
        if isinstance(part, str) and part in shape.model_fields:
            shape = next(iter(_shapes_in(shape.model_fields[part].annotation)), shape)
    return shape


def _shapes_in(annotation: object) -> list[type[Shape]]:
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return [annotation]
    return [shape for part in get_args(annotation) for shape in _shapes_in(part)]


def _near(key: str, shape: type[Shape]) -> str:
    """The key most like a misspelt one; all of the record's own where none is alike."""
    alike = get_close_matches(key, shape.model_fields, n=1)
    return ", ".join(alike or shape.model_fields)


def _shown(value: object) -> object:
    """A value as the file has it, shortened; of a table or a list only that it is one."""
    match value:
        case dict():
            return messages.A_TABLE
        case list():
            return messages.A_LIST
        case bool():
            return str(value).lower()
        case _:
            text = f"“{value}”" if isinstance(value, str) else str(value)
            return text if len(text) <= 60 else f"{text[:59]}…"
