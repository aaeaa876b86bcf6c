"""How two places lie to each other."""

from collections.abc import Iterable
from enum import StrEnum
from math import asin, cos, radians, sin, sqrt

from counterclaim.records import Place, PlacePrecision

EARTH_DIAMETER_KM = 12742.0
AREA = PlacePrecision.FIRST_ORDER
"""From this precision on a place is an area that holds others, not a point."""
HERE = 1.0
"""Kilometres within which two gazetteer entries are one place under two names."""


class Lie(StrEnum):
    """The relation of two places, nearest first."""

    SAME = "same"
    NEAR = "near"
    CONTAINED = "contained"
    SAME_PROVINCE = "same_province"
    SAME_COUNTRY = "same_country"
    UNKNOWN = "unknown"
    OTHER_PROVINCE = "other_province"
    OTHER_COUNTRY = "other_country"


def lie(a: Place, b: Place, near_km: float) -> Lie:
    """Return how two places lie; what is not known is UNKNOWN, never apart."""
    if _same(a, b):
        return Lie.SAME
    if a.country and b.country and a.country != b.country:
        return Lie.OTHER_COUNTRY
    if not (a.country and b.country):
        return Lie.UNKNOWN
    if not _is_area(a) and not _is_area(b) and _located(a) and _located(b):
        return _points(a, b, near_km)
    if not a.admin1 or not b.admin1:
        return Lie.SAME_COUNTRY
    return Lie.CONTAINED if a.admin1 == b.admin1 else Lie.OTHER_PROVINCE


def nearest(left: Iterable[Place], right: Iterable[Place], near_km: float) -> Lie:
    """Return the nearest relation that any two places have; UNKNOWN where either side names none."""
    order, others = list(Lie), tuple(right)
    found = (lie(a, b, near_km) for a in left for b in others)
    return min(found, key=order.index, default=Lie.UNKNOWN)


def kilometres(a: Place, b: Place) -> float | None:
    """Return the great-circle distance of two located places."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    north, east = radians(b.lat - a.lat), radians(b.lon - a.lon)
    chord = sin(north / 2) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(east / 2) ** 2
    return EARTH_DIAMETER_KM * asin(sqrt(min(1.0, chord)))


def _points(a: Place, b: Place, near_km: float) -> Lie:
    distance = kilometres(a, b)
    if distance is not None and distance <= near_km:
        return Lie.SAME if distance <= HERE else Lie.NEAR
    return Lie.SAME_PROVINCE if a.admin1 == b.admin1 else Lie.OTHER_PROVINCE


def _same(a: Place, b: Place) -> bool:
    if a.id or b.id:
        return a.id == b.id and not (_is_area(a) and _is_area(b))
    return _is_name(a.text) and plain(a.text) == plain(b.text) and a.country == b.country


def plain(text: str | None) -> str:
    """Return the words of a place without case, article and doubled blanks."""
    return " ".join((text or "").lower().split()).removeprefix("the ")


def _is_name(text: str | None) -> bool:
    """Tell a name from "the village": only a name is the same place wherever it stands."""
    return any(word[0].isupper() for word in (text or "").split())


def _is_area(place: Place) -> bool:
    return place.precision is not None and place.precision >= AREA


def _located(place: Place) -> bool:
    return place.lat is not None
