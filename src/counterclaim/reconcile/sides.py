"""The row a claim belongs to: its victims' side, or, for unspecified victims, the side they can only have."""

from collections.abc import Mapping, Sequence

from counterclaim.policy import Policy
from counterclaim.reconcile.breakdown import Breakdown
from counterclaim.reconcile.intervals import Interval, agree
from counterclaim.records import Claim, Measure, Side, Stance

SUMMED = (Measure.KILLED, Measure.WOUNDED, Measure.CAPTURED, Measure.MISSING, Measure.CASUALTIES)
"""Casualties: they have sides and a row over all of them."""
SIDELESS = (Measure.ATTACKS, Measure.LOCATIONS, Measure.VEHICLES_DESTROYED, Measure.STRUCTURES_DESTROYED)
_PLAIN = (Side.STATE_FORCES, Side.ARMED_GROUP, Side.CIVILIANS)


def rows(
    claims: Sequence[Claim], values: Mapping[str, Interval], parts: Breakdown, policy: Policy
) -> dict[tuple[Measure, Side], list[Claim]]:
    """Return the claims of each measure and side; `all` holds stated totals over several sides."""
    out: dict[tuple[Measure, Side], list[Claim]] = {}
    for measure in Measure:
        group = [claim for claim in claims if claim.measure is measure]
        for claim in group:
            out.setdefault((measure, _side(claim, group, values, parts, policy)), []).append(claim)
    return out


def _side(
    claim: Claim, group: Sequence[Claim], values: Mapping[str, Interval], parts: Breakdown, policy: Policy
) -> Side:
    side = Side.UNKNOWN if claim.victim.side is None else claim.victim.side
    if claim.measure in SIDELESS:
        return Side.ALL
    if side in _PLAIN or claim.measure not in SUMMED:
        return side
    plain = [c for c in group if c.victim.side in _PLAIN]
    if side is Side.UNKNOWN and plain and not _spans_sides(claim, plain, parts):
        return _agreed(claim, plain, values, policy)
    alone = not plain and (side is Side.UNKNOWN or all(c.victim.side is side for c in group))
    return side if alone else Side.ALL


def _spans_sides(claim: Claim, plain: Sequence[Claim], parts: Breakdown) -> bool:
    """Tell whether the parts of a total lie on several sides."""
    return len({c.victim.side for c in plain if parts.parts.get(c.id) == claim.id}) > 1


def _agreed(claim: Claim, plain: Sequence[Claim], values: Mapping[str, Interval], policy: Policy) -> Side:
    """Return the one side whose figures this one repeats, else `all`: equal numbers tell more than close ones."""
    asserted = [c for c in plain if c.stance is not Stance.DENIED]
    equal = {c.victim.side for c in asserted if values[c.id].number == values[claim.id].number}
    close = {c.victim.side for c in asserted if agree(values[c.id], values[claim.id], policy)}
    for sides in (equal, close):
        if len(sides) == 1:
            return sides.pop() or Side.ALL
        if sides:
            break
    return Side.ALL
