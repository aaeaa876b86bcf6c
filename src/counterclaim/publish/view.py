"""Everything one page shows: a case as records, and nothing that changes from run to run."""

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.records import Claim, Incident, Problem, Report, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """A case as of now. `notice` stands above all else ("All reports are constructed ..."); `intake` is the tally.

    `names` maps ids of parties to what a reader calls them. Claims and statements must name reports of the view,
    unless they come from elsewhere: then their quotes stand without context.
    """

    title: str
    incidents: tuple[Incident, ...] = ()
    claims: tuple[Claim, ...] = ()
    statements: tuple[Statement, ...] = ()
    reports: tuple[Report, ...] = ()
    problems: tuple[Problem, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    notice: str | None = None
    intake: str = ""
    policy: str
    version: str


def in_page_order(incidents: tuple[Incident, ...]) -> Iterator[Incident]:
    """Yield the incidents as given, the parts of an operation right after it."""
    known = {incident.id: incident for incident in incidents}
    shown: set[str] = set()
    for incident in incidents:
        is_part = incident.part_of in known and incident.part_of != incident.id
        family = () if is_part else (incident.id, *incident.parts)
        for member in family:
            if member in known and member not in shown:
                shown.add(member)
                yield known[member]
    yield from (incident for incident in incidents if incident.id not in shown)
