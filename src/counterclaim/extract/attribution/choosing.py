"""Which of the cues that reach a number speaks it, and who carries it on."""

from bisect import bisect_right

from counterclaim.extract.attribution.cue import Cue, Cues, Form
from counterclaim.records import Claimant, Span


def speaker(cues: Cues, quote: Span, count: Span) -> Claimant:
    """Return the claimant's words for the number at `count` in the sentence `quote`; none is the outlet's own voice.

    Side, party and role stay at their defaults: the registry settles them.
    """
    cue = governing(cues, quote, count)
    if cue is None:
        return Claimant()
    text = cues.text[slice(*cue.words)]
    via = dict.fromkeys(cues.text[slice(*other.words)] for other in cues.reaching(count) if _carries(other, cue))
    return Claimant(text=text, span=cue.words, via=tuple(name for name in via if name != text))


def governing(cues: Cues, quote: Span, count: Span) -> Cue | None:
    """Return the cue a number stands under: the cited one, the innermost fronted one, or the nearest trailing one."""
    reaching = [cue for cue in cues.reaching(count) if cue.scope[1] > quote[0] and cue.scope[0] < quote[1]]
    return max(reaching, key=lambda cue: _rank(cues, cue, count), default=None)


def _rank(cues: Cues, cue: Cue, count: Span) -> tuple[int, int, int]:
    """Order cues: own words before carried ones, asides before sentences, and the nearer before the farther."""
    width = cue.scope[1] - cue.scope[0]
    if cue.form is Form.CITING:
        return 4, 0, -width
    if cue.nameless:
        return 0, cue.said[1], -width
    if cue.form is Form.FRONTED:
        return 2, cue.said[1], -width
    if cue.form is Form.TRAILING:
        return 3 if _closes(cues, cue, count) else 1, int(cue.said[0] >= count[1]), -abs(cue.said[0] - count[1])
    return 0, cue.said[0], -width


def _closes(cues: Cues, cue: Cue, count: Span) -> bool:
    """Tell whether a trailing cue beats fronted ones: it ends the quotation or the clause that holds the number."""
    if cue.said[0] < count[1]:
        return False
    fronted = [c for c in cues.reaching(count) if c.form is Form.FRONTED]
    latest = max((c.said[0] for c in fronted), default=-1)
    around = bisect_right(cues.quotations, count) - 1
    low, high = cues.quotations[around] if around >= 0 else (count[1], count[1])
    quoted = low <= count[0] and count[1] <= high <= cue.said[0] + 1
    beside = cue.verb == "according" and "," not in cues.text[count[1] : cue.said[0]]
    return beside or (cue.clause <= count[0] and latest < cue.clause) or (quoted and latest < low)


def _carries(other: Cue, cue: Cue) -> bool:
    own = {Form.FRONTED, Form.TRAILING, Form.CITING}
    return other.words != cue.words and other.form in own and cue.form in own
