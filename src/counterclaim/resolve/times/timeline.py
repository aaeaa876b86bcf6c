"""The times a text names, in order: where they stand, what they say, and whose day it is (event, report, other)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from counterclaim.records import Span
from counterclaim.resolve.times.counted import since
from counterclaim.resolve.times.lexicon import MARK, Grammar
from counterclaim.resolve.times.phrases import Phrase, find
from counterclaim.resolve.times.readers import READERS
from counterclaim.resolve.times.readings import OPEN, PUBLICATION, Anchors, Reading, key
from counterclaim.resolve.times.written import ZONES
from counterclaim.sentences import Sentence, at, split

PASSAGE = 200  # characters each side of a date on which cues are tried, more than any cue looks back
RECENT = 3  # days within which a weekday is the last one of its name even where the day of publication is in doubt
DAYS = 6  # the most that "a few days" are, in UCDP's date_prec 2
_DAYS = frozenset(
    ("date", "range", "weekday", "weekdays", "word", "holiday", "slashed", "foreign", "shift", "earlier", "monthday")
)
_CAUSE_END = re.compile(r";|,(?!\s(?:in\s)?(?:which|who|that|where|when)\b)")
_CLAUSE_END = re.compile(r"^\s(?:have|has|had|were|was|are|is)\b|[,;]|\s[-–—]{1,2}\s")
"""The main verb right behind the date ends a clause as well: "the pupils taken in April were freed"."""


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
    """Stands in a sentence that tells of harm, and not of what came after it."""
    weekday: int | None = None
    """The weekday (Monday 0) that stands before the date."""

    @property
    def is_day(self) -> bool:
        """Tell whether it names a day or a few, known or still open, and no period."""
        if self.reading.days:
            return self.reading.days <= DAYS or self.rule == "since"
        return self.reads in _DAYS

    @property
    def disagrees(self) -> bool:
        """Tell whether the weekday before the date is another than the date's."""
        day = self.reading.start
        return self.weekday is not None and day is not None and day.weekday() != self.weekday


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

    def around(self, time: Time) -> str:
        """Return the passage of an expression, with MARK in its place."""
        return marked(self.text, self.sentences[time.sentence], time.span)


def read_timeline(text: str, grammar: Grammar, published: date | None, *, bare: bool = False) -> Timeline:
    """Find and read every expression; `published` is None where it is unknown or not to be trusted.

    `bare`: it may be the event's day, unless the text names a day that only a later publication explains.
    """
    sentences = split(text)
    causes = tuple(_causes(text, sentences, grammar))
    found = [_told(phrase, sentences[at(sentences, phrase.span[0])], grammar) for phrase in find(text, grammar)]
    anchors = _anchors(found, grammar, published)
    anchors = replace(anchors, doubtful=bare and not _is_confirmed(found, grammar, anchors))
    times: list[Time] = []
    for one in found:
        span, reads, place = one.phrase.span, one.phrase.rule.reads, at(sentences, one.phrase.span[0])
        beside = _previous([time for time in times if time.sentence == place])
        counted = replace(anchors, previous=_previous(times), beside=beside)
        reading = _doubted(READERS[reads](one.phrase.match, grammar, counted), reads, anchors)
        told = Time(
            span=span, words=text[slice(*span)], rule=one.phrase.rule.name, reads=reads, reading=reading,
            sentence=place, role=one.role, scope=one.sentence.span,
            aside=any(low <= span[0] < high for low, high in causes),
            weekday=None if one.phrase.weekday is None else grammar.data.weekdays[key(one.phrase.weekday)],
            harm=grammar.hit("harm", one.words) is not None and grammar.hit("aftermath", one.words) is None,
        )  # fmt: skip
        times.extend(_settled(told, one.words, grammar, anchors))
    return Timeline(text=text, sentences=sentences, times=tuple(times), anchors=anchors, causes=causes)


@dataclass(frozen=True, slots=True)
class _Told:
    """A phrase in its passage, with the role that the words around it give it."""

    phrase: Phrase
    sentence: Sentence
    words: str
    role: Role


def _told(phrase: Phrase, sentence: Sentence, grammar: Grammar) -> _Told:
    words = marked(phrase.match.string, sentence, phrase.span)
    return _Told(phrase, sentence, words, _role(words, phrase, grammar))


