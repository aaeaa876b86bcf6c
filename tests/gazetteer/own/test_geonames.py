"""GeoNames dumps, row by row."""

import pytest

from counterclaim.errors import BadData
from tests.gazetteer.own.conftest import Load


def row(number: int, name: str, lat: float, lon: float, **given: str) -> str:
    """Return a row of a dump; `given`: others, feature, country, admin1, people."""
    feature = given.get("feature", "P.PPL").split(".")
    columns = [str(number), name, name, given.get("others", ""), str(lat), str(lon), *feature]
    columns += [given.get("country", "QN"), "", given.get("admin1", "01"), "", "", "", given.get("people", "0")]
    return "\t".join([*columns, "", "", "Europe/Hallstad", "2026-01-01"]) + "\n"


ULVERIM = row(901, "Ulverim", 62.2, 12.3, others="Ulvarheim,UVR,ulwrm")


def test_a_village_is_found_by_every_printed_name(load: Load) -> None:
    gazetteer = load(ULVERIM, "QN.txt").gazetteer
    (found,) = gazetteer.find("Ulverim")
    assert (found.id, found.kind, found.country, found.admin1) == ("geonames:901", "city", "QNO", "Karo Province")
    assert (found.lat, found.lon, found.added) == (62.2, 12.3, True)
    assert gazetteer.find("Ulvarheim") == (found,)
    assert gazetteer.find("UVR") == gazetteer.find("ulwrm") == ()
    assert gazetteer.near("Olverim", "QNO") == (found,)


def test_what_no_report_means_is_passed_over_in_silence(load: Load) -> None:
    loaded = load(ULVERIM + row(902, "Ulver Hotel", 62.2, 12.3, feature="S.HTL"), "QN.txt")
    assert loaded.addition.places == 1
    assert loaded.refused == []


def test_a_known_place_stays_what_it_is_and_gains_names(load: Load) -> None:
    gazetteer = load(row(103, "Dresh", 62.4, 12.4, others="Drashburg", people="9000"), "QN.txt").gazetteer
    (found,) = gazetteer.find("Drashburg")
    assert (found.id, found.lat, found.population, found.added) == ("geonames:103", 62.5, 8000, False)
    assert gazetteer.find("Dresh", "QNO") == tuple(p for p in gazetteer.find("Dresh") if p.country == "QNO")


def test_a_district_that_borrowed_its_point_gets_its_own(load: Load) -> None:
    gazetteer = load(row(14, "Holm District", 62.9, 12.9, feature="A.ADM2"), "QN.txt").gazetteer
    (found,) = gazetteer.find("Holm")
    assert (found.lat, found.lon, found.borrowed, found.added) == (62.9, 12.9, False, False)


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        ("901\tUlverim\t62.2\t12.3\n", "4 columns, not 19"),
        (row(902, "Ulverby", 12.3, 62.2), "the other way round inside"),
        (row(902, "Ulverby", 0, 0), "(0, 0) is nobody's place"),
        (row(902, "Ulverby", 62.2, 212.3), "is no point on earth"),
        (row(902, "Ulverby", 20.0, 30.0), "lies far outside QNO"),
        (row(902, "Ulverby", 62.2, 12.3, country="XX"), "no country is called 'XX'"),
        (row(902, "Ulverby", 62.2, 12.3, people="many"), "the population 'many' is no number"),
        (row(902, " ", 62.2, 12.3), "no name"),
        (row(901, "Ulverby", 62.3, 12.3), "geonames:901 stands on line 1 already"),
        (row(902, "Ulverby", 62.2, 12.3).replace("62.2", "62,2"), "the latitude '62,2' is no number"),
        (row(902, "Ulverby", 62.2, 12.3).replace("62.2", "nan"), "is no point on earth"),
        (row(902, "Ulverby", 62.2, 12.3).replace("902", "Q902"), "the id 'Q902' is no number"),
    ],
)
def test_a_row_that_cannot_be_right_is_refused_and_the_rest_loaded(load: Load, broken: str, why: str) -> None:
    loaded = load(ULVERIM + broken + row(903, "Ulverend", 62.4, 12.2), "QN.txt")
    (problem,) = loaded.refused
    assert problem.where == "QN.txt:2"
    assert why in problem.why
    assert problem.quarantines
    assert loaded.addition.places == 2
    assert loaded.gazetteer.find("Ulverby") == ()
    assert loaded.gazetteer.find("Ulverend")


def test_a_row_in_latin_1_is_refused_and_the_rest_loaded(load: Load) -> None:
    broken = row(902, "Ulverbÿ", 62.2, 12.3).encode("latin-1")
    loaded = load(ULVERIM.encode() + broken, "QN.txt")
    (problem,) = loaded.refused
    assert str(problem) == (
        "gazetteer-row: QN.txt:2: byte 0xff at 10 is no UTF-8; save the file as UTF-8 (it may be Latin-1)"
    )
    assert loaded.addition.places == 1


def test_a_file_without_one_good_row_adds_nothing(load: Load) -> None:
    with pytest.raises(BadData, match="not one row could be loaded"):
        load(row(901, "Ulverim", 0, 0), "QN.txt")
