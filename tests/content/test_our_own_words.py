"""We ship codes, titles and our own words: no run of eight words is taken from what others wrote.

Eight words in a row do not come about by chance; titles of competences are facts, and are shipped as they are.
"""

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial

import pytest
from python_calamine import CalamineWorkbook

from tests.content.english import OURS, Said
from tests.shared_data import ROOT, shared

RUN = 8
DIGCOMP = "DigComp 3.0 Data Supplement 24 Nov 2025"
ENTRIES = ("occupation_groups.csv", "occupations.csv", "skill_groups.csv", "skills.csv")
"""The files of ESCO that describe something; the others only say what belongs to what."""


def is_official_title(said: Said) -> bool:
    """The titles of competences and areas of DigComp, in the edition in force and the one before."""
    return said.file.startswith("frameworks/digcomp/") and said.keys[-1] in {"title", "title_before"}


def runs(text: str) -> Iterator[str]:
    """Every run of eight words, letters only and small, so that neither signs nor figures hide it."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return (" ".join(words[place : place + RUN]) for place in range(len(words) - RUN + 1))


def runs_in(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(run for text in texts for run in runs(text))


def taken(ours: Iterable[Said], theirs: frozenset[str]) -> list[tuple[str, str]]:
    """Runs of ours that others wrote, with our file."""
    asked = (each for each in ours if not is_official_title(each))
    return [(each.file, run) for each in asked for run in runs(each.text) if run in theirs]


def strings(value: object) -> Iterator[str]:
    """All texts in a JSON value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


def in_jsonld() -> list[str]:
    return list(strings(json.loads((shared("digcomp3") / f"{DIGCOMP}.jsonld").read_text("utf-8"))))


def in_workbook() -> list[str]:
    book = CalamineWorkbook.from_path(str(shared("digcomp3") / f"{DIGCOMP}.xlsx"))
    rows = (row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python())
    return [str(cell) for row in rows for cell in row]


def in_esco() -> list[str]:
    found: list[str] = []
    for name in ENTRIES:
        with (shared("esco-sample") / name).open(encoding="utf-8-sig", newline="") as file:
            found += (cell for row in csv.reader(file) for cell in row)
    return found


def in_notes(name: str) -> list[str]:
    """Paragraphs and table rows of a page of notes, which quotes reports."""
    for folder in ROOT.parents:
        page = folder / "shared" / "reference" / name
        if page.is_file():
            return re.split(r"\n\s*\n|\n\||\n[-*] ", page.read_text("utf-8"))
    pytest.skip(f"There is no page shared/reference/{name} beside the checkout.")


SOURCES: Mapping[str, Callable[[], list[str]]] = {
    "DigComp 3.0, JSON-LD": in_jsonld,
    "DigComp 3.0, XLSX": in_workbook,
    "ESCO": in_esco,
    "sector.md": partial(in_notes, "sector.md"),
    "peers.md": partial(in_notes, "peers.md"),
}


@cache
def of(source: str) -> frozenset[str]:
    return runs_in(SOURCES[source]())


@pytest.mark.parametrize("source", SOURCES)
def test_no_eight_words_in_a_row_are_taken_from_others(source: str) -> None:
    assert len(of(source)) > 1000
    assert taken(OURS, of(source)) == []


@pytest.mark.parametrize("source", SOURCES)
def test_it_would_be_seen_if_they_were(source: str) -> None:
    """The must-fail twin: the longest text of theirs, in other signs and among words of ours."""
    theirs = max(SOURCES[source](), key=len)
    planted = f"We say: {re.sub(r'[,.;]', ' –', theirs).upper()} And so on."
    for room in ("technology/planted.toml", "frameworks/digcomp/competences/9.9.toml"):
        assert taken([Said(room, ("lowers",), planted)], of(source))


def test_seven_words_in_a_row_are_nothing() -> None:
    theirs = runs_in(["One two three four five six seven eight nine."])
    assert taken([Said("quick/a.toml", ("text",), "One two three four five six seven, or eight nine.")], theirs) == []
    assert len(taken([Said("quick/a.toml", ("text",), "One two (3) three four five six seven eight!")], theirs)) == 1


def test_official_titles_of_competences_are_facts() -> None:
    title = "Browsing, searching and filtering data, information and digital content"
    theirs = runs_in([title])
    file = "frameworks/digcomp/competences/1.1.toml"
    assert taken([Said(file, ("title_before",), title)], theirs) == []
    assert taken([Said(file, ("descriptors", "level_1"), title)], theirs)
    assert taken([Said("frameworks/coach/competences/c1.1.toml", ("title",), title)], theirs)
