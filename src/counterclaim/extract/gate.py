"""Which sentences are read at all: by their words, before anything else is known of them."""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

_RUN = re.compile(r"[a-z]+|\d")  # of a word with other letters the parts between them; three times as fast as \w


class Gate:
    """Lets through each sentence that may hold a number and an outcome, and few others: two in three stay outside."""

    def __init__(
        self, *, counting: Iterable[str], articles: Iterable[str], people: Iterable[str], telling: Iterable[str]
    ):
        self._counting, self._articles = _known_by(counting), frozenset(articles)
        self._people, self._telling = _known_by(people), _known_by(telling)

    @staticmethod
    def words(sentence: str) -> AbstractSet[str]:
        """Return what the other methods ask for: each run of the letters a to z, in lower case, and each digit."""
        return frozenset(_RUN.findall(sentence.lower()))

    def may_count(self, words: AbstractSet[str]) -> bool:
        """Tell whether a number, or an article and people, can stand in a sentence of these words."""
        if any(map(str.isdigit, words)) or not words.isdisjoint(self._counting):
            return True
        return not (words.isdisjoint(self._articles) or words.isdisjoint(self._people))

    def may_tell(self, words: AbstractSet[str]) -> bool:
        """Tell whether an outcome, or a thing that is counted, can stand in a sentence of these words."""
        return not words.isdisjoint(self._telling)


def _known_by(phrases: Iterable[str]) -> AbstractSet[str]:
    """Return the longest run of letters of each phrase: where the phrase stands, it does."""
    return frozenset(max(_RUN.findall(phrase), key=len) for phrase in phrases)
