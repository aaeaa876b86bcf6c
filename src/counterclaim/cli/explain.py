"""explain: what stands behind a number."""

from collections.abc import Iterator
from typing import Annotated

import typer

from counterclaim.case import open_case, views
from counterclaim.case.views import Explanation, Witness
from counterclaim.cli import console, figures
from counterclaim.cli.options import HERE, CaseFolder
from counterclaim.records import Measure, Side, wire


def command(
    incident: Annotated[str, typer.Argument(metavar="INCIDENT", help="Id, start of an id, or words of a label.")],
    measure: Annotated[Measure, typer.Argument(help="What is counted.")],
    side: Annotated[
        Side | None, typer.Option("--side", metavar="SIDE", help=f"Whose: {', '.join(Side)}; else every side.")
    ] = None,
    folder: CaseFolder = HERE,
) -> None:
    """Print each estimate, its rule, every quote for and against.

    Each quote comes with its report and where it stands in it: text[start:end]. In a pipe: an estimate a line as JSON.

    \b
    Example:
      counterclaim explain "Herof" killed --side state_forces
    """
    store = open_case(folder).store
    found = views.explain(store, views.find(store, incident), measure, side)
    if console.is_terminal():
        console.text(*(line for one in found for line in _lines(one)))
    else:
        console.emit(map(_record, found))


def _record(one: Explanation) -> dict[str, object]:
    estimate = {key: value for key, value in wire.plain(one.estimate).items() if key != "for_"}
    return {"incident": one.incident, **estimate, **{name: [*map(_cited, them)] for name, them in one.lists.items()}}


def _cited(witness: Witness) -> dict[str, object]:
    claim, report = witness.claim, witness.report
    return {
        "claim": claim.id,
        "report": claim.report,
        "outlet": report.outlet if report else None,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "count": claim.count.text,
        "claimant": claim.claimant.text,
        "interest": claim.interest,
        "rule": claim.rule,
    }


def _lines(one: Explanation) -> Iterator[str]:
    estimate = one.estimate
    yield f"{estimate.measure}, {estimate.side}: {figures.interval(estimate)}   {estimate.status}"
    yield f"  because {estimate.because} (policy {estimate.policy})"
    if estimate.derived:
        yield f"  derived: {' + '.join(map(str, estimate.derived))}".replace("+ -", "- ")
    if estimate.claimed_max is not None:
        yield f"  claimed at most: {estimate.claimed_max}, beyond what the policy lets an adversary raise"
    if estimate.flags:
        yield f"  flags: {', '.join(estimate.flags)}"
    for heading, claims in one.lists.items():
        for claim in claims:
            yield from figures.quoted(claim, heading)
