"""Totals and their parts (rules.md 2, sum rule): figures of one report that add up to a total written there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from counterclaim.reconcile.intervals import Interval
from counterclaim.reconcile.scene import Scene
from counterclaim.reconcile.speakers import speaker
from counterclaim.records import Claim, Measure, PlacePrecision, Side, Stance

TOWNS = (PlacePrecision.EXACT, PlacePrecision.NEAR)
"""Places that hold no other place: what they count is nobody else's total, and no two of them overlap."""
_OVER_SIDES = (Side.MIXED, Side.UNKNOWN, None)


@dataclass(frozen=True, slots=True)
class Breakdown:
    """`parts`: part to total, as claim ids. `nobodys`: totals whose own claimant contradicts a part."""

    parts: Mapping[str, str]
    nobodys: frozenset[str]


def breakdown(claims: Sequence[Claim], values: Mapping[str, Interval], scene: Scene) -> Breakdown:
    """Return which claims are parts of which; stated subsets first, then sums found in a report."""
    by_id = {claim.id: claim for claim in claims}
    parts = {c.id: c.subset_of for c in claims if c.subset_of in by_id and _fits(c, by_id[c.subset_of], values)}
    nobodys: set[str] = set()
    groups: dict[tuple[str, Measure], list[Claim]] = {}
    for claim in claims:
        if claim.stance is not Stance.DENIED and not values[claim.id].vague:
            groups.setdefault((claim.report, claim.measure), []).append(claim)
    for group in groups.values():
        for total, found in _sums(group, values, scene):
            if total.id in parts or any(parts.get(part.id, total.id) != total.id for part in found):
                continue
            if _contradicts(total, found, group, values, scene):
                nobodys.add(total.id)
            else:
                parts |= {part.id: total.id for part in found}
    return Breakdown(parts, frozenset(nobodys))


def _fits(part: Claim, total: Claim, values: Mapping[str, Interval]) -> bool:
    """Tell whether a stated subset can be one: it counts the same thing and no more than the total."""
    whole = values[total.id]
    return part.measure is total.measure and (whole.open or values[part.id].number <= whole.number)


def _sums(
    group: Sequence[Claim], values: Mapping[str, Interval], scene: Scene
) -> Iterator[tuple[Claim, tuple[Claim, ...]]]:
    """Yield totals with figures that add up to them: within a sentence first, then sourced totals, then the largest."""
    if len(group) < 3:
        return
    order = sorted(group, key=lambda c: (speaker(c, scene).own_voice, -values[c.id].number, c.start, c.id))
    for beside in (True, False):
        for total in order:
            free = [
                c for c in group if _may_hold(total, c, values) and (not beside or _sentence(c) == _sentence(total))
            ]
            near = sorted(free, key=lambda c: (abs(c.start - total.start), c.id))[: scene.policy.sum_candidates]
            found = _addends(values[total.id].number, near, values, scene.policy.sum_parts)
            if found is not None:
                yield total, found


def _sentence(claim: Claim) -> tuple[int, int]:
    return claim.start, claim.end


def _may_hold(total: Claim, part: Claim, values: Mapping[str, Interval]) -> bool:
    fits = total.victim.side in _OVER_SIDES or part.victim.side in (total.victim.side, None, Side.UNKNOWN)
    elsewhere = total.place.precision in TOWNS and part.place.id not in (None, total.place.id)
    return fits and not elsewhere and 0 < values[part.id].number < values[total.id].number


def _addends(goal: int, near: Sequence[Claim], values: Mapping[str, Interval], most: int) -> tuple[Claim, ...] | None:
    """Return the closest few figures about different victims that add up, if any."""
    numbers = [values[c.id].number for c in near]
    for size in range(2, most + 1):
        for chosen in combinations(range(len(near)), size):
            if sum(numbers[i] for i in chosen) == goal and len({_whom(near[i]) for i in chosen}) == size:
                return tuple(near[i] for i in chosen)
    return None


def _whom(claim: Claim) -> tuple[str | None, ...]:
    return claim.victim.text, claim.victim.side, claim.place.text, claim.perpetrator.text


def _contradicts(
    total: Claim, parts: Sequence[Claim], group: Sequence[Claim], values: Mapping[str, Interval], scene: Scene
) -> bool:
    """Tell whether the total's claimant elsewhere gives another figure for a part that somebody else voices."""
    by = speaker(total, scene)
    own = [c for c in group if speaker(c, scene) == by and c is not total and c not in parts]
    foreign = [part for part in parts if not by.own_voice and speaker(part, scene) != by]
    return any(
        c.victim.side is part.victim.side and values[c.id].number != values[part.id].number
        for part in foreign
        for c in own
    )
