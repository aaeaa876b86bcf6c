"""What is known of the world before a file is added: countries, their extent, their first-order divisions."""

from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.gazetteer.index import Gazetteer
from counterclaim.gazetteer.layer import Extent
from counterclaim.gazetteer.own.row import Refused
from counterclaim.gazetteer.sources import Sources
from counterclaim.gazetteer.spelling import Bare, key
from counterclaim.gazetteer.toponym import Toponym

MARGIN = 3.0
"""Degrees by which a place may lie beyond its country's cities: the emptiest countries have villages 250 km out."""
Point = tuple[float, float]
"""Latitude and longitude in degrees."""


@dataclass(frozen=True, slots=True)
class World:
    """The compiled gazetteer and its sources, as far as rows are checked against them."""

    gazetteer: Gazetteer
    extents: Mapping[str, Extent]
    alpha3: Mapping[str, str]
    """alpha-2, alpha-3 and the keys of names -> alpha-3."""
    divisions: Mapping[str, str]
    """GeoNames' code of a first-order division (CC.A1) -> its name."""
    bare: Bare

    @classmethod
    def of(cls, gazetteer: Gazetteer, extents: Mapping[str, Extent], sources: Sources) -> "World":
        """Return what the sources and the compiled gazetteer know."""
        codes: dict[str, str] = {}
        for country in sources.countries:
            called = sources.called.get(country.iso3)
            for name in (country.iso, country.iso3, country.name, *(called.names if called else ())):
                codes[key(name)] = country.iso3
        first = {division.code: division.name for division in sources.divisions if division.first_order}
        return cls(gazetteer, extents, codes, first, Bare(frozenset(map(key, sources.areas.generic))))

    def country(self, text: str) -> str:
        """Return a country, alpha-3, by code or name. Raises Refused."""
        found = self.alpha3.get(key(text))
        if found is None:
            raise Refused(f"no country is called {text!r}", "give its ISO 3166 code, such as PAK")
        return found

    def point(self, lat: float, lon: float, country: str) -> Point:
        """Return a point that can be right. Raises Refused for (0, 0), and for a point that is not in the country."""
        if lat == lon == 0:
            raise Refused("(0, 0) is nobody's place", "give its coordinates or leave the row out")
        if self._holds(country, lat, lon):
            return round(lat, 5), round(lon, 5)
        where = f"({lat:g}, {lon:g})"
        if self._holds(country, lon, lat):
            raise Refused(f"{where} lies outside {country}, the other way round inside", "swap latitude and longitude")
        why = "is no point on earth" if not _on_earth(lat, lon) else f"lies far outside {country}"
        raise Refused(f"{where} {why}", "mend the coordinates or the country")

    def division(self, name: str, country: str) -> Toponym | None:
        """Return the first-order division of a name, in another spelling too; None where no one is known."""
        found = self.gazetteer.find(name, country) or self.gazetteer.near(name, country)
        return next((place for place in found if place.kind == "admin1"), None)

    def _holds(self, country: str, lat: float, lon: float) -> bool:
        if not _on_earth(lat, lon):
            return False
        extent = self.extents.get(country)
        return extent is None or (
            extent.south - MARGIN <= lat <= extent.north + MARGIN
            and extent.west - MARGIN <= lon <= extent.east + MARGIN
        )


def _on_earth(lat: float, lon: float) -> bool:
    return -90 <= lat <= 90 and -180 <= lon <= 180
