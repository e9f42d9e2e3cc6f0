"""Does a map speak of what there is? Every id it names is held against the content."""

from collections.abc import Collection, Iterator

from skillramp.core.frameworks import Framework
from skillramp.core.instruments import Instrument, Item
from skillramp.core.vocabulary import MeasureKind, WishKind
from skillramp.packs import messages
from skillramp.packs.library import Library
from skillramp.packs.lines import Location
from skillramp.packs.problems import Problem
from skillramp.studies.imports.mapfile import MapFile
from skillramp.studies.imports.table import MOST_NAMES, nearest

__all__ = ["check_content"]


def check_content(this: MapFile, library: Library) -> Iterator[Problem]:
    """Ids the content does not have, and answers that do not fit their items."""
    framework = library.together(this.map.study.framework)
    if framework is None:
        known = ", ".join(each.id for each in library.frameworks)
        facts = {"found": this.map.study.framework, "known": known}
        yield this.at(("study", "framework"), messages.NO_FRAMEWORK, **facts)
        return
    items: dict[str, dict[str, Item]] = {}
    for number, sitting in enumerate(this.map.sittings):
        instrument, problems = _instrument(this, number, library, framework)
        yield from problems
        own = {item.id: item for item in instrument.items} if instrument else {}
        items[sitting.round or ""] = items.get(sitting.round or "", {}) | own
    if any(items.values()) or not this.map.sittings:
        yield from _answers(this, items)
    yield from _views(this, library)
    yield from _competences(this, framework)
    yield from _wishes(this, framework, library)


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


def _answers(this: MapFile, items: dict[str, dict[str, Item]]) -> Iterator[Problem]:
    """Every item is there, is answered in this voice and has every option."""
    for number, table in enumerate(this.map.answers):
        own = items.get(table.round or "", {})
        options = _options(("answers", number), table.values, table.blank)
        for column, name in table.columns.items():
            at = ("answers", number, "columns", column)
            item = own.get(name)
            if item is None:
                yield this.at(at, messages.IMPORT_NO_ITEM, found=name, near=_near(name, own))
                continue
            if table.voice not in item.voices:
                facts = {"item": name, "known": ", ".join(item.voices), "found": table.voice}
                yield this.at(at, messages.WRONG_VOICE, **facts)
            known = [option.id for option in item.options]
            for where, option in options:
                if option not in known:
                    facts = {"item": name, "found": option, "known": ", ".join(known)}
                    yield this.at(where, messages.NO_OPTION, **facts)


def _options(table: Location, values: dict[str, str], blank: str | None) -> list[tuple[Location, str]]:
    """Every option a table speaks of, and where."""
    told: list[tuple[Location, str]] = [((*table, "values", cell), option) for cell, option in values.items()]
    return told if blank is None else [*told, ((*table, "blank"), blank)]


def _near(name: str, known: Collection[str]) -> str:
    """The id most like one that is not there; the first ones where none is alike."""
    return ", ".join(nearest(name, known) or list(known)[:MOST_NAMES])


def _views(this: MapFile, library: Library) -> Iterator[Problem]:
    for number, table in enumerate(this.map.views):
        for column, name in table.columns.items():
            question = library.question(name)
            if question is None or not question.choices:
                yield this.at(("views", number, "columns", column), messages.NO_QUESTION, found=name)
                continue
            known = [choice.id for choice in question.choices]
            for where, option in _options(("views", number), table.values, table.blank):
                if option not in known:
                    facts = {"question": name, "found": option, "known": ", ".join(known)}
                    yield this.at(where, messages.NO_CHOICE, **facts)


def _competences(this: MapFile, framework: Framework) -> Iterator[Problem]:
    known, highest = {each.id for each in framework.competences}, framework.levels[-1]
    for where, _, name in this.map.subjects():
        if where[0] in ("ratings", "demands") and name not in known:
            yield this.at(where, messages.NO_COMPETENCE, framework=framework.id, found=name)
    for number, table in enumerate(this.map.demands):
        for cell, level in table.values.items():
            if level > highest:
                facts = {"found": f"{level:g}", "highest": str(highest)}
                yield this.at(("demands", number, "values", cell), messages.LEVEL_ABOVE, **facts)


def _wishes(this: MapFile, framework: Framework, library: Library) -> Iterator[Problem]:
    """A wish is about a competence or a technology; a refusal may be about a kind of measure, too."""
    competences = {each.id for each in framework.competences}
    technology = {each.id for each in library.technology}
    known = {
        WishKind.LEARN: (competences, messages.IS_COMPETENCE),
        WishKind.HELP_OTHERS: (competences, messages.IS_COMPETENCE),
        WishKind.TRY: (technology, messages.IS_TECHNOLOGY),
        WishKind.REFUSE: (technology | set(MeasureKind), messages.IS_REFUSABLE),
    }
    for number, table in enumerate(this.map.wishes):
        there, name_of = known[table.kind]
        for column, subject in table.columns.items():
            if subject not in there:
                facts = {"found": subject, "known": name_of, "kind": table.kind.value}
                yield this.at(("wishes", number, "columns", column), messages.SUBJECT_OF_WISH, **facts)
