"""The page as text: nothing hard-coded, nothing unescaped, nothing from outside, an answer for every empty state."""

import gzip
import re
from html.parser import HTMLParser

import pytest

from skillramp.documents.page import render, style
from skillramp.documents.report import Entry, contents_page, report_page
from skillramp.documents.speaker import Sentence, Speaker
from skillramp.packs.translate import PSEUDO, Translator, translator
from tests.documents.samples import a_rich_report, framework, library, page
from tests.factories import a_gap_row, a_report, limits, who

VOID = {"meta", "input", "circle", "rect", "line", "path"}


class Reader(HTMLParser):
    """Collects what a person reads: text outside style, and labels and cell names in attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[bool] = []
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.said += [value for name in ("aria-label", "data-l", "title", "alt") if (value := given.get(name))]
        if tag not in VOID:
            self.open.append(tag == "style" or given.get("translate") == "no")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if data.strip() and not any(self.open):
            self.said.append(data.strip())


def read(text: str) -> list[str]:
    reader = Reader()
    reader.feed(text)
    return reader.said


def contents(locale: str = "en", *entries: Entry) -> str:
    return contents_page(entries, translator(locale), title="[Study]", period="[2026]", is_synthetic=True)


def test_it_works() -> None:
    said = read(page(a_rich_report()))

    assert "“Messages” is there among workers. In “Private data” their jobs ask for more than is there." in said
    assert "Nobody here is real." in said


@pytest.mark.parametrize("text", [page(a_rich_report(), PSEUDO), page(a_report(), PSEUDO), contents(PSEUDO)])
def test_every_word_passes_the_translator(text: str) -> None:
    said = read(text)
    bare = [each for each in said if "[" not in each and not re.fullmatch(r"[\d.,%: \u2002]+", each)]

    assert len(said) > 20
    assert bare == []


def test_what_falls_back_to_english_says_so_and_attributes_stay_plain() -> None:
    text = report_page(a_rich_report(), library(), framework(), Translator("lt"))

    assert '<html lang="lt" dir="ltr">' in text
    assert '<h1><span lang="en">“Messages” is there among workers.' in text
    assert "There 1,4, asked 1,0" in text
    assert not re.search(r'="[^"<>]*<span', text)
    assert "<title>“Messages” is there" in text


def test_data_cannot_become_markup() -> None:
    canary = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
    report = a_report(title=canary, bounds=limits(own=(canary,)), asked=(who(),))
    text = report_page(report, library(), framework(), translator("en"))
    listed = contents("en", Entry('a.html" onclick="x', canary, 3))

    for each in (text, listed):
        assert "<script" not in each
        assert "<img" not in each
        assert 'onclick="x' not in each
        assert "&lt;script&gt;" in each


def test_the_file_needs_nothing_else() -> None:
    text = page(a_rich_report())

    assert "<script" not in text
    assert not re.search(r'(?:src|href|action)="(?!#)', text)
    assert not re.search(r"url\((?!data:)|@import", text)
    assert "default-src &#39;none&#39;" in text or "default-src 'none'" in text


def test_the_style_is_small() -> None:
    css = re.sub(r"@font-face\{[^}]*\}", "", style())

    assert len(gzip.compress(css.encode())) < 15_000
    assert re.findall(r"font-weight:(\d+);font-display:swap;src:url\(data:font/ttf", style()) == ["400", "700"]


EMPTY = [
    "Nobody has been asked yet.",
    "There is nothing to compare yet. It needs people with a job and their answers.",
    "No voice has spoken yet.",
    "Nobody has rated relevance and endowment yet.",
    "Nobody has been asked about barriers yet.",
    "Nobody has been asked about attitudes yet.",
]


def test_every_chapter_says_why_it_is_empty() -> None:
    said = read(page(a_report()))

    assert [each for each in EMPTY if each not in said] == []


def test_small_groups_are_named_and_not_a_number_is_never_printed() -> None:
    small = a_report(gaps=(a_gap_row(met=1, gap=1, unclear=0),), asked=(who(people=3, answered=2),))

    for report in (small, a_rich_report(), a_report()):
        assert not [each for each in read(page(report)) if re.search(r"\bnan\b", each, re.IGNORECASE)]
    assert "Too few people stand behind the figures of this role to show any (under 5)." in read(page(small))
    assert "Too few to show (under 5 people)" in read(page(a_rich_report()))


def test_the_page_without_example_people_does_not_say_so() -> None:
    assert "Nobody here is real." not in read(page(a_report(bounds=limits(is_synthetic=False))))


def test_the_contents_page_leads_to_each_report_and_adds_nothing_up() -> None:
    text = contents("en", Entry("linden.html", "Linden", 38), Entry("oak.html", "Oak", 1))
    said = read(text)

    assert re.findall(r'class="go" href="([^"]+)">([^<]+)<', text) == [("linden.html", "Linden"), ("oak.html", "Oak")]
    assert {"38 people asked", "1 person asked"} <= set(said)
    assert "39" not in " ".join(said)
    assert any("waits for the protection step" in each for each in said)
    assert "There is no report yet." in read(contents())


def test_a_page_may_have_no_band() -> None:
    assert 'class="band"' not in render("base.html", translator("en"))


def test_the_same_report_gives_the_same_page() -> None:
    assert page(a_rich_report()) == page(a_rich_report())


def test_a_sentence_in_the_pages_own_language_is_only_escaped() -> None:
    assert Sentence.of("a < b").__html__() == "a &lt; b"
    assert Sentence.of("a < b", "en").__html__() == '<span lang="en">a &lt; b</span>'


class SameInBoth(Translator):
    """A translator that has every sentence, and says it as English does."""

    def locale_of_many(self, context: str, one: str, many: str, count: int) -> str:  # noqa: ARG002 — as it is asked
        return self.locale


def test_a_count_that_reads_like_english_is_not_taken_for_english() -> None:
    said = [
        Speaker(words).say_many("km", "{count} km", "{count} km", 2) for words in (SameInBoth("lt"), Translator("lt"))
    ]

    assert [(str(each), each.foreign) for each in said] == [("2 km", None), ("2 km", "en")]
