import pytest

from counterclaim.partialdate import PartialDate, month_number, partial


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("August 25", PartialDate(month=8, day=25, last=25)),
        ("25 Aug.", PartialDate(month=8, day=25, last=25)),
        ("the 25th of August", PartialDate(month=8, day=25, last=25)),
        ("AUGUST 25-26", PartialDate(month=8, day=25, last=26)),
        ("25 and 26 August", PartialDate(month=8, day=25, last=26)),
        ("Saturday, 31 January", PartialDate(month=1, day=31, last=31)),
        ("in September", PartialDate(month=9)),
        ("August 25, 2024", None),
        ("early Saturday", None),
        ("in recent weeks", None),
        ("", None),
    ],
)
def test_words_become_a_day_without_a_year(text: str, day: PartialDate | None) -> None:
    assert partial(text) == day


def test_it_borrows_the_year_of_an_interval_it_falls_into() -> None:
    assert PartialDate(month=8, day=25, last=25).within("2024-08-01", "2024-08-31") == ("2024-08-25", "2024-08-25")


@pytest.mark.parametrize(("start", "end"), [("2024-09-01", "2024-09-30"), ("2023-01-01", "2024-12-31")])
def test_it_borrows_none_that_is_none_or_not_the_only_one(start: str, end: str) -> None:
    assert PartialDate(month=8, day=25, last=25).within(start, end) is None


def test_a_day_that_a_year_has_not() -> None:
    assert PartialDate(month=2, day=29, last=29).on(2023) is None
    assert PartialDate(month=2).on(2024) == ("2024-02-01", "2024-02-29")


@pytest.mark.parametrize(("word", "number"), [("Sept.", 9), ("may", 5), ("ma", None), ("Octember", None)])
def test_months_may_be_shortened(word: str, number: int | None) -> None:
    assert month_number(word) == number
