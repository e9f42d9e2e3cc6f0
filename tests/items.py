"""An item of any kind: a test names only what it is about."""

from collections.abc import Sequence

from skillramp.core.instruments import Item, Option, starting_slope, starting_thresholds
from skillramp.core.vocabulary import ItemKind, ItemStatus, Text

__all__ = ["WORD", "made_item"]

WORD = Text("test/word", "A word.")


def made_item(
    name: str,
    kind: ItemKind,
    *,
    steps: Sequence[int],
    level: float | None = None,
    competence: str = "files",
    options: Sequence[str] = (),
    slope: float | None = None,
    thresholds: Sequence[float] | None = None,
) -> Item:
    """An item.

    Args:
        name: its id.
        kind: what it asks for.
        steps: of each option, in the order they are shown.
        level: its author's; the last threshold, not below 0, unless told.
        competence: what it is about.
        options: their ids; their places unless told.
        slope: the kind's starting slope unless told.
        thresholds: those that start from the level unless told.
    """
    if thresholds is None:
        thresholds = starting_thresholds(level or 0.0, max(steps))
    ids = options or [str(place) for place in range(len(steps))]
    return Item(
        id=name,
        competence=competence,
        kind=kind,
        level=max(0.0, thresholds[-1]) if level is None else level,
        text=WORD,
        easy=WORD,
        options=tuple(Option(each, WORD, WORD, step) for each, step in zip(ids, steps, strict=True)),
        slope=slope or starting_slope(kind),
        thresholds=tuple(thresholds),
        twin=None,
        symbol="test:word",
        assumes=(),
        allows_proxy=False,
        status=ItemStatus.UNTESTED,
    )
