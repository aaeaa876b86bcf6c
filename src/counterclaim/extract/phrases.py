"""Longest match of multi-word phrases over tokens."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from counterclaim.extract.tokens import Token

V = TypeVar("V")


class Phrases(Generic[V]):
    """A table of lower-case phrases, each with a value; the longest that begins at a token wins."""

    def __init__(self, entries: Mapping[str, V] | Iterable[tuple[str, V]]) -> None:
        self._values: dict[str, V] = {}
        self._longer: dict[tuple[str, str], list[tuple[list[str], V]]] = {}
        """Phrases of several words by their first two, each with the words behind them."""
        for phrase, value in entries.items() if isinstance(entries, Mapping) else entries:
            words = phrase.split()
            self._values.setdefault(phrase, value)
            if len(words) > 1:
                self._longer.setdefault((words[0], words[1]), []).append((words[2:], value))
        for options in self._longer.values():
            options.sort(key=lambda option: -len(option[0]))
        self._openers = frozenset(first for first, _ in self._longer)
        self.firsts = frozenset(phrase.split()[0] for phrase in self._values)
        """The first words of all phrases: no phrase begins at another word."""

    def __iter__(self) -> Iterator[tuple[str, V]]:
        """Yield every phrase with its value."""
        return iter(self._values.items())

    def match(self, tokens: Sequence[Token], at: int) -> tuple[int, V] | None:
        """Return the index behind the phrase that begins at a token, and its value."""
        if at >= len(tokens):
            return None
        low = tokens[at].low
        if low in self._openers and at + 1 < len(tokens):
            for rest, value in self._longer.get((low, tokens[at + 1].low), ()):
                end = at + 2 + len(rest)
                if not rest or [token.low for token in tokens[at + 2 : end]] == rest:
                    return end, value
        single = self._values.get(low)
        return None if single is None else (at + 1, single)
