"""add: inputs into the case."""

import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from counterclaim.case import intake, open_case
from counterclaim.case.intake import Source
from counterclaim.cli import console
from counterclaim.cli.options import HERE, CaseFolder, Today
from counterclaim.read import Tally


def command(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUTS...", help="Files and folders; - is stdin.")],
    today: Today,
    folder: CaseFolder = HERE,
) -> None:
    """Add files, folders or stdin to the case, nothing twice.

    Reads plain text, HTML and JSON Lines. Every input ends in one status and they add up; the bytes are kept.

    \b
    Example:
      counterclaim add --case balochistan articles/ reports.jsonl
    """
    desk, case = console.Desk(), open_case(folder)
    with desk.bar("inputs") as bar:
        found = intake.add(case, _sources(inputs), today)
        statuses = [reading.status for reading in bar.count(desk.heard(found))]
    desk.tell(str(Tally.of(len(statuses), statuses)))
    desk.end()


def _sources(inputs: list[str]) -> Iterator[Source]:
    for name in inputs:
        if name == "-":
            yield Source("stdin", lambda: nullcontext(sys.stdin.buffer))
        else:
            yield from intake.files(Path(name))
