"""A small map of the incidents: discs over a grid of degrees. No coast or border is copied from anyone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil, cos, floor, radians

from counterclaim.publish import phrases
from counterclaim.publish.index import anchor
from counterclaim.records import Incident, PlacePrecision

WIDTH = 760
MARGIN = 62
MIN_SPAN = 1.5
"""Degrees shown at least."""

RADII = {
    PlacePrecision.EXACT: 6,
    PlacePrecision.NEAR: 10,
    PlacePrecision.SECOND_ORDER: 18,
    PlacePrecision.FIRST_ORDER: 34,
    PlacePrecision.FUZZY: 26,
}
"""Units of a disc: the vaguer the place, the larger. A country or more is no disc at all."""

KM_PER_DEGREE = 111.2
HEIGHTS = (240, 400)
"""Least and greatest height of a map, in SVG units."""

_GRID = (0.25, 0.5, 1, 2, 5, 10, 15, 30, 60, 90)
_KILOMETRES = (10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_LETTER = 7.2  # mean width of a letter of the labels
_LINE = 15  # height of a line of them
_SMALL = 18  # larger discs may be written on

_Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disc:
    """One place with its incidents; the label stands at (label_x, label_y), `anchor` as in SVG."""

    x: float
    y: float
    radius: int
    label: str
    title: str
    href: str
    label_x: float
    label_y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the grid at a position, or the length of the scale bar, with its name."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Absent:
    """An incident without a disc: its place is a country, or none is known."""

    href: str
    label: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMap:
    """The whole map, in SVG units; without discs there is nothing to draw."""

    height: int
    description: str
    discs: tuple[Disc, ...]
    meridians: tuple[Tick, ...]
    parallels: tuple[Tick, ...]
    scale: Tick | None
    absent: tuple[Absent, ...]


@dataclass(frozen=True, slots=True)
class _Frame:
    """Equirectangular projection about the middle latitude; `unit` is SVG units per degree of latitude."""

    west: float
    north: float
    squeeze: float
    unit: float
    height: int

    def x(self, lon: float) -> float:
        return round(MARGIN + (lon - self.west) * self.squeeze * self.unit, 1)

    def y(self, lat: float) -> float:
        return round(MARGIN / 2 + (self.north - lat) * self.unit, 1)

    @property
    def east(self) -> float:
        return self.west + (WIDTH - 2 * MARGIN) / (self.unit * self.squeeze)

    @property
    def south(self) -> float:
        return self.north - (self.height - MARGIN) / self.unit


@dataclass(frozen=True, slots=True)
class _Spot:
    """The incidents of one point; the disc is as large as the vaguest of them needs."""

    lat: float
    lon: float
    radius: int
    incidents: tuple[Incident, ...]

    @property
    def label(self) -> str:
        place = self.incidents[0].place
        name = place.name or place.text or "unnamed"
        return name if len(self.incidents) == 1 else f"{name} ({len(self.incidents)})"

    @property
    def title(self) -> str:
        return f"{phrases.place(self.incidents[0].place)}: " + "; ".join(one.label for one in self.incidents)


def place_map(incidents: Sequence[Incident]) -> PlaceMap:
    """Return the map of the incidents whose place is a country's part or finer."""
    absent = tuple(
        Absent("#" + anchor(incident.id), incident.label, phrases.place(incident.place))
        for incident in incidents
        if _radius(incident) is None
    )
    spots = _spots(incidents)
    if not spots:
        return PlaceMap(height=0, description="", discs=(), meridians=(), parallels=(), scale=None, absent=absent)
    spots = _joined(spots)
    frame = _frame(spots)
    return PlaceMap(
        height=frame.height,
        description="; ".join(spot.title for spot in spots),
        discs=tuple(_discs(spots, frame)),
        meridians=tuple(Tick(frame.x(at), _degrees(at, "EW")) for at in _between(frame.west, frame.east)),
        parallels=tuple(
            Tick(frame.y(at), _degrees(at, "NS")) for at in _between(frame.south, frame.north) if abs(at) <= 90
        ),
        scale=_scale(frame.unit),
        absent=absent,
    )


def _radius(incident: Incident) -> int | None:
    where = incident.place
    return None if where.lat is None or where.precision is None else RADII.get(where.precision)


