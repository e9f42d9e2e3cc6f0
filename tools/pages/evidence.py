"""The page on evidence: every published figure with its source, and where two of them differ."""

from collections import defaultdict
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
“To be checked” means that nobody of us has read the original, or that what it says is disputed.
"""
STATUS = {"checked": "checked", "to-be-checked": "to be checked", "proposal": "proposal"}
FILES = "../../src/skillramp/content/evidence"

ELSEWHERE = "Findings without figures"
NOT_TOLD = "Country not told"
REGIONS = {
    "Flanders": "Belgium",
    "West Flanders": "Belgium",
    "Wallonia": "Belgium",
    "Brussels": "Belgium",
    "Great Britain": "United Kingdom",
    "Scotland": "United Kingdom",
    "Northern Ireland": "United Kingdom",
    "England": "United Kingdom",
}
"""Places that lie in a country of their own heading."""


def evidence_page() -> str:
    """The whole page."""
    words = translator("en")
    published = load_library((), words).published
    by_place: dict[str, list[PublishedFinding]] = defaultdict(list)
    for each in published:
        by_place[_heading(each)].append(each)
    places = [*sorted(set(by_place) - {ELSEWHERE}), ELSEWHERE]
    differing = {figure.claim for each in published for figure in each.figures if figure.differs is not None}
    parts = [
        "\n".join(f"- [{place}](#{_anchor(place)}): {len(by_place[place])}" for place in places),
        "## Where figures differ",
        "\n".join(f"- {each.sentence(words)}" for each in known_differences(())),
    ]
    for place in places:
        parts += [f"## {place}", *(part for each in by_place[place] for part in _finding(each, differing))]
    return page("Evidence", INTRODUCTION.strip(), parts)


def _heading(each: PublishedFinding) -> str:
    """The country of its first figure; a table goes by what it covers."""
    if each.table is not None:
        return "Several countries"
    if not each.figures:
        return ELSEWHERE
    place = each.figures[0].place
    return NOT_TOLD if "not told" in place else REGIONS.get(place, place)


def _anchor(place: str) -> str:
    return "".join(sign for sign in place.lower().replace(" ", "-") if sign.isalnum() or sign == "-")


def _finding(each: PublishedFinding, differing: set[str | None]) -> Iterator[str]:
    yield f"### {code(each.id)}"
    yield each.finding.english
    yield (
        f"Source: {_source(each)} {_people(each)}Status: {STATUS[each.status]}, last looked at on {each.checked_on}. "
        f"[File]({FILES}/{each.id}.toml)"
    )
    if each.figures:
        yield _figures(each.figures, differing)
    if each.table is not None:
        places = sorted({cell.place for cell in each.table.cells})
        dates = sorted({cell.date for cell in each.table.cells})
        yield (
            f"A [table]({FILES}/{each.id}.csv) of {len(each.table.cells)} values ({each.table.unit}; "
            f"{', '.join(places)}; {', '.join(dates)}). {each.table.definition.english} {each.table.caution.english}"
        )


def _source(each: PublishedFinding) -> str:
    title = f"[{each.source}]({each.url})" if each.url else each.source
    return f"{title}, {each.date}." if each.date else f"{title}."


def _people(each: PublishedFinding) -> str:
    return "" if each.people is None else f"N = {each.people:,}. "


def _figures(figures: Sequence[Figure], differing: set[str | None]) -> str:
    rows = [
        (
            _value(each) + (" (differs)" if each.claim in differing else ""),
            each.unit,
            each.place,
            each.date,
            each.definition.english,
        )
        for each in figures
    ]
    return table(("Figure", "Unit", "Place", "Date", "What it says"), rows)


def _value(figure: Figure) -> str:
    said = "" if figure.said == "exactly" else figure.said.replace("-", " ") + " "
    return f"{said}{figure.value:,.{decimals(figure.value)}f}"
