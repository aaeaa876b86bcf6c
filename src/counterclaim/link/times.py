"""How the times of two happenings fit: what excludes, what agrees, and what a date without a year or a weekday says."""

from collections.abc import Iterator
from datetime import date

from counterclaim.link.corpus import Corpus
from counterclaim.link.happenings import Happening
from counterclaim.link.interval import Interval
from counterclaim.link.matching import TimeWeights, banded
from counterclaim.partialdate import PartialDate, partial
from counterclaim.records import Reason

UNDATED = "undated"
"""The feature of two happenings of which nothing says when."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LEAP_OR_NOT = (2000, 2001)


def excluded(a: Happening, b: Happening, weights: TimeWeights) -> str | None:
    """Return why two times can never be one; a day computed from "on Tuesday" is too often wrong to exclude."""
    if not a.computed and not b.computed and _days_apart(a, b) > weights.conflict_gap:
        return "their dates exclude each other"
    if any(not x.computed and _is_early(x, y, weights) for x, y in ((a, b), (b, a))):
        return "one was published before the other happened"
    return None


def compared(a: Happening, b: Happening, corpus: Corpus, weights: TimeWeights) -> Iterator[Reason]:
    """Yield what two times say for or against one happening, by the best that is known of both."""
    if a.when is not None and b.when is not None:
        yield from _dated(a, a.when, b, b.when, corpus, weights)
    elif a.when is not None:
        yield from _half_dated(a.when, b, weights)
    elif b.when is not None:
        yield from _half_dated(b.when, a, weights)
    else:
        yield from _published(a, b, weights)


def _dated(
    a: Happening, left: Interval, b: Happening, right: Interval, corpus: Corpus, weights: TimeWeights
) -> Iterator[Reason]:
    """Yield how two dates fit; days that were computed and miss each other leave the days of publication to speak."""
    gap, computed = left.gap(right), a.computed or b.computed
    if gap == 0:
        width, many = max(left.days, right.days), max(corpus.crowd(a), corpus.crowd(b))
        yield Reason(feature="time", score=banded(weights.overlap_by_width, width), sentence="their dates overlap")
        crowd = f"{many} happenings began on that day in that country"
        yield Reason(feature="crowd", score=banded(weights.crowd, many), sentence=crowd)
    elif gap > weights.conflict_gap:
        yield Reason(feature="dates", score=weights.computed_differ, sentence="their computed dates differ")
        yield from _published(a, b, weights)
    else:
        bands = weights.gap_computed if computed else weights.gap_stated
        yield Reason(feature="time", score=banded(bands, gap), sentence=f"{gap} days lie between their dates")


def _days_apart(a: Happening, b: Happening) -> int:
    """Return by how many days their dates miss each other, a date without a year taken in its best year."""
    if a.when is not None and b.when is not None:
        return a.when.gap(b.when)
    for one, other in ((a, b), (b, a)):
        if one.when is None and other.when is not None and (open_date := month_and_day(one)):
            return _gap_in_any_year(open_date, other.when)
    left, right = month_and_day(a), month_and_day(b)
    if a.when is None and b.when is None and left is not None and right is not None:
        return min((_gap_in_any_year(left, Interval.between(*d)) for d in map(right.on, _LEAP_OR_NOT) if d), default=0)
    return 0


def _gap_in_any_year(open_date: PartialDate, when: Interval) -> int:
    first, last = (int(day[:4]) for day in when.iso())
    named = (open_date.on(year) for year in range(first - 1, last + 2))
    return min((when.gap(Interval.between(*days)) for days in named if days), default=0)


def _is_early(dated: Happening, told: Happening, weights: TimeWeights) -> bool:
    """Tell whether one report came out before what the other dates had happened."""
    if dated.when is None or told.published is None:
        return False
    return dated.when.start - told.published > weights.told_before_limit


def _published(a: Happening, b: Happening, weights: TimeWeights) -> Iterator[Reason]:
    if a.published is not None and b.published is not None:
        gap = abs(a.published - b.published)
        yield Reason(feature="time", score=banded(weights.published_gap, gap), sentence=f"published {gap} days apart")
    elif a.when is None or b.when is None:
        yield _unknown(weights)


def _unknown(weights: TimeWeights) -> Reason:
    return Reason(feature=UNDATED, score=weights.unknown, sentence="when it happened is not said")


def _half_dated(when: Interval, other: Happening, weights: TimeWeights) -> Iterator[Reason]:
    """Yield how a date fits what an undated happening leaves open: its day and month, its publication, its weekday."""
    open_date = month_and_day(other)
    if open_date is not None and _gap_in_any_year(open_date, when) == 0:
        yield Reason(feature="time", score=weights.month_and_day, sentence="day and month fit, the year is not said")
    elif other.published is not None:
        lag = abs(other.published - when.end)
        yield Reason(feature="time", score=banded(weights.told_after, lag), sentence=f"told {lag} days after it")
        if when.start - other.published > weights.told_before_limit:
            yield Reason(feature="dates", score=weights.computed_differ, sentence="told before its computed date")
    else:
        yield _unknown(weights)
    yield from _weekday(when, other, weights)


def _weekday(when: Interval, other: Happening, weights: TimeWeights) -> Iterator[Reason]:
    day = weekday(other)
    if day is not None and when.days == 1:
        fits = date.fromordinal(when.start).weekday() == day
        sentence = "the weekday fits the date" if fits else "the weekday does not fit the date"
        yield Reason(feature="weekday", score=weights.weekday if fits else -weights.weekday, sentence=sentence)


def month_and_day(happening: Happening) -> PartialDate | None:
    """Return the first date without a year that a happening's words give, one with a day before one without."""
    texts = [c.when.text for c in happening.counted if c.when.start is None and c.when.text]
    found = [open_date for open_date in map(partial, texts) if open_date is not None]
    return min(found, key=lambda d: d.day is None, default=None)


def weekday(happening: Happening) -> int | None:
    """Return the weekday (Monday is 0) that a happening without a date names, if it names one."""
    told = " ".join(c.when.text.lower() for c in happening.counted if c.when.start is None and c.when.text)
    named = {number for number, name in enumerate(WEEKDAYS) if name in told}
    return named.pop() if len(named) == 1 else None
