"""The chapters, in the order in which answers become recommendations."""

from tests.spec import (
    answers,
    asked,
    assumptions,
    evidence,
    figures,
    gaps,
    groups,
    houses,
    items,
    own_tables,
    patterns,
    recommend,
    requirements,
    scores,
    surveys,
    voices,
)
from tests.spec.table import Chapter

__all__ = ["CHAPTERS"]

CHAPTERS: tuple[Chapter, ...] = (
    items.CHAPTER,
    answers.CHAPTER,
    scores.CHAPTER,
    voices.CHAPTER,
    patterns.CHAPTER,
    requirements.CHAPTER,
    gaps.CHAPTER,
    evidence.CHAPTER,
    groups.CHAPTER,
    asked.CHAPTER,
    surveys.CHAPTER,
    figures.CHAPTER,
    houses.CHAPTER,
    recommend.CHAPTER,
    own_tables.CHAPTER,
    assumptions.CHAPTER,
)
