from counterclaim.link.copies import groups, jaccard, shingles
from tests.link.world import MATCHING, report

WIRE = (
    "Gunmen of the Tarn Front attacked a customs post near Brenn on Sunday and killed 14 soldiers, the garrison said. "
    "The road to Marst was closed for nine hours and two fuel lorries burned out beside the bridge over the river. "
    "Residents spoke of shooting until noon, and the hospital of Lowick took in twenty wounded men in the afternoon."
)


def test_one_text_under_three_mastheads_is_one_group() -> None:
    first = report("a", WIRE)
    second = report("b", "BRENN (Osk Wire) - " + WIRE)
    third = report("c", WIRE.upper())
    other = report("d", "The harvest fair of Lowick opens on Friday with a market, music and a race for children.")
    assert groups([other, third, second, first], MATCHING.copies) == (("a", "b", "c"),)


def test_a_rewrite_with_other_sentences_is_no_copy() -> None:
    rewrite = "The garrison of Brenn said 14 soldiers died when the Tarn Front attacked a customs post there on Sunday."
    assert groups([report("a", WIRE), report("b", rewrite)], MATCHING.copies) == ()


def test_a_text_that_returns_after_weeks_is_a_form_and_no_copy() -> None:
    march, april = report("a", WIRE, "2031-03-09"), report("b", WIRE, "2031-04-09")
    assert groups([march, april], MATCHING.copies) == ()
    assert groups([march, report("b", WIRE)], MATCHING.copies) == (("a", "b"),)


def test_a_text_shorter_than_a_shingle_is_one_shingle() -> None:
    assert shingles("Two dead", 5) == {"two dead"}
    assert shingles("", 5) == {""}


def test_jaccard_is_the_share_of_all() -> None:
    assert jaccard(frozenset("abc"), frozenset("bcd")) == 0.5
    assert jaccard(frozenset(), frozenset()) == 0.0
