"""The one table of commands, and what every command shares: errors as sentences, exit codes, --version."""

import sys
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from counterclaim import __version__
from counterclaim.errors import CounterclaimError
from counterclaim.store import CaseBusy

COMMANDS = {
    "demo": "Make and run the demo case, and say where its page is.",
    "init": "Make a case in a folder.",
    "add": "Add files, folders or stdin to the case, nothing twice.",
    "run": "Read what is new, then link, reconcile and write the page.",
    "status": "Say what the case holds and what is wrong with it.",
    "show": "Show the incidents, or one with its estimates and claims.",
    "explain": "Print each estimate, its rule, every quote for and against.",
    "extract": "Turn reports (JSON Lines on stdin) into claims.",
    "incidents": "Turn reports (JSON Lines on stdin) into incidents.",
    "score": "Score claims against reports annotated by hand.",
    "gazetteer": "Look a place name up; add gazetteers of your own.",
}
"""Name -> what it does. `command` in the module counterclaim.cli.<name> is a function, or a Typer of several."""

FAILED, CONFLICT = 1, 5


class Lazy(TyperGroup):
    """A group that lists all commands from the table and imports only the one that is called."""

    def __init__(self, **settings: Any) -> None:
        listed = {name: TyperCommand(name, help=line, rich_markup_mode=None) for name, line in COMMANDS.items()}
        super().__init__(**{**settings, "commands": listed})

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Return the real command in place of the one that was listed."""
        name, _, rest = super().resolve_command(ctx, args)
        return name, load(name) if name else None, rest

    def invoke(self, ctx: Any) -> Any:
        """Run a command; what it could not do is one sentence on stderr."""
        try:
            return super().invoke(ctx)
        except CounterclaimError as fault:
            sys.stderr.write(f"error: {fault}\n")
            raise typer.Exit(CONFLICT if isinstance(fault, CaseBusy) else FAILED) from fault


def load(name: str) -> Any:
    """Import a command, or a group of commands, and return it."""
    made = import_module(f"counterclaim.cli.{name}").command
    if isinstance(made, typer.Typer):
        return get_command(made)
    alone = typer.Typer(add_completion=False, rich_markup_mode=None)
    alone.command(name)(made)
    return get_command(alone)


def _tell_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"counterclaim {__version__}\n")
        raise typer.Exit


app = typer.Typer(cls=Lazy, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.callback(epilog="Exit codes: 0 fine, 1 error, 2 usage, 3 finished with quarantined inputs, 5 conflict.")
def counterclaim(
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_tell_version)
    ] = False,
) -> None:
    """Who says what about armed conflict: contradictory reports in, attributed ranges out, numbers with their words."""


def main() -> None:
    """Run the command line."""
    app()
