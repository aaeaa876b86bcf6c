"""Who did it, as the sentence says: the agent of a passive, the subject of an active verb, the attackers of a clause.

Only actors are taken: a weapon, an event or a place never is a perpetrator.
"""

from collections.abc import Iterable

from counterclaim.extract.frames import Frame
from counterclaim.extract.reading import Reading
from counterclaim.records import Span

_BARRIERS = frozenset(("semicolon", "colon", "stop"))
_OBLIQUE = frozenset(("preposition", "of", "by", "from", "to", "include", "along"))
_NO_CLAUSE = frozenset(("according", "as"))
_WHEN = frozenset(("when", "after", "as", "while", "before"))
_VERBAL = frozenset(("verb", "active", "bare", "have", "be"))
_REACH = 8
"""Chunks between a passive verb and its "by" at most."""


def agent(reading: Reading, frame: Frame) -> Span | None:
    """Return the words of the actor that the sentence makes the agent of a frame, or None."""
    if frame.trigger is None:
        return _clause_actor(reading, frame.number)
    if "passive" not in reading.chunks[frame.trigger].roles and frame.rule.startswith("active"):
        return _subject(reading, frame.trigger)
    return _by(reading, frame.trigger) or _clause_actor(reading, frame.trigger)


def _by(reading: Reading, trigger: int) -> Span | None:
    """Return the actor behind "by" or "at the hands of"."""
    chunks = reading.chunks
    for at in range(trigger + 1, min(len(chunks) - 1, trigger + _REACH)):
        if chunks[at].roles & (_BARRIERS | {"verb", "speech"}):
            return None
        if "by" in chunks[at].roles:
            return _phrase(reading, at + 1) or _described(reading, at + 1)
    return None


def _described(reading: Reading, at: int) -> Span | None:
    """Return the actor behind a participle, with it ("by masked gunmen")."""
    chunks = reading.chunks
    found = _phrase(reading, at + 1) if at + 1 < len(chunks) and chunks[at].roles == {"verb"} else None
    return None if found is None else (chunks[at].span(reading.tokens)[0], found[1])


def _subject(reading: Reading, trigger: int) -> Span | None:
    """Return the actor that the verb's clause begins with; for "it had killed" the one who says so."""
    chunks = reading.chunks
    accused = _accused(reading, trigger)
    if accused is not None:
        return accused
    first = next((at + 1 for at in range(trigger - 1, -1, -1) if _opens_clause(reading, at)), 0)
    found = _first_actor(reading, range(first, trigger))
    if found is None and first and "relative" in chunks[first - 1].roles:
        return _phrase(reading, first - 2)
    says = first and chunks[first - 1].roles & {"speech", "subordinator"}
    if found is None and says and any("pronoun" in chunks[at].roles for at in range(first, trigger)):
        return _first_actor(reading, range(first - 1))
    return found


def _accused(reading: Reading, trigger: int) -> Span | None:
    """Return the actor of "accused the army of killing"."""
    chunks = reading.chunks
    if trigger < 3 or "of" not in chunks[trigger - 1].roles or "actor" not in chunks[trigger - 2].roles:
        return None
    before = trigger - 3 - ("determiner" in chunks[trigger - 3].roles)
    return _phrase(reading, trigger - 2) if before >= 0 and "speech" in chunks[before].roles else None


def _opens_clause(reading: Reading, at: int) -> bool:
    if reading.tokens[reading.chunks[at].first].low in _NO_CLAUSE:
        return False
    return bool(reading.chunks[at].roles & (_BARRIERS | {"subordinator", "relative", "speech", "dash"}))


def _first_actor(reading: Reading, places: Iterable[int]) -> Span | None:
    for at in places:
        before = at - 1 - (at >= 1 and "determiner" in reading.chunks[at - 1].roles)
        if "actor" in reading.chunks[at].roles and not (before >= 0 and reading.chunks[before].roles & _OBLIQUE):
            return _phrase(reading, at)
    return None


def _clause_actor(reading: Reading, trigger: int) -> Span | None:
    """Return the subject of "when gunmen attacked", "after troops opened fire" behind a passive."""
    chunks = reading.chunks
    for at in range(trigger + 1, len(chunks) - 1):
        opens = chunks[at].roles & {"subordinator", "preposition"} and reading.tokens[chunks[at].first].low in _WHEN
        if not opens:
            continue
        start = at + 1 + ("determiner" in chunks[at + 1].roles)
        if start + 1 < len(chunks) and "actor" in chunks[start].roles and chunks[start + 1].roles & _VERBAL:
            return _phrase(reading, start)
    return None


def _phrase(reading: Reading, at: int) -> Span | None:
    """Return the span of the actor at a chunk, with its determiner, or behind the determiner at the chunk."""
    chunks = reading.chunks
    at += 0 <= at < len(chunks) - 1 and "determiner" in chunks[at].roles
    if not (0 <= at < len(chunks)) or "actor" not in chunks[at].roles:
        return None
    has_article = at and "determiner" in chunks[at - 1].roles and "subordinator" not in chunks[at - 1].roles
    first = at - 1 if has_article else at
    return chunks[first].span(reading.tokens)[0], chunks[at].span(reading.tokens)[1]
