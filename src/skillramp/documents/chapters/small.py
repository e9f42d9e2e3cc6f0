"""Rows of groups too small to show: a few stand in a chart as they are, many of them are named in one sentence."""

from collections.abc import Sequence
from typing import TypeVar

from skillramp.core.vocabulary import SMALLEST_GROUP
from skillramp.documents.chapters.reading import Reading
from skillramp.documents.speaker import Sentence

__all__ = ["MOST_SMALL", "apart"]

MOST_SMALL = 2
"""More lines that only say “too few” hide the others. The table below the chart keeps every one of them."""

Row = TypeVar("Row")
Found = tuple[str, str, Row | None]


def apart(reading: Reading, rows: Sequence[Found[Row]]) -> tuple[list[Found[Row]], Sentence | None]:
    """The rows a chart draws, and the sentence that names those it does not."""
    small = [code for _, code, row in rows if row is None]
    if len(small) <= MOST_SMALL:
        return list(rows), None
    words = reading.words
    said = words.say(
        "report/too-few-apart",
        "Too few people to show (under {smallest}): {names}.",
        smallest=words.number(SMALLEST_GROUP),
        names=", ".join(reading.short(code) for code in small),
    )
    return [found for found in rows if found[2] is not None], said
