"""How far a time reaches: to its clause, its sentence, up to the day of publication."""

import re
from collections.abc import Iterator
from dataclasses import replace

from counterclaim.records import Span
from counterclaim.resolve.times.counted import since
from counterclaim.resolve.times.lexicon import MARK, Grammar
from counterclaim.resolve.times.moments import NAMED, Role, Time
from counterclaim.resolve.times.readings import Anchors, Reading
from counterclaim.resolve.times.written import overnight

_CLAUSE_END = re.compile(r"^\s(?:have|has|had|were|was|are|is)\b|[,;]|\s[-–—]{1,2}\s")
"""The main verb right behind the date ends a clause as well: "the pupils taken in April were freed"."""


def settled(time: Time, sentence: str, grammar: Grammar, anchors: Anchors) -> Iterator[Time]:
    """Yield an expression as the words around it stretch it, tie it to a clause, or put it off."""
    if time.reading.coming:
        yield replace(time, role=Role.ELSEWHERE)
    elif time.reads == "after" and not time.reading.candidates:
        yield replace(time, role=Role.EVENT, scope=_what_followed(time, sentence, grammar))
    elif time.role not in (Role.EVENT, Role.FRONTED):
        yield time
    elif grammar.hit("since_when", sentence):
        yield replace(stretched(time, grammar, anchors), scope=(time.scope[0], time.span[1]))
        yield replace(time, scope=(time.span[1], time.scope[1]), aside=True)
    elif grammar.hit("since", sentence):
        yield _running(stretched(time, grammar, anchors), sentence, grammar)
    elif grammar.hit("through_night", sentence):
        yield replace(time, reading=overnight(time.reading, anchors))
    elif grammar.hit("began", sentence) and _is_ongoing(time.reading, grammar, anchors):
        yield stretched(time, grammar, anchors)
    else:
        aside = time.aside or any(grammar.hit(cue, sentence) for cue in ("found", "another"))
        yield _tied(replace(time, aside=aside), sentence, grammar)


def _tied(time: Time, sentence: str, grammar: Grammar) -> Time:
    """Narrow a time to the clause about a person or place in which it stands."""
    opener = grammar.hit("person", sentence)
    return time if opener is None else replace(time, scope=_clause(time, _before(opener, sentence), sentence))


def _running(time: Time, sentence: str, grammar: Grammar) -> Time:
    """Narrow the time of a running total to the clause that tells what went on; a few days may be the event's."""
    opener = grammar.hit("running", sentence) if time.reading.total else None
    if opener is None:
        return _tied(time, sentence, grammar)
    return replace(time, scope=_clause(time, _before(opener, sentence), sentence))


def stretched(time: Time, grammar: Grammar, anchors: Anchors) -> Time:
    """Return a time drawn out to the publication day; without an end where that is not known.

    "Since Saturday" is no running total, however long ago that was.
    """
    reading = since(time.reading, grammar, anchors, time.reading.source)
    if reading.end is None and time.reads in NAMED:
        reading = replace(reading, total=False)
    return replace(time, reading=reading, rule="since")


def _is_ongoing(reading: Reading, grammar: Grammar, anchors: Anchors) -> bool:
    if reading.start is None or anchors.published is None:
        return False
    return 0 <= (anchors.published - reading.start).days <= grammar.data.ongoing_days


def _before(opener: re.Match[str], sentence: str) -> int:
    """Return how many characters before the expression an opener begins."""
    return sentence.index(MARK) - opener.start()


def _clause(time: Time, before: int, sentence: str) -> Span:
    """Return the span of the clause that begins so many characters before the expression."""
    tail = sentence[sentence.index(MARK) + 1 :]
    end = _CLAUSE_END.search(tail)
    return time.span[0] - before, time.span[1] + (end.start() if end else len(tail))


def beside_clause(time: Time, sentence: str, grammar: Grammar) -> Time:
    """Return a time that holds for what stands beside its clause: after it where it opens the sentence, else before."""
    start, end = _what_followed(time, sentence, grammar)
    opens = not re.search(r"\w{3}", sentence[: sentence.index(MARK)])
    return replace(time, scope=(end, time.scope[1]) if opens else (time.scope[0], start))


def _what_followed(time: Time, sentence: str, grammar: Grammar) -> Span:
    """Return the span of what something came after ("the raid", "guards shot five men"), with the time before it."""
    noun = grammar.hit("after_event", sentence[sentence.index(MARK) :])
    return _clause(time, 0, sentence) if noun is None else (time.span[0], time.span[1] + noun.end() - 1)
