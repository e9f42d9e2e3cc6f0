"""What a sentence about one difference may name. Gathered once, so that every sentence takes the same words."""

from collections.abc import Callable, Mapping

from skillramp.packs import shapes
from skillramp.packs.differ.found import Key, Table, Together, Where, Whole
from skillramp.packs.differ.pairs import name_of
from skillramp.packs.differ.places import key_of, place_of
from skillramp.packs.differ.shown import number, said, shown
from skillramp.packs.shapes import Shape
from skillramp.packs.translate import Translator

__all__ = ["Facts", "Say", "entry_facts", "key_facts"]

Facts = Mapping[str, str]
"""``place``: record or entry; ``within``: what the entry stands in; ``name``: the entry's own; ``key`` and what it
stands for (``meaning``); ``before`` and ``now`` as people read them. A sentence takes what it needs."""

Say = Callable[[Translator, Facts], str]


def key_facts(found: Key, words: Translator) -> Facts:
    """The facts of a key with two values."""
    where = found.where
    before, now = said(found.before, found.now, words)
    return {
        "place": place_of(where, words),
        "within": place_of(where.outside, words),
        "name": where.tables[-1].name or "" if where.tables else where.record.id,
        "key": key_of(where, found.key),
        "meaning": _meaning(where.owner, found.key),
        "before": before,
        "now": now,
    }


def entry_facts(found: Whole | Together, table: Table, words: Translator) -> Facts:
    """The facts of a table that is new, gone, or read as one."""
    outside = found.where.outside
    return {
        "within": place_of(outside, words),
        "name": table.name or "",
        "key": key_of(outside, table.key),
        "meaning": _meaning(outside.owner, table.key),
        "before": _told(found.before, words),
        "now": _told(found.now, words),
        "source": _source(found.where, words),
    }


def _meaning(owner: Shape, key: str) -> str:
    """What a key is for, as the page on formats says it, with an end."""
    meaning = type(owner).model_fields[key].description or key
    return meaning if meaning.endswith((".", "?", "…")) else f"{meaning}."


def _told(shape: Shape | None, words: Translator) -> str:
    """A whole table in a few words."""
    match shape:
        case None:
            return ""
        case shapes.Figure():
            return _amount(shape, words)
        case _ if type(shape).__name__ == "Demand":
            return number(getattr(shape, "level", 0), words)
        case _:
            texts = (getattr(shape, key, None) for key in ("title", "text"))
            return shown(next((each for each in texts if each), name_of(shape)), words)


def _source(where: Where, words: Translator) -> str:
    shape = where.record.shape
    return shown(shape.source.title, words) if isinstance(shape, shapes.Evidence) else ""


def _amount(figure: shapes.Figure, words: Translator) -> str:
    """A figure with what is counted, where and when, as the source says it."""
    facts = {
        "value": number(figure.value, words),
        "unit": figure.unit,
        "place": figure.place,
        "date": figure.date,
    }
    match figure.said:
        case "exactly":
            return words.say("content/diff/amount/exactly", "{value} {unit} ({place}, {date})", **facts)
        case "more-than":
            return words.say("content/diff/amount/more-than", "more than {value} {unit} ({place}, {date})", **facts)
        case "less-than":
            return words.say("content/diff/amount/less-than", "less than {value} {unit} ({place}, {date})", **facts)
        case "almost":
            return words.say("content/diff/amount/almost", "almost {value} {unit} ({place}, {date})", **facts)
        case _:
            return words.say("content/diff/amount/about", "about {value} {unit} ({place}, {date})", **facts)
