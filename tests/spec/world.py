"""From text tables to the objects of the core: what every chapter needs."""

from collections.abc import Iterable, Sequence

import numpy as np

from skillramp.core import answers as core_answers
from skillramp.core import scores as core_scores
from skillramp.core.abilities import Model
from skillramp.core.answers import STATES, VOICES, WAYS, Answers, Codes
from skillramp.core.instruments import DOING_OPTIONS, Item
from skillramp.core.requirements import Demand, Job
from skillramp.core.scores import Scores
from skillramp.core.vocabulary import AnsweredWith, AnswerState, ItemKind
from tests.items import WORD, made_item
from tests.spec.table import Table

__all__ = ["WORD", "an_item", "read_answers", "read_items", "read_jobs", "score_of"]

COMPETENCE = "files"
FIXED = (ItemKind.CAN_DO, ItemKind.OBSERVATION)
RIGHT_OR_WRONG = "wrong right"


def an_item(
    name: str,
    kind: ItemKind,
    level: float,
    *,
    competence: str = COMPETENCE,
    options: str = "",
    slope: float | None = None,
) -> Item:
    """An item with starting parameters. ``options`` from worst to best; ``a=b`` are equally good."""
    graded = list(DOING_OPTIONS) if kind in FIXED else (options or RIGHT_OR_WRONG).split()
    named = [(each, step) for step, same in enumerate(graded) for each in same.split("=")]
    ids, steps = zip(*named, strict=True)
    return made_item(name, kind, steps=steps, level=level, competence=competence, options=ids, slope=slope)


def read_items(table: Table) -> tuple[Item, ...]:
    """Columns item, kind, level; where needed competence, options, slope."""
    return tuple(
        an_item(
            row["item"],
            ItemKind(row["kind"]),
            float(row["level"]),
            competence=row.get("competence", COMPETENCE),
            options=row.get("options", ""),
            slope=float(row["slope"]) if row.get("slope") else None,
        )
        for row in table.records()
    )


def read_answers(table: Table, items: Sequence[Item]) -> Answers:
    """Columns person, item, answer: an option, or a state such as (skipped). Where needed tool, sitting, way."""
    rows = table.records()
    voice_of = {item.id: VOICES.index(item.voices[0]) for item in items}
    return Answers(
        sitting=Codes.of(row.get("sitting") or row["person"] for row in rows),
        person=Codes.of(row["person"] for row in rows),
        item=Codes.of(row["item"] for row in rows),
        voice=np.array([voice_of[row["item"]] for row in rows], np.int8),
        option=Codes.of("" if row["answer"].startswith("(") else row["answer"] for row in rows),
        tool=Codes.of(row.get("with tool", "") for row in rows),
        answered_with=np.array([_way(row.get("answered with", "")) for row in rows], np.int8),
        state=np.array([STATES.index(_state(row["answer"])) for row in rows], np.int8),
        sequence=np.arange(1, len(rows) + 1),
    )


def _way(name: str) -> int:
    return WAYS.index(AnsweredWith(name)) if name else -1


def _state(answer: str) -> AnswerState:
    return AnswerState(answer.strip("()")) if answer.startswith("(") else AnswerState.ANSWERED


def score_of(
    answers: Answers, items: tuple[Item, ...], people: Sequence[str] = (), model: Model | None = None
) -> Scores:
    """Answers become scores by the same calls the pipeline makes; ``person`` counts into ``people``."""
    latest = answers.latest(np.arange(len(answers.sitting.values)))
    scores = core_scores.score(core_answers.mark(latest, items), items, model or Model())
    return core_scores.for_people(scores, [people.index(each) for each in latest.person.values]) if people else scores


def read_jobs(table: Table) -> dict[str, Job]:
    """Columns job, competence, level, importance."""
    names = dict.fromkeys(row["job"] for row in table.records())
    return {name: Job(name, tuple(_demands(name, table))) for name in names}


def _demands(name: str, table: Table) -> Iterable[Demand]:
    for row in table.records():
        if row["job"] == name:
            yield Demand(row["competence"], float(row["level"]), int(row["importance"]))
