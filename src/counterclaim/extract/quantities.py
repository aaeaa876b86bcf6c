"""Number phrases: "at least 84", "between 3 and 5", "half a dozen", "dozens", "no"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import msgspec

from counterclaim import datafile
from counterclaim.extract.phrases import Phrases
from counterclaim.extract.tokens import Token
from counterclaim.records import Count

MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ]
)
_BEFORE_YEAR = frozenset(
    [
        "in",
        "since",
        "of",
        "by",
        "from",
        "until",
        "till",
        "during",
        "late",
        "early",
        "mid",
        "year",
        "to",
        "between",
        "before",
        "after",
        "and",
    ]
)
LONGEST = 9
"""Digits of the longest number read: a longer one is a telephone number or noise."""


class Bound(StrEnum):
    """What a qualifier makes of a number."""

    LOW = "low"
    HIGH = "high"
    EXACT = "exact"


class Qualifier(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words before or behind a number; see the head of numbers.yml."""

    words: str
    bound: Bound
    additive: bool = False
    known: bool = False


class Zero(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A word that says none."""

    words: str
    pronoun: bool = False


class NumberWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file numbers.yml."""

    values: dict[str, int]
    multipliers: dict[str, int]
    vague: list[str]
    zero: list[Zero]
    before: list[Qualifier]
    after: list[Qualifier]
    range: list[str]
    ranging: list[str]
    between: str
    half_dozen: list[str]
    units: list[str]
    money: list[str]
    labels: list[str]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number phrase over tokens [first, last); `count.span` covers its qualifier."""

    first: int
    last: int
    count: Count
    vague: bool = False
    zero: bool = False
    pronoun: bool = False
    additive: bool = False
    known: bool = False
    article: bool = False


class Numbers:
    """Finds the number phrases of a sentence."""

    def __init__(self, words: NumberWords) -> None:
        self.words = words
        self._before = Phrases([(q.words, q) for q in words.before])
        self._after = Phrases([(q.words, q) for q in words.after])
        self._vague = Phrases([(w, True) for w in words.vague])
        self._half = Phrases([(w, 6) for w in words.half_dozen])
        self._zero = Phrases([(z.words, z) for z in words.zero])
        self._range = Phrases([(w, True) for w in words.range])
        self._ranging = frozenset(words.ranging)
        self._units = frozenset(words.units)
        self._money = frozenset(words.money)
        self._labels = frozenset(words.labels)

    def find(self, text: str, tokens: Sequence[Token]) -> Iterator[Quantity]:
        """Yield the number phrases in order, without overlap; measurements, money, ages, dates and labels are left out."""
        at = 0
        while at < len(tokens):
            found = self._phrase(text, tokens, at)
            if found is None:
                at += 1
                continue
            if not self._is_measurement(tokens, found):
                yield found
            at = found.last

    def _phrase(self, text: str, tokens: Sequence[Token], first: int) -> Quantity | None:
        """Qualifiers, then a number, a range, a vague word or a word for none, then what may follow."""
        qualifiers, at = self._qualifiers(tokens, first)
        body = self._body(tokens, at)
        if body is None:
            return None
        low, high, last, shape = body
        behind = self._after.match(tokens, last)
        if behind is not None:
            qualifiers, last = [*qualifiers, behind[1]], behind[0]
        low, high = _bounded(low, high, qualifiers)
        start = self._start(tokens, first, at, qualifiers)
        span = (tokens[start].start, tokens[last - 1].end)
        worded = [q.words for q in qualifiers if not q.known]
        count = Count(low=low, high=high, text=text[slice(*span)], span=span, qualifier=" ".join(worded))
        return replace(
            Quantity(first, last, count, **shape),
            additive=any(q.additive for q in qualifiers),
            known=any(q.known for q in qualifiers),
        )

    def _qualifiers(self, tokens: Sequence[Token], at: int) -> tuple[list[Qualifier], int]:
        found: list[Qualifier] = []
        while len(found) < 3 and (hit := self._before.match(tokens, at)) is not None:
            found.append(hit[1])
            at = hit[0]
        return found, at

    def _start(self, tokens: Sequence[Token], first: int, body: int, qualifiers: Sequence[Qualifier]) -> int:
        """Return the token where the count's words begin: words that only refer back ("the") stay outside."""
        at = first
        while at < body:
            hit = self._before.match(tokens, at)
            if hit is None or not hit[1].known:
                return at
            at = hit[0]
        return body

    def _body(self, tokens: Sequence[Token], at: int) -> tuple[int | None, int | None, int, dict[str, bool]] | None:
        """Return low, high, the index behind, and the shape."""
        if (zero := self._zero.match(tokens, at)) is not None:
            return 0, 0, zero[0], {"zero": True, "pronoun": zero[1].pronoun}
        if (vague := self._vague.match(tokens, at)) is not None:
            return None, None, vague[0], {"vague": True}
        if at < len(tokens) and tokens[at].low == self.words.between:
            return self._between(tokens, at)
        one = self.number(tokens, at)
        if one is None:
            return None
        low, last = one
        second = None if self._is_change(tokens, at) else self._range_end(tokens, last)
        if second is not None and low < second[0]:
            return low, second[0], second[1], {}
        return low, low, last, {}

    def _is_change(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell "rose from 3 to 5", two figures, from "ranging from 3 to 5"."""
        return at >= 1 and tokens[at - 1].low == "from" and not (at >= 2 and tokens[at - 2].low in self._ranging)

    def _between(self, tokens: Sequence[Token], at: int) -> tuple[int, int, int, dict[str, bool]] | None:
        first = self.number(tokens, at + 1)
        if first is None or first[1] >= len(tokens) or tokens[first[1]].low != "and":
            return None
        second = self.number(tokens, first[1] + 1)
        if second is None or second[0] < first[0]:
            return None
        return first[0], second[0], second[1], {}

    def _range_end(self, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
        joined = self._range.match(tokens, at)
        return None if joined is None else self.number(tokens, joined[0])

    def number(self, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
        """Return the value of the number words or digits that begin at a token, and the index behind them."""
        if at >= len(tokens):
            return None
        if (half := self._half.match(tokens, at)) is not None:
            return half[1], half[0]
        if tokens[at].text[0].isdigit():
            return self._digits(tokens, at)
        if tokens[at].low in ("a", "one") and at + 1 < len(tokens) and tokens[at + 1].low in self.words.multipliers:
            return self._scaled(tokens, 1, at + 1)
        return self._words(tokens, at)

    def _digits(self, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
        text = tokens[at].text
        whole = text.replace(",", "").replace(".", "") if text[-4:-3] in (",", ".") else text.replace(",", "")
        if not whole.replace(".", "").isdigit() or len(whole) > LONGEST:
            return None
        multiplied = at + 1 < len(tokens) and tokens[at + 1].low in self.words.multipliers
        if multiplied:
            return round(float(whole) * self.words.multipliers[tokens[at + 1].low]), at + 2
        return (int(whole), at + 1) if whole.isdigit() else None

    def _words(self, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
        total, end = self._small(tokens, at)
        if end == at:
            multiplier = self.words.multipliers.get(tokens[at].low)
            return None if multiplier is None or multiplier < 100 else self._scaled(tokens, 1, at)
        return self._scaled(tokens, total, end)

    def _small(self, tokens: Sequence[Token], at: int) -> tuple[int, int]:
        """Return the value of the words below 100 that begin at a token ("twenty-two", "thirty five")."""
        values, end = self._values(tokens, at), at + 1
        if values is None:
            return 0, at
        if values >= 20 and values % 10 == 0 and (unit := self._values(tokens, end)) is not None and 0 < unit < 10:
            return values + unit, end + 1
        return values, end

    def _values(self, tokens: Sequence[Token], at: int) -> int | None:
        if at >= len(tokens):
            return None
        parts = tokens[at].low.split("-")
        numbers = [self.words.values[p] for p in parts if p in self.words.values]
        if len(numbers) != len(parts) or (len(parts) > 1 and not (numbers[0] >= 20 and len(parts) == 2)):
            return None
        return sum(numbers)

    def _scaled(self, tokens: Sequence[Token], value: int, at: int) -> tuple[int, int]:
        """Apply multipliers and what is added behind them: "two hundred and five", "three thousand four hundred"."""
        total, current = 0, value
        while at < len(tokens):
            multiplier = self.words.multipliers.get(tokens[at].low)
            if multiplier is not None:
                current *= multiplier
                at += 1
                continue
            skip = at + 1 if tokens[at].low == "and" else at
            more, end = self._small(tokens, skip)
            if current < 100 or end == skip or more == 0:
                break
            total, current, at = total + current, more, end
        return total + current, at

    def _is_measurement(self, tokens: Sequence[Token], found: Quantity) -> bool:
        """Tell ages, years, dates, money, distances and labels from counts."""
        if found.zero or found.vague:
            return found.vague and found.last < len(tokens) and self._is_unit(tokens, found.last)
        return (
            self._is_unit(tokens, found.last)
            or self._is_named(tokens, found)
            or _is_year_or_day(tokens, found)
            or _is_age(tokens, found)
            or _is_clock(tokens, found)
        )

    def _is_unit(self, tokens: Sequence[Token], at: int) -> bool:
        at += at < len(tokens) and tokens[at].low in (
            "-",
            "square",
            "cubic",
            "more",
            "consecutive",
            "straight",
            "nautical",
        )
        return at < len(tokens) and (tokens[at].low in self._units or tokens[at].low.rstrip(".") in self._units)

    def _is_named(self, tokens: Sequence[Token], found: Quantity) -> bool:
        at = found.first - 1
        if at >= 1 and tokens[at].text == ".":
            at -= 1
        return at >= 0 and (
            tokens[at].low in self._money or (tokens[at].low in self._labels and _is_digits(tokens, found))
        )


def _bounded(low: int | None, high: int | None, qualifiers: Sequence[Qualifier]) -> tuple[int | None, int | None]:
    if low != high:
        return low, high
    bounds = {q.bound for q in qualifiers}
    if Bound.LOW in bounds and Bound.HIGH not in bounds:
        return low, None
    if Bound.HIGH in bounds and Bound.LOW not in bounds:
        return None, high
    return low, high


def _is_digits(tokens: Sequence[Token], found: Quantity) -> bool:
    return found.last - found.first == 1 and tokens[found.first].text.isdigit()


def _is_year_or_day(tokens: Sequence[Token], found: Quantity) -> bool:
    """Tell "in 2014", "August 25", "25 August" and "Jan. 3"; a bare four-digit year before a mark or a function word too."""
    before = tokens[found.first - 1] if found.first else None
    if before is not None and before.text in (".", ",") and found.first >= 2:
        before = tokens[found.first - 2] if tokens[found.first - 2].low in MONTHS else before
    after = tokens[found.last] if found.last < len(tokens) else None
    if not _is_digits(tokens, found):
        return False
    value = int(tokens[found.first].text)
    is_month = any(t is not None and t.low in MONTHS and (t.is_capital or t.low != "may") for t in (before, after))
    if value <= 31 and is_month:
        return True
    looks_like_year = 1900 <= value <= 2100 and len(tokens[found.first].text) == 4
    return looks_like_year and (
        is_month or (before is not None and before.low in _BEFORE_YEAR) or not _opens_noun(after)
    )


def _opens_noun(token: Token | None) -> bool:
    return (
        token is not None and token.is_word and token.low not in ("and", "or", "to", "in", "when", "after", "the", "by")
    )


def _is_age(tokens: Sequence[Token], found: Quantity) -> bool:
    """Tell "Name, 49," and "two men, 18 and 20," where digits between commas follow a noun."""
    if not _is_digits(tokens, found) or found.first < 2 or int(tokens[found.first].text) > 110:
        return False
    before, behind = tokens[found.first - 1].text, tokens[found.last].text if found.last < len(tokens) else "."
    if before in (",", "(") and behind in (",", ";", ".", ")", "--", "-", "–", "—"):
        return tokens[found.first - 2].is_word
    paired = found.last + 1 < len(tokens) and behind == "and" and tokens[found.last + 1].text.isdigit()
    return before == "," and paired and found.last + 2 < len(tokens) and tokens[found.last + 2].text == ","


def _is_clock(tokens: Sequence[Token], found: Quantity) -> bool:
    """Tell "10:30", "9/11", "1-0" and "#5"."""
    marks = (":", "/", "#", "@")
    before, after = found.first - 1, found.last
    if before >= 0 and tokens[before].text in marks and tokens[before].end == tokens[found.first].start:
        return True
    glued = after + 1 < len(tokens) and tokens[after].text in (":", "/") and tokens[after + 1].text[0].isdigit()
    return glued and tokens[after].start == tokens[after - 1].end


def load_numbers() -> Numbers:
    """Return the number grammar of the shipped lexicon."""
    return Numbers(datafile.load(datafile.shipped("lexicon", "en", "numbers.yml"), NumberWords))
