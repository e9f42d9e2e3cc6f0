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
            Fewer than five are not told: everybody would know who is meant.
            """,
            given={
                "people": """
                    person | role   | asked | there | p below | state
                    Amina  | worker |     2 |   2.9 |    0.10 | met
                    Bruno  | worker |     2 |   3.0 |    0.10 | met
                    Carla  | worker |     2 |   3.1 |    0.21 | unclear
                    Dai    | worker |     3 |   3.1 |    0.20 | met
                    Eva    | worker |     2 |     – |       – | unknown
                    Fikret | worker |     2 |   3.5 |    0.05 | met
                    Giulia | worker |     2 |   3.5 |    0.05 | met
                    Hana   | worker |     2 |   3.5 |    0.05 | met
                    Ines   | worker |     2 |   3.5 |    0.05 | met
                    Jan    | coach  |     2 |   3.0 |    0.10 | met
                    Kasia  | coach  |     2 |   3.0 |    0.10 | met
                    Lea    | coach  |     2 |   3.0 |    0.10 | met
                    Mo     | coach  |     2 |   3.0 |    0.10 | met
                    Nadia  | coach  |     2 |   2.0 |    0.50 | unclear
                    """,
            },
            then="""
                role   | persons | met | spare
                worker |       9 |   7 |     5
                coach  |       5 |   4 |     –
                """,
            work=groups,
        ),
        Rule(
            "What the tool makes possible stands beside, not in place",
            "One gap closes with the tool; the figures without it stay as they are.",
            given={
                "people": """
                    person | p below | state   | with tool | tool asked
                    Amina  |    0.90 | gap     | met       | yes
                    Bruno  |    0.90 | gap     | gap       | yes
                    Carla  |    0.10 | met     | met       | yes
                    Dai    |       – | unknown | unknown   | yes
                    Eva    |    0.10 | met     | met       | yes
                    Fikret |    0.10 | met     | met       | no
                    """,
            },
            then="""
                role   | persons | met | gap | met with tool
                worker |       6 |   3 |   2 |             4
                """,
            work=groups,
        ),
        Rule(
            "Where fewer than five were asked about a tool, what it makes possible is not told",
            """
            Six workers, one with a tool: “met 5” beside “met with their tool 6” would say that exactly one person has
            a tool, and how they stand.
            Whether four were asked or nobody makes no difference to what is told.
            """,
            given={
                "people": """
                    person | role    | p below | state | with tool | tool asked
                    Amina  | worker  |    0.90 | gap   | met       | yes
                    Bruno  | worker  |    0.10 | met   | met       | no
                    Carla  | worker  |    0.10 | met   | met       | no
                    Dai    | worker  |    0.10 | met   | met       | no
                    Eva    | worker  |    0.10 | met   | met       | no
                    Fikret | worker  |    0.10 | met   | met       | no
                    Giulia | coach   |    0.90 | gap   | met       | yes
                    Hana   | coach   |    0.90 | gap   | met       | yes
                    Ines   | coach   |    0.90 | gap   | met       | yes
                    Jan    | coach   |    0.90 | gap   | met       | yes
                    Kasia  | coach   |    0.10 | met   | met       | no
                    Lea    | manager |    0.10 | met   | met       | no
                    Mo     | manager |    0.10 | met   | met       | no
                    Nadia  | manager |    0.10 | met   | met       | no
                    Olek   | manager |    0.10 | met   | met       | no
                    Petra  | manager |    0.10 | met   | met       | no
                    """,
            },
            then="""
                role    | persons | met | gap | met with tool
                worker  |       6 |   5 |   1 |             –
                coach   |       5 |   1 |   4 |             –
                manager |       5 |   5 |   0 |             –
                """,
            work=groups,
        ),
    ),
)
