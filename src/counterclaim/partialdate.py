"""A day or month without its year ("August 25", "25-27 August", "in August"), until a link adds the year.

`resolve` leaves such a date open (`When.start` is None) and keeps its words in `When.text`. `link` reads them with
`partial`, asks a dated claim's interval whether the day falls into it (`within`), and so borrows the year.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_DASH = r"\s{0,2}(?:-|–|—|to|and|until|through)\s{0,2}"
_DAYS = rf"{_DAY.format('day')}(?:{_DASH}{_DAY.format('last')})?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_MONTH}\s{{1,3}}{_DAYS}(?!\w)",
        rf"\b{_DAYS}\s{{1,3}}(?:of\s)?{_MONTH}\b",
        rf"\b{_MONTH}\b",
    )
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A month (1 to 12) and, where said, a first and a last day of it; never a year."""

    month: int
    day: int | None = None
    last: int | None = None

    def on(self, year: int) -> tuple[str, str] | None:
        """Return the ISO interval it names in a year; None where that year has no such day (29 February)."""
        try:
            start = date(year, self.month, self.day or 1)
            end = _month_end(start) if self.day is None else date(year, self.month, self.last or self.day)
        except ValueError:
            return None
        return None if end < start else (start.isoformat(), end.isoformat())

    def within(self, start: str, end: str) -> tuple[str, str] | None:
        """Return its ISO interval in the year in which it touches [start, end] (ISO days); None if it never does."""
        years = range(int(start[:4]), int(end[:4]) + 1)
        found = [one for one in map(self.on, years) if one and one[0] <= end and start <= one[1]]
        return found[0] if len(found) == 1 else None


def partial(text: str) -> PartialDate | None:
    """Read a day or month without a year; None where the words name no month, or name a year as well."""
    if _YEAR.search(text):
        return None
    for form in _FORMS:
        for match in form.finditer(text):
            groups = match.groupdict()
            month = month_number(groups["month"])
            days = [int(groups[key]) for key in ("day", "last") if groups.get(key)]
            if month and all(1 <= day <= 31 for day in days):
                return PartialDate(month=month, day=days[0] if days else None, last=days[-1] if days else None)
    return None


def month_number(word: str) -> int | None:
    """Return the number of an English month, written out or shortened to three letters or more ("Sept")."""
    stem = word.casefold().rstrip(".")
    if len(stem) < 3:
        return None
    return next((number for number, name in enumerate(MONTHS, 1) if name.startswith(stem)), None)


def _month_end(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
