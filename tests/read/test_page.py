from datetime import date

import pytest

from counterclaim.read import Reading
from counterclaim.read.inputs import read

TODAY = date(2026, 11, 20)
BODY = (
    "<p>Two soldiers were killed in Brannock on Tuesday, the army said.</p>"
    "<p>The Free Vale Front said it had killed <b>at least nine</b> &mdash; a figure nobody could check.</p>"
)
TEXT = (
    "Two soldiers were killed in Brannock on Tuesday, the army said.\n"
    "The Free Vale Front said it had killed at least nine — a figure nobody could check."
)


def page(head: str = "", body: str = f"<article>{BODY}</article>") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body><nav><a href='/'>Home</a></nav>{body}</body></html>"


def reading(html: str) -> Reading:
    (found,) = read("a.html", html.encode(), TODAY)
    return found


def text(html: str) -> str | None:
    report = reading(html).report
    return report.text if report else None


def test_the_article_is_plain_text_one_paragraph_a_line() -> None:
    assert text(page()) == TEXT


def test_scripts_and_links_of_the_page_never_reach_the_text() -> None:
    evil = "<p onclick='alert(1)'>Four <a href='javascript:alert(2)'>guards</a> died in Orlen, residents said.</p>"
    found = text(page(body=f"<article>{BODY}{evil}<script>alert(3)</script></article>"))
    assert found == TEXT + "\nFour guards died in Orlen, residents said."


@pytest.mark.parametrize(
    "head", ["<title>Two killed in Brannock</title>", "<meta property=og:title content='Two Killed in Brannock!'>"]
)
def test_the_headline_is_no_part_of_the_text(head: str) -> None:
    found = reading(page(head, f"<article><h1>Two killed in Brannock</h1>{BODY}</article>")).report
    assert found is not None
    assert found.text == TEXT
    assert found.title is not None


def test_a_table_that_lays_out_a_page_gives_paragraphs() -> None:
    long = (
        "At least twelve people were killed when gunmen attacked a market in Orlen on Friday, "
        + "the governor said. " * 3
    )
    long = long.strip()
    found = text(f"<html><body><table><tr><td><a href=/>Home</a></td><td>{long}</td></tr></table></body></html>")
    assert found is not None
    assert long in found.split("\n")


def test_a_table_of_figures_keeps_its_rows() -> None:
    table = "<table><tr><td>Orlen</td><td>12 killed</td></tr><tr><td>Brannock</td><td>3 killed</td></tr></table>"
    found = text(page(body=f"<article>{BODY}{table}</article>"))
    assert found is not None
    assert found.split("\n")[-2:] == ["Orlen | 12 killed", "Brannock | 3 killed"]


def test_two_versions_of_a_page_are_two_reports_and_a_page_saved_twice_is_one() -> None:
    canonical = "<link rel=canonical href='https://vale.example/1'>"
    ids = [
        found.report.id if (found := reading(html)).report else None
        for html in (
            page(canonical),
            page(canonical + "<meta name=token content=42>"),
            page(canonical, f"<article>{BODY}<p>The toll rose to three on Wednesday, the army said.</p></article>"),
            page(canonical.replace("/1", "/2")),
        )
    ]
    assert ids[0] == ids[1]
    assert len(set(ids)) == 3


def test_days_that_no_zone_explains_are_a_problem() -> None:
    meta = '<meta property="article:published_time" content="{}">'
    article = '{"@type": "NewsArticle", "datePublished": "2026-01-31T23:00:00-05:00"}'
    linked = f'<script type="application/ld+json">{article}</script>'
    assert reading(page(linked + meta.format("2026-02-01T04:00:00Z"))).problems == ()
    (problem,) = reading(page(linked + meta.format("2025-06-01"))).problems
    assert problem.why == (
        "the page gives several publication days: "
        "2026-01-31 (json-ld datePublished), 2025-06-01 (meta article:published_time)"
    )
