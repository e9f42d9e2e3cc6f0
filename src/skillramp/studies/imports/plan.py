"""What an import brings in, said before anything is written."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from skillramp.core.vocabulary import AnswerState
from skillramp.studies.imports.maps import ImportMap
from skillramp.studies.imports.rows import Made
from skillramp.studies.imports.table import Origin, Wide

__all__ = ["Imported", "plan_of"]


@dataclass(frozen=True, slots=True)
class Imported:
    """How much comes in.

    Attributes:
        origin: how the file was read; ``rows`` of it.
        used: columns the map reads; ``unused`` are the others that have a name.
        enterprises: enterprises.
        people: people, ``with_job`` of them with a job.
        sittings: sittings.
        answers: answers given; ``silences`` are questions with a state instead of an answer, by state.
        ratings: ratings of competences.
        views: answers to questions.
        wishes: wishes and refusals.
        jobs: jobs with what they ask.
        asked_nothing: people whose job asks none of the competences, so that it stays out.
    """

    origin: Origin
    rows: int
    used: Sequence[str]
    unused: Sequence[str]
    enterprises: int
    people: int
    with_job: int
    sittings: int
    answers: int
    silences: Mapping[AnswerState, int]
    ratings: int
    views: int
    wishes: int
    jobs: int
    asked_nothing: int


def plan_of(map_: ImportMap, wide: Wide, made: Made) -> Imported:
    """The figures of an import."""
    rows = made.rows
    states = Counter(AnswerState(str(row[-2])) for row in rows["answers.csv"])
    used = {wide.place(column) for column in (map_.person.id, *(column for _, column in map_.columns()))}
    return Imported(
        origin=wide.origin,
        rows=len(wide),
        used=[name for place, name in enumerate(wide.names) if place in used],
        unused=[name for place, name in enumerate(wide.names) if place not in used and name],
        enterprises=len(rows["enterprises.csv"]),
        people=len(rows["people.csv"]),
        with_job=sum(1 for row in rows["people.csv"] if row[3]),
        sittings=len(rows["sittings.csv"]),
        answers=states.pop(AnswerState.ANSWERED, 0),
        silences={state: states[state] for state in AnswerState if states[state]},
        ratings=len(rows["ratings.csv"]),
        views=len(rows["views.csv"]),
        wishes=len(rows.get("wishes.csv", ())),
        jobs=len({row[:2] for row in rows["jobs.csv"]}),
        asked_nothing=made.asked_nothing,
    )
