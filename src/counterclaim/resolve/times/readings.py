"""What an expression says about days: one reader per kind of phrase, all of them arithmetic on a calendar.

A reader never guesses. What depends on a day that is not known (the publication's, the one named before) stays open:
`start` and `end` None. A year is added only from the publication day or from a full date of the text itself.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from counterclaim.records import TimePrecision
from counterclaim.resolve.times.lexicon import Grammar

TEXT, PUBLICATION = "text", "publication"
YEARS = (1900, 2100)  # other years are another calendar's, or no years
TEXT_REACH = 60  # days between a date without a year and the full date of the text that may lend it one
LENGTHS = (
    (1, 1),
    (6, 2),
    (10, 3),
    (45, 4),
)  # days at most -> UCDP's date_prec; six weeks are still called a month
ZONES = 1  # a report may be published a day before an event, counted in local days
STALE = 270  # a day without a year that lies further back is rather one to come
AGO = {1: 0, 7: 3, 14: 3, 30: 15, 365: 183, 3652: 1826}  # "two weeks ago" is good to half a unit

Interval = tuple[date, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """The days a reader may count from."""

    published: date | None = None
    full: tuple[date, ...] = ()
    """Days that the text names with their year, in the order of the text."""
    previous: date | None = None
    """The last day named before the expression."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An interval of days with its source, or an open one; `total`: a running total, `coming`: not yet happened."""

    start: date | None = None
    end: date | None = None
    source: str | None = None
    candidates: tuple[Interval, ...] = ()
    total: bool = False
    coming: bool = False
    vague: bool = False

    @property
    def days(self) -> int:
        """The length in days; 0 where the interval is open."""
        return 0 if self.start is None or self.end is None else (self.end - self.start).days + 1

    @property
    def precision(self) -> TimePrecision | None:
        """UCDP's date_prec of the length."""
        if not self.days:
            return None
        return TimePrecision(next((code for most, code in LENGTHS if self.days <= most), 5))


OPEN = Reading()
Reader = Callable[[re.Match[str], Grammar, Anchors], Reading]


def between(start: date, end: date, source: str, *, coming: bool = False) -> Reading:
    """Return the reading of a closed interval; an end before its start is no interval."""
    return OPEN if end < start else Reading(start=start, end=end, source=source, coming=coming)


def number(match: re.Match[str], grammar: Grammar) -> int | None:
    """Return the counted units of a phrase: 1 where none are counted, None for "several"."""
    words = match.groupdict().get("n")
    if words is None:
        return 1
    if words.isdigit():
        return int(words)
    found = grammar.data.numbers[key(words)]
    return None if found < 0 else found


def key(words: str) -> str:
    """Return the words as the tables spell them: lower case, single blanks, no abbreviating dot."""
    return " ".join(words.casefold().split()).rstrip(".")


