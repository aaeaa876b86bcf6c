"""Longest match of multi-word phrases over tokens."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from counterclaim.extract.tokens import Token

V = TypeVar("V")


class Phrases(Generic[V]):
    """A table of lower-case phrases, each with a value; the longest that begins at a token wins."""

    def __init__(self, entries: Mapping[str, V] | Iterable[tuple[str, V]]) -> None:
        rows = entries.items() if isinstance(entries, Mapping) else entries
        self._by_first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for phrase, value in rows:
            words = tuple(phrase.split())
            self._by_first.setdefault(words[0], []).append((words, value))
        for options in self._by_first.values():
            options.sort(key=lambda option: -len(option[0]))

    def firsts(self, chosen: Callable[[V], bool]) -> frozenset[str]:
        """Return the first words of the phrases whose value is chosen."""
        return frozenset(
            first for first, options in self._by_first.items() if any(chosen(value) for _, value in options)
        )

    def match(self, tokens: Sequence[Token], at: int) -> tuple[int, V] | None:
        """Return the index behind the phrase that begins at a token, and its value."""
        if at >= len(tokens):
            return None
        for words, value in self._by_first.get(tokens[at].low, ()):
            end = at + len(words)
            if end <= len(tokens) and all(t.low == w for t, w in zip(tokens[at:end], words, strict=True)):
                return end, value
        return None
