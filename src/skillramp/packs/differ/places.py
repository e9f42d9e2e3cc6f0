"""Where something differs, as the beginning of a sentence: a record by its name, an entry by its own."""

from skillramp.packs import shapes
from skillramp.packs.differ.found import Table, Where
from skillramp.packs.differ.shown import shown
from skillramp.packs.read import Record
from skillramp.packs.translate import Translator

__all__ = ["key_of", "place_of", "record_name"]


def record_name(record: Record, words: Translator) -> str:
    """A record by its title and its permanent path; where it has no title, by what editors call it."""
    match record.shape:
        case shapes.Item() as shape:
            return words.say("content/diff/item", "Item {id} ({competence})", id=record.id, competence=shape.competence)
        case shapes.Evidence():
            return words.say("content/diff/evidence", "Evidence {id}", id=record.id)
        case shapes.Question() as shape:
            title = shown(shape.short, words)
            return words.say("content/diff/question", "Question {title} ({path})", title=title, path=record.key)
        case shapes.Recommendation() as shape:
            title = shown(shape.title, words)
            return words.say(
                "content/diff/recommendation", "Recommendation {title} ({path})", title=title, path=record.key
            )
        case shape:
            return _titled(getattr(shape, "title", ""), record, words)


def _titled(title: str, record: Record, words: Translator) -> str:
    if not title:
        return record.key
    return words.say("content/diff/record", "{title} ({path})", title=shown(title, words), path=record.key)


def place_of(where: Where, words: Translator) -> str:
    """A record, or an entry of one of its lists. Tables there is only one of are told with the key."""
    if not where.tables:
        return record_name(where.record, words)
    table, outside = where.tables[-1], place_of(where.outside, words)
    return outside if table.name is None else _entry(table, table.name, outside, words)


def _entry(table: Table, name: str, outside: str, words: Translator) -> str:
    match type(table.shape).__name__:
        case "Task":
            title = shown(getattr(table.shape, "title", name), words)
            return words.say("content/diff/task", "Task {title} of {record}", title=title, record=outside)
        case "Option" | "Choice":
            return words.say("content/diff/option", "Option “{name}” of {record}", name=name, record=outside)
        case _:
            return words.say(
                "content/diff/entry", "“{name}” in “{key}” of {record}", name=name, key=table.key, record=outside
            )


def key_of(where: Where, key: str) -> str:
    """The key as people know it from the file: ``when.topic`` for one in a table there is only one of."""
    names = [key]
    for table in reversed(where.tables):
        if table.name is not None:
            break
        names.append(table.key)
    return ".".join(reversed(names))
