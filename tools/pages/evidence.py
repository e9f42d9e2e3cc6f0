"""The page on evidence: every published figure with its source, and where two of them differ."""

from collections.abc import Iterator, Sequence

from skillramp.core.evidence import Figure, PublishedFinding, decimals
from skillramp.packs.load import known_differences, load_library
from skillramp.packs.translate import translator
from tools.pages.markdown import code, page, table

__all__ = ["evidence_page"]

INTRODUCTION = """
What was published about the sector, in our own words, with every figure as printed, its place, its date and its source.
`skillramp content check` recomputes sums, shares and growth within each record.
It compares figures that claim the same.
Where two of them differ, both stand here with their dates; nothing is averaged.
“To be checked” means that nobody of us has read the original.
"""
STATUS = {"checked": "checked", "to-be-checked": "to be checked", "proposal": "proposal"}


def evidence_page() -> str:
    """The whole page."""
    words = translator("en")
    published = load_library((), words).published
    differing = [f"- {each.sentence(words)}" for each in known_differences(())]
    parts = [
        "## Where figures differ",
        "\n".join(differing) if differing else "No two figures claim the same and differ.",
        "## Findings",
        *(part for each in published for part in _finding(each)),
    ]
    return page("Evidence", INTRODUCTION.strip(), parts)


def _finding(each: PublishedFinding) -> Iterator[str]:
    yield f"### {code(each.id)}"
    yield each.finding.english
    yield f"Source: {_source(each)} {_people(each)}Status: {STATUS[each.status]}."
    if each.figures:
        yield _figures(each.figures)
    if each.table is not None:
        places = sorted({cell.place for cell in each.table.cells})
        dates = sorted({cell.date for cell in each.table.cells})
        yield (
            f"A table of {len(each.table.cells)} values ({each.table.unit}; {', '.join(places)}; {', '.join(dates)}) "
            f"stands in {code(f'evidence/{each.id}.csv')}. {each.table.definition.english} {each.table.caution.english}"
        )


def _source(each: PublishedFinding) -> str:
    title = f"[{each.source}]({each.url})" if each.url else each.source
    return f"{title}, {each.date}." if each.date else f"{title}."


def _people(each: PublishedFinding) -> str:
    return "" if each.people is None else f"N = {each.people:,}. "


def _figures(figures: Sequence[Figure]) -> str:
    rows = [(_value(each), each.unit, each.place, each.date, each.definition.english) for each in figures]
    return table(("Figure", "Unit", "Place", "Date", "What it says"), rows)


def _value(figure: Figure) -> str:
    said = "" if figure.said == "exactly" else figure.said.replace("-", " ") + " "
    return f"{said}{figure.value:,.{decimals(figure.value)}f}"
