"""The compiled gazetteer, on an invented map."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from counterclaim.gazetteer import Gazetteer
from counterclaim.gazetteer.compile import compile_to
from tests.gazetteer.world import sources


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    file = tmp_path_factory.mktemp("gazetteer") / "world.sqlite"
    compile_to(file, sources())
    opened = Gazetteer(file)
    yield opened
    opened.close()


def ids(found: tuple[object, ...]) -> list[str]:
    return [place.id for place in found]  # type: ignore[attr-defined]


def test_a_name_is_found_whatever_its_accents_and_case(gazetteer: Gazetteer) -> None:
    assert ids(gazetteer.find("NUSHKAR")) == ["geonames:102"]


def test_namesakes_come_by_population(gazetteer: Gazetteer) -> None:
    assert ids(gazetteer.find("Bel")) == ["geonames:302", "geonames:104"]
    assert ids(gazetteer.find("Bel", "QNO")) == ["geonames:104"]


def test_a_division_is_known_without_its_generic_word(gazetteer: Gazetteer) -> None:
    karo = gazetteer.find("Karo")[0]
    assert (karo.kind, karo.name, karo.country, karo.admin1) == ("admin1", "Karo Province", "QNO", "Karo Province")
    assert gazetteer.find("Karo Province") == (karo,)
    assert gazetteer.find("Vinterland")[0].name == "Vint"


def test_a_division_lies_amid_its_people(gazetteer: Gazetteer) -> None:
    karo = gazetteer.find("Karo")[0]
    assert karo.lat == pytest.approx(62.03, abs=0.02)
    assert karo.population == 131_000


def test_a_district_takes_the_point_of_its_town_or_borrows_its_provinces(gazetteer: Gazetteer) -> None:
    named, nameless = gazetteer.find("Dresh District")[0], gazetteer.find("Holm")[0]
    assert (named.lat, named.lon, named.borrowed) == (62.5, 12.5, False)
    assert nameless.borrowed
    assert nameless.lat == gazetteer.find("Karo")[0].lat


def test_codes_and_romanisations_are_no_names(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("HFB") == ()
    assert gazetteer.find("noshkr") == ()


@pytest.mark.parametrize(("spelt", "country", "found"), [("Noshkar", "QNO", ["geonames:102"]), ("Noshkar", "QSU", [])])
def test_another_spelling_is_near_in_its_country_only(
    gazetteer: Gazetteer, spelt: str, country: str, found: list[str]
) -> None:
    assert ids(gazetteer.near(spelt, country)) == found


def test_a_long_name_may_have_a_letter_more_but_no_other_consonant(gazetteer: Gazetteer) -> None:
    assert ids(gazetteer.near("Hafenburgh", "QNO")) == ["geonames:105"]
    assert gazetteer.near("Hafenbulg", "QNO") == ()


def test_a_short_name_has_no_other_spelling(gazetteer: Gazetteer) -> None:
    assert gazetteer.near("Bil", "QNO") == ()


def test_peoples_and_capitals(gazetteer: Gazetteer) -> None:
    assert gazetteer.people("norlandic") == ("QNO",)
    assert gazetteer.people("Karo") == ()
    capital = gazetteer.capital("QNO")
    assert capital is not None
    assert capital.name == "Hallstad"
    assert gazetteer.capital("XXX") is None


def test_no_place_lies_at_nobodys_place(gazetteer: Gazetteer) -> None:
    for name in ("Norland", "Karo", "Vint", "Icelow", "Holm"):
        assert all((place.lat, place.lon) != (0.0, 0.0) for place in gazetteer.find(name))


def test_compiling_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        compile_to(tmp_path / name, sources())
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_compile_that_fails_leaves_nothing(tmp_path: Path) -> None:
    broken = sources()
    broken.divisions = None  # type: ignore[assignment]
    with pytest.raises(TypeError):
        compile_to(tmp_path / "broken", broken)
    assert list(tmp_path.iterdir()) == []


def test_progress_ends_at_the_total(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    compile_to(tmp_path / "told", sources(), lambda done, total: seen.append((done, total)))
    assert seen[-1][0] == seen[-1][1]
