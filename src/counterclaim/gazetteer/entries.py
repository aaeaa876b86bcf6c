"""What the gazetteer holds: countries, divisions, regions and cities, each with the keys of its names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from math import asin, atan2, cos, degrees, hypot, radians, sin

from counterclaim.gazetteer.sources import City, Division, Sources
from counterclaim.gazetteer.spelling import Bare, is_printed, key
from counterclaim.gazetteer.toponym import Toponym


@dataclass(slots=True)
class _Mean:
    """A population-weighted mean of points, on the sphere so that it holds across the date line."""

    x: float = 0.0
    y: float = 0.0
    z: float = 0.0

    def add(self, city: City) -> None:
        lat, lon, weight = radians(city.latitude), radians(city.longitude), max(city.population, 100)
        self.x += weight * cos(lat) * cos(lon)
        self.y += weight * cos(lat) * sin(lon)
        self.z += weight * sin(lat)

    def point(self) -> tuple[float, float]:
        length = hypot(self.x, self.y, self.z)
        return round(degrees(asin(self.z / length)), 5), round(degrees(atan2(self.y, self.x)), 5)


@dataclass(frozen=True, slots=True)
class _Points:
    """Where divisions and countries lie, by code."""

    mean: dict[str, _Mean] = field(default_factory=lambda: defaultdict(_Mean))
    towns: dict[tuple[str, str], City] = field(default_factory=dict)
    """(first-order code, key of the name) -> the largest town of that name."""
    people: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, city: City) -> None:
        code = f"{city.countrycode}.{city.admin1code}"
        for area in (code, city.countrycode):
            self.mean[area].add(city)
            self.people[area] += city.population
        town = (code, key(city.name))
        if town not in self.towns or self.towns[town].population < city.population:
            self.towns[town] = city


Entry = tuple[Toponym, Iterable[str]]
"""A place and the keys of its names."""


def entries(sources: Sources) -> Iterator[Entry]:
    """Yield countries, divisions, regions and cities with the keys of their names."""
    points = _Points()
    for city in sources.cities:
        points.add(city)
    alpha3 = {country.iso: country.iso3 for country in sources.countries}
    first = {d.code: d for d in sources.divisions if d.first_order}
    bare = Bare(frozenset(key(word) for word in sources.areas.generic))
    return chain(
        _countries(sources, points),
        _first_order(sources, points, alpha3, bare),
        _second_order(sources, points, alpha3, bare),
        _regions(sources),
        _cities(sources.cities, first, alpha3),
    )


def _countries(sources: Sources, points: _Points) -> Iterator[Entry]:
    for country in sources.countries:
        if country.iso in points.mean:
            lat, lon = points.mean[country.iso].point()
            called = sources.called.get(country.iso3)
            names = (country.name, *(called.names if called else ()))
            place = Toponym(
                f"geonames:{country.geonameid}",
                country.name.strip(),
                "country",
                country.iso3,
                None,
                lat,
                lon,
                country.population,
            )
            yield place, map(key, names)


def _first_order(sources: Sources, points: _Points, alpha3: Mapping[str, str], bare: Bare) -> Iterator[Entry]:
    for division in sources.divisions:
        country = alpha3.get(division.code[:2])
        if not division.first_order or country is None or division.code not in points.mean:
            continue
        lat, lon = points.mean[division.code].point()
        place = Toponym(
            _id(division), division.name, "admin1", country, division.name, lat, lon, points.people[division.code]
        )
        names = [division.name, *sources.areas.divisions.get(country, {}).get(division.name, ())]
        yield place, [spelt for name in names for spelt in (key(name), bare(key(name)))]


def _second_order(sources: Sources, points: _Points, alpha3: Mapping[str, str], bare: Bare) -> Iterator[Entry]:
    first = {d.code: d for d in sources.divisions if d.first_order}
    for division in sources.divisions:
        country, parent = alpha3.get(division.code[:2]), first.get(division.parent)
        if division.first_order or country is None or parent is None or parent.code not in points.mean:
            continue
        spelt = key(division.name)
        town = points.towns.get((parent.code, bare(spelt))) or points.towns.get((parent.code, spelt))
        lat, lon = (town.latitude, town.longitude) if town else points.mean[parent.code].point()
        place = Toponym(
            _id(division), division.name, "admin2", country, parent.name, lat, lon, 0, borrowed=town is None
        )
        yield place, (spelt, bare(spelt))


def _regions(sources: Sources) -> Iterator[Entry]:
    for region in sources.areas.regions:
        names = [key(name) for name in (region.name, *region.names)]
        slug = names[0].replace(" ", "-")
        yield (
            Toponym(
                f"region:{region.country}:{slug}", region.name, "region", region.country, None, region.lat, region.lon
            ),
            names,
        )


def _cities(cities: Sequence[City], first: Mapping[str, Division], alpha3: Mapping[str, str]) -> Iterator[Entry]:
    for city in cities:
        country = alpha3.get(city.countrycode)
        division = first.get(f"{city.countrycode}.{city.admin1code}")
        if country is None:
            continue
        place = Toponym(
            f"geonames:{city.geonameid}", city.name, "city", country, division.name if division else None,
            city.latitude, city.longitude, city.population,
        )  # fmt: skip
        yield place, {key(city.name), *(key(name) for name in city.alternatenames if is_printed(name))} - {""}


def _id(division: Division) -> str:
    return f"geonames:{division.geonameid}"
