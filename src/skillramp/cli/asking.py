"""Questions in the terminal, one at a time. Enter leaves one open, “?” says the scale again, “q” stops."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from skillramp.core.errors import UsageError
from skillramp.packs.translate import Translator

__all__ = ["Asker", "StoppedError"]

T = TypeVar("T")


class StoppedError(Exception):
    """The person wants no more questions."""


class Asker:
    """Asks until it has understood. What was typed is never stored."""

    def __init__(self, words: Translator) -> None:
        self.words = words

    def ask(
        self,
        question: str,
        *,
        wrong: str | Callable[[str], str],
        understood: Callable[[str], T | None],
        listed: str = "",
        more: str = "",
    ) -> T | None:
        """One answer, or None where the question was left open.

        Args:
            question: what is asked, again after “?” and after something wrong.
            wrong: the sentence after something that ``understood`` makes nothing of, or what makes it from the line.
            understood: the answer in a line that was typed, or None.
            listed: what can be answered, where that is a list; printed the first time and after “?”.
            more: what else “?” prints.

        Raises:
            StoppedError: at “q”.
            UsageError: where the input ends or is no text.
        """
        print(f"\n{question}")
        _print(listed)
        while (line := self._line()) != "":
            if line.casefold() == "q":
                raise StoppedError
            answer = None if line == "?" else understood(line)
            if answer is not None:
                return answer
            _print("\n".join(filter(None, (listed, more))) if line == "?" else _sentence(wrong, line))
            print(question)
        return None

    def ask_step(self, question: str, steps: Mapping[int, str]) -> int | None:
        """A step of a scale; ``steps`` has the words of each, from low to high."""
        low, *_, high = steps
        ends = self.words.say(
            "cli/quick/scale-ends", "{low}: {first} … {high}: {last}",
            low=low, first=steps[low], high=high, last=steps[high],
        )  # fmt: skip
        known = ", ".join(map(str, steps))
        return self.ask(
            f"{question}\n({ends})",
            more="\n".join(f"  {step}  {said}" for step, said in steps.items()),
            wrong=self.words.say(
                "cli/quick/wrong-step",
                "Please write one of these numbers: {known}. Or press Enter to leave the question open.",
                known=known,
            ),
            understood=lambda line: next((step for step in steps if line == str(step)), None),
        )

    def _line(self) -> str:
        try:
            return input("> ").strip()
        except EOFError:
            print()
            raise UsageError(
                self.words.say(
                    "cli/quick/input-ended", "The input ended before the last question, so nothing was written."
                )
            ) from None
        except UnicodeDecodeError:
            raise UsageError(
                self.words.say("cli/quick/input-no-text", "The input is not readable as text, so nothing was written.")
            ) from None


def _sentence(wrong: str | Callable[[str], str], line: str) -> str:
    return wrong if isinstance(wrong, str) else wrong(line)


def _print(text: str) -> None:
    if text:
        print(text)
