"""Chapter: scores meet requirements, the difference is a gap."""

from tests.spec.table import Chapter, Rule
from tests.spec.work_gaps import compared

CHAPTER = Chapter(
    "gaps",
    "Gaps",
    """
    With what is asked r and the ability θ: p below is P(θ < r), shortfall the mean of max(0, r − θ),
    surplus the mean of max(0, θ − r), severity importance × shortfall.
    All are taken over the whole distribution, never over a single best guess.
    """,
    (
        Rule(
            "Shortfall and surplus are both visible",
            """
            Three people with the same answers, jobs that ask more and more.
            Surplus minus shortfall is what is there on average minus what is asked.
            Surplus finds who could show others, if they agree.
            """,
            given={
                "people": """
                    person | job  | open a file | save a photo | sort a list | find a photo
                    Amina  | low  | alone       | alone        | hands-on    | right
                    Bruno  | mid  | alone       | alone        | hands-on    | right
                    Carla  | high | alone       | alone        | hands-on    | right
                    """,
                "jobs": """
                    job  | competence | level | importance
                    low  | files      |     1 |          3
                    mid  | files      |   2.5 |          3
                    high | files      |     4 |          3
                    """,
            },
            then="""
                person | asked | there | p below | shortfall | surplus | severity | state
                Amina  |  1.00 |  2.82 |    0.01 |      0.00 |    1.85 |     0.01 | met
                Bruno  |  2.50 |  2.82 |    0.35 |      0.18 |    0.53 |     0.54 | unclear
                Carla  |  4.00 |  2.82 |    0.91 |      1.19 |    0.04 |     3.57 | gap
                """,
            work=compared,
        ),
        Rule(
            "What is needed more weighs more",
            "The same shortfall is more severe where the job fails without the competence (3) than where it helps (1).",
            given={
                "people": """
                    person | job     | open a file | save a photo | sort a list | find a photo
                    Amina  | helps   | alone       | alone        | hands-on    | right
                    Bruno  | matters | alone       | alone        | hands-on    | right
                    Carla  | needed  | alone       | alone        | hands-on    | right
                    """,
                "jobs": """
                    job     | competence | level | importance
                    helps   | files      |     4 |          1
                    matters | files      |     4 |          2
                    needed  | files      |     4 |          3
                    """,
            },
            then="""
                person | shortfall | severity | state
                Amina  |      1.19 |     1.19 | gap
                Bruno  |      1.19 |     2.38 | gap
                Carla  |      1.19 |     3.57 | gap
                """,
            work=compared,
        ),
        Rule(
            "With and without the tool are two gaps",
            "What a tool makes possible is never mixed with what is there without it.",
            given={
                "people": """
                    person | job    | open a file      | save a photo    | sort a list      | seen saving
                    Amina  | packer | hands-on > alone | not-yet > alone | not-yet > prompt | not-yet
                    Bruno  | packer | hands-on         | not-yet         | not-yet          | not-yet
                    """,
                "jobs": """
                    job    | competence | level | importance
                    packer | files      |   1.5 |          3
                    """,
            },
            then="""
                person | p below | state | with tool
                Amina  |    0.98 | gap   | unclear
                Bruno  |    0.98 | gap   | gap
                """,
            work=compared,
        ),
        Rule(
            "Who has no known job is asked nothing here",
            """
            Amina's job is not known, Bruno's asks nothing digital: for neither is anything open or met.
            Carla's asks two competences; she was asked about one of them.
            """,
            given={
                "people": """
                    person | job    | open a file | save a photo | sort a list | find a photo
                    Amina  |        | alone       | alone        | hands-on    | right
                    Bruno  | driver | alone       | alone        | hands-on    | right
                    Carla  | packer | alone       | alone        | hands-on    | right
                    """,
                "jobs": """
                    job    | competence | level | importance
                    packer | messages   |     1 |          2
                    packer | files      |     1 |          3
                    """,
            },
            then="""
                person | competence | state
                Carla  | files      | met
                Carla  | messages   | unknown
                """,
            work=compared,
        ),
    ),
    given={
        "items": """
            item         | kind        | level
            open a file  | can-do      |     1
            save a photo | can-do      |     2
            sort a list  | can-do      |     3
            seen saving  | observation |     2
            find a photo | task        |     2
            """,
    },
)
