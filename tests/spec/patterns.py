"""Chapter: does a set of answers look like answers?"""

from dataclasses import replace
from itertools import cycle, islice

from skillramp.core.vocabulary import ItemKind
from tests.spec.table import Chapter, Given, Rows, Rule, Table
from tests.spec.world import an_item, read_answers, score_of

WORDS = {"A": "alone", "P": "prompt", "H": "hands-on", "N": "not-yet", "R": "right", "W": "wrong"}
TOLD = tuple(
    an_item(f"say {number:02}", ItemKind.CAN_DO, number / 2, competence=competence)
    for number, competence in zip(range(1, 13), cycle(("files", "messages", "safety")), strict=False)
)
RIGHT = "314212433124"
"""Where the right option stands in each knowledge question."""

KNOWN = tuple(
    replace(item, options=tuple(sorted(item.options, key=lambda option: option.id)))
    for item in (
        an_item(
            f"know {number:02}",
            ItemKind.KNOWLEDGE,
            number / 2,
            competence=competence,
            options=f"{'='.join(sorted({*'1234'} - {right}))} {right}",
        )
        for number, competence, right in zip(range(1, 13), cycle(("files", "messages", "safety")), RIGHT, strict=False)
    )
)
DONE = tuple(
    an_item(f"do {number:02}", ItemKind.TASK, 0.5 + number / 2, competence=competence)
    for number, competence in zip(range(1, 7), islice(cycle(("files", "messages", "safety")), 6), strict=True)
)


def _judged(given: Given) -> Rows:
    rows = given["people"].records()
    answers = [(row["person"], *pair) for row in rows for pair in _answers(row)]
    items = (*TOLD, *DONE, *KNOWN)
    people = [row["person"] for row in rows]
    scores = score_of(read_answers(Table(("person", "item", "answer"), tuple(answers)), items), items, people)
    for number, row in enumerate(rows):
        mine = scores.person == number
        aside, left = scores.set_aside[mine], scores.answered[mine]
        yield row | {"set aside": bool(aside.any()), "answers left": int(left.sum())}


def _answers(row: dict[str, str]) -> list[tuple[str, str]]:
    said = [(item.id, WORDS[letter]) for item, letter in zip(TOLD, row.get("says", ""), strict=False)]
    said += [(item.id, letter) for item, letter in zip(KNOWN, row.get("chooses", ""), strict=False)]
    return said + [(item.id, WORDS[letter]) for item, letter in zip(DONE, row.get("tasks", ""), strict=False)]


