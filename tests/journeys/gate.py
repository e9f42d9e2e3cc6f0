"""The browser gate: what every page must pass, each check as a function that returns the faults it found."""

import io
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import numpy as np
from PIL import Image
from playwright.sync_api import Browser, FloatRect, Page, sync_playwright

__all__ = [
    "THEMES",
    "axe",
    "axe_contrast",
    "choose",
    "chromium",
    "contrast",
    "hidden_focus",
    "misplaced_dots",
    "overflow",
    "space_text",
    "structure",
    "targets_under",
    "vanished_in_forced_colours",
    "vanished_pictures",
]

THEMES = ("light", "dark", "yellow", "cream")

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

AXE = Path(__file__).parents[2] / "build/assets/node_modules/axe-core/axe.min.js"

RUN_AXE = """async only => {
  const rules = {}; axe.getRules().forEach(rule => rules[rule.ruleId] = {enabled: true});
  const options = only ? {runOnly: only} : {rules};
  const found = await axe.run(document, {...options, resultTypes: ['violations', 'incomplete']});
  const said = results => results.flatMap(each => each.nodes.map(node => each.id + ' ' + node.html.slice(0, 120)));
  return {violations: said(found.violations), undecided: said(found.incomplete)} }"""

RUN_OVERFLOW = """() => {
  const bad = [];
  document.querySelectorAll('body *').forEach(each => {
    const style = getComputedStyle(each), box = each.getBoundingClientRect();
    if (style.position === 'absolute' || !box.width || each.closest('svg,.vh,thead')) return;
    if (box.right > innerWidth + 1 || box.left < -1) bad.push(each.tagName + '.' + each.className) });
  if (document.documentElement.scrollWidth > innerWidth) bad.push('page ' + document.documentElement.scrollWidth);
  return bad }"""

RUN_TARGETS = """smallest => [...document.querySelectorAll('a[href],button,input,select,textarea,summary')]
  .filter(each => !each.matches('.skip'))
  .map(each => [each, (each.closest('label') || each).getBoundingClientRect()])
  .filter(([each, box]) => box.width && (box.width < smallest || box.height < smallest))
  .map(([each, box]) => each.innerText + ' ' + Math.round(box.width) + 'x' + Math.round(box.height))"""

RUN_STRUCTURE = """() => {
  const bad = [], all = chosen => [...document.querySelectorAll(chosen)];
  const words = text => text.toLowerCase().match(/[\\p{L}]{4,}/gu) || [];
  const titles = all('h1'); if (titles.length !== 1) bad.push('h1 count ' + titles.length);
  const about = words(titles[0].textContent);
  if (!words(document.title).some(word => about.includes(word))) bad.push('title is not about h1');
  let last = 0; all('h1,h2,h3,h4,h5,h6').forEach(each => {
    const level = +each.tagName[1];
    if (level > last + 1) bad.push('heading jump to ' + each.textContent);
    last = level });
  const ids = all('[id]').map(each => each.id);
  ids.filter((id, place) => ids.indexOf(id) !== place).forEach(id => bad.push('id twice ' + id));
  all('a[href^="#"]').filter(each => !document.querySelector(each.hash))
    .forEach(each => bad.push('leads nowhere ' + each.hash));
  if (all('script,[onclick],[onload],img:not([alt]),form:not([action])').length) bad.push('script or dead control');
  return bad }"""

RUN_FOCUS = """() => {
  const active = document.activeElement; if (!active || active === document.body) return null;
  const shown = active.closest('label') || active, box = shown.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + Math.min(8, box.width / 2), box.top + box.height / 2);
  const covered = !(top && (shown.contains(top) || top.contains(shown)));
  return {name: (active.id || active.innerText).slice(0, 40), covered,
    box: [box.left - 6, box.top - 6, box.width + 12, box.height + 12]} }"""

RUN_DOTS = """() => [...document.querySelectorAll('.strip:has(.zone):has(.dot)')]
  .map(each => { const box = each.querySelector('.zone').getBoundingClientRect(), dot = each.querySelector('.dot');
    const at = dot.getBoundingClientRect();
    const inside = at.left >= box.left && at.right <= box.right, outside = at.right <= box.left;
    return dot.classList.contains('in') ? inside : outside })
  .filter(fine => !fine).length"""

