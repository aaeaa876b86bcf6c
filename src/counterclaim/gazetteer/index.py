"""The compiled gazetteer, opened for reading: exact names, near spellings, names of peoples."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from rapidfuzz.distance import Indel

from counterclaim.gazetteer.compile import Progress, compile_to
from counterclaim.gazetteer.sources import Sources
from counterclaim.gazetteer.spelling import key, sound
from counterclaim.gazetteer.toponym import Toponym

_COLUMNS = "id, p.name, kind, p.country, admin1, lat, lon, population, borrowed"
_FIND = f"SELECT {_COLUMNS} FROM name n JOIN place p ON p.row = n.place WHERE n.key = ?"  # noqa: S608
_NEAR = f"SELECT {_COLUMNS} FROM sound s JOIN place p ON p.row = s.place WHERE s.country = ? AND s.sound = ?"  # noqa: S608
_CAPITAL = f"SELECT {_COLUMNS} FROM capital c JOIN place p ON p.row = c.place WHERE c.country = ?"  # noqa: S608
_SOUNDS = """SELECT DISTINCT sound FROM sound WHERE country = ? AND sound >= ? AND sound < ?
             AND length(sound) IN (?, ?)"""
_PEOPLE = "SELECT key, country FROM people ORDER BY key, country"
SHORTEST, LONG = 5, 7
"""Letters a name needs to have other spellings, and to have a letter more or less (measured on 1,200 reports)."""
_CACHE = 65_536  # a report's names come back again and again; an entry is some hundred bytes


def open_gazetteer(folder: Path, progress: Progress | None = None) -> "Gazetteer":
    """Open the gazetteer kept in `folder`, compiling it first where none of these sources is there.

    Several processes may open, or compile, at the same time: the file appears in one step and never changes.
    """
    sources = Sources()
    file = folder / f"gazetteer-{sources.digest}.sqlite"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        compile_to(file, sources, progress)
    return Gazetteer(file)


class Gazetteer:
    """Places by name. Results are ordered by population, then id: the same for everybody."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(
            f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self._find: Callable[[str], tuple[Toponym, ...]] = lru_cache(_CACHE)(self._read_name)
        self._near: Callable[[str, str], tuple[Toponym, ...]] = lru_cache(_CACHE)(self._read_sound)
        self._capital: Callable[[str], tuple[Toponym, ...]] = lru_cache(_CACHE)(self._read_capital)
        self._key: Callable[[str], str] = lru_cache(_CACHE)(key)
        self._people = self._read_people()

    def find(self, name: str, country: str | None = None) -> tuple[Toponym, ...]:
        """Return the places of a name, whatever its case, accents, apostrophes and hyphens; `country` alpha-3."""
        found = self._find(self._key(name))
        return found if country is None else tuple(place for place in found if place.country == country)

    def near(self, name: str, country: str, admin1: str | None = None) -> tuple[Toponym, ...]:
        """Return the places of a country whose names are other spellings of this one ("Noshki", "Nushki").

        Two systems of transliteration may differ in any vowel and in doubled letters; beyond that a long name may have
        one letter more or less. Another consonant is another town, and short names have no other spelling.
        """
        if len(key(name)) < SHORTEST:
            return ()
        found = self._near(sound(name), country)
        return found if admin1 is None else tuple(place for place in found if place.admin1 == admin1)

    def capital(self, country: str) -> Toponym | None:
        """Return the capital of a country, alpha-3."""
        found = self._capital(country)
        return found[0] if found else None

    def people(self, word: str) -> tuple[str, ...]:
        """Return the countries, alpha-3, whose people or adjective a word is ("Afghan"); two for "Congolese"."""
        return self._people.get(self._key(word), ())

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _read_name(self, spelt: str) -> tuple[Toponym, ...]:
        return self._places(_FIND, (spelt,)) if spelt else ()

    def _read_capital(self, country: str) -> tuple[Toponym, ...]:
        return self._places(_CAPITAL, (country,))

    def _read_sound(self, heard: str, country: str) -> tuple[Toponym, ...]:
        same = self._places(_NEAR, (country, heard))
        return same or tuple(
            place for other in self._one_letter_off(heard, country) for place in self._places(_NEAR, (country, other))
        )

    def _one_letter_off(self, heard: str, country: str) -> list[str]:
        """Return the sounds of a country that begin alike and have one letter more or less."""
        if len(heard) < LONG:
            return []
        bounds = heard[:2], heard[:2] + "\U0010ffff", len(heard) - 1, len(heard) + 1
        rows = self._connection.execute(_SOUNDS, (country, *bounds))
        return sorted(other for (other,) in rows if Indel.distance(heard, other, score_cutoff=1) <= 1)

    def _read_people(self) -> dict[str, tuple[str, ...]]:
        rows = groupby(self._connection.execute(_PEOPLE), key=itemgetter(0))
        return {spelt: tuple(country for _, country in group) for spelt, group in rows}

    def _places(self, query: str, values: tuple[str, ...]) -> tuple[Toponym, ...]:
        rows = self._connection.execute(query, values).fetchall()
        places = [replace(Toponym(*row), borrowed=bool(row[-1])) for row in rows]
        return tuple(sorted(places, key=lambda place: (-place.population, place.id)))
