from pathlib import Path

from skillramp.core.errors import PackError
from skillramp.packs.problems import Message, Problem
from skillramp.packs.read import folder_name
from skillramp.packs.translate import SOURCE_LANGUAGE, translator

__all__ = ["EscoError", "refusal"]


class EscoError(PackError):
    """Files that are not ESCO's as they must be. Keeps its problem for other languages."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.sentence(translator(SOURCE_LANGUAGE)))


def refusal(path: Path, message: Message, line: int | None = None, **facts: object) -> EscoError:
    """The refusal of a file or folder."""
    return EscoError(Problem(folder_name(path), line, message, tuple(facts.items())))
