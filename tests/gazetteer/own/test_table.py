"""Tables of one's own."""

import pytest

from tests.gazetteer.own.conftest import Load

HEAD = "name,lat,lon,country,id,kind,admin1,population,alternatenames\n"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_needs_four_columns_in_any_order(load: Load, delimiter: str) -> None:
    rows = ["Country,Name,Longitude,Latitude", "Norland,Ulverim,12.3,62.2"]
    gazetteer = load("\n".join(rows).replace(",", delimiter)).gazetteer
    (found,) = gazetteer.find("Ulverim")
    assert (found.country, found.lat, found.lon, found.kind, found.admin1) == ("QNO", 62.2, 12.3, "city", None)


def test_what_is_known_beyond_is_kept(load: Load) -> None:
    gazetteer = load(HEAD + "Ulverim,62.2,12.3,QNO,u1,region,Karo,1200,Ulvarheim; Ulverum").gazetteer
    (found,) = gazetteer.find("Ulverum")
    assert (found.id, found.kind, found.admin1, found.population) == ("own:u1", "region", "Karo Province", 1200)


def test_without_ids_the_same_row_has_the_same_id(load: Load) -> None:
    text = "name,lat,lon,country\nUlverim,62.2,12.3,QN\n"
    (first,) = load(text, "one.csv").gazetteer.find("Ulverim")
    (second,) = load(text, "two.csv").gazetteer.find("Ulverim")
    assert first.id == second.id


def test_a_byte_order_mark_and_empty_lines_are_no_fault(load: Load) -> None:
    loaded = load("\ufeffname,lat,lon,country\n\nUlverim,62.2,12.3,QN\n,,,\n")
    assert (loaded.addition.places, loaded.refused) == (1, [])


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        ("Ulverby,62.2,12.3,QN", "4 columns, not the 9 of the head"),
        ("Ulverby,12.3,62.2,QN,,,,,", "the other way round inside"),
        ("Ulverby,0,0.0,QN,,,,,", "(0, 0) is nobody's place"),
        ("Ulverby,,,QN,,,,,", "no coordinates"),
        ("Ulverby,62.2,12.3,Nowhere,,,,,", "no country is called 'Nowhere'"),
        ("Ulverby,62.2,12.3,QN,,hamlet,,,", "the kind 'hamlet' is none"),
        ("Ulverby,62.2,12.3,QN,,country,,,", "the kind 'country' is none"),
        ("Ulverby,62.2,12.3,QN,,,,-5,", "the population '-5' is none"),
        (",62.2,12.3,QN,,,,,", "no name"),
        ('"Ulverby,62.2,12.3,QN,,,,,', "no row of a table"),
        ("Ulverby,62.2,12.3,QN,u1,,,,", "own:u1 stands on line 2 already"),
    ],
)
def test_a_row_that_cannot_be_right_is_refused_and_the_rest_loaded(load: Load, broken: str, why: str) -> None:
    loaded = load(f"{HEAD}Ulverim,62.2,12.3,QNO,u1,,,,\n{broken}\nUlverend,62.4,12.2,QNO,u3,,,,\n")
    (problem,) = loaded.refused
    assert problem.where == "own.csv:3"
    assert why in problem.why
    assert loaded.addition.places == 2
    assert loaded.gazetteer.find("Ulverby") == ()
