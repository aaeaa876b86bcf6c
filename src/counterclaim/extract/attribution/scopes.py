"""How far a saying reaches: to the end of the sentence, of its aside, or of the quotation that goes with it."""

from collections.abc import Sequence

from counterclaim.extract.attribution.citing import Found
from counterclaim.extract.attribution.cue import Form
from counterclaim.extract.attribution.line import Line
from counterclaim.extract.attribution.tokens import DASHES
from counterclaim.records import Span
from counterclaim.sentences import Sentence

LEAD = 80
"""Characters between a fronted verb and the quotation it opens ("said in a statement that “...")."""
_PAIRS = {"]": "[", ")": "("}
_BREAKS = frozenset({"while", "but", "whereas", "although", "though", "and"})
_RELATIVES = frozenset({",", "that", "which", ";", "in"})


def reach(line: Line, hit: Found, sentence: Sentence, quoted: Sequence[Span]) -> Span:
    """Return the offsets a cue speaks for."""
    low, high = line.tokens[hit.cue[0]].start, line.tokens[hit.cue[1] - 1].end
    around = enclosing(line, hit.cue[0])
    # a cue that leaves its aside, or is all there is in it, is the sentence's
    aside = around if around is not None and high <= around[1] and _tells_number(line, around) else None
    start, end = aside or sentence.span
    if hit.form is not Form.FRONTED:
        return (start, end) if aside else (_quotation_before(low, start, quoted), end)
    if hit.event_only:
        return high, _claimed_end(line, hit.cue[1], end)
    inside = [q for q in quoted if q[0] < low and high < q[1] < end]
    if inside:
        return high, inside[0][1]
    return high, end if aside else _quotation_after(high, end, quoted)


def _tells_number(line: Line, aside: Span) -> bool:
    """Tell whether an aside holds more than a speaker: "(a priest said 15)", not "-- according to a priest --"."""
    inside = (i for i, token in enumerate(line.tokens) if aside[0] <= token.start < aside[1])
    words = line.speech.words
    return any(line.is_number(i) or line.low(i) in words.amounts or line.low(i) in words.zeros for i in inside)


def _quotation_before(low: int, start: int, quoted: Sequence[Span]) -> int:
    """Return where the quotation that ends at a trailing cue begins, if it began in an earlier sentence."""
    ends_here = [q for q in quoted if q[0] < start and start - 2 <= q[1] <= low]
    return ends_here[-1][0] if ends_here else start


def _quotation_after(high: int, end: int, quoted: Sequence[Span]) -> int:
    """Return the end of the quotation that a fronted cue opens, if it outlasts the sentence."""
    opened = [q for q in quoted if high <= q[0] <= high + LEAD and q[0] <= end + 2 and q[1] > end]
    return opened[0][1] if opened else end


def _claimed_end(line: Line, index: int, end: int) -> int:
    """Return where a claimed act ends: its relative clauses are the outlet's words, unless marked as alleged."""
    hearsay = line.speech.words.hearsay
    cut = next((i for i in range(index, len(line.tokens)) if line.low(i) in _RELATIVES and _cuts(line, i)), None)
    if cut is None or any(line.low(i) in hearsay for i in range(cut, len(line.tokens))):
        return end
    return line.tokens[cut].start


def _cuts(line: Line, index: int) -> bool:
    return line.low(index) != "in" or line.low(index + 1) == "which"


def enclosing(line: Line, index: int) -> Span | None:
    """Return the brackets or the pair of dashes around a token, without the marks."""
    return _bracket(line, index) or _dashes(line, index)


def _bracket(line: Line, index: int) -> Span | None:
    opened = [i for i in range(index) if line.tokens[i].text in "[("]
    closed = [i for i in range(index) if line.tokens[i].text in "])"]
    if len(opened) <= len(closed):
        return None
    start = opened[-1]
    end = next((t.start for t in line.tokens[index:] if _PAIRS.get(t.text) == line.tokens[start].text), None)
    return None if end is None else (line.tokens[start].end, end)


def _dashes(line: Line, index: int) -> Span | None:
    marks = [i for i, t in enumerate(line.tokens) if i and t.text in DASHES]
    before, after = [i for i in marks if i < index], [i for i in marks if i > index]
    if len(before) % 2 == 0 or not after:
        return None
    return line.tokens[before[-1]].end, line.tokens[after[0]].start


def clause_start(line: Line, index: int, default: int) -> int:
    """Return the offset of the last ";" or ", while" before a token, or `default`."""
    breaks = [
        t.start
        for i, t in enumerate(line.tokens[:index])
        if t.text == ";" or (t.text == "," and line.low(i + 1) in _BREAKS)
    ]
    return breaks[-1] if breaks else default
