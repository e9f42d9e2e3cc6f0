"""A country and the schemes to ask about there."""

import datetime

from pydantic import Field

from skillramp.core.vocabulary import RecordStatus
from skillramp.packs.shapes.base import Id, Sentence, Shape, Source

__all__ = ["Asking", "Country"]


class Asking(Shape):
    """``countries/<xx>/funding/<id>.toml``: a scheme to ask about, whom to ask, and what first."""

    title: Sentence = Field(description="Name of the scheme, in the country's language")
    pays_for: Sentence = Field(description="What it can pay for")
    office: Sentence = Field(description="Whom to ask")
    question: Sentence = Field(description="What to ask first")
    region: str | None = Field(default=None, description="Region, where it is not for the whole country")
    sources: list[Source] = Field(min_length=1, description="Law or page")
    checked_on: datetime.date = Field(description="When somebody last looked")
    status: RecordStatus = Field(description="How sure it is")
    until: datetime.date | None = Field(default=None, description="Last day, for an ended scheme")
    replaced_by: Id | None = Field(default=None, description="What came after it")


class Country(Shape):
    """``countries/<xx>/country.toml``. The folder's name is the ISO 3166 code in small letters."""

    title: Sentence = Field(description="Name of the country")
    currency: str = Field(pattern=r"^[A-Z]{3}$", description="ISO 4217")
    sources: list[Source] = Field(min_length=1, description="Where the facts come from")
