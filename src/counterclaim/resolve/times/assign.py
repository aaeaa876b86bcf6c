"""Which of the times of a text is a claim's: its own clause's, else its neighbour's, else the report's event's."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from counterclaim.partialdate import partial
from counterclaim.records import Claim, Extent, Problem, Report, Statement, When
from counterclaim.records.report import Span
from counterclaim.resolve.times.lexicon import Grammar
from counterclaim.resolve.times.readings import Interval
from counterclaim.resolve.times.timeline import Role, Time, Timeline, read_timeline
from counterclaim.sentences import at

Item = Claim | Statement
MONTH = 31
"""Days of the longest period that can be one event's time."""
LEAD = 4
"""Sentences that open a report."""
FRESH = 60
"""Days before publication beyond which a date is history, not the report's event."""
NEWS = 7
"""Days within which an event is news: a day of the last week is rather the report's than an older one."""
FRONT = 12
"""Characters before a time that opens its sentence ("In the evening of ...")."""
BOUNDARIES = (
    (re.compile(r"[;:]|\s[-–—]{1,2}\s"), 3),
    (re.compile(r",|\b(?:and|but|while|after|before|as|that|which|who|where|when)\b", re.IGNORECASE), 1),
)
"""What parts clauses, and how much."""
UNSPACED = re.compile(r"(?<=[a-z”\"])[.!?](?=[A-Z“\"])")
"""The end of a sentence without a blank after it, as text taken from some pages has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """The items in their order with `when` filled, and what could not be believed."""

    items: tuple[Item, ...]
    problems: tuple[Problem, ...] = ()


def date_items(report: Report, items: Sequence[Item], grammar: Grammar, today: date | None) -> Dated:
    """Give each claim and statement of a report the interval of days that the report says.

    The publication day is used only to resolve words that count from it, and not at all when it lies after `today`.
    """
    published = report.published_day
    problems = _suspect(report, published, today)
    timeline = read_timeline(report.text, grammar, None if problems else published)
    main = main_time(timeline)
    return Dated(items=tuple(_dated(item, timeline, main, grammar) for item in items), problems=problems)


def _suspect(report: Report, published: date | None, today: date | None) -> tuple[Problem, ...]:
    if published is None or today is None or published <= today:
        return ()
    return (
        Problem(
            code="date-suspect",
            where=report.id,
            why=f"published {report.published} is after today, {today.isoformat()}",
            todo="its weekdays stay open; correct the publication date",
        ),
    )


def main_time(timeline: Timeline) -> Time | None:
    """Return the time of the report's event: the day named most often, of equals the first, known or still open.

    Reporting dates do not count, the opening sentence counts double. A period ("last week", "in August") is the
    event's only where it opens the report.
    """
    times = [time for time in timeline.times if _may_be_main(time, timeline) and (time.is_day or _opens(time))]
    named = Counter(_day(time) for time in times)
    named.update(_day(time) for time in times if time.sentence == 0)
    published = timeline.anchors.published
    return min(times, key=lambda time: (_rank(time, published), -named[_day(time)]), default=None)


def _day(time: Time) -> tuple[date | None, date | None] | str:
    reading = time.reading
    return time.words.casefold() if reading.start is None else (reading.start, reading.end)


def _rank(time: Time, published: date | None) -> tuple[bool, bool, bool, bool]:
    """Order the times that may be the event's: those that tell of harm, by themselves, outright, and lately.

    Measured on 255 wire reports and 423 narratives with one dated event each: 158 and 386 right without the words of
    harm and the double weight of the opening, 169 and 397 with them.
    """
    end = time.reading.end
    old = end is not None and published is not None and (published - end).days > NEWS
    return not time.harm, time.reads in ("shift", "earlier"), time.role is Role.FRONTED, old


def _opens(time: Time) -> bool:
    return time.sentence < LEAD and time.reading.days <= MONTH


def _may_be_main(time: Time, timeline: Timeline) -> bool:
    if time.role not in (Role.EVENT, Role.FRONTED) or time.aside or time.reading.total:
        return False
    if time.scope != timeline.sentences[time.sentence].span:
        return False
    start, published = time.reading.start, timeline.anchors.published
    return start is None or published is None or (published - start).days <= FRESH


def _dated(item: Item, timeline: Timeline, main: Time | None, grammar: Grammar) -> Item:
    place = _place(item)
    past = _is_past(timeline, place, main, grammar)
    time = governing(timeline, place) or _neighbour(timeline, place, grammar)
    if time is None and not past and not _is_background(item):
        time = main
    earlier = time is not None and _is_earlier(time, main, grammar)
    when = When() if time is None else _when(time, main if earlier else None, timeline, grammar)
    if isinstance(item, Statement):
        return replace(item, when=when)
    total = time is not None and time.reading.total
    return replace(
        item,
        when=when,
        background=item.background or past or earlier or total,
        extent=Extent.CUMULATIVE if total else item.extent,
    )


def _is_background(item: Item) -> bool:
    return isinstance(item, Claim) and item.background


def _place(item: Item) -> Span:
    """Return where an item stands: its number, or its first words."""
    span = item.count.span if isinstance(item, Claim) else None
    return span or (item.start, item.start)


def governing(timeline: Timeline, place: Span) -> Time | None:
    """Return the time of the clause that holds a place, of those in its sentence."""
    number = at(timeline.sentences, place[0])
    times = [
        time
        for time in timeline.within(number)
        if time.role in (Role.EVENT, Role.FRONTED) and time.scope[0] <= place[0] <= time.scope[1]
        if not UNSPACED.search(timeline.text, min(time.span[1], place[1]), max(time.span[0], place[0]))
    ]
    return min(times, key=lambda time: _distance(timeline, time, place), default=None)


def _distance(timeline: Timeline, time: Time, place: Span) -> tuple[int, int]:
    """Return the clause boundaries between a time and a place, then the characters; a fronted time is never far."""
    low, high = (time.span[1], place[0]) if time.span[0] < place[0] else (place[1], time.span[0])
    gap = timeline.text[low:high]
    away = sum(weight * len(pattern.findall(gap)) for pattern, weight in BOUNDARIES) + time.reading.vague
    if time.span[0] - timeline.sentences[time.sentence].start <= FRONT and time.span[0] < place[0]:
        away = min(away, 1)
    return away, len(gap)


def _neighbour(timeline: Timeline, place: Span, grammar: Grammar) -> Time | None:
    """Return the time of the sentence before, where this one goes on about its happening."""
    number = at(timeline.sentences, place[0])
    sentence = timeline.sentences[number]
    if number == 0 or not grammar.hit("anaphor", timeline.text[sentence.start : sentence.end]):
        return None
    before = [time for time in timeline.within(number - 1) if time.role in (Role.EVENT, Role.FRONTED)]
    return before[-1] if before else None


def _is_past(timeline: Timeline, place: Span, main: Time | None, grammar: Grammar) -> bool:
    """Tell whether the words around a place make it earlier than the report's event without dating it."""
    if any(low <= place[0] < high for low, high in timeline.causes):
        return True
    number = at(timeline.sentences, place[0])
    sentence = timeline.sentences[number]
    if grammar.hit("past", timeline.text[sentence.start : sentence.end]):
        return True
    told = [time for time in timeline.within(number) if time.role is Role.REPORTING]
    return any(_is_earlier(time, main, grammar) for time in told)


def _is_earlier(time: Time, main: Time | None, grammar: Grammar) -> bool:
    """Tell whether a time lies clearly before the report's event."""
    if main is None or time is main:
        return False
    if time.reading.end is None or main.reading.start is None:
        return main.is_day and time.reads in ("month", "year")
    if not time.is_day and main.is_day and time.reading.start is not None:
        return time.reading.start < main.reading.start
    return (main.reading.start - time.reading.end).days >= grammar.data.background_days


def _when(time: Time, event: Time | None, timeline: Timeline, grammar: Grammar) -> When:
    """Return a time as a record; a period of the time before `event` ends with it."""
    reading = time.reading
    end = reading.end
    if reading.start and end and event and event.reading.start and event.reading.start > reading.start:
        end = min(end, event.reading.start)
    days = reading.candidates or tuple(_computed(time, timeline, grammar))
    return When(
        text=time.words,
        span=time.span,
        start=None if reading.start is None else reading.start.isoformat(),
        end=None if end is None else end.isoformat(),
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
