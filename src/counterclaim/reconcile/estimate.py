"""Low, best and high of one row from the figures its lines stand by (rules.md 4)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from counterclaim.policy import Policy
from counterclaim.reconcile.figures import Figure, Letter, of
from counterclaim.reconcile.intervals import agree
from counterclaim.reconcile.scene import Scene
from counterclaim.records import ClaimantSide, Measure, Side

_INTERESTED = (Measure.VEHICLES_DESTROYED, Measure.STRUCTURES_DESTROYED, Measure.PARTICIPANTS)
"""Counts by which a party gains: adverse words alone settle nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The numbers of a row, before anybody asks what they rest on."""

    low: int = 0
    best: int | None = None
    high: int = 0
    open: bool = False
    claimed_max: int | None = None
    derived: tuple[int, ...] | None = None
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Ranks:
    """The figures of a row by what they may do."""

    counts: tuple[Figure, ...]
    """They set low, best and high; hedged ones too where nobody asserts anything."""
    hedged: tuple[Figure, ...]
    floors: tuple[Figure, ...]
    alone: bool
    """All that there is, is hedged."""

    def of(self, *letters: Letter) -> list[Figure]:
        """Return the counting figures of some classes."""
        return of(self.counts, *letters)

    def settling(self, *letters: Letter) -> list[Figure]:
        """Return those which may set low and best: they have a point and nothing newer has overtaken them."""
        return [f for f in self.of(*letters) if f.interval.point is not None and not f.stale]


def ranks(figures: Sequence[Figure]) -> Ranks:
    """Sort figures by use; vague words count only where there is no numeral, denials never."""
    spoken = [f for f in figures if f.letter is not Letter.DENIAL]
    numeral = any(not f.interval.vague for f in spoken if not f.narrow)
    spoken = [f for f in spoken if f.narrow or not (numeral and f.interval.vague)]
    counts = tuple(f for f in spoken if f.asserts)
    hedged = tuple(f for f in spoken if f.hedged and not f.narrow)
    floors = tuple(f for f in spoken if f.narrow)
    return Ranks(counts or hedged, hedged if counts else (), floors, not counts)


def bounds(figures: Sequence[Figure], side: Side, scene: Scene) -> Bounds:
    """Return the numbers of a row of casualties."""
    ranked = ranks(figures)
    if not ranked.counts:
        return Bounds()
    within, beyond = _capped(ranked, scene.policy)
    highs = [*within, *ranked.hedged, *of(ranked.floors, Letter.ADVERSE)]
    high, is_open, highest = _highest(highs)
    floor, maker = _floor(ranked), _maker(ranked, figures, side, scene)
    low = _low(floor)
    if is_open:
        high = max(high, low)
    if maker is not None and floor is not None and low > maker.number:
        maker = floor
    named = [maker] if maker else highest
    return Bounds(
        low=min(low, high),
        best=None if maker is None or low > high else max(low, min(maker.number, high)),
        high=high,
        open=is_open,
        claimed_max=max((f.interval.high or 0 for f in beyond), default=None),
        derived=next((f.addends for f in named if f.addends), None),
        flags=_flags(ranked, named, beyond, low > high),
    )


def _neutrals(ranked: Ranks) -> list[Figure]:
    """Return the neutral figures; weak ones stand in where no sourced neutral and no admission speaks."""
    sourced = ranked.settling(Letter.NEUTRAL)
    return sourced or ([] if ranked.settling(Letter.ADMISSION) else ranked.settling(Letter.WEAK))


def _floor(ranked: Ranks) -> Figure | None:
    """Return the figure that sets low: the largest admission, the least neutral, or a part that is larger."""
    floors = [f for f in of(ranked.floors, Letter.NEUTRAL, Letter.ADMISSION) if not f.hedged]
    if not ranked.alone:
        floors += ranked.settling(Letter.ADMISSION)
        floors += sorted(_neutrals(ranked), key=lambda f: (_low(f), f.ids))[:1]
    return max(floors, key=lambda f: (_low(f), f.ids), default=None)


def _low(figure: Figure | None) -> int:
    return 0 if figure is None else figure.interval.low or 0


def _maker(ranked: Ranks, figures: Sequence[Figure], side: Side, scene: Scene) -> Figure | None:
    """Return the figure that sets best."""
    neutral, admitted = _neutrals(ranked), ranked.settling(Letter.ADMISSION)
    if neutral:
        return median(neutral)
    if admitted:
        return max(admitted, key=lambda f: (f.number, f.ids))
    if not ranked.alone and side is Side.CIVILIANS and is_undisputed(figures, scene):
        return ranked.counts[0]
    return None


def median(figures: Iterable[Figure]) -> Figure:
    """Return the figure at the lower weighted median of the points."""
    order = sorted(figures, key=lambda f: (f.number, f.ids))
    half, weight = sum(f.weight for f in order), 0
    for figure in order:
        weight += 2 * figure.weight
        if weight >= half:
            return figure
    return order[0]


def is_undisputed(figures: Sequence[Figure], scene: Scene) -> bool:
    """Tell whether a state alone speaks, of civilians on ground it administers, and nobody says otherwise."""
    if len(figures) != 1 or figures[0].letter is not Letter.ADVERSE or figures[0].interval.point is None:
        return False
    for claim in figures[0].claims:
        home = scene.parties.country(claim.claimant.party)
        abroad = home is not None and claim.place.country is not None and home != claim.place.country
        if claim.claimant.side is not ClaimantSide.STATE or abroad:
            return False
    return True


def _capped(ranked: Ranks, policy: Policy) -> tuple[list[Figure], list[Figure]]:
    """Part off the adversary's figures that no neutral count bears; without one nothing holds them."""
    adverse = ranked.of(Letter.ADVERSE)
    if ranked.alone or not ranked.of(Letter.NEUTRAL):
        return list(ranked.counts), []
    points = [f.interval.point for f in ranked.of(Letter.NEUTRAL, Letter.ADMISSION)]
    largest = max((p for p in points if p is not None), default=None)
    beyond = [f for f in adverse if largest is not None and not policy.bears(f.interval.high or 0, largest)]
    return [f for f in ranked.counts if f not in beyond], beyond


