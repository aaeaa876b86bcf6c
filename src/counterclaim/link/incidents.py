"""From a group of happenings to the record of an incident, with a label built from data and never from a claim."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.link.dates import LINK, Dated
from counterclaim.link.interval import Interval, tightest
from counterclaim.link.operations import name_of, phase_of
from counterclaim.records import Claim, Extent, Incident, Link, Measure, Place, PlacePrecision, Report, When, keys

NTH = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
SEVERAL = 2
"""From this many places counted in one claim on, the happening is an operation with parts."""
Reports = Mapping[str, Report]


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the claims of an incident agree on."""

    claims: tuple[Claim, ...]
    operation: str | None
    many_places: bool
    when: When
    place: Place


def incident(dated: Dated, links: Sequence[Link], reports: Reports) -> Incident | None:
    """Return the incident a group tells of; None where the group counts nothing (statements only)."""
    claims = tuple(sorted((c for h in dated.happenings for c in h.claims), key=lambda c: c.id))
    if not claims:
        return None
    scene = _scene(dated, claims)
    told = sorted({h.report for h in dated.happenings})
    return Incident(
        id=keys.incident_id(tuple(c.id for c in claims)),
        label=_label(scene),
        kind="operation" if scene.operation or scene.many_places else "incident",
        background=all(c.background for c in claims),
        when=scene.when,
        place=scene.place,
        parties=tuple(sorted({party for h in dated.happenings for party in h.parties})),
        dated_by_link=dated.reports,
        reports=tuple(told),
        claims=tuple(c.id for c in claims),
        statements=tuple(sorted(s.id for h in dated.happenings for s in h.statements)),
        links=tuple(links),
        outlets=len({reports[r].outlet or f"\x1f{r}" for r in told}),
    )


def ordered(incidents: Iterable[Incident]) -> tuple[Incident, ...]:
    """Return incidents by their first day, undated ones last, then by id."""
    return tuple(sorted(incidents, key=lambda i: (i.when.start or "9999", i.id)))


def _scene(dated: Dated, claims: tuple[Claim, ...]) -> _Scene:
    named = Counter(h.operation for h in dated.happenings if h.operation)
    operation = min(named, key=lambda key: (phase_of(key) is None, -named[key], key), default=None)
    several = any(
        c.measure is Measure.LOCATIONS and max(c.count.low or 0, c.count.high or 0) >= SEVERAL for c in claims
    )
    counted = [c for c in claims if c.extent is Extent.EVENT] or list(claims)
    spread = operation is not None or several
    return _Scene(claims, operation, several, _when(dated), _place([c.place for c in counted], spread))


def _when(dated: Dated) -> When:
    shared = tightest(h.when for h in dated.happenings if h.when is not None)
    if shared is None:
        return When()
    start, end = shared.iso()
    sources = {c.when.source for h in dated.happenings for c in h.claims if c.when.start}
    source = min(sources - {LINK, None}, key=lambda s: (s != "text", s or ""), default="text")
    return When(start=start, end=end, precision=shared.precision, source=source)


def _place(places: Sequence[Place], spread: bool) -> Place:
    """Return the most common point, else area; the area of an operation of which no point holds the half."""
    named = [replace(p, span=None) for p in places if p.id or p.text or p.country]
    if not named:
        return Place()
    resolved = [p for p in named if p.country] or named
    points = [p for p in resolved if _fineness(p) < PlacePrecision.FIRST_ORDER]
    if not points:
        return _most_common(resolved)
    common = _most_common(points)
    alone = sum(_name(p) == _name(common) for p in resolved) * 2 > len(resolved)
    return common if alone or not spread else _area_of(points, [p for p in resolved if p not in points])


def _area_of(points: Sequence[Place], areas: Sequence[Place]) -> Place:
    """Return the area that the claims name most, else the province, else the country that holds their points."""
    if areas:
        return _most_common(areas)
    country = Counter(p.country for p in points).most_common(1)[0][0]
    provinces = {p.admin1 for p in points if p.country == country}
    admin1 = next(iter(provinces)) if len(provinces) == 1 else None
    precision = PlacePrecision.FIRST_ORDER if admin1 else PlacePrecision.COUNTRY
    return Place(name=admin1 or country, country=country, admin1=admin1, precision=precision)


def _most_common(places: Sequence[Place]) -> Place:
    counted = Counter(map(_name, places))
    return min(places, key=lambda p: (-counted[_name(p)], _fineness(p), _name(p), p.text or ""))


def _name(place: Place) -> str:
    return place.id or place.text or f"{place.country}/{place.admin1}"


def _fineness(place: Place) -> int:
    return place.precision or (PlacePrecision.FUZZY if place.text else PlacePrecision.INTERNATIONAL)


def _label(scene: _Scene) -> str:
    if scene.operation is not None:
        phase = phase_of(scene.operation)
        name = " ".join(word[:1].upper() + word[1:] for word in name_of(scene.operation).split(" "))
        return f"Operation {name}" + ("" if phase is None else f", {_nth(phase)} phase")
    only_totals = all(c.extent is Extent.CUMULATIVE for c in scene.claims)
    noun = "Counts over time" if only_totals else "Operation" if scene.many_places else "Incident"
    where = scene.place.name or scene.place.text or scene.place.admin1 or scene.place.country
    days = _days(scene.when)
    return noun + (f" in {where}" if where else "") + (f", {days}" if days else "")


def _nth(phase: int) -> str:
    return NTH[phase] if 0 < phase < len(NTH) else f"{phase}th"


def _days(when: When) -> str | None:
    if when.start is None or when.end is None or when.start == when.end:
        return when.start
    whole_month = Interval.between(when.start, when.end).days >= 28 and when.start[:7] == when.end[:7]
    return when.start[:7] if whole_month else f"{when.start} to {when.end}"
