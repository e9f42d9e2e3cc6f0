"""The report in a browser: any theme, any size, keyboard, forced colours, paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request

from skillramp.documents.report import Entry, contents_page
from skillramp.packs.translate import translator
from tests.documents.samples import a_rich_report, page
from tests.factories import a_report
from tests.journeys import gate

pytestmark = pytest.mark.needs("browser")

DOCUMENTS = ("report", "empty", "contents", "pseudo")


@dataclass(frozen=True)
class Watched:
    """A page with what it asked for and complained of."""

    page: Page
    requests: list[str]
    errors: list[str]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with gate.chromium() as started:
        yield started


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    entries = (Entry("linden.html", "Linden Workshop", 38), Entry("oak.html", "Oak Kitchen", 1))
    contents = contents_page(
        entries, translator("en"), title="Two enterprises", period="Spring 2026", is_synthetic=True
    )
    rich = a_rich_report()
    texts = {
        "report": page(rich),
        "empty": page(a_report()),
        "contents": contents,
        "pseudo": page(rich, "en-x-pseudo"),
    }
    folder = tmp_path_factory.mktemp("documents")
    for name, text in texts.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    return {name: folder / f"{name}.html" for name in texts}


@pytest.fixture
def opened(browser: Browser, documents: dict[str, Path], request: pytest.FixtureRequest) -> Iterator[Watched]:
    name = getattr(request, "param", "report")
    shown = browser.new_page(viewport={"width": 1280, "height": 900})
    requests: list[str] = []
    errors: list[str] = []

    def note(each: Request) -> None:
        requests.append(each.url)

    shown.on("request", note)
    shown.on("pageerror", lambda error: errors.append(str(error)))
    shown.on("console", lambda said: errors.append(said.text))
    shown.goto(documents[name].as_uri())
    yield Watched(shown, requests, errors)
    shown.close()


every_document = pytest.mark.parametrize("opened", DOCUMENTS, indirect=True)
longest_words = pytest.mark.parametrize("opened", ["pseudo", "contents"], indirect=True)


@every_document
def test_nothing_is_fetched_and_nothing_complains(opened: Watched) -> None:
    outside = [url for url in opened.requests if not url.startswith(("file:", "data:"))]

    assert (outside, opened.errors) == ([], [])
    assert opened.page.evaluate("document.fonts.check('700 20px \"Atkinson Hyperlegible\"')")


@every_document
def test_axe_finds_no_violation_and_the_structure_holds(opened: Watched) -> None:
    assert gate.axe(opened.page) == []
    assert gate.structure(opened.page) == []


@pytest.mark.parametrize("theme", gate.THEMES)
def test_text_has_seven_to_one_in_every_theme(opened: Watched, theme: str) -> None:
    gate.choose(opened.page, theme=theme)

    assert gate.axe_contrast(opened.page) == []


@pytest.mark.parametrize("theme", gate.THEMES)
def test_a_theme_is_chosen_by_the_bar_or_by_the_document(opened: Watched, theme: str) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    gate.choose(opened.page, theme=theme)
    by_bar = opened.page.evaluate(ground)
    gate.choose(opened.page)
    opened.page.evaluate("theme => document.documentElement.dataset.theme = theme", theme)

    assert opened.page.evaluate(ground) == by_bar


def test_text_grows_by_the_bar_or_by_the_document(opened: Watched) -> None:
    size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
    for step, text in enumerate((100, 125, 150, 200)):
        gate.choose(opened.page, text=text)
        by_bar = opened.page.evaluate(size)
        gate.choose(opened.page)
        opened.page.evaluate("step => document.documentElement.dataset.text = step", str(step))

        assert opened.page.evaluate(size) == by_bar == 16 * text / 100
        opened.page.evaluate("delete document.documentElement.dataset.text")


@longest_words
def test_it_reflows_in_narrow_windows_with_large_text(opened: Watched) -> None:
    faults = {}
    for width in (320, 256):
        for text in (100, 200):
            opened.page.set_viewport_size({"width": width, "height": 256})
            gate.choose(opened.page, text=text)
            opened.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
            faults[width, text] = gate.overflow(opened.page)
    gate.choose(opened.page)
    opened.page.set_viewport_size({"width": 320, "height": 256})
    gate.space_text(opened.page)
    faults[320, 0] = gate.overflow(opened.page)

    assert {size: found for size, found in faults.items() if found} == {}


@longest_words
def test_wide_tables_stay_inside_at_every_width(opened: Watched) -> None:
    opened.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    faults = {}
    for width in (480, 720, 800, 930, 1100, 1280):
        opened.page.set_viewport_size({"width": width, "height": 900})
        faults[width] = gate.overflow(opened.page)

    assert {width: found for width, found in faults.items() if found} == {}


@longest_words
def test_targets_are_large_enough(opened: Watched) -> None:
    opened.page.evaluate("document.querySelector('.display').open = true")

    assert gate.targets_under(opened.page, 44) == []


def test_the_keyboard_reaches_everything_and_shows_where_it_is(opened: Watched) -> None:
    stops, hidden = gate.hidden_focus(opened.page)

    assert stops == 1 + 1 + 8 + 1 + 3 + 14  # skip, display bar, chapters, a long gap table, rating tables, questions
    assert hidden == []


@pytest.mark.parametrize("width", [320, 1280])
def test_a_dot_is_drawn_in_its_box_exactly_if_it_is_met(opened: Watched, width: int) -> None:
    opened.page.set_viewport_size({"width": width, "height": 900})

    assert gate.misplaced_dots(opened.page) == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_show_in_forced_colours(browser: Browser, documents: dict[str, Path], scheme: str) -> None:
    assert gate.vanished_in_forced_colours(browser, documents["report"], scheme) == 0


def test_paper_has_every_table_and_no_display_bar(opened: Watched) -> None:
    opened.page.emulate_media(media="print")

    assert opened.page.locator(".display").is_hidden()
    assert all(table.is_visible() for table in opened.page.locator("table").all())
    assert opened.page.pdf(format="A4").startswith(b"%PDF")


def test_paper_keeps_a_sentence_with_its_chart_and_lets_a_long_chart_go_on_overleaf(opened: Watched) -> None:
    opened.page.emulate_media(media="print")
    style = "(each, name) => getComputedStyle(each)[name]"
    stays = ".part > header, .said:has(+ .chart), .chart figcaption, .key, .area, .rows > li:first-child"

    assert {each.evaluate(style, "breakAfter") for each in opened.page.locator(stays).all()} == {"avoid"}
    assert {each.evaluate(style, "breakInside") for each in opened.page.locator(".chart").all()} == {"auto"}
    assert {each.evaluate(style, "breakInside") for each in opened.page.locator(".rows > li").all()} == {"avoid"}
