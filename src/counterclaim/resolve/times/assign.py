"""Which of the times of a text is a claim's: its own clause's, else its neighbour's, else the report's event's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from counterclaim.partialdate import partial
from counterclaim.records import Claim, Extent, Problem, Report, Stance, Statement, When
from counterclaim.records.report import Span
from counterclaim.resolve.times.apart import (
    REACH,
    around,
    in_item,
    in_other_item,
    is_past,
    of_event,
    runs_on,
    stands_open,
)
from counterclaim.resolve.times.event import is_earlier, main_time
from counterclaim.resolve.times.lexicon import Grammar
from counterclaim.resolve.times.moments import DAYS, Role, Time, Timeline, marked
from counterclaim.resolve.times.phrases import MOST
from counterclaim.resolve.times.readings import Interval
from counterclaim.resolve.times.scopes import stretched
from counterclaim.resolve.times.timeline import read_timeline
from counterclaim.sentences import at

Item = Claim | Statement
FRONT = 12
"""Characters before a time that opens its sentence ("In the evening of ...")."""
BOUNDARIES = (
    (re.compile(r"[;:]|\s[-–—]{1,2}\s"), 3),
    (re.compile(r",|\b(?:and|but|while|after|before|as|that|which|who|where|when)\b", re.IGNORECASE), 1),
    (re.compile(r"\b(?:bring|took|tak|rais)(?:s|es|ing)?\b|\bbrought\b", re.IGNORECASE), 2),
)
"""What parts clauses, and how much."""
NOUN = 60
"""Characters from a number to the clause about its noun ("of the 200 pupils who were taken in April")."""
NO_NOUN = re.compile(r"[.,;:]|\b(?:was|were|has|have|had|and|by|from|in)\b", re.IGNORECASE)
NEAR = 3
"""Sentences for which a running count stays in mind."""
UNSPACED = re.compile(r"(?<=[a-z”\"])[.!?](?=[A-Z“\"])")
"""The end of a sentence without a blank after it, as text taken from some pages has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """The items in their order with `when` filled, and what could not be believed."""

    items: tuple[Item, ...]
    problems: tuple[Problem, ...] = ()


def date_items(report: Report, items: Sequence[Item], grammar: Grammar, today: date | None) -> Dated:
    """Give each claim and statement of a report the interval of days that the report says; dated ones stay.

    The publication day is used only to resolve words that count from it, and not at all when it lies after `today`.
    """
    published = report.published_day
    suspect = published is not None and today is not None and published > today
    timeline = read_timeline(report.text, grammar, None if suspect else published, bare=_is_bare(report))
    main = main_time(timeline, [_place(item) for item in items])
    return Dated(
        items=tuple(_dated(item, timeline, main, grammar) for item in items),
        problems=tuple(_problems(report, timeline, suspect=suspect)),
    )


def _is_bare(report: Report) -> bool:
    """Tell whether nothing says that the report was published: no outlet, title or address, and a day without a time.

    Such a row is often an event's description, and its day the event's own.
    """
    return not (report.outlet or report.title or report.url) and len(report.published or "") == len("2026-02-01")


def _problems(report: Report, timeline: Timeline, *, suspect: bool) -> Iterator[Problem]:
    if suspect:
        why, todo = f"published {report.published}, after today", "its weekdays stay open; correct the publication date"
        yield Problem(code="date-suspect", where=report.id, why=why, todo=todo)
    for time in timeline.times:
        if time.disagrees:
            why, todo = f"{time.words!r} was no such weekday", "the date is kept; check it against the source"
            yield Problem(code="weekday-disagrees", where=report.id, why=why, todo=todo)
    if len(timeline.times) >= MOST:
        why, todo = f"it names {MOST} dates or more", "the rest is not read; split the report"
        yield Problem(code="too-many-dates", where=report.id, why=why, todo=todo)


def _dated(item: Item, timeline: Timeline, main: Time | None, grammar: Grammar) -> Item:
    if item.when.start is not None:
        return item
    past = is_past(timeline, _place(item), main, grammar)
    time = _time_of(item, timeline, main, grammar, past=past)
    earlier = time is not None and is_earlier(time, main, timeline, grammar)
    when = When() if time is None else _when(time, main if earlier and time.aside else None, timeline, grammar)
    if isinstance(item, Statement):
        return replace(item, when=when)
    total = time is not None and time.reading.total
    return replace(
        item,
        when=when,
        background=item.background or past or earlier or total,
        extent=Extent.CUMULATIVE if total else item.extent,
    )


def _time_of(item: Item, timeline: Timeline, main: Time | None, grammar: Grammar, *, past: bool) -> Time | None:
    """Return the time that the words around an item give it, else the event's, unless they set the item apart."""
    place = _place(item)
    apart = stands_open(timeline, place, grammar)
    time = governing(timeline, item, grammar) or _neighbour(timeline, place, grammar)
    if time is not None and apart and of_event(timeline, time, grammar):
        return None
    if time is None and not (apart or past or _is_background(item)):
        time = _inherited(timeline, place, main)
    if time is not None and main is not None and _names(time, main, timeline, grammar):
        time = main
    if time is not None and time.is_day and time.reading.start and runs_on(timeline, place, grammar):
        return stretched(time, grammar, timeline.anchors)
    return time


def _inherited(timeline: Timeline, place: Span, main: Time | None) -> Time | None:
    time = in_item(timeline, place) or _running_count(timeline, place, main)
    return None if time is None or in_other_item(timeline, place, time) else time


def _is_background(item: Item) -> bool:
    return isinstance(item, Claim) and item.background


def _place(item: Item) -> Span:
    """Return where an item stands: its number, or its first words."""
    span = item.count.span if isinstance(item, Claim) else None
    return span or (item.start, item.start)