def _spots(incidents: Sequence[Incident]) -> list[_Spot]:
    """Return the points of a map by latitude and longitude in two decimals, vague ones first, to lie below."""
    at: dict[tuple[float, float], list[Incident]] = {}
    for incident in incidents:
        if _radius(incident) is not None and incident.place.lat is not None and incident.place.lon is not None:
            at.setdefault((round(incident.place.lat, 2), round(incident.place.lon, 2)), []).append(incident)
    spots = [_Spot(lat, lon, max(_radius(i) or 0 for i in here), tuple(here)) for (lat, lon), here in at.items()]
    return sorted(spots, key=lambda spot: (-spot.radius, -spot.lat, spot.lon))


def _joined(spots: Sequence[_Spot]) -> list[_Spot]:
    """Return the spots with longitudes that run on across the date line, cut at the widest gap between them."""
    east = sorted({spot.lon for spot in spots})
    gaps = [((after - before) % 360, after) for before, after in zip([east[-1], *east], east, strict=False)]
    first = max(gaps)[1] if len(east) > 1 else east[0]
    return [replace(spot, lon=spot.lon + 360) if spot.lon < first else spot for spot in spots]


def _frame(spots: Sequence[_Spot]) -> _Frame:
    """Return the projection in which all spots lie inside, with room around them."""
    south, north = _padded([spot.lat for spot in spots])
    west, east = _padded([spot.lon for spot in spots])
    squeeze = max(0.2, cos(radians((south + north) / 2)))
    unit = min((WIDTH - 2 * MARGIN) / ((east - west) * squeeze), (HEIGHTS[1] - MARGIN) / (north - south))
    height = min(HEIGHTS[1], max(HEIGHTS[0], ceil((north - south) * unit + MARGIN)))
    spare_x = (WIDTH - 2 * MARGIN) / (unit * squeeze) - (east - west)
    spare_y = (height - MARGIN) / unit - (north - south)
    return _Frame(west - spare_x / 2, north + spare_y / 2, squeeze, unit, height)


def _padded(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    pad = max(0.2 * (high - low), (MIN_SPAN - (high - low)) / 2)
    return low - pad, high + pad


def _between(low: float, high: float) -> list[float]:
    """Return the lines of the grid: at most six."""
    step = next((step for step in _GRID if (high - low) / step <= 6), _GRID[-1])
    return [n * step for n in range(ceil(low / step), floor(high / step) + 1)]


def _degrees(value: float, letters: str) -> str:
    turned = value - 360 if value > 180 else value + 360 if value < -180 else value
    return f"{abs(turned):g}°" + ("" if turned == 0 else letters[turned < 0])


def _scale(unit: float) -> Tick:
    """Return the longest round distance that takes at most a quarter of the width."""
    per_km = unit / KM_PER_DEGREE
    lengths = [km for km in _KILOMETRES if km * per_km <= WIDTH / 4]
    km = lengths[-1] if lengths else _KILOMETRES[0]
    return Tick(round(km * per_km, 1), f"{km:,} km")


def _discs(spots: Sequence[_Spot], frame: _Frame) -> Iterator[Disc]:
    """Yield the discs, each label where it covers no other label or small disc; the last choice is to the right."""
    taken = [_box(frame.x(s.lon) - s.radius, frame.y(s.lat), 2 * s.radius) for s in spots if s.radius <= _SMALL]
    for spot in sorted(spots, key=lambda spot: spot.radius):
        x, y, wide = frame.x(spot.lon), frame.y(spot.lat), len(spot.label) * _LETTER
        gap = spot.radius + 5
        choices = [
            (x + gap, y + 4, "start", _box(x + gap, y, wide)),
            (x - gap, y + 4, "end", _box(x - gap - wide, y, wide)),
            (x, y - gap, "middle", _box(x - wide / 2, y - gap - 4, wide)),
            (x, y + gap + 10, "middle", _box(x - wide / 2, y + gap + 6, wide)),
        ]
        chosen = next((c for c in choices if _free(c[3], taken)), choices[0])
        taken.append(chosen[3])
        yield Disc(
            x=x,
            y=y,
            radius=spot.radius,
            label=spot.label,
            title=spot.title,
            href="#" + anchor(spot.incidents[0].id),
            label_x=round(chosen[0], 1),
            label_y=round(chosen[1], 1),
            anchor=chosen[2],
        )


def _box(left: float, middle: float, width: float) -> _Box:
    return left, middle - _LINE / 2, left + width, middle + _LINE / 2


def _free(box: _Box, taken: Sequence[_Box]) -> bool:
    inside = box[0] >= 0 and box[2] <= WIDTH
    return inside and all(box[2] < t[0] or t[2] < box[0] or box[3] < t[1] or t[3] < box[1] for t in taken)
