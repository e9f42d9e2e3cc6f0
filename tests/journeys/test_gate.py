"""The gate must fail where a fault is planted: each check has its broken page."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys import gate

pytestmark = pytest.mark.needs("browser")

FAULTS: dict[str, tuple[str, Callable[[Page], object]]] = {
    "no label": ("<input>", gate.axe),
    "pale text": ('<p style="color:#888">pale</p>', gate.axe_contrast),
    "too wide": ('<div style="width:2000px">wide</div>', gate.overflow),
    "small target": ('<a href="#x" style="font-size:10px">x</a>', lambda page: gate.targets_under(page, 44)),
    "heading jump": ("<h4>jump</h4>", gate.structure),
    "leads nowhere": ('<a href="#nowhere">nowhere</a>', gate.structure),
    "focus unseen": ('<a href="#x" style="outline:0">link</a>', lambda page: gate.hidden_focus(page)[1]),
    "picture vanished": ('<svg width="50" height="50"><circle r="9" fill="#fff"/></svg>', gate.vanished_pictures),
    "dot misplaced": (
        '<svg class="strip"><rect class="zone" width="50" height="9"/><circle class="dot out" r="2" cx="20"/></svg>',
        gate.misplaced_dots,
    ),
}

PAGE = '<!DOCTYPE html><html lang="en"><title>Planted fault</title><main id="x"><h1>Planted fault</h1>{}</main></html>'


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with gate.chromium() as browser:
        yield _opened(browser)


def _opened(browser: Browser) -> Page:
    return browser.new_page(viewport={"width": 800, "height": 600})


@pytest.mark.parametrize("fault", FAULTS)
def test_the_gate_finds_a_planted_fault(page: Page, fault: str) -> None:
    planted, check = FAULTS[fault]
    page.set_content(PAGE.format(planted))
    found = check(page)
    page.set_content(PAGE.format("<p>fine</p>"))

    assert found
    assert not check(page)
