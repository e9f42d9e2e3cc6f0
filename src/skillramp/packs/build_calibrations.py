"""Calibrations become parameters of items: what answers say stands in place of what authors began with."""

from collections.abc import Iterable
from dataclasses import replace

from skillramp.core.instruments import Instrument, Item
from skillramp.core.vocabulary import ItemStatus
from skillramp.packs import shapes
from skillramp.packs.library import Calibrated
from skillramp.packs.read import Record

__all__ = ["calibrated", "overlaid"]

Found = tuple[Record, shapes.Calibration]


def calibrated(record: Record, shape: shapes.Calibration) -> Calibrated:
    """Where the parameters of an instrument come from."""
    return Calibrated(record.id, shape.version, shape.people, shape.study, shape.period, shape.synthetic)


def overlaid(instruments: Iterable[Instrument], found: Iterable[Found]) -> tuple[Instrument, ...]:
    """The instruments with the parameters found, also those that select items from another. ``check`` has passed."""
    parameters = {each.id: each for _, shape in found for each in shape.items}
    return tuple(
        replace(instrument, items=tuple(_overlaid(item, parameters.get(item.id)) for item in instrument.items))
        for instrument in instruments
    )


def _overlaid(item: Item, found: shapes.ItemParameters | None) -> Item:
    if found is None:
        return item
    if found.slope is None or found.thresholds is None:
        return replace(item, status=ItemStatus.TRIED, people=found.people)
    return replace(
        item,
        slope=found.slope,
        thresholds=tuple(found.thresholds),
        status=ItemStatus.CALIBRATED,
        people=found.people,
    )
