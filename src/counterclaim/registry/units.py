"""Parts of a party as a report introduces them: "the ABK's Falcon Brigade", "its media wing, Tarsk"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.registry.names import NAME
from counterclaim.sieve import Sieve

_NAME = re.compile(rf"(?<![\w\-]){NAME}")
REACH = 400
"""Characters before "its" in which the party it belongs to stands: two sentences."""
_QUOTE = r"[\"“‘']?"
_WORDS = r"(?:[a-z][\w\-]{0,20}[ \n]+){0,3}"


@dataclass(frozen=True, slots=True)
class Unit:
    """A name said to be part of another.

    `whole`: the words that name the other; None: it is one of the names `before`, the last that can be.
    `noun`: what the text says the part is ("suicide attack unit"), "" where only its own name tells.
    """

    name: str
    whole: str | None
    noun: str
    before: tuple[str, ...]


class Units:
    """Looks for parts of parties; `wings` are the nouns for such parts."""

    def __init__(self, wings: frozenset[str]) -> None:
        self._shapes = Sieve((re.compile(shape), shape) for shape in _shapes(wings))

    def said(self, text: str) -> Iterator[Unit]:
        """Yield what a text says to be part of something, shape by shape."""
        for shape in self._shapes.likely(text):
            for match in shape.finditer(text):
                said = match.groupdict()
                owner = said.get("whole")
                before = () if owner else tuple(_NAME.findall(text, max(0, match.start() - REACH), match.start()))
                yield Unit(" ".join(said["name"].split()), owner, said.get("noun") or "", before)


def _shapes(wings: frozenset[str]) -> Sequence[str]:
    noun = rf"(?P<noun>{_WORDS}(?:{'|'.join(sorted(wings))}))"
    name, whole = rf"{_QUOTE}(?<![\w\-])(?P<name>{NAME})", rf"(?P<whole>{NAME})"
    return (
        rf"\b{noun}[ \n]+of[ \n]+(?:the[ \n]+)?{whole},?[ \n]+(?:the[ \n]+)?{name}",
        rf"\b{name}{_QUOTE},?[ \n]+(?:is[ \n]+|was[ \n]+)?(?:the|an?)[ \n]+{noun}[ \n]+of[ \n]+(?:the[ \n]+)?{whole}",
        rf"\b{whole}['’]s[ \n]+{noun},?[ \n]+(?:the[ \n]+|called[ \n]+)?{name}",
        rf"\b(?i:its|their)[ \n]+{noun},?[ \n]+(?:the[ \n]+|called[ \n]+)?{name}",
        rf"\b{name}{_QUOTE},[ \n]+(?i:its|their)[ \n]+{noun}\b",
        rf"\b{whole}['’]s[ \n]+{_WORDS}{name}",
        rf"\b(?i:its|their)[ \n]+{_WORDS}{name}",
    )
