"""What no page and no export may point at: hospitals, shelters, camps and places of detention stand by district."""

import re
from dataclasses import replace

from counterclaim.records import Place, PlacePrecision

_WORD = re.compile(r"[^\W\d_]+")
DECIMALS = 1
"""Of a degree, about eleven kilometres: the width of a small district."""


def discreet(place: Place, protected: frozenset[str]) -> Place:
    """Return a place as it may be shown: one whose words name a protected site is known to the district only."""
    if place.lat is None or place.lon is None or place.precision is None:
        return place
    named = protected.intersection(_WORD.findall(f"{place.text} {place.name}".casefold()))
    if not named or place.precision >= PlacePrecision.SECOND_ORDER:
        return place
    district = PlacePrecision.SECOND_ORDER
    return replace(place, lat=round(place.lat, DECIMALS), lon=round(place.lon, DECIMALS), precision=district)
