"""Do published figures agree: with each other in a record, and with other records that claim the same?

Nothing is smoothed. What disagrees is said; what is known to disagree says why and stays, both sides with their dates.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from skillramp.core.evidence import Cell, Claimed, computed, decimals, disagreements, holds
from skillramp.packs import build_evidence, messages, shapes
from skillramp.packs.checks.references import at, refer, twice
from skillramp.packs.dates import is_date
from skillramp.packs.problems import Message, Problem
from skillramp.packs.read import Record, Records

__all__ = ["check_claims", "check_evidence", "known_differences"]

PAIRS = ("difference", "share", "growth", "times")


def check_evidence(record: Record, shape: shapes.Evidence) -> Iterator[Problem]:
    """Figures have ids of their own and dates of the calendar, sums and shares come out, tables keep their bounds."""
    yield from twice(record, "figures", [figure.id for figure in shape.figures])
    for place, figure in enumerate(shape.figures):
        if not is_date(figure.date):
            yield at(record, ("figures", place, "date"), messages.NO_DATE, found=figure.date)
    for place, check in enumerate(shape.checks):
        yield from _check(record, place, check, {figure.id: figure for figure in shape.figures})
    if shape.table is not None:
        yield from _table(record, shape.table)


def _check(record: Record, place: int, check: shapes.Check, figures: Mapping[str, shapes.Figure]) -> Iterator[Problem]:
    for key, name in [*(("of", name) for name in check.of), ("gives", check.gives)]:
        yield from refer(record, ("checks", place, key), name, set(figures), "figure of this record")
    if check.kind in PAIRS and len(check.of) != 2:
        yield at(record, ("checks", place, "of"), messages.TWO_FIGURES, kind=check.kind, found=len(check.of))
    elif all(name in figures for name in (*check.of, check.gives)):
        yield from _arithmetic(record, place, check, figures)


def _arithmetic(
    record: Record, place: int, check: shapes.Check, figures: Mapping[str, shapes.Figure]
) -> Iterator[Problem]:
    where, printed = ("checks", place), figures[check.gives]
    facts = {"gives": check.gives, "of": ", ".join(check.of)}
    try:
        result = computed(check.kind, [figures[name].value for name in check.of])
    except ZeroDivisionError:
        yield at(record, where, messages.FROM_NOTHING, **facts)
        return
    if not holds(build_evidence.figure(record, printed), result):
        shown = f"{result:,.{decimals(printed.value) + 1}f}"
        yield at(
            record, where, messages.DOES_NOT_COME_OUT, kind=check.kind, result=shown, printed=_as_said(printed), **facts
        )


def _number(value: float) -> str:
    return f"{value:,.{decimals(value)}f}"


def _as_said(figure: shapes.Figure) -> str:
    words = "" if figure.said == "exactly" else figure.said.replace("-", " ") + " "
    return f"{words}{_number(figure.value)}"


Key = tuple[str, str, str, str]


def _table(record: Record, table: shapes.Table) -> Iterator[Problem]:
    seen: dict[Key, float | None] = {}
    for cell in record.cells:
        facts = {"line": cell.line, "subject": cell.subject}
        if cell.value is not None and not table.lowest <= cell.value <= table.highest:
            bounds = {"low": f"{table.lowest:g}", "high": f"{table.highest:g}", "found": f"{cell.value:g}"}
            yield at(record, ("table",), messages.CELL_BOUNDS, **facts, **bounds)
        if (key := _key(cell)) in seen:
            yield at(record, ("table",), messages.CELL_TWICE, **facts)
        seen[key] = cell.value
    subjects = {cell.subject for cell in record.cells}
    for place, name in enumerate(table.never_above):
        yield from refer(record, ("table", "never_above", place), name, subjects, "subject of this table")
    if table.never_above:
        yield from _never_above(record, table.never_above, seen)


def _key(cell: Cell) -> Key:
    return (cell.subject, cell.group, cell.place, cell.date)


def _never_above(record: Record, subjects: list[str], seen: Mapping[Key, float | None]) -> Iterator[Problem]:
    low, *others = subjects
    for (subject, *rest), value in seen.items():
        if subject not in others or value is None:
            continue
        group, place, date = rest
        least = seen.get((low, group, place, date))
        if least is not None and least > value:
            facts = {"low": low, "least": f"{least:g}", "subject": subject, "found": f"{value:g}"}
            yield at(record, ("table", "never_above"), messages.CELL_ABOVE, place=place, date=date, **facts)


def check_claims(records: Records) -> list[Problem]:
    """Figures that claim the same and differ without a word why; and claims that nothing can be held against."""
    differing = [
        _differ(records, first, other, messages.CLAIMS_DIFFER)
        for first, other in _pairs(records)
        if first.figure.differs is None and other.figure.differs is None
    ]
    return [*differing, *_lone(records)]


def _lone(records: Records) -> Iterator[Problem]:
    claims = [
        (records[key], place, figure.claim)
        for key in sorted(records)
        if isinstance(shape := records[key].shape, shapes.Evidence)
        for place, figure in enumerate(shape.figures)
        if figure.claim is not None
    ]
    often = Counter(claim for _, _, claim in claims)
    for record, place, claim in claims:
        if often[claim] == 1:
            yield at(record, ("figures", place, "claim"), messages.LONE_CLAIM, claim=claim)


def known_differences(records: Records) -> list[Problem]:
    """Figures that claim the same, differ, and say why: to be shown side by side, each with its date."""
    return [
        _differ(records, first, other, messages.KNOWN_DIFFERENCE)
        for first, other in _pairs(records)
        if first.figure.differs is not None or other.figure.differs is not None
    ]


def _pairs(records: Records) -> tuple[tuple[Claimed, Claimed], ...]:
    found: dict[str, list[Claimed]] = defaultdict(list)
    for key in sorted(records):
        shape = records[key].shape
        if isinstance(shape, shapes.Evidence):
            found[key] = [Claimed(key, build_evidence.figure(records[key], each)) for each in shape.figures]
    return disagreements(claimed for each in found.values() for claimed in each)


def _differ(records: Records, first: Claimed, other: Claimed, message: Message) -> Problem:
    record = records[other.record]
    shape = record.shape
    number = next(place for place, each in enumerate(shape.figures) if each.id == other.figure.id)  # type: ignore[attr-defined]  # _pairs takes evidence only
    why = other.figure.differs or first.figure.differs
    return at(
        record,
        ("figures", number),
        message,
        claim=other.figure.claim,
        place=other.figure.place,
        date=other.figure.date,
        found=_number(other.figure.value),
        unit=other.figure.unit,
        other=_number(first.figure.value),
        file=records[first.record].file,
        why=why.english if why else "",
    )
