"""What the chapter on own tables does with its tables."""

from dataclasses import replace

from skillramp.core import report as core_report
from skillramp.core.abilities import Model
from skillramp.core.protection import tables as core_tables
from skillramp.core.protection.tables import OwnTable, RawTable
from skillramp.core.report import EnterpriseReport, GapRow, Limits, Who
from skillramp.core.scenarios import House
from skillramp.core.vocabulary import Role
from tests.spec.table import Given, Rows

__all__ = ["composed", "headline", "roles", "shown", "taken", "unmasked"]


def shown(given: Given) -> Rows:
    rows = tuple(
        _gap_row(
            Role(row["role"]),
            row["competence"],
            asked=int(row["asked"]),
            known=int(row["known"]),
            share=0.5,
            range_="0 to 0",
        )
        for row in given["groups"].records()
    )
    table = core_tables.own(RawTable("gaps", frozenset({"linden"}), rows), "linden")
    shown = {row.key for row in table.shown}
    for row in given["groups"].records():
        key = (row["role"], row["competence"])
        yield row | {"figures shown": key in shown, "named as too few": key in table.too_few}


def taken(given: Given) -> Rows:
    for row in given["tables"].records():
        holds = frozenset(filter(None, row["holds people of"].split(", ")))
        try:
            core_tables.own(RawTable("gaps", holds, ()), row["taken for"])
        except core_tables.NotOwnError as refusal:
            yield row | {"outcome": f"refused: {refusal}"}
        else:
            yield row | {"outcome": "its own table"}


def composed(given: Given) -> Rows:
    for row in given["reports"].records():
        try:
            _report(row["report of"], row["gaps of"], who_of=row["who of"])
        except ValueError as refusal:
            yield row | {"outcome": f"refused: {refusal}"}
        else:
            yield row | {"outcome": "composed"}


def _report(enterprise: str, gaps_of: str, gaps: tuple[GapRow, ...] = (), who_of: str = "linden") -> EnterpriseReport:
    """A report with nothing in it but gaps."""
    return core_report.compose_own(
        enterprise=enterprise,
        title="Linden",
        period="spring",
        round_="1",
        model=Model(),
        who=OwnTable("who", who_of, (), ()),
        gaps=OwnTable("gaps", gaps_of, gaps, ()),
        voices=OwnTable("voices", enterprise, (), ()),
        ratings=OwnTable("ratings", enterprise, (), ()),
        views=OwnTable("views", enterprise, (), ()),
        house=House(None, None, None, None),
        limits=Limits(is_synthetic=False, untested_items=0, items=0, is_weighted=False, own=()),
    )


def headline(given: Given) -> Rows:
    groups = given["groups"].records()
    for case in dict.fromkeys(row["case"] for row in groups):
        here = [row for row in groups if row["case"] == case]
        report = _report("linden", "linden", tuple(_finding_row(row) for row in here))
        for role in dict.fromkeys(row["role"] for row in here):
            strength, gap = core_report.strength_and_gap(report, Role(role))
            still = core_report.still_open(report, Role(role))
            yield {
                "case": case,
                "role": role,
                "largest gap": gap.competence if gap else None,
                "largest strength": strength.competence if strength else None,
                "still open": still.competence if still else None,
            }


def _finding_row(row: dict[str, str]) -> GapRow:
    known = int(row["known"])
    made = _gap_row(
        Role(row["role"]),
        row["competence"],
        asked=known,
        known=known,
        share=float(row["share below"]),
        range_=row["range"],
    )
    met, below = int(row["met"]), made.below_range[0]
    there = {"there": 2.0, "below": 1.5}[row["middle is"]]
    return replace(made, met=met, gap=below, unclear=known - met - below, there=there)


def _gap_row(role: Role, competence: str, *, asked: int, known: int, share: float, range_: str) -> GapRow:
    low, high = (int(each) for each in range_.split(" to "))
    return GapRow(
        role=role,
        competence=competence,
        persons=asked,
        known=known,
        met=known - high,
        gap=low,
        unclear=high - low,
        unknown=asked - known,
        below=share * known,
        below_range=(low, high),
        share_below=share,
        required=2.0,
        there=2.0,
        spare=None,
        met_with_tool=None,
    )


def roles(given: Given) -> Rows:
    for row in given["roles"].records():
        counts = [int(row[name]) for name in ("asked", "answered", "only told", "set aside")]
        yield row | _told(core_report.Who.of(Role.WORKER, *counts))


def _told(who: Who) -> dict[str, object]:
    table = core_tables.own(RawTable("who", frozenset({"linden"}), (who,)), "linden")
    return {"told of it": ", ".join(_cell(row) for row in table.shown) or "too few"}


def _cell(who: Who) -> str:
    counts = {"asked": who.people, "answered": who.answered, "only told": who.told_only, "set aside": who.set_aside}
    return " · ".join(f"{name} {'–' if count is None else count}" for name, count in counts.items())


def unmasked(given: Given) -> Rows:
    for row in given["roles"].records():
        counts = [int(row[name]) for name in ("asked", "answered", "only told", "set aside")]
        yield row | _told(Who(Role.WORKER, *counts))
