"""What a page says about itself: JSON-LD first (it alone has the time and its zone), then meta tags, then htmldate."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from htmldate import find_date

from counterclaim.read import published
from counterclaim.read.reading import Origin

META: Mapping[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "dc.title", "headline"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "twitter:site"),
    "published": (
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "datepublished",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "parsely-pub-date",
        "sailthru.date",
        "publishdate",
        "pubdate",
        "date",
    ),
    "url": ("og:url",),
    "language": ("og:locale", "content-language"),
}
"""Names of meta tags (name, property, itemprop or http-equiv, in lower case) by field, the better first."""

ARTICLES = (
    "NewsArticle",
    "ReportageNewsArticle",
    "BackgroundNewsArticle",
    "AnalysisNewsArticle",
    "LiveBlogPosting",
    "Article",
    "Report",
    "BlogPosting",
    "SocialMediaPosting",
    "WebPage",
)
"""Types of JSON-LD that are about the page's own article, the better first."""

_DEPTH = 6  # @graph, mainEntity and lists nest; what lies deeper is not about this page
_MAX_WORDS = 500
_ADDRESS = ("http://", "https://")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Said:
    """One value of a field and where it stood."""

    field: str
    value: str
    source: str

    @property
    def origin(self) -> Origin:
        """The record of it."""
        return Origin(field=self.field, source=self.source)


def of_page(tree: Any, today: date) -> list[Said]:
    """Return all that a parsed page (lxml element) says, the most trusted first."""
    said = [*_linked_data(tree), *_meta(tree), *_elements(tree)]
    if not any(one.field == "published" for one in said):
        said += _guessed_date(tree, today)
    return said


def _linked_data(tree: Any) -> Iterator[Said]:
    """Yield the fields of the best article in the page's JSON-LD."""
    nodes = [node for script in _scripts(tree) for node in _nodes(script, 0)]
    articles = [node for kind in ARTICLES for node in nodes if kind in _texts(node.get("@type"))]
    dated = [node for node in articles if node.get("datePublished")]
    for node in (dated or articles)[:1]:
        for field, key in (("title", "headline"), ("outlet", "publisher"), ("published", "datePublished")):
            yield from _said(field, next(iter(_texts(node.get(key))), ""), f"json-ld {key}")
        for key in ("url", "mainEntityOfPage"):
            yield from _said("url", next(iter(_texts(node.get(key))), ""), f"json-ld {key}")
        yield from _said("language", next(iter(_texts(node.get("inLanguage"))), ""), "json-ld inLanguage")


def _scripts(tree: Any) -> Iterator[Any]:
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            yield json.loads((script.text or "").strip().removeprefix("<![CDATA[").removesuffix("]]>"), strict=False)
        except (ValueError, RecursionError):
            continue  # broken JSON-LD is common; the meta tags speak then, and the origin says so


def _nodes(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-LD document, outer before inner."""
    if depth > _DEPTH:
        return
    if isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(value.get(key), depth + 1)
    elif isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)


def _texts(value: Any) -> list[str]:
    """Return the texts of a JSON-LD value: itself, its name or id, or those of its items."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for key in ("name", "@id", "url", "alternateName") for text in _texts(value.get(key))][:1]
    return [text for item in value for text in _texts(item)[:1]] if isinstance(value, list) else []


def _meta(tree: Any) -> list[Said]:
    """Return the fields of the page's meta tags, in the order of META."""
    found: dict[str, str] = {}
    for tag in tree.xpath("//meta[@content]"):
        for key in ("property", "name", "itemprop", "http-equiv"):
            found.setdefault(tag.get(key, "").strip().lower(), tag.get("content"))
    named = ((field, name) for field, names in META.items() for name in names if name in found)
    return [one for field, name in named for one in _said(field, found[name], f"meta {name}")]


def _elements(tree: Any) -> list[Said]:
    """Return what other elements of the page say."""
    paths = (
        ("title", "(//h1)[1]", "h1"),
        ("title", "(//title)[1]", "title"),
        ("published", "(//time[@itemprop='datePublished' or @pubdate]/@datetime)[1]", "time"),
        ("url", "(//link[@rel='canonical']/@href)[1]", "link canonical"),
        ("language", "(//html/@lang)[1]", "html lang"),
    )
    found = ((field, tree.xpath(f"string({path})"), source) for field, path, source in paths)
    return [one for field, value, source in found for one in _said(field, value, source)]


def _guessed_date(tree: Any, today: date) -> Iterator[Said]:
    """Yield htmldate's reading. Its extensive search is off: it invents days from scripts and the article's text."""
    day = find_date(tree, original_date=True, extensive_search=False, max_date=today.isoformat())
    yield from _said("published", day or "", "htmldate")


def _said(field: str, value: str, source: str) -> Iterator[Said]:
    """Yield a value if it can be one of its field."""
    words = _BLANKS.sub(" ", html.unescape(value)).strip()[:_MAX_WORDS]
    fits = {"published": lambda: published.iso(words) is not None, "url": lambda: words.lower().startswith(_ADDRESS)}
    if words and fits.get(field, lambda: True)():
        yield Said(field, words.partition("#")[0] if field == "url" else words, source)
