"""Chapter: what an enterprise may read about itself."""

from dataclasses import dataclass

from skillramp.core import report as core_report
from skillramp.core.protection import tables as core_tables
from skillramp.core.protection.tables import OwnTable, RawTable
from skillramp.core.report import EnterpriseReport, GapRow, Limits
from skillramp.core.vocabulary import Role
from tests.spec.table import Chapter, Given, Rows, Rule


@dataclass(frozen=True)
class _Group:
    """The least a table needs of a row."""

    role: str
    persons: int

    @property
    def key(self) -> tuple[str, ...]:
        return (self.role,)


def _raw(given: Given) -> RawTable[_Group]:
    rows = tuple(_Group(row["role"], int(row["people"])) for row in given["groups"].records())
    return RawTable("gaps", frozenset({"linden"}), rows)


def _shown(given: Given) -> Rows:
    table = core_tables.own(_raw(given), "linden")
    shown = {row.role for row in table.shown}
    for row in given["groups"].records():
        named = (row["role"],) in table.too_few
        yield row | {"figures shown": row["role"] in shown, "named as too few": named}


def _taken(given: Given) -> Rows:
    for row in given["tables"].records():
        holds = frozenset(filter(None, row["holds people of"].split(", ")))
        try:
            core_tables.own(RawTable("gaps", holds, ()), row["taken for"])
        except core_tables.NotOwnError as refusal:
            yield row | {"outcome": f"refused: {refusal}"}
        else:
            yield row | {"outcome": "its own table"}


def _composed(given: Given) -> Rows:
    for row in given["reports"].records():
        try:
            _report(row["report of"], row["gaps of"])
        except ValueError as refusal:
            yield row | {"outcome": f"refused: {refusal}"}
        else:
            yield row | {"outcome": "composed"}


def _report(enterprise: str, gaps_of: str, gaps: tuple[GapRow, ...] = ()) -> EnterpriseReport:
    """A report with nothing in it but gaps."""
    return core_report.compose_own(
        enterprise=enterprise,
        title="Linden",
        period="spring",
        round_="1",
        who=(),
        gaps=OwnTable("gaps", gaps_of, gaps, ()),
        voices=OwnTable("voices", enterprise, (), ()),
        ratings=OwnTable("ratings", enterprise, (), ()),
        barriers=OwnTable("barriers", enterprise, (), ()),
        attitudes=OwnTable("attitudes", enterprise, (), ()),
        limits=Limits(is_synthetic=False, untested_items=0, items=0, is_weighted=False, own=()),
    )


def _headline(given: Given) -> Rows:
    groups = given["groups"].records()
    report = _report("linden", "linden", tuple(_gap_row(row) for row in groups))
    for role in dict.fromkeys(row["role"] for row in groups):
        gap, strength = report.largest_gap(Role(role)), report.largest_strength(Role(role))
        yield {
            "role": role,
            "largest gap": gap.competence if gap else None,
            "largest strength": strength.competence if strength else None,
        }


def _gap_row(row: dict[str, str]) -> GapRow:
    low, high = (int(each) for each in row["range"].split(" to "))
    known, share = int(row["known"]), float(row["share below"])
    counts = {"persons": known, "known": known, "met": known - high, "gap": low, "unclear": high - low, "unknown": 0}
    return GapRow(
        role=Role(row["role"]),
        competence=row["competence"],
        **counts,
        below=share * known,
        below_range=(low, high),
        share_below=share,
        required=2.0,
        there=2.0,
        spare=0,
        met_with_tool=0,
    )


CHAPTER = Chapter(
    "own-tables",
    "Own tables",
    """
    A table as counted never leaves.
    An enterprise reads its own table about itself.
    A report takes such tables and nothing else; that is checked before the program runs.
    """,
    (
        Rule(
            "Fewer than five people are named, not shown",
            "A group too small is not left out silently and not shown as zero: the reader learns that it is too small.",
            given={
                "groups": """
                    role    | people
                    worker  |     12
                    coach   |      5
                    manager |      4
                    other   |      0
                    """,
            },
            then="""
                role    | people | figures shown | named as too few
                worker  |     12 | yes           | no
                coach   |      5 | yes           | no
                manager |      4 | no            | yes
                other   |      0 | no            | yes
                """,
            work=_shown,
        ),
        Rule(
            "A table with people of another enterprise is refused",
            "So is one that does not say whose it is.",
            given={
                "tables": """
                    holds people of | taken for
                    linden          | linden
                    birch           | linden
                    birch, linden   | linden
                                    | linden
                    """,
            },
            then="""
                holds people of | taken for | outcome
                linden          | linden    | its own table
                birch           | linden    | refused: the table “gaps” is not about this enterprise alone
                birch, linden   | linden    | refused: the table “gaps” is not about this enterprise alone
                                | linden    | refused: the table “gaps” is not about this enterprise alone
                """,
            work=_taken,
        ),
        Rule(
            "A report is made of tables of one enterprise",
            "Every table of a report belongs to the enterprise that reads it.",
            given={
                "reports": """
                    report of | gaps of
                    linden    | linden
                    linden    | birch
                    """,
            },
            then="""
                report of | gaps of | outcome
                linden    | linden  | composed
                linden    | birch   | refused: every table of an own report belongs to the same enterprise
                """,
            work=_composed,
        ),
        Rule(
            "The largest gap and the largest strength are sure to be one",
            """
            A gap is named where at least one person is expected below at the lower end of the range.
            A strength is named where at least half of the known reach what is asked, even at the upper end.
            Among these the share decides.
            """,
            given={
                "groups": """
                    role    | competence | known | share below | range
                    worker  | files      |    10 |        0.60 | 4 to 8
                    worker  | messages   |    10 |        0.70 | 5 to 9
                    worker  | safety     |    10 |        0.10 | 0 to 3
                    worker  | fixing     |    10 |        0.30 | 1 to 5
                    coach   | files      |    10 |        0.20 | 0 to 4
                    coach   | messages   |    10 |        0.55 | 3 to 8
                    manager | files      |     5 |        0.50 | 0 to 5
                    """,
            },
            then="""
                role    | largest gap | largest strength
                worker  | messages    | safety
                coach   | messages    | files
                manager | –           | –
                """,
            work=_headline,
        ),
    ),
)
