"""Quotations as spans. The state is kept inside a paragraph, so that one lost mark spoils no more than that."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from counterclaim.records import Span
from counterclaim.sentences import Sentence

_MARK = re.compile(r"[“”„«»\"]|``|''|(?<![\w])‘(?=\w)|’(?!\w)")
_OPENING = frozenset("“„«‘") | {"``"}
_CLOSING = frozenset("”»’") | {"''"}
SINGLE = "‘"
"""Single marks are apostrophes as often: one left open is no quotation."""
FAMILY = {"“": "“", "”": "“", "„": "“", "«": "«", "»": "«", "‘": "‘", "’": "‘", '"': '"', "``": "`", "''": "`"}


def quotations(text: str, sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    """Return the quotations in order, marks included; one open at a paragraph's end goes on where the next reopens."""
    found: list[Span] = []
    carried: int | None = None
    last = 0
    for start, end in paragraphs(sentences):
        spans, is_open = _within(text, start, end)
        if carried is not None and spans and spans[0][0] == start:
            spans[0] = (carried, spans[0][1])
        elif carried is not None:
            found.append((carried, last))
        carried = spans.pop()[0] if is_open else None
        found.extend(spans)
        last = end
    if carried is not None:
        found.append((carried, last))
    return tuple(found)


def near(quoted: Sequence[Span], span: Span) -> Sequence[Span]:
    """Return the quotations that lie in a span or within a mark of it."""
    first = bisect_left(quoted, span[0] - 2, key=lambda quotation: quotation[1])
    return quoted[first : bisect_right(quoted, span[1] + 2, key=lambda quotation: quotation[0])]


def paragraphs(sentences: Sequence[Sentence]) -> Iterator[Span]:
    """Yield the span of each paragraph."""
    start = 0
    for i, sentence in enumerate(sentences):
        if i + 1 == len(sentences) or sentences[i + 1].paragraph != sentence.paragraph:
            yield sentences[start].start, sentence.end
            start = i + 1


def _within(text: str, start: int, end: int) -> tuple[list[Span], bool]:
    """Return a paragraph's quotations, and whether the last one is left open."""
    spans: list[Span] = []
    opened: tuple[int, str] | None = None
    for mark in _MARK.finditer(text, start, end):
        family = FAMILY[mark[0]]
        if opened is None:
            if opens(text, mark.start(), mark[0]):
                opened = (mark.start(), family)
            elif not spans and text[max(0, mark.start() - 2) : mark.start()].rstrip("\\")[-1:] in {",", ".", "?", "!"}:
                spans.append((start, mark.end()))  # the opening mark was lost
        elif (family == opened[1] or _mixed(text, mark, opened[1])) and not (
            mark[0] in _OPENING and mark[0] not in _CLOSING
        ):
            spans.append((opened[0], mark.end()))
            opened = None
    is_open = opened is not None and opened[1] != SINGLE
    if opened is not None and is_open:
        spans.append((opened[0], end))
    return spans, is_open


def _mixed(text: str, mark: re.Match[str], opened: str) -> bool:
    """Tell whether straight and curled marks belong together: "two bodies,” he said."""
    return {FAMILY[mark[0]], opened} == {'"', "“"} and not opens(text, mark.start(), mark[0])


def opens(text: str, at: int, mark: str) -> bool:
    """Tell whether a mark opens a quotation; a straight one does before a word and after a blank or bracket."""
    if mark in _OPENING:
        return True
    if mark in _CLOSING:
        return False
    before, after = text[max(0, at - 2) : at].rstrip("\\")[-1:], text[at + 1 : at + 2]
    return (not before or before.isspace() or before in "([—–-:,") and bool(after.strip())
