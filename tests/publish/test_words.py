from counterclaim.publish.words import load
from counterclaim.records import Extent, Interest, Kind, Measure, PlacePrecision, Side, Stance, Status, TimePrecision


def test_every_term_of_the_records_has_words() -> None:
    words = load()
    for kind, given in (
        (Measure, words.measures),
        (Side, words.sides),
        (Status, words.statuses),
        (Interest, words.interests),
        (Stance, words.stances),
        (Extent, words.extents),
        (Kind, words.kinds),
        (PlacePrecision, words.places),
        (TimePrecision, words.times),
    ):
        assert set(given) == set(kind)


def test_no_two_classes_share_a_shape() -> None:
    shapes = [term.shape for term in load().interests.values()]
    assert len(shapes) == len(set(shapes))
