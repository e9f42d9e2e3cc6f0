"""A pack itself, and how far a translation is."""

import datetime
from typing import Literal

from pydantic import Field

from skillramp.packs.shapes.base import Id, Sentence, Shape, Source, Stage

__all__ = ["LanguageStatus", "Pack"]


class Pack(Shape):
    """``pack.toml``: who made this pack and what may be done with it."""

    id: Id = Field(description="Id of the pack")
    title: Sentence = Field(description="What it holds, in a few words")
    version: str = Field(pattern=r"^\d+(\.\d+)*$", description="Version of the pack")
    language: Literal["en"] = Field(description="Language the texts are written in")
    licence: str = Field(min_length=1, description="SPDX name of the licence")
    maintainer: str = Field(min_length=1, description="Who answers for it")
    status: Literal["draft", "reviewed", "in-force"] = Field(description="How far it is")
    sources: list[Source] = Field(default=[], description="Where its facts come from")


class LanguageStatus(Shape):
    """``languages/<xx>/status.toml``: how far a translation is, part by part. Pages say so until it is reviewed."""

    language: str = Field(pattern=r"^[a-z]{2,3}(-[a-z0-9]{2,8})*$", description="Code of the language (BCP 47)")
    interface: Stage = Field(description="What pages, terminal and messages say of themselves")
    content: Stage = Field(description="Frameworks, quick questions, recommendations, technology, evidence, countries")
    instruments: Stage = Field(
        description="What measures: items and their options, tasks of occupations, descriptors of competences. "
        "Offered in a language only when complete"
    )
    note: Sentence = Field(description="Who translated and who reviewed, in one or two sentences without names")
    checked_on: datetime.date = Field(description="When somebody last looked whether this is still true")
