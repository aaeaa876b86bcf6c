"""Readers of dates as they are written: day and month, ranges, months, years. Arithmetic on a calendar, no guesses."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from counterclaim.resolve.times.lexicon import Grammar
from counterclaim.resolve.times.readings import OPEN, PUBLICATION, TEXT, Anchors, Reading, between, key

YEARS = (1900, 2100)  # other years are another calendar's, or no years
TEXT_REACH = 60  # days between a date without a year and the full date of the text that may lend it one
ZONES = 1  # a report may be published a day before an event, counted in local days
STALE = 270  # a day without a year that lies further back is rather one to come


def date_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "4 March 2024", "March 4", "2024-03-04"."""
    groups = match.groupdict()
    month = _month(groups["month"], grammar)
    return _in_year(groups, (month, int(groups["day"])), (month, int(groups["day"])), anchors)


def range_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "4-6 March", "from 30 December to 2 January 2024"."""
    groups = match.groupdict()
    month = _month(groups["month"], grammar)
    last = _month(groups.get("month2") or groups["month"], grammar)
    first, second = (month, int(groups["day"])), (last, int(groups["day2"]))
    if not groups.get("year1"):
        return _in_year(groups, first, second, anchors)
    start, end = _day(int(match["year1"]), *first), _day(int(groups.get("year") or match["year1"]), *second)
    return OPEN if start is None or end is None else between(start, end, TEXT)


def holiday_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "New Year's Eve", "Christmas Day 2023"."""
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


def slashed_of(match: re.Match[str], _grammar: Grammar, _anchors: Anchors) -> Reading:
    """Read 03/04/2024: two rival days unless only one of them exists; with dots the day comes first."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    orders = [(b, a)] if match["sep"] == "." else [(b, a), (a, b)]
    found = sorted({day for month, number in orders if (day := _day(year, month, number))})
    if len(found) == 1:
        return between(found[0], found[0], TEXT)
    return Reading(candidates=tuple((day, day) for day in found))


def month_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "in March", "late March 2024", "last March", "from December to January 2025"."""
    groups = match.groupdict()
    month, said = _month(groups["month"], grammar), groups.get("year")
    if groups.get("month2"):
        last, year = _month(match["month2"], grammar), int(match["year"])
        return between(date(year - (last < month), month, 1), _month_end(date(year, last, 1)), TEXT)
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


def year_of(match: re.Match[str], _grammar: Grammar, _anchors: Anchors) -> Reading:
    """Read "in 2005", "since early 2005", "spring of 2005"."""
    year = _year(match["year"])
    return _edged(date(year, 1, 1), date(year, 12, 31), key(match.groupdict().get("edge") or ""), TEXT)


def years_of(match: re.Match[str], _grammar: Grammar, _anchors: Anchors) -> Reading:
    """Read "between 2019 and 2021"."""
    return between(date(int(match["year"]), 1, 1), date(int(match["year2"]), 12, 31), TEXT)


def decade_of(match: re.Match[str], _grammar: Grammar, _anchors: Anchors) -> Reading:
    """Read "in the 1990s"."""
    first = int(match["decade"])
    return between(date(first, 1, 1), date(first + 9, 12, 31), TEXT)


def _edged(start: date, end: date, edge: str, source: str, *, coming: bool = False) -> Reading:
    """Cut "early", "mid" and "late" to the first, middle and last third, halves to halves."""
    third, half = ((end - start).days + 1) // 3, ((end - start).days + 1) // 2
    cuts = {
        "early": (0, third * 2), "beginning": (0, third * 2), "start": (0, third * 2), "mid": (third, third),
        "late": (third * 2, 0), "end": (third * 2, 0), "first half": (0, half), "second half": (half, 0),
    }  # fmt: skip
    cut = cuts.get(edge, (0, 0))
    return between(start + timedelta(days=cut[0]), end - timedelta(days=cut[1]), source, coming=coming)


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
