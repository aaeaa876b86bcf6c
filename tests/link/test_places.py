from dataclasses import replace

import pytest

from counterclaim.link.places import Lie, kilometres, lie, nearest
from counterclaim.records import Place
from tests.link.world import BRENN, LOWICK, MARST, OSK, VELMORIA, town

ABROAD = town("Brenn", 47.0, 9.0, admin1="Gau", country="GNT")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (BRENN, BRENN, Lie.SAME),
        (BRENN, replace(BRENN, id="brenn-2", lat=31.002), Lie.SAME),
        (BRENN, MARST, Lie.NEAR),
        (BRENN, LOWICK, Lie.SAME_PROVINCE),
        (BRENN, town("Ferrol", 35.0, 70.0, admin1="Nord"), Lie.OTHER_PROVINCE),
        (BRENN, OSK, Lie.CONTAINED),
        (OSK, OSK, Lie.CONTAINED),
        (OSK, VELMORIA, Lie.SAME_COUNTRY),
        (BRENN, replace(ABROAD, id="brenn-gnt"), Lie.OTHER_COUNTRY),
        (BRENN, Place(), Lie.UNKNOWN),
        (Place(text="the Old Market"), Place(text="Old  market"), Lie.SAME),
        (Place(text="the village"), Place(text="the village"), Lie.UNKNOWN),
        (Place(text="the market", country="VLM"), Place(text="the bridge", country="VLM"), Lie.SAME_COUNTRY),
    ],
)
def test_how_places_lie(a: Place, b: Place, expected: Lie) -> None:
    assert lie(a, b, 25) is expected
    assert lie(b, a, 25) is expected


def test_of_many_places_the_nearest_pair_speaks() -> None:
    assert nearest([LOWICK, BRENN], [VELMORIA, MARST], 25) is Lie.NEAR
    assert nearest([], [BRENN], 25) is Lie.UNKNOWN


def test_distance_needs_two_coordinates() -> None:
    assert kilometres(BRENN, VELMORIA) is None
    assert kilometres(BRENN, MARST) == pytest.approx(12.1, abs=0.2)
