"""Which of many patterns can match a text, and where, by the words that each cannot match without or begins with.

Of seventy patterns two or three match in a sentence of news, and to search for one costs as much as to look for the
words of all: one pass of an automaton tells which are worth trying.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick

from counterclaim.expressions import DIGIT, openings_of, words_of

P = TypeVar("P")
_AT_A_WORD = re.compile(r"(?:\(\?<![^()]{1,20}\))*\\b|\(\?<!\[\\w")
"""How a pattern begins that matches from the first letter of a word on and nowhere inside."""
_DIGIT = re.compile(r"(?<!\w)\d")


class Sieve(Generic[P]):
    """Values in their order, each with the pattern (one that ignores case) that it stands for."""

    def __init__(self, rows: Iterable[tuple[P, str]]) -> None:
        listed = list(rows)
        needs = [words_of(source) for _, source in listed]
        self._values = [value for value, _ in listed]
        self._always = sum(1 << number for number, words in enumerate(needs) if words is None)
        bits: dict[str, int] = {}
        for number, words in enumerate(needs):
            for word in words or ():
                bits[word] = bits.get(word, 0) | 1 << number
        self._automaton, self._bits = AhoCorasick(list(bits)), list(bits.values())

    def likely(self, text: str) -> list[P]:
        """Return the values whose patterns the words of a text allow, in their order."""
        bits = self._always
        for word, _, _ in self._automaton.find_matches_as_indexes(text.lower(), overlapping=True):
            bits |= self._bits[word]
        found: list[P] = []
        while bits:
            found.append(self._values[(bits & -bits).bit_length() - 1])
            bits &= bits - 1
        return found


class Openings(Generic[P]):
    """Values, each with a pattern that is tried only where the text begins a word that the pattern can begin with."""

    def __init__(self, rows: Iterable[tuple[P, re.Pattern[str]]]) -> None:
        self._anywhere: list[tuple[P, re.Pattern[str]]] = []
        self._opened: list[tuple[P, re.Pattern[str]]] = []
        by_opening: defaultdict[str, list[int]] = defaultdict(list)
        for row in rows:
            openings = openings_of(row[1].pattern) if _AT_A_WORD.match(row[1].pattern) else None
            for opening in _shortest(openings or ()):
                by_opening[opening].append(len(self._opened))
            (self._anywhere if openings is None else self._opened).append(row)
        self._by_digit = by_opening.pop(DIGIT, [])
        self._automaton, self._numbers = AhoCorasick(list(by_opening)), list(by_opening.values())

    def __iter__(self) -> Iterator[P]:
        """Yield the values, those first whose patterns may begin anywhere."""
        return (value for value, _ in (*self._anywhere, *self._opened))

    def matches(self, text: str) -> Iterator[tuple[P, re.Match[str]]]:
        """Yield what `finditer` finds of each pattern: of one pattern in the order of the text, of several in any."""
        for value, pattern in self._anywhere:
            yield from ((value, match) for match in pattern.finditer(text))
        ends = [0] * len(self._opened)
        for start, numbers in self._starts(text):
            for number in numbers:
                value, pattern = self._opened[number]
                if start >= ends[number] and (match := pattern.match(text, start)):
                    ends[number] = match.end()
                    yield value, match

    def _starts(self, text: str) -> list[tuple[int, list[int]]]:
        """Return where words begin that open patterns, in order, with the numbers of the patterns."""
        found = self._automaton.find_matches_as_indexes(lowered(text), overlapping=True)
        starts = [(start, self._numbers[opening]) for opening, start, _ in found if not _inside(text, start)]
        digits = _DIGIT.finditer(text) if self._by_digit else ()
        return sorted([*starts, *((digit.start(), self._by_digit) for digit in digits)], key=itemgetter(0))


def tried(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """Yield what `finditer` finds of a pattern that can begin at these offsets only, which are in order."""
    end = 0
    for start in starts:
        if start >= end and (match := pattern.match(text, start)):
            end = match.end()
            yield match


def lowered(text: str) -> str:
    """Return a text in lower case and of the same length."""
    lower = text.lower()
    # "İ" is two characters in lower case, and no character is none
    return lower if len(lower) == len(text) else "".join(low if len(low := c.lower()) == 1 else c for c in text)


def _shortest(openings: Iterable[str]) -> Iterator[str]:
    """Yield the strings that none of the others begins another with."""
    last = None
    for opening in sorted(openings):
        if last is None or not opening.startswith(last):
            yield opening
            last = opening


def _inside(text: str, at: int) -> bool:
    """Tell whether an offset lies behind the first letter of a word."""
    before = text[at - 1 : at]
    return before.isalnum() or before == "_"
