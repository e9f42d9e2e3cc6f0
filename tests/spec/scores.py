"""Chapter: answers become a distribution over levels."""

from collections.abc import Iterator
from dataclasses import replace


from skillramp.core.abilities import Bias, Model, Summary, normal, summarise
from skillramp.core.vocabulary import Voice
from tests.spec.table import Chapter, Given, Rows, Rule, Table
from tests.spec.world import read_answers, read_items, score_of

UNBLURRED = replace(Model(), self_bias=Bias(0, 0), coach_bias=Bias(0, 0))


def _scores(given: Given, model: Model | None = None) -> Iterator[dict[str, object]]:
    """Everything a score says of a person, in the order of the answers' people."""
    items = read_items(given["items"])
    people = list(dict.fromkeys(row["person"] for row in given["answers"].records()))
    scores = score_of(read_answers(given["answers"], items), items, people, model)
    rows = {int(person): row for row, person in enumerate(scores.person)}
    for number, person in enumerate(people):
        row = rows.get(number)
        if row is None:
            yield {"person": person, "ability": None, "answers": 0}
            continue
        yield {
            "person": person,
            **_summary(scores.merged, row),
            **{str(voice): float(each.mean[row]) for voice, each in zip(Voice, scores.voices, strict=True)},
            "with tool": float(scores.with_tool.mean[row]),
            "tool asked": bool(scores.has_tool[row]),
            "level": int(scores.level[row]),
            "answers": int(scores.answered[row].sum()),
            "as told, not shown": bool(scores.is_told_only[row]),
        }


def _summary(summary: Summary, row: int) -> dict[str, object]:
    low, high = float(summary.p05[row]), float(summary.p95[row])
    return {"ability": float(summary.mean[row]), "from": low, "to": high, "width": high - low}


def _blurred(given: Given) -> Rows:
    for blurred, raw in zip(_scores(given), _scores(given, UNBLURRED), strict=True):
        yield blurred | {"width without blur": raw["width"]}


def _prior(_: Given) -> Rows:
    model = Model()
    yield _summary(summarise(normal(model.prior.mean, model.prior.spread)[None, :]), 0)


def _levels(given: Given) -> Rows:
    """Answers of many tasks at the level of each line, so that the median stands near it."""
    rows = []
    for row in given["people"].records():
        rows += [(row["person"], f"task {n}", "right" if n <= int(row["right"]) else "wrong") for n in range(1, 13)]
    tasks = Table(("item", "kind", "level"), tuple((f"task {n}", "task", str(n / 2)) for n in range(1, 13)))
    found = list(_scores({"items": tasks, "answers": Table(("person", "item", "answer"), tuple(rows))}))
    for row, each in zip(given["people"].records(), found, strict=True):
        yield row | each


def _reversed(given: Given) -> Rows:
    there = list(_scores(given))
    answers = given["answers"]
    back = list(_scores({**given, "answers": Table(answers.columns, answers.rows[::-1])}))
    for row in there:
        again = next(each for each in back if each["person"] == row["person"])
        yield row | {"asked in the opposite order": again["ability"], "same to the last bit": repr(row) == repr(again)}


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
                Amina  |    0.45 | -1.38 | 2.30
                Bruno  |    1.39 | -0.25 | 3.05
                Carla  |    1.90 |  0.28 | 3.54
                Dai    |    3.44 |  1.34 | 5.80
                """,
            work=_scores,
        ),
        Rule(
            "Missing is never zero",
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
                Carla  |    1.03 |       3
                Dai    |       – |       0
                """,
            work=_scores,
        ),
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
                Amina  | 3.44 |  1.29 | 1.08 |    1.52
                Bruno  | 3.44 |     – | 3.48 |    3.79
                """,
            work=_scores,
        ),
        Rule(
            "A voice is blurred before it is merged",
            """
            A voice is not the truth: what people say of themselves errs by 0.8 levels in either direction, what coaches see by 0.5.
            So the same three answers to items alike in everything but the voice leave a wider range when told than when seen, and when seen than when done.
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
                Amina  |    2.02 |  2.79 |               1.71
                Bruno  |    1.97 |  2.24 |               1.71
                Carla  |    1.93 |  1.71 |               1.71
                """,
            work=_blurred,
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
            work=_scores,
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
                Amina  |    1.17 |      2.09 | yes
                Bruno  |    1.17 |      1.17 | no
                """,
            work=_scores,
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
                Amina  |     0 |   -0.28 |     0
                Bruno  |     2 |    1.24 |     1
                Carla  |     4 |    2.25 |     2
                Dai    |     9 |    4.60 |     4
                Eva    |    12 |    6.52 |     6
                """,
            work=_levels,
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
                Amina  |    2.32 |                        2.32 | yes
                Bruno  |    1.85 |                        1.85 | yes
                """,
            work=_reversed,
        ),
        Rule(
            "Before any answer everything is possible",
            """
            The prior is wide on purpose, and the same for every role, so that no role is marked down by it.
            It spans more than the four levels up to which we speak of a gap: without answers a gap is unknown.
            """,
            then="""
                ability | from  | to   | width
                   2.52 | -0.31 | 5.38 |  5.69
                """,
            work=_prior,
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
