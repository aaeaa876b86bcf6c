"""Names found in running text: one automaton over all of them, then word boundaries, then the longest."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from counterclaim.records import Span
from counterclaim.registry.party import Party

_PREFIX = re.compile(r"(?:anti|pro|non|ex|counter)[-‑–]$", re.IGNORECASE)
_SUFFIX = re.compile(r"[-‑–](?:held|controlled|occupied|besieged|dominated|infested|inspired)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")
CAPITALS = 0.9
"""Share of capitals among the letters of a text in capitals (teleprinter wires: above .99)."""


@dataclass(frozen=True, slots=True)
class Name:
    """A spelling of a party. `exact`: capitals count."""

    text: str
    party: Party
    exact: bool


_PLAIN = {
    **{code: " " for code in range(0x3001) if chr(code).isspace()},
    **str.maketrans({**dict.fromkeys("-‑–", " "), **dict.fromkeys("’‘ʼ`", "'")}),
}


@dataclass(frozen=True, slots=True)
class Hit:
    """A name at its place in a text."""

    span: Span
    party: Party


class Index:
    """Finds names in texts; immutable."""

    def __init__(self, names: Iterable[Name], clashing: frozenset[str] = frozenset()) -> None:
        self._names = tuple(names)
        self._clashing = clashing
        self._automaton = AhoCorasick([fold(name.text) for name in self._names])

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield every name that stands in a text as whole words, overlapping ones too."""
        shouted = in_capitals(text)
        # overlapping, because leftmost-longest loses a name that begins inside a word (research/libraries.md 4)
        for number, start, end in self._automaton.find_matches_as_indexes(fold(text), overlapping=True):
            name = self._names[number]
            if _whole(text, start, end) and self._spelled(name, text[start:end], shouted):
                yield Hit((start, end), name.party)

    def _spelled(self, name: Name, found: str, shouted: bool) -> bool:
        """Tell whether the capitals fit: all of an acronym's, and half of the words a name writes with one."""
        if shouted:
            return not name.exact or name.text.upper() not in self._clashing
        if name.exact:
            return found == name.text
        capital = [m for m in _WORD.finditer(name.text) if m.group()[0].isupper()]
        return 2 * sum(found[m.start()].isupper() for m in capital) >= len(capital)


def longest(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Return the hits that lie in no longer one, in the order of the text; a report's own party before its namesake."""
    chosen: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.span[0] - h.span[1], h.span, not h.party.local, h.party.id)):
        if all(hit.span[1] <= other.span[0] or other.span[1] <= hit.span[0] for other in chosen):
            chosen.append(hit)
    return tuple(sorted(chosen, key=lambda h: h.span))


def fold(text: str) -> str:
    """Return a text of the same length for comparison: lower case, one kind of blank, apostrophe and hyphen."""
    lowered = text.lower()
    # "İ" is two characters in lower case, and no character is none
    same = lowered if len(lowered) == len(text) else "".join(low if len(low := c.lower()) == 1 else c for c in text)
    return same.translate(_PLAIN)


def in_capitals(text: str) -> bool:
    """Tell whether a text is written in capitals throughout, so that they tell nothing."""
    # small vowels alone are a third of any other text, and quickly counted
    if sum(map(text.count, "aeiou")) > (1 - CAPITALS) * len(text):
        return False
    letters = sum(map(str.isalpha, text))
    return letters >= 20 and sum(map(str.isupper, text)) >= CAPITALS * letters


def _whole(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 8) : start], text[end : end + 12]
    inside = before[-1:].isalnum() or after[:1].isalnum()
    return not inside and not _PREFIX.search(before) and not _SUFFIX.match(after)
