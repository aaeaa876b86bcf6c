"""A place of the gazetteer."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from counterclaim.gazetteer import spelling

Kind = Literal["city", "admin1", "admin2", "region", "country"]


@dataclass(frozen=True)
class Toponym:
    """One place: WGS84 degrees, `country` ISO 3166 alpha-3, `admin1` the English name of its first-order division.

    GeoNames' files here give points for cities only. A first-order division or a country has the mean of its cities,
    weighted by population; a second-order one the city of its name. `borrowed`: no city bears that name and the point
    is the first-order division's. `added`: only a gazetteer that the user added knows it.
    """

    id: str
    name: str
    kind: Kind
    country: str
    admin1: str | None
    lat: float
    lon: float
    population: int = 0
    borrowed: bool = False
    added: bool = False

    @cached_property
    def key(self) -> str:
        """The key of its own name."""
        return spelling.key(self.name)
