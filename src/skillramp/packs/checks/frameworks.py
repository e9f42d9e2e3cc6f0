"""Frameworks and their competences."""

from collections.abc import Iterator

from skillramp.packs import messages, shapes
from skillramp.packs.checks.references import at, competences, ids, orphan, refer, shape_of, twice, within
from skillramp.packs.problems import Problem
from skillramp.packs.read import Record, Records

__all__ = ["check_competence", "check_framework"]


def check_framework(records: Records, record: Record, shape: shapes.Framework) -> Iterator[Problem]:
    """Bands count the levels through, ids are unique, and what it stands beside has its levels."""
    levels = _levels(shape)
    if levels != list(range(1, len(levels) + 1)):
        yield at(record, ("bands",), messages.BANDS, found=", ".join(map(str, levels)))
    yield from twice(record, "areas", [area.id for area in shape.areas])
    yield from twice(record, "bands", [band.id for band in shape.bands])
    yield from refer(record, ("beside",), shape.beside, ids(records, "frameworks"), "framework")
    main = shape_of(records, f"frameworks/{shape.beside}/framework", shapes.Framework)
    if main is not None and (_levels(main) != levels or main.beside is not None):
        yield at(record, ("beside",), messages.BESIDE, found=shape.beside)


def _levels(shape: shapes.Framework) -> list[int]:
    return [level for band in shape.bands for level in band.levels]


def check_competence(records: Records, record: Record, shape: shapes.Competence) -> Iterator[Problem]:
    """Its framework and area are there, and no framework it is used together with has its code."""
    yield from orphan(records, record, "framework")
    framework = shape_of(records, f"{record.key.rsplit('/', 2)[0]}/framework", shapes.Framework)
    if framework is None:
        return
    yield from refer(record, ("area",), shape.area, {area.id for area in framework.areas}, "area")
    own = record.key.split("/")[1]
    others = [each for each in within(records, framework.beside or own) if each != own]
    if framework.beside is not None and record.id in competences(records, *others):
        yield at(record, (), messages.CODE_TWICE, found=record.id, others=", ".join(sorted(others)))
