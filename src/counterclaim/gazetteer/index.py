"""The gazetteer, opened for reading: exact names, near spellings, names of peoples."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from counterclaim.gazetteer.layer import Layer
from counterclaim.gazetteer.spelling import key, sound
from counterclaim.gazetteer.toponym import Toponym

SHORTEST, LONG = 5, 7
"""Letters a name needs to have other spellings, and to have a letter more or less (measured on 1,200 reports)."""
_CACHE = 65_536  # a report's names come back again and again; an entry is some hundred bytes


class Gazetteer:
    """Places by name. Results are ordered by population, then id: the same for everybody."""

    def __init__(self, file: Path, added: Iterable[Path] = ()) -> None:
        self._compiled = Layer(file)
        self._added: Sequence[Layer] = [Layer(other, added=True) for other in added]
        self._find: Callable[[str], tuple[Toponym, ...]] = lru_cache(_CACHE)(self._read_name)
        self._near: Callable[[str, str], tuple[Toponym, ...]] = lru_cache(_CACHE)(self._read_sound)
        self._capital: Callable[[str], Toponym | None] = lru_cache(_CACHE)(self._compiled.capital)
        self._key: Callable[[str], str] = lru_cache(_CACHE)(key)
        self._people = self._compiled.peoples()

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
        return self._capital(country)

    def people(self, word: str) -> tuple[str, ...]:
        """Return the countries, alpha-3, whose people or adjective a word is ("Afghan"); two for "Congolese"."""
        return self._people.get(self._key(word), ())

    def close(self) -> None:
        """Close the files."""
        for layer in (self._compiled, *self._added):
            layer.close()

    def _read_name(self, spelt: str) -> tuple[Toponym, ...]:
        if not spelt:
            return ()
        return self._united(place for layer in (self._compiled, *self._added) for place in layer.named(spelt))

    def _read_sound(self, heard: str, country: str) -> tuple[Toponym, ...]:
        """Return the compiled places of a sound, else of one a letter off, else the added ones of the very sound.

        A letter more or less makes too many names one where a file knows every hamlet.
        """
        same = self._compiled.heard(country, heard)
        others = [] if same or len(heard) < LONG else self._compiled.one_letter_off(country, heard)
        known = same or [place for other in others for place in self._compiled.heard(country, other)]
        return self._united(known or (place for layer in self._added for place in layer.heard(country, heard)))

    def _united(self, places: Iterable[Toponym]) -> tuple[Toponym, ...]:
        """Return each place once, as the first layer that has a point for it knows it."""
        once = {place.id: place for place in reversed(list(places))}.values()
        known = map(self._best, once) if self._added else once
        return tuple(sorted(known, key=lambda place: (-place.population, place.id)))

    def _best(self, place: Toponym) -> Toponym:
        held = [known for layer in (self._compiled, *self._added) if (known := layer.identified(place.id))]
        pointed = next((known for known in held if not known.borrowed), held[0])
        return replace(pointed, added=held[0].added)
