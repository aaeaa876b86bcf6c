"""Writing one gazetteer file: places as they come, then their names in order; memory stays what it was."""

import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from counterclaim.gazetteer.spelling import sound
from counterclaim.gazetteer.toponym import Toponym

_SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE place (row INTEGER PRIMARY KEY, id TEXT, name TEXT, kind TEXT, country TEXT, admin1 TEXT,
                    lat REAL, lon REAL, population INTEGER, borrowed INTEGER);
CREATE TABLE name (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE sound (country TEXT, sound TEXT, place INTEGER, PRIMARY KEY (country, sound, place)) WITHOUT ROWID;
CREATE TABLE capital (country TEXT PRIMARY KEY, place INTEGER) WITHOUT ROWID;
CREATE TABLE people (key TEXT, country TEXT, PRIMARY KEY (key, country)) WITHOUT ROWID;
CREATE TABLE origin (name TEXT, layout TEXT, digest TEXT, format INTEGER, places INTEGER, names INTEGER);
CREATE TEMP TABLE staged (key TEXT, sound TEXT, country TEXT, place INTEGER);
"""
_TWICE = """
SELECT row, id, first FROM (SELECT row, id, min(row) OVER (PARTITION BY id) AS first FROM place)
WHERE row <> first ORDER BY row
"""
_NAMES = """
DELETE FROM staged WHERE place NOT IN (SELECT row FROM place);
INSERT INTO name SELECT DISTINCT key, place FROM staged ORDER BY key, place;
INSERT INTO sound SELECT DISTINCT country, sound, place FROM staged WHERE sound <> '' ORDER BY country, sound, place;
CREATE UNIQUE INDEX place_id ON place (id);
DROP TABLE staged;
"""


@dataclass(frozen=True, slots=True)
class Twin:
    """A place with the id of an earlier one; rows as they were given."""

    row: int
    id: str
    first: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A gazetteer file that nobody sees yet."""

    connection: sqlite3.Connection

    def add(self, row: int, place: Toponym, keys: Iterable[str]) -> None:
        """Take a place and the keys of its names; `row` orders the places and is given once."""
        values = (place.id, place.name, place.kind, place.country, place.admin1, place.lat, place.lon)
        self.connection.execute(
            "INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?)", (row, *values, place.population, place.borrowed)
        )
        spelt = sorted({key for key in keys if key})
        self.connection.executemany(
            "INSERT INTO staged VALUES (?,?,?,?)", [(key, sound(key), place.country, row) for key in spelt]
        )

    def without_twins(self) -> Iterator[Twin]:
        """Take out the places whose id an earlier one has, and return them in order."""
        for row, id_, first in self.connection.execute(_TWICE).fetchall():
            self.connection.execute("DELETE FROM place WHERE row = ?", (row,))
            yield Twin(row, id_, first)

    def index(self) -> None:
        """Write the names; no place may come after."""
        self.connection.executescript(_NAMES)

    def counted(self, table: str) -> int:
        """Return the rows of a table."""
        return int(self.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608


@contextmanager
def draft(file: Path) -> Iterator[Draft]:
    """Give a draft that becomes `file` in one step where nothing fails: readers see the whole file or none."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.name, suffix=".part")
    os.close(handle)
    hidden = Path(name)
    hidden.chmod(0o644)  # mkstemp makes it private; the cache may be shared
    try:
        with closing(sqlite3.connect(hidden)) as connection:
            connection.executescript(_SCHEMA)
            yield Draft(connection)
            connection.commit()
        hidden.replace(file)
    finally:
        hidden.unlink(missing_ok=True)
