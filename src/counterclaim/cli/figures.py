"""How incidents and estimates look to a person on a terminal."""

from collections.abc import Iterable

from counterclaim.cli import console
from counterclaim.records import Estimate, Incident, Side, When

UNKNOWN = "–"
COLUMNS = ("incident", "when", "what", "measure", "side", "low / best / high", "status")


def incidents(title: str, rows: Iterable[Incident]) -> None:
    """Print incidents as a table, a row for each estimate but the sums over sides that add nothing to a single one."""
    console.table(title, COLUMNS, [row for incident in rows for row in _rows(incident)])


def interval(estimate: Estimate) -> str:
    """Return "10 / 10 / 84+": low, best and high, "–" where nothing can be said, "+" where the high is open."""
    low, best, high = (UNKNOWN if n is None else str(n) for n in (estimate.low, estimate.best, estimate.high))
    return f"{low} / {best} / {high}{'+' if estimate.high_open else ''}"


def days(when: When) -> str:
    """Return "2026-01-31" or "2026-01-31..2026-02-02"."""
    if when.start is None:
        return UNKNOWN
    return when.start if when.start == when.end else f"{when.start}..{when.end}"


def _rows(incident: Incident) -> Iterable[tuple[str, ...]]:
    head = (incident.id, days(incident.when), incident.label)
    sides = {estimate.measure: 0 for estimate in incident.estimates}
    for estimate in incident.estimates:
        sides[estimate.measure] += 1
    shown = [e for e in incident.estimates if e.side != Side.ALL or sides[e.measure] != 2]
    for estimate in shown:
        yield (*head, str(estimate.measure), str(estimate.side), interval(estimate), str(estimate.status))
        head = ("", "", "")
    if not shown:
        yield (*head, "", "", "", "")
