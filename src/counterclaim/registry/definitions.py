"""Acronyms and the names they stand for: side by side, or far apart where the initials say so."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from counterclaim.registry.index import in_capitals
from counterclaim.registry.names import NAME, acronyms, bare, by_initials, initials, names
from counterclaim.registry.party import Party

_DEFINED = re.compile(rf"\b({NAME})[ \n]*\([\"“']?([A-Z][A-Za-z0-9/\-]{{1,9}})[\"”']?[),;]")
_REVERSED = re.compile(rf"\b([A-Z][A-Z0-9\-]{{1,8}}) \(({NAME})\)")
_CALLED = re.compile(
    rf"\b({NAME}),?[ \n]+(?:or|(?:also |better )?known (?:as|by (?:its|the) (?:[A-Za-z]+ )?(?:initials|acronym)))"
    r",?[ \n]+(?:the[ \n]+)?([A-Z][A-Z0-9\-]{1,8})\b"
)
_ARTICLE = re.compile(r"\b(?:the|an?)\s", re.IGNORECASE)
LONGEST_FOREIGN = 7
"""Words of the longest name that an acronym of another language is believed of."""
_STEM = 4
"""Letters in which two spellings of one name begin alike ("Baloch", "Balochistan")."""

Known = Callable[[str], Party | None]


@dataclass(frozen=True, slots=True)
class Called:
    """What one party is called in a report: its names, the fullest first, and its acronym."""

    names: tuple[str, ...]
    acronym: str


def definitions(text: str, known: Known) -> Iterator[Called]:
    """Yield each acronym that the text defines, in the order of letters. `known` finds the party of a phrase."""
    beside: dict[str, list[str]] = {}
    for name, acronym in _pairs(text):
        beside.setdefault(acronym, []).append(name)
    # capitals tell names and acronyms apart no more where all is written in them
    apart = {} if in_capitals(text) else by_initials(names(text), acronyms(text))
    for acronym in sorted({*beside, *apart}):
        found = _names(acronym, beside.get(acronym, ()), apart.get(acronym, ()), known)
        if found:
            yield Called(tuple(dict.fromkeys(found)), acronym)


def akin(left: str, right: str, common: frozenset[str]) -> bool:
    """Tell whether two names share a word that begins alike and is not `common` to many names."""
    stems = ({word[:_STEM].lower() for word in bare(name).split() if word not in common} for name in (left, right))
    return bool(set.intersection(*({s for s in own if len(s) == _STEM} for own in stems)))


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    yield from ((m.group(1), m.group(2)) for pattern in (_DEFINED, _CALLED) for m in pattern.finditer(text))
    yield from ((m.group(2), m.group(1)) for m in _REVERSED.finditer(text))


def _names(acronym: str, beside: Sequence[str], apart: Sequence[str], known: Known) -> list[str]:
    """Return the names of an acronym; `beside` stand next to it, `apart` elsewhere with its letters as initials."""
    spelled = [name for one in beside if (name := _spelled_out(one, acronym))]
    if spelled:
        return spelled
    if not beside:
        return [*apart] if len(apart) == 1 and known(acronym) is None else []
    short = [name for one in beside if (name := _abridged(one, acronym))]
    full = [name for name in apart if any(name.startswith(f"{one} ") for one in short)]
    if full or known(acronym) is not None:
        return full + short
    return [name for one in beside if (name := _foreign(one, acronym))] or short


def _spelled_out(name: str, acronym: str) -> str | None:
    """Return the shortest tail of a name whose initials hold the acronym's letters in order, else None."""
    words = bare(name).split()
    letters = [c for c in acronym.lower() if c.isalpha()]
    for start in range(len(words) - 1, -1, -1):
        firsts = iter([part[0].lower() for word in words[start:] for part in word.split("-") if part])
        if words[start][0].isupper() and all(letter in firsts for letter in letters):
            return " ".join(words[start:])
    return None


def _abridged(name: str, acronym: str) -> str | None:
    """Return a name of two words or more with one word left out: "the Green Liberation (GLF)"."""
    words = bare(name).split()
    starts = [i for i, word in enumerate(words) if word[0] == acronym[0] and i + 1 < len(words)]
    short = " ".join(words[starts[0] :]) if starts else ""
    letters = iter(acronym)
    return short if short and all(letter in letters for letter in initials(short)) else None


def _foreign(name: str, acronym: str) -> str | None:
    """Return a name of three words or more behind its article, whose acronym is of another language."""
    words = _ARTICLE.split(name)[-1].split()
    fits = 3 <= len(words) <= LONGEST_FOREIGN and acronym.isupper() and 3 <= len(acronym) <= 6
    return " ".join(words) if fits else None
