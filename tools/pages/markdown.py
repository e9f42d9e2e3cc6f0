"""The little Markdown that generated pages need."""

from collections.abc import Iterable, Sequence

__all__ = ["code", "page", "prose", "table"]


def page(title: str, introduction: str, parts: Iterable[str]) -> str:
    """A whole page; parts stand apart by an empty line."""
    return "\n\n".join([f"# {title}", introduction, *parts]) + "\n"


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; a stroke inside a cell is escaped, so that it stays one cell."""
    cells = [[cell.replace("|", "\\|").replace("\n", " ") for cell in row] for row in rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in [list(columns), ["---"] * len(columns), *cells])


def code(text: object) -> str:
    """As it is written in a file or typed."""
    return f"`{text}`"


def prose(docstring: str | None) -> str:
    """The first paragraph of a docstring as one line; code has one backtick there and here."""
    return " ".join((docstring or "").split("\n\n")[0].replace("``", "`").split())
