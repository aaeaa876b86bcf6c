"""Parties that only one report knows: "the Green Valley Liberation Front (GVLF)", "its Falcon Brigade"."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from counterclaim.records import ClaimantSide, Role
from counterclaim.registry.definitions import Called, Known, akin, definitions
from counterclaim.registry.index import in_capitals
from counterclaim.registry.names import SHORTEST, acronyms, bare, initials, names, slug
from counterclaim.registry.party import LocalKind, PartiesFile, Party, Sign
from counterclaim.registry.signs import Signs
from counterclaim.registry.units import Unit, Units

_LINKED = re.compile(r"-(?:linked|backed|affiliated|aligned|allied|led|inspired)$")
_FIRST = re.compile(r"\s(?:and|or)\s")
_FIGHTING = frozenset({ClaimantSide.STATE, ClaimantSide.ARMED_GROUP})

Spellings = Mapping[str, Party]
"""The parties found so far by each of their names and acronyms."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What texts are read with for parties of their own, made ready once."""

    file: PartiesFile
    signs: Signs
    units: Units
    kinds: tuple[tuple[LocalKind, re.Pattern[str]], ...]
    armed: tuple[str, ...]
    """What names of armed groups end in."""

    @classmethod
    def of(cls, file: PartiesFile) -> "Reader":
        """Compile the words of a file."""
        kinds = tuple((kind, _words(kind)) for kind in file.kinds)
        armed = (word for kind in file.kinds if kind.side is ClaimantSide.ARMED_GROUP for word in kind.words)
        return cls(file, Signs(file.signs), Units(file.wings), kinds, tuple(f" {word}" for word in armed))


def defined(text: str, reader: Reader, known: Known, is_state: Callable[[str], bool]) -> tuple[Party, ...]:
    """Return what a text adds to the registry: new parties, and known ones with a new name or acronym, by id.

    `known` finds the organisation that a phrase names; states are none. Acronyms bind where their letters are a
    name's initials, or where the name stands beside them. Names that nobody explains are typed by what stands
    around them, else are no party.
    """
    shown = {} if in_capitals(text) else reader.signs.shown(text)
    told = _Told(text, reader, known, {name: sign for name, sign in shown.items() if not is_state(name)})
    found: dict[str, Party] = {}
    for step in (_called, _named, _shown, _parts):
        for party in step(told, _spellings(found.values())):
            held = found.get(party.id)
            found[party.id] = party if held is None else merged(held, party)
    return tuple(found[key] for key in sorted(found))


