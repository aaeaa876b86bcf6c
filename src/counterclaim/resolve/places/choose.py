"""Which place a name means: rival readings scored by the context of the report and of the phrase."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import asin, cos, log10, radians, sin, sqrt
from types import MappingProxyType

from counterclaim.gazetteer import Gazetteer, Toponym
from counterclaim.gazetteer.spelling import key
from counterclaim.records import Candidate, PlacePrecision
from counterclaim.resolve.places.chunks import speaks
from counterclaim.resolve.places.context import KINDS, LARGE, Context, alike
from counterclaim.resolve.places.phrases import Part, Phrase

# A city's worth is the logarithm of its people; a division is worth a city of 100,000, a district one of 3,000.
_WORTH = MappingProxyType({"admin1": 5.0, "region": 5.0, "admin2": 3.5, "country": 8.0})
_FITS = 3.0  # the area noun agrees: "Karo district" is a district
_SUPPORT = 4.0  # times the country's support
_WITHIN = 3.0  # lies in the division that the phrase names
_ALIAS = -0.7  # known by another name first
_ODD = -2.0  # ... which does not even look like this one
FAMOUS = 1_000_000
"""People of a city that may be meant although nothing else in the report speaks for its country."""
LIKELY = 0.4
"""Support that the country of a small place needs: what a report names in passing has a namesake for any surname."""
ALONE = 15_000
"""People of a place that is believed where a report names no country at all, if no namesake comes near."""
APART_KM = 50.0
"""Towns of one list further apart than this have no common point; the area that holds them stands for them."""
_RIVALS = 4
_PRECISION = MappingProxyType(
    {
        "city": PlacePrecision.EXACT,
        "admin2": PlacePrecision.SECOND_ORDER,
        "admin1": PlacePrecision.FIRST_ORDER,
        "region": PlacePrecision.FUZZY,
        "country": PlacePrecision.COUNTRY,
    }
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a phrase means on the map; `anchor` None: nothing in it is known, the rest is what the context supports."""

    anchor: Toponym | None
    country: str | None
    admin1: str | None
    precision: PlacePrecision | None
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class _Bounds:
    """What the coarser parts of a phrase have settled."""

    country: str | None = None
    admin1: str | None = None
    around: Toponym | None = None
    """The town that a finer place is said to lie in or near."""


def read(phrase: Phrase, context: Context, gazetteer: Gazetteer) -> Reading:
    """Return the reading of a phrase: coarse parts first, because they settle what the fine ones can mean."""
    bounds = _Bounds(country=_only(phrase.people))
    chosen: dict[int, Toponym] = {}
    rivals: dict[int, tuple[Candidate, ...]] = {}
    for index in reversed(range(len(phrase.parts))):
        part = phrase.parts[index]
        place, rivals[index] = _choose(part, bounds, context, gazetteer)
        if place is not None:
            if not part.far and not part.namesake:
                chosen[index] = place
            bounds = _tightened(bounds, part, place)
    seat = _seat(phrase, bounds, context, gazetteer, chosen.values())
    if seat is not None:
        return Reading(seat, seat.country, seat.admin1, PlacePrecision.NEAR if phrase.near else PlacePrecision.EXACT)
    if not chosen:
        return _unknown(bounds, context)
    finest = min(chosen)
    spread = _spread([chosen[i] for i in sorted(chosen) if _same_list(phrase.parts[i], phrase.parts[finest])])
    if spread is not None:
        return _area(spread, gazetteer, rivals[finest])
    return _reading(phrase, finest, chosen[finest], rivals[finest])


def _seat(
    phrase: Phrase, bounds: _Bounds, context: Context, gazetteer: Gazetteer, chosen: Iterable[Toponym]
) -> Toponym | None:
    """Return the capital that "the Norland capital" or, in a report on one country, "the capital" speaks of."""
    country = bounds.country or context.country
    finer = any(place.kind != "country" for place in chosen)
    return gazetteer.capital(country) if phrase.capital and country is not None and not finer else None


def _same_list(part: Part, other: Part) -> bool:
    return part.core == other.core and part.owner == other.owner


def _only(countries: Sequence[str]) -> str | None:
    return countries[0] if len(set(countries)) == 1 else None


def _tightened(bounds: _Bounds, part: Part, place: Toponym) -> _Bounds:
    if part.namesake or (part.near and place.kind == "country"):
        return bounds
    admin1 = place.admin1 if place.kind in ("admin1", "admin2") and not part.near else bounds.admin1
    return _Bounds(place.country, admin1, place if place.kind == "city" else bounds.around)


