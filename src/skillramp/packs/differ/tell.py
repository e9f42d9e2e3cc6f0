"""The whole answer: one sentence a line, grouped by kind of record, and at the end what remains to be done."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import get_args, get_type_hints

from skillramp.packs import shapes
from skillramp.packs.differ.cells import cells_sentences
from skillramp.packs.differ.compare import differences
from skillramp.packs.differ.entries import entry_sentence, together_sentence
from skillramp.packs.differ.found import Cells, Difference, Key, Together, Whole
from skillramp.packs.differ.gone import gone
from skillramp.packs.differ.keys import key_sentence
from skillramp.packs.differ.kinds import heading, new
from skillramp.packs.differ.stale import say_stale
from skillramp.packs.differ.versions import say_unraised
from skillramp.packs.read import Records
from skillramp.packs.translate import Translator

__all__ = ["tell"]

UNTRANSLATED = {("Item", "why_level"), ("Figure", "unit"), ("Table", "unit"), ("Pack", "title"), ("Instead", "say")}
"""Sentences for people who edit; no page shows them, so nobody translates them."""


def tell(before: Records, now: Records, words: Translator) -> Iterator[str]:
    """Every line, ready to print."""
    found = list(differences(before, now))
    for line in (*_groups(found, before, now, words), *_closing(found, before, now, words)):
        # Files come from anywhere: no sign of theirs may steer a terminal.
        yield "".join(sign if sign.isprintable() else "�" for sign in line)


def _groups(found: Sequence[Difference], before: Records, now: Records, words: Translator) -> Iterator[str]:
    for _, of_kind in groupby(found, lambda each: type(each.where.record.shape)):
        group = list(of_kind)
        yield heading(group[0].where.record, words)
        for _, of_record in groupby(group, lambda each: each.where.record.key):
            same = list(of_record)
            *first, last = (line for each in same for line in _sentences(each, words))
            left = (*say_unraised(same, before, now, words), *say_stale(same, words))
            yield from (f"  {line}" for line in (*first, " ".join([last, *left])))


def _sentences(found: Difference, words: Translator) -> Iterator[str]:
    match found:
        case Cells():
            yield from cells_sentences(found, words)
        case Key():
            yield key_sentence(found, words)
        case Together():
            yield together_sentence(found, found.where.tables[-1], words)
        case Whole() if found.where.tables:
            yield entry_sentence(found, found.where.tables[-1], words)
        case _:
            yield (new if found.before is None else gone)(found.where.record, words)


def _closing(found: Sequence[Difference], before: Records, now: Records, words: Translator) -> Iterator[str]:
    if not found:
        yield words.say("content/diff/nothing", "Nothing changed.")
        return
    count = sum(map(_count, found))
    yield words.say_many("content/diff/count", "{count} change.", "{count} changes.", count)
    if texts := sum(map(_is_translated, found)):
        yield words.say_many(
            "content/diff/translations",
            "{count} sentence that people read changed. Look at its translations again.",
            "{count} sentences that people read changed. Look at their translations again.",
            texts,
        )
    yield from _pack(before, now, words)


def _count(found: Difference) -> int:
    return len((*found.changed, *found.new, *found.gone)) if isinstance(found, Cells) else 1


def _is_translated(found: Difference) -> bool:
    """Whether translators have seen the sentence that changed."""
    if not isinstance(found, Key) or found.before is None or found.now is None:
        return False
    owner = type(found.where.owner)
    hint = get_type_hints(owner, include_extras=True)[found.key]
    return shapes.Sentence in (hint, *get_args(hint)) and (owner.__name__, found.key) not in UNTRANSLATED


def _pack(before: Records, now: Records, words: Translator) -> Iterator[str]:
    """Results name packs with their versions; two packs of one version would be one to them."""
    one, other = _named(before), _named(now)
    if one is not None and one == other:
        yield words.say(
            "content/diff/raise/pack",
            "The version of the pack is still {version}. Raise it, so that results say what they rest on.",
            version=one[1],
        )


def _named(records: Records) -> tuple[str, str] | None:
    return next(
        ((each.shape.id, each.shape.version) for each in records.values() if isinstance(each.shape, shapes.Pack)), None
    )
