"""Readers of words that count from another day: the publication's, or the one named before. Arithmetic, no guesses."""

import re
from datetime import date, timedelta

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
    number,
    part_of,
)
from counterclaim.resolve.times.written import overnight

SATURDAY = 5
PERIODS_BACK = {"last": 1, "the previous": 1, "this past": 1, "before last": 2}
HOURS = 24  # in a day
WHOLE = (1, 7)  # units that are counted to the day
NOW = ("the past", "this past")  # sides of a weekday that count from publication
MONTHS = {30: 1, 365: 12, 3652: 120}  # unit -> months in it
AGO = {1: 0, 7: 3, 14: 3, 30: 15, 365: 183, 3652: 1826}  # "two weeks ago" is good to half a unit


def weekday_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "Friday", "last Friday", "Friday of last week", "the following Friday", "overnight on Friday"."""
    groups = match.groupdict()
    weekday, side, week = (
        grammar.data.weekdays[key(groups["weekday"])],
        key(groups.get("side") or ""),
        groups.get("week"),
    )
    if groups.get("coming") or "next" in (side, key(week or "")):
        return Reading(coming=True)
    if side.startswith("the ") and side not in NOW:
        return _beside_weekday(weekday, side, anchors)
    day, source = _last_weekday(weekday, anchors, strictly=side == "last")
    if day is None:
        return OPEN
    if week and anchors.published:
        day = _first_of("week", anchors.published) + timedelta(days=weekday - 7 * (key(week) == "last"))
        return Reading(coming=True) if day > anchors.published else between(day, day, source)
    if groups.get("into"):
        return between(day - timedelta(days=1), day, source)
    reading = between(day, day, source)
    return overnight(reading, anchors) if groups.get("night") else reading


def _beside_weekday(weekday: int, side: str, anchors: Anchors) -> Reading:
    """Read "the following Friday", "the previous Friday": they count from the day named before."""
    if anchors.event is None:
        return OPEN
    ahead = (weekday - anchors.event.weekday()) % 7 or 7
    return _moved(anchors.event, ahead if side != "the previous" else ahead - 7 or -7)


def weekdays_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "Friday to Sunday", "the night from Friday to Saturday", "Friday until this morning"."""
    if match.groupdict().get("word"):
        day, source = _last_weekday(grammar.data.weekdays[key(match["weekday"])], anchors, strictly=True)
        last = word_of(match, grammar, anchors).end
        return OPEN if day is None or last is None else between(day, last, source)
    names = [grammar.data.weekdays[key(match[group])] for group in ("weekday", "weekday2")]
    end, source = _last_weekday(names[1], anchors, strictly=False)
    return OPEN if end is None else between(end - timedelta(days=(names[1] - names[0]) % 7), end, source)


def _last_weekday(weekday: int, anchors: Anchors, *, strictly: bool) -> tuple[date | None, str]:
    """Look back from the publication day (which counts itself), else for a full date of the text that is such a day."""
    if anchors.published is None:
        return next((day for day in anchors.full if day.weekday() == weekday), None), TEXT
    back = (anchors.published.weekday() - weekday) % 7
    return anchors.published - timedelta(days=back or 7 * strictly), PUBLICATION


def word_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "today", "yesterday", "last night"."""
    first, last = grammar.data.words[key(match["word"])]
    if anchors.published is None:
        return OPEN
    if first > 0:
        return Reading(coming=True)
    return between(anchors.published + timedelta(days=first), anchors.published + timedelta(days=last), PUBLICATION)


def shift_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "the same day", "the next morning": they count from the day named before."""
    return _moved(anchors.previous, grammar.data.shifts[key(match["shift"])])


def ago_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "two days ago", "a month ago"."""
    count, unit, today = number(match, grammar), grammar.data.units[key(match["unit"])], anchors.published
    if count is None or today is None:
        return OPEN
    if not unit:
        return between(today - timedelta(days=-(-count // HOURS)), today - timedelta(days=count // HOURS), PUBLICATION)
    day, give = _back(today, count, unit), timedelta(days=AGO[unit])
    return between(day - give, day + give, PUBLICATION)


def _back(day: date, count: int, unit: int) -> date:
    """Return the day so many units before, months and years by the calendar."""
    return months_back(day, count * MONTHS[unit]) if unit in MONTHS else day - timedelta(days=count * unit)


def earlier_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "two days earlier", "a week later": they count from the day named before."""
    count, unit = number(match, grammar), grammar.data.units[key(match["unit"])]
    if count is None or unit not in WHOLE:
        return OPEN
    sign = 1 if key(match["dir"]) in ("later", "after") else -1
    return _moved(anchors.event, sign * count * unit)