def _choose(
    part: Part, bounds: _Bounds, context: Context, gazetteer: Gazetteer
) -> tuple[Toponym | None, tuple[Candidate, ...]]:
    country = bounds.country or context.country
    found = [place for place in part.chunk.found if _possible(place, part, bounds, context)]
    if country is not None:
        found += _hamlets(gazetteer.find(part.chunk.text, country), bounds)
        near = gazetteer.near(part.chunk.text, country) if not found else ()
        found = found or [place for place in near if speaks(place)] or _hamlets(near, bounds)
    ranked = sorted(
        ((_score(place, part, bounds, context), place) for place in found), key=lambda pair: (-pair[0], pair[1].id)
    )
    if not ranked:
        return None, ()
    best, top = ranked[0][1], ranked[0][0]
    rivals = [
        Candidate(id=p.id, name=p.name, country=p.country, score=round(10 ** (s - top) / (1 + 10 ** (s - top)), 3))
        for s, p in ranked[1:_RIVALS]
    ]
    return best, tuple(rivals)


def _hamlets(named: Sequence[Toponym], bounds: _Bounds) -> list[Toponym]:
    """Return the small added places of a name that lie where the phrase says; none where several do, far apart."""
    found = [
        place
        for place in named
        if not speaks(place)
        and bounds.admin1 in (None, place.admin1)
        and (bounds.around is None or kilometres(bounds.around, place) <= APART_KM)
    ]
    return found if found and _spread(found) is None else []


def _possible(place: Toponym, part: Part, bounds: _Bounds, context: Context) -> bool:
    """Tell whether a reading can stand: never a namesake abroad."""
    if bounds.country is not None:
        return place.country == bounds.country
    if place.kind == "country":
        return True
    if not context.support:
        own = place.key == key(part.chunk.text)
        return (
            (own and place.population >= ALONE)
            or (alike(place, part.chunk.text) and place.population >= LARGE)
            or place.kind in ("admin1", "region")
        )
    small = place.kind == "admin2" or (place.kind == "city" and place.population < LARGE)
    return context.of(place.country) > (LIKELY if small else 0.0) or (
        place.kind == "city" and place.population >= FAMOUS and place.key == key(part.chunk.text)
    )


def _score(place: Toponym, part: Part, bounds: _Bounds, context: Context) -> float:
    worth = log10(place.population + 10) if place.kind == "city" else _WORTH[place.kind]
    fits = _FITS * (part.level is not None and place.kind in KINDS[part.level])
    within = _WITHIN * (bounds.admin1 is not None and place.admin1 == bounds.admin1)
    alias = _ALIAS * (place.kind == "city" and place.key != key(part.chunk.text))
    alias += _ODD * (not alike(place, part.chunk.text))
    return worth + fits + within + alias + _SUPPORT * context.of(place.country)


def _unknown(bounds: _Bounds, context: Context) -> Reading:
    """Return a reading without a place: the country (and division) that phrase or report speak for."""
    country = bounds.country or context.country
    admin1 = context.admin1 if country is not None and country == context.country else None
    precision = None if country is None else PlacePrecision.FIRST_ORDER if admin1 else PlacePrecision.COUNTRY
    return Reading(None, country, admin1, precision)


def _reading(phrase: Phrase, index: int, place: Toponym, rivals: tuple[Candidate, ...]) -> Reading:
    part = phrase.parts[index]
    precision = _PRECISION[place.kind]
    if place.borrowed:
        precision = PlacePrecision.FIRST_ORDER
    elif place.kind == "city" and (part.near or phrase.near or (part.core > 0 and not phrase.site)):
        precision = PlacePrecision.NEAR
    return Reading(place, place.country, place.admin1, precision, rivals)


def _spread(places: Sequence[Toponym]) -> list[Toponym] | None:
    """Return the places of a list where they lie too far apart to share a point."""
    apart = any(kilometres(places[0], other) > APART_KM for other in places[1:])
    return list(places) if apart else None


def _area(places: Sequence[Toponym], gazetteer: Gazetteer, rivals: tuple[Candidate, ...]) -> Reading:
    """Return the smallest area that holds all places of a list: their division, else their country, else nothing."""
    country, admin1 = _only([p.country for p in places]), _only([p.admin1 or "" for p in places])
    if country is None:
        return Reading(None, None, None, PlacePrecision.INTERNATIONAL)
    names = [(admin1, "admin1")] if admin1 else []
    for name, kind in names:
        for place in gazetteer.find(name, country):
            if place.kind == kind:
                return Reading(place, country, admin1, PlacePrecision.FIRST_ORDER, rivals)
    return Reading(None, country, None, PlacePrecision.COUNTRY, rivals)


def kilometres(one: Toponym, other: Toponym) -> float:
    """Return the distance between two places on the sphere."""
    lat, far = radians(one.lat), radians(other.lat)
    h = sin((far - lat) / 2) ** 2 + cos(lat) * cos(far) * sin(radians(other.lon - one.lon) / 2) ** 2
    return 12742 * asin(sqrt(min(1.0, h)))
