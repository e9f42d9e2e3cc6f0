"""Every sentence a person can see passes here: msgctxt is a permanent path, msgid the English wording.

Interface text may fall back to English; the caller learns which language it got by ``locale_of``, and
``is_reviewed`` says whether anybody vouches for the translation.
Numbers and dates are the locale's own (CLDR, by Babel). No sentence is built from parts.
"""

import tomllib
from functools import cached_property, lru_cache
from gettext import NullTranslations
from importlib.resources import files
from io import BytesIO

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent
from babel.support import Translations

from skillramp.core.errors import UsageError
from skillramp.core.vocabulary import Text
from skillramp.packs.shapes import LanguageStatus

__all__ = ["PSEUDO", "SOURCE_LANGUAGE", "Translator", "languages", "status_of", "translator"]

SOURCE_LANGUAGE = "en"
PSEUDO = "en-x-pseudo"
"""Not for people: brackets and accents round everything translatable, so that a test sees what is not."""

REVIEWED = ("reviewed", "tested", "in-force")

_ACCENTED = str.maketrans("aeiouAEIOUcnsy", "àéîöûÀÉÎÖÛçñšý")


class Translator:
    """Words, numbers and plurals of one locale (BCP 47)."""

    def __init__(self, locale: str, catalogue: Translations | None = None) -> None:
        self.locale = locale
        self._catalogue = catalogue

    @cached_property
    def cldr(self) -> Locale:
        """The CLDR data behind numbers, days and plurals. English is Europe's: 24 November, not November 24."""
        return Locale.parse("en-150" if self.locale in (SOURCE_LANGUAGE, PSEUDO) else self.locale, sep="-")

    @property
    def is_right_to_left(self) -> bool:
        """Whether the script runs from right to left."""
        return self.cldr.character_order == "right-to-left"

    @cached_property
    def is_reviewed(self) -> bool:
        """Whether somebody who speaks the language has reviewed what pages say. No readable status means no."""
        if self.locale in (SOURCE_LANGUAGE, PSEUDO):
            return True
        status = status_of(self.locale)
        return status is not None and status.interface in REVIEWED and status.content in REVIEWED

    def locale_of(self, context: str, english: str) -> str:
        """The language ``say`` answers in: this locale, or English where no translation exists."""
        return self._locale_of(self._found(context, english))

    def locale_of_many(self, context: str, one: str, many: str, count: int) -> str:
        """The language ``say_many`` answers in."""
        return self._locale_of(self._found_many(context, one, many, count))

    def _locale_of(self, found: str) -> str:
        return self.locale if found or self.locale == PSEUDO else SOURCE_LANGUAGE

    def say(self, context: str, english: str, **facts: object) -> str:
        """One sentence, its ``{placeholders}`` filled with ``facts``."""
        return self._filled(self._found(context, english) or english, facts)

    def say_many(self, context: str, one: str, many: str, count: int, **facts: object) -> str:
        """One sentence that depends on a count; ``{count}`` is written as the locale writes numbers."""
        said = self._found_many(context, one, many, count) or (one if count == 1 else many)
        return self._filled(said, {"count": self.number(count), **facts})

    def text(self, text: Text) -> str:
        """A sentence of the content."""
        return self.say(text.path, text.english)

    def number(self, value: float, digits: int = 0) -> str:
        """A number with a fixed count of decimals, as the locale writes it."""
        pattern = "#,##0" + ("." + "0" * digits if digits else "")
        return _decimal(value + 0, pattern, self.cldr)  # + 0: nothing is minus nothing

    def percent(self, share: float, digits: int = 0) -> str:
        """A share between 0 and 1 as per cent."""
        pattern = "#,##0" + ("." + "0" * digits if digits else "") + "%"
        return _percent(share + 0, pattern, self.cldr)

    def _found(self, context: str, english: str) -> str:
        return "" if self._catalogue is None else str(self._catalogue.pgettext(context, english))

    def _found_many(self, context: str, one: str, many: str, count: int) -> str:
        return "" if self._catalogue is None else str(self._catalogue.npgettext(context, one, many, count))

    def _filled(self, sentence: str, facts: dict[str, object]) -> str:
        if self.locale == PSEUDO:
            sentence = _pseudo(sentence)
        return sentence.format_map(facts) if facts else sentence


@lru_cache(maxsize=1 << 14)
def _decimal(value: float, pattern: str, locale: Locale) -> str:
    """A thousand reports write the same few thousand numbers, and Babel takes a twentieth of a millisecond for each."""
    return str(format_decimal(value, format=pattern, locale=locale))


@lru_cache(maxsize=1 << 14)
def _percent(share: float, pattern: str, locale: Locale) -> str:
    return str(format_percent(share, format=pattern, locale=locale))


def _pseudo(sentence: str) -> str:
    """Accents outside ``{placeholders}``, brackets round the whole."""
    pieces = sentence.replace("}", "{").split("{")
    accented = [
        piece.translate(_ACCENTED) if index % 2 == 0 else "{" + piece + "}" for index, piece in enumerate(pieces)
    ]
    return "[" + "".join(accented) + "]"


def languages() -> tuple[str, ...]:
    """The locales that have a catalogue, English first."""
    room = files("skillramp.content").joinpath("languages")
    found = (folder.name for folder in room.iterdir() if folder.is_dir()) if room.is_dir() else ()
    return (SOURCE_LANGUAGE, *sorted(found))


def status_of(locale: str) -> LanguageStatus | None:
    """How far a translation is, or None where its ``status.toml`` is missing or does not fit its shape."""
    file = files("skillramp.content").joinpath("languages").joinpath(locale).joinpath("status.toml")
    try:
        return LanguageStatus.from_values(tomllib.loads(file.read_text("utf-8")))
    except (OSError, ValueError):
        return None


@lru_cache(maxsize=8)
def translator(locale: str) -> Translator:
    """The translator of a locale, in small or capital letters.

    Raises:
        UsageError: for a locale without a catalogue.
    """
    code = locale.casefold()
    if code in (SOURCE_LANGUAGE, PSEUDO):
        return Translator(code)
    if code not in languages():
        known = ", ".join(languages())
        raise UsageError(f"There is no language “{locale}” here. There are: {known}.")
    return Translator(code, _compiled(code))


def _compiled(locale: str) -> Translations:
    compiled = BytesIO()
    folder = files("skillramp.content").joinpath("languages").joinpath(locale)
    with folder.joinpath("skillramp.po").open("rb") as source:
        write_mo(compiled, read_po(source, locale=locale.replace("-", "_")))
    compiled.seek(0)
    found = Translations(compiled)
    found.add_fallback(_Missing())
    return found


class _Missing(NullTranslations):
    """Stands behind a catalogue and answers nothing, so that a missing sentence differs from one that is the same."""

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 — asked as gettext asks
        return ""

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002 — asked as gettext asks
        return ""
