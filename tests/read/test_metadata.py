import json
from datetime import date
from typing import Any

import pytest
from trafilatura.utils import load_html

from counterclaim.read.metadata import of_page

TODAY = date(2026, 11, 20)


def said(head: str, body: str = "<p>Nine died.</p>") -> dict[str, tuple[str, str]]:
    """The winning value and source by field."""
    tree = load_html(f"<html><head>{head}</head><body>{body}<p>Ten.</p></body></html>")
    found: dict[str, tuple[str, str]] = {}
    for one in of_page(tree, TODAY):
        found.setdefault(one.field, (one.value, one.source))
    return found


def linked(data: Any) -> str:
    text = data if isinstance(data, str) else json.dumps(data)
    return f'<script type="application/ld+json">{text}</script>'


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Nine dead &amp; more",
    "datePublished": "2026-01-31T23:00:00+05:00",
    "publisher": {"@type": "Organization", "name": "The Vale Courier"},
    "mainEntityOfPage": {"@type": "WebPage", "@id": "https://vale.example/1#top"},
    "inLanguage": "en-GB",
}


@pytest.mark.parametrize(
    "data",
    [
        ARTICLE,
        [ARTICLE],
        {"@graph": [{"@type": "WebPage", "datePublished": "2026-01-01"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        ARTICLE | {"@type": ["Thing", "NewsArticle"], "publisher": [{"name": "The Vale Courier"}]},
        ARTICLE | {"publisher": "The Vale Courier", "mainEntityOfPage": "https://vale.example/1"},
        "<![CDATA[" + json.dumps(ARTICLE) + "]]>",
        json.dumps(ARTICLE).replace("Nine dead", "Nine\tdead"),
    ],
)
def test_linked_data_speaks_first_and_keeps_the_zone(data: Any) -> None:
    found = said(linked(data) + '<meta property="article:published_time" content="2026-01-30">')
    assert found["published"] == ("2026-01-31T23:00:00+05:00", "json-ld datePublished")
    assert found["title"] == ("Nine dead & more", "json-ld headline")
    assert found["outlet"] == ("The Vale Courier", "json-ld publisher")
    assert found["url"] == ("https://vale.example/1", "json-ld mainEntityOfPage")
    assert found["language"] == ("en-GB", "json-ld inLanguage")


@pytest.mark.parametrize(
    "broken",
    [
        "{",
        "",
        "[" * 50_000,
        "null",
        '{"@type": 7, "datePublished": {}}',
        '{"@type": "NewsArticle", "datePublished": "soon"}',
    ],
)
def test_the_meta_tags_speak_where_linked_data_is_broken(broken: str) -> None:
    found = said(linked(broken) + '<meta property="article:published_time" content="2026-01-30T10:00:00Z">')
    assert found["published"] == ("2026-01-30T10:00:00Z", "meta article:published_time")


@pytest.mark.parametrize(
    ("head", "field", "value", "source"),
    [
        ("<meta property=og:site_name content='Vale Courier'>", "outlet", "Vale Courier", "meta og:site_name"),
        ("<meta name=DC.date.issued content=2026-01-30>", "published", "2026-01-30", "meta dc.date.issued"),
        ("<meta itemprop=datePublished content=2026-01-30>", "published", "2026-01-30", "meta datepublished"),
        ("<link rel=canonical href='https://vale.example/1'>", "url", "https://vale.example/1", "link canonical"),
        ("<title> Nine\n dead </title>", "title", "Nine dead", "title"),
    ],
)
def test_where_a_value_came_from(head: str, field: str, value: str, source: str) -> None:
    assert said(head)[field] == (value, source)


def test_a_time_element_dates_a_page() -> None:
    found = said("", "<time itemprop=datePublished datetime='2026-01-30T09:00:00+03:00'>Friday</time>")
    assert found["published"] == ("2026-01-30T09:00:00+03:00", "time")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "/relative", "data:text/html,x"])
def test_an_address_that_is_none_is_left_out(url: str) -> None:
    assert "url" not in said(f"<link rel=canonical href='{url}'>")


@pytest.mark.parametrize(
    "body",
    ["<script>var expiry='2026-12-31'</script><p>Nine died.</p>", "<p>Nine died. The war began on 3 May 1999.</p>"],
)
def test_no_date_is_invented_from_scripts_or_from_the_story(body: str) -> None:
    assert "published" not in said("", body)
