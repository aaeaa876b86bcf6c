"""From the sources to one read-only SQLite file: places, their names, and the sounds of their names by country."""

import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from counterclaim.gazetteer.entries import entries
from counterclaim.gazetteer.sources import Sources
from counterclaim.gazetteer.spelling import key, sound
from counterclaim.gazetteer.toponym import Toponym

Progress = Callable[[int, int], None]
"""Called with places written and places in all."""

_SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE place (row INTEGER PRIMARY KEY, id TEXT, name TEXT, kind TEXT, country TEXT, admin1 TEXT,
                    lat REAL, lon REAL, population INTEGER, borrowed INTEGER);
CREATE TABLE name (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE sound (country TEXT, sound TEXT, place INTEGER, PRIMARY KEY (country, sound, place)) WITHOUT ROWID;
CREATE TABLE capital (country TEXT PRIMARY KEY, place INTEGER) WITHOUT ROWID;
CREATE TABLE people (key TEXT, country TEXT, PRIMARY KEY (key, country)) WITHOUT ROWID;
"""
_CAPITAL = """
SELECT row FROM name JOIN place ON row = place WHERE key = ? AND country = ? AND kind = 'city'
ORDER BY population DESC, id LIMIT 1
"""
_STEP = 5000


def compile_to(file: Path, sources: Sources, progress: Progress | None = None) -> None:
    """Write the gazetteer to `file` in one step: readers see the whole file or none."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.name, suffix=".part")
    os.close(handle)
    draft = Path(name)
    draft.chmod(0o644)  # mkstemp makes it private; the cache may be shared
    try:
        with closing(sqlite3.connect(draft)) as connection:
            _fill(connection, sources, progress)
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection, sources: Sources, progress: Progress | None) -> None:
    connection.executescript(_SCHEMA)
    total = len(sources.cities) + len(sources.divisions) + len(sources.countries)
    names: list[tuple[str, int]] = []
    sounds: set[tuple[str, str, int]] = set()
    for row, (place, keys) in enumerate(entries(sources), start=1):
        connection.execute("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?)", (row, *_columns(place)))
        for spelt in sorted(set(keys)):
            names.append((spelt, row))
            sounds.add((place.country, sound(spelt), row))
        if progress is not None and row % _STEP == 0:
            progress(min(row, total), total)
    connection.executemany("INSERT INTO name VALUES (?,?)", sorted(names))
    connection.executemany("INSERT INTO sound VALUES (?,?,?)", sorted(s for s in sounds if s[1]))
    connection.executemany("INSERT INTO capital VALUES (?,?)", sorted(_capitals(connection, sources).items()))
    people = {(key(word), country) for country, called in sources.called.items() for word in called.people}
    connection.executemany("INSERT INTO people VALUES (?,?)", sorted(people))
    connection.commit()
    if progress is not None:
        progress(total, total)


def _capitals(connection: sqlite3.Connection, sources: Sources) -> dict[str, int]:
    """Return the row of each country's capital: the largest of its cities of that name."""
    found: dict[str, int] = {}
    for country in sources.countries:
        row = connection.execute(_CAPITAL, (key(country.capital), country.iso3)).fetchone()
        if row is not None:
            found[country.iso3] = row[0]
    return found


def _columns(place: Toponym) -> tuple[object, ...]:
    return (
        place.id,
        place.name,
        place.kind,
        place.country,
        place.admin1,
        place.lat,
        place.lon,
        place.population,
        place.borrowed,
    )
