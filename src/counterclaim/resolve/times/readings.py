"""What an expression says about days: an interval of them, or an open one with its rivals.

A reader (written.py, counted.py) never guesses. What depends on a day that is not known (the publication's, the one
named before) stays open: `start` and `end` None. A year is added only from the publication day or from a full date of
the text itself.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.records import TimePrecision
from counterclaim.resolve.times.lexicon import Grammar

TEXT, PUBLICATION = "text", "publication"
LENGTHS = (
    (1, 1),
    (6, 2),
    (10, 3),
    (45, 4),
)  # days at most -> UCDP's date_prec; six weeks are still called a month

TWELFTHS = 12  # of a month or a year, which parts of them are given in

Interval = tuple[date, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """The days a reader may count from."""

    published: date | None = None
    full: tuple[date, ...] = ()
    """Days that the text names with their year, in the order of the text."""
    previous: date | None = None
    """The last day named before the expression."""
    event: date | None = None
    """The last day of an event named before the expression, else the last day named."""
    beside: date | None = None
    """The last day named before it in its own sentence."""
    doubtful: bool = False
    """The publication day may be the event's own: a bare description, dated by whoever filed it."""


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


def months_back(day: date, count: int) -> date:
    """Return the same day so many months before, the month's last where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - count, 12)
    first = date(year, month + 1, 1)
    return first + timedelta(days=min(day.day, last_of_month(first).day) - 1)


def last_of_month(day: date) -> date:
    """Return the last day of a day's month."""
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def part_of(first: date, last: date, twelfths: tuple[int, int]) -> tuple[date, date]:
    """Cut a month or a year to some of its twelfths: a month into days by tens and fifteens, a year into months."""
    starts, ends = twelfths
    if last - first > timedelta(days=31):
        return date(first.year, 1 + starts, 1), last_of_month(date(first.year, ends, 1))
    end = last if ends == TWELFTHS else first + timedelta(days=30 * ends // TWELFTHS - 1)
    return first + timedelta(days=30 * starts // TWELFTHS), end


def key(words: str) -> str:
    """Return the words as the tables spell them: lower case, single blanks, no abbreviating dot."""
    return " ".join(words.casefold().split()).rstrip(".")
