import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.link.interval import Interval, tightest
from counterclaim.records import TimePrecision, When

DAYS = st.builds(lambda start, more: Interval(start, start + more), st.integers(700000, 700100), st.integers(0, 60))


def between(start: str, end: str) -> Interval:
    return Interval.between(start, end)


@pytest.mark.parametrize(
    ("a", "b", "gap"),
    [
        (("2031-05-01", "2031-05-03"), ("2031-05-03", "2031-05-09"), 0),
        (("2031-05-01", "2031-05-01"), ("2031-05-02", "2031-05-02"), 1),
        (("2031-05-09", "2031-05-09"), ("2031-05-01", "2031-05-03"), 6),
    ],
)
def test_the_gap_is_counted_in_days(a: tuple[str, str], b: tuple[str, str], gap: int) -> None:
    assert between(*a).gap(between(*b)) == gap


def test_a_day_of_publication_is_no_day_of_the_happening() -> None:
    assert Interval.of(When(start="2031-05-01", end="2031-05-01", source="publication")) is None
    assert Interval.of(When(start="2031-05-01", end="2031-05-01", text="Thursday", source="publication")) is not None
    assert Interval.of(When(text="May 1")) is None


def test_the_narrowest_wins_and_is_narrowed_by_what_overlaps_it() -> None:
    month, week = between("2031-05-01", "2031-05-31"), between("2031-05-05", "2031-05-11")
    late = between("2031-05-10", "2031-05-20")
    assert tightest([month, week]) == week
    assert tightest([late, week, month]) == between("2031-05-10", "2031-05-11")
    assert tightest([]) is None


def test_of_two_days_the_more_frequent_wins_then_the_earlier() -> None:
    one, other = between("2031-05-01", "2031-05-01"), between("2031-05-02", "2031-05-02")
    assert tightest([one, other, other]) == other
    assert tightest([other, one]) == one


def test_precision_follows_the_width() -> None:
    assert between("2031-05-01", "2031-05-01").precision is TimePrecision.DAY
    assert between("2031-05-01", "2031-05-07").precision is TimePrecision.WEEK
    assert between("2031-05-01", "2031-05-31").precision is TimePrecision.MONTH
    assert between("2031-01-01", "2031-12-31").precision is TimePrecision.YEAR


@given(st.lists(DAYS, min_size=1, max_size=8))
def test_the_tightest_lies_in_a_narrowest_and_in_no_particular_order(found: list[Interval]) -> None:
    result = tightest(found)
    assert result == tightest(reversed(found))
    assert result is not None
    assert result.days <= min(interval.days for interval in found)
