"""Readers of dates as they are written: day and month, ranges, months, years. Arithmetic on a calendar, no guesses."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from counterclaim.resolve.times.calendars import SIGHTING, hijri, jalali
from counterclaim.resolve.times.lexicon import Grammar
from counterclaim.resolve.times.readings import (
    OPEN,
    PUBLICATION,
    TEXT,
    Anchors,
    Reading,
    between,
    key,
    last_of_month,
    months_back,
    part_of,
)

YEARS = (1900, 2100)  # other years are another calendar's, or no years
TEXT_REACH = 60  # days between a date without a year and the full date of the text that may lend it one
ZONES = 1  # a report may be published a day before an event, counted in local days
STALE = 270  # a day without a year that lies further back is rather one to come


def date_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "4 March 2024", "March 4", "2024-03-04"."""
    groups = match.groupdict()
    day = grammar.data.ordinals[key(groups["ordinal"])] if groups.get("ordinal") else int(groups["day"])
    on = _month(groups["month"], grammar), day
    reading = _in_year(groups, on, on, anchors)
    return overnight(reading, anchors) if groups.get("night") else reading


def overnight(reading: Reading, anchors: Anchors) -> Reading:
    """Draw a day out into the next one, unless that had not come by publication."""
    if reading.end is None or reading.end == anchors.published:
        return reading
    return replace(reading, end=reading.end + timedelta(days=1))


def monthday_of(match: re.Match[str], _grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "on the 25th": of the month of the day named before, else the last such day by publication."""
    number, side, today = int(match["day"]), key(match["side"] or ""), anchors.published
    near = today if side else anchors.event or today
    if near is None:
        return OPEN
    source = PUBLICATION if near is today else TEXT
    months = (near, months_back(near, 1), months_back(near, 2))
    days = [_day(month.year, month.month, number) for month in (months[1:] if side == "last" else months)]
    day = next((day for day in days if day and (source == TEXT or day <= near)), None)
    return OPEN if day is None else between(day, day, source)


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
    said = groups.get("year") or _short(groups.get("yy"), anchors)
    if said is not None:
        start, end = _day(_year(said), *first), _day(_year(said), *last)
        return OPEN if start is None or end is None else between(start, end, TEXT)
    start, source = _undated(first, anchors)
    end = start and _day(start.year + (last < first), *last)
    return OPEN if start is None or end is None else between(start, end, source)


def _short(said: str | None, anchors: Anchors) -> str | None:
    """Return a year of two digits, unless it has not come yet: then the number is no year."""
    late = said is not None and anchors.published is not None and _year(said) > anchors.published.year
    return None if late else said


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
    a, b, year = int(match["a"]), int(match["b"]), _year(match["year"])
    orders = [(b, a)] if match["sep"] == "." else [(b, a), (a, b)]
    found = sorted({day for month, number in orders if (day := _day(year, month, number))})
    if len(found) == 1:
        return between(found[0], found[0], TEXT)
    return Reading(candidates=tuple((day, day) for day in found))


def month_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "in March", "late March 2024", "last March", "from December to January 2025"."""
    groups = match.groupdict()
    month, side = _month(groups["month"], grammar), key(groups.get("side") or "")
    last = _month(groups["month2"], grammar) if groups.get("month2") else month
    if groups.get("year"):
        end, source = _day(_year(groups["year"] or ""), last, 1), TEXT
    else:
        end, source = _past_month(last, side, anchors), PUBLICATION
    if end is None:
        return OPEN
    start = date(int(groups.get("year1") or end.year - (last < month)), month, 1)
    reading = _edged(start, last_of_month(end), groups.get("edge"), source, grammar)
    return replace(_until_now(reading, anchors), coming=side == "next")


def _past_month(month: int, side: str, anchors: Anchors) -> date | None:
    """Return the first of the last such month that had begun by publication; "last" ones had ended as well."""
    if anchors.published is None:
        return None
    first = date(anchors.published.year, month, 1)
    gone = last_of_month(first) < anchors.published if side == "last" else first <= anchors.published
    return first if gone else first.replace(year=first.year - 1)


def _until_now(reading: Reading, anchors: Anchors) -> Reading:
    """End a stretch that holds the publication day with it: nothing later was known."""
    start, end, today = reading.start, reading.end, anchors.published
    if start is None or end is None or today is None or not start <= today < end:
        return reading
    return replace(reading, end=today)


def year_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "in 2005", "since early 2005", "spring of 2005"."""
    year = _year(match["year"])
    reading = _edged(date(year, 1, 1), date(year, 12, 31), match.groupdict().get("edge"), TEXT, grammar)
    return _until_now(reading, anchors)


def years_of(match: re.Match[str], _grammar: Grammar, _anchors: Anchors) -> Reading:
    """Read "between 2019 and 2021"."""
    return between(date(int(match["year"]), 1, 1), date(int(match["year2"]), 12, 31), TEXT)


def decade_of(match: re.Match[str], _grammar: Grammar, _anchors: Anchors) -> Reading:
    """Read "in the 1990s"."""
    first = int(match["decade"])
    return between(date(first, 1, 1), date(first + 9, 12, 31), TEXT)


def _edged(start: date, end: date, edge: str | None, source: str, grammar: Grammar) -> Reading:
    """Cut a stretch to its part that is said: "early", "second half", "first week"."""
    if edge is None:
        return between(start, end, source)
    place, _, unit = key(edge).partition(" ")
    if unit != "week":
        return between(*part_of(start, end, grammar.data.edges[key(edge)]), source)
    days = timedelta(days=7 * (grammar.data.ordinals.get(place, 0) - 1))
    first = start + days if place in grammar.data.ordinals else end - timedelta(days=6)
    return between(first, first + timedelta(days=6), source)


def foreign_of(match: re.Match[str], grammar: Grammar, _anchors: Anchors) -> Reading:
    """Read "15 Mehr 1402", "Ramadan 1445": open without its year, or in a calendar that is not known."""
    groups = match.groupdict()
    calendar, month = grammar.data.foreign_months[key(groups["foreign"])]
    if calendar == "none" or not groups.get("year"):
        return OPEN
    convert, give = (jalali, timedelta()) if calendar == "jalali" else (hijri, SIGHTING)
    year, day = int(groups["year"] or ""), int(groups.get("day") or 0)
    first = convert(year, month, day or 1)
    after = first if day else convert(year + month // 12, month % 12 + 1, 1)
    if first is None or after is None:
        return OPEN
    return between(first - give, after + give - timedelta(days=not day), TEXT)


def _month(words: str, grammar: Grammar) -> int:
    return int(words) if words.isdigit() else grammar.months[key(words)]


def _year(said: str) -> int:
    """Return the year; two digits are of this century up to 49."""
    year = int(said)
    return year if len(said) == 4 else year + (2000 if year < 50 else 1900)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if YEARS[0] <= year <= YEARS[1] else None
    except ValueError:
        return None
