"""Does a map mean what it says? Held against the content it names and against the file it is for."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from skillramp.core.frameworks import Framework
from skillramp.core.instruments import Instrument, Item
from skillramp.packs import messages
from skillramp.packs.library import Library
from skillramp.packs.lines import Location
from skillramp.packs.problems import Problem
from skillramp.studies.imports.maps import MapFile

__all__ = ["check_columns", "check_content", "check_itself"]

MOST_NAMES = 12
"""Columns named in one sentence, where no name of the file is like the one looked for."""


def check_itself(this: MapFile) -> Iterator[Problem]:
    """Faults the map has whatever file and content it is for."""
    if (this.map.person.role is None) == (this.map.role is None):
        yield this.at(("person",), messages.IMPORT_ROLE)
    for where, column in this.map.columns():
        if column == this.map.person.id:
            yield this.at(where, messages.IMPORT_ID_COLUMN, column=column)
    yield from _subjects_twice(this)
    yield from _two_meanings(this)


def _subjects_twice(this: MapFile) -> Iterator[Problem]:
    """An instrument, an item, a question or a competence that the map speaks of twice."""
    sittings = [(("sittings", number, "instrument"), each.instrument) for number, each in enumerate(this.map.sittings)]
    seen: set[tuple[object, str]] = set()
    for where, subject in [*sittings, *this.map.subjects()]:
        if (where[0], subject) in seen:
            yield this.at(where, messages.IMPORT_SUBJECT_TWICE, found=subject)
        seen.add((where[0], subject))


def _two_meanings(this: MapFile) -> Iterator[Problem]:
    """A cell that a table reads in two ways."""
    tables: list[tuple[Location, list[str]]] = [
        *((("job", number), [*each.values, *each.ignore]) for number, each in enumerate(this.map.job)),
        *((("answers", n), [*each.values, *each.states, *each.ignore]) for n, each in enumerate(this.map.answers)),
        *((("views", number), [*each.values, *each.ignore]) for number, each in enumerate(this.map.views)),
        *((("demands", number), [*each.values, *each.ignore]) for number, each in enumerate(this.map.demands)),
    ]
    for where, cells in tables:
        for cell in sorted({cell for cell in cells if cells.count(cell) > 1}):
            yield this.at(where, messages.IMPORT_TWO_MEANINGS, found=cell)


def check_columns(this: MapFile, header: Sequence[str]) -> Iterator[Problem]:
    """Columns the map names and the file does not have."""
    for where, column in [(("person", "id"), this.map.person.id), *this.map.columns()]:
        if column not in header:
            near = get_close_matches(column, header, n=1) or [", ".join(header[:MOST_NAMES])]
            yield this.at(where, messages.IMPORT_NO_COLUMN, column=column, near=near[0])


def check_content(this: MapFile, library: Library) -> Iterator[Problem]:
    """Ids the content does not have, and answers that do not fit their items."""
    framework = library.together(this.map.study.framework)
    if framework is None:
        known = ", ".join(each.id for each in library.frameworks)
        facts = {"found": this.map.study.framework, "known": known}
        yield this.at(("study", "framework"), messages.NO_FRAMEWORK, **facts)
        return
    items: dict[str, Item] = {}
    for number in range(len(this.map.sittings)):
        instrument, problems = _instrument(this, number, library, framework)
        yield from problems
        items |= {item.id: item for item in instrument.items} if instrument else {}
    if items or not this.map.sittings:
        yield from _answers(this, items)
    yield from _views(this, library)
    yield from _demands(this, framework)


def _instrument(
    this: MapFile, number: int, library: Library, framework: Framework
) -> tuple[Instrument | None, list[Problem]]:
    sitting = this.map.sittings[number]
    found = library.instrument(sitting.instrument)
    at = ("sittings", number, "instrument")
    if found is None:
        known = ", ".join(each.id for each in library.instruments)
        return None, [this.at(at, messages.NO_INSTRUMENT, found=sitting.instrument, known=known)]
    if not library.is_within(found.framework, framework.id):
        facts = {"found": found.id, "other": found.framework, "framework": framework.id}
        return found, [this.at(at, messages.OTHER_FRAMEWORK, **facts)]
    if found.version != sitting.version:
        facts = {"found": sitting.version, "instrument": found.id, "known": found.version}
        return found, [this.at(("sittings", number, "version"), messages.IMPORT_OTHER_VERSION, **facts)]
    return found, []


def _answers(this: MapFile, items: dict[str, Item]) -> Iterator[Problem]:
    """Every item is there, is answered in this voice and has every option."""
    for number, table in enumerate(this.map.answers):
        for column, name in table.columns.items():
            at = ("answers", number, "columns", column)
            item = items.get(name)
            if item is None:
                yield this.at(at, messages.IMPORT_NO_ITEM, found=name)
                continue
            if table.voice not in item.voices:
                facts = {"item": name, "known": ", ".join(item.voices), "found": table.voice}
                yield this.at(at, messages.WRONG_VOICE, **facts)
            known = [option.id for option in item.options]
            for cell, option in table.values.items():
                if option not in known:
                    facts = {"item": name, "found": option, "known": ", ".join(known)}
                    yield this.at(("answers", number, "values", cell), messages.NO_OPTION, **facts)


def _views(this: MapFile, library: Library) -> Iterator[Problem]:
    for number, table in enumerate(this.map.views):
        for column, name in table.columns.items():
            question = library.question(name)
            if question is None or not question.choices:
                yield this.at(("views", number, "columns", column), messages.NO_QUESTION, found=name)
                continue
            known = [choice.id for choice in question.choices]
            for cell, option in table.values.items():
                if option not in known:
                    facts = {"question": name, "found": option, "known": ", ".join(known)}
                    yield this.at(("views", number, "values", cell), messages.NO_CHOICE, **facts)


def _demands(this: MapFile, framework: Framework) -> Iterator[Problem]:
    known, highest = {each.id for each in framework.competences}, framework.levels[-1]
    for number, table in enumerate(this.map.demands):
        for column, name in table.columns.items():
            if name not in known:
                facts = {"framework": framework.id, "found": name}
                yield this.at(("demands", number, "columns", column), messages.NO_COMPETENCE, **facts)
        for cell, level in table.values.items():
            if level > highest:
                facts = {"found": f"{level:g}", "highest": str(highest)}
                yield this.at(("demands", number, "values", cell), messages.LEVEL_ABOVE, **facts)
