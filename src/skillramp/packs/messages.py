"""Every sentence about a faulty file stands here, so that it can be read, translated and tested in one place.

A sentence says what is there and what would be right. It names files, lines and content ids, never a person.
"""

from dataclasses import dataclass

from skillramp.packs.translate import Translator

__all__ = ["Message", "Problem"]


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with ``{placeholders}``. ``id`` is permanent: it is the translation's context."""

    id: str
    english: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of one file: where (file, line from 1), and a message with its facts."""

    file: str
    line: int | None
    message: Message
    facts: tuple[tuple[str, object], ...] = ()

    def sentence(self, words: Translator) -> str:
        """File, line and sentence, ready to print."""
        said = words.say(f"messages/{self.message.id}", self.message.english, **dict(self.facts))
        if self.line is None:
            return words.say("messages/in-file", "{file}: {said}", file=self.file, said=said)
        return words.say("messages/in-line", "{file}, line {line}: {said}", file=self.file, line=self.line, said=said)