def _date(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    groups = match.groupdict()
    month = _month(groups["month"], grammar)
    return _in_year(groups, (month, int(groups["day"])), (month, int(groups["day"])), anchors)


def _range(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    groups = match.groupdict()
    month = _month(groups["month"], grammar)
    last = _month(groups.get("month2") or groups["month"], grammar)
    return _in_year(groups, (month, int(groups["day"])), (last, int(groups["day2"])), anchors)


def _holiday(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    day = grammar.data.holidays[key(match["holiday"])]
    return _in_year(match.groupdict(), day, day, anchors)


def _in_year(
    groups: Mapping[str, str | None], first: tuple[int, int], last: tuple[int, int], anchors: Anchors
) -> Reading:
    """Place month and day in the year that is said, else in the one the anchors give."""
    said = groups.get("year") or groups.get("yy")
    if said is not None:
        start, end = _day(_year(said), *first), _day(_year(said), *last)
        return OPEN if start is None or end is None else between(start, end, TEXT)
    start, source = _undated(first, anchors)
    end = start and _day(start.year + (last < first), *last)
    return OPEN if start is None or end is None else between(start, end, source)


def _undated(day: tuple[int, int], anchors: Anchors) -> tuple[date | None, str]:
    """Return the day in the last year that had it by publication, else near a full date of the text."""
    if anchors.published is not None:
        latest = anchors.published + timedelta(days=ZONES)
        years = (latest.year, latest.year - 1)
        last = next((found for y in years if (found := _day(y, *day)) and found <= latest), None)
        return None if last is None or (latest - last).days > STALE else last, PUBLICATION
    near = [
        found
        for full in anchors.full
        for year in (full.year - 1, full.year, full.year + 1)
        if (found := _day(year, *day)) and abs((found - full).days) <= TEXT_REACH
    ]
    return next(iter(near), None), TEXT


def _slashed(match: re.Match[str], _grammar: Grammar, _anchors: Anchors) -> Reading:
    """Read 03/04/2024: two rival days unless only one of them exists; with dots the day comes first."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    orders = [(b, a)] if match["sep"] == "." else [(b, a), (a, b)]
    found = sorted({day for month, number in orders if (day := _day(year, month, number))})
    if len(found) == 1:
        return between(found[0], found[0], TEXT)
    return Reading(candidates=tuple((day, day) for day in found))


def _month_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    groups = match.groupdict()
    month, said = _month(groups["month"], grammar), groups.get("year")
    if said is not None:
        first, source = _day(_year(said), month, 1), TEXT
    else:
        first, source = _past_month(month, key(groups.get("side") or ""), anchors), PUBLICATION
    if first is None:
        return OPEN
    edge = key(groups.get("edge") or "")
    return _edged(first, _month_end(first), edge, source, coming=groups.get("side") == "next")


def _past_month(month: int, side: str, anchors: Anchors) -> date | None:
    """Return the first of the last such month that had begun by publication; "last" ones had ended as well."""
    if anchors.published is None:
        return None
    first = date(anchors.published.year, month, 1)
    gone = _month_end(first) < anchors.published if side == "last" else first <= anchors.published
    return first if gone else first.replace(year=first.year - 1)


def _year_of(match: re.Match[str], _grammar: Grammar, _anchors: Anchors) -> Reading:
    year = _year(match["year"])
    return _edged(date(year, 1, 1), date(year, 12, 31), key(match.groupdict().get("edge") or ""), TEXT)


def _edged(start: date, end: date, edge: str, source: str, *, coming: bool = False) -> Reading:
    """Cut "early", "mid" and "late" to the first, middle and last third."""
    third = ((end - start).days + 1) // 3
    cut = {"early": (0, third * 2), "mid": (third, third), "late": (third * 2, 0)}.get(edge, (0, 0))
    return between(start + timedelta(days=cut[0]), end - timedelta(days=cut[1]), source, coming=coming)


def _weekday(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    groups = match.groupdict()
    side = key(groups.get("side") or "")
    if side == "next":
        return Reading(coming=True)
    day, source = _last_weekday(grammar.data.weekdays[key(groups["weekday"])], anchors, strictly=side == "last")
    if day is None:
        return OPEN
    if groups.get("night") and (anchors.published is None or day < anchors.published):
        return between(day, day + timedelta(days=1), source)
    return between(day, day, source)


def _weekdays(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    names = [grammar.data.weekdays[key(match[group])] for group in ("weekday", "weekday2")]
    end, source = _last_weekday(names[1], anchors, strictly=False)
    return OPEN if end is None else between(end - timedelta(days=(names[1] - names[0]) % 7), end, source)


def _last_weekday(weekday: int, anchors: Anchors, *, strictly: bool) -> tuple[date | None, str]:
    """Look back from the publication day (which counts itself), else for a full date of the text that is such a day."""
    if anchors.published is None:
        return next((day for day in anchors.full if day.weekday() == weekday), None), TEXT
    back = (anchors.published.weekday() - weekday) % 7
    return anchors.published - timedelta(days=back or 7 * strictly), PUBLICATION


def _word(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    first, last = grammar.data.words[key(match["word"])]
    if anchors.published is None:
        return OPEN
    return between(anchors.published + timedelta(days=first), anchors.published + timedelta(days=last), PUBLICATION)


def _shift(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    return _moved(anchors.previous, grammar.data.shifts[key(match["shift"])])


def _ago(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    count, unit = number(match, grammar), grammar.data.units[key(match["unit"])]
    if count is None or not unit or anchors.published is None:
        return OPEN
    day, give = anchors.published - timedelta(days=count * unit), timedelta(days=AGO[unit])
    return between(day - give, day + give, PUBLICATION)


def _earlier(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    count, unit = number(match, grammar), grammar.data.units[key(match["unit"])]
    if count is None or unit not in (1, 7):
        return OPEN
    sign = 1 if key(match["dir"]) in ("later", "after") else -1
    return _moved(anchors.previous, sign * count * unit)


def _moved(day: date | None, days: int) -> Reading:
    if day is None:
        return OPEN
    moved = day + timedelta(days=days)
    return between(moved, moved, TEXT)


def _period(match: re.Match[str], _grammar: Grammar, anchors: Anchors) -> Reading:
    side, unit, today = key(match["side"]), key(match["unit"]), anchors.published
    if side in ("next", "later this"):
        return Reading(coming=True)
    if today is None:
        return Reading(vague=True)
    if unit == "weekend":
        saturday = today - timedelta(days=(today.weekday() - 5) % 7)
        return between(saturday, min(saturday + timedelta(days=1), today), PUBLICATION)
    start = _first_of(unit, today)
    if side in ("this", "earlier this"):
        return between(start, max(start, today - timedelta(days=side == "earlier this")), PUBLICATION)
    end = start - timedelta(days=1)
    return between(_first_of(unit, end), end, PUBLICATION)


def _first_of(unit: str, day: date) -> date:
    if unit == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def _sofar(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    today = anchors.published
    return _stretch(None if today is None else _first_of(key(match["unit"]), today), grammar, anchors)


def _past(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    count, unit = number(match, grammar), grammar.data.units[key(match["unit"])]
    if count is None or anchors.published is None:
        return Reading(vague=True, total=unit > 7)
    return _stretch(anchors.published - timedelta(days=count * unit or 1), grammar, anchors)


def _stretch(start: date | None, grammar: Grammar, anchors: Anchors) -> Reading:
    return since(Reading(start=start, end=start), grammar, anchors, PUBLICATION)


def since(reading: Reading, grammar: Grammar, anchors: Anchors, source: str | None) -> Reading:
    """Return the stretch from the start of a reading to the publication day; open where one of them is not known."""
    start, end = reading.start, anchors.published
    if start is None or end is None or end < start:
        return Reading(vague=True, total=True)
    long = (end - start).days > grammar.data.cumulative_days
    return Reading(start=start, end=end, source=source, total=long)


def _vague(match: re.Match[str], grammar: Grammar, _anchors: Anchors) -> Reading:
    words = match.groupdict().get("vague")
    return Reading(vague=True, total=words is None or grammar.data.vague[key(words)])


def _nothing(_match: re.Match[str], _grammar: Grammar, _anchors: Anchors) -> Reading:
    return OPEN


READERS: Mapping[str, Reader] = MappingProxyType({
    "date": _date, "range": _range, "slashed": _slashed, "holiday": _holiday, "month": _month_of, "year": _year_of,
    "weekday": _weekday, "weekdays": _weekdays, "word": _word, "shift": _shift, "ago": _ago, "earlier": _earlier,
    "period": _period, "sofar": _sofar, "past": _past, "vague": _vague, "foreign": _nothing, "anniversary": _nothing,
})  # fmt: skip


def _month(words: str, grammar: Grammar) -> int:
    return int(words) if words.isdigit() else grammar.months[key(words)]


def _month_end(first: date) -> date:
    return (first.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _year(said: str) -> int:
    """Return the year; two digits are of this century up to 49."""
    year = int(said)
    return year if len(said) == 4 else year + (2000 if year < 50 else 1900)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if YEARS[0] <= year <= YEARS[1] else None
    except ValueError:
        return None
