"""Numbers that count nobody: ages, years, dates, times, money, distances and labels."""

from collections.abc import Sequence

from counterclaim.extract.numberwords import NumberWords
from counterclaim.extract.quantity import Quantity
from counterclaim.extract.tokens import Token, ends_phrase

_AGES = 10
"""Words and marks of a list of ages at most."""


class Measurements:
    """Tells a measurement from a count."""

    def __init__(self, words: NumberWords) -> None:
        self._units, self._money, self._labels = frozenset(words.units), frozenset(words.money), frozenset(words.labels)
        self._months, self._before_year = frozenset(words.months), frozenset(words.before_year)
        self._prefixes, self._ages = frozenset(words.unit_prefixes), frozenset(words.ages)
        self._parents = frozenset(words.parents)
        self._clock, self._values = frozenset(words.clock), frozenset(words.values)

    def holds(self, tokens: Sequence[Token], found: Quantity) -> bool:
        """Tell ages, years, dates, money, distances and labels from counts ("No. 6" is no zero)."""
        if found.zero and found.last + 1 < len(tokens) and tokens[found.last].text == ".":
            return tokens[found.last + 1].text[0].isdigit()
        if found.zero or found.vague:
            return found.vague and found.last < len(tokens) and self._is_unit(tokens, found.last)
        return (
            self._is_unit(tokens, found.last)
            or self._is_named(tokens, found)
            or self._is_year_or_day(tokens, found)
            or _is_age(tokens, found)
            or self._is_listed_age(tokens, found)
            or _is_clock(tokens, found)
            or self._is_offspring(tokens, found)
            or self._is_time(tokens, found)
        )

    def is_day(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell a day in front of its month ("23 May")."""
        if at + 1 >= len(tokens) or not tokens[at].text.isdigit() or len(tokens[at].text) > 2:
            return False
        return tokens[at + 1].low in self._months and tokens[at + 1].is_capital

    def _is_unit(self, tokens: Sequence[Token], at: int) -> bool:
        at += at < len(tokens) and tokens[at].low in self._prefixes
        return at < len(tokens) and (tokens[at].low in self._units or tokens[at].low.rstrip(".") in self._units)

    def _is_named(self, tokens: Sequence[Token], found: Quantity) -> bool:
        at = found.first - 1
        if at >= 1 and tokens[at].text == ".":
            at -= 1
        return at >= 0 and (
            tokens[at].low in self._money or (tokens[at].low in self._labels and _is_digits(tokens, found))
        )

    def _is_offspring(self, tokens: Sequence[Token], found: Quantity) -> bool:
        """Tell the three of "a mother of three, died"; in "mother of three girls" the girls are counted."""
        of = found.first >= 2 and tokens[found.first - 1].low == "of" and tokens[found.first - 2].low in self._parents
        return of and ends_phrase(tokens, found.last)

    def _is_listed_age(self, tokens: Sequence[Token], found: Quantity) -> bool:
        """Tell the numbers of "aged 9, 12 and 15" and "aged between two and six"."""
        at = found.first - 1
        while at > max(0, found.first - _AGES) and self._is_in_list(tokens[at]):
            at -= 1
        return at >= 0 and tokens[at].low in self._ages

    def _is_in_list(self, token: Token) -> bool:
        return token.low in (",", "and", "to") or token.text.isdigit() or token.low in self._values

    def _is_time(self, tokens: Sequence[Token], found: Quantity) -> bool:
        """Tell "at 1300" and "0500" from counts."""
        text = tokens[found.last - 1].text
        if len(text) != 4 or not text.isdigit() or int(text[:2]) > 24 or int(text[2:]) > 59:
            return False
        before, after = tokens[found.first - 1] if found.first else None, tokens[found.last :]
        is_at = before is not None and before.low in self._clock and not _opens_noun(after[0] if after else None)
        return text.startswith("0") or is_at

    def _follows_date(self, tokens: Sequence[Token], found: Quantity) -> bool:
        before = tokens[max(0, found.first - 2) : found.first]
        is_date = len(before) == 2 and before[0].text.isdigit() and before[1].low in self._months
        return is_date and len(tokens[found.first].text) < 4

    def _is_year_or_day(self, tokens: Sequence[Token], found: Quantity) -> bool:
        """Tell "in 2014", "August 25", "25 August", "Jan. 3", and a four-digit year that opens no noun phrase."""
        if self._follows_date(tokens, found):
            # "on 23 September 28 bodies were found" has its day before the month; "23 SEP 89 --" ends in a year
            return _is_digits(tokens, found) and not _opens_noun((*tokens[found.last :], None)[0])
        before = tokens[found.first - 1] if found.first else None
        if before is not None and before.text in (".", ",") and found.first >= 2:
            before = tokens[found.first - 2] if tokens[found.first - 2].low in self._months else before
        after = tokens[found.last] if found.last < len(tokens) else None
        if not _is_digits(tokens, found):
            return False
        value = int(tokens[found.first].text)
        is_month = any(
            t is not None and t.low in self._months and (t.is_capital or t.low != "may") for t in (before, after)
        )
        if value <= 31 and is_month:
            return True
        looks_like_year = 1900 <= value <= 2100 and len(tokens[found.first].text) == 4
        return looks_like_year and (
            is_month or (before is not None and before.low in self._before_year) or not _opens_noun(after)
        )


def _is_digits(tokens: Sequence[Token], found: Quantity) -> bool:
    return found.last - found.first == 1 and tokens[found.first].text.isdigit()


def _opens_noun(token: Token | None) -> bool:
    return (
        token is not None
        and token.is_word
        and token.low not in ("and", "or", "to", "in", "on", "at", "when", "after", "the", "by", "during", "for")
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
