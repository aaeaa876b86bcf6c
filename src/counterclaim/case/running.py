"""run: read what is new, then link, reconcile and publish everything. Killed at any point, the next run goes on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from counterclaim import __version__
from counterclaim.case import Case
from counterclaim.extract import Scope
from counterclaim.pipeline import reading, reconciling
from counterclaim.pipeline.reading import Tools
from counterclaim.pipeline.reconciling import Evidence, Reconciled, Rules
from counterclaim.publish import CaseView, page
from counterclaim.read import Tally
from counterclaim.records import Problem
from counterclaim.registry import Registry
from counterclaim.store import Found, Run

Seen = Callable[[int, int], None]
"""Called with the reports read so far and the reports to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What a run did: reports read now and held in all, what they say together, and every open problem."""

    read: int
    reports: int
    claims: int
    incidents: int
    problems: tuple[Problem, ...]


def run(case: Case, tools: Tools, rules: Rules, scope: Scope, today: date, seen: Seen, processes: int = 1) -> Outline:
    """Bring a case up to date: only reports that these rules have not read are read."""
    reader = f"{scope} {reading.fingerprint(tools)}"
    number = case.store.start(Run(started=_now(), reader=reader, policy=rules.policy.version))
    pending = case.store.pending(reader)
    for done, one in enumerate(reading.extracted(pending, tools, scope, today, processes), 1):
        found = Found(claims=one.claims, statements=one.statements, problems=one.problems)
        case.store.keep(one.report.id, reader, found)
        seen(done, len(pending))
    settled = _settle(case, tools, rules)
    outline = Outline(
        read=len(pending),
        reports=len(case.store.reports()),
        claims=len(settled.claims),
        incidents=len(settled.incidents),
        problems=case.store.problems(),
    )
    counts = {"read": outline.read, "reports": outline.reports, "incidents": outline.incidents}
    case.store.finish(number, _now(), counts)
    return outline


def _settle(case: Case, tools: Tools, rules: Rules) -> Reconciled:
    """Compute incidents from all that is known, keep them and write the page."""
    reports, found = case.store.reports(), case.store.found()
    evidence = Evidence(reports=reports, claims=found.claims, statements=found.statements)
    settled = reconciling.reconciled(evidence, rules)
    case.store.settle(settled.incidents, settled.problems)
    _publish(case, evidence, settled, tools.registry, rules.policy.version)
    return settled


def _publish(case: Case, evidence: Evidence, settled: Reconciled, registry: Registry, policy: str) -> None:
    """Write the page beside its place and move it there, so that a reader never finds half of it."""
    tally = case.store.tally()
    view = CaseView(
        title=case.title,
        notice=case.settings.notice,
        incidents=settled.incidents,
        claims=settled.claims,
        statements=evidence.statements,
        reports=evidence.reports,
        problems=case.store.problems(),
        names=tuple((party.id, party.names[0]) for party in registry),
        intake=str(Tally(received=sum(tally.values()), statuses=tuple(tally.items()))),
        policy=policy,
        version=__version__,
    )
    draft = case.page.with_suffix(".part")
    draft.write_text(page(view), "utf-8")
    draft.replace(case.page)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
