"""Words and phrases of claims, in lower case."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+")


def words(text: str | None) -> list[str]:
    """Return the words of a text."""
    return _WORD.findall((text or "").casefold())


def has(phrases: Iterable[str], text: str | None) -> bool:
    """Tell whether one of the phrases stands in a text, as whole words in any case."""
    padded = f" {' '.join(words(text))} "
    return any(f" {phrase} " in padded for phrase in phrases)
