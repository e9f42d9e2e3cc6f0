"""Chapter: what an enterprise may read about itself."""

from tests.spec.table import Chapter, Rule
from tests.spec.work_own_tables import composed, headline, shown, taken

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
            """
            What counts is of how many the figures speak: of twelve asked and four known they speak of four.
            A group too small is not left out silently and not shown as zero: the reader learns that it is too small.
            Where nobody is known there is nothing to learn about anybody, and the row says “unknown”.
            """,
            given={
                "groups": """
                    role    | competence | asked | known
                    worker  | files      |    12 |    12
                    worker  | messages   |    12 |     5
                    worker  | safety     |    12 |     4
                    worker  | fixing     |    12 |     0
                    manager | files      |     4 |     4
                    manager | messages   |     4 |     0
                    """,
            },
            then="""
                role    | competence | asked | known | figures shown | named as too few
                worker  | files      |    12 |    12 | yes           | no
                worker  | messages   |    12 |     5 | yes           | no
                worker  | safety     |    12 |     4 | no            | yes
                worker  | fixing     |    12 |     0 | yes           | no
                manager | files      |     4 |     4 | no            | yes
                manager | messages   |     4 |     0 | no            | yes
                """,
            work=shown,
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
            work=taken,
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
            work=composed,
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
            work=headline,
        ),
    ),
)
