"""Chapter: scores meet requirements, the difference is a gap."""

import numpy as np

from skillramp.core import gaps as core_gaps
from skillramp.core.abilities import Summary
from skillramp.core.requirements import Job
from skillramp.core.scores import Scores
from tests.spec.table import Chapter, Given, Rows, Rule, Table
from tests.spec.world import read_answers, read_items, read_jobs, score_of

COMPETENCES = ("files", "messages")


def _states(given: Given) -> Rows:
    for row in given["gaps"].records():
        yield row | {"state": core_gaps.state_of(float(row["p below"]), is_known=row["evidence"] == "enough")}


def _thin(given: Given) -> Rows:
    for row in given["scores"].records():
        low, high = np.array([float(row["from"])]), np.array([float(row["to"])])
        summary = Summary(low, low, low, low, high)
        thin = core_gaps.is_thin(summary, np.array([[int(row["answers"]), 0, 0]]))
        yield row | {"evidence": "thin" if thin[0] else "enough"}


def _compared(given: Given) -> Rows:
    jobs = read_jobs(given["jobs"])
    rows = given["people"].records()
    scores = _scored(given, [row["person"] for row in rows])
    gaps = core_gaps.compare(scores, [_job(row["job"], jobs) for row in rows], COMPETENCES)
    widths = _widths(scores)
    for number, state in enumerate(gaps.states()):
        yield {
            "person": rows[gaps.person[number]]["person"],
            "competence": gaps.competences[gaps.competence[number]],
            "asked": float(gaps.required[number]),
            "there": float(gaps.median[number]),
            "width": widths.get((int(gaps.person[number]), int(gaps.competence[number]))),
            "p below": float(gaps.p_below[number]),
            "shortfall": float(gaps.shortfall[number]),
            "surplus": float(gaps.surplus[number]),
            "severity": float(gaps.severity[number]),
            "state": state,
            "with tool": core_gaps.STATES[gaps.tool_state[number]],
        }


def _widths(scores: Scores) -> dict[tuple[int, int], float]:
    """The width of each score's 90 % range, by person and place in COMPETENCES."""
    places = [COMPETENCES.index(code) for code in scores.competences]
    wide = scores.merged.p95 - scores.merged.p05
    return {
        (int(person), places[competence]): float(width)
        for person, competence, width in zip(scores.person, scores.competence, wide, strict=True)
    }


def _scored(given: Given, people: list[str]) -> Scores:
    items = read_items(given["items"])
    return score_of(read_answers(_spread(given["people"]), items), items, people)


def _spread(people: Table) -> Table:
    """Every person's answers, written in one cell, as rows: ``open a file: alone, save a photo: prompt > alone``."""
    rows = []
    for row in people.records():
        for said in filter(None, row["answers"].split(", ")):
            item, answer = said.split(": ")
            plain, _, tool = answer.partition(" > ")
            rows.append((row["person"], item, plain, tool))
    return Table(("person", "item", "answer", "with tool"), tuple(rows))


def _job(name: str, jobs: dict[str, Job]) -> Job | None:
    return jobs.get(name, Job(name, ())) if name else None


