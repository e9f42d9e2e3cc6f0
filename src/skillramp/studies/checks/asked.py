"""What staff said of their enterprise: ratings and views."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from skillramp.packs import messages
from skillramp.packs.library import Library
from skillramp.packs.problems import Message, Problem
from skillramp.studies.checks.tables import Sheets
from skillramp.studies.coded import Sheet, rows_where
from skillramp.studies.found import Finding, in_order

__all__ = ["respondents", "views"]


def respondents(sheet: Sheet, people: Sheet) -> Iterator[Problem]:
    """Who answers as a person of the study has the role and the enterprise of that person."""
    yield from in_order(
        sheet,
        [
            _other(sheet, people, "role", messages.OTHER_ROLE),
            _other(sheet, people, "enterprise_id", messages.OTHER_ENTERPRISE),
        ],
    )


def _other(sheet: Sheet, people: Sheet, column: str, message: Message) -> Finding:
    """Rows that say something else of a person than the people's table does."""
    respondent, said, known = sheet.coded("respondent_id"), sheet.coded(column), people.coded(column)
    persons = people.coded("person_id")
    person = np.append(persons.row_of(), np.int32(-1))[respondent.onto(persons)]
    here = np.append(known.onto(said)[known.index], np.int32(-1))  # the known cell as one of those said; −1: none said

    def differs(block: slice) -> NDArray[np.bool_]:
        who = person[respondent.index[block]]
        return np.asarray((who >= 0) & (here[who] != said.index[block]))

    def facts(row: int) -> dict[str, object]:
        found = known.cell(int(person[respondent.index[row]]))
        return {"found": said.cell(row), "known": found, "where": people.file}

    return Finding(message, rows_where(len(sheet), differs), facts)


def views(sheets: Sheets, library: Library) -> Iterator[Problem]:
    """Every question is there and has the option."""
    sheet = sheets.views
    asked, chosen = sheet.coded("question_id"), sheet.coded("option")
    questions = {each.id: each for each in library.all_questions if each.choices}
    options = {choice.id for each in questions.values() for choice in each.choices}
    place = {code: number for number, code in enumerate(sorted(options))}
    allowed = np.zeros((len(questions) + 1, len(options) + 1), bool)
    for number, question in enumerate(questions.values()):
        allowed[number, [place[choice.id] for choice in question.choices]] = True
    question_of = asked.places({code: number for number, code in enumerate(questions)})
    option_of = chosen.places(place)

    def has_not(block: slice) -> NDArray[np.bool_]:
        number = question_of[asked.index[block]]
        return np.asarray((number >= 0) & ~allowed[number, option_of[chosen.index[block]]])

    def facts(row: int) -> dict[str, object]:
        question = questions[asked.cell(row)]
        known = ", ".join(choice.id for choice in question.choices)
        return {"question": question.id, "found": chosen.cell(row), "known": known}

    nowhere = Finding(messages.NO_QUESTION, asked.rows(question_of < 0), lambda row: {"found": asked.cell(row)})
    yield from in_order(sheet, [nowhere, Finding(messages.NO_CHOICE, rows_where(len(sheet), has_not), facts)])
