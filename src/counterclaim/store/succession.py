"""Where a former incident went: incidents are recomputed, but a link someone sent must still lead somewhere."""

from collections.abc import Iterable, Mapping

from counterclaim.records import Incident


def successors(former: Mapping[str, str], before: Iterable[Incident], after: Iterable[Incident]) -> dict[str, str]:
    """Return former incident id -> id it went to, after `before` was replaced by `after`.

    `former` is the map so far. An incident goes where most of its claims went (the smallest id on a tie);
    one whose claims are all gone leads nowhere.
    """
    home = {claim: incident.id for incident in after for claim in incident.claims}
    alive = set(home.values())
    gone = {incident.id: _went(incident, home) for incident in before if incident.id not in alive}
    merged = {**former, **{old: new for old, new in gone.items() if new is not None}}
    return {old: new for old, new in merged.items() if old not in alive}


def follow(merged: Mapping[str, str], incident: str) -> str | None:
    """Return the end of the chain that starts at a former incident; None if it was never merged."""
    at, seen = incident, {incident}
    while at in merged and merged[at] not in seen:
        at = merged[at]
        seen.add(at)
    return None if at == incident else at


def _went(incident: Incident, home: Mapping[str, str]) -> str | None:
    homes = [home[claim] for claim in incident.claims if claim in home]
    return min(set(homes), key=lambda new: (-homes.count(new), new), default=None)
