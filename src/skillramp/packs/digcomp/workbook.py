"""The XLSX of the supplement as records. Three sheets repeat areas and competences; the first of them counts.

Where it differs from the JSON-LD (see there for ids, bands and white space):

- On sheet 3 the descriptor of area 5 (all rows) and of competence 5.2 (the row of CS5.2.01) have an older wording, and
  on sheet 4 the row of LO3.1.06 has the title of competence 3.2. The JSON-LD agrees with sheet 1, and with the numbers
  and ids of these rows. So only numbers and ids are read on sheets 3 and 4, never the repeated texts.
- Numbers of areas, competences and levels are floating-point cells. No competence is an x.10, so ``1.1`` is safe.
- Levels have no id; rows are the eight levels. Glossary, order, labels and kinds are the same.
"""

import datetime
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook

from skillramp.packs.digcomp.records import Record, Records, complete, squeezed
from skillramp.packs.digcomp.refusal import refusal
from skillramp.packs.messages import (
    DIGCOMP_BAD_ZIP,
    DIGCOMP_NO_COLUMN,
    DIGCOMP_OTHER_WORKBOOK,
)

__all__ = ["read_workbook"]

Cell = int | float | str | bool | datetime.time | datetime.date | datetime.datetime | datetime.timedelta

_COMPETENCES, _LEVELS = "1 Competence Areas&Competences", "2 Proficiency Levels"
_STATEMENTS, _OUTCOMES, _GLOSSARY = "3 Competence Statements", "4 Learning Outcomes", "5 Glossary"
_SHEETS = (_COMPETENCES, _LEVELS, _STATEMENTS, _OUTCOMES, _GLOSSARY)

_AREA = {
    "id": "Competence area number",
    "title": "Competence area name",
    "text": "Competence area descriptor",
}
_COMPETENCE = {
    "id": "Competence number",
    "area": "Competence area number",
    "title": "Competence name",
    "text": "Competence descriptor",
}
_LEVEL = {
    "number": "Eight level mapping",
    "band": "Proficiency level name",
    "six_levels": "Six level mapping",
    "text": "Eight level proficiency level description",
    "band_text": "Four level proficiency level description",
    "purpose": "Purpose",
}
_STATEMENT = {
    "id": "Competence statement ID",
    "competence": "Competence number",
    "band": "Proficiency level name",
    "ai": "AI label",
    "text": "Competence statement",
}
_OUTCOME = {
    "id": "Learning Outcome ID",
    "competence": "Competence number",
    "band": "Proficiency level",
    "kind": "Knowledge skill or attitude",
    "ai": "AI label",
    "text": "Learning Outcome",
}
_TERM = {"term": "Term", "explanation": "Explanation"}


def read_workbook(archive: BytesIO) -> Records:
    """The records of a workbook that ``checked_archive`` let pass.

    Raises:
        SupplementError: when it is damaged, another workbook, or a column or a text is missing.
    """
    try:
        workbook = CalamineWorkbook.from_filelike(archive)
        sheets = {name: _rows(workbook, name) for name in workbook.sheet_names if name in _SHEETS}
    except CalamineError:
        raise refusal(DIGCOMP_BAD_ZIP) from None
    if not sheets:
        raise refusal(DIGCOMP_OTHER_WORKBOOK)
    return Records(
        areas=_distinct(_records(_COMPETENCES, sheets, _AREA)),
        competences=_records(_COMPETENCES, sheets, _COMPETENCE),
        levels=_records(_LEVELS, sheets, _LEVEL),
        statements=_records(_STATEMENTS, sheets, _STATEMENT),
        outcomes=_records(_OUTCOMES, sheets, _OUTCOME),
        glossary=_records(_GLOSSARY, sheets, _TERM),
    )


def _rows(workbook: CalamineWorkbook, name: str) -> list[list[str]]:
    rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
    return [[_text(cell) for cell in row] for row in rows]


def _records(name: str, sheets: dict[str, list[list[str]]], columns: dict[str, str]) -> tuple[Record, ...]:
    """The rows under the first one; none where the sheet is missing, which the count tells."""
    headings, *rows = sheets.get(name) or [[]]
    if name not in sheets:
        return ()
    for column in columns.values():
        if column not in headings:
            raise refusal(DIGCOMP_NO_COLUMN, sheet=name, column=column)
    places = {ours: headings.index(theirs) for ours, theirs in columns.items()}
    return tuple(
        complete(f"{name}!{line}", {ours: row[place] for ours, place in places.items()}, columns)
        for line, row in enumerate(rows, start=2)
        if any(row)
    )


def _distinct(records: tuple[Record, ...]) -> tuple[Record, ...]:
    """One record for each wording: an area repeated word for word is one area, otherwise it stands there twice."""
    found: dict[tuple[str, ...], Record] = {}
    for record in records:
        found.setdefault(tuple(record.texts.values()), record)
    return tuple(found.values())


def _text(cell: Cell) -> str:
    match cell:
        case str():
            return squeezed(cell)
        case float():
            return f"{cell:g}"
        case _:  # a date or a truth value: a spreadsheet program took a number for something else
            return ""
