"""Chapter: what becomes of an answer before anything is calculated from it."""

import numpy as np

from skillramp.core import answers as core_answers
from skillramp.core.answers import Answers
from skillramp.core.instruments import Item
from tests.spec.table import Chapter, Given, Rows, Rule
from tests.spec.world import read_answers, read_items


def _steps(given: Given) -> Rows:
    """The step every person's answer leaves, None where it leaves none."""
    items = read_items(given["items"])
    found = read_answers(given["answers"], items)
    latest = found.latest(_order(found))
    marks = core_answers.mark(latest, items)
    left = {(latest.person.values[p], items[i].id): int(step) for p, i, step in _marked(marks)}
    asked = dict.fromkeys((row["person"], row["item"]) for row in given["answers"].records())
    for person, item in asked:
        yield {"person": person, "item": item, "step": left.get((person, item))}


def _order(found: Answers) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """Sittings in the order of their names: in these tables they are called after their months."""
    return np.arange(len(found.sitting.values))


def _marked(marks: core_answers.Marks) -> "zip[tuple[int, int, int]]":
    return zip(marks.person.tolist(), marks.item.tolist(), marks.step.tolist(), strict=True)


def _refusals(given: Given) -> Rows:
    items = read_items(given["items"])
    everything = (*items, *read_items(given["items of another instrument"]))
    for number, row in enumerate(given["answers"].records()):
        yield row | {"outcome": _outcome(read_answers(given["answers"], everything), number, items)}


def _outcome(found: Answers, row: int, items: tuple[Item, ...]) -> str:
    try:
        core_answers.mark(found.take(np.array([row])), items)
    except ValueError:
        return "refused"
    return "accepted"


CHAPTER = Chapter(
    "answers",
    "Answers",
    """
    An answer carries who speaks, about which item, in which of five states, and a place in the order of its sitting.
    Answers are only ever added: a correction is a new revision.
    The step is what counts: 0 for “not yet”, 3 for “alone”; a dash means that no step was left at all.
    """,
    (
        Rule(
            "Missing is never zero",
            """
            Of the five states only “answered” carries a step.
            Skipped, not applicable, not reached and refused leave nothing; “not yet” is an answer and leaves step 0.
            """,
            given={
                "answers": """
                    person | item        | answer
                    Amina  | open a file | not-yet
                    Bruno  | open a file | (skipped)
                    Carla  | open a file | (not-applicable)
                    Dai    | open a file | (not-reached)
                    Eva    | open a file | (refused)
                    """,
            },
            then="""
                person | item        | step
                Amina  | open a file |    0
                Bruno  | open a file |    –
                Carla  | open a file |    –
                Dai    | open a file |    –
                Eva    | open a file |    –
                """,
            work=_steps,
        ),
        Rule(
            "The newest revision holds",
            """
            Within a sitting the highest sequence holds (here: the lowest line), over sittings the one begun last.
            That is true of a better answer, of a worse one, and of an answer taken back.
            """,
            given={
                "answers": """
                    sitting | person | item         | answer
                    2-May   | Amina  | open a file  | alone
                    1-April | Amina  | open a file  | prompt
                    1-April | Amina  | save a photo | not-yet
                    1-April | Amina  | save a photo | hands-on
                    1-April | Bruno  | open a file  | alone
                    1-April | Bruno  | open a file  | prompt
                    1-April | Bruno  | save a photo | alone
                    2-May   | Bruno  | save a photo | (refused)
                    """,
            },
            then="""
                person | item         | step
                Amina  | open a file  |    3
                Amina  | save a photo |    1
                Bruno  | open a file  |    2
                Bruno  | save a photo |    –
                """,
            work=_steps,
        ),
        Rule(
            "Equally good options leave the same step",
            "Two options of a task may be equally good; which of them was chosen makes no difference.",
            given={
                "answers": """
                    person | item      | answer
                    Amina  | pay a bill | in-the-app
                    Bruno  | pay a bill | on-the-page
                    Carla  | pay a bill | no
                    """,
            },
            then="""
                person | item       | step
                Amina  | pay a bill |    1
                Bruno  | pay a bill |    1
                Carla  | pay a bill |    0
                """,
            work=_steps,
        ),
        Rule(
            "How the question was answered is never part of the ability",
            "Reading aloud, pictures, a coach who holds the pen: these are accommodations of the sitting.",
            given={
                "answers": """
                    person | item        | answer | answered with
                    Amina  | open a file | prompt | alone
                    Bruno  | open a file | prompt | read-aloud
                    Carla  | open a file | prompt | with-coach
                    """,
            },
            then="""
                person | item        | step
                Amina  | open a file |    2
                Bruno  | open a file |    2
                Carla  | open a file |    2
                """,
            work=_steps,
        ),
        Rule(
            "An answer to nothing is refused",
            "An item or an option, with the tool or without, that the instruments do not have is never guessed at.",
            given={
                "items of another instrument": """
                    item        | kind   | level
                    bake a cake | can-do |     2
                    """,
                "answers": """
                    person | item        | answer | with tool
                    Amina  | open a file | prompt |
                    Amina  | open a file | prompt | alone
                    Amina  | bake a cake | prompt |
                    Amina  | open a file | maybe  |
                    Amina  | open a file | prompt | maybe
                    """,
            },
            then="""
                item        | answer | with tool | outcome
                open a file | prompt |           | accepted
                open a file | prompt | alone     | accepted
                bake a cake | prompt |           | refused
                open a file | maybe  |           | refused
                open a file | prompt | maybe     | refused
                """,
            work=_refusals,
        ),
    ),
    given={
        "items": """
            item         | kind   | level | options
            open a file  | can-do |     1 |
            save a photo | can-do |     2 |
            pay a bill   | task   |     3 | no in-the-app=on-the-page
            """,
    },
)
