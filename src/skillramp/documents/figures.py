"""What a template shows: tables and charts as values, every word already said."""

from dataclasses import dataclass

from markupsafe import Markup

__all__ = ["Chart", "ChartGroup", "ChartRow", "Table", "TableRow"]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row under its name. The last cell takes what room is left: a sentence where figures are not there to show."""

    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: ``heads`` names the first column and every cell's."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A line of a chart: name, picture and the values in words. No picture where nothing may be drawn."""

    name: str
    picture: Markup | None
    values: str


@dataclass(frozen=True, slots=True)
class ChartGroup:
    """Some lines of a chart, under a title where there are too many for one look."""

    title: str | None
    rows: tuple[ChartRow, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: the finding as caption, at most two signs explained, lines, and the words under both ends and middle.

    ``aside`` names what is not drawn.
    """

    caption: str
    key: tuple[tuple[Markup, str], ...]
    groups: tuple[ChartGroup, ...]
    axis: tuple[str, str, str]
    aside: str | None = None
