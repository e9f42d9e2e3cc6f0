"""Names a person types: the word of a record, or its title in English or in the chosen language, in any case."""

from collections.abc import Sequence

from skillramp.core.vocabulary import Text
from skillramp.packs.translate import Translator

__all__ = ["Names", "readable"]

LONGEST = 40
"""Characters of a line that are said back: enough to find the slip, too few to fill a screen."""


class Names:
    """Records that can be chosen by name."""

    def __init__(self, records: Sequence[tuple[str, Text]], words: Translator) -> None:
        self._titles = {code: words.text(title) for code, title in records}
        self._known: dict[tuple[str, ...], str] = {}
        for code, title in records:
            for name in (code, title.english, self._titles[code]):
                self._known[_words_of(name)] = code

    def listed(self) -> str:
        """One line for each record: its word and its title."""
        width = max((len(code) for code in self._titles), default=0)
        return "\n".join(f"  {code:<{width}}  {title}" for code, title in self._titles.items())

    def one(self, line: str) -> str | None:
        """The record a line names, or None."""
        return self._known.get(_words_of(line))

    def several(self, line: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The records a line names, each once, and the words that belong to no name."""
        found: dict[str, None] = {}
        unknown: list[str] = []
        for piece in line.replace(";", ",").split(","):
            self._read(piece.split(), found, unknown)
        return tuple(found), tuple(unknown)

    def _read(self, words: list[str], found: dict[str, None], unknown: list[str]) -> None:
        """Longest names first: commas between them may be missing."""
        while words:
            length = next((size for size in range(len(words), 0, -1) if self.one(" ".join(words[:size]))), 0)
            if length:
                found[self._known[_words_of(" ".join(words[:length]))]] = None
            else:
                unknown.append(words[0])
            del words[: max(length, 1)]


def readable(line: str) -> str:
    """The beginning of what was typed, without signs that move a terminal's cursor."""
    shown = "".join(each for each in line if each.isprintable())
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"


def _words_of(name: str) -> tuple[str, ...]:
    return tuple(name.casefold().split())
