"""What a report tells of a name that nobody explains: "ABK rebels", "the Sable Hand claimed responsibility"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from counterclaim.registry.names import ACRONYM, NAME, bare
from counterclaim.registry.party import Sign
from counterclaim.sieve import Sieve

GAP = 100
"""Characters between a name and "its fighters" in one sentence: "The ABK's media wing said that its fighters"."""
_QUOTE = r"[\"“‘']?"
_SAID = (
    r"(?:(?:said|says|claims|claimed|stated|announced)(?:[ \n]+[\w’'\-]+){0,3}?[ \n]+(?:that[ \n]+)?(?:it|they)[ \n]+"
    r"(?:had[ \n]+|has[ \n]+|have[ \n]+)?)?"
)
_HAVING = r"(?:(?:has|have|had|later|also|quickly|immediately)[ \n]+){0,2}"


def shapes(sign: Sign) -> Sequence[str]:
    """Return the expressions by which a sign shows in a text, each with one group for the name.

    Acronyms stand for organisations wherever they stand; other names only behind an article or "group called", since
    persons, peoples and towns are written the same way.
    """
    before, groups, people, deeds = map(_any, (sign.before, sign.groups, sign.people, sign.deeds))
    attacks, targets, acts, claimed = map(_any, (sign.attacks, sign.targets, sign.acts, sign.claimed))
    units = rf"(?i:{_any(sign.units)})"
    acronym, name = rf"({ACRONYM})(?:[\"”’]?\))?", rf"({NAME})"
    article = rf"\b[Tt]he[ \n]+{name}"
    called = rf"(?:[ \n]+(?:called|named|known as))?[ \n]+(?:the[ \n]+)?{_QUOTE}"
    kind = rf"(?i:{before})[ \n]+(?:{groups})"
    verb = rf"[ \n]+{_HAVING}(?:{deeds})\b"
    own = rf"\b[^.;:!?\n]{{0,{GAP}}}?\b(?:its|their)[ \n]+(?:own[ \n]+)?(?:{people})\b"
    return (
        rf"\b(?i:{before})[ \n]+{acronym}",
        # no comma before a name: "he was in no militant group, Yousef Tal wrote" tells of a person
        rf"\b{kind}(?:{called}{name}|,?{called}{acronym}|,[ \n]+the[ \n]+{name})",
        rf"(?:\b{acronym}|{article}),?[ \n]+(?:an?|the|another)[ \n]+(?:[\w\-]+[ \n]+){{0,3}}{kind}\b",
        rf"(?:\b{acronym}|{article})[ \n]+{kind}\b",
        rf"\b{acronym}(?:['’]s)?[ \n]+(?:{people})\b",
        rf"\b(?i:{people})[ \n]+(?:of|from)[ \n]+(?:the[ \n]+)?{acronym}",
        rf"\b(?i:{people})[ \n]+of[ \n]+the[ \n]+{name}",
        rf"(?:\b{acronym}|{article}){verb}",
        rf"(?:\b{acronym}|{article})[ \n]+{_HAVING}{_SAID}(?:{attacks})[ \n]+(?:[\w’'\-]+[ \n]+){{0,4}}(?:{targets})\b",
        rf"\b(?:{claimed}) by[ \n]+(?:the[ \n]+{name}|(?:the[ \n]+)?{acronym})",
        rf"(?:\b{acronym}|{article}){own}",
        rf"\b{units}[ \n]+of[ \n]+(?:the[ \n]+{name}|(?:the[ \n]+)?{acronym})",
        rf"(?:\b{acronym}|{article})['’]s[ \n]+(?:own[ \n]+)?{units}\b",
        rf"\b{acronym}['’]s[ \n]+(?:[\w\-]+[ \n]+){{0,2}}{_QUOTE}(?:{acts})\b",
        rf"\b(?:{acts})[ \n]+by[ \n]+(?:the[ \n]+)?{acronym}",
    )


class Signs:
    """The signs of parties.yml, made ready once to be looked for in many texts."""

    def __init__(self, signs: Sequence[Sign]) -> None:
        self._looks = tuple(map(_Look, signs))

    def shown(self, text: str) -> Mapping[str, Sign]:
        """Return the names of a text that a sign stands beside, each with the first sign of the file that does."""
        return {bare(name): look.sign for look in reversed(self._looks) for name in look.names(text)}


class _Look:
    """Looks for one sign."""

    def __init__(self, sign: Sign) -> None:
        self.sign = sign
        self._shapes = Sieve((re.compile(shape), shape) for shape in shapes(sign))
        speaks, people = _any(sign.speaks), _any(sign.people)
        verb = rf"({NAME})(?:['’]s?)?[ \n]+{_HAVING}(?:{speaks})\b"
        noun = rf"(?:spokes(?:wo)?man|spokesperson|statement)[ \n]+(?:of|for|by)[ \n]+(?:the[ \n]+)?({NAME})"
        self._speaking = re.compile(rf"(?<![\w\-])(?:{verb}|{noun})")
        self._armed = re.compile(rf"(?<![\w\-])({NAME})(?:['’]s)?[ \n]+(?:{people})\b")

    def names(self, text: str) -> Iterator[str]:
        """Yield the names that the sign stands beside, as written."""
        for shape in self._shapes.likely(text):
            for match in shape.finditer(text):
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


def _tails(name: str) -> Iterator[str]:
    words = bare(name).split()
    return (" ".join(words[start:]) for start in range(len(words)))


def _any(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or r"(?!)"
