import pytest

from counterclaim.publish import phrases, words
from counterclaim.records import Count, Estimate, Measure, Place, PlacePrecision, Side, Status, TimePrecision, When

WORDS = words.load()


@pytest.mark.parametrize(
    ("low", "high", "high_open", "expected"),
    [
        (10, 84, True, "10 to 84+"),
        (26, 26, False, "26"),
        (12, 12, True, "12+"),
        (0, 1200, False, "0 to 1,200"),
        (None, None, False, "–"),
    ],
)
def test_a_range_in_words(low: int | None, high: int | None, high_open: bool, expected: str) -> None:
    estimate = Estimate(
        measure=Measure.KILLED,
        side=Side.ALL,
        low=low,
        high=high,
        high_open=high_open,
        status=Status.CONTESTED,
        policy="v1",
        because="so",
    )
    assert phrases.span(estimate) == expected


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (Count(low=84, text="at least 84"), "at least 84"),
        (Count(low=84, text="84", qualifier="at least"), "at least 84"),
        (Count(text="Dozens", qualifier="dozens"), "Dozens"),
        (Count(low=84), "at least 84"),
        (Count(high=9), "up to 9"),
        (Count(low=3, high=1200), "3 to 1,200"),
        (Count(low=3, high=3), "3"),
    ],
)
def test_a_count_in_the_words_of_the_report_or_in_numbers(count: Count, expected: str) -> None:
    assert phrases.count(count) == expected


@pytest.mark.parametrize(
    ("start", "end", "precision", "expected"),
    [
        ("2026-01-31", "2026-01-31", TimePrecision.DAY, "31 January 2026"),
        ("2024-08-25", "2024-08-26", TimePrecision.DAYS_2_TO_6, "25 August to 26 August 2024"),
        ("2025-12-30", "2026-01-02", TimePrecision.WEEK, "30 December 2025 to 2 January 2026"),
        ("2025-04-01", "2025-04-30", TimePrecision.MONTH, "April 2025"),
        ("2025-01-01", "2025-12-31", TimePrecision.YEAR, "2025"),
        ("2013-01-01", None, None, "since 1 January 2013"),
        (None, None, None, "no date"),
    ],
)
def test_days(start: str | None, end: str | None, precision: TimePrecision | None, expected: str) -> None:
    assert phrases.interval(When(start=start, end=end, precision=precision)) == expected


def test_how_sure_a_day_and_a_place_are() -> None:
    when = When(start="2026-01-31", end="2026-01-31", precision=TimePrecision.DAY, source="publication")
    assert phrases.certainty(when, WORDS) == "to the day, reckoned from the day of publication"
    assert phrases.certainty(When(), WORDS) == ""
    assert phrases.nearness(Place(precision=PlacePrecision.FIRST_ORDER), WORDS) == "within the province"


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place(text="Orlen town", name="Orlen", admin1="Valland", country="XVA"), "Orlen, Valland, XVA"),
        (Place(text="Valland", name="Valland", admin1="Valland", country="XVA"), "Valland, XVA"),
        (Place(), "no place"),
    ],
)
def test_places(place: Place, expected: str) -> None:
    assert phrases.place(place) == expected
