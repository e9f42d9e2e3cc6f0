"""Chapter: answers of ten minutes call for recommendations."""

from skillramp.core import recommend as core_recommend
from skillramp.core.measures import Technology
from skillramp.core.recommend import QuickAnswers, Rule as Recommendation
from skillramp.core.vocabulary import Audience, RecordStatus
from tests.spec.table import Chapter, Given, Rows, Rule, Table
from tests.spec.world import WORD


def _answers(given: Given) -> QuickAnswers:
    people = given.get("enterprise")
    return QuickAnswers(
        country=None,
        people=int(people.records()[0]["people"]) if people else None,
        jobs=(),
        barriers=_steps(given.get("barriers"), "barrier", "strength"),
        relevance=_steps(given.get("topics"), "topic", "relevance"),
        endowment=_steps(given.get("topics"), "topic", "endowment"),
        attitudes={},
    )


def _steps(table: Table | None, name: str, value: str) -> dict[str, int]:
    return {row[name]: int(row[value]) for row in table.records() if row[value]} if table else {}


def _rule(number: int, row: dict[str, str]) -> Recommendation:
    return Recommendation(
        id=row["recommendation"],
        audience=Audience(row.get("audience", "staff")),
        title=WORD,
        text=WORD,
        because=WORD,
        evidence="a-finding",
        order=int(row.get("order", number)),
        barrier=row.get("barrier") or None,
        barrier_at_least=int(row.get("felt at least") or core_recommend.FELT),
        topic=row.get("topic") or None,
        shortage_at_least=int(row.get("short by at least") or 1),
        people_below=int(row["people below"]) if row.get("people below") else None,
    )


def _rules(given: Given) -> list[Recommendation]:
    return [_rule(number, row) for number, row in enumerate(given["recommendations"].records(), 1)]


def _given_to(given: Given) -> Rows:
    for audience in Audience:
        chosen = core_recommend.recommend(_rules(given), _answers(given), audience)
        yield {"audience": audience, "recommendations": ", ".join(each.id for each in chosen) or "none"}


def _applies(given: Given) -> Rows:
    for row, rule in zip(given["recommendations"].records(), _rules(given), strict=True):
        yield row | {"applies": core_recommend.applies(rule, _answers(given))}


def _tried(given: Given) -> Rows:
    technology = [
        Technology(row["technology"], WORD, row["free"] == "yes", WORD, WORD, WORD, _split(row), RecordStatus.PROPOSAL)
        for row in given["technology"].records()
    ]
    for place, each in enumerate(core_recommend.technology_to_try(technology, _answers(given)), 1):
        yield {"place": place, "technology": each.id}


def _split(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(row["counters"].split(", "))


def _short(given: Given) -> Rows:
    answers = _answers(given)
    for row in given["topics"].records():
        topic = row["topic"]
        yield row | {"shortage": answers.shortage(topic), "named": topic in answers.largest_shortages()}


def _strongest(given: Given) -> Rows:
    answers = _answers(given)
    for row in given["barriers"].records():
        yield row | {"named": row["barrier"] in answers.strongest_barriers()}


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
            work=_given_to,
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
            work=_applies,
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
            work=_applies,
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
            work=_short,
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
            work=_strongest,
        ),
        Rule(
            "Technology to try is free",
            "What counters the strongest barrier comes first, among equals what counters more of what is felt, then the name decides.",
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
            work=_tried,
        ),
    ),
)
