"""Evidence records become published findings with their figures and tables."""

from skillramp.core.evidence import Figure, PublishedFinding, PublishedTable
from skillramp.core.vocabulary import Text
from skillramp.packs import shapes
from skillramp.packs.read import Record

__all__ = ["figure", "finding"]


def finding(record: Record, shape: shapes.Evidence) -> PublishedFinding:
    """The finding a record tells."""
    return PublishedFinding(
        id=record.id,
        finding=_text(record, "finding", shape.finding),
        people=shape.people,
        source=shape.source.title,
        date=shape.source.date.isoformat() if shape.source.date else None,
        url=shape.source.url,
        status=shape.status,
        checked_on=shape.checked_on.isoformat(),
        figures=tuple(figure(record, each) for each in shape.figures),
        table=_table(record, shape),
    )


def figure(record: Record, shape: shapes.Figure) -> Figure:
    """One printed number."""
    path = f"figure/{shape.id}"
    return Figure(
        id=shape.id,
        value=shape.value,
        said=shape.said,
        unit=shape.unit,
        definition=_text(record, path, shape.definition),
        place=shape.place,
        date=shape.date,
        claim=shape.claim,
        differs=_text(record, f"{path}/differs", shape.differs) if shape.differs else None,
    )


def _table(record: Record, shape: shapes.Evidence) -> PublishedTable | None:
    table = shape.table
    if table is None:
        return None
    return PublishedTable(
        unit=table.unit,
        definition=_text(record, "table/definition", table.definition),
        caution=_text(record, "table/caution", table.caution),
        cells=record.cells,
    )


def _text(record: Record, field: str, english: str) -> Text:
    return Text(f"{record.key}/{field}", english)
