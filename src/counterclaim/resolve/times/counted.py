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
    number,
)

SATURDAY = 5
HOURS = 24  # in a day
AGO = {1: 0, 7: 3, 14: 3, 30: 15, 365: 183, 3652: 1826}  # "two weeks ago" is good to half a unit


def weekday_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "Friday", "last Friday", "overnight on Friday"."""
    groups = match.groupdict()
    side = key(groups.get("side") or "")
    if side == "next":
        return Reading(coming=True)
    day, source = _last_weekday(grammar.data.weekdays[key(groups["weekday"])], anchors, strictly=side == "last")
    if day is None:
        return OPEN
    if groups.get("into"):
        return between(day - timedelta(days=1), day, source)
    if groups.get("night") and (anchors.published is None or day < anchors.published):
        return between(day, day + timedelta(days=1), source)
    return between(day, day, source)


def weekdays_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "Friday to Sunday", "the night from Friday to Saturday"."""
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
    count, unit = number(match, grammar), grammar.data.units[key(match["unit"])]
    if count is None or not unit or anchors.published is None:
        return OPEN
    day, give = anchors.published - timedelta(days=count * unit), timedelta(days=AGO[unit])
    return between(day - give, day + give, PUBLICATION)


def earlier_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "two days earlier", "a week later": they count from the day named before."""
    count, unit = number(match, grammar), grammar.data.units[key(match["unit"])]
    if count is None or unit not in (1, 7):
        return OPEN
    sign = 1 if key(match["dir"]) in ("later", "after") else -1
    return _moved(anchors.previous, sign * count * unit)


def after_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read the day of what follows "a day after ...", counted back from the day that its sentence named before."""
    count, unit = number(match, grammar), grammar.data.units[key(match["unit"])]
    if count is None or unit != 1:
        return OPEN
    return _moved(anchors.beside, count if key(match["dir"]) == "before" else -count)


def _moved(day: date | None, days: int) -> Reading:
    if day is None:
        return OPEN
    moved = day + timedelta(days=days)
    return between(moved, moved, TEXT)


def period_of(match: re.Match[str], grammar: Grammar, anchors: Anchors) -> Reading:
    """Read "this week", "last month", "over the weekend"; what is to come ("next week") is no event's."""
    side, unit, today = key(match["side"]), key(match["unit"]), anchors.published
    if side in ("next", "later this"):
        return Reading(coming=True)
    if today is None:
        return Reading(vague=True)
    if unit == "weekend":
        back = 7 if side == "last" and today.weekday() >= SATURDAY else 0
        saturday = today - timedelta(days=(today.weekday() - SATURDAY) % 7 + back)
        return between(saturday, min(saturday + timedelta(days=1), today), PUBLICATION)
    if side == "the past":
        return _stretch(today - timedelta(days=grammar.data.units[unit]), grammar, anchors)
    if side.endswith(" the"):
        return Reading(vague=True)
    start = _first_of(unit, today)
    if side in ("this", "earlier this"):
        return between(start, max(start, today - timedelta(days=side == "earlier this")), PUBLICATION)
    end = start - timedelta(days=1)
    return between(_first_of(unit, end), end, PUBLICATION)


def _first_of(unit: str, day: date) -> date:
    if unit == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


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
    days = count * unit or -(-count // HOURS)
    return _stretch(anchors.published - timedelta(days=days), grammar, anchors)


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


def nothing(_match: re.Match[str], _grammar: Grammar, _anchors: Anchors) -> Reading:
    """Read what is recognised and not converted: other calendars, anniversaries."""
    return OPEN
