"""Wide tables: how many values differ, and the first few of them."""

from collections.abc import Iterator

from skillramp.core.evidence import Cell
from skillramp.packs.differ.found import Cells
from skillramp.packs.differ.places import place_of
from skillramp.packs.differ.shown import number
from skillramp.packs.translate import Translator

__all__ = ["SHOWN", "cells_sentences"]

SHOWN = 3
"""How many cells of a kind are told one by one: enough to see what it is about, few enough to see the rest."""


def cells_sentences(found: Cells, words: Translator) -> Iterator[str]:
    """What changed in the table, then what came, then what went; each counted first."""
    place = place_of(found.where, words)
    if found.changed:
        yield words.say_many(
            "content/diff/cells/changed",
            "{place}: {count} value of its table changed.",
            "{place}: {count} values of its table changed.",
            len(found.changed),
            place=place,
        )
        yield from (_changed(*each, place, words) for each in found.changed[:SHOWN])
    if found.new:
        yield words.say_many(
            "content/diff/cells/new",
            "{place}: {count} value of its table is new.",
            "{place}: {count} values of its table are new.",
            len(found.new),
            place=place,
        )
        yield from (_new(each, place, words) for each in found.new[:SHOWN])
    if found.gone:
        yield words.say_many(
            "content/diff/cells/gone",
            "{place}: {count} value of its table is gone.",
            "{place}: {count} values of its table are gone.",
            len(found.gone),
            place=place,
        )
        yield from (_gone(each, place, words) for each in found.gone[:SHOWN])


def _changed(before: Cell, now: Cell, place: str, words: Translator) -> str:
    return words.say(
        "content/diff/cell/changed",
        "{place}, {cell}: was {before} and is now {now}.",
        place=place,
        cell=_cell(now, words),
        before=_value(before, words),
        now=_value(now, words),
    )


def _new(cell: Cell, place: str, words: Translator) -> str:
    return words.say(
        "content/diff/cell/new",
        "{place}, {cell}: is now {now}.",
        place=place,
        cell=_cell(cell, words),
        now=_value(cell, words),
    )


def _gone(cell: Cell, place: str, words: Translator) -> str:
    return words.say(
        "content/diff/cell/gone",
        "{place}, {cell}: was {before}.",
        place=place,
        cell=_cell(cell, words),
        before=_value(cell, words),
    )


def _cell(cell: Cell, words: Translator) -> str:
    return words.say(
        "content/diff/cell",
        "“{subject}” ({group}, {place}, {date})",
        subject=cell.subject,
        group=cell.group,
        place=cell.place,
        date=cell.date,
    )


def _value(cell: Cell, words: Translator) -> str:
    """A value as published, with its mark; nothing published is not zero."""
    nothing = words.say("content/diff/cell/nothing", "not published")
    value = nothing if cell.value is None else number(cell.value, words)
    if not cell.flag:
        return value
    return words.say("content/diff/cell/marked", "{value} (marked “{flag}”)", value=value, flag=cell.flag)
