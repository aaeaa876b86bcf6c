"""incidents: reports, or claims, to incidents with estimates, without a case."""

from collections.abc import Iterable
from typing import Annotated

import typer

from counterclaim.cli import console, stdin
from counterclaim.cli.options import Cache, Jobs, Parties, PolicyOption, ScopeOption, Today
from counterclaim.cli.tools import load
from counterclaim.pipeline import reading, reconciling
from counterclaim.pipeline.reading import Extracted
from counterclaim.pipeline.reconciling import Evidence, Reconciled, Rules


def command(  # noqa: PLR0913 (its options)
    today: Today,
    cache: Cache,
    scope: ScopeOption = "conflict",
    separate: Annotated[bool, typer.Option("--separate", help="Reconcile each report alone, in their order.")] = False,
    claims: Annotated[bool, typer.Option("--claims", help="stdin holds claims instead of reports.")] = False,
    policy: PolicyOption = None,
    parties: Parties = None,
    jobs: Jobs = 1,
) -> None:
    """Turn reports (JSON Lines on stdin) into incidents.

    One incident a line, by start and id: low, best and high for each measure and side, the claims for and against,
    and why. The order of the reports changes nothing.

    \b
    Example:
      counterclaim incidents < reports.jsonl > incidents.jsonl
    """
    desk = console.Desk()
    tools = load(desk, cache, parties)
    rules = reconciling.load_rules(tools.registry, policy)
    with desk.bar("reports") as bar:
        reports = stdin.reports(desk, today)
        read = reading.extracted(reports, tools, scope, today, jobs)
        found = reading.known(stdin.claims(desk)) if claims else read
        settled = _settled(bar.count(desk.heard(found)), rules, separate)
        console.emit(incident for one in desk.heard(settled) for incident in one.incidents)
    desk.end()


def _settled(found: Iterable[Extracted], rules: Rules, separate: bool) -> Iterable[Reconciled]:
    return reconciling.apart(found, rules) if separate else [reconciling.reconciled(Evidence.of(found), rules)]
