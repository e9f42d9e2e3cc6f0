"""A fault of a file: where it is and which sentence of ``messages`` says it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from skillramp.packs.translate import Translator

__all__ = ["Message", "Problem", "say_all"]


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with ``{placeholders}``. ``id`` is permanent: it is the translation's context."""

    id: str
    english: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of one file: where (file, line from 1), and a message with its facts.

    A fact that is a message itself is said in the reader's language.
    """

    file: str
    line: int | None
    message: Message
    facts: tuple[tuple[str, object], ...] = ()

    def sentence(self, words: Translator) -> str:
        """File, line and sentence, ready to print."""
        facts = {name: _plain(_said(fact, words)) for name, fact in self.facts}
        said, file = words.say(f"messages/{self.message.id}", self.message.english, **facts), _plain(self.file)
        if self.line is None:
            return words.say("messages/in-file", "{file}: {said}", file=file, said=said)
        return words.say("messages/in-line", "{file}, line {line}: {said}", file=file, line=self.line, said=said)


SHOWN = 3
"""How many rows with the very same fault are named one by one: enough to find it, few enough to see the others."""


def say_all(problems: Iterable[Problem], words: Translator) -> Iterator[str]:
    """The sentences of all problems; the same fault in many rows of one file is said a few times and then counted."""
    problems = list(problems)
    total = Counter((problem.file, problem.message.id, problem.facts) for problem in problems)
    said: Counter[tuple[str, str, tuple[tuple[str, object], ...]]] = Counter()
    for problem in problems:
        fault = (problem.file, problem.message.id, problem.facts)
        said[fault] += 1
        if said[fault] <= SHOWN:
            yield problem.sentence(words)
        elif said[fault] == SHOWN + 1:
            yield words.say_many(
                "messages/more-rows",
                "{file}: the same in {count} more row.",
                "{file}: the same in {count} more rows.",
                total[fault] - SHOWN,
                file=_plain(problem.file),
            )


def _said(fact: object, words: Translator) -> object:
    return words.say(f"messages/{fact.id}", fact.english) if isinstance(fact, Message) else fact


def _plain(fact: object) -> object:
    """A fact on one line and without signs that steer a terminal: files come from anywhere."""
    return "".join(sign if sign.isprintable() else "�" for sign in fact) if isinstance(fact, str) else fact
