"""One gazetteer file, opened for reading."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Indel

from counterclaim.gazetteer.toponym import Toponym

_COLUMNS = "p.id, p.name, kind, p.country, admin1, lat, lon, population, borrowed"
_NAMED = f"SELECT {_COLUMNS} FROM name n JOIN place p ON p.row = n.place WHERE n.key = ?"  # noqa: S608
_HEARD = f"SELECT {_COLUMNS} FROM sound s JOIN place p ON p.row = s.place WHERE s.country = ? AND s.sound = ?"  # noqa: S608
_CAPITAL = f"SELECT {_COLUMNS} FROM capital c JOIN place p ON p.row = c.place WHERE c.country = ?"  # noqa: S608
_IDENTIFIED = f"SELECT {_COLUMNS} FROM place p WHERE p.id = ?"  # noqa: S608
_SOUNDS = """SELECT DISTINCT sound FROM sound WHERE country = ? AND sound >= ? AND sound < ?
             AND length(sound) IN (?, ?)"""
_PEOPLE = "SELECT key, country FROM people ORDER BY key, country"
_EXTENTS = "SELECT country, min(lat), max(lat), min(lon), max(lon) FROM place WHERE kind = 'city' GROUP BY country"


@dataclass(frozen=True, slots=True)
class Extent:
    """The least and greatest latitude and longitude of a country's cities, in degrees."""

    south: float
    north: float
    west: float
    east: float


class Layer:
    """One file of places; every answer in the order of the file. `added`: the user's, not the compiled one."""

    def __init__(self, file: Path, added: bool = False) -> None:
        uri = f"{file.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._added = added

    def named(self, key: str) -> list[Toponym]:
        """Return the places of a key."""
        return self._places(_NAMED, key)

    def heard(self, country: str, sound: str) -> list[Toponym]:
        """Return the places of a country with a name of this sound."""
        return self._places(_HEARD, country, sound)

    def identified(self, id_: str) -> Toponym | None:
        """Return the place of an id."""
        return next(iter(self._places(_IDENTIFIED, id_)), None)

    def capital(self, country: str) -> Toponym | None:
        """Return the capital of a country, alpha-3."""
        return next(iter(self._places(_CAPITAL, country)), None)

    def one_letter_off(self, country: str, sound: str) -> list[str]:
        """Return the sounds of a country that begin alike and have one letter more or less."""
        bounds = sound[:2], sound[:2] + "\U0010ffff", len(sound) - 1, len(sound) + 1
        rows = self._connection.execute(_SOUNDS, (country, *bounds))
        return sorted(other for (other,) in rows if Indel.distance(sound, other, score_cutoff=1) <= 1)

    def peoples(self) -> dict[str, tuple[str, ...]]:
        """Return the countries, alpha-3, by the keys of the words for their people."""
        rows = groupby(self._connection.execute(_PEOPLE), key=itemgetter(0))
        return {spelt: tuple(country for _, country in group) for spelt, group in rows}

    def extents(self) -> Mapping[str, Extent]:
        """Return how far the cities of each country, alpha-3, reach."""
        return {country: Extent(*bounds) for country, *bounds in self._connection.execute(_EXTENTS)}

    def origin(self) -> tuple[Any, ...] | None:
        """Return the row that says what the file was made of; None for the compiled gazetteer."""
        return next(iter(self._connection.execute("SELECT * FROM origin")), None)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _places(self, query: str, *values: str) -> list[Toponym]:
        return [self._place(*row) for row in self._connection.execute(query, values)]

    def _place(self, *row: Any) -> Toponym:
        return Toponym(*(*row[:-1], bool(row[-1]), self._added))
