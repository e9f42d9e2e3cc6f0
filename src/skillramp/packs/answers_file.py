"""The answers file of the Quick look: what one person says of an enterprise. Its faults are told all at once."""

import copy
import tomllib
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from skillramp.core.errors import UsageError
from skillramp.core.recommend import STEPS, QuickAnswers
from skillramp.core.vocabulary import Orientation
from skillramp.packs import messages
from skillramp.packs.faults import problems_of
from skillramp.packs.library import Library
from skillramp.packs.lines import Location, line_of
from skillramp.packs.problems import Message, Problem, say_all
from skillramp.packs.shapes import Shape
from skillramp.packs.translate import Translator

__all__ = ["MOST_PEOPLE", "QuickAnswersFile", "find_faults", "read_answers", "scales"]

MOST_PEOPLE = 100_000
"""Above this a number of people is a slip of the finger: work integration enterprises have 5 to 500."""

LARGEST_FILE = 100_000
"""Bytes. A full answers file has less than two thousand."""

Step = Annotated[int, Field(strict=True)]


class QuickAnswersFile(Shape):
    """Everything may be left out. Barriers go by barrier, relevance and endowment by topic, attitudes by question."""

    example: Annotated[bool, Field(strict=True)] = Field(default=False, description="The enterprise is made up")
    country: str | None = Field(default=None, description="ISO 3166 code in small letters")
    people: Annotated[int, Field(strict=True, ge=1, le=MOST_PEOPLE)] | None = Field(
        default=None, description="How many people work there"
    )
    orientation: Orientation | None = Field(default=None, description="What it lives from: sales, support or training")
    jobs: list[str] = Field(default=[], description="Ids of occupations")
    barriers: dict[str, Step] = Field(default={}, description="How strongly each barrier is felt")
    relevance: dict[str, Step] = Field(default={}, description="How much each topic matters for the work")
    endowment: dict[str, Step] = Field(default={}, description="How much of each topic is there today")
    attitudes: dict[str, Step] = Field(default={}, description="Agreement with each sentence")

    def to_answers(self) -> QuickAnswers:
        """The answers as the rules read them."""
        return QuickAnswers(
            country=self.country,
            people=self.people,
            jobs=tuple(dict.fromkeys(self.jobs)),
            barriers=dict(self.barriers),
            relevance=dict(self.relevance),
            endowment=dict(self.endowment),
            attitudes=dict(self.attitudes),
            orientation=self.orientation,
            is_example=self.example,
        )


Scales = dict[str, dict[str, tuple[int, ...]]]


def scales(library: Library) -> Scales:
    """Which questions each table of the file may answer, with the steps of each."""
    steps = {each.id: tuple(choice.value for choice in each.choices) for each in library.questions}
    topics: dict[str, tuple[int, ...]] = {each.id: STEPS for each in library.questions if each.kind == "topic"}
    return {
        "barriers": {each.barrier: steps[each.id] for each in library.questions if each.barrier is not None},
        "relevance": topics,
        "endowment": topics,
        "attitudes": {each.id: steps[each.id] for each in library.questions if each.kind == "attitude"},
    }


def read_answers(path: Path, library: Library, words: Translator) -> QuickAnswers:
    """The answers in a file.

    Raises:
        UsageError: with one sentence a line for every fault of the file.
    """
    read = _read(path)
    problems = [read] if isinstance(read, Problem) else find_faults(read, str(path), library)
    if isinstance(read, Problem) or problems:
        raise UsageError("\n".join(say_all(problems, words)))
    return QuickAnswersFile.model_validate(tomllib.loads(read)).to_answers()


def _read(path: Path) -> str | Problem:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
        source = content.decode("utf-8-sig")  # editors on Windows write a mark at the beginning
    except UnicodeDecodeError:
        return Problem(str(path), None, messages.NOT_UTF8)
    except FileNotFoundError:
        return Problem(str(path), None, messages.ANSWERS_NOT_THERE)
    except (OSError, ValueError):  # ValueError: a name with a NUL in it
        return Problem(str(path), None, messages.ANSWERS_UNREADABLE)
    if len(content) > LARGEST_FILE:
        return Problem(str(path), None, messages.ANSWERS_TOO_LARGE)
    return source


def find_faults(source: str, file: str, library: Library) -> list[Problem]:
    """Every fault of an answers file: form first, then the meaning of what has the right form."""
    try:
        values = tomllib.loads(source)
    except (ValueError, RecursionError) as error:  # too many digits or brackets are no TOMLDecodeError
        return [Problem(file, None, messages.NOT_TOML, (("detail", str(error)),))]
    problems: list[Problem] = []
    try:
        answers = QuickAnswersFile.model_validate(values)
    except ValidationError as error:
        problems += problems_of(error, QuickAnswersFile, file, source)
        answers = QuickAnswersFile.model_validate(_without_faults(values, error))
    for where, message, facts in _meaning(answers, library):
        problems.append(Problem(file, line_of(source, where), message, tuple(facts.items())))
    return sorted(problems, key=lambda problem: problem.line or 0)


def _without_faults(values: dict[str, object], error: ValidationError) -> dict[str, object]:
    """What is left has the right form: nothing in an answers file must be there."""
    rest = copy.deepcopy(values)
    for detail in reversed(error.errors()):  # the last of a list first, so that the others keep their places
        *path, last = detail["loc"]
        inside: object = rest
        for part in path:
            inside = inside[part]  # type: ignore[index]  # pydantic has just walked the same path
        del inside[last]  # type: ignore[attr-defined]  # the same
    return rest


Fault = tuple[Location, Message, dict[str, object]]


def _meaning(answers: QuickAnswersFile, library: Library) -> Iterator[Fault]:
    countries = [each.id for each in library.countries]
    if answers.country is not None and answers.country not in countries:
        yield ("country",), messages.ANSWERS_COUNTRY, {"found": answers.country, "known": ", ".join(countries)}
    occupations = [each.id for each in library.occupations]
    for job in answers.jobs:
        if job not in occupations:
            yield ("jobs",), messages.ANSWERS_JOB, {"found": job, "near": _near(job, occupations)}
    for table, questions in scales(library).items():
        for question, step in getattr(answers, table).items():
            yield from _answer(table, question, step, questions)


def _answer(table: str, question: str, step: int, questions: dict[str, tuple[int, ...]]) -> Iterator[Fault]:
    where = (table, question)
    if question not in questions:
        facts: dict[str, object] = {"table": table, "found": question, "near": _near(question, list(questions))}
        yield where, messages.ANSWERS_QUESTION, facts
    elif step not in questions[question]:
        yield where, messages.ANSWERS_STEP, {"question": question, "found": step, "known": _joined(questions[question])}


def _joined(steps: tuple[int, ...]) -> str:
    return ", ".join(map(str, steps))


def _near(found: str, known: list[str]) -> str:
    return ", ".join(get_close_matches(found, known, n=1) or known)
