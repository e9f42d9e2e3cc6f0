from collections.abc import Sequence
from dataclasses import replace

from skillramp.core.errors import PackError
from skillramp.packs.problems import Message, Problem
from skillramp.packs.translate import SOURCE_LANGUAGE, Translator, translator

__all__ = ["SUPPLEMENT", "SupplementError", "problem", "refusal"]

SUPPLEMENT = "DigComp 3.0"
"""Stands for the file's name while nobody has named a file."""


class SupplementError(PackError):
    """A file that is not the supplement. Keeps its problems for other languages."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.sentences(translator(SOURCE_LANGUAGE)))

    def sentences(self, words: Translator) -> str:
        """Every problem, one a line."""
        return "\n".join(problem.sentence(words) for problem in self.problems)

    def of_file(self, name: str) -> "SupplementError":
        """The same refusal, said of the file ``name``."""
        return SupplementError([replace(problem, file=name) for problem in self.problems])


def problem(message: Message, **facts: object) -> Problem:
    """A problem of a file that is named later."""
    return Problem(SUPPLEMENT, None, message, tuple(facts.items()))


def refusal(message: Message, **facts: object) -> SupplementError:
    """The refusal for one problem."""
    return SupplementError([problem(message, **facts)])
