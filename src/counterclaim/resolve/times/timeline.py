"""The times a text names, in order: where they stand, what they say, and whose day it is (event, report, other)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from counterclaim.records import Span
from counterclaim.resolve.times.lexicon import MARK, Grammar, Rule
from counterclaim.resolve.times.readings import OPEN, READERS, Anchors, Reading, since
from counterclaim.sentences import Sentence, at, split

PASSAGE = 400  # characters each side of a date on which cues are tried: a bound for texts without a full stop
_DAYS = frozenset(("date", "range", "weekday", "weekdays", "word", "holiday", "slashed", "foreign", "shift", "earlier"))
_CAUSE_END = re.compile(r";|,(?!\s(?:in\s)?(?:which|who|that|where|when)\b)")
_CLAUSE_END = re.compile(r"[,;]|\s[-–—]{1,2}\s")


class Role(StrEnum):
    """Whose day an expression names."""

    EVENT = "event"
    FRONTED = "fronted"
    """Before the verb of speaking: the speaker's day, or the event's."""
    REPORTING = "reporting"
    DATELINE = "dateline"
    ELSEWHERE = "elsewhere"
    """Another event's day, or a day to come."""
    NONE = "none"
    """Words that look like a date and are a name or an age."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """One expression: its words, its sentence, what it says and its role; it holds inside `scope` only."""

    span: Span
    words: str
    rule: str
    reads: str
    sentence: int
    reading: Reading = OPEN
    role: Role = Role.EVENT
    scope: Span
    aside: bool = False
    """Tells of a cause, a precedent or a discovery: never the day of the event reported."""
    harm: bool = False
    """Stands in a sentence that tells of harm."""

    @property
    def is_day(self) -> bool:
        """Tell whether it names a day or a few, known or still open, and no period."""
        if self.reading.days:
            return self.reading.days <= 6 or self.rule == "since"
        return self.reads in _DAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A text with its sentences, its expressions in order, and what they were counted from."""

    text: str
    sentences: tuple[Sentence, ...]
    times: tuple[Time, ...]
    anchors: Anchors
    causes: tuple[Span, ...]

    def within(self, sentence: int) -> tuple[Time, ...]:
        """Return the expressions of a sentence."""
        return tuple(time for time in self.times if time.sentence == sentence)


def read_timeline(text: str, grammar: Grammar, published: date | None) -> Timeline:
    """Find and read every expression; `published` is None where it is unknown or not to be trusted."""
    sentences = split(text)
    found = [(match, rule, at(sentences, match.start())) for match, rule in find(text, grammar)]
    causes = tuple(_causes(text, sentences, grammar))
    roles = [_role(_marked(text, sentences[n], _span(match)), match, grammar) for match, _, n in found]
    anchors = _anchors(found, roles, grammar, published)
    times: list[Time] = []
    for (match, rule, number), role in zip(found, roles, strict=True):
        sentence = sentences[number]
        bare = Time(
            span=_span(match), words=text[slice(*_span(match))], rule=rule.name, reads=rule.reads,
            sentence=number, role=role, scope=sentence.span,
            aside=any(low <= match.start() < high for low, high in causes),
            harm=grammar.hit("harm", text[sentence.start : sentence.end]) is not None,
        )  # fmt: skip
        reading = READERS[rule.reads](match, grammar, replace(anchors, previous=_previous(times)))
        times.extend(_settled(replace(bare, reading=reading), _marked(text, sentence, bare.span), grammar, anchors))
    return Timeline(text=text, sentences=sentences, times=tuple(times), anchors=anchors, causes=causes)


def find(text: str, grammar: Grammar) -> list[tuple[re.Match[str], Rule]]:
    """Return the expressions of a text in order: the longest match wins, then the earlier rule."""
    hits = [
        (match, rule, order)
        for order, rule in enumerate(grammar.rules)
        for match in rule.pattern.finditer(text)
        if _is_named(match, grammar)
    ]
    hits.sort(key=lambda hit: (hit[0].start() - hit[0].end(), hit[2], hit[0].start()))
    taken: list[tuple[re.Match[str], Rule]] = []
    free = bytearray(b"\x01" * len(text))
    for match, rule, _ in hits:
        if all(free[match.start() : match.end()]):
            free[match.start() : match.end()] = bytes(match.end() - match.start())
            taken.append((match, rule))
    return sorted(taken, key=lambda one: one[0].start())


def _is_named(match: re.Match[str], grammar: Grammar) -> bool:
    """Refuse plain words that are spelt like a name of time ("may", "march", "sun")."""
    groups = match.groupdict()
    if groups.get("word") and _is_title(match):
        return False
    names = [groups.get(group) for group in ("month", "month2", "weekday", "weekday2", "foreign")]
    return all(name[0].isupper() for name in names if name and name.casefold().rstrip(".") in grammar.data.capitals)


