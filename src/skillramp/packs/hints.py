"""What is wrong with a line that is no TOML, as somebody sees it who edits a file for the first time.

``tomllib`` names the first sign it cannot read; here the whole line is looked at and the remedy is named. Where none
is sure, nothing is said and the parser keeps the word.
"""

import re

from skillramp.packs import messages
from skillramp.packs.dates import is_date
from skillramp.packs.problems import Message

__all__ = ["Hint", "hint_of"]

Hint = tuple[Message, tuple[tuple[str, object], ...]]
"""A sentence and its facts."""

SEVERAL_LINES = ('"""', "'''")
"""What stands inside a text over several lines is no TOML of its own."""

TEXT, LITERAL = "\x00", "\x01"
"""Stand for a whole text in double and in single quotation marks; TOML has neither sign."""

WHOLE = re.compile(r"""(?P<text>"(?:\\.|[^"\\])*")|(?P<literal>'[^']*')|(?P<comment>#.*)""")
PAIR = re.compile(rf"\s*[\w.{TEXT}{LITERAL}-]+\s*=\s*(?P<value>.*)")
HEADER = re.compile(r"\[(?P<table>[\w.-]+)\]|\[\[(?P<tables>[\w.-]+)\]\]")
"""A header that is written as it should be can only be wrong because of one before it."""

OPEN = re.compile(r"""(?:^|[=\[{,])\s*["']""")
"""A quotation mark where a text begins, and none where it ends."""

INSIDE = re.compile(rf'{TEXT}(?:{TEXT}|(?!\s*[\w-]+\s*=)\s*[^\s,{TEXT}][^"{TEXT}]*["{TEXT}])')
"""A text, words, and once more a quotation mark; no comma and no other key in between."""

CUT = re.compile(rf"{LITERAL}\s*[^\s{LITERAL}]")
"""A text in single marks that its own apostrophe has ended."""

CURLY = re.compile("[“”„‟«»‹›‘’‚‛]")

NUMBER = re.compile(r"[€$£]?\s*[+-]?(?:\d{1,3}(?:[\s,.'’]\d{3})+|\d+)(?:[.,]\d+)?\s*[%‰€$£]?")
IN_TABLE = re.compile(rf"=\s*(?P<number>{NUMBER.pattern})\s*[,}}]")
THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")

DAY = re.compile(
    r""" \d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{4}          # 01.12.2026, 12/01/2026
    | (?!\d{4}-\d\d-\d\d$)\d{4}[./-]\d{1,2}[./-]\d{1,2}     # 2026-12-1, 2026/12/01
    | \d{1,2}(?:\.|st|nd|rd|th)?\s+[^\W\d_]+\.?,?\s+\d{4}   # 1 December 2026
    | [^\W\d_]+\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}      # December 1, 2026
    """,
    re.VERBOSE,
)
RIGHT_FORM = re.compile(r"\d{4}-\d\d-\d\d")
DIGITS = re.compile(r"(?!\d+$)\d{4}(?:-\d\d?)?(?:/\d{4}(?:-\d\d?){0,2})?|\d+(?:\.\d+){2,}|\d\d(?: \d\d){1,2}|0\d+")
"""Texts of digits: a month or a span, a version, a code."""

TRUTH = re.compile("true|false", re.IGNORECASE)
KNOWN = r"(?!(?:true|false|inf|nan)\b)"
"""Words that TOML knows need no quotation marks."""
WORD = re.compile(rf"{KNOWN}[^\W\d_]")
ELEMENT = re.compile(rf"{KNOWN}[^\W\d_][\w.-]*,")
IN_LIST = re.compile(rf"(?:^\[|[=,])\s*{KNOWN}[^\W\d_][^=,\[\]{{}}]*(?=[,\]}}])")


PLAIN_KEY = re.compile(r"[\w-]+(\s*\.\s*[\w-]+)*")
FIRST_KEY = re.compile(rf"(?P<key>\w[^=,{{}}\"'{TEXT}{LITERAL}{CURLY.pattern[1:-1]}]*)=")
KEY_INSIDE = re.compile(rf"[{{,]\s*{FIRST_KEY.pattern}")
"""A name before “=” at the beginning of a line, and in an inline table."""


def hint_of(line: str) -> Hint | None:
    """The remedy for a line that cannot be read, or None where none of ours fits."""
    if any(mark in line for mark in SEVERAL_LINES):
        return None
    bare = WHOLE.sub(_emptied, line).strip()
    if header := HEADER.fullmatch(bare):
        return messages.TABLE_TWICE, (("table", header["table"] or header["tables"]),)
    if OPEN.search(bare):
        return messages.NOT_CLOSED, ()
    if _has_open_key(bare):
        return messages.QUOTE_KEY, ()
    pair = PAIR.fullmatch(bare)
    hint = _of_value(pair["value"]) if pair else _of_element(bare)
    return hint or ((messages.STRAIGHT_QUOTES, ()) if CURLY.search(bare) else None)


def _emptied(whole: re.Match[str]) -> str:
    """Texts are looked at from outside, comments not at all."""
    return TEXT if whole["text"] else LITERAL if whole["literal"] else ""


def _has_open_key(bare: str) -> bool:
    """Whether a name has signs that TOML takes only in quotation marks, as ``q3[SQ001]`` has."""
    keys = [found["key"] for found in (FIRST_KEY.match(bare),) if found]
    value = bare.partition("=")[2].lstrip() if not bare.startswith("{") else bare
    if value.startswith("{"):
        keys += [found["key"] for found in KEY_INSIDE.finditer(value)]
    return any(PLAIN_KEY.fullmatch(key.strip()) is None for key in keys)


def _of_value(value: str) -> Hint | None:
    """What stands behind “key =”."""
    if DAY.fullmatch(value):
        return messages.DAY_FORM, ()
    if RIGHT_FORM.fullmatch(value):
        return None if is_date(value) else (messages.NO_DATE, (("found", value),))
    if NUMBER.fullmatch(value) and _plain(value) != value:
        return messages.NUMBER_FORM, (("number", _plain(value)),)
    return _in_brackets(value) if value.startswith(("[", "{")) else _of_words(value)


def _of_words(value: str) -> Hint | None:
    if TRUTH.fullmatch(value):
        return None if value.islower() else (messages.SMALL_LETTERS, ())
    if INSIDE.match(value):
        return messages.QUOTE_INSIDE, ()
    if DIGITS.fullmatch(value) or WORD.match(value) or CUT.match(value):
        return messages.STRAIGHT_QUOTES, ()
    return None


def _of_element(line: str) -> Hint | None:
    """A line of a list that goes over several."""
    if ELEMENT.fullmatch(line):
        return messages.STRAIGHT_QUOTES, ()
    return _in_brackets(line) if line.startswith("{") else None


def _in_brackets(value: str) -> Hint | None:
    for found in IN_TABLE.finditer(value):
        if (plain := _plain(found["number"])) != found["number"].strip():
            return messages.NUMBER_FORM, (("number", plain),)
    return (messages.STRAIGHT_QUOTES, ()) if IN_LIST.search(value) else None


def _plain(number: str) -> str:
    """The number as TOML writes it. A comma before three digits groups them, any other is a point."""
    kept = re.sub(r"[^\d.,+-]", "", number)
    marks = [sign for sign in kept if sign in ".,"]
    if len(marks) > 1:
        kept = kept.replace(marks[0], "")
    return kept.replace(",", "" if THOUSANDS.fullmatch(kept) else ".")
