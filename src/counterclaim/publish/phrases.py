"""Numbers, days and places as a reader expects them."""

from datetime import date

from counterclaim.partialdate import MONTHS
from counterclaim.publish.words import Words
from counterclaim.records import Count, Estimate, Place, PlacePrecision, TimePrecision, When

NOTHING = "–"


def number(value: int | None, *, is_open: bool = False) -> str:
    """Return 1,200, or 84+ where the end is open, or a dash."""
    return NOTHING if value is None else f"{value:,}" + "+" * is_open


def span(estimate: Estimate) -> str:
    """Return an estimate as "10 to 84+" or "26"."""
    if estimate.low == estimate.high:
        return number(estimate.high, is_open=estimate.high_open)
    return f"{number(estimate.low)} to {number(estimate.high, is_open=estimate.high_open)}"


def count(counted: Count) -> str:
    """Return a count in the report's words, or its numbers where there are no words."""
    if counted.text:
        said = counted.qualifier.lower() in counted.text.lower()
        return counted.text if said else f"{counted.qualifier} {counted.text}"
    if counted.low == counted.high:
        return number(counted.low)
    if counted.high is None:
        return f"at least {number(counted.low)}"
    return f"up to {number(counted.high)}" if counted.low is None else f"{counted.low:,} to {counted.high:,}"


def day(iso: str) -> str:
    """Return "31 January 2026"; what is no ISO 8601 day stays as it is."""
    try:
        when = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return f"{when.day} {MONTHS[when.month - 1].title()} {when.year}"


def interval(when: When) -> str:
    """Return the days of a happening, as finely as they are known."""
    if when.start is None:
        return "no date"
    if when.end is None:
        return f"since {day(when.start)}"
    if when.start == when.end:
        return day(when.start)
    if when.precision in (TimePrecision.MONTH, TimePrecision.YEAR) and when.start[:7] == when.end[:7]:
        return day(when.start).partition(" ")[2]
    if when.precision == TimePrecision.YEAR and when.start[:4] == when.end[:4]:
        return when.start[:4]
    first = day(when.start)
    if when.start[:4] == when.end[:4]:
        first = first.rpartition(" ")[0]
    return f"{first} to {day(when.end)}"


def certainty(when: When, words: Words) -> str:
    """Return how finely a day is known and where it comes from."""
    parts = [words.times.get(when.precision) if when.precision else None, words.time_sources.get(when.source or "")]
    return ", ".join(part for part in parts if part)


def place(where: Place) -> str:
    """Return a place with the areas around it, as far as they are known and differ."""
    parts = (where.name or where.text, where.admin1, where.country)
    return ", ".join(dict.fromkeys(part for part in parts if part)) or "no place"


def nearness(where: Place, words: Words) -> str:
    """Return how finely a place is known."""
    return words.places[PlacePrecision(where.precision)] if where.precision else ""
