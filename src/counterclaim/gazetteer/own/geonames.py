"""A GeoNames dump (`PK.txt`, `allCountries.txt`): 19 columns between tabs, no head, UTF-8."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import msgspec

from counterclaim import datafile
from counterclaim.gazetteer.own.row import Entry, Refused, number, people
from counterclaim.gazetteer.own.world import World
from counterclaim.gazetteer.spelling import is_printed
from counterclaim.gazetteer.toponym import Kind, Toponym

COLUMNS = 19
ID, NAME, ASCII, OTHERS, LAT, LON, CLASS, FEATURE, COUNTRY, ADMIN1, PEOPLE = 0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 14


class FeaturesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of data/gazetteer/features.yml, which says what it means."""

    kinds: Mapping[Kind, tuple[str, ...]]


def load_features() -> Mapping[str, Kind]:
    """Return what a feature (class and code, "P.PPL") is to us; other features are no places of reports."""
    file = datafile.load(datafile.shipped("gazetteer", "features.yml"), FeaturesFile)
    return MappingProxyType({feature: kind for kind, features in file.kinds.items() for feature in features})


def is_dump(line: str) -> bool:
    """Tell whether a line is a row of a GeoNames dump."""
    columns = line.split("\t")
    return len(columns) == COLUMNS and columns[ID].isdigit()


@dataclass(frozen=True, slots=True)
class Dump:
    """Reads a GeoNames dump."""

    world: World
    features: Mapping[str, Kind]
    head: int = 0

    def entry(self, line: str) -> Entry | None:
        """Return the place of a line; None for features that no report means. Raises Refused."""
        row = line.rstrip("\n\r").split("\t")
        if len(row) != COLUMNS:
            raise Refused(f"{len(row)} columns, not {COLUMNS}", "take the row as GeoNames wrote it")
        kind = self.features.get(f"{row[CLASS]}.{row[FEATURE]}")
        if kind is None:
            return None
        if not row[ID].isdigit():
            raise Refused(f"the id {row[ID]!r} is no number", "take the row as GeoNames wrote it")
        if not row[NAME].strip():
            raise Refused("no name", "give its name or leave the row out")
        place = self._place(row, kind)
        others = [name for name in row[OTHERS].split(",") if is_printed(name.strip())]
        return Entry(place, (row[NAME], row[ASCII], *others))

    def _place(self, row: list[str], kind: Kind) -> Toponym:
        country = self.world.country(row[COUNTRY])
        lat, lon = self.world.point(number(row[LAT], "latitude"), number(row[LON], "longitude"), country)
        admin1 = self.world.divisions.get(f"{row[COUNTRY]}.{row[ADMIN1]}")
        name = (row[ASCII] or row[NAME]) if kind in ("admin1", "admin2") else row[NAME]
        return Toponym(f"geonames:{row[ID]}", name.strip(), kind, country, admin1, lat, lon, people(row[PEOPLE]))
