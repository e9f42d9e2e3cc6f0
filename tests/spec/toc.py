"""The chapters in the order of the sentence: answers become scores, scores meet requirements, the difference is a gap."""

from tests.spec import (
    answers,
    assumptions,
    gaps,
    groups,
    items,
    own_tables,
    patterns,
    recommend,
    requirements,
    scores,
    surveys,
)

__all__ = ["CHAPTERS"]

CHAPTERS = tuple(
    module.CHAPTER
    for module in (
        items,
        answers,
        scores,
        patterns,
        requirements,
        gaps,
        groups,
        surveys,
        recommend,
        own_tables,
        assumptions,
    )
)
