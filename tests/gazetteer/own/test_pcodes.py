"""OCHA's tables of p-codes."""

import pytest

from tests.gazetteer.own.conftest import Load

HEADS = (
    "ADM0_EN,ADM0_PCODE,ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_PCODE",
    "admin0Name_en,admin0Pcode,admin1Name_en,admin1Pcode,admin2Name_en,admin2Pcode",
    "adm0_name,adm0_pcode,adm1_name,adm1_pcode,adm2_name,adm2_pcode",
)


@pytest.mark.parametrize("head", HEADS)
def test_a_known_district_keeps_its_id_and_is_found_by_its_code(load: Load, head: str) -> None:
    gazetteer = load(f"{head}\nNorland,QN,Karo,QN01,Dresh,QN0101\n").gazetteer
    (found,) = gazetteer.find("QN0101")
    assert (found.id, found.kind, found.name, found.added) == ("geonames:13", "admin2", "Dresh District", False)


@pytest.mark.parametrize(
    ("row", "id_", "admin1", "point", "borrowed"),
    [
        ("Norland,QN,Karo,QN01,Ulver,QN0109", "pcode:QN0109", "Karo Province", None, True),
        ("Norland,QN,Karoo,QN01,Nushkar,QN0108", "pcode:QN0108", "Karo Province", (62.0, 12.0), False),
    ],
)
def test_a_new_district_lies_at_its_town_or_borrows_its_provinces_point(
    load: Load, row: str, id_: str, admin1: str, point: tuple[float, float] | None, borrowed: bool
) -> None:
    gazetteer = load(f"{HEADS[0]}\n{row}\n").gazetteer
    (found,) = gazetteer.find(row.split(",")[-1])
    (province,) = gazetteer.find("Karo Province")
    assert (found.id, found.kind, found.admin1, found.borrowed) == (id_, "admin2", admin1, borrowed)
    assert (found.lat, found.lon) == (point or (province.lat, province.lon))


def test_a_province_is_known_in_another_spelling_and_keeps_its_point(load: Load) -> None:
    gazetteer = load("ADM1_EN,ADM1_PCODE,ADM1ALT1EN\nKarro,QN01,Karovia\n").gazetteer
    assert gazetteer.find("Karovia") == gazetteer.find("Karo") != ()


def test_coordinates_of_its_own_and_a_row_of_tags(load: Load) -> None:
    head = "adm1_name,adm1_pcode,adm2_name,adm2_pcode,adm3_name,adm3_pcode,center_lat,center_lon"
    tags = "#adm1+name,#adm1+code,#adm2+name,#adm2+code,#adm3+name,#adm3+code,#geo+lat,#geo+lon"
    loaded = load(f"{head}\n{tags}\nKaro,QN01,Dresh,QN0101,Ulver,QN010101,62.3,12.4\n")
    (found,) = loaded.gazetteer.find("Ulver")
    assert (found.id, found.kind, found.lat, found.lon) == ("pcode:QN010101", "admin2", 62.3, 12.4)
    assert loaded.refused == []


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        ("Norland,QN,Elsewhere,QN77,Ulver,QN7701", "knows no division around 'Ulver'"),
        ("Norland,QN,,,,", "no division with a p-code and a name"),
        ("Atlantis,XX,Karo,XX01,Ulver,XX0101", "no country is called 'XX'"),
        ("Norland,QN,Karo,QN01,Dresh,QN0103", "geonames:13 stands on line 2 already"),
    ],
)
def test_a_row_that_cannot_be_right_is_refused_and_the_rest_loaded(load: Load, broken: str, why: str) -> None:
    loaded = load(f"{HEADS[0]}\nNorland,QN,Karo,QN01,Dresh,QN0101\n{broken}\n")
    (problem,) = loaded.refused
    assert problem.where == "own.csv:3"
    assert why in problem.why
    assert loaded.addition.places == 1
