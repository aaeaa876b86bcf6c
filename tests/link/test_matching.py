import pytest

from counterclaim.link.matching import Band, banded, load


def test_the_shipped_weights_load_and_name_their_version() -> None:
    assert load().version == "m1"


@pytest.mark.parametrize(("value", "score"), [(0, 3.0), (1, 3.0), (1.5, 1.0), (2, 1.0), (99, 1.0)])
def test_a_band_holds_its_upper_end_and_the_last_one_all_beyond(value: float, score: float) -> None:
    assert banded((Band(upto=1, score=3.0), Band(upto=2, score=1.0)), value) == score


def test_every_row_of_bands_rises() -> None:
    weights = load()
    rows = (
        weights.time.overlap_by_width,
        weights.time.gap_stated,
        weights.time.gap_computed,
        weights.time.crowd,
        weights.time.told_after,
        weights.time.published_gap,
        weights.figure.by_number,
        weights.text.cosine,
        weights.text.by_names,
    )
    for row in rows:
        assert [band.upto for band in row] == sorted({band.upto for band in row})
