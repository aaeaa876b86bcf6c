"""Tables with a head, one row a line: a CSV of one's own, and what OCHA's tables have in common with it."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import get_args

from counterclaim.gazetteer.own.row import Entry, Refused, cell, number, people
from counterclaim.gazetteer.own.world import World
from counterclaim.gazetteer.toponym import Kind, Toponym
from counterclaim.records import keys

LAT = ("lat", "latitude", "center_lat", "centroid_lat", "y")
LON = ("lon", "lng", "longitude", "center_lon", "centroid_lon", "x")
"""What columns of coordinates are called."""
_NEEDED = ("name", "country")
_KINDS: Mapping[str, Kind] = MappingProxyType({kind: kind for kind in get_args(Kind) if kind != "country"})


@dataclass(frozen=True, slots=True)
class Head:
    """The first line of a table: its columns in lower case and what stands between them."""

    columns: tuple[str, ...]
    delimiter: str

    @classmethod
    def of(cls, line: str) -> "Head":
        """Return the head of a line; comma, semicolon or tab, whichever stands in it most often."""
        delimiter = max(",;\t", key=line.count)
        return cls(tuple(column.strip().lower() for column in _cells(line, delimiter)), delimiter)

    def row(self, line: str) -> dict[str, str] | None:
        """Return a row by column; None for an empty one and for one of tags ("#adm2+code"). Raises Refused."""
        cells = _cells(line, self.delimiter)
        if not any(text.strip() for text in cells) or cells[0].startswith("#"):
            return None
        if len(cells) != len(self.columns):
            raise Refused(
                f"{len(cells)} columns, not the {len(self.columns)} of the head", "put quotes around what holds a comma"
            )
        return dict(zip(self.columns, cells, strict=True))


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line.rstrip("\n\r")], delimiter=delimiter, strict=True), [])
    except csv.Error as fault:
        raise Refused(f"no row of a table: {fault}", "close the quotes; a row is one line") from fault


def coordinates(row: dict[str, str], world: World, country: str) -> tuple[float, float] | None:
    """Return the point of a row; None where it has none. Raises Refused."""
    lat, lon = cell(row, *LAT), cell(row, *LON)
    if not lat and not lon:
        return None
    return world.point(number(lat, "latitude"), number(lon, "longitude"), country)


def is_own(columns: Sequence[str]) -> bool:
    """Tell whether columns are those of a table of one's own."""
    return set(_NEEDED) <= set(columns) and bool(set(LAT) & set(columns)) and bool(set(LON) & set(columns))


@dataclass(frozen=True, slots=True)
class OwnTable:
    """Reads a table of one's own: name, lat, lon, country; optional id, kind, admin1, population, alternatenames."""

    world: World
    columns: Head
    head: int = 1

    def entry(self, line: str) -> Entry | None:
        """Return the place of a line. Raises Refused."""
        row = self.columns.row(line)
        return None if row is None else Entry(self._place(row), (cell(row, "name"), *_others(row)))

    def _place(self, row: dict[str, str]) -> Toponym:
        name, kind = cell(row, "name"), _KINDS.get(cell(row, "kind") or "city")
        if not name:
            raise Refused("no name", "give its name or leave the row out")
        if kind is None:
            raise Refused(f"the kind {cell(row, 'kind')!r} is none", f"say one of {', '.join(_KINDS)}")
        country = self.world.country(cell(row, "country"))
        point = coordinates(row, self.world, country)
        if point is None:
            raise Refused("no coordinates", "give them or leave the row out")
        division = self.world.division(cell(row, "admin1"), country)
        admin1 = division.name if division else cell(row, "admin1") or None
        id_ = cell(row, "id") or keys.digest(country, name, *point)[:12]
        return Toponym(f"own:{id_}", name, kind, country, admin1, *point, people(cell(row, "population")))


def _others(row: dict[str, str]) -> list[str]:
    return [name for name in cell(row, "alternatenames").replace("|", ";").split(";") if name.strip()]