def _highest(figures: Sequence[Figure]) -> tuple[int, bool, list[Figure]]:
    high = max((f.interval.high or 0 for f in figures), default=0)
    highest = [f for f in figures if f.interval.high == high]
    return high, any(f.interval.open for f in highest), highest


def _flags(ranked: Ranks, named: Sequence[Figure], beyond: Sequence[Figure], inconsistent: bool) -> frozenset[str]:
    counts = ranked.counts
    marks = {
        "approximate": any(f.interval.approximate for f in named),
        "hedged": ranked.alone,
        "vague": all(f.interval.vague for f in counts),
        "capped": bool(beyond),
        "possibly_common": any(f.common for f in counts),
        "snapshot": any(f.stale for f in counts),
        "inconsistent": inconsistent,
    }
    return frozenset(mark for mark, holds in marks.items() if holds)


def union(figures: Sequence[Figure], measure: Measure, scene: Scene) -> Bounds:
    """Return the numbers of a count that is no casualty: all that is said, and a best only where the sourced agree."""
    ranked = ranks(figures)
    if not ranked.counts:
        return Bounds()
    adverse = set(ranked.of(Letter.ADVERSE)) if measure in _INTERESTED else set()
    free = [f for f in ranked.counts if f not in adverse]
    high, is_open, highest = _highest([*ranked.counts, *ranked.hedged])
    sourced = [f for f in free if f.letter is not Letter.WEAK] or free
    points = [f for f in sourced if f.interval.point is not None]
    agreed = bool(points) and all(agree(a.interval, b.interval, scene.policy) for a, b in combinations(points, 2))
    lowest = min((f.interval.low or 0 for f in free), default=0)
    named = [median(points)] if agreed else highest
    return Bounds(
        low=0 if ranked.alone else lowest,
        best=min(high, median(points).number) if agreed else None,
        high=high,
        open=is_open,
        derived=next((f.addends for f in named if f.addends), None),
        flags=_flags(ranked, named, (), inconsistent=False),
    )
