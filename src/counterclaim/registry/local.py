"""Parties that only one report knows: "the Green Valley Liberation Front (GVLF)", "the GVLF's Falcon Brigade"."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from counterclaim.registry.party import LocalKind, PartiesFile, Party

_CAPITAL = r"[A-Z][\w'’\-]{1,30}"
_LINK = r"(?:of|for|the|and|in|al|de|la|del|y)"
_NAME = rf"{_CAPITAL}(?:[ \n]+(?:{_LINK}[ \n]+){{0,2}}{_CAPITAL}){{0,8}}"
_DEFINED = re.compile(rf"\b({_NAME})[ \n]*\([\"“']?([A-Z][A-Za-z0-9/\-]{{1,9}})[\"”']?[),;]")
_REVERSED = re.compile(rf"\b([A-Z][A-Z0-9\-]{{1,8}}) \(({_NAME})\)")
_NAMED = re.compile(rf"\b{_NAME}")
_ARTICLE = re.compile(r"\b(?:the|an?)\s", re.IGNORECASE)
LONGEST = 7
"""Words of the longest name that an acronym of another language is believed of."""
_LEADING = re.compile(r"^(?:The|A|An)\s+", re.IGNORECASE)

Known = Callable[[str], Party | None]


def defined(text: str, file: PartiesFile, known: Known) -> tuple[Party, ...]:
    """Return what a text adds to the registry: new parties, and known ones with a new name or acronym, by id.

    `known` finds the party that a phrase names. Acronyms bind only where their letters are the name's initials.
    """
    found: dict[str, Party] = {}
    for name, acronym in _definitions(text, known):
        party = known(name) or known(acronym) or _typed(name, _kind(name, file))
        if party is not None:
            held = found.get(party.id, party)
            names, acronyms = _added(held.names, name), _added(held.acronyms, acronym)
            found[party.id] = replace(held, names=names, acronyms=acronyms, local=True)
    for party in _undefined(text, file, known, _called(found)):
        found.setdefault(party.id, party)
    return tuple(found[key] for key in sorted(found))


def slug(name: str) -> str:
    """Return a name as an id: lower case, ASCII letters and digits, joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def _definitions(text: str, known: Known) -> Iterator[tuple[str, str]]:
    pairs = [(m.group(1), m.group(2)) for m in _DEFINED.finditer(text)]
    pairs += [(m.group(2), m.group(1)) for m in _REVERSED.finditer(text)]
    for name, acronym in pairs:
        spelled = _spelled_out(name, acronym) or (
            _abridged(name, acronym) if known(acronym) else _foreign(name, acronym)
        )
        if spelled is not None:
            yield spelled, acronym


def _spelled_out(name: str, acronym: str) -> str | None:
    """Return the shortest tail of a name whose initials hold the acronym's letters in order, else None."""
    words = name.split()
    letters = [c for c in acronym.lower() if c.isalpha()]
    for start in range(len(words) - 1, -1, -1):
        initials = iter([part[0].lower() for word in words[start:] for part in word.split("-") if part])
        if words[start][0].isupper() and all(letter in initials for letter in letters):
            return " ".join(words[start:])
    return None


def _abridged(name: str, acronym: str) -> str | None:
    """Return a name of two words or more with a word left out, as "the Green Liberation (GLF)" for a known GLF."""
    words = name.split()
    starts = [i for i, word in enumerate(words) if word[0] == acronym[0] and i + 1 < len(words)]
    return " ".join(words[starts[0] :]) if starts else None


def _foreign(name: str, acronym: str) -> str | None:
    """Return a name of three words or more behind its article, whose acronym is of another language."""
    words = _ARTICLE.split(name)[-1].split()
    return " ".join(words) if 3 <= len(words) <= LONGEST and acronym.isupper() and 3 <= len(acronym) <= 6 else None


def _undefined(text: str, file: PartiesFile, known: Known, local: Mapping[str, Party]) -> Iterator[Party]:
    """Yield parties named without an acronym: unmistakable by a word of the name, or wings of an armed group."""
    ends = {word for kind in file.kinds if kind.side == "armed_group" for word in kind.words}
    for name in sorted({" ".join(m.group().split()) for m in _NAMED.finditer(text)}):
        bare = _LEADING.sub("", name)
        if bare.split()[-1] not in ends or known(bare) is not None or bare in local:
            continue
        kind = _kind(bare, file)
        whole = _whole_of(text, name, file, lambda phrase: known(phrase) or local.get(phrase))
        party = _typed(bare, kind)
        if party is not None and kind is not None and (kind.alone or whole is not None):
            yield replace(party, part_of=whole.id if whole else None, side=whole.side if whole else party.side)


def _typed(name: str, kind: LocalKind | None) -> Party | None:
    bare = _LEADING.sub("", " ".join(name.split()))
    if kind is None or " " not in bare:
        return None
    return Party(id=slug(bare), names=(bare,), side=kind.side, role=kind.role, local=True)


def _kind(name: str, file: PartiesFile) -> LocalKind | None:
    """Return the first kind with a word of the name."""
    return next((kind for kind in file.kinds if any(_holds(name, word) for word in kind.words)), None)


def _whole_of(text: str, name: str, file: PartiesFile, known: Known) -> Party | None:
    """Return the party that the text says this one is a wing of: "the unit of the X, the Y", "X's own Y"."""
    wing = "|".join(sorted(file.wings))
    whole = rf"(?:\b(?:{wing}) of (?:the )?({_NAME}),? (?:the )?|\b({_NAME})['’]s (?:[\w-]+ ){{0,3}})"
    match = re.search(whole + re.escape(name), text)
    return known(match.group(1) or match.group(2)) if match else None


def _called(parties: Mapping[str, Party]) -> Mapping[str, Party]:
    return {name: party for party in parties.values() for name in (*party.names, *party.acronyms)}


def _holds(name: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", name, re.IGNORECASE) is not None


def _added(known: tuple[str, ...], new: str) -> tuple[str, ...]:
    return known if new in known else (*known, new)
