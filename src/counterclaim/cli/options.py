"""The options that several commands share, and the only place where the environment and the clock are read."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Annotated, Literal

import typer
from platformdirs import user_cache_path

FIRST_TO_SEE_A_DAY = timezone(timedelta(hours=14))


Scope = Literal["conflict", "violence"]


def _today() -> date:
    """Return the day it is where it is latest on earth: nothing honest was published after it."""
    return datetime.now(FIRST_TO_SEE_A_DAY).date()


def _day(given: str | date) -> date:
    """Return a day as typed, or the default as it is."""
    return given if isinstance(given, date) else date.fromisoformat(given)


CaseFolder = Annotated[
    Path,
    typer.Option("--case", envvar="COUNTERCLAIM_CASE", metavar="DIR", help="Folder of the case."),
]
HERE = Path()

ScopeOption = Annotated[
    Scope,
    typer.Option("--scope", help="'conflict' keeps armed conflict and political violence, 'violence' crime as well."),
]
PolicyOption = Annotated[
    Path | None,
    typer.Option("--policy", exists=True, dir_okay=False, metavar="FILE", help="Policy to reconcile by; else v1."),
]
Today = Annotated[
    date,
    typer.Option(
        "--today",
        parser=_day,
        default_factory=_today,
        show_default="the day it is",
        metavar="DATE",
        help="A report published after this day (YYYY-MM-DD) is marked suspect and dates nothing.",
    ),
]
Cache = Annotated[
    Path,
    typer.Option(
        "--cache",
        envvar="COUNTERCLAIM_CACHE",
        default_factory=lambda: user_cache_path("counterclaim"),
        show_default="the user's cache folder",
        metavar="DIR",
        help="Folder that keeps the compiled gazetteer.",
    ),
]
Parties = Annotated[
    Path | None,
    typer.Option(
        "--parties", exists=True, dir_okay=False, metavar="FILE", help="Parties of your own, beside the shipped ones."
    ),
]
Jobs = Annotated[int, typer.Option("--jobs", min=1, metavar="N", help="Processes that read reports.")]