def after_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read the day of what follows "a day after ...", counted back from the day that its sentence named before.

    "A year after the 2014 war" names a computed year: a rival, never the answer.
    """
    count, unit = number(match, grammar), grammar.data.units[key(match["unit"])]
    if count is None:
        return OPEN
    sign = 1 if key(match["dir"]) == "before" else -1
    if match.groupdict().get("year"):
        year = int(match["year"]) - sign * count
        return Reading(candidates=((date(year, 1, 1), date(year, 12, 31)),))
    return _moved(anchors.beside, sign * count * unit) if unit in WHOLE else OPEN


def before_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read the day of what is told beside "a day after ...", counted from the day that the words after it name."""
    count, unit = number(match, grammar), grammar.data.units[key(match["unit"])]
    if count is None or unit not in WHOLE:
        return OPEN
    return _moved(anchors.event, count * unit * (-1 if key(match["dir"]) == "before" else 1))


def _moved(day: date | None, days: int) -> Reading:
    if day is None:
        return OPEN
    moved = day + timedelta(days=days)
    return between(moved, moved, TEXT)


def period_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "this week", "last month", "over the weekend"; what is to come ("next week") is no event's."""
    side, unit, today = key(match["side"]), key(match["unit"]), anchors.published
    edge = key(match.groupdict().get("edge") or "")
    if side in ("next", "later this") or (side, edge) == ("this", "late"):
        return Reading(coming=True)
    if today is None:
        return Reading(vague=True)
    if unit == "weekend":
        back = 7 if side == "last" and today.weekday() >= SATURDAY else 0
        saturday = today - timedelta(days=(today.weekday() - SATURDAY) % 7 + back)
        return between(saturday, min(saturday + timedelta(days=1), today), PUBLICATION)
    if side == "the past":
        return _stretch(_back(today, 1, grammar.data.units[unit]), grammar, anchors)
    if side.endswith(" the"):
        return Reading(vague=True)
    first = _first_of(unit, today)
    for _ in range(PERIODS_BACK.get(side, 0)):
        first = _first_of(unit, first - timedelta(days=1))
    last = _last_of(unit, first)
    start, end = (first, last) if unit == "week" or not edge else part_of(first, last, grammar.data.edges[edge])
    if side == "earlier this":
        today = max(start, today - timedelta(days=1))
    return between(start, min(end, today), PUBLICATION)


def _first_of(unit: str, day: date) -> date:
    if unit == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def _last_of(unit: str, first: date) -> date:
    if unit == "week":
        return first + timedelta(days=6)
    return last_of_month(first) if unit == "month" else first.replace(month=12, day=31)


def sofar_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "so far this year"."""
    today = anchors.published
    return _stretch(None if today is None else _first_of(key(match["unit"]), today), grammar, anchors)


def past_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "over the past 24 hours", "in the last two weeks"."""
    count, unit = number(match, grammar), grammar.data.units[key(match["unit"])]
    if anchors.published is None or (count is None and unit):
        return Reading(vague=True, total=unit > 7)
    if count is None:  # "the past few hours"
        return between(anchors.published, anchors.published, PUBLICATION)
    start = _back(anchors.published, count, unit) if unit else anchors.published - timedelta(days=-(-count // HOURS))
    return _stretch(start, grammar, anchors)


def _stretch(start: date | None, grammar: Grammar, anchors: Anchors) -> Reading:
    return since(Reading(start=start, end=start), grammar, anchors, PUBLICATION)


def since(reading: Reading, grammar: Grammar, anchors: Anchors, source: str | None) -> Reading:
    """Return the stretch from a reading's start to the publication day; without an end where that is not known."""
    start, end = reading.start, anchors.published
    if start is not None and end is None:
        return Reading(start=start, source=source, vague=True, total=True)
    if start is None or end is None or end < start:
        return Reading(vague=True, total=True)
    long = (end - start).days > grammar.data.cumulative_days
    return Reading(start=start, end=end, source=source, total=long)


def vague_of(match: re.Match[str], grammar: Grammar, _anchors: Anchors) -> Reading:
    """Read "in recent weeks", "since the war began": a time of its own that nobody can put ends to."""
    words = match.groupdict().get("vague")
    return Reading(vague=True, total=words is None or grammar.data.vague[key(words)])


def spell_of(_match: re.Match[str], _grammar: Grammar, _anchors: Anchors) -> Reading:
    """Read "in two days of fighting": some days in a row, and not said which."""
    return Reading(vague=True)


def nothing(_match: re.Match[str], _grammar: Grammar, _anchors: Anchors) -> Reading:
    """Read what is recognised and not converted: anniversaries."""
    return OPEN
