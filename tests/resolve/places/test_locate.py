"""From the words of a report to the place of its claims, on an invented map."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.records import Place, PlacePrecision, Report
from counterclaim.resolve.places import load_places, locate
from tests.resolve.places.conftest import Desk, claim


def brief(place: Place) -> tuple[str | None, str | None, int | None]:
    """Return words, id and precision."""
    return place.text, place.id, place.precision


@pytest.mark.parametrize(
    ("sentence", "words", "found", "precision"),
    [
        ("Shells killed 12 people in Nushkar.", "Nushkar", "geonames:102", 1),
        ("Shells killed 12 people in the town of Nushkar.", "the town of Nushkar", "geonames:102", 1),
        ("Gunmen killed 12 people near Nushkar.", "Nushkar", "geonames:102", 2),
        ("A bomb at a school in Nushkar killed 12.", "a school in Nushkar", "geonames:102", 1),
        ("A mine killed 12 people 30 km south of Nushkar.", "Nushkar", "geonames:102", 2),
        ("Clashes left 12 dead in Karo Province.", "Karo Province", "geonames:11", 4),
        ("Clashes left 12 dead in Dresh District.", "Dresh District", "geonames:13", 3),
        ("Clashes left 12 dead in Holm District.", "Holm District", "geonames:14", 4),
        ("Clashes left 12 dead in the Icelow.", "the Icelow", "region:QNO:icelow", 5),
        ("Storms of shells killed 12 people in northern Norland.", "northern Norland", "geonames:1", 6),
        ("Shells killed 12 people in Noshkar, Karo.", "Noshkar, Karo", "geonames:102", 1),
        ("A bomb killed 12 people in the Norlandic capital.", "the Norlandic capital", "geonames:101", 1),
    ],
)
def test_the_place_of_a_sentence(desk: Desk, sentence: str, words: str, found: str, precision: int) -> None:
    place = desk.place(f"Norland is at war. {sentence}", "12")
    assert brief(place) == (words, found, precision)
    assert place.country == "QNO"


def test_the_whole_phrase_is_kept(desk: Desk) -> None:
    text = "A truck bomb hit a crowded market in the town of Nushkar in Norland's Karo Province, killing 12."
    place = desk.place(text, "12")
    assert place.text == "a crowded market in the town of Nushkar in Norland's Karo Province"
    assert (place.id, place.admin1, place.country) == ("geonames:102", "Karo Province", "QNO")


def test_coordinates_have_two_decimals(desk: Desk) -> None:
    place = desk.place("Fighting in Karo Province in Norland killed 12.", "12")
    assert place.lat is not None
    assert place.lat == round(place.lat, 2)


def test_a_homonym_is_resolved_by_the_reports_country(desk: Desk) -> None:
    place = desk.place("Norland is at war. Shells killed 12 people in Bel.", "12")
    assert (place.id, place.country) == ("geonames:104", "QNO")


def test_a_homonym_is_resolved_by_the_countrys_people_and_the_title(desk: Desk) -> None:
    assert desk.place("Norlandic police said 12 people died in Bel.", "12").country == "QNO"
    assert desk.place("Shells killed 12 people in Bel.", "12", title="War in Norland").country == "QNO"


def test_whose_warplanes_strike_does_not_tell_where(desk: Desk) -> None:
    text = "Sudmarker warplanes and Sudmarker drones killed 12 people. Norlandic medics came."
    assert desk.place(text, "12").country == "QNO"
    assert desk.place("Sudmarker warplanes killed 12 people.", "12").country == "QSU"


def test_rivals_in_supported_countries_stay_as_candidates(desk: Desk) -> None:
    place = desk.place("Norland fights Farawe. Shells killed 12 people in Norland, at Bel.", "12")
    assert all(0 <= candidate.score <= 0.5 for candidate in place.candidates)


def test_an_unknown_place_is_no_namesake_abroad(desk: Desk) -> None:
    place = desk.place("Norland is at war. Shells killed 12 people in Dreshan.", "12")
    assert place.text == "Dreshan"
    assert place.country == "QNO"
    assert place.id != "geonames:303"


def test_an_unknown_place_falls_back_to_the_area_in_its_phrase(desk: Desk) -> None:
    place = desk.place("Norland is at war. Shells killed 12 people in Ulverim village, Dresh District.", "12")
    assert place.text == "Ulverim village, Dresh District"
    assert (place.id, place.precision) == ("geonames:13", PlacePrecision.SECOND_ORDER)


def test_an_unknown_place_keeps_its_words_and_gets_no_point(desk: Desk) -> None:
    place = desk.place("War came to Karo Province in Norland. Shells killed 12 people in the village of Ulverim.", "12")
    assert place.text == "the village of Ulverim"
    assert (place.id, place.lat, place.lon) == (None, None, None)
    assert (place.country, place.admin1, place.precision) == ("QNO", "Karo Province", PlacePrecision.FIRST_ORDER)


def test_no_country_is_invented(desk: Desk) -> None:
    assert desk.place("Gunmen killed 12 people on Monday.", "12") == Place()
    assert desk.place("Gunmen killed 12 people in Ulverim.", "12").country is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The Nushkar Liberation Army killed 12 people.",
        "Colonel Nushkar said 12 people died.",
        "Nushkar herdsmen killed 12 people.",
        "Police in March counted 12 bodies.",
        "They burned down 40 homes and killed 12 people.",
        "As part of the offensive 12 people were killed.",
    ],
)
def test_what_is_no_place(desk: Desk, sentence: str) -> None:
    place = desk.place(f"Norland is at war. {sentence}", "12")
    assert place.id is None
    assert place.country == "QNO"


def test_a_surname_is_no_town(desk: Desk) -> None:
    text = "Norland is at war. Ole Nushkar spoke on Monday. Nushkar said 12 people died."
    assert desk.place(text, "12").id is None


def test_a_hospital_that_took_victims_in_is_not_the_place(desk: Desk) -> None:
    text = "Norland is at war. Shells hit Nushkar. The 12 wounded were taken to a hospital in Hallstad."
    assert desk.place(text, "12").id == "geonames:102"


def test_a_hospital_that_was_hit_is_the_place(desk: Desk) -> None:
    place = desk.place("Norland is at war. A strike on a hospital in Nushkar killed 12.", "12")
    assert place.text == "a hospital in Nushkar"


def test_where_it_was_said_is_not_where_it_happened(desk: Desk) -> None:
    text = "Norland is at war. Shells hit Nushkar. A spokesman told reporters in Hallstad that 12 people died."
    assert desk.place(text, "12").id == "geonames:102"


def test_each_claim_takes_the_place_of_its_clause(desk: Desk) -> None:
    text = "Norland is at war. Shells killed 12 people in Nushkar, and far away a mine killed 7 people in Hafenburg."
    assert [place.name for place in desk.places(text, "12", "7")] == ["Nūshkar", "Hafenburg"]


def test_a_claim_without_a_place_takes_the_nearest_of_another_claim(desk: Desk) -> None:
    text = "Norland is at war. Shells killed 12 people in Nushkar. Medics said 7 more were wounded."
    assert desk.places(text, "12", "7")[1].id == "geonames:102"


def test_a_background_claim_borrows_no_place(desk: Desk) -> None:
    text = "Norland is at war. Shells killed 12 people in Nushkar. Since the winter 900 have died."
    place = desk.place(text, "900", background=True)
    assert (place.text, place.country) == (None, "QNO")


def test_the_school_lies_where_the_school_was_named(desk: Desk) -> None:
    text = "Norland is at war. Gunmen stormed a school in Nushkar, killing 12. Soldiers found 7 more inside the school."
    place = desk.places(text, "12", "7")[1]
    assert (place.text, place.id) == ("the school", "geonames:102")


def test_a_list_of_distant_towns_is_their_area(desk: Desk) -> None:
    place = desk.place("Norland is at war. Attacks in Hallstad and Nushkar killed 12 people.", "12")
    assert place.text == "Hallstad and Nushkar"
    assert (place.id, place.country, place.precision) == (None, "QNO", PlacePrecision.COUNTRY)


def test_a_street_lends_no_town(desk: Desk) -> None:
    place = desk.place("Norland is at war. A bomb on Nushkar Road in Hallstad killed 12.", "12")
    assert place.name == "Hallstad"


def test_a_text_in_capitals(desk: Desk) -> None:
    text = "HALLSTAD, 14 MAY 89 (QPA) -- TWELVE PEOPLE WERE KILLED TODAY IN NUSHKAR, KARO PROVINCE, NORLAND."
    place = desk.place(text, "TWELVE")
    assert place.text == "NUSHKAR, KARO PROVINCE, NORLAND"
    assert place.id == "geonames:102"


def test_items_keep_their_order_and_nothing_asks_for_nothing(desk: Desk) -> None:
    report = Report(id="r", text="Shells killed 12 in Nushkar. A mine killed 7 in Hallstad.")
    items = [claim(report, "7", False), claim(report, "12", False)]
    assert [item.id for item in locate(report, items, desk.gazetteer, desk.words)] == ["c:7", "c:12"]
    assert locate(report, [], desk.gazetteer, desk.words) == ()


@pytest.mark.parametrize("hostile", ["7" * 5000, "?" * 20000, "in " * 5000, "Karo, " * 3000, "the town of " * 2000])
def test_hostile_text_is_read_in_no_time(desk: Desk, hostile: str) -> None:
    assert desk.place(f"12 died. {hostile}", "12").id is None


TOKENS = (
    "in",
    "at",
    "near",
    "the",
    "of",
    "Karo",
    "Nushkar",
    "Norland",
    "Bel",
    "school",
    "town",
    "12",
    ",",
    ".",
    "'s",
    "and",
)


@given(st.lists(st.sampled_from(TOKENS), min_size=1))
def test_a_mention_is_always_the_reports_own_words(desk: Desk, tokens: list[str]) -> None:
    desk.place("12 died in Nushkar. " + " ".join(tokens), "12")


def test_the_lexicon_loads_and_knows_its_words() -> None:
    words = load_places()
    assert words.letter("in") == "P"
    assert words.letter("school") == "S"
    assert words.letter("military-run") == "J"
    assert words.levels["province"] == 4


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell in Hallstad. A minister wept in Port Ebro.",  # the opening tells where
        "Shells fell near the Sudmark roundabout in Hallstad.",
        "Shells fell near the Sudmark border in Hallstad.",
        "Shells fell in Hallstad. He came from Port Ebro, went to Port Ebro, and came again from Port Ebro.",
        "Shells fell in Hallstad. Pictures of Port Ebro, wines of Port Ebro and songs of Port Ebro were sold.",
    ],
)
def test_what_else_a_report_names_is_not_where_it_happened(desk: Desk, text: str) -> None:
    assert desk.place(f"{text} The village of Ulverim buried 12 people.", "12").country == "QNO"


def test_a_village_called_after_a_people_is_not_theirs(desk: Desk) -> None:
    text = "Shells fell on Karo Province in Norland. They killed 12 people in the Sudmarker Village."
    assert desk.place(text, "12").country == "QNO"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shells killed 12 people in Bel, Karo Province.", "geonames:104"),
        ("Shells killed 12 people in Bel, Farawe Central.", "geonames:302"),
        ("Shells killed 12 people in Bel in Farawe Central.", "geonames:302"),
        ("Shells killed 12 people in Bel in Norland.", "geonames:104"),
    ],
)
def test_two_names_tell_each_other_apart(desk: Desk, text: str, found: str) -> None:
    assert desk.place(text, "12").id == found
