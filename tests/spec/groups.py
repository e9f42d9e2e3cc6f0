"""Chapter: from gaps of people to figures of groups."""

from tests.spec.table import Chapter, Rule
from tests.spec.work_groups import groups, ranges

CHAPTER = Chapter(
    "groups",
    "Group figures",
    """
    A group is a role in one enterprise, and one competence.
    Roles are never added up, and levels of people are never averaged over competences.
    """,
    (
        Rule(
            "Figures are about the known, and the unknown are counted",
            """
            Two of seven are unknown: they are in no median, no share and no expected number,
            and they are not left out of sight.
            Nobody known means: no figure at all.
            """,
            given={
                "people": """
                    person | role   | there | p below | state
                    Amina  | worker |   1.0 |    0.95 | gap
                    Bruno  | worker |   1.4 |    0.85 | gap
                    Carla  | worker |   2.2 |    0.40 | unclear
                    Dai    | worker |   3.0 |    0.05 | met
                    Eva    | worker |   3.2 |    0.05 | met
                    Fikret | worker |     – |       – | unknown
                    Giulia | worker |     – |       – | unknown
                    Hana   | coach  |     – |       – | unknown
                    """,
            },
            then="""
                role   | persons | known | met | gap | unclear | unknown | there | below | share below
                worker |       7 |     5 |   2 |   2 |       1 |       2 |  2.20 |  2.30 |        0.46
                coach  |       1 |     0 |   0 |   0 |       0 |       1 |     – |     – |           –
                """,
            work=groups,
        ),
        Rule(
            "How many are below is expected, with a range",
            """
            Everybody known counts with their probability of being below, so the unclear count too.
            The range holds the number with about 90 %; it is narrow only where people are clear.
            """,
            given={
                "groups": """
                    p below
                    1 1 1 0 0 0
                    0.9 0.9 0.9 0.1 0.1 0.1
                    0.5 0.5 0.5 0.5 0.5 0.5
                    0.05 0.05 0.05 0.05 0.05 0.05
                    """,
            },
            then="""
                p below                       | below | range
                1 1 1 0 0 0                   |  3.00 | 3 to 3
                0.9 0.9 0.9 0.1 0.1 0.1       |  3.00 | 2 to 4
                0.5 0.5 0.5 0.5 0.5 0.5       |  3.00 | 1 to 5
                0.05 0.05 0.05 0.05 0.05 0.05 |  0.30 | 0 to 1
                """,
            work=ranges,
        ),
        Rule(
            "Weights change shares, never the number of people",
            """
            Amina stands for three people of the population.
            The counts and the expected number stay about the people asked.
            """,
            given={
                "people": """
                    person | role   | weight | p below | state
                    Amina  | worker |      3 |    0.90 | gap
                    Bruno  | worker |      1 |    0.10 | met
                    Carla  | coach  |      1 |    0.90 | gap
                    Dai    | coach  |      1 |    0.10 | met
                    """,
            },
            then="""
                role   | persons | known | gap | below | share below
                worker |       2 |     2 |   1 |  1.00 |        0.70
                coach  |       2 |     2 |   1 |  1.00 |        0.50
                """,
            work=groups,
        ),
        Rule(
            "Who has a level to spare is counted",
            """
            They meet what is asked, surely, and their median stands at least one level above it.
            They might show others, if they agree.
            """,
            given={
                "people": """
                    person | asked | there | p below | state
                    Amina  |     2 |   2.9 |    0.10 | met
                    Bruno  |     2 |   3.0 |    0.10 | met
                    Carla  |     2 |   3.1 |    0.21 | unclear
                    Dai    |     3 |   3.1 |    0.20 | met
                    Eva    |     2 |     – |       – | unknown
                    """,
            },
            then="""
                role   | persons | met | spare
                worker |       5 |   3 |     1
                """,
            work=groups,
        ),
        Rule(
            "What the tool makes possible stands beside, not in place",
            "One gap closes with the tool; the figures without it stay as they are.",
            given={
                "people": """
                    person | p below | state   | with tool
                    Amina  |    0.90 | gap     | met
                    Bruno  |    0.90 | gap     | gap
                    Carla  |    0.10 | met     | met
                    Dai    |       – | unknown | unknown
                    """,
            },
            then="""
                role   | persons | met | gap | met with tool
                worker |       4 |   1 |   2 |             2
                """,
            work=groups,
        ),
    ),
)
