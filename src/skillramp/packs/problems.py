"""A fault of a file: where it is and which sentence of ``messages`` says it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from skillramp.packs.translate import Translator

__all__ = ["Message", "Problem", "plain", "say_all"]


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with ``{placeholders}``. ``id`` is permanent: it is the translation's context."""

    id: str
    english: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of one file: where (file, line from 1), and a message with its facts.

    A fact that is a message itself is said in the reader's language. ``by_row``: the file has rows and no lines, and
    ``line`` counts those. ``rows``: how many rows it stands for; over 1 only for the rest of very many of one kind.
    """

    file: str
    line: int | None
    message: Message
    facts: tuple[tuple[str, object], ...] = ()
    by_row: bool = False
    rows: int = 1

    def sentence(self, words: Translator) -> str:
        """File, line and sentence, ready to print."""
        facts = {name: plain(_said(fact, words)) for name, fact in self.facts}
        said, file = words.say(f"messages/{self.message.id}", self.message.english, **facts), plain(self.file)
        if self.line is None:
            return words.say("messages/in-file", "{file}: {said}", file=file, said=said)
        if self.by_row:
            return words.say("messages/in-row", "{file}, row {line}: {said}", file=file, line=self.line, said=said)
        return words.say("messages/in-line", "{file}, line {line}: {said}", file=file, line=self.line, said=said)


SHOWN = 3
"""How many rows with the very same fault are named one by one: enough to find it, few enough to see the others."""


MOST_SHOWN = 20
"""How many problems of one kind in one file are named one by one: whoever mends these sees the next ones then."""

Fault = tuple[str, str, tuple[tuple[str, object], ...]]
Kind = tuple[str, str, object]


def say_all(problems: Iterable[Problem], words: Translator) -> Iterator[str]:
    """The sentences of all problems, in their order.

    The same fault in many rows of one file is said a few times and then counted, and so is the same kind of fault.
    """
    problems = list(problems)
    rest = list(zip(problems, _named(problems), strict=True))
    same = Counter(_fault(each) for each, named in rest if named is Named.SAME)
    like: Counter[Kind] = Counter()
    for problem, named in rest:
        like[_kind(problem)] += problem.rows if named is Named.LIKE else 0
    for problem, named in rest:
        if named is Named.ALONE:
            yield problem.sentence(words)
        elif named is Named.SAME and (count := same.pop(_fault(problem), 0)):
            yield words.say_many(
                "messages/more-rows",
                "{file}: the same in {count} more row.",
                "{file}: the same in {count} more rows.",
                count,
                file=plain(problem.file),
            )
        elif named is Named.LIKE and (count := like.pop(_kind(problem), 0)):
            yield words.say_many(
                "messages/more-like-it",
                "{file}: {count} more problem of this kind.",
                "{file}: {count} more problems of this kind.",
                count,
                file=plain(problem.file),
            )


class Named(Enum):
    """How a problem is said: in a sentence of its own, or counted with the same or with the like."""

    ALONE = auto()
    SAME = auto()
    LIKE = auto()


def _named(problems: Iterable[Problem]) -> Iterator[Named]:
    of_fault: Counter[Fault] = Counter()
    of_kind: Counter[Kind] = Counter()
    for problem in problems:
        fault, kind = _fault(problem), _kind(problem)
        if problem.rows == 1 and of_fault[fault] == SHOWN:
            yield Named.SAME
        elif problem.rows > 1 or of_kind[kind] == MOST_SHOWN:
            yield Named.LIKE
        else:
            of_fault[fault] += 1
            of_kind[kind] += 1
            yield Named.ALONE


def _fault(problem: Problem) -> Fault:
    return problem.file, problem.message.id, problem.facts


def _kind(problem: Problem) -> Kind:
    return problem.file, problem.message.id, next((fact for name, fact in problem.facts if name == "column"), None)


def _said(fact: object, words: Translator) -> object:
    return words.say(f"messages/{fact.id}", fact.english) if isinstance(fact, Message) else fact


def plain(fact: object) -> object:
    """A fact on one line and without signs that steer a terminal: files come from anywhere."""
    return "".join(sign if sign.isprintable() else "�" for sign in fact) if isinstance(fact, str) else fact
