"""Versions that should have risen: a sitting names the version it used, so another question needs another version."""

from collections.abc import Iterator, Sequence

from skillramp.packs import shapes
from skillramp.packs.differ.found import Cells, Difference, Key
from skillramp.packs.read import Record, Records
from skillramp.packs.shapes import Shape
from skillramp.packs.translate import Translator

__all__ = ["say_unraised"]

QUIET = ("short", "sources", "status", "title", "version", "why_level")
"""Keys that change neither what is asked nor how an answer counts."""


def say_unraised(found: Sequence[Difference], before: Records, now: Records, words: Translator) -> Iterator[str]:
    """For one record with its differences: which versions stayed although what they ask changed."""
    if not any(map(_is_asked, found)):
        return
    record = found[0].where.record
    asking = {each.key: each for records in (before, now) for each in _asking(record, records)}
    for key in sorted(asking):
        version = _version(now.get(key))
        if version is not None and version == _version(before.get(key)):
            yield _say(asking[key], version, words)


def _is_asked(found: Difference) -> bool:
    if isinstance(found, Cells):
        return False
    keys = [table.key for table in found.where.tables] or [found.key if isinstance(found, Key) else ""]
    return keys[0] not in QUIET


def _asking(record: Record, records: Records) -> Iterator[Record]:
    """The instruments and surveys that ask this record, and itself where it is one."""
    return (each for each in records.values() if each.key == record.key or _asks(each, record))


def _asks(asking: Record, record: Record) -> bool:
    match asking.shape, record.shape:
        case shapes.Instrument() as shape, shapes.Item():
            room = record.key.split("/")[1]
            return asking.id == room or (shape.selects == room and record.id in shape.items)
        case shapes.Survey() as shape, shapes.Question():
            return record.id in shape.questions
        case _:
            return False


def _version(record: Record | None) -> str | None:
    """The version of an instrument or survey; other records have none that sittings name."""
    shape: Shape | None = record.shape if record is not None else None
    return shape.version if isinstance(shape, shapes.Instrument | shapes.Survey) else None


def _say(record: Record, version: str, words: Translator) -> str:
    if isinstance(record.shape, shapes.Survey):
        return words.say(
            "content/diff/raise/survey",
            "Raise the version of survey {id}, which is still {version}.",
            id=record.id,
            version=version,
        )
    return words.say(
        "content/diff/raise/instrument",
        "Raise the version of instrument {id}, which is still {version}.",
        id=record.id,
        version=version,
    )
