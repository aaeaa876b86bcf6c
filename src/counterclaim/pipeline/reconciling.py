"""From what reports say to incidents with their estimates: link, then reconcile."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from counterclaim import link, policy
from counterclaim.pipeline.guarded import guarded
from counterclaim.pipeline.reading import Extracted
from counterclaim.policy import Policy
from counterclaim.reconcile import Parties, parties_of, reconcile
from counterclaim.records import Claim, Incident, Problem, Report, Statement
from counterclaim.registry import Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What claims are linked and reconciled by, loaded once and never changed."""

    matching: link.Matching
    policy: Policy
    parties: Parties


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that reports say, together."""

    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    statements: tuple[Statement, ...]

    @classmethod
    def of(cls, found: Iterable[Extracted]) -> "Evidence":
        """Gather what single reports say."""
        every = list(found)
        return cls(
            reports=tuple(one.report for one in every),
            claims=tuple(claim for one in every for claim in one.claims),
            statements=tuple(said for one in every for said in one.statements),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciled:
    """Incidents with their estimates by (start, id), the claims they rest on as dated by link, and problems."""

    incidents: tuple[Incident, ...] = ()
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()


def load_rules(registry: Registry, chosen: Path | None = None) -> Rules:
    """Load the weights of linking and a policy, by default v1. Raises BadData if a file breaks its header's promise."""
    return Rules(matching=link.load(), policy=policy.load(chosen), parties=parties_of(registry))


def reconciled(evidence: Evidence, rules: Rules) -> Reconciled:
    """Link what all reports say and reconcile each incident; the order of the reports changes nothing."""
    reports = sorted(evidence.reports, key=lambda report: report.id)
    claims = sorted(evidence.claims, key=lambda claim: claim.report)
    statements = sorted(evidence.statements, key=lambda statement: statement.report)
    return _estimated(link.link(reports, claims, statements, rules.matching), reports, rules)


def apart(found: Iterable[Extracted], rules: Rules) -> Iterator[Reconciled]:
    """Yield what each report alone amounts to, in the order of the reports."""
    for one in found:
        alone = guarded(one.report.id, partial(_alone, one, rules))
        yield Reconciled(problems=(alone,)) if isinstance(alone, Problem) else alone


def _alone(one: Extracted, rules: Rules) -> Reconciled:
    linked = link.separate(one.report, one.claims, one.statements, rules.matching)
    return _estimated(linked, [one.report], rules)


def _estimated(linked: link.Linked, reports: Iterable[Report], rules: Rules) -> Reconciled:
    """Reconcile each incident, an operation from the claims of its parts as well."""
    published = {report.id: report for report in reports}
    made: list[Incident] = []
    problems = list(linked.problems)
    for incident, claims in _with_claims(linked):
        work = partial(reconcile, incident, claims, published, linked.copies, rules.policy, rules.parties)
        found = guarded(incident.id, work)
        if isinstance(found, Problem):
            made.append(incident)
            problems.append(found)
        else:
            made.append(replace(incident, estimates=found.estimates, lines=found.lines))
            problems += found.problems
    return Reconciled(incidents=tuple(made), claims=linked.claims, problems=tuple(problems))


def _with_claims(linked: link.Linked) -> Iterator[tuple[Incident, list[Claim]]]:
    known = {claim.id: claim for claim in linked.claims}
    own = {incident.id: incident.claims for incident in linked.incidents}
    for incident in linked.incidents:
        names = dict.fromkeys(chain(incident.claims, *(own.get(part, ()) for part in incident.parts)))
        yield incident, [known[name] for name in names]
