"""Chapter: who speaks, and with what."""

from tests.spec.table import Chapter, Rule
from tests.spec.work_scores import blurred, scores

CHAPTER = Chapter(
    "voices",
    "Voices and tools",
    """
    What a person says, what a coach has seen and what a task shows are three voices; none of them is the truth.
    """,
    (
        Rule(
            "Three voices are kept apart and labelled",
            """
            Amina says “alone”, her coach has seen hands-on help, the task went wrong.
            Every voice keeps its own figure beside the merged one; a voice that is silent has none.
            """,
            given={
                "answers": """
                    person | item         | answer
                    Amina  | save a photo | alone
                    Amina  | seen saving  | hands-on
                    Amina  | find a photo | wrong
                    Bruno  | save a photo | alone
                    Bruno  | find a photo | right
                    """,
            },
            then="""
                person | self | coach | task | ability
                Amina  | 3.44 |  1.32 | 1.10 |    1.54
                Bruno  | 3.44 |     – | 3.47 |    3.78
                """,
            work=scores,
        ),
        Rule(
            "A voice is blurred before it is merged",
            """
            What people say of themselves errs by 0.8 levels in either direction, what coaches see by 0.5.
            So the same three answers, to items alike in everything but the voice, leave a wider range
            when told than when seen, and when seen than when done.
            Without the blur all three would sound equally sure.
            """,
            given={
                "items": """
                    item   | kind        | level | slope | options
                    say 1  | can-do      |     1 |     2 |
                    say 2  | can-do      |     2 |     2 |
                    say 3  | can-do      |     3 |     2 |
                    seen 1 | observation |     1 |     2 |
                    seen 2 | observation |     2 |     2 |
                    seen 3 | observation |     3 |     2 |
                    done 1 | task        |     1 |     2 | none some most all
                    done 2 | task        |     2 |     2 | none some most all
                    done 3 | task        |     3 |     2 | none some most all
                    """,
                "answers": """
                    person | item   | answer
                    Amina  | say 1  | alone
                    Amina  | say 2  | prompt
                    Amina  | say 3  | hands-on
                    Bruno  | seen 1 | alone
                    Bruno  | seen 2 | prompt
                    Bruno  | seen 3 | hands-on
                    Carla  | done 1 | all
                    Carla  | done 2 | most
                    Carla  | done 3 | some
                    """,
            },
            then="""
                person | ability | width | width without blur
                Amina  |    2.03 |  2.89 |               1.93
                Bruno  |    1.99 |  2.38 |               1.93
                Carla  |    1.95 |  1.93 |               1.93
                """,
            work=blurred,
        ),
        Rule(
            "As told, not shown",
            "Where no task was done and no coach has seen anything, the result says so.",
            given={
                "answers": """
                    person | item         | answer
                    Amina  | open a file  | alone
                    Amina  | save a photo | alone
                    Bruno  | open a file  | alone
                    Bruno  | seen saving  | alone
                    Carla  | open a file  | alone
                    Carla  | find a photo | wrong
                    Dai    | open a file  | alone
                    Dai    | find a photo | (skipped)
                    """,
            },
            then="""
                person | as told, not shown
                Amina  | yes
                Bruno  | no
                Carla  | no
                Dai    | yes
                """,
            work=scores,
        ),
        Rule(
            "The tool gives a second score",
            """
            After an answer that is not “alone” the person may be asked: and with read-aloud?
            The score without the tool stays as it is; the score with it stands beside.
            Where no tool was asked about, both are the same.
            """,
            given={
                "answers": """
                    person | item         | answer   | with tool
                    Amina  | open a file  | prompt   | alone
                    Amina  | save a photo | hands-on | prompt
                    Bruno  | open a file  | prompt   |
                    Bruno  | save a photo | hands-on |
                    """,
            },
            then="""
                person | ability | with tool | tool asked
                Amina  |    1.20 |      2.10 | yes
                Bruno  |    1.20 |      1.20 | no
                """,
            work=scores,
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
