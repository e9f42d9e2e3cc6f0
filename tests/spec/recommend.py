"""Chapter: answers of ten minutes call for recommendations."""

from tests.spec.table import Chapter, Rule
from tests.spec.work_recommend import applies, given_to, short, strongest, tried

CHAPTER = Chapter(
    "recommend",
    "Recommendations",
    """
    A recommendation is a rule with its condition, its evidence and its reader: management, staff or workers.
    Whoever reads one sees which answer called for it.
    """,
    (
        Rule(
            "Three for each audience, the strongest barrier first",
            """
            A fourth recommendation costs the first three.
            One barrier gives at most two, so that the third speaks of something else where there is something else.
            """,
            given={
                "barriers": """
                    barrier     | strength
                    cost        |        5
                    know-how    |        4
                    information |        3
                    """,
                "recommendations": """
                    recommendation | audience   | barrier     | order
                    ask-first      | management | information |     1
                    paid-time      | management | know-how    |     1
                    free-first     | management | cost        |     1
                    share-devices  | management | cost        |     2
                    buy-together   | management | cost        |     3
                    one-setting    | staff      | cost        |     1
                    list-settings  | staff      | cost        |     2
                    ask-neighbours | staff      | cost        |     3
                    """,
            },
            then="""
                audience   | recommendations
                management | free-first, share-devices, paid-time
                staff      | one-setting, list-settings, ask-neighbours
                workers    | none
                """,
            work=given_to,
        ),
        Rule(
            "All that a rule asks must hold",
            "A barrier at least so strong, a topic at least so short, an enterprise with fewer people.",
            given={
                "enterprise": """
                    people
                    40
                    """,
                "barriers": """
                    barrier | strength
                    cost    |        3
                    """,
                "topics": """
                    topic    | relevance | endowment
                    messages |         5 |         3
                    """,
                "recommendations": """
                    recommendation | barrier  | felt at least | topic    | short by at least | people below
                    one            | cost     |             3 | messages |                 2 |           50
                    two            | cost     |             4 | messages |                 2 |           50
                    three          | cost     |             3 | messages |                 3 |           50
                    four           | cost     |             3 | messages |                 2 |           40
                    five           | know-how |             3 | messages |                 2 |           50
                    six            |          |               |          |                   |
                    """,
            },
            then="""
                recommendation | applies
                one            | yes
                two            | no
                three          | no
                four           | no
                five           | no
                six            | yes
                """,
            work=applies,
        ),
        Rule(
            "What fits closest comes first",
            "Of two recommendations on barriers felt equally, the one that asks for more conditions speaks first.",
            given={
                "enterprise": """
                    people | orientation
                    9      | training
                    """,
                "barriers": """
                    barrier | strength
                    cost    |        4
                    """,
                "recommendations": """
                    recommendation  | audience | barrier | people below | orientation | order
                    free-first      | staff    | cost    |              |             |     1
                    borrow          | staff    | cost    | 10           |             |     9
                    next-workplace  | staff    |         |              | training    |     1
                    stay-productive | staff    |         |              | productive  |     1
                    """,
            },
            then="""
                audience   | recommendations
                management | none
                staff      | borrow, free-first, next-workplace
                workers    | none
                """,
            work=given_to,
        ),
        Rule(
            "A sentence that was agreed or disagreed with may call for a recommendation",
            "It holds up to the step the recommendation names; a sentence left open calls for nothing.",
            given={
                "attitudes": """
                    attitude           | step
                    digital-is-support | 2
                    workers-choose     | 4
                    """,
                "recommendations": """
                    recommendation | attitude           | at most
                    talk-about-it  | digital-is-support | 2
                    ask-them       | workers-choose     | 3
                    opens-work     | opens-work         | 3
                    """,
            },
            then="""
                recommendation | attitude           | at most | applies
                talk-about-it  | digital-is-support |       2 | yes
                ask-them       | workers-choose     |       3 | no
                opens-work     | opens-work         |       3 | no
                """,
            work=applies,
        ),
        Rule(
            "What was not answered calls for nothing",
            "Nobody told how many people work there, and one half of the topic was left open.",
            given={
                "topics": """
                    topic    | relevance | endowment
                    messages |         5 |
                    """,
                "recommendations": """
                    recommendation | barrier | topic    | people below
                    one            | cost    |          |
                    two            |         | messages |
                    three          |         |          | 50
                    """,
            },
            then="""
                recommendation | applies
                one            | no
                two            | no
                three          | no
                """,
            work=applies,
        ),
        Rule(
            "The largest shortage is named; equals are named together",
            "The shortage is relevance − endowment, where both were answered; none is named where nothing is short.",
            given={
                "topics": """
                    topic    | relevance | endowment
                    messages |         5 |         2
                    files    |         4 |         1
                    safety   |         3 |         2
                    fixing   |         1 |         5
                    learning |         5 |
                    """,
            },
            then="""
                topic    | relevance | endowment | shortage | named
                messages |         5 |         2 |        3 | yes
                files    |         4 |         1 |        3 | yes
                safety   |         3 |         2 |        1 | no
                fixing   |         1 |         5 |       -4 | no
                learning |         5 |           |        – | no
                """,
            work=short,
        ),
        Rule(
            "A barrier counts from “sometimes” on",
            "The strongest is named; below 3 of 5 none is.",
            given={
                "barriers": """
                    barrier      | strength
                    cost         |        2
                    know-how     |        3
                    information  |        1
                    training-fit |        3
                    """,
            },
            then="""
                barrier      | strength | named
                cost         |        2 | no
                know-how     |        3 | yes
                information  |        1 | no
                training-fit |        3 | yes
                """,
            work=strongest,
        ),
        Rule(
            "Technology to try is free",
            """
            What counters the strongest barrier comes first, among equals what counters more of what is felt.
            Then the name decides.
            """,
            given={
                "barriers": """
                    barrier  | strength
                    cost     |        5
                    know-how |        4
                    """,
                "technology": """
                    technology   | free | counters
                    voice-input  | yes  | know-how
                    read-aloud   | yes  | cost
                    captions     | yes  | cost, know-how
                    new-tablets  | no   | cost, know-how
                    picture-list | yes  | information
                    """,
            },
            then="""
                place | technology
                1     | captions
                2     | read-aloud
                3     | voice-input
                4     | picture-list
                """,
            work=tried,
        ),
    ),
)