def governing(timeline: Timeline, item: Item, grammar: Grammar) -> Time | None:
    """Return the time of the clause that holds an item, of those in its sentence."""
    place = _place(item)
    number = at(timeline.sentences, place[0])
    times = [
        time
        for time in timeline.within(number)
        if time.role in (Role.EVENT, Role.FRONTED) or _is_planned(time, item)
        if _holds(time, item, timeline, grammar)
        if max(time.span[0] - place[1], place[0] - time.span[1]) <= REACH
        if not UNSPACED.search(timeline.text, min(time.span[1], place[1]), max(time.span[0], place[0]))
    ]
    return min(times, key=lambda time: _distance(timeline, time, place), default=None)


def _is_planned(time: Time, item: Item) -> bool:
    """Tell whether a day to come is that of what is only foreseen."""
    return time.reading.coming and time.reading.start is not None and item.stance is Stance.HEDGED


def _names(time: Time, main: Time, timeline: Timeline, grammar: Grammar) -> bool:
    """Tell whether "this week's siege" is the report's event, which is told to a day elsewhere."""
    (start, end), (first, last) = ((one.reading.start, one.reading.end) for one in (time, main))
    if time.reads != "period" or time.aside or not (start and end and first and last):
        return False
    holds = start <= first and last <= end and main.reading.days <= DAYS
    return holds and of_event(timeline, time, grammar)


def _holds(time: Time, item: Item, timeline: Timeline, grammar: Grammar) -> bool:
    """Tell whether a time holds for an item: in its scope, or right before the clause that tells what befell them."""
    place, (start, end) = _place(item), time.scope
    if start <= place[0] <= end:
        return True
    if isinstance(item, Statement) or not 0 <= start - place[1] <= NOUN or item.measure not in grammar.acts:
        return False
    between = timeline.text[place[1] : start]
    return not NO_NOUN.search(between) and grammar.acts[item.measure].search(timeline.text, start, end) is not None


def _distance(timeline: Timeline, time: Time, place: Span) -> tuple[int, int]:
    """Return the clause boundaries between a time and a place, then the characters; a fronted time is never far."""
    low, high = (time.span[1], place[0]) if time.span[0] < place[0] else (place[1], time.span[0])
    gap = timeline.text[low:high]
    away = sum(weight * len(pattern.findall(gap)) for pattern, weight in BOUNDARIES) + time.reading.vague
    opens = time.span[0] - timeline.sentences[time.sentence].start <= FRONT and time.role is Role.EVENT
    if opens and time.span[0] < place[0]:
        away = min(away, 1)
    return away, len(gap)


def _neighbour(timeline: Timeline, place: Span, grammar: Grammar) -> Time | None:
    """Return the time of the sentence after that tells when this happened, or of the one that this goes on about."""
    number = at(timeline.sentences, place[0])
    for time in timeline.within(number + 1):
        if time.role is Role.EVENT and grammar.hit("happened", timeline.around(time)):
            return time
    if number == 0:
        return None
    before = [time for time in timeline.within(number - 1) if time.role in (Role.EVENT, Role.FRONTED)]
    others = grammar.hit("others", marked(timeline.text, timeline.sentences[number], place))
    alone = not timeline.within(number) and not stands_open(timeline, place, grammar)
    if others and before and alone and not before[-1].reading.total:
        return before[-1]
    return before[-1] if before and grammar.hit("anaphor", around(timeline, place)) else None


def _running_count(timeline: Timeline, place: Span, main: Time | None) -> Time | None:
    """Return the report's event's time, unless a count of several days was given just before: then two may hold.

    "Four were killed overnight, taking the toll since Monday to 12. Six soldiers were wounded. The rebels said that
    50 had been murdered.": the next sentence goes on counting, those after it stay open.
    """
    number = at(timeline.sentences, place[0])
    before = [time for time in timeline.times if time.harm and number - NEAR <= time.sentence < number]
    if not before or before[-1].rule != "since" or before[-1].reading.total:
        return main
    return before[-1] if before[-1].sentence == number - 1 else None


def _when(time: Time, event: Time | None, timeline: Timeline, grammar: Grammar) -> When:
    """Return a time as a record; a period of the time before `event` ends with it."""
    reading = time.reading
    if reading.start and reading.end and event and event.reading.start and event.reading.start > reading.start:
        reading = replace(reading, end=min(reading.end, event.reading.start))
    days = reading.candidates or tuple(_computed(time, timeline, grammar))
    return When(
        text=time.words,
        span=time.span,
        start=None if reading.start is None else reading.start.isoformat(),
        end=None if reading.end is None else reading.end.isoformat(),
        precision=reading.precision,
        source=reading.source,
        candidates=tuple((a.isoformat(), b.isoformat()) for a, b in days),
    )


def _computed(time: Time, timeline: Timeline, grammar: Grammar) -> Iterator[Interval]:
    """Yield a date without a year in the year that an anniversary beside it comes to: a rival, never the answer."""
    day = partial(time.words)
    if time.reading.start is not None or day is None:
        return
    for number in range(max(0, time.sentence - 1), min(len(timeline.sentences), time.sentence + 2)):
        year = _anniversary(timeline, number, grammar)
        interval = None if year is None else day.on(year)
        if interval is not None:
            yield date.fromisoformat(interval[0]), date.fromisoformat(interval[1])


def _anniversary(timeline: Timeline, number: int, grammar: Grammar) -> int | None:
    sentence = timeline.sentences[number]
    words = timeline.text[sentence.start : sentence.end]
    counted = next((t for t in timeline.within(number) if t.reads == "anniversary"), None)
    since = grammar.hit("anniversary_year", words)
    if counted is None or since is None:
        return None
    return int(re.sub(r"\D.*", "", counted.words)) + int(since["year"])
