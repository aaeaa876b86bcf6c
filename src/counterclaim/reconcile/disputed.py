"""The same victims claimed for two sides (rules.md 4.6): rescuers to one, fighters to the other."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from counterclaim.reconcile.estimate import Bounds, bounds
from counterclaim.reconcile.figures import Figure, Letter
from counterclaim.reconcile.row import Row
from counterclaim.reconcile.scene import Scene
from counterclaim.records import Side, Status

_SIDES = (Side.CIVILIANS, Side.ARMED_GROUP)


@dataclass(frozen=True, slots=True)
class Settled:
    """The rows of a measure by side; `once`: what the rows of both sides come to when their victims count once."""

    rows: Mapping[Side, Row]
    once: Bounds | None = None


def settled(rows: Mapping[Side, Row], scene: Scene) -> Settled:
    """Return the rows as they are, or with the disputed victims given to neither side beyond doubt."""
    civil, armed = (rows.get(side) for side in _SIDES)
    pairs = _pairs(civil, armed, scene) if civil and armed else []
    if not civil or not armed or not pairs:
        return Settled(rows)
    total = max(figure.number for figure in pairs)
    once = bounds([*civil.now, *armed.now], Side.ALL, scene)
    attacker_alone = all(figure.letter is Letter.ADVERSE for figure in pairs)
    if not attacker_alone:
        civil, armed = _doubted(civil, armed, total), _doubted(armed, civil, total)
    disputed = {row.side: replace(row, status=Status.CONTESTED) for row in (civil, armed)}
    return Settled({**rows, **disputed}, once)


def _pairs(civil: Row, armed: Row, scene: Scene) -> list[Figure]:
    """Return the figures of fighters that an opposed speaker gives as civilians, number for number."""
    tellers = {f.speaker.key for f in civil.now if _counts(f)} & {f.speaker.key for f in armed.now if _counts(f)}
    villagers = {f.number for f in civil.now if _counts(f) and f.speaker.key not in tellers}
    return [
        f
        for f in armed.now
        if _counts(f)
        and f.speaker.key not in tellers
        and f.number in villagers
        and f.number >= scene.policy.disputed_from
    ]


def _counts(figure: Figure) -> bool:
    return figure.letter is not Letter.DENIAL and not figure.narrow


def _doubted(row: Row, other: Row, total: int) -> Row:
    """Return a row with the low that the other side's high leaves, and a best only if a neutral claims its side."""
    neutral = any(f.letter is Letter.NEUTRAL and _counts(f) for f in row.now)
    rival = any(f.letter is Letter.NEUTRAL and _counts(f) for f in other.now)
    low = min(row.bounds.high, max(0, total - other.bounds.high))
    best = row.bounds.best if neutral and not rival else None
    return replace(row, bounds=replace(row.bounds, low=low, best=best))
