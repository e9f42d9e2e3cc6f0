"""Chapter: from gaps of people to figures of groups."""

import numpy as np
from numpy.typing import NDArray

from skillramp.core import report as core_report
from skillramp.core.gaps import STATES, Gaps
from skillramp.core.report import GapRow
from skillramp.core.vocabulary import GapState, Role, Voice
from tests.spec.table import Chapter, Given, Rows, Rule, Table
from tests.spec.world import read_answers, read_items, score_of

Floats = NDArray[np.float64]


def _figures(table: Table, name: str) -> Floats:
    return np.array([np.nan if row.get(name, "–") == "–" else float(row[name]) for row in table.records()])


def _states(table: Table, name: str) -> NDArray[np.int8]:
    return np.array([STATES.index(GapState(row.get(name) or row["state"])) for row in table.records()], np.int8)


def _gaps(table: Table) -> Gaps:
    """Gaps as they come out of the comparison, one a person, all in one competence."""
    number = len(table.rows)
    figures = _figures(table, "p below")
    return Gaps(
        person=np.arange(number, dtype=np.int32),
        competence=np.zeros(number, np.int32),
        competences=("files",),
        required=_figures(table, "asked") if "asked" in table.columns else np.full(number, 2.0),
        importance=np.ones(number, np.int64),
        median=_figures(table, "there"),
        p_below=figures,
        shortfall=figures,
        surplus=figures,
        state=_states(table, "state"),
        tool_p_below=figures,
        tool_shortfall=figures,
        tool_state=_states(table, "with tool"),
    )


def _rows(given: Given) -> tuple[GapRow, ...]:
    table = given["people"]
    roles = [Role(row.get("role", "worker")) for row in table.records()]
    weights = np.array([float(row.get("weight", 1)) for row in table.records()])
    return core_report.count_gaps(_gaps(table), roles, weights, range(len(roles)))


def _groups(given: Given) -> Rows:
    for row in _rows(given):
        yield {
            "role": row.role,
            "persons": row.persons,
            "known": row.known,
            "met": row.met,
            "gap": row.gap,
            "unclear": row.unclear,
            "unknown": row.unknown,
            "below": row.below,
            "range": f"{row.below_range[0]} to {row.below_range[1]}",
            "share below": row.share_below,
            "there": row.there,
            "spare": row.spare,
            "met with tool": row.met_with_tool,
        }


def _ranges(given: Given) -> Rows:
    for row in given["groups"].records():
        chances = np.array([float(each) for each in row["p below"].split()])
        low, high = core_report.expected_range(chances)
        yield row | {"below": float(chances.sum()), "range": f"{low} to {high}"}


def _voices(given: Given) -> Rows:
    items = read_items(given["items"])
    people = list(dict.fromkeys(row["person"] for row in given["answers"].records()))
    scores = score_of(read_answers(given["answers"], items), items, people)
    for row in core_report.count_voices(scores, [Role.WORKER] * len(people), range(len(people))):
        for number, voice in enumerate(Voice):
            yield {
                "competence": row.competence,
                "persons": row.persons,
                "voice": voice,
                "speaks about": row.spoken[number],
                "median level": row.medians[number],
            }


def _who(given: Given) -> Rows:
    items = read_items(given["items"])
    people = [row["person"] for row in given["people"].records()]
    scores = score_of(read_answers(given["answers"], items), items, people)
    who = core_report.count_who(scores, Role.WORKER, range(len(people)))
    yield {
        "asked": who.people,
        "with answers that count": who.answered,
        "as told, not shown": who.told_only,
        "with answers set aside": who.set_aside,
    }