CHAPTER = Chapter(
    "patterns",
    "Patterns",
    """
    Straight-lining and random clicking give no number; the person reads “let's look at this together”.
    No fixed share decides: answers are set aside only where ability explains them with less than one in ten,
    against taking the same place, the last place or “yes” throughout, and against chance.
    Below, one letter is one answer: A alone, P with a prompt, H with hands-on help, N not yet;
    for tasks R right and W wrong; for questions of knowledge the place of the option, 1 to 4.
    There are twelve questions from level 0.5 to level 6, six tasks from level 1 to level 3.5,
    and twelve questions of knowledge from level 0.5 to level 6, in turn of three competences.
    """,
    (
        Rule(
            "A straight line in the middle is set aside",
            "Nobody needs the same prompt for switching on and for level 6; ability cannot explain it.",
            given={
                "people": """
                    person | says         | tasks
                    Amina  | PPPPPPPPPPPP |
                    Bruno  | HHHHHHHHHHHH |
                    Carla  | AAAAPPHHNNNN |
                    Dai    | AAAPAPHPNNHN |
                    """,
            },
            then="""
                person | says         | set aside | answers left
                Amina  | PPPPPPPPPPPP | yes       | 0
                Bruno  | HHHHHHHHHHHH | yes       | 0
                Carla  | AAAAPPHHNNNN | no        | 12
                Dai    | AAAPAPHPNNHN | no        | 12
                """,
            work=_judged,
        ),
        Rule(
            "An able person who says “alone” throughout is believed",
            """
            Amina's tasks do not contradict her, and neither does the lack of tasks contradict Bruno.
            The same holds at the other end: who is at the beginning truly answers “not yet” throughout.
            """,
            given={
                "people": """
                    person | says         | tasks
                    Amina  | AAAAAAAAAAAA | RRRRRR
                    Bruno  | AAAAAAAAAAAA |
                    Carla  | NNNNNNNNNNNN |
                    Dai    | NNNNNNNNNNNN | WWWWWW
                    """,
            },
            then="""
                person | says         | tasks  | set aside | answers left
                Amina  | AAAAAAAAAAAA | RRRRRR | no        | 18
                Bruno  | AAAAAAAAAAAA |        | no        | 12
                Carla  | NNNNNNNNNNNN |        | no        | 12
                Dai    | NNNNNNNNNNNN | WWWWWW | no        | 18
                """,
            work=_judged,
        ),
        Rule(
            "“Alone” throughout against failed tasks is set aside",
            "Only what was told is set aside; what the tasks showed stays and is the whole score.",
            given={
                "people": """
                    person | says         | tasks
                    Amina  | AAAAAAAAAAAA | WWWWWW
                    Bruno  | AAAAAAAAAAAA | RWWWWW
                    Carla  | AAAAAAAAAAAA | RRRRRW
                    Dai    | NNNNNNNNNNNN | RRRRRR
                    """,
            },
            then="""
                person | says         | tasks  | set aside | answers left
                Amina  | AAAAAAAAAAAA | WWWWWW | yes       | 6
                Bruno  | AAAAAAAAAAAA | RWWWWW | yes       | 6
                Carla  | AAAAAAAAAAAA | RRRRRW | no        | 18
                Dai    | NNNNNNNNNNNN | RRRRRR | yes       | 6
                """,
            work=_judged,
        ),
        Rule(
            "Random clicking is set aside",
            "“Alone” at level 6 and “not yet” at level 1, over and over.",
            given={
                "people": """
                    person | says         | tasks
                    Amina  | PNAHANPAHNAP |
                    Bruno  | NAHPNANAPNAA |
                    Carla  | NPHANHAPNAPA | RRWWWW
                    """,
            },
            then="""
                person | says         | set aside | answers left
                Amina  | PNAHANPAHNAP | yes       | 0
                Bruno  | NAHPNANAPNAA | yes       | 0
                Carla  | NPHANHAPNAPA | yes       | 6
                """,
            work=_judged,
        ),
        Rule(
            "A slip makes nobody careless, and no careless form honest",
            "One answer in twenty slips, with whoever fills in a form: a finger on the wrong button.",
            given={
                "people": """
                    person | says         | tasks
                    Amina  | AAANAAAAAAAA | RRRRRR
                    Bruno  | AAAAAAAHAAAA |
                    Carla  | NNNNNNNNPNNN |
                    Dai    | PPPPPPPPNPPP |
                    Eva    | AAAAAAANAAAA | WWWWWW
                    """,
            },
            then="""
                person | says         | tasks  | set aside | answers left
                Amina  | AAANAAAAAAAA | RRRRRR | no        | 18
                Bruno  | AAAAAAAHAAAA |        | no        | 12
                Carla  | NNNNNNNNPNNN |        | no        | 12
                Dai    | PPPPPPPPNPPP |        | yes       | 0
                Eva    | AAAAAAANAAAA | WWWWWW | yes       | 6
                """,
            work=_judged,
        ),
        Rule(
            "The same place, or chance, in questions of knowledge is set aside",
            """
            The right options stand at 3, 1, 4, 2, 1, 2, 4, 3, 3, 1, 2, 4.
            Amina always takes the last option, Bruno the first; Carla is wrong where it is easy and right where it is
            hard. Dai knows what is easy and Eva all of it, wherever the options stand.
            """,
            given={
                "people": """
                    person | chooses
                    Amina  | 444444444444
                    Bruno  | 111111111111
                    Carla  | 121134233124
                    Dai    | 314213341232
                    Eva    | 314212433124
                    """,
            },
            then="""
                person | chooses      | set aside | answers left
                Amina  | 444444444444 | yes       | 0
                Bruno  | 111111111111 | yes       | 0
                Carla  | 121134233124 | yes       | 0
                Dai    | 314213341232 | no        | 12
                Eva    | 314212433124 | no        | 12
                """,
            work=_judged,
        ),
        Rule(
            "Few answers get the benefit of the doubt",
            "With fewer than six answers no pattern can be told from ability.",
            given={
                "people": """
                    person | says   | tasks
                    Amina  | PPPPP  |
                    Bruno  | PPPPPP |
                    Carla  | NANAN  |
                    Dai    | AAAAA  | WWWWWW
                    """,
            },
            then="""
                person | says   | tasks  | set aside | answers left
                Amina  | PPPPP  |        | no        | 5
                Bruno  | PPPPPP |        | yes       | 0
                Carla  | NANAN  |        | no        | 5
                Dai    | AAAAA  | WWWWWW | no        | 11
                """,
            work=_judged,
        ),
    ),
)
