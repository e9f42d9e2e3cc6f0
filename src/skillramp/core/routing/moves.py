"""What goes into a sitting and what comes out: what became of a question, the next one, or why there is none."""

from dataclasses import dataclass
from enum import StrEnum

from skillramp.core.instruments import Item
from skillramp.core.vocabulary import AccessNeed, AnswerState

__all__ = ["Choice", "Given", "Stop", "StopReason"]


class StopReason(StrEnum):
    """Why a sitting asks nothing more."""

    CLEAR = "clear"
    """The decision is clear for all that matters."""
    LITTLE_TO_LEARN = "little-to-learn"
    """Questions are left, but none would change much."""
    NOTHING_LEFT = "nothing-left"
    """Everything that may be asked was asked, and something is still not clear."""
    QUESTIONS = "questions"
    """As many questions as one sitting may have."""
    TIME = "time"
    """No question fits into the time that is left."""
    PERSON = "person"
    """The person wants to stop."""
    NOT_ASKABLE = "not-askable"
    """No question about what the job asks can be put to this person, or there is none."""
    NOTHING_WANTED = "nothing-wanted"
    """The job asks nothing, so there was nothing to find out."""


@dataclass(frozen=True, slots=True)
class Given:
    """What became of one question.

    Attributes:
        item: its id.
        state: only an answered one carries a step.
        step: the step reached, without the tool.
        seconds: how long it took; None: as long as such a question is said to take.
    """

    item: str
    state: AnswerState
    step: int | None = None
    seconds: float | None = None

    def __post_init__(self) -> None:
        if (self.state is AnswerState.ANSWERED) != (self.step is not None):
            raise ValueError("a question that was answered has a step, any other has none")


@dataclass(frozen=True, slots=True)
class Choice:
    """The next question, and why it: the competence, and what it is expected to bring.

    Attributes:
        item: the question.
        gain: how much p (1 − p) is expected to fall, at most 0.25; by the information rule, 1 / levels².
        seconds: how long such a question is said to take.
        carry: the functions an accommodation has to carry for this person while it is asked.
    """

    item: Item
    gain: float
    seconds: float
    carry: tuple[AccessNeed, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """Why it ends, and what that leaves: codes of competences, most needed first.

    Attributes:
        reason: why.
        clear: decided.
        unclear: not decided, in this sitting or before it.
        waiting: for a further sitting, if the person wants one.
        unaskable: no question about them can be put to this person, and nothing is known.
    """

    reason: StopReason
    clear: tuple[str, ...]
    unclear: tuple[str, ...]
    waiting: tuple[str, ...]
    unaskable: tuple[str, ...]
