"""The page of the Quick look in a browser: any theme, any size, keyboard, forced colours, paper."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from skillramp.core.recommend import QuickAnswers
from skillramp.documents.quick import quick_page
from skillramp.packs.answers_file import read_answers
from skillramp.packs.load import load_library
from skillramp.packs.translate import PSEUDO, translator
from tests.journeys import gate

pytestmark = pytest.mark.needs("browser")

EXAMPLE = Path(__file__).parents[2] / "examples" / "quick-linden.toml"
PAGES = ("example", "one-barrier", "nothing", "pseudo")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with gate.chromium() as started:
        yield started


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    words = translator("en")
    library = load_library((), words)
    example = read_answers(EXAMPLE, library, words)
    nothing = QuickAnswers(None, None, (), {}, {}, {}, {})
    one_barrier = QuickAnswers("lt", 120, ("hand-packer",), {"cost": 3}, {"messages": 2}, {"messages": 5}, {})
    texts = {
        "example": quick_page(example, library, words),
        "one-barrier": quick_page(one_barrier, library, words),
        "nothing": quick_page(nothing, library, words),
        "pseudo": quick_page(example, library, translator(PSEUDO)),
    }
    folder = tmp_path_factory.mktemp("pages")
    for name, text in texts.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    return {name: folder / f"{name}.html" for name in texts}


@pytest.fixture
def opened(browser: Browser, pages: dict[str, Path], request: pytest.FixtureRequest) -> Iterator[Page]:
    shown = browser.new_page(viewport={"width": 1280, "height": 900})
    shown.goto(pages[getattr(request, "param", "example")].as_uri())
    yield shown
    shown.close()


every_page = pytest.mark.parametrize("opened", PAGES, indirect=True)


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")


@every_page
def test_axe_finds_no_violation_and_the_structure_holds(opened: Page) -> None:
    unfold(opened)

    assert gate.axe(opened) == []
    assert gate.structure(opened) == []


@pytest.mark.parametrize("theme", gate.THEMES)
def test_text_has_seven_to_one_in_every_theme(opened: Page, theme: str) -> None:
    unfold(opened)
    gate.choose(opened, theme=theme)

    assert gate.axe_contrast(opened) == []
    assert gate.vanished_pictures(opened) == 0


@every_page
def test_it_reflows_in_narrow_windows_with_large_text(opened: Page) -> None:
    faults = {}
    for width in (320, 256):
        for text in (100, 200):
            opened.set_viewport_size({"width": width, "height": 256})
            gate.choose(opened, text=text)
            unfold(opened)
            faults[width, text] = gate.overflow(opened)
    gate.choose(opened)
    opened.set_viewport_size({"width": 320, "height": 256})
    gate.space_text(opened)
    faults[320, 0] = gate.overflow(opened)

    assert {size: found for size, found in faults.items() if found} == {}


@every_page
def test_wide_tables_stay_inside_at_every_width(opened: Page) -> None:
    unfold(opened)
    faults = {}
    for width in (480, 720, 800, 960, 1100, 1280):
        opened.set_viewport_size({"width": width, "height": 900})
        faults[width] = gate.overflow(opened)

    assert {width: found for width, found in faults.items() if found} == {}


@every_page
def test_targets_are_large_enough(opened: Page) -> None:
    opened.evaluate("document.querySelector('.display').open = true")

    assert gate.targets_under(opened, 44) == []


def test_the_keyboard_reaches_everything_and_shows_where_it_is(opened: Page) -> None:
    stops, hidden = gate.hidden_focus(opened)

    assert stops == 1 + 1 + 9 + 1  # skip, display bar, nine times "What this rests on", the same in numbers
    assert hidden == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_show_in_forced_colours(browser: Browser, pages: dict[str, Path], scheme: str) -> None:
    assert gate.vanished_in_forced_colours(browser, pages["example"], scheme) == 0


def test_paper_has_what_each_recommendation_rests_on_and_no_display_bar(opened: Page) -> None:
    opened.emulate_media(media="print")

    assert opened.locator(".display").is_hidden()
    assert all(table.is_visible() for table in opened.locator("table:not(.again table)").all())
    assert opened.locator(".again table").is_hidden()  # the chart beside it prints its numbers
    assert all(name.is_visible() for name in opened.locator(".chart .values").all())
    assert opened.get_by_text("N = 403 people or organisations.").is_visible()


@pytest.mark.parametrize(("opened", "most"), [("example", 4), ("one-barrier", 4), ("nothing", 3)], indirect=["opened"])
def test_paper_takes_few_sheets(opened: Page, most: int) -> None:
    assert 1 <= sheets(opened.pdf(format="A4")) <= most


def test_large_text_stays_large_on_paper(opened: Page) -> None:
    gate.choose(opened, text=200)
    opened.emulate_media(media="print")

    assert opened.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"


def sheets(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))
