"""Sentences that know their language, so that a page can mark what fell back to English for screen readers."""

from markupsafe import Markup, escape

from skillramp.core.vocabulary import Text
from skillramp.packs.translate import Translator

__all__ = ["Sentence", "Speaker"]


class Sentence(str):
    """A sentence as the translator said it. In HTML it carries ``lang`` where it is not in the page's own language.

    In an attribute or a title write ``sentence|plain``: markup has no place there.
    """

    __slots__ = ("foreign",)

    foreign: str | None

    @classmethod
    def of(cls, said: str, foreign: str | None = None) -> "Sentence":
        """The sentence, with its language where that is not the page's."""
        sentence = cls(said)
        sentence.foreign = foreign
        return sentence

    def __html__(self) -> Markup:
        if self.foreign is None:
            return escape(str(self))
        return Markup('<span lang="{}">{}</span>').format(self.foreign, str(self))


class Speaker:
    """The translator of a page: the same words, as sentences that know their language."""

    def __init__(self, words: Translator) -> None:
        self.words = words

    @property
    def locale(self) -> str:
        """The page's language."""
        return self.words.locale

    def say(self, context: str, english: str, **facts: object) -> Sentence:
        """One sentence, its ``{placeholders}`` filled with ``facts``."""
        return self._sentence(self.words.say(context, english, **facts), self.words.locale_of(context, english))

    def say_many(self, context: str, one: str, many: str, count: int, **facts: object) -> Sentence:
        """One sentence that depends on a count."""
        said = self.words.say_many(context, one, many, count, **facts)
        return self._sentence(said, self.words.locale_of_many(context, one, many, count))

    def text(self, text: Text) -> Sentence:
        """A sentence of the content."""
        return self._sentence(self.words.text(text), self.words.locale_of(text.path, text.english))

    def number(self, value: float, digits: int = 0) -> str:
        """A number as the locale writes it."""
        return self.words.number(value, digits)

    def percent(self, share: float, digits: int = 0) -> str:
        """A share as per cent, as the locale writes it."""
        return self.words.percent(share, digits)

    def _sentence(self, said: str, locale: str) -> Sentence:
        return Sentence.of(said, None if locale == self.locale else locale)