CHAPTER = Chapter(
    "groups",
    "Group figures",
    """
    A group is a role in one enterprise, and one competence.
    Roles are never added up, and levels of people are never averaged over competences.
    """,
    (
        Rule(
            "Figures are about the known, and the unknown are counted",
            """
            Two of seven are unknown: they are in no median, no share and no expected number, and they are not left out of sight.
            Nobody known means: no figure at all.
            """,
            given={
                "people": """
                    person | role   | there | p below | state
                    Amina  | worker |   1.0 |    0.95 | gap
                    Bruno  | worker |   1.4 |    0.85 | gap
                    Carla  | worker |   2.2 |    0.40 | unclear
                    Dai    | worker |   3.0 |    0.05 | met
                    Eva    | worker |   3.2 |    0.05 | met
                    Fikret | worker |     – |       – | unknown
                    Giulia | worker |     – |       – | unknown
                    Hana   | coach  |     – |       – | unknown
                    """,
            },
            then="""
                role   | persons | known | met | gap | unclear | unknown | there | below | share below
                worker |       7 |     5 |   2 |   2 |       1 |       2 |  2.20 |  2.30 |        0.46
                coach  |       1 |     0 |   0 |   0 |       0 |       1 |     – |     – |           –
                """,
            work=_groups,
        ),
        Rule(
            "How many are below is expected, with a range",
            """
            Everybody known counts with their probability of being below, so the unclear count too.
            The range holds the number with about 90 %; it is narrow only where people are clear.
            """,
            given={
                "groups": """
                    p below
                    1 1 1 0 0 0
                    0.9 0.9 0.9 0.1 0.1 0.1
                    0.5 0.5 0.5 0.5 0.5 0.5
                    0.05 0.05 0.05 0.05 0.05 0.05
                    """,
            },
            then="""
                p below                       | below | range
                1 1 1 0 0 0                   |  3.00 | 3 to 3
                0.9 0.9 0.9 0.1 0.1 0.1       |  3.00 | 2 to 4
                0.5 0.5 0.5 0.5 0.5 0.5       |  3.00 | 1 to 5
                0.05 0.05 0.05 0.05 0.05 0.05 |  0.30 | 0 to 1
                """,
            work=_ranges,
        ),
        Rule(
            "Weights change shares, never the number of people",
            "Amina stands for three people of the population; the counts and the expected number stay about the people asked.",
            given={
                "people": """
                    person | role   | weight | p below | state
                    Amina  | worker |      3 |    0.90 | gap
                    Bruno  | worker |      1 |    0.10 | met
                    Carla  | coach  |      1 |    0.90 | gap
                    Dai    | coach  |      1 |    0.10 | met
                    """,
            },
            then="""
                role   | persons | known | gap | below | share below
                worker |       2 |     2 |   1 |  1.00 |        0.70
                coach  |       2 |     2 |   1 |  1.00 |        0.50
                """,
            work=_groups,
        ),
        Rule(
            "Who has a level to spare is counted",
            "They meet what is asked, surely, and their median stands at least one level above it: they might show others, if they agree.",
            given={
                "people": """
                    person | asked | there | p below | state
                    Amina  |     2 |   2.9 |    0.10 | met
                    Bruno  |     2 |   3.0 |    0.10 | met
                    Carla  |     2 |   3.1 |    0.21 | unclear
                    Dai    |     3 |   3.1 |    0.20 | met
                    Eva    |     2 |     – |       – | unknown
                    """,
            },
            then="""
                role   | persons | met | spare
                worker |       5 |   3 |     1
                """,
            work=_groups,
        ),
        Rule(
            "What the tool makes possible stands beside, not in place",
            "One gap closes with the tool; the figures without it stay as they are.",
            given={
                "people": """
                    person | p below | state   | with tool
                    Amina  |    0.90 | gap     | met
                    Bruno  |    0.90 | gap     | gap
                    Carla  |    0.10 | met     | met
                    Dai    |       – | unknown | unknown
                    """,
            },
            then="""
                role   | persons | met | gap | met with tool
                worker |       4 |   1 |   2 |             2
                """,
            work=_groups,
        ),
        Rule(
            "Each voice keeps its own median",
            "Three people spoke for themselves, a coach saw two, one did a task; nobody is counted for a voice that is silent.",
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
            work=_voices,
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
            work=_who,
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
