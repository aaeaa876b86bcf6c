"""Whom and where a figure covers: groups inside the side are floors, places and parties that exclude each other add."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from counterclaim.policy import Narrower
from counterclaim.reconcile.breakdown import TOWNS
from counterclaim.reconcile.figures import Figure, Letter
from counterclaim.reconcile.scene import Scene
from counterclaim.reconcile.wording import has
from counterclaim.records import Claim, Interest, Side

_SETTLES = (Letter.ADMISSION, Letter.NEUTRAL, Letter.WEAK)
_FIGHTING = (Side.STATE_FORCES, Side.ARMED_GROUP)
_NO_WORDS = Narrower(part=(), whole=())

Scope = tuple[str, str]
"""The place and the party of the victims; "" where the figure names none."""


@dataclass(frozen=True, slots=True)
class Cells:
    """Figures by scope, and those that cover more than one scope."""

    apart: tuple[tuple[Figure, ...], ...]
    wide: tuple[Figure, ...]


def narrowed(figures: Sequence[Figure], side: Side, scene: Scene) -> list[Figure]:
    """Mark the figures of a part of the side where a larger figure for the whole stands beside them."""
    wide = [f for f in figures if f.letter in _SETTLES]
    words = scene.policy.narrower.get(side, _NO_WORDS)
    most = max((f.number for f in wide if _is_whole(f, words)), default=0)
    by_party: dict[str, int] = {}
    for figure in wide:
        party = figure.claims[0].victim.party or ""
        by_party[party] = max(by_party.get(party, 0), figure.number)

    def is_inside(figure: Figure) -> bool:
        above = scene.parties.above.get(figure.claims[0].victim.party or "", ())
        limit = max((by_party.get(party, 0) for party in above), default=0)
        return figure.number < limit or (figure.number < most and _is_part(figure, words))

    return [replace(f, narrow=True) if f.letter is not Letter.DENIAL and is_inside(f) else f for f in figures]


def cells(figures: Sequence[Figure], side: Side, scene: Scene) -> Cells:
    """Return one cell, or several where their places or parties exclude each other and nobody states the total."""
    scopes = [_scope(figure, side, scene) for figure in figures]
    by_place, by_party = _distinct(s[0] for s in scopes), _distinct(s[1] for s in scopes)
    if len(by_place) < 2 and len(by_party) < 2:
        return Cells((tuple(figures),), ())
    keys = [(place if len(by_place) > 1 else "", party if len(by_party) > 1 else "") for place, party in scopes]
    groups: dict[Scope, list[Figure]] = {}
    for figure, key in zip(figures, keys, strict=True):
        groups.setdefault(key, []).append(figure)
    whole = groups.pop(("", ""), [])
    stated = [f.number for f in whole if f.letter in _SETTLES and f.interval.point is not None]
    apart = [tuple(group) for _, group in sorted(groups.items(), key=lambda item: item[0])]
    if stated:
        floored = [replace(f, narrow=f.narrow or f.number < max(stated)) for group in apart for f in group]
        return Cells(((*whole, *floored),), ())
    return Cells(tuple(apart), tuple(whole))


def _is_part(figure: Figure, words: Narrower) -> bool:
    return has(words.part, figure.claims[0].victim.text)


def _is_whole(figure: Figure, words: Narrower) -> bool:
    return has(words.whole, figure.claims[0].victim.text) and not _is_part(figure, words)


def _distinct(names: Iterable[str]) -> set[str]:
    return {name for name in names if name}


def _scope(figure: Figure, side: Side, scene: Scene) -> Scope:
    if figure.letter is Letter.DENIAL:
        return "", ""
    towns = {_town(claim) for claim in figure.claims} if scene.incident.kind == "operation" else set()
    parties = {_party(claim, side, scene) for claim in figure.claims}
    return _only(towns), _only(parties)


def _only(names: set[str]) -> str:
    return min(names) if len(names) == 1 else ""


def _town(claim: Claim) -> str:
    """Return the town that the claim's own sentence names; a borrowed place never splits a figure off."""
    place = claim.place
    inside = place.span is not None and claim.start <= place.span[0] < claim.end
    return place.id if inside and place.id is not None and place.precision in TOWNS else ""


def _party(claim: Claim, side: Side, scene: Scene) -> str:
    """Return the head of the victims' party: their own, else that of who admits the loss."""
    if side not in _FIGHTING:
        return ""
    admitted = claim.claimant.party if claim.interest is Interest.ADMISSION else None
    party = claim.victim.party or admitted
    return scene.parties.top(party) if party is not None and scene.parties.knows(party) else ""
