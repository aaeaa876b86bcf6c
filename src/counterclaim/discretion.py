"""What nothing given out may point at: hospitals, shelters, camps and places of detention stand by district."""

import re
from dataclasses import replace

import msgspec

from counterclaim import datafile
from counterclaim.records import Place, PlacePrecision

_WORD = re.compile(r"[^\W\d_]+")
DECIMALS = 1
"""Of a degree, about eleven kilometres: the width of a small district."""


class DiscretionFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file discretion.yml."""

    protected: frozenset[str]


def load_protected() -> frozenset[str]:
    """Return the lower-case words of protected sites. Raises BadData."""
    return datafile.load(datafile.shipped("discretion.yml"), DiscretionFile).protected


def discreet(place: Place, protected: frozenset[str]) -> Place:
    """Return a place as it may be shown: one whose words name a protected site is known to the district only."""
    if place.lat is None or place.lon is None or place.precision is None:
        return place
    named = protected.intersection(_WORD.findall(f"{place.text} {place.name}".casefold()))
    if not named or place.precision >= PlacePrecision.SECOND_ORDER:
        return place
    district = PlacePrecision.SECOND_ORDER
    return replace(place, lat=round(place.lat, DECIMALS), lon=round(place.lon, DECIMALS), precision=district)