def merged(known: Party, told: Party) -> Party:
    """Return a known party with the spellings that a report adds to it."""
    return replace(
        known,
        names=tuple(dict.fromkeys((*known.names, *told.names))),
        acronyms=tuple(dict.fromkeys((*known.acronyms, *told.acronyms))),
        local=True,
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """What the steps look at. `signs`: what stands beside names that the text may leave unexplained."""

    text: str
    reader: Reader
    known: Known
    signs: Mapping[str, Sign]

    @property
    def file(self) -> PartiesFile:
        """The words that analysts edit."""
        return self.reader.file

    def kind(self, name: str) -> LocalKind | None:
        """Return the first kind with a word of the name."""
        return next((kind for kind, words in self.reader.kinds if words.search(name)), None)

    def proper(self, word: str) -> bool:
        """Tell whether a word is written with a capital throughout the text and is no kind of organisation."""
        common = re.search(rf"(?<![\w\-]){re.escape(word.lower())}(?![\w\-])", self.text)
        return common is None and len(word) >= SHORTEST and self.kind(word) is None

    def arms(self, name: str) -> bool:
        """Tell whether a name of two words or more ends in a word of armed groups' names."""
        return name.endswith(self.reader.armed)


def _called(told: _Told, _: Spellings) -> Iterator[Party]:
    """Yield the parties whose acronyms the text spells out."""
    for called in definitions(told.text, told.known):
        party = _old(told, called) or _typed(told, called)
        if party is not None:
            yield replace(party, names=called.names, acronyms=(called.acronym,), local=True)


def _old(told: _Told, called: Called) -> Party | None:
    """Return the known party that is called so; another name with all of an acronym's initials is another party."""
    by_name = next((party for name in called.names if (party := told.known(name)) is not None), None)
    by_acronym = told.known(called.acronym)
    if by_name is not None or by_acronym is None:
        return by_name
    common = frozenset(part for kind in told.file.kinds for word in kind.words for part in word.split())
    other = all(initials(name) == called.acronym for name in called.names)
    alike = any(akin(name, own, common) for name in called.names for own in by_acronym.names)
    return by_acronym if alike or not other else None


def _typed(told: _Told, called: Called) -> Party | None:
    """Return a new party of the kind that its names say, else that the words around them say."""
    full = bare(called.names[0])
    kinds = (told.kind(name) for name in called.names if " " in name)
    signs = (told.signs.get(name) for name in (called.acronym, *called.names))
    kind = next((one for one in (*kinds, *signs) if one is not None), None)
    return None if kind is None else Party(id=slug(full), names=(full,), side=kind.side, role=kind.role)


def _named(told: _Told, local: Spellings) -> Iterator[Party]:
    """Yield parties named without an acronym, unmistakable by a word of a name that ends as armed groups' names do."""
    for name in names(told.text):
        full = bare(name)
        kind = told.kind(full) if told.arms(full) else None
        if kind is None or not kind.alone or _is_known(told, local, full):
            continue
        yield Party(id=slug(full), names=(full,), side=kind.side, role=kind.role, local=True)


def _shown(told: _Told, local: Spellings) -> Iterator[Party]:
    """Yield parties that only the words around them tell: acronyms, and names that are no common words."""
    plain = frozenset(acronyms(told.text))
    for name, sign in sorted(told.signs.items()):
        kind = told.kind(name)
        other = kind is not None and kind.side is not sign.side
        if other or _LINKED.search(name) or _is_known(told, local, name):
            continue
        if name in plain:
            yield Party(id=slug(name), names=(), acronyms=(name,), side=sign.side, role=sign.role, local=True)
        elif name.split()[-1].lower() not in sign.before and (" " in name or told.proper(name)):
            yield Party(id=slug(name), names=(name,), side=sign.side, role=sign.role, local=True)


def _parts(told: _Told, local: Spellings) -> Iterator[Party]:
    """Yield the brigades and voices that the text says are part of a party."""
    for unit in told.reader.units.said(told.text):
        whole = _whole(told, local, unit)
        if whole is not None and not _is_known(told, local, unit.name):
            part = _part(told, unit, whole)
            yield from [] if part is None else [part]


def _part(told: _Told, unit: Unit, whole: Party) -> Party | None:
    """Return a part of a party, which the words before it or the end of its own name must say it is."""
    name = next((name for name in (bare(unit.name), _FIRST.split(bare(unit.name))[0]) if told.arms(name)), None)
    voice = not told.file.voices.isdisjoint(unit.noun.split())
    if name is None and unit.noun and (voice or " " in bare(unit.name)):
        name = bare(unit.name)
    if name is None:
        return None
    role = Role.MEDIA_WING if voice else whole.role
    return Party(id=slug(name), names=(name,), side=whole.side, role=role, part_of=whole.id, local=True)


def _whole(told: _Told, local: Spellings, unit: Unit) -> Party | None:
    """Return the party a unit belongs to: the one that its owner's words end in, else the last one named before."""
    if unit.whole is not None:
        return _ending(told, local, unit.whole)
    for name in reversed(unit.before):
        party = _ending(told, local, name)
        if party is not None and party.side in _FIGHTING:
            return party
    return None


def _ending(told: _Told, local: Spellings, phrase: str) -> Party | None:
    """Return the party whose name ends a phrase, the longest first."""
    words = bare(phrase).split()
    tails = (" ".join(words[start:]) for start in range(len(words)))
    return next((party for tail in tails if (party := local.get(tail) or told.known(tail)) is not None), None)


def _is_known(told: _Told, local: Spellings, name: str) -> bool:
    return _ending(told, local, name) is not None


def _spellings(parties: Iterable[Party]) -> Spellings:
    return {name: party for party in parties for name in (*party.names, *party.acronyms)}


def _words(kind: LocalKind) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, kind.words))})(?!\w)", re.IGNORECASE)
