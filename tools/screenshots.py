"""Take the pictures of the README from the demo's own pages.

make demo && python -m tools.screenshots
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools import needs

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "screenshots"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
SHOTS = {
    "report.png": ("build/demo/report/enterprise-be-001.html", "section:has(.chart)"),
    "quick-look.png": ("build/demo-quick-look.html", None),
}
"""Picture → page, and the first thing it shows (None: the top of the page)."""


def main() -> int:
    """Take every picture anew."""
    browser_path = needs.find("browser")
    if browser_path is None:
        print("No browser on this machine.", file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1180, "height": 900})
        for name, (source, start) in SHOTS.items():
            page.goto((ROOT / source).as_uri())
            if start is not None:
                page.locator(start).first.evaluate("element => element.scrollIntoView()")
            page.screenshot(path=FOLDER / name)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
