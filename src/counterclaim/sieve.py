"""Which of many patterns can match a text, by the words that each cannot match without.

Of seventy patterns two or three match in a sentence of news, and to search for one costs as much as to look for the
words of all: one pass of an automaton tells which are worth trying.
"""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick

P = TypeVar("P")
SHORTEST = 3
"""Letters of a word that a pattern is known by, at least: shorter ones stand in every sentence."""
MOST = 200
"""Words that a pattern is known by, at most."""

_ITEM = re.compile(
    r"(?P<group>\((?:\?(?:P<\w+>|<?[=!]|:)|(?!\?)))|\[\^?.(?:\\.|[^\]\\])*\]|\\.|[^()|?*+]",
    re.DOTALL,
)
_TIMES = re.compile(r"(?:(?P<mark>[?*+])|\{(?P<least>\d+)(?:,\d*)?\})[?+]?")
_AROUND = ("(?=", "(?!", "(?<=", "(?<!")
_ZERO_WIDTH = ("\\b", "\\B", "^", "$")


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


@dataclass(frozen=True, slots=True)
class _Part:
    """What a part of a pattern matches (`whole`, where that is a short list), and words one of which it must hold."""

    whole: AbstractSet[str] | None = None
    words: AbstractSet[str] | None = None


_ANYTHING, _NOTHING = _Part(), _Part({""})


def words_of(source: str) -> AbstractSet[str] | None:
    """Return lower-case words one of which stands in all that a regular expression matches; None: it may hold any.

    Raises ValueError where the expression uses more than groups, sets, quantifiers and what looks around.
    """
    reader = _Reader(source)
    part = reader.alternatives()
    if reader.at < len(source):
        raise ValueError(f"what stands at {source[reader.at :][:20]!r} is not understood")
    return part.words


class _Reader:
    """Reads a regular expression from left to right."""

    def __init__(self, source: str) -> None:
        self._source, self.at = source, 0

    def alternatives(self) -> _Part:
        branches = [self._sequence()]
        while self._source[self.at : self.at + 1] == "|":
            self.at += 1
            branches.append(self._sequence())
        return _either(branches) if len(branches) > 1 else branches[0]

    def _sequence(self) -> _Part:
        parts: list[_Part] = []
        while item := _ITEM.match(self._source, self.at):
            self.at = item.end()
            parts.append(self._repeated(self._group(item[0]) if item["group"] else _letters(item[0])))
        return _joined(parts)

    def _group(self, opening: str) -> _Part:
        inside = self.alternatives()
        self.at += 1
        return _NOTHING if opening in _AROUND else inside

    def _repeated(self, part: _Part) -> _Part:
        times = _TIMES.match(self._source, self.at)
        if times is None:
            return part
        self.at = times.end()
        if times["mark"] == "?" and part.whole is not None:
            return _Part(part.whole | {""})
        return _ANYTHING if times["mark"] in ("?", "*") or times["least"] == "0" else _Part(words=part.words)


def _letters(item: str) -> _Part:
    """Return what a letter, an escape or a set without ranges stands for."""
    if item in _ZERO_WIDTH:
        return _NOTHING
    if item == "." or (item[0] == "\\" and item[1].isalnum()) or (item[0] == "[" and re.search(r"[\^\\-]", item)):
        return _ANYTHING
    return _Part({letter.lower() for letter in item.strip("[]")} if item[0] == "[" else {item[-1].lower()})


def _joined(parts: Sequence[_Part]) -> _Part:
    """Return the sequence of parts: words grow as long as few are possible."""
    run: AbstractSet[str] = {""}
    known: list[AbstractSet[str] | None] = []
    for part in parts:
        if part.whole is not None and len(run) * len(part.whole) <= MOST:
            run = {left + right for left in run for right in part.whole}
        else:
            known += [run, part.words]
            run = part.whole or {""}
    return _Part(None if known else run, _best([*known, run]))


def _either(branches: Sequence[_Part]) -> _Part:
    wholes, words = (
        [b.whole for b in branches if b.whole is not None],
        [b.words for b in branches if b.words is not None],
    )
    whole = frozenset[str]().union(*wholes) if len(wholes) == len(branches) else None
    return _Part(whole, frozenset[str]().union(*words) if len(words) == len(branches) else None)


def _best(choices: Sequence[AbstractSet[str] | None]) -> AbstractSet[str] | None:
    """Choose the set whose shortest word is the longest, of equals the smallest: it lets the fewest texts through."""
    fit = [words for words in choices if words is not None and min(map(len, words)) >= SHORTEST and len(words) <= MOST]
    return max(fit, key=lambda words: (min(map(len, words)), -len(words)), default=None)
