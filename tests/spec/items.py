"""Chapter: what an author's level means before any answer has been given."""

import numpy as np

from skillramp.core.abilities import GRID, item_table
from skillramp.core.instruments import Item, starting_slope, starting_thresholds
from skillramp.core.vocabulary import ItemKind
from tests.spec.table import Chapter, Given, Rows, Rule
from tests.spec.world import WORD, an_item, read_items


def _starting(given: Given) -> Rows:
    for row in given["authors say"].records():
        thresholds = starting_thresholds(float(row["level"]), int(row["steps"]))
        yield row | {
            "slope": starting_slope(ItemKind(row["kind"])),
            "thresholds": ", ".join(f"{each:.2f}" for each in thresholds),
        }


def _chances(given: Given) -> Rows:
    item = read_items(given["items"])[0]
    chances = np.exp(item_table((item,)))[0]
    for row in given["people"].records():
        here = int(np.argmin(np.abs(GRID - float(row["ability"]))))
        yield row | dict(zip((option.id for option in item.options), map(float, chances[:, here]), strict=True))


def _voices(given: Given) -> Rows:
    for row in given["kinds"].records():
        yield row | {"voice": ", ".join(an_item("an item", ItemKind(row["kind"]), 2).voices)}


def _refused(given: Given) -> Rows:
    good = an_item("good", ItemKind.CAN_DO, 2)
    for row in given["items"].records():
        thresholds = tuple(map(float, row["thresholds"].split(",")))
        try:
            _with_thresholds(good, thresholds)
        except ValueError as refusal:
            yield row | {"outcome": f"refused: {refusal}"}
        else:
            yield row | {"outcome": "accepted"}


def _with_thresholds(item: Item, thresholds: tuple[float, ...]) -> Item:
    names = ("id", "competence", "kind", "level", "options", "slope", "twin", "symbol", "assumes", "allows_proxy")
    same = {name: getattr(item, name) for name in names}
    return Item(**same, text=WORD, easy=WORD, status=item.status, thresholds=thresholds)


CHAPTER = Chapter(
    "items",
    "Items",
    """
    An item asks one thing.
    Its author says at which level a person does it alone; the rest follows until answers have calibrated the item.
    """,
    (
        Rule(
            "An author's level sets slope and thresholds",
            """
            The last threshold stands at the author's level, the others 0.75 levels apart below it.
            The slope depends on the kind: knowledge is flatter because one in four guesses right.
            All of these are proposals until answers have calibrated the item.
            """,
            given={
                "authors say": """
                    kind        | level | steps
                    can-do      |     2 |     3
                    observation |     2 |     3
                    knowledge   |     3 |     1
                    task        |   1.5 |     1
                    use         |     1 |     2
                    """,
            },
            then="""
                kind        | level | steps | slope | thresholds
                can-do      |     2 |     3 |  2.00 | 0.50, 1.25, 2.00
                observation |     2 |     3 |  2.00 | 0.50, 1.25, 2.00
                knowledge   |     3 |     1 |  1.25 | 3.00
                task        |   1.5 |     1 |  1.75 | 1.50
                use         |     1 |     2 |  1.00 | 0.25, 1.00
                """,
            work=_starting,
        ),
        Rule(
            "At the item's level “alone” is as likely as not",
            """
            The graded response model gives every option a chance for every ability.
            The chances of a person add up to 1.
            """,
            given={
                "items": """
                    item        | kind   | level
                    open a file | can-do |     2
                    """,
                "people": """
                    ability
                    0
                    1
                    2
                    3
                    """,
            },
            then="""
                ability | not-yet | hands-on | prompt | alone
                      0 |    0.73 |     0.19 |   0.06 |  0.02
                      1 |    0.27 |     0.35 |   0.26 |  0.12
                      2 |    0.05 |     0.13 |   0.32 |  0.50
                      3 |    0.01 |     0.02 |   0.09 |  0.88
                """,
            work=_chances,
        ),
        Rule(
            "A kind of item speaks with one voice",
            """
            What a person says of themselves, what a coach has seen, and what a task shows stay apart.
            Knowledge items and tasks speak with the voice “task”.
            """,
            given={
                "kinds": """
                    kind
                    can-do
                    use
                    observation
                    knowledge
                    task
                    """,
            },
            then="""
                kind        | voice
                can-do      | self
                use         | self
                observation | coach
                knowledge   | task
                task        | task
                """,
            work=_voices,
        ),
        Rule(
            "An item that cannot be is refused",
            "An item has a step for every threshold and one below, and its thresholds rise.",
            given={
                "items": """
                    thresholds
                    0.5, 1.25, 2
                    0.5, 1.25
                    0.5, 2, 1.25
                    0.5, 0.5, 2
                    """,
            },
            then="""
                thresholds   | outcome
                0.5, 1.25, 2 | accepted
                0.5, 1.25    | refused: an item needs a step from 0 to the number of its thresholds, none left out
                0.5, 2, 1.25 | refused: thresholds rise from step to step
                0.5, 0.5, 2  | refused: thresholds rise from step to step
                """,
            work=_refused,
        ),
    ),
)
