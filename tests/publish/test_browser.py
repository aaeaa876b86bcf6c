"""The page in a real Chromium, with scripts off and no network."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from counterclaim.publish import page
from tests.publish.world import CASE, CLAIMS

CHROMIUM = Path("/usr/bin/chromium")

pytestmark = pytest.mark.browser


@pytest.fixture
def seen() -> list[str]:
    """Requests and console messages, as they come."""
    return []


@pytest.fixture
def shown(tmp_path: Path, seen: list[str]) -> Iterator[Page]:
    if not CHROMIUM.exists():
        pytest.skip(f"NO BROWSER: {CHROMIUM} is missing, so nobody looked at the page; install chromium")
    file = tmp_path / "case.html"
    file.write_text(page(CASE), "utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        opened = browser.new_context(java_script_enabled=False, viewport={"width": 1200, "height": 900}).new_page()
        opened.on("request", lambda request: seen.append(f"request {request.url}"))
        opened.on("console", lambda message: seen.append(f"console {message.text}"))
        opened.on("pageerror", lambda error: seen.append(f"error {error}"))
        opened.goto(file.as_uri())
        yield opened
        browser.close()


def test_the_page_asks_for_nothing_and_complains_of_nothing(shown: Page, seen: list[str]) -> None:
    assert shown.title() == "A night of raids in Valland: who says what"
    assert [line for line in seen if not line.startswith(("request file://", "request data:"))] == []


def test_every_claim_shows_its_number(shown: Page) -> None:
    assert sorted(shown.locator("mark").all_inner_texts()) == sorted(claim.count.text for claim in CLAIMS)


def test_a_number_leads_to_its_sentence(shown: Page) -> None:
    shown.locator("td.n a", has_text="84+").first.click()
    target = shown.locator(":target")
    assert target.count() == 1
    assert "at least 84" in target.inner_text()


def test_plots_and_map_have_names_and_size(shown: Page) -> None:
    figures = shown.locator("svg[role=img]")
    assert figures.count() == 4
    for n in range(figures.count()):
        box = figures.nth(n).bounding_box()
        assert box is not None
        assert box["width"] > 500
        assert box["height"] > 80
        assert figures.nth(n).locator("> title").text_content()
        assert figures.nth(n).locator("> desc").text_content()


@pytest.mark.parametrize("width", [1200, 360])
def test_the_page_is_never_wider_than_the_window(shown: Page, width: int) -> None:
    shown.set_viewport_size({"width": width, "height": 800})
    for part in ("html", "main", "section.incident", ".card"):
        box = shown.locator(part).first.bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= width
