"""What the chapters on scores and voices do with their tables."""

from collections.abc import Iterator
from dataclasses import replace

from skillramp.core.abilities import Bias, Model, Summary, normal, summarise
from skillramp.core.vocabulary import Voice
from tests.spec.table import Given, Rows, Table
from tests.spec.world import read_answers, read_items, score_of

__all__ = ["blurred", "in_opposite_order", "levels", "prior", "scores"]

UNBLURRED = replace(Model(), self_bias=Bias(0, 0), coach_bias=Bias(0, 0))


def scores(given: Given, model: Model | None = None) -> Iterator[dict[str, object]]:
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


def blurred(given: Given) -> Rows:
    for blurred, raw in zip(scores(given), scores(given, UNBLURRED), strict=True):
        yield blurred | {"width without blur": raw["width"]}


def prior(_: Given) -> Rows:
    model = Model()
    yield _summary(summarise(normal(model.prior.mean, model.prior.spread)[None, :]), 0)


def levels(given: Given) -> Rows:
    """Answers of many tasks at the level of each line, so that the median stands near it."""
    rows = []
    for row in given["people"].records():
        rows += [(row["person"], f"task {n}", "right" if n <= int(row["right"]) else "wrong") for n in range(1, 13)]
    tasks = Table(("item", "kind", "level"), tuple((f"task {n}", "task", str(n / 2)) for n in range(1, 13)))
    found = list(scores({"items": tasks, "answers": Table(("person", "item", "answer"), tuple(rows))}))
    for row, each in zip(given["people"].records(), found, strict=True):
        yield row | each


def in_opposite_order(given: Given) -> Rows:
    there = list(scores(given))
    answers = given["answers"]
    back = list(scores({**given, "answers": Table(answers.columns, answers.rows[::-1])}))
    for row in there:
        again = next(each for each in back if each["person"] == row["person"])
        yield row | {"asked in the opposite order": again["ability"], "same to the last bit": repr(row) == repr(again)}
