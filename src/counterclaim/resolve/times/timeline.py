"""Reads a text into its timeline: every expression of time in order, with its role and what it was counted from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from counterclaim.records import Span
from counterclaim.resolve.times.counted import before_of
from counterclaim.resolve.times.lexicon import Grammar
from counterclaim.resolve.times.moments import DAYS, PASSAGE, Role, Time, Timeline, marked
from counterclaim.resolve.times.phrases import Phrase, find
from counterclaim.resolve.times.readers import READERS
from counterclaim.resolve.times.readings import PUBLICATION, Anchors, Reading, key
from counterclaim.resolve.times.scopes import beside_clause, settled
from counterclaim.resolve.times.written import ZONES
from counterclaim.sentences import Sentence, at, split

RECENT = 3  # days within which a weekday is the last one of its name even where the day of publication is in doubt
_CAUSE_END = re.compile(r";|,(?!\s(?:in\s)?(?:which|who|that|where|when)\b)")


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
        counted = _counting(one, times, sentences, anchors)
        reading = _doubted(READERS[reads](one.phrase.match, grammar, counted), reads, anchors)
        told = Time(
            span=span, words=text[slice(*span)], rule=one.phrase.rule.name, reads=reads, reading=reading,
            sentence=place, role=one.role, scope=one.sentence.span,
            aside=any(low <= span[0] < high for low, high in causes),
            weekday=None if one.phrase.weekday is None else grammar.data.weekdays[key(one.phrase.weekday)],
            harm=grammar.hit("harm", one.words) is not None and grammar.hit("aftermath", one.words) is None,
        )  # fmt: skip
        times.extend(settled(told, one.words, grammar, anchors))
        if reads == "after" and counted.beside is None and not reading.candidates:
            event = _named_after(one, found, grammar, counted) or counted.event
            after = before_of(one.phrase.match, grammar, replace(counted, event=event))
            times.append(beside_clause(replace(told, reading=after), one.words, grammar))
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


def _counting(one: _Told, times: Sequence[Time], sentences: Sequence[Sentence], anchors: Anchors) -> Anchors:
    """Return the anchors with the days that an expression may count from: those named before it."""
    told = [time for time in times if time.role in (Role.EVENT, Role.FRONTED) and not time.aside]
    event = _last_day([time for time in told if time.scope == sentences[time.sentence].span])
    return replace(
        anchors,
        previous=_last_day(times),
        event=event or _last_day(times),
        beside=_last_day([time for time in times if time.span[0] >= one.sentence.start]),
    )


def _last_day(times: Sequence[Time]) -> date | None:
    """Return the last day named of some times."""
    days = (time.reading for time in reversed(times) if time.role is not Role.NONE)
    return next((reading.end for reading in days if 0 < reading.days <= DAYS), None)


def _named_after(one: _Told, found: Sequence[_Told], grammar: Grammar, anchors: Anchors) -> date | None:
    """Return the day that the clause behind an expression names ("two days after the raid on 4 May")."""
    end = one.phrase.span[1]
    for other in found:
        start = other.phrase.span[0]
        if end <= start < min(one.sentence.end, end + PASSAGE) and "," not in other.phrase.match.string[end:start]:
            return READERS[other.phrase.rule.reads](other.phrase.match, grammar, anchors).end
    return None


def _causes(text: str, sentences: Sequence[Sentence], grammar: Grammar) -> Iterator[Span]:
    """Yield the spans that tell the cause of what is reported ("in retaliation for ..."), up to their clause's end."""
    for sentence in sentences:
        words = text[sentence.start : sentence.end]
        cue = grammar.hit("cause", words)
        if cue is not None:
            end = _CAUSE_END.search(words, cue.end())
            yield sentence.start + cue.start(), sentence.start + (end.start() if end else len(words))
