"""What a key of a shape may hold, in words: made from its JSON Schema, so that page and schema say the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from skillramp.packs.shapes import ID_PATTERN, Shape
from tools.pages.markdown import code

__all__ = ["Key", "keys_of"]

Schema = dict[str, Any]
WORDS = {"integer": "whole number", "number": "number", "boolean": "`true` or `false`"}


@dataclass(frozen=True)
class Key:
    """One key: ``tasks.demands.level`` is a key of a table inside a table."""

    path: str
    value: str
    is_required: bool
    help: str


def keys_of(shape: type[Shape]) -> list[Key]:
    """Every key, also of the tables inside, in the order of the shape."""
    schema = shape.model_json_schema()
    return list(_keys(schema, schema.get("$defs", {}), ""))


def _keys(schema: Schema, known: Schema, before: str) -> Iterator[Key]:
    for name, raw in schema.get("properties", {}).items():
        value = _meant(raw, known)
        path = f"{before}{name}"
        yield Key(path, _words(value, known) + _default(raw), name in schema.get("required", ()), raw["description"])
        inside = _meant(value.get("items", value), known)
        yield from _keys(inside, known, f"{path}.")


def _meant(raw: Schema, known: Schema) -> Schema:
    """The schema behind a reference, and behind “or nothing”."""
    for option in raw.get("anyOf", ()):
        if option.get("type") != "null":
            return _meant(option, known)
    if "$ref" in raw:
        found: Schema = known[raw["$ref"].rsplit("/", 1)[1]]
        return found
    return raw


def _words(value: Schema, known: Schema) -> str:
    if "enum" in value or "const" in value:
        return _choice([str(each) for each in value.get("enum", [value.get("const")])])
    match value["type"]:
        case "array":
            least = "at least one, " if value.get("minItems") else ""
            return f"list, {least}each: {_words(_meant(value['items'], known), known)}"
        case "object" if value.get("additionalProperties"):
            return f"table, any key; each: {_words(_meant(value['additionalProperties'], known), known)}"
        case "object":
            return "table"
        case "string":
            return _text(value)
        case kind:
            return f"{WORDS[kind]}{_range(value)}"


def _choice(choices: list[str]) -> str:
    return code(choices[0]) if len(choices) == 1 else f"one of {', '.join(map(code, choices))}"


def _text(value: Schema) -> str:
    if value.get("format") == "date":
        return "date"
    if value.get("pattern") == ID_PATTERN:
        return "id"
    if "pattern" in value:
        most = f", at most {value['maxLength']} characters" if "maxLength" in value else ""
        return f"text like {code(value['pattern'])}{most}"
    if "maxLength" in value:
        return f"text, {value.get('minLength', 0)}–{value['maxLength']} characters"
    return "text, not empty" if value.get("minLength") else "text"


def _range(value: Schema) -> str:
    low, high = value.get("minimum"), value.get("maximum")
    if low is not None and high is not None:
        return f", {low:g}–{high:g}"
    if low is not None:
        return f", at least {low:g}"
    if "exclusiveMinimum" in value:
        return f", above {value['exclusiveMinimum']:g}" + (f", at most {high:g}" if high is not None else "")
    return ""


def _default(raw: Schema) -> str:
    default = raw.get("default")
    if default in (None, [], {}, ""):
        return ""
    shown = str(default).lower() if isinstance(default, bool) else default
    return f"; {code(shown)} where it is left out"
