"""The page on files: packs, studies, maps and answers, from the same definitions the program reads them with."""

import re
from collections.abc import Iterator

from skillramp.packs.read import ROOMS
from skillramp.packs.shapes import Shape
from skillramp.studies.columns import HIGHEST_FIGURE, TABLES, Column, Kind, Table
from tools.pages.markdown import code, page, prose, table
from tools.pages.schemas import STUDY_FILES, schema_name
from tools.pages.values import keys_of

__all__ = ["formats_page"]

INTRODUCTION = """
What may stand in every file that people write.
A key that is not listed is an error, so that a typo never passes in silence.
Each kind of TOML file has a JSON Schema in `src/skillramp/content/schema/`; an editor that knows it completes keys.
A key such as `tasks.demands.level` stands in a table inside a table.
"""
PACKS = """
## Content packs

A pack is a folder with `pack.toml` and these rooms, one record a file.
The name of the file is the id of the record; where a file is always called the same, the name of its folder is.
An id has small letters and digits with hyphens or dots between them, is English, and never changes.
"""
STUDY = """
## Studies

A study is a folder with `study.toml` and these CSV files (UTF-8, comma, first line with the names of the columns).
A table may be Parquet in its place (`answers.parquet`): the same columns, texts and numbers, NULL for an empty cell.
Its own packs lie in `packs/`.
"""
FOLDERS = {"frameworks": "<framework>", "instruments": "<instrument>", "countries": "<country>"}
USES = {
    "map.toml": """
`skillramp import FILE --map map.toml` reads it: how a wide file (CSV, XLSX, ODS), one row a person, becomes a study.
`columns` says which column is about what, `values` what a cell means, `ignore` lists cells that say nothing.
A cell that no key mentions is a fault: nothing is dropped in silence.
""",
    "answers.toml": "`skillramp quick --answers answers.toml` reads it instead of asking.",
}
OTHERS = """
## Other files
"""


def formats_page() -> str:
    """The whole page."""
    parts = [
        PACKS.strip(),
        *(part for pattern, shape in ROOMS for part in _shape(pattern, shape)),
        STUDY.strip(),
        *_shape(*STUDY_FILES[0]),
        *(part for each in TABLES for part in _table(each)),
        OTHERS.strip(),
        *(part for name, shape in STUDY_FILES[1:] for part in _shape(name, shape, USES[name].strip())),
    ]
    return page("Content and study formats", INTRODUCTION.strip(), parts)


def _shape(pattern: str, shape: type[Shape], use: str = "") -> Iterator[str]:
    yield f"### {code(_place(pattern))}"
    if use:
        yield use
    text = re.sub(r"^`[^`]+`[.:]\s*", "", prose(shape.__doc__))
    if text:
        yield f"{text[0].upper()}{text[1:]}"
    yield f"Schema: {code(schema_name(shape))}"
    yield table(
        ("Key", "Value", "Required", "Means"),
        [(code(key.path), key.value, "yes" if key.is_required else "no", key.help) for key in keys_of(shape)],
    )


def _place(pattern: str) -> str:
    """``instruments/*/items/*.toml`` → ``instruments/<instrument>/items/<id>.toml``."""
    parts = pattern.split("/")
    names = [FOLDERS[parts[place - 1]] if part == "*" else part for place, part in enumerate(parts)]
    return "/".join(names).replace("*.toml", "<id>.toml")


def _table(file: Table) -> Iterator[str]:
    yield f"### {code(file.file)}"
    notes = [file.help]
    if file.is_optional:
        notes.append("The file may be left out.")
    if file.needs_rows:
        notes.append("At least one row.")
    notes.append(f"Each row has its own {' and '.join(map(code, file.key))}.")
    yield "\n".join(notes)
    yield table(
        ("Column", "Cell", "Required", "Means"),
        [(code(each.name), _cell(each), _required(each), each.help) for each in file.columns],
    )


def _cell(column: Column) -> str:
    if column.kind is Kind.CHOICE:
        return f"one of {', '.join(map(code, column.choices))}"
    if column.kind not in (Kind.WHOLE, Kind.NUMBER):
        return column.kind
    if column.high >= HIGHEST_FIGURE:
        return f"{column.kind}, at least {_figure(column.low)}"
    return f"{column.kind}, {_figure(column.low)}–{_figure(column.high)}"


def _figure(value: float) -> str:
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def _required(column: Column) -> str:
    if column.is_optional_column:
        return "no; the column may be left out"
    return "yes" if column.is_required else "no; the cell may be empty"
