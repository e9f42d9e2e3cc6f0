"""The slow check: every row of every table looked at by itself, in the plainest Python. The fast one must agree."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from skillramp.core.instruments import Item
from skillramp.core.vocabulary import AnswerState
from skillramp.packs import messages
from skillramp.packs.library import Library
from skillramp.packs.problems import Message, Problem
from skillramp.studies.moments import moment

__all__ = ["slowly"]

DAY = len("2026-03-02")


@dataclass(frozen=True)
class Rows:
    file: str
    records: list[dict[str, str]]

    def at(self, row: int, message: Message, **facts: object) -> Problem:
        return Problem(self.file, row + 2, message, tuple(facts.items()))


def slowly(study: Path, library: Library) -> list[Problem]:
    """Every fault of meaning of a study of CSV files without faults of form, each row in a line of its own."""
    names = ("enterprises", "people", "sittings", "answers", "ratings", "views")
    tables = {name: _read(study / f"{name}.csv") for name in names}
    people, sittings = tables["people"], tables["sittings"]
    enterprises = {row["enterprise_id"] for row in tables["enterprises"].records}
    framework = library.together("digcomp")
    assert framework is not None
    competences = {each.id for each in framework.competences}
    where = {"where": "enterprises.csv"}
    return [
        *_lonely(tables["enterprises"], people),
        *_known(people, "enterprise_id", enterprises, messages.NO_ENTERPRISE, **where),
        *_jobs(people, library),
        *_nobody(sittings, people),
        *_sittings(sittings, library),
        *_rounds(sittings),
        *_answers(tables["answers"], sittings, library),
        *_known(tables["ratings"], "enterprise_id", enterprises, messages.NO_ENTERPRISE, **where),
        *_known(tables["views"], "enterprise_id", enterprises, messages.NO_ENTERPRISE, **where),
        *_respondents(tables["ratings"], people),
        *_respondents(tables["views"], people),
        *_known(tables["ratings"], "competence", competences, messages.NO_COMPETENCE, framework="digcomp"),
        *_views(tables["views"], library),
    ]


def _read(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as file:
        return Rows(path.name, list(csv.DictReader(file)))


def _known(rows: Rows, column: str, known: set[str], message: Message, **facts: object) -> Iterator[Problem]:
    for row, record in enumerate(rows.records):
        if record[column] and record[column] not in known:
            yield rows.at(row, message, found=record[column], **facts)


def _lonely(enterprises: Rows, people: Rows) -> Iterator[Problem]:
    with_people = {record["enterprise_id"] for record in people.records}
    for row, record in enumerate(enterprises.records):
        if record["enterprise_id"] not in with_people:
            yield enterprises.at(row, messages.NO_PEOPLE, where="people.csv")


def _jobs(people: Rows, library: Library) -> Iterator[Problem]:
    for row, record in enumerate(people.records):
        if record["job"] and library.occupation(record["job"]) is None:
            yield people.at(row, messages.NO_JOB, found=record["job"], where="jobs.csv")


def _nobody(sittings: Rows, people: Rows) -> Iterator[Problem]:
    known = {record["person_id"] for record in people.records}
    for row, record in enumerate(sittings.records):
        if record["person_id"] not in known:
            yield sittings.at(row, messages.NO_PERSON, where="people.csv")


def _sittings(sittings: Rows, library: Library) -> Iterator[Problem]:
    known = ", ".join(each.id for each in library.instruments)
    for row, record in enumerate(sittings.records):
        name, version, started, ended = (
            record[key] for key in ("instrument", "instrument_version", "started_at", "ended_at")
        )
        instrument = library.instrument(name)
        if instrument is None:
            yield sittings.at(row, messages.NO_INSTRUMENT, found=name, known=known)
        elif instrument.version != version:
            yield sittings.at(row, messages.OTHER_VERSION, found=version, instrument=name, known=instrument.version)
        if instrument is not None and any(day and moment(day)[:DAY] < instrument.since for day in (started, ended)):
            facts = {"found": started or ended, "instrument": name, "known": instrument.since}
            yield sittings.at(row, messages.BEFORE_INSTRUMENT, **facts)
        if started and ended and _ends_before(started, ended):
            yield sittings.at(row, messages.BACKWARDS, found=ended, other=started)


def _ends_before(started: str, ended: str) -> bool:
    if len(started) == DAY or len(ended) == DAY:
        return ended[:DAY] < started[:DAY]
    return moment(ended) < moment(started)


def _rounds(sittings: Rows) -> Iterator[Problem]:
    first: dict[str, tuple[str, int]] = {}
    for row, record in enumerate(sittings.records):
        if record["started_at"]:
            begun = (moment(record["started_at"])[:DAY], row)
            first[record["round"]] = min(first.get(record["round"], begun), begun)
    for before, name in pairwise(sorted(first)):
        day, row = first[name]
        if day < first[before][0]:
            yield sittings.at(row, messages.ROUND_ORDER, found=name, other=before)


def _respondents(rows: Rows, people: Rows) -> Iterator[Problem]:
    known = {record["person_id"]: record for record in people.records}
    for row, record in enumerate(rows.records):
        person = known.get(record["respondent_id"], record)
        for column, message in (("role", messages.OTHER_ROLE), ("enterprise_id", messages.OTHER_ENTERPRISE)):
            if record[column] != person[column]:
                facts = {"found": record[column], "known": person[column], "where": "people.csv"}
                yield rows.at(row, message, **facts)


def _answers(answers: Rows, sittings: Rows, library: Library) -> Iterator[Problem]:
    known = {record["sitting_id"]: record for record in sittings.records}
    for row, record in enumerate(answers.records):
        sitting = known.get(record["sitting_id"])
        if sitting is None:
            yield answers.at(row, messages.NO_SITTING, where="sittings.csv")
            continue
        if record["person_id"] != sitting["person_id"]:
            yield answers.at(row, messages.OTHER_PERSON, where="sittings.csv")
        instrument = library.instrument(sitting["instrument"])
        if instrument is not None:
            item = next((each for each in instrument.items if each.id == record["item_id"]), None)
            if item is None:
                yield answers.at(row, messages.NO_ITEM, instrument=instrument.id, found=record["item_id"])
            else:
                yield from _answer(answers, row, record, item)
        yield from _state(answers, row, record)


def _answer(answers: Rows, row: int, record: Mapping[str, str], item: Item) -> Iterator[Problem]:
    if record["voice"] not in item.voices:
        facts = {"item": item.id, "known": ", ".join(item.voices), "found": record["voice"]}
        yield answers.at(row, messages.WRONG_VOICE, **facts)
    for chosen in (record["option"], record["tool"]):
        if chosen and item.step_of(chosen) is None:
            known = ", ".join(each.id for each in item.options)
            yield answers.at(row, messages.NO_OPTION, item=item.id, found=chosen, known=known)


def _state(answers: Rows, row: int, record: Mapping[str, str]) -> Iterator[Problem]:
    is_answered = record["state"] == AnswerState.ANSWERED
    if is_answered and not record["option"]:
        yield answers.at(row, messages.NO_ANSWER)
    if not is_answered and record["option"]:
        yield answers.at(row, messages.STRAY_ANSWER, state=record["state"])
    if not is_answered and record["tool"]:
        yield answers.at(row, messages.STRAY_TOOL, state=record["state"])


def _views(views: Rows, library: Library) -> Iterator[Problem]:
    questions = {each.id: each for each in library.all_questions if each.choices}
    for row, record in enumerate(views.records):
        name, option = record["question_id"], record["option"]
        if name not in questions:
            yield views.at(row, messages.NO_QUESTION, found=name)
        elif option not in {choice.id for choice in questions[name].choices}:
            known = ", ".join(choice.id for choice in questions[name].choices)
            yield views.at(row, messages.NO_CHOICE, question=name, found=option, known=known)
