"""What a report tells of a name that nobody explains: "ABK rebels", "the Sable Hand claimed responsibility"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from counterclaim.registry.names import ACRONYM, NAME, bare
from counterclaim.registry.party import Sign
from counterclaim.sieve import Openings, Sieve, tried

GAP = 100
"""Characters between a name and "its fighters" in one sentence: "The ABK's media wing said that its fighters"."""
_QUOTE = r"[\"“‘']?"
_SAID = (
    r"(?:(?:said|says|claims|claimed|stated|announced)(?:[ \n]+[\w’'\-]+){0,3}?[ \n]+(?:that[ \n]+)?(?:it|they)[ \n]+"
    r"(?:had[ \n]+|has[ \n]+|have[ \n]+)?)?"
)
_HAVING = r"(?:(?:has|have|had|later|also|quickly|immediately)[ \n]+){0,2}"
_ACRONYM = rf"({ACRONYM})(?:[\"”’]?\))?"
_NAMED = re.compile(r"\b(?=[A-Z]{2}|[Tt]he[ \n]+[A-Z])")
"""Where an acronym begins, or a name behind its article."""


class Signs:
    """The signs of parties.yml, made ready once to be looked for in many texts."""

    def __init__(self, signs: Sequence[Sign]) -> None:
        self._looks = tuple(map(_Look, signs))

    def shown(self, text: str) -> Mapping[str, Sign]:
        """Return the names of a text that a sign stands beside, each with the first sign of the file that does."""
        starts = [match.start() for match in _NAMED.finditer(text)]
        return {bare(name): look.sign for look in reversed(self._looks) for name in look.names(text, starts)}


class _Look:
    """Looks for one sign."""

    def __init__(self, sign: Sign) -> None:
        self.sign = sign
        self._ahead = Sieve((re.compile(shape), shape) for shape in _ahead(sign))
        self._behind = Openings((sign, re.compile(shape)) for shape in _behind(sign))
        speaks, people = _any(sign.speaks), _any(sign.people)
        verb = rf"({NAME})(?:['’]s?)?[ \n]+{_HAVING}(?:{speaks})\b"
        noun = rf"(?:spokes(?:wo)?man|spokesperson|statement)[ \n]+(?:of|for|by)[ \n]+(?:the[ \n]+)?({NAME})"
        self._speaking = re.compile(rf"(?<![\w\-])(?:{verb}|{noun})")
        self._armed = re.compile(rf"(?<![\w\-])({NAME})(?:['’]s)?[ \n]+(?:{people})\b")

    def names(self, text: str, starts: Sequence[int]) -> Iterator[str]:
        """Yield the names that the sign stands beside, as written; `starts`: where names may begin."""
        ahead = (match for shape in self._ahead.likely(text) for match in tried(shape, text, starts))
        behind = (match for _, match in self._behind.matches(text))
        for match in chain(ahead, behind):
            yield next(group for group in match.groups() if group)
        yield from self._speakers(text)

    def _speakers(self, text: str) -> Iterator[str]:
        """Yield the names that speak and have such people: "Zalmar fighters" alone may be men of a tribe or a town."""
        armed = self._armed.findall(text) if self.sign.people and self.sign.speaks else []
        # whole, since "Olan Zalmar said" is a person's word
        voices = {bare(one or other) for one, other in self._speaking.findall(text)} if armed else set()
        shared = voices & {tail for name in armed for tail in _tails(name)}
        shorter = {tail for name in shared for tail in _tails(name) if tail != name}
        yield from sorted(shared - shorter)


def _ahead(sign: Sign) -> Iterator[str]:
    """Yield the expressions by which a sign shows behind a name, each with one group for the name.

    Acronyms stand for organisations wherever they stand; other names only behind an article or "group called", since
    persons, peoples and towns are written the same way.
    """
    before, groups, people, deeds = map(_any, (sign.before, sign.groups, sign.people, sign.deeds))
    attacks, targets, acts = map(_any, (sign.attacks, sign.targets, sign.acts))
    name, kind = rf"(?:\b{_ACRONYM}|\b[Tt]he[ \n]+({NAME}))", rf"(?i:{before})[ \n]+(?:{groups})"
    yield rf"{name},?[ \n]+(?:an?|the|another)[ \n]+(?:[\w\-]+[ \n]+){{0,3}}{kind}\b"
    yield rf"{name}[ \n]+{kind}\b"
    yield rf"\b{_ACRONYM}(?:['’]s)?[ \n]+(?:{people})\b"
    yield rf"{name}[ \n]+{_HAVING}(?:{deeds})\b"
    yield rf"{name}[ \n]+{_HAVING}{_SAID}(?:{attacks})[ \n]+(?:[\w’'\-]+[ \n]+){{0,4}}(?:{targets})\b"
    yield rf"{name}\b[^.;:!?\n]{{0,{GAP}}}?\b(?:its|their)[ \n]+(?:own[ \n]+)?(?:{people})\b"
    yield rf"{name}['’]s[ \n]+(?:own[ \n]+)?(?i:{_any(sign.units)})\b"
    yield rf"\b{_ACRONYM}['’]s[ \n]+(?:[\w\-]+[ \n]+){{0,2}}{_QUOTE}(?:{acts})\b"


def _behind(sign: Sign) -> Iterator[str]:
    """Yield the expressions by which a sign shows in front of a name, each with one group for the name."""
    before, groups, people = map(_any, (sign.before, sign.groups, sign.people))
    units, acts, claimed = map(_any, (sign.units, sign.acts, sign.claimed))
    name, acronym = rf"(?:the[ \n]+({NAME}))", rf"(?:(?:the[ \n]+)?{_ACRONYM})"
    called = rf"(?:[ \n]+(?:called|named|known as))?[ \n]+(?:the[ \n]+)?{_QUOTE}"
    yield rf"\b(?i:{before})[ \n]+{_ACRONYM}"
    # no comma before a name: "he was in no militant group, Yousef Tal wrote" tells of a person
    yield rf"\b(?i:{before})[ \n]+(?:{groups})(?:{called}({NAME})|,?{called}{_ACRONYM}|,[ \n]+{name})"
    yield rf"\b(?i:{people})[ \n]+(?:of|from)[ \n]+{acronym}"
    yield rf"\b(?i:{people})[ \n]+of[ \n]+{name}"
    yield rf"\b(?:{claimed}) by[ \n]+(?:{name}|{acronym})"
    yield rf"\b(?i:{units})[ \n]+of[ \n]+(?:{name}|{acronym})"
    yield rf"\b(?:{acts})[ \n]+by[ \n]+{acronym}"


def _tails(name: str) -> Iterator[str]:
    words = bare(name).split()
    return (" ".join(words[start:]) for start in range(len(words)))


def _any(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or r"(?!)"
