"""Opening the gazetteer of a cache folder: the compiled one, and what the user added to it."""

from pathlib import Path

from counterclaim.gazetteer import shelf
from counterclaim.gazetteer.compile import Progress, compiled
from counterclaim.gazetteer.index import Gazetteer


def open_gazetteer(folder: Path, progress: Progress | None = None) -> Gazetteer:
    """Open the gazetteer kept in `folder`, compiling it first where none of these sources is there.

    Raises BadData where an added gazetteer cannot be used: without it, places would be lost in silence.
    """
    file = compiled(folder, progress)
    additions = tuple(shelf.added(folder))
    return Gazetteer(file, [shelf.path(folder, one.name) for one in additions])


def fingerprint(folder: Path) -> str:
    """Return what was added, by name and content; "" for nothing. The compiled gazetteer is known by its rules."""
    return " ".join(f"{one.name}:{one.digest}" for one in shelf.added(folder))
