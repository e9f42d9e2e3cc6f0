"""In which encoding is a CSV file written? What the bytes prove, then what the map knows, and otherwise we ask.

UTF-8 proves itself. The three encodings of European Windows (cp1252 west, cp1250 middle, cp1257 Baltic) read almost
any bytes, so the letters have to tell: those of the map's own values, or those of the language of the answers.
"""

import codecs
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import combinations, islice

from skillramp.packs import messages
from skillramp.packs.problems import Message
from skillramp.studies.imports.table import shown

__all__ = ["ENCODINGS", "Unread", "encoding_of"]

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WINDOWS = ("cp1252", "cp1250", "cp1257")
ENCODINGS = ("utf-8", "utf-16", "utf-16-le", "utf-16-be", *WINDOWS)
"""What a map or the command line may name."""

LETTERS = {
    "cp1252": {
        "da": "æøåé",
        "de": "äöüß",
        "en": "éèêïöç",
        "es": "áéíóúüñ¿¡",
        "fi": "äöåéšž",
        "fr": "àâæçéèêëîïôœùûüÿ",
        "ga": "áéíóú",
        "it": "àèéìíîòóùú",
        "nl": "áéíóúàèëïöü",
        "pt": "àáâãçéêíóôõúü",
        "sv": "åäöéü",
    },
    "cp1250": {
        "cs": "áčďéěíňóřšťúůýž",
        "hr": "čćđšž",
        "hu": "áéíóöőúüű",
        "pl": "ąćęłńóśźż",
        "ro": "ăâîşţ",
        "sk": "áäčďéíĺľňóôŕšťúýž",
        "sl": "čšž",
    },
    "cp1257": {"et": "äõöüšž", "lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž"},
}
"""The letters beyond a–z each language writes, by the encoding its Windows uses."""

SIGNS = set("„”“’‘‚–—…€°·«»§\xa0´")
WORD = re.compile(rb"[^\x00-\x2c\x3a-\x40\x7c]{1,64}")
"""White space, quotation marks and separators part words. A file without any is no longer than others."""
BEYOND = re.compile(rb"[\x80-\xff]{1,64}")
LETTERS_UTF8 = re.compile(rb"(?:[\xc3-\xc5][\x80-\xbf]|\xc8[\x98-\x9b]|\xe2\x80[\x93-\xa6])+")
"""Latin letters with marks, and the quotation marks and dashes of print, in UTF-8."""

MOST_WORDS = 2_000
MOST_RUNS = 1_000_000
MOST_LETTERS = 3
"""Shown where encodings differ: enough to tell a language by."""

CHANCE = 10
"""From one letter in eleven on it is no chance: a judgement."""

BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a file is not read: the sentence, its facts, and the line it is about."""

    message: Message
    facts: tuple[tuple[str, object], ...] = ()
    line: int | None = None


def encoding_of(raw: bytes, told: str | None, known: Collection[str], languages: Collection[str]) -> str | Unread:
    """The encoding that reads all of a file.

    Args:
        raw: the file.
        told: what the map or the command line says it is, if anything.
        known: names of columns and cells the map speaks of.
        languages: codes of the languages of the answers (BCP 47).
    """
    mark = next((encoding for sign, encoding in MARKS if raw.startswith(sign)), None)
    if told is not None or mark is not None:
        encoding = mark or str(told)
        bad = _first_bad(raw, encoding)
        return encoding if bad is None else Unread(*_wrong(raw, bad, encoding))
    if b"\0" in raw:
        return Unread(messages.IMPORT_NOT_TABLE)
    bad = _first_bad(raw, "utf-8")
    if bad is None:
        return "utf-8"
    if _is_mixed(raw):
        return Unread(messages.IMPORT_MIXED, (), raw.count(b"\n", 0, bad) + 1)
    return _windows(raw, known, {each.partition("-")[0].casefold() for each in languages})


def _first_bad(raw: bytes, encoding: str) -> int | None:
    """Where the first byte stands that the encoding does not know."""
    decoder = codecs.getincrementaldecoder(encoding)()
    for start in range(0, len(raw) + 1, BLOCK):
        waiting = len(decoder.getstate()[0])
        try:
            decoder.decode(raw[start : start + BLOCK], final=start + BLOCK > len(raw))
        except UnicodeError as error:
            return start - waiting + (error.start if isinstance(error, UnicodeDecodeError) else 0)
    return None


def _wrong(raw: bytes, bad: int, encoding: str) -> tuple[Message, tuple[tuple[str, object], ...], int]:
    line = raw.count(b"\n", 0, bad) + 1
    return messages.IMPORT_WRONG_ENCODING, (("encoding", encoding.removesuffix("-sig")),), line


def _is_mixed(raw: bytes) -> bool:
    """Whether many letters beyond ASCII are European letters in UTF-8, though others are not.

    A few are so by chance: “ĂŞ” in cp1250 has the bytes of “ê”.
    """
    runs = [match[0] for match in islice(BEYOND.finditer(raw), MOST_RUNS)]
    letters = sum(1 for run in runs if LETTERS_UTF8.fullmatch(run))
    return letters * CHANCE > len(runs) - letters


def _windows(raw: bytes, known: Collection[str], languages: Collection[str]) -> str | Unread:
    words = _words(raw)
    readings = {name: read for name in WINDOWS if (read := _read(words, name)) is not None}
    if not readings:
        return Unread(messages.IMPORT_NOT_TABLE)
    for names in (list(readings), _of_map(readings, known), _of_language(readings, languages)):
        if names and len({tuple(readings[name]) for name in names}) == 1:
            return names[0]
    (one, first), (other, second) = _two(readings)
    facts = {"one": one, "first": shown(first), "other": other, "second": shown(second)}
    return Unread(messages.IMPORT_WHICH_ENCODING, tuple(facts.items()))


def _words(raw: bytes) -> list[bytes]:
    """Words with a letter beyond ASCII, each once."""
    found: dict[bytes, None] = {}
    for match in islice(WORD.finditer(raw), MOST_RUNS):
        if not match[0].isascii():
            found[match[0]] = None
        if len(found) == MOST_WORDS:
            break
    return list(found)


def _read(words: list[bytes], encoding: str) -> list[str] | None:
    try:
        return [word.decode(encoding) for word in words]
    except UnicodeDecodeError:
        return None


def _of_map(readings: dict[str, list[str]], known: Collection[str]) -> list[str]:
    """The encodings in which most words are words of the map, none where the map has none of them."""
    ours = {word.decode() for text in known for word in _words(text.encode())}
    counts = {name: sum(1 for word in words if word in ours) for name, words in readings.items()}
    most = max(counts.values())
    return [name for name, count in counts.items() if count == most] if most else []


def _of_language(readings: dict[str, list[str]], languages: Collection[str]) -> list[str]:
    """The encodings in which every letter beyond ASCII is one of the languages of the answers."""
    return [name for name, words in readings.items() if _beyond(words) <= _letters(name, languages)]


def _letters(encoding: str, languages: Collection[str]) -> set[str]:
    written = "".join(letters for code, letters in LETTERS[encoding].items() if code in languages)
    return {*written, *written.upper(), *SIGNS} if written else set()


def _beyond(words: list[str]) -> set[str]:
    return {sign for word in words for sign in word if not sign.isascii()}


def _two(readings: dict[str, list[str]]) -> tuple[tuple[str, str], tuple[str, str]]:
    """Two encodings that read differently, each with the letters it reads where they differ.

    Letters only, in the order of their code and not of a word: nobody has said yet which columns may be looked into.
    """
    return next(_differences(readings))


def _differences(readings: dict[str, list[str]]) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    for (one, first), (other, second) in combinations(readings.items(), 2):
        pairs = {pair for pair in zip("".join(first), "".join(second), strict=True) if pair[0] != pair[1]}
        if pairs:
            letters = sorted(pairs, key=lambda pair: pair[1])[:MOST_LETTERS]
            yield (one, " ".join(each for each, _ in letters)), (other, " ".join(each for _, each in letters))
