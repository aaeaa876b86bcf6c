"""Days of other calendars. The days below stand in the annals of Iran, Afghanistan and the Umm al-Qura almanac."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.resolve.times.calendars import HIJRI, JALALI, SIGHTING, hijri, jalali


@pytest.mark.parametrize(
    ("day", "ours"),
    [
        ((1357, 2, 7), date(1978, 4, 27)),
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1400, 5, 24), date(2021, 8, 15)),
        ((1402, 7, 15), date(2023, 10, 7)),
        ((1403, 12, 30), date(2025, 3, 20)),
    ],
)
def test_a_jalali_day(day: tuple[int, int, int], ours: date) -> None:
    assert jalali(*day) == ours


@pytest.mark.parametrize("day", [(1402, 12, 30), (1402, 7, 31), (1402, 1, 0), (1100, 1, 1), (2024, 1, 1)])
def test_what_is_no_jalali_day(day: tuple[int, int, int]) -> None:
    assert jalali(*day) is None


@pytest.mark.parametrize(
    ("day", "ours"),
    [
        ((1400, 1, 1), date(1979, 11, 21)),
        ((1445, 1, 10), date(2023, 7, 28)),
        ((1445, 9, 1), date(2024, 3, 11)),
        ((1446, 1, 1), date(2024, 7, 7)),
        ((1446, 9, 1), date(2025, 3, 1)),
    ],
)
def test_a_hijri_day_is_good_to_one_either_way(day: tuple[int, int, int], ours: date) -> None:
    found = hijri(*day)
    assert found is not None
    assert abs(found - ours) <= SIGHTING


def test_what_is_no_hijri_day() -> None:
    assert (hijri(2024, 1, 1), hijri(1445, 9, 31)) == (None, None)


@given(year=st.integers(*JALALI), month=st.integers(1, 12), day=st.integers(1, 30))
def test_the_day_after_a_jalali_day_is_the_next_of_ours(year: int, month: int, day: int) -> None:
    today = jalali(year, month, day)
    after = jalali(year, month, day + 1) or jalali(year + month // 12, month % 12 + 1, 1)
    if today is not None and after is not None:
        assert after - today == timedelta(days=1)


@given(year=st.integers(HIJRI[0], HIJRI[1] - 1), month=st.integers(1, 12))
def test_a_hijri_month_has_29_or_30_days(year: int, month: int) -> None:
    first, after = hijri(year, month, 1), hijri(year + month // 12, month % 12 + 1, 1)
    assert first is not None
    assert after is not None
    assert (after - first).days in (29, 30)
