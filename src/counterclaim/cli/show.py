"""show: the incidents of the case."""

from typing import Annotated

import typer

from counterclaim.case import Case, open_case, views
from counterclaim.cli import console, figures
from counterclaim.cli.options import HERE, CaseFolder
from counterclaim.records import Incident


def command(
    incident: Annotated[
        str | None, typer.Argument(metavar="INCIDENT", help="Id, start of an id, or words of a label.")
    ] = None,
    folder: CaseFolder = HERE,
) -> None:
    """Show the incidents, or one with its estimates and claims.

    In a pipe: the incidents as JSON Lines; of one incident the incident and then its claims.

    \b
    Example:
      counterclaim show Quetta
    """
    case = open_case(folder)
    if incident is None:
        _show_all(case)
    else:
        _show_one(case, views.find(case.store, incident))


def _show_all(case: Case) -> None:
    every = case.store.incidents()
    if console.is_terminal():
        console.text(figures.LEGEND, *(line for one in every for line in figures.incident(one)))
    else:
        console.emit(every)


def _show_one(case: Case, incident: Incident) -> None:
    own = set(incident.claims)
    known = [witness for witness in views.witnesses(case.store).values() if witness.claim.id in own]
    if console.is_terminal():
        quotes = (line for one in known for line in figures.quoted(one, one.claim.measure))
        console.text(figures.LEGEND, *figures.incident(incident), *quotes)
    else:
        console.emit([incident, *(witness.claim for witness in known)])
