"""Sentences of a report, as spans that never lose their character offsets. Newlines first, then nupunkt."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nupunkt import sent_spans

from counterclaim.records.report import Span

_LINE = re.compile(r"[^\n]+")
_BLOCK = re.compile(r"\S(?:[^\n]|\n(?![ \t]*\n|[ \t]*[-*•]\s))*")
# nupunkt 0.8 ends a sentence after these; measured on twelve hard cases in research/libraries.md 3
_ABBREVIATION = re.compile(
    r"(?:\b(?:Lt|Gen|Col|Maj|Capt|Cpl|Sgt|Cmdr|Brig|Adm|Hon|Rev|Sen|Rep|Gov|Mr|Mrs|Ms|Dr|Prof|St|Ft|No|Nos|vs|approx|Jan|Feb|"
    r"Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.|\b(?:[A-Z]\.)+[A-Z]\.|\b[A-Z]\.)$",
    re.IGNORECASE,
)
_CUT = re.compile(r"(?<=[a-z”\"])[.!?](?=[A-Z“\"][a-z“\"])|[^\w\s]{40}")
_CLOSERS = re.compile(r"[\"'”’)\]]+\s*")
LONGEST_LINE = 120
_STOPPED = re.compile(r"[.!?][\"'”’)]*\s*$")
ENDING = 40
"""Characters at the end of a sentence, blanks included, in which an abbreviation is looked for."""
WRAP = (55, 85)
"""A typewriter's line: texts whose broken lines nearly all end here are wrapped, not split, at newlines."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A span [start, end) without surrounding blanks, and the number of its paragraph."""

    start: int
    end: int
    paragraph: int

    @property
    def span(self) -> Span:
        """The half-open offsets."""
        return self.start, self.end


def split(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text in order; they do not overlap and leave out only white space."""
    pattern = _BLOCK if is_wrapped(text) else _LINE
    return tuple(
        Sentence(start, end, number)
        for number, block in enumerate(pattern.finditer(text))
        for start, end in _within(text, block.start(), block.end())
    )


def is_wrapped(text: str) -> bool:
    """Tell whether newlines break lines of a fixed width, as on a teleprinter, instead of paragraphs.

    Lines that end a sentence may end anywhere; one long line, and the others are bullet points.
    """
    lines = text.split("\n")
    if max(map(len, lines)) > LONGEST_LINE:
        return False
    pairs = zip(lines, lines[1:], strict=False)
    broken = [len(a.rstrip()) for a, b in pairs if a.strip() and b.strip() and not _STOPPED.search(a)]
    return len(broken) >= 3 and sum(WRAP[0] <= n <= WRAP[1] for n in broken) >= 0.8 * len(broken)


def at(sentences: Sequence[Sentence], offset: int) -> int:
    """Return the index of the sentence that holds an offset, or of the last one before it."""
    return max(0, bisect_right(sentences, offset, key=lambda s: s.start) - 1)


def _within(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the sentences of one block."""
    for low, high in _pieces(text, start, end):
        yield from _joined(text, _reclosed(text, low, list(sent_spans(text[low:high]))))


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut a block where a full stop lacks its blank ("ended.The army") and around long runs of marks.

    nupunkt 0.8 takes 8.8 s for 100,000 question marks in one piece.
    """
    low = start
    for cut in _CUT.finditer(text, start, end):
        yield low, cut.end()
        low = cut.end()
    yield low, end


def _joined(text: str, spans: list[Span]) -> Iterator[Span]:
    """Join spans that end in an abbreviation to the next."""
    held: int | None = None
    for number, (low, high) in enumerate(spans):
        held = low if held is None else held
        if number + 1 < len(spans) and _ABBREVIATION.search(text[max(held, high - ENDING) : high].rstrip()):
            continue
        yield from _trimmed(text, held, high)
        held = None


def _reclosed(text: str, offset: int, spans: list[Span]) -> list[Span]:
    """Give closing quotation marks that were cut off back to their sentence; offsets become the text's."""
    moved = [(a + offset, b + offset) for a, b in spans]
    for i in range(1, len(moved)):
        closers = _CLOSERS.match(text, moved[i][0], moved[i][1])
        if closers and text[moved[i][0] - 1 : moved[i][0]].strip():
            moved[i - 1], moved[i] = (moved[i - 1][0], closers.end()), (closers.end(), moved[i][1])
    return moved


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    inner = text[start:end].strip()
    if inner:
        low = text.index(inner[0], start)
        yield low, low + len(inner)