CHAPTER = Chapter(
    "gaps",
    "Gaps",
    """
    With what is asked r and the ability θ: p below is P(θ < r), shortfall the mean of max(0, r − θ), surplus the mean of max(0, θ − r), severity importance × shortfall.
    All are taken over the whole distribution, never over a single best guess.
    """,
    (
        Rule(
            "Four to one is sure; less is unclear",
            """
            A gap is open when the person is below with at least 0.8, met when they are not with at least 0.8, and unclear between.
            Where evidence is thin it is unknown, whatever the figure.
            """,
            given={
                "gaps": """
                    p below | evidence
                    1       | enough
                    0.80    | enough
                    0.79    | enough
                    0.50    | enough
                    0.21    | enough
                    0.20    | enough
                    0       | enough
                    1       | thin
                    0.50    | thin
                    0       | thin
                    """,
            },
            then="""
                p below | evidence | state
                1       | enough   | gap
                0.80    | enough   | gap
                0.79    | enough   | unclear
                0.50    | enough   | unclear
                0.21    | enough   | unclear
                0.20    | enough   | met
                0       | enough   | met
                1       | thin     | unknown
                0.50    | thin     | unknown
                0       | thin     | unknown
                """,
            work=_states,
        ),
        Rule(
            "Evidence is thin when the range spans more than four levels, or nothing is left",
            "Four levels are half of the scale. A narrow range without any answer that counts is no evidence either.",
            given={
                "scores": """
                    answers | from | to
                    3       | 1.0  | 5.0
                    3       | 1.0  | 5.1
                    1       | 1.0  | 4.0
                    0       | 1.0  | 4.0
                    """,
            },
            then="""
                answers | from | to  | evidence
                3       | 1.0  | 5.0 | enough
                3       | 1.0  | 5.1 | thin
                1       | 1.0  | 4.0 | enough
                0       | 1.0  | 4.0 | thin
                """,
            work=_thin,
        ),
        Rule(
            "Too little evidence is unknown, never a gap and never zero",
            """
            Amina answered nothing, Bruno skipped, Carla gave one answer that says little about her level, Dai gave four.
            Unknown has no figures: they would look like a finding.
            """,
            given={
                "people": """
                    person | job    | answers
                    Amina  | packer |
                    Bruno  | packer | open a file: (skipped), save a photo: (refused)
                    Carla  | packer | open a file: alone
                    Dai    | packer | open a file: alone, save a photo: alone, sort a list: hands-on, find a photo: right
                    """,
                "jobs": """
                    job    | competence | level | importance
                    packer | files      |     1 |          3
                    """,
            },
            then="""
                person | there | p below | shortfall | surplus | severity | state
                Amina  |     – |       – |         – |       – |        – | unknown
                Bruno  |     – |       – |         – |       – |        – | unknown
                Carla  |     – |       – |         – |       – |        – | unknown
                Dai    |  2.82 |    0.01 |      0.00 |    1.86 |     0.00 | met
                """,
            work=_compared,
        ),
        Rule(
            "One answer may be enough, and it may not",
            """
            An answer in the middle says where a person stands; one at either end says only on which side.
            So a single “with a prompt” speaks of a gap, and a single “alone” does not.
            """,
            given={
                "people": """
                    person | job    | answers
                    Amina  | packer | save a photo: not-yet
                    Bruno  | packer | save a photo: prompt
                    Carla  | packer | save a photo: alone
                    Dai    | packer | find a photo: wrong
                    Eva    | packer | find a photo: right
                    """,
                "jobs": """
                    job    | competence | level | importance
                    packer | files      |     3 |          3
                    """,
            },
            then="""
                person | there | width | p below | state
                Amina  |  0.44 |  3.67 |    0.99 | gap
                Bruno  |  1.90 |  3.27 |    0.87 | gap
                Carla  |     – |  4.46 |       – | unknown
                Dai    |  1.13 |  3.86 |    0.96 | gap
                Eva    |     – |  4.29 |       – | unknown
                """,
            work=_compared,
        ),
        Rule(
            "Answers set aside as a pattern leave the gap unknown",
            "Amina and Bruno gave six answers each; Amina's are a straight line that no ability explains.",
            given={
                "items": """
                    item  | kind   | level | competence
                    say 1 | can-do |     1 | files
                    say 2 | can-do |     2 | files
                    say 3 | can-do |     3 | files
                    say 4 | can-do |     4 | files
                    say 5 | can-do |     5 | files
                    say 6 | can-do |     6 | files
                    """,
                "people": """
                    person | job    | answers
                    Amina  | packer | say 1: prompt, say 2: prompt, say 3: prompt, say 4: prompt, say 5: prompt, say 6: prompt
                    Bruno  | packer | say 1: alone, say 2: prompt, say 3: hands-on, say 4: not-yet, say 5: not-yet, say 6: not-yet
                    """,
                "jobs": """
                    job    | competence | level | importance
                    packer | files      |     4 |          3
                    """,
            },
            then="""
                person | there | p below | state
                Amina  |     – |       – | unknown
                Bruno  |  1.90 |    0.99 | gap
                """,
            work=_compared,
        ),
        Rule(
            "Shortfall and surplus are both visible",
            """
            One person, the same answers, jobs that ask more and more.
            Surplus minus shortfall is what is there on average minus what is asked; surplus finds who could show others, if they agree.
            """,
            given={
                "people": """
                    person | job  | answers
                    Amina  | low  | open a file: alone, save a photo: alone, sort a list: hands-on, find a photo: right
                    Bruno  | mid  | open a file: alone, save a photo: alone, sort a list: hands-on, find a photo: right
                    Carla  | high | open a file: alone, save a photo: alone, sort a list: hands-on, find a photo: right
                    """,
                "jobs": """
                    job  | competence | level | importance
                    low  | files      |     1 |          3
                    mid  | files      |   2.5 |          3
                    high | files      |     4 |          3
                    """,
            },
            then="""
                person | asked | there | p below | shortfall | surplus | severity | state
                Amina  |  1.00 |  2.82 |    0.01 |      0.00 |    1.86 |     0.00 | met
                Bruno  |  2.50 |  2.82 |    0.34 |      0.16 |    0.52 |     0.49 | unclear
                Carla  |  4.00 |  2.82 |    0.92 |      1.18 |    0.03 |     3.53 | gap
                """,
            work=_compared,
        ),
        Rule(
            "With and without the tool are two gaps",
            "What a tool makes possible is never mixed with what is there without it.",
            given={
                "people": """
                    person | job    | answers
                    Amina  | packer | open a file: hands-on > alone, save a photo: not-yet > alone, sort a list: not-yet > prompt, seen saving: not-yet
                    Bruno  | packer | open a file: hands-on, save a photo: not-yet, sort a list: not-yet, seen saving: not-yet
                    """,
                "jobs": """
                    job    | competence | level | importance
                    packer | files      |   1.5 |          3
                    """,
            },
            then="""
                person | p below | state | with tool
                Amina  |    0.98 | gap   | unclear
                Bruno  |    0.98 | gap   | gap
                """,
            work=_compared,
        ),
        Rule(
            "Who has no known job is asked nothing here",
            """
            Amina's job is not known, Bruno's asks nothing digital: neither has a gap, and neither has none.
            Carla's asks two competences; she was asked about one of them.
            """,
            given={
                "people": """
                    person | job     | answers
                    Amina  |         | open a file: alone, save a photo: alone, sort a list: hands-on, find a photo: right
                    Bruno  | driver  | open a file: alone, save a photo: alone, sort a list: hands-on, find a photo: right
                    Carla  | packer  | open a file: alone, save a photo: alone, sort a list: hands-on, find a photo: right
                    """,
                "jobs": """
                    job    | competence | level | importance
                    packer | messages   |     1 |          2
                    packer | files      |     1 |          3
                    """,
            },
            then="""
                person | competence | state
                Carla  | files      | met
                Carla  | messages   | unknown
                """,
            work=_compared,
        ),
    ),
    given={
        "items": """
            item         | kind        | level | competence
            open a file  | can-do      |     1 | files
            save a photo | can-do      |     2 | files
            sort a list  | can-do      |     3 | files
            seen saving  | observation |     2 | files
            find a photo | task        |     2 | files
            """,
    },
)
