"""A user's own parties: a small file of new parties and of spellings, laid over the shipped registry."""

from collections.abc import Iterable, Iterator, Sequence, Set
from pathlib import Path

import msgspec

from counterclaim import datafile
from counterclaim.errors import BadData
from counterclaim.registry.index import fold
from counterclaim.registry.party import Entry, PartiesFile, Section, states


class Spelling(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """More names and acronyms of a party that is there."""

    id: str
    names: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()


class OwnFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of a user's file: sections and clashing acronyms as in the shipped one, and spellings."""

    sections: tuple[Section, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    clashing: frozenset[str] = frozenset()


def extended(shipped: PartiesFile, path: Path) -> PartiesFile:
    """Return the shipped file with a user's laid over it; a name both give to somebody is the user's party's alone.

    Raises BadData with file and line for what the file cannot mean.
    """
    own = datafile.load(path, OwnFile)
    for step, why in _faults(shipped, own):
        raise BadData(f"{datafile.line(path, step)}: {why}")
    given: list[Entry | Spelling] = [*(entry for section in own.sections for entry in section.parties), *own.spellings]
    added = {spelling.id: spelling for spelling in own.spellings}
    kept = [_relaid(section, given, added) for section in (*shipped.sections, *own.sections)]
    return msgspec.structs.replace(shipped, sections=tuple(kept), clashing=shipped.clashing | own.clashing)


def _relaid(section: Section, given: Iterable[Entry | Spelling], added: dict[str, Spelling]) -> Section:
    """Return a section without the names that the user gives to others, and with those added to its own."""
    parties = []
    for entry in section.parties:
        others = [one for one in given if one.id != entry.id]
        names = {fold(name) for one in others for name in one.names}
        acronyms = {acronym for one in others for acronym in one.acronyms}
        more = added.get(entry.id, Spelling(id=entry.id))
        parties.append(
            msgspec.structs.replace(
                entry,
                names=(*(name for name in entry.names if fold(name) not in names), *more.names),
                acronyms=(*(one for one in entry.acronyms if one not in acronyms), *more.acronyms),
            )
        )
    return msgspec.structs.replace(section, parties=tuple(parties))


def _faults(shipped: PartiesFile, own: OwnFile) -> Iterator[tuple[str, str]]:
    """Yield what the file cannot mean: the step to it (`$.sections[0].parties[1]`), why, and what to do."""
    held = {entry.id for section in shipped.sections for entry in section.parties} | {s.party.id for s in states()}
    placed = [
        (f"$.sections[{n}].parties[{at}]", entry)
        for n, section in enumerate(own.sections)
        for at, entry in enumerate(section.parties)
    ]
    spelled = [(f"$.spellings[{at}]", spelling) for at, spelling in enumerate(own.spellings)]
    yield from _misplaced(placed, held)
    for step, spelling in spelled:
        if spelling.id not in held:
            yield step, f"{spelling.id!r} is no known party; enter it under `sections`"
    yield from _blank([*placed, *spelled])
    yield from _shared([*placed, *spelled])


def _misplaced(placed: Sequence[tuple[str, Entry]], held: Set[str]) -> Iterator[tuple[str, str]]:
    """Yield the new parties whose id is taken or whose whole is nowhere."""
    ids = {entry.id for _, entry in placed} | held
    seen: set[str] = set()
    for step, entry in placed:
        if entry.id in held:
            yield step, f"{entry.id!r} is known already; put its new names under `spellings`, or choose another id"
        if entry.id in seen:
            yield step, f"{entry.id!r} stands twice in this file; give each party an id of its own"
        if entry.part_of is not None and entry.part_of not in ids:
            yield step, f"{entry.id!r} is part of {entry.part_of!r}, which is no party; enter that one as well"
        seen.add(entry.id)


def _blank(placed: Iterable[tuple[str, Entry | Spelling]]) -> Iterator[tuple[str, str]]:
    for step, one in placed:
        words = (*one.names, *one.acronyms)
        if not words or not all(word.strip() for word in words):
            yield step, f"{one.id!r} has no name, or a blank one; give it one that reports use"


def _shared(placed: Iterable[tuple[str, Entry | Spelling]]) -> Iterator[tuple[str, str]]:
    """Yield the names that the file itself gives to two parties."""
    owners: dict[str, str] = {}
    for step, one in placed:
        for word in (*map(fold, one.names), *one.acronyms):
            if owners.setdefault(word, one.id) != one.id:
                yield step, f"{word!r} is a name of {owners[word]!r} in this file too; a name means one party"
