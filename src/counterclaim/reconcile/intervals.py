"""A count as an interval [low, point, high] (rules.md 1), and when two of them agree."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from counterclaim.policy import Policy
from counterclaim.records import Count

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """What a count says. `point` None: an upper bound only. `open`: the high is a point that may be exceeded."""

    low: int | None
    point: int | None
    high: int | None
    open: bool = False
    exclusive: bool = False
    """The number itself is left out ("more than 80"); matters only where two figures are compared."""
    approximate: bool = False
    vague: bool = False

    @property
    def number(self) -> int:
        """The one number by which figures are told apart: the point, or the upper bound."""
        return (self.high or 0) if self.point is None else self.point

    @property
    def is_ceiling(self) -> bool:
        """Tell whether it is only an upper bound ("up to 9")."""
        return self.point is None

    @property
    def is_zero(self) -> bool:
        """Tell whether it says that there were none."""
        return self.point == 0 and not self.open

    def contains(self, number: int) -> bool:
        """Tell whether a number fits; an open high fits anything above."""
        return (self.low is None or self.low <= number) and (self.open or self.high is None or number <= self.high)

    def meets(self, bound: "Interval") -> bool:
        """Tell whether this figure satisfies another's bound ("84" and "more than 80")."""
        if bound.is_ceiling:
            return self.number <= bound.number
        return bound.open and (self.number > bound.number if bound.exclusive else self.number >= bound.number)

    @property
    def words(self) -> str:
        """The interval as an editor would write it: "at least 84", "up to 9", "5 to 7", "about 12"."""
        if self.is_ceiling:
            return f"up to {self.high}"
        if self.open:
            return f"{'more than' if self.exclusive else 'at least'} {self.point}"
        if self.low != self.high:
            return f"{self.low} to {self.high}"
        return f"about {self.point}" if self.approximate else f"{self.point}"


def interval(count: Count, policy: Policy) -> Interval | None:
    """Return what a count is worth, or None where neither number nor word is known to the policy."""
    qualifier = count.qualifier.casefold().strip()
    if count.low is None and count.high is None:
        return _vague(_phrase(qualifier, count.text.casefold()), qualifier, policy)
    if count.low is None:
        return Interval(low=None, point=None, high=count.high)
    if count.high is None:
        exclusive = qualifier in policy.exclusive
        return Interval(low=count.low, point=count.low, high=count.low, open=True, exclusive=exclusive)
    middle = (count.low + count.high) // 2
    return Interval(low=count.low, point=middle, high=count.high, approximate=qualifier in policy.approximate)


def agree(one: Interval, other: Interval, policy: Policy) -> bool:
    """Tell whether points lie close, or one closed interval holds the other's point."""
    if one.point is not None and other.point is not None:
        return near(one.point, other.point, policy) or _holds(one, other) or _holds(other, one)
    return _holds(one, other) or _holds(other, one)


def near(one: int, other: int, policy: Policy) -> bool:
    """Tell whether two points differ by no more than the policy's share of the larger."""
    return abs(one - other) <= policy.agreement * max(one, other)


def added(intervals: Iterable[Interval]) -> Interval:
    """Return the sum; a ceiling among the addends has no low, and leaves the sum without a point."""
    parts = list(intervals)
    points = [part.point for part in parts if part.point is not None]
    return Interval(
        low=sum(part.low or 0 for part in parts),
        point=sum(points) if len(points) == len(parts) else None,
        high=sum(part.high or 0 for part in parts),
        open=any(part.open for part in parts),
        exclusive=any(part.exclusive for part in parts),
        approximate=any(part.approximate for part in parts),
        vague=any(part.vague for part in parts),
    )


def _holds(closed: Interval, other: Interval) -> bool:
    return not closed.open and other.point is not None and closed.contains(other.point)


def _vague(phrase: str, qualifier: str, policy: Policy) -> Interval | None:
    value = _value(phrase, policy)
    if value is None:
        return None
    if qualifier in policy.upper:
        return Interval(low=None, point=None, high=value, vague=True)
    return Interval(low=value, point=value, high=value, open=True, vague=True)


def _phrase(qualifier: str, text: str) -> str:
    """Return the vague words once: "dozens" may stand as text and as qualifier, or "several" apart from "dozen"."""
    if qualifier in text:
        return text
    return qualifier if text in qualifier else f"{qualifier} {text}"


def _value(phrase: str, policy: Policy) -> int | None:
    """Return the first word's worth times what multiplies it: "tens of thousands" is 10 x 1000."""
    words = _WORD.findall(phrase)
    for start in range(len(words)):
        for length in (3, 2, 1):
            value = policy.words.get(" ".join(words[start : start + length]))
            if value is not None:
                return value * _multiplier(words[start + length : start + length + 2], policy)
    return None


def _multiplier(after: list[str], policy: Policy) -> int:
    following = [word for word in after if word != "of"]
    return policy.multipliers.get(following[0], 1) if following else 1
