"""What stands in brackets: a note of its own, the parts of a count, or words that belong to the sentence."""

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from counterclaim.extract.tokens import Token

_UNREAD = frozenset('"“”„«»`#\\')
"""Marks that stand inside phrases and say nothing about them."""
_MARKS = _UNREAD | frozenset("()[]")
_LONGEST = 24
"""Words and marks of a breakdown at most ("three soldiers, two guards and a driver")."""


def apart(tokens: Sequence[Token], opens_count: Callable[[Token], bool]) -> Iterator[tuple[Token, ...]]:
    """Yield the sentence without its notes in brackets, then each note.

    What begins with "of" is read in its place, and a breakdown ("five people (two men and three women)") as between
    dashes; `opens_count` tells the words that open a counted phrase.
    """
    if _MARKS.isdisjoint([token.text for token in tokens]):
        yield tuple(tokens)
        return
    outside: list[Token] = []
    notes: list[tuple[Token, ...]] = []
    for opening, inside in _levels(tokens):
        if opening is None or inside[0].low == "of":
            outside += inside
        elif _is_breakdown(inside, opens_count):
            dash = replace(opening, text="--", low="--")
            outside += [dash, *inside, dash]
        else:
            notes.append(inside)
    yield tuple(outside)
    yield from notes


def _levels(tokens: Sequence[Token]) -> Iterator[tuple[Token | None, tuple[Token, ...]]]:
    """Yield the stretches outside brackets (with None) and inside (with the bracket that opens them)."""
    opening: Token | None = None
    found: list[Token] = []
    depth = 0
    for token in tokens:
        step = (token.text in "([") - (token.text in ")]")
        if not step:
            found += [] if token.text in _UNREAD else [token]
        elif (depth, step) in ((0, 1), (1, -1)):
            if found:
                yield opening, tuple(found)
            opening, found = (token if step > 0 else None), []
        depth = max(0, depth + step)
    if found:
        yield opening, tuple(found)


def _is_breakdown(inside: Sequence[Token], opens_count: Callable[[Token], bool]) -> bool:
    counts = sum(opens_count(token) for token in inside)
    plain = all(token.is_word or token.text == "," or token.text[0].isdigit() for token in inside)
    joined = any(token.low == "and" for token in inside)
    return len(inside) <= _LONGEST and plain and joined and counts >= 2 and opens_count(inside[0])
