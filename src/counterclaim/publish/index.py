"""Looking things up while a page is built: ids to records, footnote numbers, anchors and names."""

import re
from dataclasses import dataclass, replace

from counterclaim.discretion import discreet, load_protected
from counterclaim.publish.view import CaseView, in_page_order
from counterclaim.publish.words import Words
from counterclaim.records import Claim, Estimate, Incident, Report, Statement, keys

_OURS = re.compile(r"[a-z]:[0-9a-f]{16}")
CONSTRUCTED = "constructed"
"""The word by which an outlet or a title says that a report was made up for demonstration."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The records of one view by id; `numbers` counts the claims in the order in which the page shows them."""

    words: Words
    incidents: dict[str, Incident]
    reports: dict[str, Report]
    claims: dict[str, Claim]
    statements: dict[str, Statement]
    numbers: dict[str, int]
    names: dict[str, str]

    @classmethod
    def of(cls, view: CaseView, words: Words) -> "Index":
        """Return the index of a view."""
        protected = load_protected()  # claims from elsewhere may bring finer places than resolve gives
        shown = (replace(one, place=discreet(one.place, protected)) for one in in_page_order(view.incidents))
        incidents = {incident.id: incident for incident in shown}
        reports = {report.id: report for report in view.reports}
        claims = {claim.id: claim for claim in view.claims}
        held = (id_ for incident in incidents.values() for id_ in in_reading_order(incident.claims, claims, reports))
        ordered = dict.fromkeys((*held, *in_reading_order(tuple(claims), claims, reports)))
        return cls(
            words=words,
            incidents=incidents,
            reports=reports,
            claims=claims,
            statements={statement.id: statement for statement in view.statements},
            numbers={id_: number for number, id_ in enumerate(ordered, 1)},
            names=dict(view.names),
        )

    def outlet(self, report: str) -> str:
        """Return who published a report, as far as it is known."""
        found = self.reports.get(report)
        return (found and found.outlet) or f"report {report}"

    def speaker(self, said: Claim | Statement) -> str:
        """Return who says so, in the report's words if it names the speaker, else the outlet."""
        return said.claimant.text or self.names.get(said.claimant.party or "") or self.outlet(said.report)

    def party(self, id_: str) -> str:
        """Return what a party is called."""
        return self.names.get(id_, id_)


def in_reading_order(ids: tuple[str, ...], claims: dict[str, Claim], reports: dict[str, Report]) -> list[str]:
    """Return the known claims of some ids by report (as the view lists them), place in the text and id."""
    order = {id_: n for n, id_ in enumerate(reports)}
    known = [claims[id_] for id_ in ids if id_ in claims]
    return [c.id for c in sorted(known, key=lambda c: (order.get(c.report, len(order)), c.report, c.start, c.id))]


def anchor(id_: str) -> str:
    """Return an id as a fragment name; an id that is not of our making is hashed, whatever it holds."""
    return id_.replace(":", "-") if _OURS.fullmatch(id_) else "x-" + keys.digest(id_)


def estimate_anchor(incident: str, estimate: Estimate) -> str:
    """Return the fragment name of one estimate."""
    return f"{anchor(incident)}-{estimate.measure}-{estimate.side}"


def is_constructed(report: Report) -> bool:
    """Tell whether a report says of itself that it was constructed."""
    return any(CONSTRUCTED in (words or "").lower() for words in (report.outlet, report.title, report.text[:400]))
