"""How incidents, estimates and claims look to a person on a terminal; 80 columns are enough."""

from collections.abc import Iterable, Iterator

from counterclaim.case.views import Witness
from counterclaim.records import Estimate, Incident, Side, When

UNKNOWN = "–"
LEGEND = f"low / best / high; {UNKNOWN}: cannot be said; +: or more"


def incident(one: Incident) -> Iterator[str]:
    """Yield an incident's lines: its name, then its estimates."""
    yield f"{one.id}  {days(one.when)}  {one.label}"
    for estimate in _telling(one.estimates):
        yield f"    {estimate.measure:<20} {estimate.side:<12} {interval(estimate):<16} {estimate.status}"


def interval(estimate: Estimate) -> str:
    """Return "10 / 10 / 84+": low, best and high."""
    low, best, high = (UNKNOWN if n is None else str(n) for n in (estimate.low, estimate.best, estimate.high))
    return f"{low} / {best} / {high}{'+' if estimate.high_open else ''}"


def days(when: When) -> str:
    """Return "2026-01-31", "2026-01-31..2026-02-02" or "2026-01-31.." where the end is not known."""
    if when.start is None:
        return UNKNOWN
    return when.start if when.start == when.end else f"{when.start}..{when.end or ''}"


def quoted(witness: Witness, heading: str) -> Iterator[str]:
    """Yield a claim's lines: who says what, the exact words, and where they stand."""
    claim, report = witness.claim, witness.report
    outlet = f", {report.outlet}" if report and report.outlet else ""
    yield f"  {heading}: {claim.claimant.text or 'the outlet'} ({claim.interest}): {claim.count.text}"
    yield f"    | {' '.join(claim.quote.split())}"
    yield f"    {claim.report}[{claim.start}:{claim.end}]{outlet}; rule {claim.rule}; {claim.id}"


def _telling(estimates: Iterable[Estimate]) -> list[Estimate]:
    """Leave out a sum over sides where there is one side to sum."""
    every = list(estimates)
    return [e for e in every if e.side != Side.ALL or sum(other.measure == e.measure for other in every) != 2]
