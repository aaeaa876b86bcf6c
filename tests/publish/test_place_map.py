from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.publish.place_map import HEIGHTS, WIDTH, place_map
from counterclaim.records import Incident, Place, PlacePrecision
from tests.publish.world import BRANNOCK_FIGHT, CASE, ORLEN_DEAD, RAIDS, SOMEWHERE


def at(lat: float, lon: float, precision: PlacePrecision = PlacePrecision.EXACT, name: str = "Orlen") -> Incident:
    place = Place(text=name, name=name, lat=lat, lon=lon, precision=precision)
    return Incident(id=f"i:{lat}{lon}{name}", label="Raid", place=place)


def test_the_vaguer_the_place_the_larger_the_disc() -> None:
    radii = {disc.label: disc.radius for disc in place_map(CASE.incidents).discs}
    assert radii["Orlen"] < radii["Brannock"] < radii["Valland"]


def test_a_country_is_no_disc_but_is_not_forgotten() -> None:
    found = place_map(CASE.incidents)
    assert [one.label for one in found.absent] == [SOMEWHERE.label]
    assert len(found.discs) == 3
    assert place_map([SOMEWHERE]).discs == ()


def test_north_is_up_and_east_is_right() -> None:
    discs = {disc.label: disc for disc in place_map([ORLEN_DEAD, BRANNOCK_FIGHT]).discs}
    assert discs["Brannock"].y < discs["Orlen"].y
    assert discs["Brannock"].x < discs["Orlen"].x


def test_incidents_of_one_place_share_a_disc() -> None:
    (disc,) = place_map([ORLEN_DEAD, replace(ORLEN_DEAD, id="i:2", label="Second raid")]).discs
    assert disc.label == "Orlen (2)"
    assert disc.title == "Orlen, Valland, XVA: Villagers killed in Orlen; Second raid"


def test_no_more_than_two_decimals_tell_places_apart() -> None:
    assert len(place_map([at(31.2041, 66.5), at(31.2039, 66.5)]).discs) == 1


def test_labels_of_near_places_do_not_cover_each_other() -> None:
    found = place_map([at(31.0, 66.0, name="Orlen"), at(31.05, 66.05, name="Harrow"), at(33.0, 68.0, name="Tarn")])
    boxes = []
    for disc in found.discs:
        wide = len(disc.label) * 7
        left = disc.label_x - {"start": 0, "middle": wide / 2, "end": wide}[disc.anchor]
        boxes.append((left, disc.label_y - 11, left + wide, disc.label_y + 2))
    for n, a in enumerate(boxes):
        assert all(a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1] for b in boxes[n + 1 :])


def test_the_scale_bar_is_true() -> None:
    found = place_map([RAIDS, BRANNOCK_FIGHT, ORLEN_DEAD])
    assert found.scale is not None
    per_degree = found.parallels[0].at - found.parallels[1].at
    step = float(found.parallels[1].label.rstrip("°N")) - float(found.parallels[0].label.rstrip("°N"))
    kilometres = float(found.scale.label.removesuffix(" km").replace(",", ""))
    assert abs(found.scale.at / kilometres - per_degree / step / 111.2) < 0.01


def test_places_on_both_sides_of_the_date_line_are_near() -> None:
    found = place_map([at(-17.0, 178.5, name="Orlen"), at(-17.0, -178.5, name="Tarn")])
    discs = {disc.label: disc for disc in found.discs}
    assert discs["Orlen"].x < discs["Tarn"].x
    assert [tick.label for tick in found.meridians] == ["178°E", "179°E", "180°E", "179°W", "178°W"]


DEGREES = st.tuples(st.floats(-85, 85), st.floats(-180, 180)).filter(lambda point: abs(point[0]) > 0.01)


@given(st.lists(DEGREES, min_size=1, max_size=8), st.sampled_from([PlacePrecision.EXACT, PlacePrecision.FIRST_ORDER]))
def test_every_disc_lies_inside_the_map(points: list[tuple[float, float]], precision: PlacePrecision) -> None:
    found = place_map([at(lat, lon, precision) for lat, lon in points])
    assert HEIGHTS[0] <= found.height <= HEIGHTS[1]
    assert found.discs
    assert all(0 <= disc.x <= WIDTH and 0 <= disc.y <= found.height for disc in found.discs)
    assert len(found.meridians) <= 10
