"""What an estimate rests on (rules.md 5): the first sentence of the list that holds."""

from collections.abc import Sequence
from itertools import combinations

from counterclaim.reconcile.estimate import Ranks, ranks
from counterclaim.reconcile.figures import Figure, Letter, of
from counterclaim.reconcile.intervals import agree
from counterclaim.reconcile.scene import Scene
from counterclaim.records import Side, Status

_BLAMED = (Side.CIVILIANS, Side.UNKNOWN, Side.MIXED)


def status(figures: Sequence[Figure], side: Side, scene: Scene) -> Status:
    """Return the status of the figures that the lines of a row stand by."""
    denials = of(figures, Letter.DENIAL)
    ranked = ranks(figures)
    if not ranked.counts or (denials and side in _BLAMED and _is_denied_by_accused(figures, denials, scene)):
        return Status.DENIED
    if _is_denied(denials, ranked) or _is_contested(ranked, scene) or _is_blamed_twice(ranked, side, scene):
        return Status.CONTESTED
    return _uncontested(ranked)


def first_of(statuses: Sequence[Status]) -> Status:
    """Return the status that comes first in the list of rules.md 5."""
    return min(statuses, key=list(Status).index)


def _uncontested(ranked: Ranks) -> Status:
    """Return what holds where nobody contradicts anybody: neutral lines that speak to the same count now."""
    neutral = [f for f in ranked.of(Letter.NEUTRAL) if not f.stale]
    if neutral:
        return Status.CORROBORATED if len({f.line for f in neutral}) > 1 else Status.SINGLE_SOURCE
    if ranked.of(Letter.ADMISSION):
        return Status.ADMISSION_ONLY
    return Status.UNATTRIBUTED if ranked.of(Letter.WEAK) else Status.SINGLE_PARTY_CLAIM


def _is_contested(ranked: Ranks, scene: Scene) -> bool:
    sourced = [f for f in ranked.of(Letter.NEUTRAL) if not f.stale]
    admitted = [f for f in ranked.of(Letter.ADMISSION) if not f.stale]
    adverse = ranked.of(Letter.ADVERSE)
    weak = [] if sourced or admitted else ranked.of(Letter.WEAK)
    if any(a.line != b.line and not _agree(a, b, scene) for a, b in combinations(sourced, 2)):
        return True
    if sourced and any(_exceeds(f, n, scene) for f in admitted for n in sourced):
        return True
    settled = sourced or weak or admitted
    return bool(settled) and any(not any(_agree(a, s, scene) for s in settled) for a in adverse)


def _agree(one: Figure, other: Figure, scene: Scene) -> bool:
    return agree(one.interval, other.interval, scene.policy)


def _exceeds(admission: Figure, neutral: Figure, scene: Scene) -> bool:
    """Tell whether a party admits more than a neutral counts; less is no contradiction."""
    more = admission.number > neutral.number and not neutral.interval.open
    return more and not _agree(admission, neutral, scene)


def _is_denied(denials: Sequence[Figure], ranked: Ranks) -> bool:
    """Tell whether a figure is rejected by name, or "none" stands against somebody's count."""
    positive = any(not f.interval.is_zero for f in ranked.counts)
    return any(positive or not f.interval.is_zero for f in denials)


def _is_denied_by_accused(figures: Sequence[Figure], denials: Sequence[Figure], scene: Scene) -> bool:
    """Tell whether who is charged with the act rejects it."""
    charged = {head for f in figures if f.letter is not Letter.DENIAL for head in _perpetrators(f, scene)}
    denying = {c.claimant.party for f in denials for c in f.claims}
    return any(party is not None and scene.parties.top(party) in charged for party in denying)


def _is_blamed_twice(ranked: Ranks, side: Side, scene: Scene) -> bool:
    """Tell whether lines charge two parties with the same victims."""
    if side not in _BLAMED:
        return False
    blamed = [heads for f in ranked.counts if (heads := _perpetrators(f, scene))]
    return any(one.isdisjoint(other) for one, other in combinations(blamed, 2))


def _perpetrators(figure: Figure, scene: Scene) -> frozenset[str]:
    parties = {c.perpetrator.party for c in figure.claims}
    return frozenset(scene.parties.top(p) for p in parties if p is not None and scene.parties.knows(p))
