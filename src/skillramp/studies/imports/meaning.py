"""Does a map mean what it says? Held against itself, and against the file it is for."""

from collections.abc import Iterator

from skillramp.packs import messages
from skillramp.packs.lines import Location
from skillramp.packs.problems import Problem
from skillramp.studies.imports.mapfile import MapFile
from skillramp.studies.imports.table import Wide

__all__ = ["check_columns", "check_itself"]

FORMULA = ("=", "+", "-", "@")
"""What a spreadsheet takes for the beginning of a formula, besides tab and return."""

TEXTS = ("region", "legal_form", "orientation", "integration", "sector")


def check_itself(this: MapFile) -> Iterator[Problem]:
    """Faults the map has whatever file and content it is for."""
    map_ = this.map
    if (map_.person.role is None) == (map_.role is None):
        yield this.at(("person",), messages.IMPORT_ROLE)
    if (map_.round is None) == (map_.rounds is None):
        yield this.at(("rounds",) if map_.rounds else ("round",), messages.IMPORT_ROUNDS)
    yield from _own_rounds(this)
    yield from _languages(this)
    yield from _enterprises(this)
    for where, column in map_.columns():
        if column == map_.person.id:
            yield this.at(where, messages.IMPORT_ID_COLUMN, column=column)
    yield from _subjects_twice(this)
    for where, cells in map_.cells():
        for cell in sorted({cell for cell in cells if cells.count(cell) > 1}):
            yield this.at(where, messages.IMPORT_TWO_MEANINGS, found=cell)


def _own_rounds(this: MapFile) -> Iterator[Problem]:
    """Tables that name a round although a column does."""
    map_ = this.map
    told = [
        *((("sittings", number, "round"), each.round) for number, each in enumerate(map_.sittings)),
        *((("answers", number, "round"), each.round) for number, each in enumerate(map_.answers)),
        *((("views", number, "round"), each.round) for number, each in enumerate(map_.views)),
        *((("ratings", number, "round"), each.round) for number, each in enumerate(map_.ratings)),
    ]
    for where, round_ in told:
        if round_ is not None and map_.rounds is not None:
            yield this.at(where, messages.IMPORT_SITTING_ROUND)


def _languages(this: MapFile) -> Iterator[Problem]:
    has_column = this.map.language is not None
    if has_column and this.map.person.language is not None:
        yield this.at(("person", "language"), messages.IMPORT_LANGUAGE)
    for number, each in enumerate(this.map.sittings):
        if (each.locale is not None) == has_column:
            yield this.at(("sittings", number, "locale"), messages.IMPORT_LANGUAGE)


def _enterprises(this: MapFile) -> Iterator[Problem]:
    one, several = this.map.enterprise, this.map.enterprises
    if (one is None) != bool(several) or bool(several) != (this.map.person.enterprise is not None):
        yield this.at(("enterprise",) if one else ("person",), messages.IMPORT_ENTERPRISES)
    named = [cell for each in several for cell in {each.id, *each.cells}]
    for number, each in enumerate(several):
        for cell in sorted({each.id, *each.cells}):
            if named.count(cell) > 1:
                yield this.at(("enterprises", number), messages.IMPORT_ENTERPRISE_CELLS, found=cell)
                named.remove(cell)
    told = [(("enterprise",), one)] if one else []
    for where, enterprise in [*told, *((("enterprises", number), each) for number, each in enumerate(several))]:
        for key in TEXTS:
            text = getattr(enterprise, key)
            if text.lstrip().startswith(FORMULA):
                facts = {"key": key, "sign": text.lstrip()[0]}
                yield this.at((*where, key), messages.IMPORT_FORMULA_TEXT, **facts)


def _subjects_twice(this: MapFile) -> Iterator[Problem]:
    """An instrument, an item, a question or a competence that the map speaks of twice for one round."""
    sittings: list[tuple[Location, str, str]] = [
        (("sittings", number, "instrument"), each.round or "", each.instrument)
        for number, each in enumerate(this.map.sittings)
    ]
    seen: set[tuple[object, ...]] = set()
    for where, within, subject in [*sittings, *this.map.subjects()]:
        key = (where[0], where[2], within, subject)
        if key in seen:
            yield this.at(where, messages.IMPORT_SUBJECT_TWICE, found=subject)
        seen.add(key)


def check_columns(this: MapFile, wide: Wide) -> Iterator[Problem]:
    """Columns the map names and the file does not have, or has twice."""
    for where, column in [(("person", "id"), this.map.person.id), *this.map.columns()]:
        if wide.place(column) is None:
            message, facts = wide.missing(column)
            yield this.at(where, message, **facts)
