"""run: bring the case up to date."""

from counterclaim.case import open_case, running
from counterclaim.cli import console
from counterclaim.cli.options import HERE, Cache, CaseFolder, Jobs, PolicyOption, ScopeOption, Today
from counterclaim.cli.tools import load
from counterclaim.pipeline.reconciling import load_rules


def command(
    today: Today,
    cache: Cache,
    folder: CaseFolder = HERE,
    scope: ScopeOption = "conflict",
    policy: PolicyOption = None,
    jobs: Jobs = 1,
) -> None:
    """Read what is new, then link, reconcile and write the page.

    Only reports that these rules have not read are read; a run that was killed goes on where it stopped.

    \b
    Example:
      counterclaim run --case balochistan
    """
    desk, case = console.Desk(), open_case(folder)
    tools = load(desk, cache, case.parties)
    rules = load_rules(tools.registry, policy)
    with desk.bar("reports") as bar:
        outline = running.run(case, tools, rules, scope, today, bar.set, jobs)
    desk.report(outline.problems)
    desk.tell(
        f"{outline.read} read now, {outline.reports} reports, {outline.claims} claims, {outline.incidents} incidents"
    )
    desk.tell(f"page: {case.page}")
    desk.end()
