"""What every rule may look at besides the claims: the incident, the reports, the policy and the parties."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from counterclaim.policy import Policy
from counterclaim.reconcile.parties import Parties
from counterclaim.records import Claim, Incident, Measure, Report, Side
from counterclaim.union import Union


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """`origins`: report id to the origin of the report's own voice; near-copies and reports of one outlet share it."""

    incident: Incident
    reports: Mapping[str, Report]
    policy: Policy
    parties: Parties
    origins: Mapping[str, str]
    copies: Mapping[str, str]
    """Report id to the first of its near-copies."""
    accused: frozenset[str] = frozenset()
    """Heads of the parties that some claim says harmed civilians here."""
    attackers: int | None = None
    """The largest number of attackers stated."""

    def outlet(self, report: str) -> str:
        """Return who published a report; a report without an outlet stands for itself."""
        known = self.reports.get(report)
        return known.outlet if known is not None and known.outlet else report

    def published(self, report: str) -> str | None:
        """Return when a report was published, as the outlet gives it."""
        known = self.reports.get(report)
        return None if known is None else known.published


def heads(reports: Sequence[str], groups: Iterable[Sequence[str]]) -> dict[str, str]:
    """Return for each report the smallest one that groups tie it to, over any chain of groups."""
    union = Union(reports)
    for group in groups:
        known = [report for report in group if report in union]
        for report in known[1:]:
            union.join(known[0], report)
    return {report: union.root(report) for report in reports}


def by_outlet(reports: Sequence[str], known: Mapping[str, Report]) -> list[list[str]]:
    """Return the reports of each named outlet."""
    groups: dict[str, list[str]] = {}
    for report in reports:
        outlet = known[report].outlet if report in known else None
        groups.setdefault(outlet or "", []).append(report)
    return [group for outlet, group in groups.items() if outlet]


def accused(claims: Sequence[Claim], parties: Parties) -> frozenset[str]:
    """Return the heads of the known parties that claims name as having harmed civilians."""
    named = {c.perpetrator.party for c in claims if c.victim.side in (Side.CIVILIANS, Side.UNKNOWN)}
    return frozenset(parties.top(party) for party in named if party is not None and parties.knows(party))


def attackers(claims: Sequence[Claim]) -> int | None:
    """Return the largest number of armed participants that anybody states."""
    stated = [c.count for c in claims if c.measure is Measure.PARTICIPANTS and c.victim.side is Side.ARMED_GROUP]
    numbers = [n for count in stated for n in (count.high, count.low) if n is not None]
    return max(numbers, default=None)


def hours_between(earlier: str, later: str) -> float:
    """Return the hours from one publication to another; days count where either gives no time or no zone."""
    one, two = datetime.fromisoformat(earlier), datetime.fromisoformat(later)
    if len(earlier) > 10 and len(later) > 10 and (one.tzinfo is None) == (two.tzinfo is None):
        return (two - one) / timedelta(hours=1)
    return 24.0 * (two.date() - one.date()).days
