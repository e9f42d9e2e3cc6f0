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
            "Each voice keeps its own median, from five people on",
            """
            Six people spoke for themselves, a coach saw five of them, four did a task.
            Nobody is counted for a voice that is silent, and a voice about fewer than five has no median and no number.
            """,
            given={
                "answers": """
                    person | item         | answer
                    Amina  | save a photo | alone
                    Bruno  | save a photo | alone
                    Carla  | save a photo | prompt
                    Dai    | save a photo | alone
                    Eva    | save a photo | prompt
                    Fikret | save a photo | not-yet
                    Amina  | seen saving  | hands-on
                    Bruno  | seen saving  | prompt
                    Carla  | seen saving  | prompt
                    Dai    | seen saving  | prompt
                    Eva    | seen saving  | not-yet
                    Amina  | find a photo | wrong
                    Bruno  | find a photo | right
                    Carla  | find a photo | right
                    Dai    | find a photo | right
                    """,
            },
            then="""
                competence | persons | voice | speaks about | median level
                files      |       6 | self  |            6 |         2.64
                files      |       6 | coach |            5 |         1.85
                files      |       6 | task  |            – |            –
                """,
            work=voices,
        ),
        Rule(
            "How many were asked, answered, only told, and were set aside",
            """
            Amina said something and was not seen, Bruno said and did something, Carla did something,
            Dai was asked and left everything open; Eva's six answers are a straight line: she answered, and no figure
            rests on it.
            Each group has so many people who answered like them; one to four stay unsaid.
            """,
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
                "groups": """
                    Amina | Bruno | Carla | Dai | Eva
                        6 |     1 |     1 |   1 |   5
                        4 |     1 |     1 |   1 |   6
                        0 |     5 |     1 |   1 |   0
                        1 |     1 |     1 |   1 |   1
                        0 |     0 |     0 |   0 |   1
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
                Amina | Bruno | Carla | Dai | Eva | asked | answered | as told | set aside
                    6 |     1 |     1 |   1 |   5 |    14 |       13 |       6 |         5
                    4 |     1 |     1 |   1 |   6 |    13 |       12 |       – |         6
                    0 |     5 |     1 |   1 |   0 |     7 |        6 |       0 |         0
                    1 |     1 |     1 |   1 |   1 |     5 |        4 |       – |         –
                    0 |     0 |     0 |   0 |   1 |     1 |        – |       – |         –
                """,
            work=who,
        ),
    ),
    given={
        "items": """
            item         | kind        | level
            save a photo | can-do      |     2
            seen saving  | observation |     2
            find a photo | task        |     2
            """,
    },
)
