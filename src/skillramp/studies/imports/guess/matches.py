"""Which item or question a column is about, and which option a cell means, where the words say so."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from skillramp.core.instruments import Instrument
from skillramp.core.vocabulary import Text, Voice
from skillramp.packs.library import Library
from skillramp.packs.translate import Translator

__all__ = ["Known", "Subject", "known_of"]

ALIKE = 0.85
"""Share of equal signs from which two sentences count as the same; a typing error or a full stop apart."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Something a column may be about.

    Attributes:
        id: of the item or question.
        voice: of an item; None for a question.
        instrument: of an item.
        wordings: how a survey tool may name the column, bare.
        options: option by bare wording of a cell.
    """

    id: str
    voice: Voice | None
    instrument: Instrument | None
    wordings: tuple[str, ...]
    options: Mapping[str, str]

    def values(self, choices: Sequence[str]) -> dict[str, str]:
        """Each cell with its option, or without one."""
        return {cell: self.options.get(_bare(cell), "") for cell in choices}


class Known:
    """All items and questions of the content."""

    def __init__(self, subjects: Sequence[Subject]) -> None:
        self._subjects = subjects
        self._by_wording = {wording: each for each in reversed(subjects) for wording in each.wordings}

    def about(self, name: str) -> Subject | None:
        """What a column is about by its name: an id of ours, or our question word for word or nearly so."""
        bare = _bare(name)
        if bare in self._by_wording:
            return self._by_wording[bare]
        for each in self._subjects:
            if any(_is_alike(bare, wording) for wording in each.wordings):
                return each
        return None


def known_of(library: Library, framework: str, words: Translator) -> Known:
    """What the content of a framework asks, in English and in the language of the draft."""
    subjects = [
        Subject(
            item.id,
            item.voices[0],
            instrument,
            _wordings(item.id, (item.text, item.easy), words),
            _options([(each.id, (each.text, each.easy)) for each in item.options], words),
        )
        for instrument in library.instruments
        if library.is_within(instrument.framework, framework)
        for item in instrument.items
    ]
    subjects += [
        Subject(
            question.id,
            None,
            None,
            _wordings(question.id, (question.text, question.short), words),
            _options([(each.id, (each.text,)) for each in question.choices], words),
        )
        for question in library.all_questions
        if question.choices
    ]
    return Known(subjects)


def _wordings(code: str, texts: Sequence[Text], words: Translator) -> tuple[str, ...]:
    told = [code, *(text.english for text in texts), *(words.text(text) for text in texts)]
    return tuple(dict.fromkeys(_bare(each) for each in told))


def _options(options: Sequence[tuple[str, Sequence[Text]]], words: Translator) -> dict[str, str]:
    """Wordings of two options that are the same, bare, mean neither."""
    found: dict[str, str] = {}
    for code, texts in options:
        for wording in _wordings(code, texts, words):
            found[wording] = code if found.get(wording, code) == code else ""
    return found


def _bare(text: str) -> str:
    """Letters and digits only, small: survey tools take signs out of codes, and people full stops out of questions."""
    return re.sub(r"[\W_]+", "", text.casefold())


def _is_alike(one: str, other: str) -> bool:
    """Long wordings only: short codes are alike by chance. A code may stand before the question, or after it."""
    if min(len(one), len(other)) < 16:
        return False
    if other in one and len(one) < 2 * len(other):
        return True
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE
