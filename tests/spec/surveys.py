"""Chapter: what people say of their work, as B-WISE asks it."""

from skillramp.core import surveys as core_surveys
from skillramp.core.surveys import Choice, Question, Rating, View
from skillramp.core.vocabulary import Role
from tests.spec.table import Chapter, Given, Rows, Rule
from tests.spec.world import WORD


def _rated(given: Given) -> Rows:
    ratings = [
        Rating(
            respondent=row["person"],
            enterprise="linden",
            role=Role(row["role"]),
            competence="files",
            relevance=int(row["relevance"]) if row["relevance"] else None,
            endowment=int(row["endowment"]) if row["endowment"] else None,
            weight=float(row.get("weight", 1)),
        )
        for row in given["people"].records()
    ]
    for row in core_surveys.count_ratings(ratings, ("messages", "files")):
        yield {
            "role": row.role,
            "persons": row.persons,
            "left open": row.unanswered,
            "relevance": row.relevance,
            "endowment": row.endowment,
            "gap": row.gap,
            "relevant": row.relevant,
            "there": row.there,
            "short": row.short,
            "counts as": row.behind,
        }


CHOICES = tuple(Choice(name, WORD, value) for value, name in enumerate(("never", "sometimes", "often"), 1))
QUESTIONS = tuple(Question(name, "barrier", WORD, WORD, None, name, CHOICES) for name in ("cost", "know-how"))


def _viewed(given: Given) -> Rows:
    by_job = "job" in given["people"].columns
    views = [
        View(
            respondent=row["person"],
            enterprise="linden",
            role=Role(row["role"]),
            question=row["question"],
            option=row["answer"],
            job=row.get("job") or None,
            weight=float(row.get("weight", 1)),
        )
        for row in given["people"].records()
    ]
    for row in core_surveys.count_views(views, QUESTIONS, lambda view: view.job if by_job else str(view.role)):
        yield {"group": row.group, "question": row.question, "persons": row.persons, "counts as": row.behind} | {
            name: f"{count} ({share:.0%})"
            for name, count, share in zip(("never", "sometimes", "often"), row.counts, row.shares, strict=True)
        }


