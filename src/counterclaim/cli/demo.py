"""demo: a case of constructed reports, made and run in one go."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from counterclaim.case import SETTINGS, init, intake, running
from counterclaim.cli import console, figures
from counterclaim.cli.options import Cache, Today
from counterclaim.cli.tools import load
from counterclaim.datafile import shipped
from counterclaim.pipeline.reconciling import load_rules
from counterclaim.read import Tally
from counterclaim.records import Incident

READ = (".jsonl", ".html", ".txt")


def command(
    today: Today,
    cache: Cache,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where the case is made.")] = Path("demo-case"),
) -> None:
    """Make and run the demo case, and say where its page is.

    The reports are constructed: they retell publicly known facts from invented outlets, and are no reporting. Two of
    them are spoilt on purpose, so that you see what becomes of such inputs.

    \b
    Example:
      counterclaim demo my-demo
    """
    desk, case = console.Desk(), init(folder)
    (folder / SETTINGS).write_text(shipped("demo", SETTINGS).read_text("utf-8"), "utf-8")
    files = sorted((file for file in shipped("demo").iterdir() if file.name.endswith(READ)), key=lambda file: file.name)
    added = intake.add(case, [intake.source(file.name, file) for file in files], today)
    statuses = [reading.status for reading in desk.heard(added)]
    desk.tell(str(Tally.of(len(statuses), statuses)))
    tools = load(desk, cache, case.parties)
    with desk.bar("reports") as bar:
        running.run(case, tools, load_rules(tools.registry), "conflict", today, bar.set)
    made = case.store.incidents()
    console.text(figures.LEGEND, *(line for one in made for line in figures.incident(one)))
    console.text(f"page: {case.page.resolve()}", f"next: {_next(made)} --case {folder}")


def _next(made: Sequence[Incident]) -> str:
    """Return the command that explains the figure with most claims behind it."""
    weights = [(len(e.for_) + len(e.against), one.id, e.measure) for one in made for e in one.estimates]
    _, incident, measure = max(weights)
    return f"counterclaim explain {incident} {measure}"