RUN_BOXES = """() => [...document.querySelectorAll('main svg')].map(each => each.getBoundingClientRect())
  .filter(box => box.width > 4)
  .map(box => [box.left + scrollX, box.top + scrollY, box.right + scrollX, box.bottom + scrollY])"""

SPACING = (
    "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}"
    "p{margin-block-end:2em!important}"
)
"""WCAG 1.4.12: nothing may be lost when a reader spaces the text so."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium."""
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=shutil.which("chromium"), args=list(ARGUMENTS))
        yield browser
        browser.close()


def axe(page: Page) -> list[str]:
    """Violations of any axe rule, the experimental ones included."""
    return _axe(page, None)["violations"]


def axe_contrast(page: Page) -> list[str]:
    """Text under 7:1, or of undecided contrast."""
    found = _axe(page, ["color-contrast", "color-contrast-enhanced"])
    return found["violations"] + found["undecided"]


def _axe(page: Page, only: list[str] | None) -> dict[str, list[str]]:
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE.read_text("utf-8"))
    return cast("dict[str, list[str]]", page.evaluate(RUN_AXE, only))


def choose(page: Page, *, theme: str = "auto", text: int = 100) -> None:
    """Choose colours and text size on the display bar, as a reader does."""
    page.evaluate("document.querySelector('.display').open = true")
    page.check(f"#theme-{theme}")
    page.check(f"#text-{text}")


def overflow(page: Page) -> list[str]:
    """What reaches beyond the window's side."""
    return cast("list[str]", page.evaluate(RUN_OVERFLOW))


def space_text(page: Page) -> None:
    """Space the text as WCAG 1.4.12 says."""
    page.add_style_tag(content=SPACING)


def targets_under(page: Page, pixels: int) -> list[str]:
    """Targets smaller than this."""
    return cast("list[str]", page.evaluate(RUN_TARGETS, pixels))


def structure(page: Page) -> list[str]:
    """Faults of title, headings, ids, links inside the page; anything that would need a script."""
    return cast("list[str]", page.evaluate(RUN_STRUCTURE))


def misplaced_dots(page: Page) -> int:
    """Dots that are drawn in their box without being met, or outside although they are."""
    return cast("int", page.evaluate(RUN_DOTS))


def hidden_focus(page: Page) -> tuple[int, list[str]]:
    """How many stops the Tab key finds, and those whose focus is covered or does not show."""
    seen: list[str] = []
    bad: list[str] = []
    while len(seen) < 200:
        page.keyboard.press("Tab")
        stop = page.evaluate(RUN_FOCUS)
        if stop is None or (seen and stop["name"] == seen[0]):
            break
        seen.append(stop["name"])
        focused = _shot(page, stop["box"])
        page.evaluate("window.stop_ = document.activeElement; stop_.blur()")
        blurred = _shot(page, stop["box"])
        page.evaluate("stop_.focus({focusVisible: true})")
        is_seen = focused.shape != blurred.shape or (np.abs(focused - blurred) > 60).mean() >= 0.01
        if stop["covered"] or not is_seen:
            bad.append(stop["name"])
    return len(seen), bad


def vanished_pictures(page: Page) -> int:
    """Pictures with less than 3:1 between their lightest and darkest parts."""
    boxes = page.evaluate(RUN_BOXES)
    whole = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("L")
    return sum(contrast(whole.crop(tuple(round(edge) for edge in box))) < 3 for box in boxes)


def vanished_in_forced_colours(browser: Browser, file: Path, scheme: str) -> int:
    """Vanished pictures of a page under the contrast theme of a device, ``light`` or ``dark``."""
    context = browser.new_context(
        forced_colors="active",
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": 1000, "height": 900},
    )
    page = context.new_page()
    page.goto(file.as_uri())
    found = vanished_pictures(page)
    context.close()
    return found


def contrast(picture: Image.Image) -> float:
    """Contrast between the lightest and the darkest hundredth of a grey picture."""
    grey = np.asarray(picture, float) / 255
    light = np.where(grey <= 0.04045, grey / 12.92, ((grey + 0.055) / 1.055) ** 2.4)
    return float((np.percentile(light, 99) + 0.05) / (np.percentile(light, 1) + 0.05))


def _shot(page: Page, box: list[float]) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    left, top, width, height = box
    clip = FloatRect(x=max(0, left), y=max(0, top), width=width, height=height)
    return np.asarray(Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("L"), np.int64)
