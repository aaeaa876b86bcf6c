"""Take page.png anew: `python docs/img/take.py demo-case/page.html 2025-03-16` shows the incident so called."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
PICTURE = Path(__file__).parent / "page.png"
WIDTH, HEIGHT = 1100, 1500


def take(page: Path, label: str) -> None:
    """Write the picture of the first incident whose heading holds a label, cut at HEIGHT pixels."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        shown = browser.new_context(java_script_enabled=False, viewport={"width": WIDTH, "height": HEIGHT}).new_page()
        shown.goto(page.resolve().as_uri())
        box = shown.locator("section.incident").filter(has=shown.locator("h2", has_text=label)).first.bounding_box()
        if box is None:
            sys.exit(f"{page} shows no incident called {label!r}")
        top, height = box["y"] - 10, min(box["height"], HEIGHT)
        shown.screenshot(path=PICTURE, full_page=True, clip={"x": 0, "y": top, "width": WIDTH, "height": height})
        browser.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]), sys.argv[2])
