"""status, show, explain: what a case holds, as records for any shell."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from counterclaim.case import Case
from counterclaim.errors import CaseError
from counterclaim.records import Claim, Estimate, Incident, Measure, Problem, Report, Side
from counterclaim.store import Run, Store

LISTED = 5
"""Incidents named when a name fits several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a case holds. `received` is the sum of `statuses`; `pending` counts reports no run has read yet."""

    case: str
    received: int
    statuses: Mapping[str, int]
    reports: int
    pending: int
    claims: int
    statements: int
    incidents: int
    run: Run | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """A claim behind an estimate, and the report it stands in (None: known only by its claim)."""

    claim: Claim
    report: Report | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One estimate with every claim it names."""

    incident: str
    estimate: Estimate
    lists: Mapping[str, tuple[Witness, ...]]
    """The claims `for` and `against` it, its `parts`, and those `superseded` by others of their originator."""


def standing(case: Case) -> Standing:
    """Return what the case holds and what is wrong with it."""
    store = case.store
    statuses, runs, found = store.tally(), store.runs(), store.found()
    return Standing(
        case=str(case.folder),
        received=sum(statuses.values()),
        statuses=statuses,
        reports=len(store.reports()),
        pending=len(store.pending(runs[-1].reader if runs else "")),
        claims=len(found.claims),
        statements=len(found.statements),
        incidents=len(store.incidents()),
        run=runs[-1] if runs else None,
        problems=store.problems(),
    )


def find(store: Store, name: str) -> Incident:
    """Return the incident that an id, the unambiguous start of one, or words of a label name.

    A former id leads to the incident that holds its claims today. Raises CaseError if none or several fit.
    """
    incidents = store.incidents()
    called = store.merged_into(name) or name
    fitting = (
        [one for one in incidents if one.id == called]
        or [one for one in incidents if _begins(one, called)]
        or [one for one in incidents if _words(called) <= _words(one.label)]
    )
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        raise CaseError(
            f"no incident is called {name!r}; `counterclaim show` lists them, `counterclaim run` makes them"
        )
    listed = "; ".join(f"{one.id} {one.label}" for one in fitting[:LISTED])
    raise CaseError(f"{name!r} fits {len(fitting)} incidents ({listed}); name one by its id")


def witnesses(store: Store) -> Mapping[str, Witness]:
    """Return every claim of a case by id, each with its report, in the order of the reports and their texts."""
    reports = {report.id: report for report in store.reports()}
    return {claim.id: Witness(claim=claim, report=reports.get(claim.report)) for claim in store.found().claims}


def explain(store: Store, incident: Incident, measure: Measure, side: Side | None = None) -> tuple[Explanation, ...]:
    """Return each estimate of a measure with the claims it names; CaseError if the incident has none."""
    wanted = [e for e in incident.estimates if e.measure == measure and side in (None, e.side)]
    if not wanted:
        rows = ", ".join(f"{e.measure} {e.side}" for e in incident.estimates) or "no estimate at all"
        raise CaseError(f"{incident.id} has no estimate of {measure}{f' {side}' if side else ''}; it has {rows}")
    known = witnesses(store)
    return tuple(_explained(incident, estimate, known) for estimate in wanted)


def _explained(incident: Incident, estimate: Estimate, known: Mapping[str, Witness]) -> Explanation:
    return Explanation(
        incident=incident.id,
        estimate=estimate,
        lists={
            "for": _named(estimate.for_, known),
            "against": _named(estimate.against, known),
            "parts": _named(estimate.parts, known),
            "superseded": _named(estimate.superseded, known),
        },
    )


def _named(ids: Iterable[str], known: Mapping[str, Witness]) -> tuple[Witness, ...]:
    return tuple(known[name] for name in ids if name in known)


def _begins(incident: Incident, start: str) -> bool:
    """Tell whether an id starts so; four digits at least, so that no word of a label passes for one."""
    digits = start.removeprefix("i:")
    return len(digits) >= 4 and incident.id.removeprefix("i:").startswith(digits)


def _words(label: str) -> set[str]:
    return set(label.casefold().replace(",", " ").split())
