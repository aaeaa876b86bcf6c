from dataclasses import replace

import pytest

from counterclaim.publish import words
from counterclaim.publish.index import Index
from counterclaim.publish.rangeplot import LABELS, WIDTH, Plot, plot, ticks
from counterclaim.records import Estimate
from tests.publish.world import ARMY, CASE, COURIER, DOZENS, FRONT, MINISTRY, ORLEN_DEAD, RAIDS, claim

INDEX = Index.of(CASE, words.load())


def drawn(estimate: Estimate, index: Index = INDEX) -> Plot:
    found = plot("k", "killed", estimate, index)
    assert found is not None
    return found


def test_one_row_a_speaker_and_figure_with_the_band_behind() -> None:
    found = drawn(RAIDS.estimates[0])
    ministry, front = found.bars
    assert (ministry.label, ministry.shape, ministry.faded) == ("The interior ministry", "square", False)
    assert (front.label, front.shape, front.note) == (
        "the Free Vale Front",
        "diamond",
        "about the enemy · counted against",
    )
    assert found.low == found.best == ministry.point
    assert found.high == front.point == front.at_least
    assert [label.text for label in found.labels] == ["best 10", "high 84+"]


def test_a_range_is_a_bar_and_an_upper_bound_an_open_triangle() -> None:
    hospital, residents, police = drawn(ORLEN_DEAD.estimates[0]).bars
    assert hospital.start is hospital.end is hospital.at_least is hospital.up_to is None
    assert residents.start is not None
    assert residents.end is not None
    assert residents.point is not None
    assert residents.start < residents.point < residents.end
    assert police.point is police.at_least is None
    assert police.up_to is not None


def test_superseded_claims_are_paler() -> None:
    assert [bar.faded for bar in drawn(RAIDS.estimates[1]).bars] == [False, False, True]


def test_copies_of_one_figure_by_one_speaker_share_a_row() -> None:
    copy = replace(ARMY, id="c:copy", report="elsewhere")
    index = Index.of(replace(CASE, claims=(*CASE.claims, copy)), words.load())
    estimate = replace(RAIDS.estimates[1], against=(ARMY.id, copy.id))
    assert [bar.note for bar in drawn(estimate, index).bars][1] == "about the enemy · counted against · 2 reports"


def test_nothing_is_drawn_where_there_is_one_number_and_its_claim() -> None:
    estimate = replace(RAIDS.estimates[0], low=10, best=10, high=10, high_open=False, for_=(MINISTRY.id,), against=())
    assert plot("k", "killed", estimate, INDEX) is None
    assert plot("k", "killed", replace(estimate, low=0, best=None), INDEX) is not None


def test_a_word_without_a_number_alone_is_not_drawn_but_has_a_row_beside_numbers() -> None:
    assert plot("k", "wounded", ORLEN_DEAD.estimates[1], INDEX) is None
    bar = drawn(replace(RAIDS.estimates[0], for_=(DOZENS.id,))).bars[0]
    assert (bar.point, bar.at_least, bar.up_to, bar.said, bar.said_x) == (None, None, None, "Dozens", LABELS + 8)


def test_the_plot_says_in_words_what_it_shows() -> None:
    assert drawn(RAIDS.estimates[0]).description == (
        "Range 10 to 84+, best 10. The interior ministry: ten (own losses); "
        "the Free Vale Front: at least 84 (about the enemy · counted against)."
    )


def test_everything_stays_inside_the_plot() -> None:
    long = "The ministry of the interior, of narcotics and of the affairs of the northern valleys"
    report = replace(COURIER, id="long", text=f"{long} said 1,234,567 villagers were killed.")
    big = claim(report, report.text, "1,234,567", long, low=1_234_567, high=1_234_567)
    index = Index.of(replace(CASE, claims=(*CASE.claims, big)), words.load())
    found = drawn(replace(RAIDS.estimates[0], against=(big.id, FRONT.id), high=1_234_567), index)
    for bar in found.bars:
        xs = [x for x in (bar.start, bar.end, bar.point, bar.at_least, bar.up_to, bar.said_x) if x is not None]
        assert all(LABELS <= x <= WIDTH for x in xs)
        assert len(bar.label) <= 34


@pytest.mark.parametrize(
    ("largest", "expected"),
    [(1, [0, 1]), (6, [0, 1, 2, 3, 4, 5, 6]), (37, [0, 10, 20, 30]), (84, [0, 20, 40, 60, 80]), (130, [0, 50, 100])],
)
def test_the_axis_has_round_numbers(largest: int, expected: list[int]) -> None:
    assert ticks(largest) == expected


def test_the_axis_of_an_absurd_number_is_short() -> None:
    assert len(ticks(10**30)) <= 8