def marked(text: str, sentence: Sentence, span: Span) -> str:
    """Return the passage of a span inside its sentence, with MARK in its place and nowhere else."""
    before = text[max(sentence.start, span[0] - PASSAGE) : span[0]].replace(MARK, " ")
    after = text[span[1] : max(span[1], min(sentence.end, span[1] + PASSAGE))].replace(MARK, " ")
    return f"{before}{MARK}{after}"


def _role(words: str, phrase: Phrase, grammar: Grammar) -> Role:
    if phrase.rule.reads == "anniversary" or grammar.hit("names", words):
        return Role.NONE
    cues = (
        ("elsewhere", Role.ELSEWHERE),
        ("dateline", Role.DATELINE),
        ("attributive", Role.EVENT),
        ("fronted", Role.FRONTED),
        ("reporting", Role.REPORTING),
    )
    return next((role for cue, role in cues if grammar.hit(cue, words)), Role.EVENT)


def _anchors(found: Sequence[_Told], grammar: Grammar, published: date | None) -> Anchors:
    """Collect the full dates of the text; its dateline stands in for a publication day that is not known."""
    full: list[date] = []
    for one in found:
        reading = READERS[one.phrase.rule.reads](one.phrase.match, grammar, Anchors())
        if reading.start is None or reading.days > DAYS or one.role is Role.NONE:
            continue
        full.append(reading.start)
        if one.role is Role.DATELINE and published is None:
            published = reading.start
    return Anchors(published=published, full=tuple(full))


def _is_confirmed(found: Sequence[_Told], grammar: Grammar, anchors: Anchors) -> bool:
    """Tell whether a weekday is the publication's own ("said on Friday"), or a date lies in the week before it."""
    for one in found:
        reads, today = one.phrase.rule.reads, anchors.published
        day = READERS[reads](one.phrase.match, grammar, anchors).end
        if day is None or today is None or reads not in ("weekday", "date"):
            continue
        if day == today if reads == "weekday" else 0 < (today - day).days <= DAYS:
            return True
    return False


def _doubted(reading: Reading, reads: str, anchors: Anchors) -> Reading:
    """Return a reading after publication as one to come; one counted from a doubtful publication day as a rival only.

    The latter where it is a week or lies far back.
    """
    start, end, today = reading.start, reading.end, anchors.published
    if start is not None and today is not None and start > today + timedelta(days=ZONES):
        return replace(reading, coming=True)
    if not anchors.doubtful or start is None or end is None or today is None or reading.source != PUBLICATION:
        return reading
    if reads == "period" or (reads in ("weekday", "weekdays") and (today - end).days > RECENT):
        return Reading(candidates=((start, end),))
    return reading


def _previous(times: Sequence[Time]) -> date | None:
    """Return the last day named so far."""
    days = (time.reading for time in reversed(times) if time.role is not Role.NONE)
    return next((reading.end for reading in days if 0 < reading.days <= DAYS), None)


def _settled(time: Time, sentence: str, grammar: Grammar, anchors: Anchors) -> Iterator[Time]:
    """Yield an expression as the words around it stretch it, tie it to a clause, or put it off."""
    if time.reading.coming:
        yield replace(time, role=Role.ELSEWHERE)
    elif time.reads == "after":
        yield replace(time, role=Role.EVENT, scope=_clause(time, 0, sentence))
    elif time.role not in (Role.EVENT, Role.FRONTED):
        yield time
    elif grammar.hit("since_when", sentence):
        yield replace(stretched(time, grammar, anchors), scope=(time.scope[0], time.span[1]))
        yield replace(time, scope=(time.span[1], time.scope[1]), aside=True)
    elif grammar.hit("since", sentence):
        yield _running(stretched(time, grammar, anchors), sentence, grammar)
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
    if reading.end is None and time.reads in _DAYS:
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


def _causes(text: str, sentences: Sequence[Sentence], grammar: Grammar) -> Iterator[Span]:
    """Yield the spans that tell the cause of what is reported ("in retaliation for ..."), up to their clause's end."""
    for sentence in sentences:
        words = text[sentence.start : sentence.end]
        cue = grammar.hit("cause", words)
        if cue is not None:
            end = _CAUSE_END.search(words, cue.end())
            yield sentence.start + cue.start(), sentence.start + (end.start() if end else len(words))
