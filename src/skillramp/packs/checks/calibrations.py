"""Calibrations: they are of an instrument that is here, of its version, of its items, and whole."""

from collections.abc import Iterator

from skillramp.packs import messages, shapes
from skillramp.packs.checks.items import steps_of
from skillramp.packs.checks.references import at, ids, refer, shape_of, twice
from skillramp.packs.problems import Problem
from skillramp.packs.read import Record, Records

__all__ = ["check_calibration"]


def check_calibration(records: Records, record: Record, shape: shapes.Calibration) -> Iterator[Problem]:
    """Its instrument has questions of its own in this version, and each of its items fits the item there."""
    instrument = shape_of(records, f"instruments/{record.id}/instrument", shapes.Instrument)
    if instrument is None or instrument.selects is not None:
        yield at(record, (), messages.CALIBRATION_OF_NOTHING, found=record.id)
        return
    if instrument.version != shape.version:
        facts = {"found": shape.version, "instrument": record.id, "known": instrument.version}
        yield at(record, ("version",), messages.CALIBRATION_VERSION, **facts)
        return
    known = ids(records, f"instruments/{record.id}/items")
    yield from twice(record, "items", [each.id for each in shape.items])
    for place, each in enumerate(shape.items):
        yield from refer(record, ("items", place, "id"), each.id, known, f"item of {record.id}")
        item = shape_of(records, f"instruments/{record.id}/items/{each.id}", shapes.Item)
        if item is not None:
            yield from _parameters(record, place, each, max(steps_of(item)))


def _parameters(record: Record, place: int, shape: shapes.ItemParameters, steps: int) -> Iterator[Problem]:
    where, own = ("items", place), shape.thresholds
    if (own is None) != (shape.slope is None):
        yield at(record, where, messages.CALIBRATION_HALF)
    if own is None:
        return
    if len(own) != steps or own != sorted(set(own)):
        found = ", ".join(map(str, own))
        yield at(record, (*where, "thresholds"), messages.THRESHOLDS, expected=steps, found=found)
    expected = len(own) - len(shape.kept)
    if shape.threshold_errors and len(shape.threshold_errors) != expected:
        facts = {"expected": expected, "found": len(shape.threshold_errors)}
        yield at(record, (*where, "threshold_errors"), messages.CALIBRATION_ERRORS, **facts)