def _is_title(match: re.Match[str]) -> bool:
    """Tell whether a word of time is half of a name: capitals in mid-sentence, small letters after them ("X Today")."""
    before = match.string[: match.start()].rstrip()
    return match[0].istitle() and before[-1:].isalpha()


def _span(match: re.Match[str]) -> Span:
    """Return the words of the expression, without the full stop that an abbreviation may have caught."""
    start, end = match.span("x") if "x" in match.re.groupindex else match.span()
    return start, end - match.string.endswith(".", start, end)


def _marked(text: str, sentence: Sentence, span: Span) -> str:
    """Return the sentence with MARK in the place of the expression."""
    before = text[max(sentence.start, span[0] - PASSAGE) : span[0]]
    return f"{before}{MARK}{text[span[1] : max(span[1], min(sentence.end, span[1] + PASSAGE))]}"


def _role(sentence: str, match: re.Match[str], grammar: Grammar) -> Role:
    if match.re.groupindex.get("n") and "anniversary" in match[0].casefold():
        return Role.NONE
    if grammar.hit("names", sentence):
        return Role.NONE
    if grammar.hit("elsewhere", sentence):
        return Role.ELSEWHERE
    if grammar.hit("dateline", sentence):
        return Role.DATELINE
    if grammar.hit("attributive", sentence):
        return Role.EVENT
    if grammar.hit("fronted", sentence):
        return Role.FRONTED
    return Role.REPORTING if grammar.hit("reporting", sentence) else Role.EVENT


def _anchors(
    found: Sequence[tuple[re.Match[str], Rule, int]], roles: Sequence[Role], grammar: Grammar, published: date | None
) -> Anchors:
    """Collect the full dates of the text; its dateline stands in for a publication day that is not known."""
    nothing = Anchors()
    full: list[date] = []
    for (match, rule, _), role in zip(found, roles, strict=True):
        reading = READERS[rule.reads](match, grammar, nothing)
        if reading.start is None or reading.days > 6 or role is Role.NONE:
            continue
        full.append(reading.start)
        if role is Role.DATELINE and published is None:
            published = reading.start
    return Anchors(published=published, full=tuple(full))


def _previous(times: Sequence[Time]) -> date | None:
    """Return the last day named so far."""
    days = (time.reading for time in reversed(times) if time.role is not Role.NONE)
    return next((reading.end for reading in days if 0 < reading.days <= 6), None)


def _settled(time: Time, sentence: str, grammar: Grammar, anchors: Anchors) -> Iterator[Time]:
    """Yield an expression as the words around it stretch it, tie it to a clause, or put it off."""
    if time.reading.coming:
        yield replace(time, role=Role.ELSEWHERE)
    elif time.role not in (Role.EVENT, Role.FRONTED):
        yield time
    elif grammar.hit("since_when", sentence):
        yield replace(_stretched(time, grammar, anchors), scope=(time.scope[0], time.span[1]))
        yield replace(time, scope=(time.span[1], time.scope[1]), aside=True)
    elif grammar.hit("since", sentence):
        yield _tied(_stretched(time, grammar, anchors), sentence, grammar)
    elif grammar.hit("began", sentence) and _is_ongoing(time.reading, grammar, anchors):
        yield _stretched(time, grammar, anchors)
    else:
        aside = time.aside or grammar.hit("found", sentence) is not None
        yield _tied(replace(time, aside=aside), sentence, grammar)


def _tied(time: Time, sentence: str, grammar: Grammar) -> Time:
    """Narrow a time to the clause about a person or place in which it stands."""
    person = grammar.hit("person", sentence)
    return time if person is None else replace(time, scope=_clause(time, person, sentence))


def _stretched(time: Time, grammar: Grammar, anchors: Anchors) -> Time:
    return replace(time, reading=since(time.reading, grammar, anchors, time.reading.source), rule="since")


def _is_ongoing(reading: Reading, grammar: Grammar, anchors: Anchors) -> bool:
    if reading.start is None or anchors.published is None:
        return False
    return 0 <= (anchors.published - reading.start).days <= grammar.data.ongoing_days


def _clause(time: Time, opener: re.Match[str], sentence: str) -> Span:
    """Return the span of the clause that an opener before the expression begins."""
    start = time.span[0] - sentence.index(MARK) + opener.start()
    tail = sentence[sentence.index(MARK) + 1 :]
    end = _CLAUSE_END.search(tail)
    return start, time.span[1] + (end.start() if end else len(tail))


def _causes(text: str, sentences: Sequence[Sentence], grammar: Grammar) -> Iterator[Span]:
    """Yield the spans that tell the cause of what is reported ("in retaliation for ..."), up to their clause's end."""
    for sentence in sentences:
        words = text[sentence.start : sentence.end]
        cue = grammar.hit("cause", words)
        if cue is not None:
            end = _CAUSE_END.search(words, cue.end())
            yield sentence.start + cue.start(), sentence.start + (end.start() if end else len(words))
