"""What easy English avoids."""

from pydantic import Field

from skillramp.packs.shapes.base import Sentence, Shape, Source

__all__ = ["EasyLanguage"]


class Instead(Shape):
    """A hard word and what to say instead."""

    hard: str = Field(
        min_length=2, max_length=40, description="Word or words, in small letters; a final * stands for any ending"
    )
    say: Sentence = Field(description="What to say instead")


class EasyLanguage(Shape):
    """``easy-language.toml``: words that easy texts avoid, and abbreviations they may use."""

    instead: list[Instead] = Field(min_length=1, description="Hard words")
    allowed: list[str] = Field(description="Words in capitals that everybody knows, such as TV")
    sources: list[Source] = Field(min_length=1, description="Where the rules come from")
