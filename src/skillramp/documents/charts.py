"""Our own small SVG: position and length only, no words inside, sizes in em so that marks grow with the text.

Names, values and the ends of the axis are HTML around the picture; a table beside it holds the same numbers.
Values are rounded before they are drawn, so that the picture shows exactly what the table says.
"""

from collections.abc import Sequence
from math import isnan

from markupsafe import Markup

from skillramp.core.vocabulary import HIGHEST_LEVEL

__all__ = ["DOT", "SQUARE", "ZONE", "drawn_level", "gap_strip", "pair_strip", "steps", "top_level"]

LOWEST_TOP = 4
"""An axis of levels ends at 4 at least: four small steps must not look like the whole way."""

_OPEN = Markup('<svg class="{}" aria-hidden="true" focusable="false">')
_CLOSE = Markup("</svg>")
_BASE = Markup('<line class="ax" x1="0%" x2="100%" y1="100%" y2="100%"/>')
_AXIS = Markup(
    '<line class="ax" x1="0%" x2="100%" y1="50%" y2="50%"/>'
    '<line class="ax" x1="0%" x2="0%" y1="30%" y2="70%"/>'
    '<line class="ax" x1="50%" x2="50%" y1="30%" y2="70%"/>'
    '<line class="ax" x1="100%" x2="100%" y1="30%" y2="70%"/>'
)
_BOX = Markup('<rect class="zone" style="--asked:{}"/>')
_DOT_IN = Markup('<circle class="dot in" style="--there:{}"/>')
_DOT_OUT = Markup('<circle class="dot out" style="--asked:{};--there:{}"/>')
_SQUARE = Markup('<rect class="sq" style="--x:{}"/>')
_LINE = Markup('<line class="ln" x1="{}" x2="{}" y1="50%" y2="50%"/>')
_COLUMN = Markup('<rect class="col" x="{:.1f}%" width="{:.1f}%" y="{:.1f}%" height="{:.1f}%"/>')

DOT = _OPEN.format("sign") + Markup('<circle class="dot" cx="50%" cy="50%"/>') + _CLOSE
"""The sign of what is there."""
ZONE = _OPEN.format("sign") + _BOX.format("40%") + _CLOSE
"""The sign of what is asked, and more."""
SQUARE = _OPEN.format("sign") + _SQUARE.format("50%") + _CLOSE
"""The sign of what is relevant."""


def drawn_level(level: float) -> float:
    """A level as tables print it and charts draw it: one decimal, between "not yet" and the highest."""
    return round(min(max(level, 0.0), float(HIGHEST_LEVEL)), 1)


def top_level(levels: Sequence[float]) -> int:
    """The level where the axis of a role ends: even, so that it has a middle."""
    highest = max((level for level in levels if not isnan(level)), default=0.0)
    return next(top for top in range(LOWEST_TOP, HIGHEST_LEVEL + 1, 2) if highest <= top or top == HIGHEST_LEVEL)


def gap_strip(asked: float, there: float, top: int) -> Markup:
    """Dot and box: the box begins at what is asked, the dot is what is there, the line between them is the gap.

    The dot stands in the box exactly if what is there reaches what is asked. NaN ``there``: a dashed axis, no dot.
    """
    box = _percent(drawn_level(asked), top)
    if isnan(there):
        return _strip("strip unknown", _BOX.format(box))
    dot = _percent(drawn_level(there), top)
    if drawn_level(there) >= drawn_level(asked):
        return _strip("strip", _BOX.format(box), _DOT_IN.format(dot))
    return _strip("strip", _LINE.format(dot, box), _BOX.format(box), _DOT_OUT.format(box, dot))


def pair_strip(relevance: float, endowment: float) -> Markup:
    """Square and dot on the scale 1–5: how relevant, how much is there, a line between."""
    square, dot = _percent(round(relevance, 1) - 1, 4), _percent(round(endowment, 1) - 1, 4)
    return _strip("strip", _LINE.format(dot, square), _SQUARE.format(square), _DOT_IN.format(dot))


def steps(shares: Sequence[float], top: float) -> Markup:
    """One column per option from low to high; ``top`` is the share of a full-height column, one for all pictures."""
    width = 100 / len(shares)
    columns = [
        _COLUMN.format(width * (place + 0.1), width * 0.8, 100 - height, height)
        for place, share in enumerate(shares)
        if (height := 100 * share / top if top else 0)
    ]
    return _OPEN.format("cols") + _BASE + Markup("").join(columns) + _CLOSE


def _strip(name: str, *marks: Markup) -> Markup:
    return _OPEN.format(name) + _AXIS + Markup("").join(marks) + _CLOSE


def _percent(value: float, top: float) -> str:
    return f"{100 * value / top:.2f}%"
