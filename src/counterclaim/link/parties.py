"""One party under two ids: an acronym that its report never spells out, and the name in a linked report that does."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from counterclaim.link.happenings import Happening
from counterclaim.records import Claim

_SMALL = frozenset({"of", "for", "the", "and", "in", "al", "de", "la", "del", "y"})
"""Words of a name that often give an acronym no letter."""
SHORTEST = 3
"""Letters of an acronym that is believed to be a name's without standing beside it."""


def alike(left: Iterable[str], right: Iterable[str]) -> bool:
    """Tell whether two sets of parties have one in common, by its id or as an acronym and the name it shortens."""
    ours, theirs = frozenset(left), frozenset(right)
    return any(a == b or _shortens(a, b) or _shortens(b, a) for a in ours for b in theirs)


def spelled_out(group: Sequence[Happening]) -> tuple[Happening, ...]:
    """Return linked happenings in which an acronym's party is the only one of the group whose name it shortens.

    The registry types such an acronym by what stands around it, so sides stay; only the id is borrowed, as dates are.
    """
    known = frozenset(party for happening in group for party in happening.parties)
    full = {short: names[0] for short in sorted(known) if len(names := _names(short, known)) == 1}
    return tuple(_renamed(happening, full) for happening in group)


def _names(short: str, known: Iterable[str]) -> list[str]:
    return sorted(name for name in known if _shortens(short, name))


def _shortens(short: str, name: str) -> bool:
    """Tell whether an id is the initials of another's words, small ones given a letter or none."""
    words = [word for word in name.split("-") if word]
    weighty = "".join(word[0] for word in words if word not in _SMALL)
    every = "".join(word[0] for word in words)
    return len(short) >= SHORTEST and len(words) > 1 and _within(weighty, short) and _within(short, every)


def _within(letters: str, word: str) -> bool:
    """Tell whether a word holds letters in their order."""
    left = iter(word)
    return all(letter in left for letter in letters)


def _renamed(happening: Happening, full: Mapping[str, str]) -> Happening:
    if full.keys().isdisjoint(happening.parties):
        return happening
    statements = (replace(s, actor=replace(s.actor, party=_full(s.actor.party, full))) for s in happening.statements)
    return replace(
        happening,
        claims=tuple(_of_claim(claim, full) for claim in happening.claims),
        statements=tuple(statements),
    )


def _of_claim(claim: Claim, full: Mapping[str, str]) -> Claim:
    return replace(
        claim,
        victim=replace(claim.victim, party=_full(claim.victim.party, full)),
        claimant=replace(claim.claimant, party=_full(claim.claimant.party, full)),
        perpetrator=replace(claim.perpetrator, party=_full(claim.perpetrator.party, full)),
    )


def _full(party: str | None, full: Mapping[str, str]) -> str | None:
    return None if party is None else full.get(party, party)
