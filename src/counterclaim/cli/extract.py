"""extract: reports to claims, without a case."""

from collections.abc import Iterator
from typing import Annotated

import typer

from counterclaim.cli import console, stdin
from counterclaim.cli.options import Cache, Jobs, Parties, ScopeOption, Today
from counterclaim.cli.tools import load
from counterclaim.pipeline.reading import Extracted, extracted
from counterclaim.records import Claim, Statement


def command(
    today: Today,
    cache: Cache,
    scope: ScopeOption = "conflict",
    statements: Annotated[
        bool, typer.Option("--statements", help="After its claims, print what a report says without a count.")
    ] = False,
    parties: Parties = None,
    jobs: Jobs = 1,
) -> None:
    """Turn reports (JSON Lines on stdin) into claims.

    One claim a line, in the order of the reports and of their texts; each with its exact words and where they stand.

    \b
    Example:
      counterclaim extract < reports.jsonl > claims.jsonl
    """
    desk = console.Desk()
    tools = load(desk, cache, parties)
    with desk.bar("reports") as bar:
        found = extracted(stdin.reports(desk, today), tools, scope, today, jobs)
        console.emit(said for one in bar.count(desk.heard(found)) for said in _said(one, statements))
    desk.end()


def _said(one: Extracted, statements: bool) -> Iterator[Claim | Statement]:
    yield from one.claims
    if statements:
        yield from one.statements
