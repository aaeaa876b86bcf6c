"""status: what the case holds."""

from counterclaim.case import open_case, views
from counterclaim.case.views import Standing
from counterclaim.cli import console
from counterclaim.cli.options import HERE, CaseFolder
from counterclaim.read import Tally


def command(folder: CaseFolder = HERE) -> None:
    """Say what the case holds and what is wrong with it.

    The inputs are the sum of their statuses. In a pipe: one JSON object.

    \b
    Example:
      counterclaim status --case balochistan
    """
    standing = views.standing(open_case(folder))
    if console.is_terminal():
        _print(standing)
    else:
        console.emit([standing])


def _print(standing: Standing) -> None:
    inputs = Tally(received=standing.received, statuses=tuple(standing.statuses.items()))
    last = "never" if standing.run is None else standing.run.finished or f"killed (began {standing.run.started})"
    rows = [
        ("inputs", str(inputs)),
        ("reports", f"{standing.reports}, {standing.pending} not read yet"),
        ("claims", str(standing.claims)),
        ("statements", str(standing.statements)),
        ("incidents", str(standing.incidents)),
        ("last run", last),
        ("problems", str(len(standing.problems))),
    ]
    console.table(standing.case, ("", ""), rows)
    console.text(*map(str, standing.problems))
