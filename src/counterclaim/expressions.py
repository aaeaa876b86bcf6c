"""What all that a regular expression matches has in common: words one of which it holds, or begins with."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

SHORTEST = 3
"""Letters of a word that a pattern is known by, at least: shorter ones stand in every sentence."""
MOST = 200
"""Words that a pattern is known by, at most."""
DIGIT = r"\d"
"""Stands among openings for any digit."""

_ITEM = re.compile(
    r"(?:[A-Za-z](?![?*+{]))+|(?P<group>\((?:\?(?:P<\w+>|<?[=!]|-?i?:)|(?!\?)))|\(\?P=\w+\)|\[\^?.(?:\\.|[^\]\\])*\]|\\.|[^()|?*+]",
    re.DOTALL,
)
_TIMES = re.compile(r"(?:(?P<mark>[?*+])|\{(?P<least>\d+)(?:,\d*)?\})[?+]?")
_RANGE = re.compile(r"(.)-(.)")
_AROUND = ("(?=", "(?!", "(?<=", "(?<!")
_ZERO_WIDTH = ("\\b", "\\B", "^", "$")

Words = AbstractSet[str]


@dataclass(frozen=True, slots=True)
class _Part:
    """What a part of a pattern matches (`whole`, where that is a short list), and words one of which it must hold.

    `starts`: strings one of which it begins with; "" among them: it may be empty. None: anything.
    """

    whole: Words | None = None
    words: Words | None = None
    starts: Words | None = None


_ANYTHING, _NEVER = _Part(), _Part(frozenset(), frozenset(), frozenset())


def words_of(source: str) -> Words | None:
    """Return lower-cased words one of which stands in all that a regular expression matches; None: it may hold any.

    There are none where it matches nothing, as `(?!)` does (a list of words without a word).
    Raises ValueError where the expression uses more than groups, sets, quantifiers and what looks around.
    """
    return _read(source).words


def openings_of(source: str) -> Words | None:
    """Return lower-cased strings with one of which all begins that a regular expression matches; None: with any.

    Raises ValueError like `words_of`.
    """
    starts = _read(source).starts
    return None if starts is None or "" in starts else starts


def _read(source: str) -> _Part:
    reader = _Reader(source)
    part = reader.alternatives()
    if reader.at < len(source):
        raise ValueError(f"what stands at {source[reader.at :][:20]!r} is not understood")
    return part


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
        if opening == "(?!" and inside.whole == {""}:
            return _NEVER
        return _exactly({""}) if opening in _AROUND else inside

    def _repeated(self, part: _Part) -> _Part:
        times = _TIMES.match(self._source, self.at)
        if times is None:
            return part
        self.at = times.end()
        if times["mark"] == "?" and part.whole is not None:
            return _exactly(part.whole | {""})
        if times["mark"] in ("?", "*") or times["least"] == "0":
            return _Part(starts=None if part.starts is None else part.starts | {""})
        return _Part(words=part.words, starts=part.starts)


def _exactly(whole: Words) -> _Part:
    return _Part(whole, starts=whole)


def _letters(item: str) -> _Part:
    """Return what letters, an escape or a set of letters stand for."""
    if item.isalpha():
        return _exactly({item.lower()})
    if item in _ZERO_WIDTH:
        return _exactly({""})
    if item == DIGIT:
        return _Part(starts={DIGIT})
    if item == "." or (item[0] in "\\(" and item[1].isalnum() | (item[1] == "?")) or item.startswith("[^"):
        return _ANYTHING
    if item[0] != "[":
        return _exactly({item[-1].lower()})
    return _ANYTHING if "\\" in item else _exactly({one.lower() for one in _RANGE.sub(_between, item[1:-1])})


def _between(ends: re.Match[str]) -> str:
    return "".join(map(chr, range(ord(ends[1]), ord(ends[2]) + 1)))


def _joined(parts: Sequence[_Part]) -> _Part:
    """Return the sequence of parts: words grow as long as few are possible."""
    if _NEVER in parts:
        return _NEVER
    run: Words = {""}
    known: list[Words | None] = []
    for part in parts:
        if part.whole is not None and len(run) * len(part.whole) <= MOST:
            run = _after(run, part.whole)
        else:
            known += [run, part.words]
            run = part.whole or {""}
    return _Part(None if known else run, _best([*known, run]), _start(parts))


def _start(parts: Sequence[_Part]) -> Words | None:
    """Return what a sequence begins with: of its parts, those that may be empty and the first that may not."""
    growing: Words = {""}
    grown: Words = set()
    for part in parts:
        if part.starts is None or (growing != {""} and not _may_follow(growing, part.starts)):
            return None if "" in growing else grown | growing
        if part.whole is not None:
            growing = _after(growing, part.whole)
        else:
            grown |= _after(growing, part.starts - {""})
            growing = growing if "" in part.starts else set()
    return grown | growing


def _may_follow(growing: Words, starts: Words) -> bool:
    return DIGIT not in starts and len(growing) * len(starts) <= MOST


def _after(left: Words, right: Words) -> Words:
    return {one + other for one in left for other in right}


def _either(branches: Sequence[_Part]) -> _Part:
    return _Part(
        _union([branch.whole for branch in branches]),
        _union([branch.words for branch in branches]),
        _union([branch.starts for branch in branches]),
    )


def _union(sets: Sequence[Words | None]) -> Words | None:
    known = [one for one in sets if one is not None]
    return frozenset[str]().union(*known) if len(known) == len(sets) else None


def _best(choices: Sequence[Words | None]) -> Words | None:
    """Choose the set whose shortest word is the longest, of equals the smallest: it lets the fewest texts through."""
    fit = [words for words in choices if words is not None and min(map(len, words)) >= SHORTEST and len(words) <= MOST]
    return max(fit, key=lambda words: (min(map(len, words)), -len(words)), default=None)
