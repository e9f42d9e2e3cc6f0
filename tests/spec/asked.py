"""Chapter: who stands behind a group's figures."""

from tests.spec.table import Chapter, Rule
from tests.spec.work_groups import voices, who

CHAPTER = Chapter(
    "asked",
    "Who stands behind the figures",
    """
    A reader sees how many were asked, how many of them are known, and by whose voice.
    """,
    (
        Rule(
            "Each voice keeps its own median",
            """
            Three people spoke for themselves, a coach saw two of them, nobody did a task.
            Nobody is counted for a voice that is silent.
            """,
            given={
                "answers": """
                    person | item         | answer
                    Amina  | save a photo | alone
                    Bruno  | save a photo | alone
                    Carla  | save a photo | prompt
                    Amina  | seen saving  | hands-on
                    Bruno  | seen saving  | prompt
                    """,
            },
            then="""
                competence | persons | voice | speaks about | median level
                files      |       3 | self  |            3 |         3.37
                files      |       3 | coach |            2 |         1.56
                files      |       3 | task  |            0 |            –
                """,
            work=voices,
        ),
        Rule(
            "How many were asked, answered, only told, and were set aside",
            "Dai was asked and left everything open; Eva's six answers are a straight line.",
            given={
                "items": """
                    item   | kind   | level
                    say 1  | can-do |     1
                    say 2  | can-do |     2
                    say 3  | can-do |     3
                    say 4  | can-do |     4
                    say 5  | can-do |     5
                    say 6  | can-do |     6
                    done 1 | task   |     2
                    """,
                "people": """
                    person
                    Amina
                    Bruno
                    Carla
                    Dai
                    Eva
                    """,
                "answers": """
                    person | item   | answer
                    Amina  | say 1  | alone
                    Bruno  | say 1  | alone
                    Bruno  | done 1 | wrong
                    Carla  | done 1 | right
                    Dai    | say 1  | (skipped)
                    Eva    | say 1  | prompt
                    Eva    | say 2  | prompt
                    Eva    | say 3  | prompt
                    Eva    | say 4  | prompt
                    Eva    | say 5  | prompt
                    Eva    | say 6  | prompt
                    """,
            },
            then="""
                asked | with answers that count | as told, not shown | with answers set aside
                5     | 3                       | 1                  | 1
                """,
            work=who,
        ),
    ),
    given={
        "items": """
            item         | kind        | level
            save a photo | can-do      |     2
            seen saving  | observation |     2
            """,
    },
)
