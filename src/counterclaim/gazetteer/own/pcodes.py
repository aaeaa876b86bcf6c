"""OCHA's tables of administrative divisions with their p-codes, in the three ways their columns have been called.

`ADM2_EN, ADM2_PCODE`, `admin2Name_en, admin2Pcode` and `adm2_name, adm2_pcode`; levels 0 to 4, the finest named one is
the row's own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.gazetteer.own.row import Entry, Refused, cell
from counterclaim.gazetteer.own.table import Head, coordinates
from counterclaim.gazetteer.own.world import World
from counterclaim.gazetteer.spelling import is_printed, key
from counterclaim.gazetteer.toponym import Kind, Toponym

_COLUMN = re.compile(r"adm(?:in)?(\d)_?(?:(pcode)|(?:name|ref|alt)\w*|[a-z]{2})$")
FINEST = 4


def is_pcodes(columns: Sequence[str]) -> bool:
    """Tell whether columns hold p-codes."""
    return any((found := _COLUMN.match(column)) is not None and found[2] for column in columns)


@dataclass(frozen=True, slots=True)
class _Level:
    """One division of a row: its code and its names, the first of them its own."""

    number: int
    code: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pcodes:
    """Reads a table of p-codes. A division that the gazetteer knows keeps its id there; its p-code becomes a name."""

    world: World
    columns: Head
    head: int = 1

    def entry(self, line: str) -> Entry | None:
        """Return the division of a line. Raises Refused."""
        row = self.columns.row(line)
        if row is None:
            return None
        levels = {level.number: level for number in range(FINEST + 1) if (level := _level(row, number)) is not None}
        own = levels.get(max(levels, default=0))
        if own is None or own.number == 0:
            raise Refused("no division with a p-code and a name", "give both or leave the row out")
        return Entry(self._place(row, levels, own), (own.code, *own.names))

    def _place(self, row: dict[str, str], levels: dict[int, _Level], own: _Level) -> Toponym:
        country = self.world.country(levels[0].code if 0 in levels else own.code[:2])
        first = self.world.division(levels[1].names[0], country) if 1 in levels else None
        known = first if own.number == 1 else self._known(own, country, first) if own.number == 2 else None
        point = coordinates(row, self.world, country)
        if known is not None:
            return known if point is None else replace(known, lat=point[0], lon=point[1], borrowed=False)
        kind: Kind = "admin1" if own.number == 1 else "admin2"
        name, admin1 = own.names[0], first.name if first else levels[1].names[0] if 1 in levels else None
        if point is not None:
            return Toponym(f"pcode:{own.code}", name, kind, country, admin1, *point)
        if first is None:
            raise Refused(
                f"no coordinates, and the gazetteer knows no division around {name!r} to lend it a point",
                "give lat and lon",
            )
        town = next((t for t in self.world.gazetteer.find(name, country) if _is_town(t, first)), first)
        return Toponym(
            f"pcode:{own.code}", name, kind, country, admin1, town.lat, town.lon, borrowed=town is first
        )  # fmt: skip

    def _known(self, own: _Level, country: str, first: Toponym | None) -> Toponym | None:
        """Return the second-order division of the gazetteer that has the name, in the same first-order division."""
        found = [place for name in own.names for place in self.world.gazetteer.find(name, country)]
        same = (place for place in found if place.kind == "admin2" and first and place.admin1 == first.name)
        wanted = {self.world.bare(key(name)) for name in own.names}
        return next((place for place in same if self.world.bare(place.key) in wanted), None)


def _is_town(place: Toponym, first: Toponym) -> bool:
    return place.kind == "city" and place.admin1 == first.name


def _level(row: dict[str, str], number: int) -> _Level | None:
    """Return the division of one level; None where code or name are missing."""
    columns = [(column, found) for column in row if (found := _COLUMN.match(column)) and found[1] == str(number)]
    code = cell(row, *(column for column, found in columns if found[2]))
    english = sorted((column for column, found in columns if not found[2]), key=_english_first)
    names = tuple(dict.fromkeys(name for column in english if is_printed(name := row[column].strip())))
    return _Level(number, code, names) if code and names else None


def _english_first(column: str) -> tuple[bool, bool]:
    return not column.endswith("en"), not column.endswith("name")