CHAPTER = Chapter(
    "surveys",
    "Surveys",
    """
    Beside the scores stands what people say of their work: how relevant a competence is and how much of it is there
    (both 1–5), which barriers they meet and what they think of technology.
    """,
    (
        Rule(
            "The gap is how much more relevant than there, one person at a time",
            """
            For one person it is max(0, relevance − endowment); a group's gap is the mean of these.
            One who has more than needed does not make up for one who has less.
            4 and 5 count as “relevant” and “there”; “short” counts those who find it more relevant than it is there.
            """,
            given={
                "people": """
                    person | role   | relevance | endowment
                    Amina  | worker |         5 |         2
                    Bruno  | worker |         4 |         4
                    Carla  | worker |         2 |         5
                    """,
            },
            then="""
                role   | persons | relevance | endowment | gap  | relevant | there | short
                worker |       3 |      3.67 |      3.67 | 1.00 |        2 |     2 |     1
                """,
            work=_rated,
        ),
        Rule(
            "Roles are never averaged",
            "Workers, coaches and managers see different things: each has a row of its own, and no row is of all.",
            given={
                "people": """
                    person | role    | relevance | endowment
                    Amina  | worker  |         3 |         3
                    Bruno  | coach   |         5 |         2
                    Carla  | manager |         4 |         5
                    Dai    | worker  |         5 |         3
                    """,
            },
            then="""
                role    | persons | relevance | endowment | gap
                worker  |       2 |      4.00 |      3.00 | 1.00
                coach   |       1 |      5.00 |      2.00 | 3.00
                manager |       1 |      4.00 |      5.00 | 0.00
                """,
            work=_rated,
        ),
        Rule(
            "Who left one of the two open is counted as open, not as low",
            "Where nobody answered both, there is no figure.",
            given={
                "people": """
                    person | role   | relevance | endowment
                    Amina  | worker |         5 |         2
                    Bruno  | worker |         5 |
                    Carla  | worker |           |         1
                    Dai    | coach  |           |
                    """,
            },
            then="""
                role   | persons | left open | relevance | endowment | gap
                worker |       1 |         2 |      5.00 |      2.00 | 3.00
                coach  |       0 |         1 |         – |         – | –
                """,
            work=_rated,
        ),
        Rule(
            "Weights change means, never the number of people",
            "A weight of 0 stands for nobody in the population: the person is counted, the mean is not theirs.",
            given={
                "people": """
                    person | role   | relevance | endowment | weight
                    Amina  | worker |         5 |         2 |      3
                    Bruno  | worker |         4 |         4 |      1
                    Carla  | coach  |         4 |         4 |      0
                    """,
            },
            then="""
                role   | persons | relevance | gap  | relevant | short
                worker |       2 |      4.75 | 2.25 |        2 |     1
                coach  |       1 |         – |    – |        1 |     0
                """,
            work=_rated,
        ),
        Rule(
            "A group that one person dominates counts as few",
            """
            A weight far above the others makes a group's mean one person's answer.
            So it counts as Kish's effective number of people, (Σw)² / Σw², rounded down (Kish 1965, Survey Sampling),
            and under five of them it is not shown.
            Where all weigh the same, it counts as it is.
            """,
            given={
                "people": """
                    person | role    | relevance | endowment | weight
                    Amina  | worker  |         5 |         2 | 1000000000
                    Bruno  | worker  |         4 |         4 |          1
                    Carla  | worker  |         4 |         4 |          1
                    Dai    | coach   |         4 |         4 |          3
                    Elif   | coach   |         2 |         4 |          1
                    Fadi   | coach   |         2 |         4 |          1
                    Goran  | coach   |         2 |           |          9
                    Hana   | manager |         4 |         4 |        2.5
                    Ines   | manager |         4 |         4 |        2.5
                    Jan    | manager |         4 |         4 |        2.5
                    """,
            },
            then="""
                role    | persons | counts as | relevance
                worker  |       3 |         1 |      5.00
                coach   |       3 |         2 |      3.20
                manager |       3 |         3 |      4.00
                """,
            work=_rated,
        ),
        Rule(
            "So does a group on a barrier or an attitude",
            "Two who weigh little beside one who weighs much say little more than that one.",
            given={
                "people": """
                    person | role   | question | answer | weight
                    Amina  | worker | cost     | often  |     10
                    Bruno  | worker | cost     | never  |      1
                    Carla  | worker | cost     | never  |      1
                    Dai    | coach  | cost     | often  |      4
                    Elif   | coach  | cost     | never  |      4
                    """,
            },
            then="""
                group  | question | persons | counts as | often
                worker | cost     | 3       | 1         | 1 (83%)
                coach  | cost     | 2       | 2         | 1 (50%)
                """,
            work=_viewed,
        ),
        Rule(
            "Barriers and attitudes are counted by option and role",
            "Every option keeps its place, also the one nobody chose; weights change shares, never counts.",
            given={
                "people": """
                    person | role   | question | answer    | weight
                    Amina  | worker | cost     | often     |      3
                    Bruno  | worker | cost     | never     |      1
                    Carla  | coach  | cost     | sometimes |      1
                    Carla  | coach  | know-how | often     |      1
                    """,
            },
            then="""
                group  | question | persons | never   | sometimes | often
                worker | cost     | 2       | 1 (25%) | 0 (0%)    | 1 (75%)
                coach  | cost     | 1       | 0 (0%)  | 1 (100%)  | 0 (0%)
                coach  | know-how | 1       | 0 (0%)  | 0 (0%)    | 1 (100%)
                """,
            work=_viewed,
        ),
        Rule(
            "Groups may also be jobs; who has no known job is in none",
            "Roles come in their own order, jobs by name.",
            given={
                "people": """
                    person | role   | job     | question | answer
                    Amina  | worker | packer  | cost     | often
                    Bruno  | worker | cleaner | cost     | never
                    Carla  | worker |         | cost     | sometimes
                    """,
            },
            then="""
                group   | question | persons | never    | sometimes | often
                cleaner | cost     | 1       | 1 (100%) | 0 (0%)    | 0 (0%)
                packer  | cost     | 1       | 0 (0%)   | 0 (0%)    | 1 (100%)
                """,
            work=_viewed,
        ),
    ),
)
