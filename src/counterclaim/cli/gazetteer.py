"""gazetteer: what a place name stands for, and the gazetteers of one's own."""

from pathlib import Path
from typing import Annotated

import typer

from counterclaim.cli import console
from counterclaim.cli.options import Cache
from counterclaim.gazetteer import Toponym, open_gazetteer, own, shelf
from counterclaim.gazetteer.shelf import Addition

command = typer.Typer(rich_markup_mode=None, add_completion=False)


@command.callback()
def group() -> None:
    """Look a place name up; add gazetteers of your own."""


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


@command.command()
def add(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="A gazetteer, or a zip of one.")
    ],
    cache: Cache,
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="What to call it; else the file's own name.")
    ] = None,
) -> None:
    """Add places: a GeoNames dump, OCHA's table of p-codes, or a table of your own.

    A table of your own has the columns name, lat, lon and country, and may have id, kind, admin1, population and
    alternatenames. Rows that cannot be right are refused one by one, and the rest is loaded.

    \b
    Example:
      counterclaim gazetteer add PK.zip
    """
    desk = console.Desk()
    with desk.bar("compiling the gazetteer, once") as bar:
        world = own.known(cache, bar.set)
    with desk.bar(f"megabytes of {file.name}") as bar:
        called = name or file.name.partition(".")[0]
        added = own.add(file, cache, called, world, lambda refused: desk.report([refused]), bar.set)
    desk.tell(f"{added.name}: {added.places} places under {added.names} names")
    desk.end()


@command.command("list")
def held(cache: Cache) -> None:
    """Print what was added; in a pipe as JSON Lines.

    \b
    Example:
      counterclaim gazetteer list
    """
    found = list(shelf.added(cache))
    if console.is_terminal():
        console.table(f"{len(found)} added", ("name", "layout", "places", "names", "sha256"), map(_addition, found))
    else:
        console.emit(found)


@command.command()
def remove(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What `gazetteer list` calls it.")], cache: Cache
) -> None:
    """Take what was added away again.

    \b
    Example:
      counterclaim gazetteer remove PK
    """
    shelf.remove(cache, name)


def _row(place: Toponym) -> tuple[str, ...]:
    where = f"{place.lat:.2f}, {place.lon:.2f}"
    return (place.id, place.name, place.kind, place.country, place.admin1 or "", where)


def _addition(one: Addition) -> tuple[str, ...]:
    return one.name, one.layout, f"{one.places:,}", f"{one.names:,}", one.digest[:12]
