"""The stages in order: reports to claims, claims to incidents, incidents to estimates. Only this module knows it."""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import chain
from pathlib import Path
from traceback import extract_tb
from typing import TypeVar

from counterclaim import gazetteer, link, policy
from counterclaim.extract import Grammar, Scope, extract, load_grammar
from counterclaim.gazetteer.compile import Progress
from counterclaim.lexicon import load_people
from counterclaim.policy import Policy
from counterclaim.reconcile import Parties, parties_of, reconcile
from counterclaim.records import Claim, Incident, Problem, Report, Statement, keys
from counterclaim.registry import Registry, load_registry
from counterclaim.resolve import Reference, load_reference, resolve
from counterclaim.workers import in_order

T = TypeVar("T")
LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What the stages work with, loaded once and never changed."""

    cache: Path
    """Where other processes find the compiled gazetteer to load tools of their own."""
    registry: Registry
    grammar: Grammar
    reference: Reference
    matching: link.Matching
    policy: Policy
    parties: Parties


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """What one report says. One that could not be read has a problem that quarantines it, and nothing else."""

    report: Report
    claims: tuple[Claim, ...] = ()
    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()


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


def load_tools(cache: Path, chosen: Path | None = None, progress: Progress | None = None) -> Tools:
    """Load everything the stages need; `cache` keeps the compiled gazetteer, `chosen` is a policy other than v1.

    Raises BadData if a data file does not say what its header promises.
    """
    people, registry = load_people(), load_registry()
    return Tools(
        cache=cache,
        registry=registry,
        grammar=load_grammar(people),
        reference=load_reference(gazetteer.open_gazetteer(cache, progress), registry, people),
        matching=link.load(),
        policy=policy.load(chosen),
        parties=parties_of(registry),
    )


def fingerprint() -> str:
    """Return the hash of all rules and code: what was extracted under another one may be out of date."""
    return keys.digest(*(part for file in _sources(files("counterclaim")) for part in (file.name, file.read_bytes())))


def extracted(
    reports: Iterable[Report], tools: Tools, scope: Scope, today: date, processes: int = 1
) -> Iterator[Extracted]:
    """Yield what each report says, resolved, in the order of the reports."""
    if processes > 1:
        return in_order(reports, partial(_reader, tools.cache, scope, today), processes)
    return map(partial(_read, tools, scope, today), reports)


def known(claims: Iterable[Claim]) -> Iterator[Extracted]:
    """Yield claims from elsewhere by report, in the order reports are first named.

    Of such a report nothing is known but the quotes of its claims.
    """
    by_report: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report].append(claim)
    for name, said in by_report.items():
        words = "\n".join(dict.fromkeys(claim.quote for claim in said if claim.quote.strip()))
        yield Extracted(report=Report(id=name, text=words or name), claims=tuple(said))


def reconciled(evidence: Evidence, tools: Tools) -> Reconciled:
    """Link what all reports say and reconcile each incident; the order of the reports changes nothing."""
    reports = sorted(evidence.reports, key=lambda report: report.id)
    claims = sorted(evidence.claims, key=lambda claim: claim.report)
    statements = sorted(evidence.statements, key=lambda statement: statement.report)
    return _estimated(link.link(reports, claims, statements, tools.matching), reports, tools)


def apart(found: Iterable[Extracted], tools: Tools) -> Iterator[Reconciled]:
    """Yield what each report alone amounts to, in the order of the reports."""
    for one in found:
        alone = _guarded(one.report.id, partial(_alone, one, tools))
        yield Reconciled(problems=(alone,)) if isinstance(alone, Problem) else alone


def _reader(cache: Path, scope: Scope, today: date) -> Callable[[Report], Extracted]:
    return partial(_read, load_tools(cache), scope, today)


def _read(tools: Tools, scope: Scope, today: date, report: Report) -> Extracted:
    said = _guarded(report.id, partial(_extracted, report, tools, scope, today))
    return Extracted(report=report, problems=(said,)) if isinstance(said, Problem) else said


def _extracted(report: Report, tools: Tools, scope: Scope, today: date) -> Extracted:
    said = extract(report, tools.grammar, scope)
    meant = resolve(report, said.claims, said.statements, tools.reference, today)
    return Extracted(
        report=report,
        claims=meant.claims,
        statements=meant.statements,
        problems=(*said.problems, *meant.problems),
    )


def _alone(one: Extracted, tools: Tools) -> Reconciled:
    linked = link.separate(one.report, one.claims, one.statements, tools.matching)
    return _estimated(linked, [one.report], tools)


def _estimated(linked: link.Linked, reports: Iterable[Report], tools: Tools) -> Reconciled:
    """Reconcile each incident, an operation from the claims of its parts as well."""
    published = {report.id: report for report in reports}
    made: list[Incident] = []
    problems = list(linked.problems)
    for incident, claims in _with_claims(linked):
        work = partial(reconcile, incident, claims, published, linked.copies, tools.policy, tools.parties)
        found = _guarded(incident.id, work)
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


def _guarded(where: str, work: Callable[[], T]) -> T | Problem:
    """Turn a crash on one report or incident into a problem that names it; its traceback goes to the debug log."""
    try:
        return work()
    except Exception as fault:
        LOG.debug("%s", where, exc_info=fault)
        last = extract_tb(fault.__traceback__)[-1]
        why = (
            f"{type(fault).__name__} in {Path(last.filename).name}:{last.lineno}: {' '.join(str(fault).split())[:200]}"
        )
        return Problem(code="crash", where=where, why=why, todo="tell us, with the texts", quarantines=True)


def _sources(folder: Traversable) -> Iterator[Traversable]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _sources(entry)
        elif entry.name.endswith((".py", ".yml", ".gz")):
            yield entry
