"""Chapter: what kind of house this is, and what its figures may stand beside."""

from dataclasses import dataclass

from skillramp.core.scenarios import of_house
from skillramp.documents.chapters.reading import Reading
from skillramp.documents.speaker import Sentence

__all__ = ["Kind", "kinds"]


@dataclass(frozen=True, slots=True)
class Kind:
    """One thing the house is: its name, what to compare with, and what it changes in advice."""

    title: Sentence
    benchmarks: Sentence
    advice: Sentence


def kinds(reading: Reading) -> list[Kind]:
    """Orientation, integration, size and age of the house, as far as they were told."""
    words = reading.words
    return [
        Kind(words.text(each.title), words.text(each.changes.benchmarks), words.text(each.changes.advice))
        for each in of_house(reading.library.scenarios, reading.report.house)
    ]
