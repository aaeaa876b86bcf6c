"""The folder of added gazetteers: one read-only file for each, named by its user."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from counterclaim.errors import BadData
from counterclaim.gazetteer.layer import Layer
from counterclaim.gazetteer.sources import FORMAT

_NAME = re.compile(r"\w[\w-]{0,59}")


@dataclass(frozen=True, slots=True)
class Addition:
    """One added gazetteer: what it was read as, the SHA-256 of the file it came from, and what it holds."""

    name: str
    layout: str
    digest: str
    format: int
    places: int
    names: int


def path(folder: Path, name: str) -> Path:
    """Return where an addition lies below the cache folder. Raises BadData for a name that is no file name."""
    if not _NAME.fullmatch(name):
        raise BadData(f"{name!r} is no name for a gazetteer; use letters, digits, - and _ (--name NAME)")
    return folder / "added" / f"{name}.sqlite"


def files(folder: Path) -> list[Path]:
    """Return the files of the additions, by name."""
    return sorted((folder / "added").glob("*.sqlite"))


def added(folder: Path) -> Iterator[Addition]:
    """Yield what was added, by name. Raises BadData for a file that another version of Counterclaim wrote."""
    for file in files(folder):
        yield _addition(file)


def names_of(folder: Path) -> list[str]:
    """Return the names of what was added, whether or not it can be read."""
    return [file.stem for file in files(folder)]


def remove(folder: Path, name: str) -> None:
    """Take an addition away; who has it open reads on. Raises BadData where there is none of the name."""
    file = path(folder, name)
    if not file.exists():
        held = ", ".join(names_of(folder)) or "none"
        raise BadData(f"no gazetteer {name!r} was added; there is {held}")
    file.unlink()


def _addition(file: Path) -> Addition:
    again = f"remove it (counterclaim gazetteer remove {file.stem}) and add its file again"
    try:
        layer = Layer(file)
        origin = layer.origin()
        layer.close()
    except sqlite3.DatabaseError as fault:
        raise BadData(f"{file}: is no gazetteer ({fault}); {again}") from fault
    made = Addition(*origin) if origin is not None else None
    if made is None or made.format != FORMAT:
        raise BadData(f"{file}: was added by another version of Counterclaim; {again}")
    return made
