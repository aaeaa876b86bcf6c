"""show: the incidents of the case."""

from typing import Annotated

import typer

from counterclaim.case import Case, open_case, views
from counterclaim.cli import console, figures
from counterclaim.cli.options import HERE, CaseFolder
from counterclaim.records import Claim, Incident


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
        figures.incidents(f"{len(every)} incidents", every)
    else:
        console.emit(every)


def _show_one(case: Case, incident: Incident) -> None:
    own = set(incident.claims)
    claims = [witness.claim for witness in views.witnesses(case.store).values() if witness.claim.id in own]
    if not console.is_terminal():
        console.emit([incident, *claims])
        return
    figures.incidents(incident.label, [incident])
    columns = ("report", "measure", "count", "whose", "who says so", "interest", "quote")
    console.table(f"{len(claims)} claims", columns, map(_row, claims))


def _row(claim: Claim) -> tuple[str, ...]:
    whose = claim.victim.text or str(claim.victim.side or figures.UNKNOWN)
    speaker = claim.claimant.text or "the outlet"
    return (claim.report, str(claim.measure), claim.count.text, whose, speaker, str(claim.interest), claim.quote)
