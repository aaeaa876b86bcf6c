"""Longest match of multi-word phrases over tokens."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from counterclaim.extract.tokens import Token

V = TypeVar("V")


class Phrases(Generic[V]):
    """A table of lower-case phrases, each with a value; the longest that begins at a token wins."""

    def __init__(self, entries: Mapping[str, V] | Iterable[tuple[str, V]]) -> None:
        rows = entries.items() if isinstance(entries, Mapping) else entries
        self._by_first: dict[str, list[tuple[list[str], V]]] = {}
        for phrase, value in rows:
            first, *rest = phrase.split()
            self._by_first.setdefault(first, []).append((rest, value))
        for options in self._by_first.values():
            options.sort(key=lambda option: -len(option[0]))
        self.firsts = frozenset(self._by_first)
        """The first words of all phrases: no phrase begins at another word."""

    def __iter__(self) -> Iterator[tuple[str, V]]:
        """Yield every phrase with its value."""
        for first, options in self._by_first.items():
            yield from ((" ".join((first, *rest)), value) for rest, value in options)

    def match(self, tokens: Sequence[Token], at: int) -> tuple[int, V] | None:
        """Return the index behind the phrase that begins at a token, and its value."""
        if at >= len(tokens):
            return None
        for rest, value in self._by_first.get(tokens[at].low, ()):
            end = at + 1 + len(rest)
            if not rest or (end <= len(tokens) and [token.low for token in tokens[at + 1 : end]] == rest):
                return end, value
        return None
