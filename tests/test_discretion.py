from dataclasses import replace

import pytest

from counterclaim.discretion import discreet, load_protected
from counterclaim.publish import page
from counterclaim.records import Place, PlacePrecision
from tests.publish.world import CASE, ORLEN, ORLEN_DEAD, VALLAND

PROTECTED = load_protected()


@pytest.mark.parametrize("text", ["the hospital in Orlen", "Orlen refugee camp", "a SHELTER in Orlen", "Orlen prison"])
def test_a_protected_site_is_shown_by_district(text: str) -> None:
    shown = discreet(replace(ORLEN, text=text), PROTECTED)
    assert (shown.lat, shown.lon, shown.precision) == (31.2, 66.5, PlacePrecision.SECOND_ORDER)
    assert discreet(replace(ORLEN, text="Orlen", name=text), PROTECTED).precision is PlacePrecision.SECOND_ORDER


@pytest.mark.parametrize("text", ["Orlen", "Campden", "the market of Orlen"])
def test_what_is_no_such_site_is_shown_as_it_is(text: str) -> None:
    place = replace(ORLEN, text=text)
    assert discreet(place, PROTECTED) == place


def test_what_is_vague_already_stays_so() -> None:
    camp = replace(VALLAND, text="a camp in Valland")
    assert discreet(camp, PROTECTED) == camp
    assert discreet(Place(text="a camp"), PROTECTED) == Place(text="a camp")


def test_the_page_shows_a_camp_by_district() -> None:
    camp = replace(ORLEN_DEAD, place=replace(ORLEN, text="Orlen camp"))
    shown = page(replace(CASE, incidents=(camp,)))
    assert "within the district" in shown
    assert 'class="disc"' in shown
    assert 'r="18"' in shown
    assert 'r="6"' not in shown
