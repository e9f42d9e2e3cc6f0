"""What every check needs: where a fault stands, which ids there are, what a name refers to."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TypeVar

from skillramp.packs import messages, shapes
from skillramp.packs.lines import Location, line_of
from skillramp.packs.problems import Message, Problem
from skillramp.packs.read import Record, Records

__all__ = [
    "at",
    "competence_of",
    "competences",
    "has_level",
    "ids",
    "orphan",
    "questions",
    "refer",
    "shape_of",
    "twice",
    "within",
]

CLOSE = 0.75
"""How alike (0 to 1, difflib's ratio) two ids are where one may be a slip of the other: two or three letters in ten."""


def at(record: Record, where: Location, message: Message, **facts: object) -> Problem:
    """A fault of a record, with the line it stands in."""
    return Problem(record.file, line_of(record.source, where), message, tuple(facts.items()))


def refer(record: Record, where: Location, found: str | None, known: set[str], kind: str) -> Iterator[Problem]:
    """A fault where something is named that is not there, with the id most like it where one is close."""
    if found is None or found in known:
        return
    key = next(str(each) for each in reversed(where) if isinstance(each, str))
    facts = {"key": key, "found": found, "kind": kind}
    if near := _near(found, known):
        yield at(record, where, messages.NEAR_REFERENCE, **facts, near=near)
    else:
        yield at(record, where, messages.UNKNOWN_REFERENCE, **facts)


def _near(found: str, known: set[str]) -> str | None:
    """Codes made of digits are all alike: 2.1 is no slip of 2.4."""
    has_letters = any(sign.isalpha() for sign in found)
    return next(iter(get_close_matches(found, sorted(known), 1, CLOSE)), None) if has_letters else None


def ids(records: Records, room: str) -> set[str]:
    """Ids of the records directly in a room, or of its folders."""
    deep = {"frameworks": "framework", "instruments": "instrument"}.get(room)
    keys = [key for key in records if key.startswith(f"{room}/")]
    if deep:
        return {key.split("/")[1] for key in keys if key.endswith(f"/{deep}") and key.count("/") == 2}
    return {key.removeprefix(f"{room}/") for key in keys}


def questions(records: Records, *kinds: str) -> set[str]:
    """Ids of the questions of the Quick look, all or those of these kinds."""
    found = ((key, record) for key, record in records.items() if key.startswith("quick/"))
    return {
        record.id
        for _, record in found
        if isinstance(record.shape, shapes.Question) and (not kinds or record.shape.kind in kinds)
    }


S = TypeVar("S", bound=shapes.Shape)


def shape_of(records: Records, key: str, kind: type[S]) -> S | None:
    """The record of this key, where it is of this kind."""
    record = records.get(key)
    return record.shape if record is not None and isinstance(record.shape, kind) else None


def within(records: Records, main: str) -> list[str]:
    """A framework and those that stand beside it."""
    found = ((record.id, record.shape) for record in records.values() if isinstance(record.shape, shapes.Framework))
    return [code for code, shape in found if main in (code, shape.beside)]


def competences(records: Records, *frameworks: str) -> set[str]:
    """Codes of the competences of these frameworks."""
    rooms = tuple(f"frameworks/{framework}/competences/" for framework in frameworks)
    return {key.rsplit("/", 1)[1] for key in records if key.startswith(rooms)}


def competence_of(main: str, beside: Iterable[str] = ()) -> str:
    """What is looked for where a code of a framework, or of one beside it, should stand."""
    others = [each for each in beside if each != main]
    if others:
        return f"competence of the frameworks {', '.join((main, *others))}"
    return f"competence of the framework {main}"


def has_level(record: Record, where: Location, level: float, framework: shapes.Framework) -> Iterator[Problem]:
    """A fault where a level is above all of the framework's."""
    highest = max(each for band in framework.bands for each in band.levels)
    if level > highest:
        yield at(record, where, messages.LEVEL_TOO_HIGH, found=f"{level:g}", highest=highest)


def orphan(records: Records, record: Record, above: str) -> Iterator[Problem]:
    """A record in a room needs the record of the folder round it."""
    key = f"{record.key.rsplit('/', 2)[0]}/{above}"
    if key not in records:
        yield at(record, (), messages.ORPHAN, file=f"{key}.toml")


def twice(record: Record, table: str, found: list[str]) -> Iterator[Problem]:
    """A fault for every id of a table that stands there already."""
    for place, each in enumerate(found):
        if each in found[:place]:
            yield at(record, (table, place, "id"), messages.TWICE, found=each)
