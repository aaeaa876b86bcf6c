"""Days and intervals of days, as ordinals that can be compared."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from counterclaim.records import TimePrecision, When


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """The days from `start` to `end`, both included, as proleptic ordinals."""

    start: int
    end: int

    @classmethod
    def of(cls, when: When) -> "Interval | None":
        """Return the interval that words of a text state; one that is only the day of publication is none."""
        if when.start is None or when.end is None or (when.source == "publication" and when.text is None):
            return None
        return cls.between(when.start, when.end)

    @classmethod
    def between(cls, start: str, end: str) -> "Interval":
        """Return the interval of two ISO 8601 days."""
        return cls(date.fromisoformat(start).toordinal(), date.fromisoformat(end).toordinal())

    @property
    def days(self) -> int:
        """How many days it holds."""
        return self.end - self.start + 1

    @property
    def precision(self) -> TimePrecision:
        """UCDP's date_prec of its width."""
        limits = (
            (1, TimePrecision.DAY),
            (6, TimePrecision.DAYS_2_TO_6),
            (7, TimePrecision.WEEK),
            (31, TimePrecision.MONTH),
        )
        return next((precision for most, precision in limits if self.days <= most), TimePrecision.YEAR)

    def gap(self, other: "Interval") -> int:
        """Return how many days lie from the end of one to the start of the other; 0 where they touch or overlap."""
        return max(0, other.start - self.end, self.start - other.end)

    def meet(self, other: "Interval") -> "Interval | None":
        """Return the days both hold."""
        low, high = max(self.start, other.start), min(self.end, other.end)
        return Interval(low, high) if low <= high else None

    def iso(self) -> tuple[str, str]:
        """Return both ends as ISO 8601 days."""
        return date.fromordinal(self.start).isoformat(), date.fromordinal(self.end).isoformat()


def tightest(intervals: Iterable[Interval]) -> Interval | None:
    """Return the narrowest interval (then the most frequent, then the earliest), narrowed by those that overlap it."""
    counted = Counter(intervals)
    ranked = sorted(counted, key=lambda i: (i.days, -counted[i], i))
    if not ranked:
        return None
    found = ranked[0]
    for other in ranked[1:]:
        found = found.meet(other) or found
    return found
