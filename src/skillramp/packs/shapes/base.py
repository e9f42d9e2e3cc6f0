"""What all shapes share: how an id looks, how long a sentence is, where a fact comes from."""

import datetime
import json
from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from skillramp.core.vocabulary import HIGHEST_LEVEL, LOWEST_LEVEL

__all__ = [
    "EXAMPLES",
    "ID_PATTERN",
    "LEAST_SLOPE",
    "Barrier",
    "Id",
    "Importance",
    "ItemLevel",
    "RequiredLevel",
    "Sentence",
    "Shape",
    "Source",
    "Stage",
]

ID_PATTERN = r"^[a-z0-9]+([.-][a-z0-9]+)*$"

LEAST_SLOPE = 0.05
"""Slopes are above this, per level: with less, odds change by half over all eight levels, which tells nobody apart. A
judgement."""

EXAMPLES = {
    ID_PATTERN: "kitchen-assistant",
    r"^https?://": "https://example.org/page",
    r"^\d+(\.\d+)*$": "1.2",
    r"^http://data\.europa\.eu/esco/skill/": "http://data.europa.eu/esco/skill/…",
    r"^http://data\.europa\.eu/esco/occupation/": "http://data.europa.eu/esco/occupation/…",
    r"^[a-z0-9-]+:[A-Za-z0-9-]+$": "openmoji:printer",
    r"^\d{1,4}$": "9412",
    r"^\d{2}( \d{2}){0,2}$": "22 12 03",
    r"^[A-Z]{3}$": "EUR",
    r"^\d{4}(-\d{2}){0,2}(/\d{4}(-\d{2}){0,2})?$": "2018/2019",
    "^[a-z]{2}$": "pl",
    "^[a-z]{2,3}(-[a-z0-9]{2,8})*$": "pl",
}
"""An example of every pattern a key may have: people read examples, not patterns."""

Sentence = Annotated[str, Field(min_length=1, max_length=600)]
"""Something a person can read. Written once, in English; languages/ holds the translations."""

Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=64)]
ItemLevel = Annotated[float, Field(ge=0, le=HIGHEST_LEVEL)]
RequiredLevel = Annotated[float, Field(ge=LOWEST_LEVEL, le=HIGHEST_LEVEL)]
Importance = Annotated[int, Field(ge=1, le=3)]
Barrier = Literal["cost", "information", "know-how", "training-fit"]
"""The four barriers the EASPD report names; no source gives how often they occur, so they are always asked."""
Stage = Literal["none", "draft", "reviewed", "tested", "in-force"]
"""How far a translation is: not begun, written, read by a native speaker, tried with users, what counts."""


class Shape(BaseModel):
    """Common rules: a key that is not known is an error, and nothing is converted silently."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    @classmethod
    def from_values(cls, values: Mapping[str, object]) -> Self:
        """From the values of a TOML file. By way of JSON, so that strict reading knows words of a list and dates.

        Raises:
            ValidationError: with every fault of form.
        """
        return cls.model_validate_json(json.dumps(values, default=str), strict=True)


class Source(Shape):
    """Where a fact comes from."""

    title: str = Field(min_length=1, description="Title, publisher, year")
    url: str | None = Field(default=None, pattern=r"^https?://", description="Address, where there is one")
    date: datetime.date | None = Field(default=None, description="Date the source carries")
