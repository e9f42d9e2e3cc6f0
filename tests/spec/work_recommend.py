"""What the chapter on recommendations does with its tables."""

from skillramp.core import recommend as core_recommend
from skillramp.core.measures import Technology
from skillramp.core.recommend import QuickAnswers
from skillramp.core.recommend import Rule as Recommendation
from skillramp.core.vocabulary import Audience, Orientation, RecordStatus, Strategy, Strength
from tests.spec.table import Given, Rows, Table
from tests.spec.world import WORD

__all__ = ["applies", "given_to", "short", "strongest", "tried"]


def _answers(given: Given) -> QuickAnswers:
    table = given.get("enterprise")
    house = table.records()[0] if table else {}
    people, orientation = house.get("people"), house.get("orientation")
    return QuickAnswers(
        country=None,
        people=int(people) if people else None,
        jobs=(),
        barriers=_steps(given.get("barriers"), "barrier", "strength"),
        relevance=_steps(given.get("topics"), "topic", "relevance"),
        endowment=_steps(given.get("topics"), "topic", "endowment"),
        attitudes=_steps(given.get("attitudes"), "attitude", "step"),
        orientation=Orientation(orientation) if orientation else None,
    )


def _steps(table: Table | None, name: str, value: str) -> dict[str, int]:
    return {row[name]: int(row[value]) for row in table.records() if row[value]} if table else {}


def _rule(number: int, row: dict[str, str]) -> Recommendation:
    return Recommendation(
        id=row["recommendation"],
        audience=Audience(row.get("audience", "staff")),
        strategy=Strategy.TECHNOLOGY,
        title=WORD,
        text=WORD,
        easy=WORD,
        because=WORD,
        evidence="a-finding",
        strength=Strength.PRACTICE,
        order=int(row.get("order", number)),
        barrier=row.get("barrier") or None,
        barrier_at_least=int(row.get("felt at least") or core_recommend.FELT),
        topic=row.get("topic") or None,
        shortage_at_least=int(row.get("short by at least") or 1),
        people_below=int(row["people below"]) if row.get("people below") else None,
        attitude=row.get("attitude") or None,
        attitude_at_most=int(row.get("at most") or core_recommend.STEPS[-1]),
        orientation=Orientation(row["orientation"]) if row.get("orientation") else None,
    )


def _rules(given: Given) -> list[Recommendation]:
    return [_rule(number, row) for number, row in enumerate(given["recommendations"].records(), 1)]


def given_to(given: Given) -> Rows:
    for audience in Audience:
        chosen = core_recommend.recommend(_rules(given), _answers(given), audience)
        yield {"audience": audience, "recommendations": ", ".join(each.id for each in chosen) or "none"}


def applies(given: Given) -> Rows:
    for row, rule in zip(given["recommendations"].records(), _rules(given), strict=True):
        yield row | {"applies": core_recommend.applies(rule, _answers(given))}


def tried(given: Given) -> Rows:
    technology = [
        Technology(row["technology"], WORD, row["free"] == "yes", WORD, WORD, WORD, _split(row), RecordStatus.PROPOSAL)
        for row in given["technology"].records()
    ]
    for place, each in enumerate(core_recommend.technology_to_try(technology, _answers(given)), 1):
        yield {"place": place, "technology": each.id}


def _split(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(row["counters"].split(", "))


def short(given: Given) -> Rows:
    answers = _answers(given)
    for row in given["topics"].records():
        topic = row["topic"]
        yield row | {"shortage": answers.shortage(topic), "named": topic in answers.largest_shortages()}


def strongest(given: Given) -> Rows:
    answers = _answers(given)
    for row in given["barriers"].records():
        yield row | {"named": row["barrier"] in answers.strongest_barriers()}
