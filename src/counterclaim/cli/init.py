"""init: a folder becomes a case."""

from pathlib import Path
from typing import Annotated

import typer

from counterclaim import case
from counterclaim.cli import console


def command(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Made if it is not there.")] = Path(),
) -> None:
    """Make a case in a folder.

    The folder will hold counterclaim.db, the bytes of every input under blobs/, and the page. A case that is
    already there stays as it is.

    \b
    Example:
      counterclaim init balochistan
    """
    made = case.init(folder)
    made.store.close()
    console.Desk().tell(f"the case is {made.folder}; next: counterclaim --help")
