"""Number phrases: "at least 84", "between 3 and 5", "half a dozen", "dozens", "no"."""

from collections.abc import Iterator, Sequence

from counterclaim.extract.measurements import Measurements
from counterclaim.extract.numberwords import Bound, NumberWords, Qualifier, load_number_words
from counterclaim.extract.numerals import Numerals
from counterclaim.extract.phrases import Phrases
from counterclaim.extract.quantity import Quantity
from counterclaim.extract.tokens import Token
from counterclaim.records import Count

_BETWEEN = frozenset(("and", "to", "-", "–"))
"""What stands between the two ends of "between 3 and 5"; "between 3 to 5" is frequent too."""


class Numbers:
    """Finds the number phrases of a sentence."""

    def __init__(self, words: NumberWords) -> None:
        self._numerals, self._measurements = Numerals(words), Measurements(words)
        self._between_word = words.between
        self._before = Phrases([(q.words, q) for q in words.before])
        self._after = Phrases([(q.words, q) for q in words.after])
        self._vague = Phrases([(w, True) for w in words.vague])
        self._zero = Phrases([(z.words, z) for z in words.zero])
        self._range = Phrases([(w, True) for w in words.range])
        self._ranging = frozenset(words.ranging)
        phrases = (*words.half_dozen, *words.vague, *(zero.words for zero in words.zero))
        self.words = frozenset((*phrases, *words.values, *words.multipliers))
        """Every number that is no digit holds one of these words or phrases."""
        self._opening = frozenset(phrase.removeprefix("a ").split()[0] for phrase in (*self.words, words.between))
        self._qualifying = frozenset(word for q in words.before for word in q.words.split()) | {"a"}

    def find(self, text: str, tokens: Sequence[Token], at: int = 0) -> Iterator[Quantity]:
        """Yield the number phrases in order, without overlap; measurements, money, ages and dates are left out."""
        for first in self._places(tokens):
            found = self._phrase(text, tokens, first) if first >= at else None
            if found is None:
                continue
            if not self._measurements.holds(tokens, found):
                yield found
            at = found.last

    def _places(self, tokens: Sequence[Token]) -> Sequence[int]:
        """Return the few places where a number phrase may begin: at numbers, and at the qualifiers before them."""
        places: list[int] = []
        for number in [at for at, token in enumerate(tokens) if self._may_open(token)]:
            first, last = number, places[-1] if places else -1
            while first - 1 > last and tokens[first - 1].low in self._qualifying:
                first -= 1
            places += range(first, number + 1)
        return places

    def _may_open(self, token: Token) -> bool:
        """Tell cheaply whether a number can begin with a word, its article left out: nine in ten open none."""
        return token.low in self._opening or token.low[0].isdigit() or ("-" in token.low and token.is_word)

    def is_day(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell the 23 of "23 May"."""
        return self._measurements.is_day(tokens, at)

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
        start = self._start(tokens, first, at)
        span = (tokens[start].start, tokens[last - 1].end)
        worded = [q.words for q in qualifiers if not q.known]
        count = Count(low=low, high=high, text=text[slice(*span)], span=span, qualifier=" ".join(worded))
        return Quantity(
            first,
            last,
            count,
            additive=any(q.additive for q in qualifiers),
            known=any(q.known for q in qualifiers),
            excepted=any(q.excepted for q in qualifiers),
            **shape,
        )

    def _qualifiers(self, tokens: Sequence[Token], at: int) -> tuple[list[Qualifier], int]:
        found: list[Qualifier] = []
        while len(found) < 3 and (hit := self._before.match(tokens, at)) is not None:
            found.append(hit[1])
            at = hit[0]
        return found, at

    def _start(self, tokens: Sequence[Token], first: int, body: int) -> int:
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
        if at >= len(tokens) or not (tokens[at].low == "a" or self._may_open(tokens[at])):
            return None
        if (zero := self._zero.match(tokens, at)) is not None:
            return 0, 0, zero[0], {"zero": True, "pronoun": zero[1].pronoun}
        if (vague := self._vague.match(tokens, at)) is not None:
            return None, None, vague[0], {"vague": True}
        if tokens[at].low == self._between_word:
            return self._between(tokens, at)
        one = self._numerals.number(tokens, at)
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
        first = self._numerals.number(tokens, at + 1)
        if first is None or first[1] >= len(tokens) or tokens[first[1]].low not in _BETWEEN:
            return None
        second = self._numerals.number(tokens, first[1] + 1)
        if second is None or second[0] < first[0]:
            return None
        return first[0], second[0], second[1], {}

    def _range_end(self, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
        joined = self._range.match(tokens, at)
        return None if joined is None else self._numerals.number(tokens, joined[0])


def _bounded(low: int | None, high: int | None, qualifiers: Sequence[Qualifier]) -> tuple[int | None, int | None]:
    if low != high:
        return low, high
    bounds = {q.bound for q in qualifiers}
    if Bound.LOW in bounds and Bound.HIGH not in bounds:
        return low, None
    if Bound.HIGH in bounds and Bound.LOW not in bounds:
        return None, high
    return low, high


def load_numbers() -> Numbers:
    """Return the number grammar of the shipped lexicon."""
    return Numbers(load_number_words())
