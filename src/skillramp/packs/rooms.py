"""The rooms of a pack: which file may lie where, and where one belongs that lies at the wrong place."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from skillramp.packs import messages, shapes
from skillramp.packs.problems import Message

__all__ = ["ROOMS", "is_unread", "other_place", "shape_at"]

ROOMS: tuple[tuple[str, type[shapes.Shape]], ...] = (
    ("pack.toml", shapes.Pack),
    ("frameworks/*/framework.toml", shapes.Framework),
    ("frameworks/*/competences/*.toml", shapes.Competence),
    ("instruments/*/instrument.toml", shapes.Instrument),
    ("instruments/*/items/*.toml", shapes.Item),
    ("instruments/*/survey.toml", shapes.Survey),
    ("instruments/*/questions/*.toml", shapes.Question),
    ("calibrations/*.toml", shapes.Calibration),
    ("occupations/*.toml", shapes.Occupation),
    ("technology/*.toml", shapes.Technology),
    ("quick/*.toml", shapes.Question),
    ("recommendations/*.toml", shapes.Recommendation),
    ("evidence/*.toml", shapes.Evidence),
    ("groups/*.toml", shapes.SupportGroup),
    ("scenarios/*.toml", shapes.Scenario),
    ("easy-language.toml", shapes.EasyLanguage),
    ("countries/*/country.toml", shapes.Country),
    ("countries/*/funding/*.toml", shapes.Asking),
)
"""Which files a pack may have, and the shape of each. A new kind of record is one line here and one shape."""

CALLED: Mapping[type[shapes.Shape], Message] = {
    shapes.Pack: messages.A_PACK,
    shapes.Framework: messages.A_FRAMEWORK,
    shapes.Competence: messages.A_COMPETENCE,
    shapes.Instrument: messages.AN_INSTRUMENT,
    shapes.Item: messages.AN_ITEM,
    shapes.Survey: messages.A_SURVEY,
    shapes.Question: messages.A_QUESTION,
    shapes.Calibration: messages.A_CALIBRATION,
    shapes.Occupation: messages.AN_OCCUPATION,
    shapes.Technology: messages.A_TECHNOLOGY,
    shapes.Recommendation: messages.A_RECOMMENDATION,
    shapes.Evidence: messages.AN_EVIDENCE_RECORD,
    shapes.SupportGroup: messages.A_GROUP,
    shapes.Scenario: messages.A_SCENARIO,
    shapes.EasyLanguage: messages.A_WORD_LIST,
    shapes.Country: messages.A_COUNTRY,
    shapes.Asking: messages.A_SCHEME,
}


def _room(path: str) -> str:
    return path.partition("/")[0]


FOLDERS = frozenset(_room(pattern) for pattern, _ in ROOMS if "/" in pattern)

EXPECTED = (".toml", ".csv", ".md", ".po", "~", "Thumbs.db", "desktop.ini")
"""Ends of names that may lie in a room: what is read, what people read, and what editors and systems leave behind."""


def shape_at(name: str) -> type[shapes.Shape] | None:
    """The shape a record at this place has; None where a pack has no record."""
    return next((shape for pattern, shape in ROOMS if _fits(name, pattern)), None)


def _fits(name: str, pattern: str) -> bool:
    """Part by part, capitals told apart on every computer."""
    parts, wanted = PurePosixPath(name).parts, PurePosixPath(pattern).parts
    return len(parts) == len(wanted) and all(map(fnmatchcase, parts, wanted))


def is_unread(name: str) -> bool:
    """Whether somebody may think that this file in a room is a record, and it is none."""
    hidden = any(part.startswith(".") for part in name.split("/"))
    return _room(name) in FOLDERS and not hidden and not name.endswith(EXPECTED)


def other_place(name: str, keys: AbstractSet[str]) -> tuple[Message, str] | None:
    """What a record with these keys is and where it belongs, if it has not the keys of its place but of another."""
    here = shape_at(name)
    if here is not None and _has(here, keys):
        return None
    found = [(pattern, shape) for pattern, shape in ROOMS if _has(shape, keys)]
    if len({shape for _, shape in found}) != 1:
        return None
    pattern, shape = min(found, key=lambda each: (_room(each[0]) != _room(name), each[0].count("/")))
    return CALLED[shape], _place(pattern, name)


def _has(shape: type[shapes.Shape], keys: AbstractSet[str]) -> bool:
    """All that the shape must have and nothing it may not have; what stands under the keys is another matter."""
    needed = {key for key, field in shape.model_fields.items() if field.is_required()}
    return needed <= keys <= shape.model_fields.keys()


def _place(pattern: str, name: str) -> str:
    """The path by the pattern; the folder between is the one it lies in, or its own name, or open."""
    wanted, parts = pattern.split("/"), name.split("/")
    if _room(pattern) == _room(name) and len(parts) > 2:
        folder = parts[1]
    else:
        folder = "<id>" if "*" in wanted[-1] else parts[-1].removesuffix(".toml")
    named = {"*": folder, "*.toml": parts[-1]}
    return "/".join(named.get(part, part) for part in wanted)
