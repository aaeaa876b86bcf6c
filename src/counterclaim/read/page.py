"""A saved web page: the article's text as plain text (never markup), and what the page says about itself."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from trafilatura import extract
from trafilatura.utils import load_html

from counterclaim.read import metadata, published
from counterclaim.read.charset import clean
from counterclaim.read.draft import FIELDS, Draft, Received
from counterclaim.read.metadata import Said
from counterclaim.records import Problem, keys

CELL = 120
"""Characters from which a table cell is a paragraph of a page laid out as a table, not a datum."""

_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}>")
_TITLE_WITHIN = 3  # lines of the text in which the headline may be repeated
_WORD = re.compile(r"\w+")


def parse(text: str, received: Received, today: date) -> Draft:
    """Return the draft of a page; its text is blank where no article was found.

    The id is a hash of canonical URL and text, so that a page saved twice is one report and two versions of it are two.
    """
    tree = load_html(_DECLARATION.sub("", text, count=1))
    said = [] if tree is None else metadata.of_page(tree, today)
    chosen = {field: one for field in FIELDS if (one := next((s for s in said if s.field == field), None))}
    article = "" if tree is None else _article(tree, [one.value for one in said if one.field == "title"])
    return Draft(
        id="p:" + keys.digest(chosen["url"].value, article) if "url" in chosen else f"p:{received.sha256[:16]}",
        text=article,
        metadata={field: one.value for field, one in chosen.items()},
        origins=tuple(one.origin for one in chosen.values()),
        problems=_disagreement(said, received),
    )


def _article(tree: Any, titles: Sequence[str]) -> str:
    """Return the article's paragraphs, one a line, without its headline: a title is context, no source of claims."""
    # favor_precision: on a page of links only, it alone finds nothing where the default returns the menu
    found = extract(tree, favor_precision=True, include_comments=False, include_tables=True) or ""
    headings = {_key(title) for title in titles}
    lines = [part for line in clean(found)[0].split("\n") for part in _cells(line)]
    return "\n".join(line for n, line in enumerate(lines) if n >= _TITLE_WITHIN or _key(line) not in headings)


def _cells(line: str) -> list[str]:
    """Return a table row as one line, or as its paragraphs where the table is the page's layout."""
    if not line.startswith("|"):
        return [line]
    cells = [cell.strip() for cell in line.split("|") if cell.strip(" -")]
    return cells if any(len(cell) >= CELL for cell in cells) else [" | ".join(cells)] * bool(cells)


def _key(title: str) -> str:
    return " ".join(_WORD.findall(title.casefold()))


def _disagreement(said: Sequence[Said], received: Received) -> tuple[Problem, ...]:
    """Return a problem where the page gives publication days that no zone explains."""
    dates = [one for one in said if one.field == "published"]
    days = [datetime.fromisoformat(published.iso(one.value) or one.value).date() for one in dates]
    if not days or max(days) - min(days) <= timedelta(days=1):
        return ()
    given = ", ".join(f"{day} ({one.source})" for day, one in zip(days, dates, strict=True))
    why = f"the page gives several publication days: {given}"
    return (received.problem("dates-disagree", why, "the first is used; check it"),)
