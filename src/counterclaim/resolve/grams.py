"""A text as the set of its words and short runs of words, to look phrases of a lexicon up in."""

import re

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
LONGEST = 3
"""Words in the longest phrase of the lexicons that are looked up so."""


def grams(text: str) -> frozenset[str]:
    """Return the words of a text in lower case and its runs of two and three."""
    words = [word.lower() for word in _WORD.findall(text)]
    return frozenset(" ".join(words[i : i + n]) for n in range(1, LONGEST + 1) for i in range(len(words) - n + 1))
