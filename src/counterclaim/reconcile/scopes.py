"""Whom and where a figure covers: groups inside the side are floors, places and parties that exclude each other add."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from counterclaim.reconcile.classes import has
from counterclaim.reconcile.figures import Figure, Letter
from counterclaim.reconcile.scene import Scene
from counterclaim.records import Claim, Interest, PlacePrecision, Side

_SETTLES = (Letter.ADMISSION, Letter.NEUTRAL, Letter.WEAK)
_FIGHTING = (Side.STATE_FORCES, Side.ARMED_GROUP)
_TOWNS = (PlacePrecision.EXACT, PlacePrecision.NEAR)

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
    return [replace(f, narrow=any(_is_inside(f, other, side, scene) for other in wide)) for f in figures]


def cells(figures: Sequence[Figure], side: Side, scene: Scene) -> Cells:
    """Return one cell, or several where their places or parties exclude each other and nobody states the total."""
    scopes = [_scope(figure, side, scene) for figure in figures]
    by_place, by_party = _distinct(s[0] for s in scopes), _distinct(s[1] for s in scopes)
    if len(by_place) < 2 and len(by_party) < 2:
        return Cells((tuple(figures),), ())
    keys = [(place if len(by_place) > 1 else "", party if len(by_party) > 1 else "") for place, party in scopes]
    whole = [f for f, key in zip(figures, keys, strict=True) if not any(key)]
    groups = [tuple(f for f, k in zip(figures, keys, strict=True) if k == key) for key in sorted(set(keys)) if any(key)]
    if any(f.letter in _SETTLES and f.interval.point is not None for f in whole):
        return Cells((tuple(_floored(figures, whole)),), ())
    return Cells(tuple(groups), tuple(whole))


def _floored(figures: Sequence[Figure], whole: Sequence[Figure]) -> list[Figure]:
    """Where somebody states the total, smaller figures of one place or party are floors."""
    most = max(f.number for f in whole if f.letter in _SETTLES)
    return [f if f in whole or f.number >= most else replace(f, narrow=True) for f in figures]


def _is_inside(figure: Figure, other: Figure, side: Side, scene: Scene) -> bool:
    if figure.number >= other.number or figure.letter is Letter.DENIAL:
        return False
    mine, theirs = figure.claims[0].victim, other.claims[0].victim
    if mine.party is not None and theirs.party is not None and scene.parties.is_below(mine.party, theirs.party):
        return True
    words = scene.policy.narrower.get(side)
    if words is None or not has(words.part, mine.text or ""):
        return False
    return has(words.whole, theirs.text or "") and not has(words.part, theirs.text or "")


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
    return place.id if inside and place.id is not None and place.precision in _TOWNS else ""


def _party(claim: Claim, side: Side, scene: Scene) -> str:
    """Return the head of the victims' party: their own, else that of who admits the loss."""
    if side not in _FIGHTING:
        return ""
    admitted = claim.claimant.party if claim.interest is Interest.ADMISSION else None
    party = claim.victim.party or admitted
    return scene.parties.top(party) if party is not None and scene.parties.knows(party) else ""
