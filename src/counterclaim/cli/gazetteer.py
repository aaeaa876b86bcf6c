"""gazetteer: what a place name stands for."""

from typing import Annotated

import typer

from counterclaim.cli import console
from counterclaim.cli.options import Cache
from counterclaim.gazetteer import Toponym, open_gazetteer

command = typer.Typer(rich_markup_mode=None, add_completion=False)


@command.callback()
def group() -> None:
    """Look a place name up."""


@command.command()
def find(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A place name.")],
    cache: Cache,
    country: Annotated[
        str | None, typer.Option("--country", metavar="ISO3", help="Only in this country, near spellings too.")
    ] = None,
) -> None:
    """Print every place of a name, the most populous first; in a pipe as JSON Lines.

    \b
    Example:
      counterclaim gazetteer find Noshki --country PAK
    """
    desk = console.Desk()
    with desk.bar("compiling the gazetteer, once") as bar:
        places = open_gazetteer(cache, bar.set)
    found = places.find(name, country) or (places.near(name, country) if country else ())
    if console.is_terminal():
        console.table(f"{len(found)} places", ("id", "name", "kind", "country", "admin1", "lat, lon"), map(_row, found))
    else:
        console.emit(found)


def _row(place: Toponym) -> tuple[str, ...]:
    where = f"{place.lat:.2f}, {place.lon:.2f}"
    return (place.id, place.name, place.kind, place.country, place.admin1 or "", where)
