"""Values as people read them: numbers of the locale, words in quotation marks, long texts where they differ."""

import datetime
from itertools import takewhile
from operator import eq
from textwrap import shorten

from skillramp.core.evidence import decimals
from skillramp.core.vocabulary import ItemStatus, RecordStatus
from skillramp.packs.translate import Translator

__all__ = ["excerpts", "number", "said", "shown"]

WHOLE = 100
"""Characters up to which a text is shown whole: about a line and a half of a terminal."""

AROUND = 30
"""Characters shown before and after what differs, so that one finds the place."""

LONGEST = 180
"""Characters of a text that differs nearly everywhere."""


def shown(value: object, words: Translator) -> str:
    """A value on its own."""
    match value:
        case bool():
            return words.say("content/diff/yes", "yes") if value else words.say("content/diff/no", "no")
        case int() | float():
            return number(value, words)
        case list():
            return ", ".join(shown(each, words) for each in value) or words.say("content/diff/none", "nothing")
        case _:
            return _word(value, words)


def _word(value: object, words: Translator) -> str:
    match value:
        case RecordStatus() | ItemStatus():
            return _status(value, words)
        case str():
            return f"“{shorten(value, WHOLE, placeholder=' …')}”"
        case datetime.date():
            return value.isoformat()
        case _:
            return str(value)


def said(before: object, now: object, words: Translator) -> tuple[str, str]:
    """Two values beside each other: of long texts the part that differs."""
    if isinstance(before, str) and isinstance(now, str) and not isinstance(now, RecordStatus | ItemStatus):
        one, other = excerpts(before, now)
        return f"“{one}”", f"“{other}”"
    return shown(before, words), shown(now, words)


def number(value: float, words: Translator) -> str:
    """A number with the decimals it was written with."""
    return words.number(value, decimals(value))


def excerpts(before: str, now: str) -> tuple[str, str]:
    """Both texts whole where they are short, else from shortly before they part to shortly after they meet again."""
    old, new = " ".join(before.split()), " ".join(now.split())
    if max(len(old), len(new)) <= WHOLE:
        return old, new
    parting = _alike(old, new)
    begin = max(0, parting - AROUND)
    if begin:
        begin = old.find(" ", begin, parting) + 1 or begin
    same = _alike(old[parting:][::-1], new[parting:][::-1])
    return _excerpt(old, begin, same), _excerpt(new, begin, same)


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    return sum(1 for _ in takewhile(bool, map(eq, one, other)))


def _excerpt(text: str, begin: int, same: int) -> str:
    end = text.find(" ", len(text) - same + AROUND)
    end = min(len(text) if end < 0 else end, begin + LONGEST)
    return ("… " if begin else "") + text[begin:end] + (" …" if end < len(text) else "")


def _status(value: RecordStatus | ItemStatus, words: Translator) -> str:
    match value:
        case RecordStatus.PROPOSAL:
            return words.say("content/diff/status/proposal", "a proposal")
        case RecordStatus.TO_BE_CHECKED:
            return words.say("content/diff/status/to-be-checked", "to be checked")
        case RecordStatus.CHECKED:
            return words.say("content/diff/status/checked", "checked")
        case ItemStatus.UNTESTED:
            return words.say("content/diff/status/untested", "untested")
        case ItemStatus.TRIED:
            return words.say("content/diff/status/tried", "tried")
        case _:
            return words.say("content/diff/status/calibrated", "calibrated")
