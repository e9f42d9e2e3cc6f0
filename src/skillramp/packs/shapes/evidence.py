"""What was published: findings with their source, the figures they rest on, and how figures hang together."""

import datetime
from typing import Literal

from pydantic import Field

from skillramp.core.vocabulary import RecordStatus
from skillramp.packs.shapes.base import Id, Sentence, Shape, Source

__all__ = ["Check", "Evidence", "Figure", "Table"]

DATE_PATTERN = r"^\d{4}(-\d{2}){0,2}(/\d{4}(-\d{2}){0,2})?$"
"""A year, a month, a day, or a span of two of these."""


class Figure(Shape):
    """One published number, as printed."""

    id: Id = Field(description="Id within the record")
    value: float = Field(ge=0, description="The number, with as many decimals as printed")
    said: Literal["exactly", "more-than", "less-than", "almost", "about"] = Field(
        default="exactly", description="How the source says it"
    )
    unit: Sentence = Field(description="What is counted: people, per cent, euro, times …")
    definition: Sentence = Field(description="What exactly the number says")
    place: str = Field(min_length=1, max_length=80, description="Country or region it is about; EU27 for the Union")
    date: str = Field(pattern=DATE_PATTERN, description="Year, month, day or span it is about")
    claim: Id | None = Field(default=None, description="Word shared by figures that say they measure the same thing")
    differs: Sentence | None = Field(
        default=None, description="Why it differs from another figure with the same claim, place and date"
    )


class Check(Shape):
    """Arithmetic the source's own figures must satisfy. Recomputed at every check, never smoothed."""

    kind: Literal["sum", "difference", "share", "growth", "times"] = Field(
        description="sum of all; a − b; a as per cent of b; growth from a to b in per cent; b as so many times a"
    )
    of: list[Id] = Field(min_length=2, description="Figures it is made from")
    gives: Id = Field(description="Figure that must come out, to its printed decimals")


class Table(Shape):
    """A wide table, in ``evidence/<id>.csv`` beside this file: subject, group, place, date, value, flag."""

    unit: Sentence = Field(description="What every value counts")
    definition: Sentence = Field(description="What a value says")
    lowest: float = Field(description="No value may be below this")
    highest: float = Field(description="No value may be above this")
    rows: int = Field(ge=1, description="How many rows the file has, so that a cut one is noticed")
    never_above: list[Id] = Field(
        default=[], description="First subject, then others it can never exceed in the same group, place and date"
    )
    caution: Sentence = Field(description="What the table must not be used for")


class Evidence(Shape):
    """``evidence/<id>.toml``: a published finding with its source, and the figures in it."""

    finding: Sentence = Field(description="What was found, in our words")
    people: int | None = Field(default=None, ge=1, description="How many people or organisations it rests on")
    source: Source = Field(description="Where it is published")
    status: RecordStatus = Field(description="How sure it is")
    checked_on: datetime.date = Field(description="When somebody last looked at the source")
    figures: list[Figure] = Field(default=[], description="Its numbers, as printed")
    checks: list[Check] = Field(default=[], description="How its numbers hang together")
    table: Table | None = Field(default=None, description="For a wide table in a CSV file of the same name")
