"""What both formats are turned into before it is understood: records under our names. Here they get their types."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from skillramp.packs.digcomp.refusal import refusal
from skillramp.packs.digcomp.supplement import (
    AiLabel,
    Area,
    Competence,
    Counts,
    Kind,
    Level,
    Outcome,
    Statement,
    Supplement,
    Term,
)
from skillramp.packs.messages import (
    DIGCOMP_NO_TEXT,
    DIGCOMP_UNKNOWN_WORD,
)

__all__ = ["Record", "Records", "complete", "squeezed"]

Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Record:
    """One record: where it stands in the file, and its texts under the names of our types."""

    where: str
    texts: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.texts[name]

    def word(self, kind: type[Word], name: str) -> Word:
        """A text that must be one of a closed set.

        Raises:
            SupplementError: when it is another word.
        """
        found = self.texts[name]
        for known in kind:
            if known.value == found:
                return known
        raise refusal(DIGCOMP_UNKNOWN_WORD, record=self.where, found=found, known=", ".join(kind))


@dataclass(frozen=True, slots=True)
class Records:
    """All records of a file, in its order."""

    areas: tuple[Record, ...]
    competences: tuple[Record, ...]
    levels: tuple[Record, ...]
    statements: tuple[Record, ...]
    outcomes: tuple[Record, ...]
    glossary: tuple[Record, ...]

    def counts(self) -> Counts:
        """How many of each there are, whether or not they are sound."""
        return Counts(
            areas=len(self.areas),
            competences=len(self.competences),
            levels=len(self.levels),
            statements=len(self.statements),
            outcomes=len(self.outcomes),
            glossary=len(self.glossary),
        )

    def supplement(self) -> Supplement:
        """The records as a supplement.

        Raises:
            SupplementError: for a word nobody knows, a reference to nothing, or a thing that stands there twice.
        """
        return Supplement(
            areas=tuple(Area(r["id"], r["title"], r["text"]) for r in self.areas),
            competences=tuple(Competence(r["id"], r["area"], r["title"], r["text"]) for r in self.competences),
            levels=tuple(_level(r) for r in self.levels),
            statements=tuple(_statement(r) for r in self.statements),
            outcomes=tuple(_outcome(r) for r in self.outcomes),
            glossary=tuple(Term(r["term"], r["explanation"]) for r in self.glossary),
        )


def complete(where: str, texts: Mapping[str, str], sources: Mapping[str, str]) -> Record:
    """The record, if none of its texts is missing; ``sources`` says what the file calls each.

    Raises:
        SupplementError: for the first text that is empty or no text at all.
    """
    for name, text in texts.items():
        if not text:
            raise refusal(DIGCOMP_NO_TEXT, record=where, field=sources[name])
    return Record(where, texts)


def squeezed(text: str) -> str:
    """The text with single ordinary spaces and none at its ends: the formats differ in white space alone."""
    return " ".join(text.split())


def _level(record: Record) -> Level:
    number = record["number"]
    return Level(
        number=int(number) if number.isdecimal() and len(number) == 1 else 0,  # 0 is refused by Supplement
        band=record["band"],
        six_levels=record["six_levels"],
        text=record["text"],
        band_text=record["band_text"],
        purpose=record["purpose"],
    )


def _statement(record: Record) -> Statement:
    return Statement(record["id"], record["competence"], record["band"], record.word(AiLabel, "ai"), record["text"])


def _outcome(record: Record) -> Outcome:
    return Outcome(
        id=record["id"],
        competence=record["competence"],
        band=record["band"],
        kind=record.word(Kind, "kind"),
        ai=record.word(AiLabel, "ai"),
        text=record["text"],
    )
