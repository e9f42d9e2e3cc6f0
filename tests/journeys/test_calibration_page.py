"""The report of a calibration in a browser: nothing fetched, nothing an assistive technology would stumble over."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request

from tests.integration.calibrating import write_study
from tests.integration.commands import code_of
from tests.journeys import gate

pytestmark = pytest.mark.needs("browser")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("calibration")
    study = write_study(folder / "study", 900)
    assert code_of("calibrate", study, "--out", folder / "pack") == 0
    return folder / "pack" / "report.html"


@pytest.fixture
def page(report: Path) -> Iterator[Page]:
    with gate.chromium() as browser:
        shown = browser.new_page(viewport={"width": 1280, "height": 900})
        shown.goto(report.as_uri())
        yield shown


def test_nothing_is_fetched(page: Page, report: Path) -> None:
    asked: list[str] = []

    def note(each: Request) -> None:
        asked.append(each.url)

    page.on("request", note)
    page.goto(report.as_uri())
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


def test_axe_finds_no_violation_with_the_figures_open(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert gate.axe(page) == []
    assert gate.structure(page) == []


@pytest.mark.parametrize("theme", gate.THEMES)
def test_text_has_seven_to_one(page: Page, theme: str) -> None:
    gate.choose(page, theme=theme)
    assert gate.axe_contrast(page) == []


def test_a_phone_at_double_text_needs_no_scrolling_sideways(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    gate.choose(page, text=200)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert gate.overflow(page) == []
