"""Which step a run is at, on the screen where somebody looks, and how long each took. No file knows of it."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum, auto
from time import perf_counter

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from skillramp.packs.translate import Translator

__all__ = ["Clock", "Step", "watched"]


class Step(Enum):
    """The steps of a run, in their order."""

    READ = auto()
    VOICES = auto()
    SCORES = auto()
    GAPS = auto()
    REPORTS = auto()


class Clock:
    """Says which step begins and counts its seconds; a step may come again with every part of a study."""

    def __init__(self, words: Translator, show: Callable[[str], None]) -> None:
        self._words, self._show = words, show
        self._seconds: dict[Step, float] = defaultdict(float)
        self._step, self._begun = Step.READ, perf_counter()

    def begin(self, step: Step, number: int = 1, parts: int = 1) -> None:
        """The step before ends here."""
        self._end()
        self._step = step
        said = self._called(step)
        if parts > 1:
            said = self._words.say(
                "cli/run/part", "{step}: part {number} of {parts}", step=said, number=number, parts=parts
            )
        self._show(said)

    def _end(self) -> None:
        now = perf_counter()
        self._seconds[self._step] += now - self._begun
        self._begun = now

    def said(self) -> str:
        """How long each step took."""
        self._end()
        seconds = {step: self._words.number(self._seconds[step], 1) for step in Step}
        return self._words.say(
            "cli/run/seconds",
            "Seconds: reading and checking {read} · bias of voices {voices} · scores {scores} · gaps {gaps} · "
            "reports {reports}",
            read=seconds[Step.READ],
            voices=seconds[Step.VOICES],
            scores=seconds[Step.SCORES],
            gaps=seconds[Step.GAPS],
            reports=seconds[Step.REPORTS],
        )

    def _called(self, step: Step) -> str:
        words = self._words
        match step:
            case Step.READ:
                return words.say("cli/run/read", "Reading and checking the study")
            case Step.VOICES:
                return words.say("cli/run/voices", "How far voices speak above or below what tasks show")
            case Step.SCORES:
                return words.say("cli/run/score", "Answers become scores")
            case Step.GAPS:
                return words.say("cli/run/gaps", "Scores meet what the jobs ask")
            case Step.REPORTS:
                return words.say("cli/run/report", "Each enterprise gets its own report")


@contextmanager
def watched(words: Translator) -> Iterator[Clock]:
    """A clock whose steps are on the screen where somebody looks; nothing in a pipe or a log."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("")
        yield Clock(words, lambda text: progress.update(task, description=text))
