"""The shipped sources agree with each other."""

import pytest

from counterclaim.errors import BadData
from counterclaim.gazetteer.sources import Sources


def test_every_country_and_area_of_ours_is_one_of_geonames() -> None:
    sources = Sources()
    assert sources.called
    assert sources.areas.regions


def test_regions_lie_in_countries() -> None:
    sources = Sources()
    known = {country.iso3 for country in sources.countries}
    assert {region.country for region in sources.areas.regions} <= known


def test_one_name_means_one_country() -> None:
    names = [name.casefold() for called in Sources().called.values() for name in called.names]
    assert len(names) == len(set(names))


def test_an_unknown_division_is_refused() -> None:
    sources = Sources()
    sources.divisions = ()
    with pytest.raises(BadData, match=r"areas\.yml"):
        _ = sources.areas


def test_the_digest_names_the_inputs() -> None:
    assert Sources().digest == Sources().digest
    assert len(Sources().digest) == 16
