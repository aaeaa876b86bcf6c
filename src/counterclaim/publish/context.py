"""A quote as it stands in its report: a little text on either side, with the number and the speaker marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from counterclaim.records import Claim, Report, Span, Statement

AROUND = 180
"""Characters of context on each side, cut at a word."""

Role = Literal["", "number", "speaker", "victim"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text with what it is in the claim."""

    text: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Text before, the quote in segments, text after; `cut_*` where the report goes on beyond them."""

    before: tuple[Segment, ...]
    quote: tuple[Segment, ...]
    after: tuple[Segment, ...]
    cut_before: bool
    cut_after: bool


def of_claim(claim: Claim, report: Report | None) -> Context:
    """Return a claim's quote in context; number first, where a speaker and a number share words."""
    marks: list[tuple[Span | None, Role]] = [
        (claim.count.span, "number"),
        (claim.claimant.span, "speaker"),
        (claim.victim.span, "victim"),
    ]
    return _context((claim.start, claim.end), claim.quote, report, marks)


def of_statement(statement: Statement, report: Report | None) -> Context:
    """Return a statement's quote in context."""
    return _context((statement.start, statement.end), statement.quote, report, [(statement.claimant.span, "speaker")])


def _context(quote: Span, words: str, report: Report | None, marks: Sequence[tuple[Span | None, Role]]) -> Context:
    if report is None or report.cut(quote) != words:
        return Context(before=(), quote=_segments(words, quote, marks), after=(), cut_before=False, cut_after=False)
    start, end = _reach(report.text, quote)
    return Context(
        before=_segments(report.text[start : quote[0]], (start, quote[0]), marks),
        quote=_segments(words, quote, marks),
        after=_segments(report.text[quote[1] : end], (quote[1], end), marks),
        cut_before=start > 0,
        cut_after=end < len(report.text),
    )


def _reach(text: str, quote: Span) -> Span:
    """Return how far the context goes, in whole words."""
    start, end = max(0, quote[0] - AROUND), min(len(text), quote[1] + AROUND)
    if start > 0:
        start = next((at + 1 for at in range(start, quote[0]) if text[at].isspace()), quote[0])
    if end < len(text):
        end = next((at for at in range(end - 1, quote[1] - 1, -1) if text[at].isspace()), quote[1])
    return start, end


def _segments(text: str, window: Span, marks: Sequence[tuple[Span | None, Role]]) -> tuple[Segment, ...]:
    """Cut a window of the report at the marks inside it; an earlier mark wins over a later one that overlaps it."""
    taken: list[tuple[Span, Role]] = []
    for span, role in marks:
        inside = span is not None and window[0] <= span[0] < span[1] <= window[1]
        if span and inside and all(span[1] <= other[0] or other[1] <= span[0] for other, _ in taken):
            taken.append((span, role))
    segments, at = [], window[0]
    for (start, end), role in [*sorted(taken), ((window[1], window[1]), "")]:
        segments += [
            Segment(text[at - window[0] : start - window[0]], ""),
            Segment(text[start - window[0] : end - window[0]], role),
        ]
        at = end
    return tuple(segment for segment in segments if segment.text)
