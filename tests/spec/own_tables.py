"""Chapter: what an enterprise may read about itself."""

from tests.spec.table import Chapter, Rule
from tests.spec.work_own_tables import composed, headline, roles, shown, taken, unmasked

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
                    report of | gaps of | who of
                    linden    | linden  | linden
                    linden    | birch   | linden
                    linden    | linden  | birch
                    """,
            },
            then="""
                report of | gaps of | who of | outcome
                linden    | linden  | linden | composed
                linden    | birch   | linden | refused: every table of an own report belongs to the same enterprise
                linden    | linden  | birch  | refused: every table of an own report belongs to the same enterprise
                """,
            work=composed,
        ),
        Rule(
            "How many took part is told of groups only, and never what became of one to four people's answers",
            """
            Not to answer is nobody's business: in a role under five only the number asked is told.
            Whose answers are known only as told, or follow a pattern: one to four such people are not told, and in a
            role under five nothing of it is, whether there are any or none.
            """,
            given={
                "roles": """
                    asked | answered | only told | set aside
                       14 |       12 |         6 |         5
                       14 |       12 |         6 |         1
                       14 |       12 |         4 |         0
                        5 |        5 |         1 |         4
                        4 |        4 |         0 |         0
                        1 |        1 |         0 |         1
                    """,
            },
            then="""
                asked | answered | only told | set aside | told of it
                   14 |       12 |         6 |         5 | asked 14 · answered 12 · only told 6 · set aside 5
                   14 |       12 |         6 |         1 | asked 14 · answered 12 · only told 6 · set aside –
                   14 |       12 |         4 |         0 | asked 14 · answered 12 · only told – · set aside 0
                    5 |        5 |         1 |         4 | asked 5 · answered 5 · only told – · set aside –
                    4 |        4 |         0 |         0 | asked 4 · answered – · only told – · set aside –
                    1 |        1 |         0 |         1 | asked 1 · answered – · only told – · set aside –
                """,
            work=roles,
        ),
        Rule(
            "A row that still holds such a count is not shown at all",
            "If a count of one to four people is left in a row by mistake, the whole row is named as too few.",
            given={
                "roles": """
                    asked | answered | only told | set aside
                       14 |       12 |         6 |         0
                       14 |       12 |         6 |         1
                        4 |        4 |         0 |         0
                    """,
            },
            then="""
                asked | answered | only told | set aside | told of it
                   14 |       12 |         6 |         0 | asked 14 · answered 12 · only told 6 · set aside 0
                   14 |       12 |         6 |         1 | too few
                    4 |        4 |         0 |         0 | too few
                """,
            work=unmasked,
        ),
        Rule(
            "The largest gap and the largest strength are sure to be one",
            """
            A gap is named where at least one person is expected below at the lower end of the range,
            and the weighted share below is at least a half, or the middle person is below what is asked.
            A strength is named where at least half of the known are met, at least half reach what is asked
            even at the upper end, and the weighted share below is under a half too.
            Among these the share decides; one competence is never both.
            Where no gap is named, what most reach though some surely do not is named as still open.
            """,
            given={
                "groups": """
                    case | role    | competence | known | met | share below | range  | middle is
                       1 | worker  | files      |    10 |   2 |        0.60 | 4 to 8 | below
                       1 | worker  | messages   |    10 |   1 |        0.70 | 5 to 9 | below
                       1 | worker  | safety     |    10 |   7 |        0.10 | 0 to 3 | there
                       1 | worker  | fixing     |    10 |   5 |        0.30 | 1 to 5 | there
                       1 | coach   | files      |    10 |   6 |        0.20 | 0 to 4 | there
                       1 | coach   | messages   |    10 |   2 |        0.55 | 3 to 8 | there
                       1 | manager | files      |     5 |   0 |        0.50 | 0 to 5 | there
                       1 | manager | messages   |    10 |   6 |        0.50 | 0 to 4 | there
                       2 | worker  | files      |    28 |  15 |        0.40 | 7 to 15 | there
                       2 | worker  | messages   |    10 |   6 |        0.20 | 0 to 4 | there
                       2 | worker  | safety     |    28 |  17 |        0.30 | 5 to 11 | there
                       2 | coach   | messages   |    10 |   0 |        0.40 | 0 to 5 | there
                       2 | manager | files      |     7 |   2 |        0.40 | 1 to 5 | below
                    """,
            },
            then="""
                case | role    | largest gap | largest strength | still open
                   1 | worker  | messages    | safety           | –
                   1 | coach   | messages    | files            | –
                   1 | manager | –           | –                | –
                   2 | worker  | –           | messages         | files
                   2 | coach   | –           | –                | –
                   2 | manager | files       | –                | –
                """,
            work=headline,
        ),
    ),
)
