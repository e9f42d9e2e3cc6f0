"""Chapter: answers become a distribution over levels."""

from tests.spec.table import Chapter, Rule
from tests.spec.work_scores import in_opposite_order, levels, prior, scores

CHAPTER = Chapter(
    "scores",
    "Scores",
    """
    A score is a distribution over levels, for one person and one competence.
    Shown here: its mean (“ability”) and the range “from … to” that holds the ability with 90 %.
    """,
    (
        Rule(
            "A better answer never lowers the ability",
            "One item at level 2, four people, four answers.",
            given={
                "answers": """
                    person | item         | answer
                    Amina  | save a photo | not-yet
                    Bruno  | save a photo | hands-on
                    Carla  | save a photo | prompt
                    Dai    | save a photo | alone
                    """,
            },
            then="""
                person | ability | from  | to
                Amina  |    0.48 | -1.37 | 2.35
                Bruno  |    1.41 | -0.27 | 3.10
                Carla  |    1.91 |  0.25 | 3.59
                Dai    |    3.44 |  1.32 | 5.80
                """,
            work=scores,
        ),
        Rule(
            "A question left out never lowers the ability",
            """
            Who skipped two questions is where somebody stands who was never asked them.
            Who answered “not yet” is not; and who answered nothing has no score at all.
            """,
            given={
                "answers": """
                    person | item         | answer
                    Amina  | open a file  | alone
                    Bruno  | open a file  | alone
                    Bruno  | save a photo | (skipped)
                    Bruno  | sort a list  | (not-reached)
                    Carla  | open a file  | alone
                    Carla  | save a photo | not-yet
                    Carla  | sort a list  | not-yet
                    Dai    | open a file  | (refused)
                    """,
            },
            then="""
                person | ability | answers
                Amina  |    3.09 |       1
                Bruno  |    3.09 |       1
                Carla  |    1.06 |       3
                Dai    |       – |       0
                """,
            work=scores,
        ),
        Rule(
            "The level held is the highest reached at least as likely as not",
            "Twelve tasks from level 0.5 to level 6, the easier ones right. Level 0 is “not yet”.",
            given={
                "people": """
                    person | right
                    Amina  |     0
                    Bruno  |     2
                    Carla  |     4
                    Dai    |     9
                    Eva    |    12
                    """,
            },
            then="""
                person | right | ability | level
                Amina  |     0 |   -0.22 |     0
                Bruno  |     2 |    1.27 |     1
                Carla  |     4 |    2.26 |     2
                Dai    |     9 |    4.54 |     4
                Eva    |    12 |    6.43 |     6
                """,
            work=levels,
        ),
        Rule(
            "The order of answering makes no difference",
            "Not a small one, and not in the last bit.",
            given={
                "answers": """
                    person | item         | answer
                    Amina  | open a file  | alone
                    Bruno  | sort a list  | hands-on
                    Amina  | find a photo | right
                    Amina  | sort a list  | not-yet
                    Bruno  | seen saving  | prompt
                    """,
            },
            then="""
                person | ability | asked in the opposite order | same to the last bit
                Amina  |    2.33 |                        2.33 | yes
                Bruno  |    1.87 |                        1.87 | yes
                """,
            work=in_opposite_order,
        ),
        Rule(
            "Before any answer everything is possible",
            """
            The prior is wide on purpose, and the same for every role, so that no role is marked down by it.
            It reaches further than the two levels up to which we speak of a gap: without answers a gap is unknown.
            """,
            then="""
                ability | from  | to   | width
                   2.52 | -0.31 | 5.38 |  5.69
                """,
            work=prior,
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
