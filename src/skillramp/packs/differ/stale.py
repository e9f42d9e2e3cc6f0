"""What should have changed along: the day somebody looked, and the sentence that tells a figure."""

import re
from collections.abc import Iterator, Sequence

from skillramp.core.evidence import decimals
from skillramp.packs import shapes
from skillramp.packs.differ.found import Difference, Key, Together, Whole
from skillramp.packs.translate import Translator

__all__ = ["say_stale"]


def say_stale(found: Sequence[Difference], words: Translator) -> Iterator[str]:
    """For one record with its differences: what still says what it said."""
    match found[0].where.record.shape:
        case shapes.Asking() as scheme if not any(map(_is_looked_at, found)):
            day = scheme.checked_on.isoformat()
            yield words.say("content/diff/still/day", "The day somebody last looked is still {day}.", day=day)
        case shapes.Evidence() as evidence:
            for old in dict.fromkeys(_left_over(found, evidence)):
                yield words.say("content/diff/still/finding", "The finding still says {old}.", old=old)
        case _:
            pass


def _is_looked_at(found: Difference) -> bool:
    """Whether the day changed; a scheme that is new or gone has no day before."""
    if isinstance(found, Whole):
        return not found.where.tables
    return isinstance(found, Key) and not found.where.tables and found.key == "checked_on"


def _left_over(found: Sequence[Difference], evidence: shapes.Evidence) -> Iterator[str]:
    """Numbers that figures no longer have, as the finding writes them."""
    values = {figure.value for figure in evidence.figures}
    for each in found:
        if isinstance(each, Together) and isinstance(each.before, shapes.Figure) and each.before.value not in values:
            old = _written(each.before.value, evidence.finding)
            yield from [old] if old else []


def _written(value: float, text: str) -> str | None:
    """The number in a text, with or without commas between thousands; no part of a longer number."""
    digits = decimals(value)
    either = "|".join(re.escape(f"{value:{comma}.{digits}f}") for comma in (",", ""))
    found = re.search(rf"(?<![\d.,])(?:{either})(?!\d|[.,]\d)", text)
    return found[0] if found else None
