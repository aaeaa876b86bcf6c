"""The registry of parties: who a name means, what it is part of, and the parties that only one report knows."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from pathlib import Path
from types import MappingProxyType

from counterclaim.errors import BadData
from counterclaim.records import Role, Span
from counterclaim.registry.index import Hit, Index, Name, fold, in_capitals, longest
from counterclaim.registry.local import Reader, defined, merged
from counterclaim.registry.own import extended
from counterclaim.registry.party import PartiesFile, Party, State, entered, read_parties, states

__all__ = ["Hit", "Party", "Registry", "fold", "in_capitals", "load_registry"]

_CACHE = 512  # half of the phrases of a report come again


class Registry:
    """Parties by id and by name; immutable. `with_local` returns a wider one for one report."""

    def __init__(
        self, reader: Reader, parties: Mapping[str, Party], indexes: tuple[Index, ...], nations: Index
    ) -> None:
        self._reader, self._file = reader, reader.file
        self._parties = parties
        self._indexes = indexes
        self._nations = nations
        self._mentions: Callable[[str], tuple[Hit, ...]] = lru_cache(_CACHE)(partial(_found, indexes))
        self._states: Callable[[str], tuple[Hit, ...]] = lru_cache(_CACHE)(partial(_found, (nations,)))

    def party(self, key: str | None) -> Party | None:
        """Return the party of an id."""
        return None if key is None else self._parties.get(key)

    def mentions(self, text: str) -> tuple[Hit, ...]:
        """Return the organisations that a text names, the longest name at each place, in order; states: `nations`."""
        return self._mentions(text)

    def nations(self, text: str) -> tuple[Hit, ...]:
        """Return the states that a text names, by their names, people and adjectives ("Pakistani")."""
        return self._states(text)

    def match(self, text: str) -> Party | None:
        """Return the party that a phrase names: its first organisation, else the state it is the name of."""
        hits = self.mentions(text)
        if hits:
            return hits[0].party
        nations = self.nations(text)
        bare = text.strip(" .,\"'“”")
        return nations[0].party if nations and _covers(nations[0].span, text, bare) else None

    def lineage(self, key: str | None) -> tuple[str, ...]:
        """Return a party's id and those of the parties it is part of, outwards."""
        chain: list[str] = []
        while key is not None and key not in chain:
            chain.append(key)
            party = self._parties.get(key)
            key = party.part_of if party else None
        return tuple(chain)

    def related(self, left: str | None, right: str | None) -> bool:
        """Tell whether two parties are one, parts of each other, or parts of one whole."""
        return bool(set(self.lineage(left)) & set(self.lineage(right)))

    @property
    def wings(self) -> frozenset[str]:
        """The words that name a unit of a party: "brigade"."""
        return self._file.wings

    def whole(self, party: Party) -> Party:
        """Return the party that a unit speaks for: of brigades, squads and media wings the one they are part of."""
        whole = self.party(party.part_of)
        words = {word.lower() for name in party.names[:1] for word in name.split()[-1:]}
        unit = party.role is Role.MEDIA_WING or not words.isdisjoint(self.wings)
        return party if whole is None or not unit else whole

    def with_local(self, text: str) -> "Registry":
        """Return this registry and the parties and acronyms that a report's text defines."""
        added = defined(text, self._reader, self.match_organisation, lambda name: bool(self.nations(name)))
        if not added:
            return self
        wider = {p.id: merged(self._parties[p.id], p) if p.id in self._parties else p for p in added}
        parties = MappingProxyType({**self._parties, **wider})
        index = Index((n for p in wider.values() for n in _names(p)), self._file.clashing)
        return Registry(self._reader, parties, (*self._indexes, index), self._nations)

    def match_organisation(self, text: str) -> Party | None:
        """Return the organisation whose name fills a phrase, but for an article."""
        words = fold(text).removeprefix("the ").strip()
        for hit in self.mentions(text):
            if fold(text[slice(*hit.span)]).removeprefix("the ") == words:
                return hit.party
        return None

    def __iter__(self) -> Iterator[Party]:
        """Yield every party in the order of ids."""
        return iter(self._parties[key] for key in sorted(self._parties))


def load_registry(file: PartiesFile | None = None, own: Path | None = None) -> Registry:
    """Return the registry of a file, by default the shipped one, with the states of the world; `own`: a user's file.

    Raises BadData, for a user's file with its line.
    """
    source = file or read_parties()
    source = source if own is None else extended(source, own)
    world = tuple(states())
    parties = _by_id([*entered(source), *(state.party for state in world)])
    index = Index((n for p in entered(source) for n in _names(p)), source.clashing)
    return Registry(
        Reader.of(source), parties, (index,), Index((n for s in world for n in _nation(s)), source.clashing)
    )


def _found(indexes: Iterable[Index], text: str) -> tuple[Hit, ...]:
    return longest(hit for index in indexes for hit in index.hits(text))


def _by_id(parties: Iterable[Party]) -> Mapping[str, Party]:
    found: dict[str, Party] = {}
    for party in parties:
        if found.setdefault(party.id, party) is not party:
            raise BadData(f"parties.yml: id {party.id!r} stands twice; ids are never used again")
    for party in found.values():
        if party.part_of is not None and party.part_of not in found:
            raise BadData(f"parties.yml: {party.id} is part of {party.part_of!r}, which is no party")
    return MappingProxyType(found)


def _names(party: Party) -> Iterator[Name]:
    yield from (Name(name, party, exact=False) for name in party.names)
    # "the U.N says": the last stop of an acronym is often left out
    spelled = dict.fromkeys(form for name in party.acronyms for form in (name, name.removesuffix(".")))
    yield from (Name(name, party, exact=True) for name in spelled)


def _nation(state: State) -> Iterator[Name]:
    yield from _names(state.party)
    yield from (Name(word, state.party, exact=False) for word in state.people)


def _covers(span: Span, text: str, bare: str) -> bool:
    return text[slice(*span)].strip() in (bare, bare.removeprefix("the "), bare.removeprefix("The "))
