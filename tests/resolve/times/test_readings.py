"""What each kind of phrase says, against a publication day and without one. Sunday 1 February 2026 is the anchor."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.resolve.times import load_grammar
from counterclaim.resolve.times.moments import Time
from counterclaim.resolve.times.timeline import read_timeline

GRAMMAR = load_grammar()
SUNDAY = date(2026, 2, 1)


def times(text: str, published: date | None = SUNDAY) -> tuple[Time, ...]:
    return read_timeline(text, GRAMMAR, published).times


def interval(text: str, published: date | None = SUNDAY) -> str:
    """Return the first time of a text as "words: start..end, source", "words: open" or "nothing"."""
    found = times(text, published)
    if not found:
        return "nothing"
    time = found[0]
    if time.reading.start is None:
        return f"{time.words}: open"
    return f"{time.words}: {time.reading.start}..{time.reading.end}, {time.reading.source}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # absolute
        ("Shells fell on January 31, 2026.", "January 31, 2026: 2026-01-31..2026-01-31, text"),
        ("Shells fell on 31 Jan 2026.", "31 Jan 2026: 2026-01-31..2026-01-31, text"),
        ("Shells fell on Jan. 31, 2026.", "Jan. 31, 2026: 2026-01-31..2026-01-31, text"),
        ("Shells fell on 2024-03-12.", "2024-03-12: 2024-03-12..2024-03-12, text"),
        ("Shells fell on October 9th 2023.", "October 9th 2023: 2023-10-09..2023-10-09, text"),
        ("Shells fell on the 9th of October, 2023.", "9th of October, 2023: 2023-10-09..2023-10-09, text"),
        ("SHELLS FELL ON 30 DECEMBER.", "30 DECEMBER: 2025-12-30..2025-12-30, publication"),
        ("Shells fell on 12 آذار 2024.", "12 آذار 2024: 2024-03-12..2024-03-12, text"),
        ("Shells fell on ١٢ مارس ٢٠٢٤ there.", "١٢ مارس ٢٠٢٤: 2024-03-12..2024-03-12, text"),
        ("Shells fell on 31/01/2026.", "31/01/2026: 2026-01-31..2026-01-31, text"),
        ("Shells fell on 03.04.2024.", "03.04.2024: 2024-04-03..2024-04-03, text"),
        ("Shells fell on New Year's Eve.", "New Year's Eve: 2025-12-31..2025-12-31, publication"),
        # other calendars
        ("Shells fell on 22 Esfand 1402.", "22 Esfand 1402: 2024-03-12..2024-03-12, text"),
        ("Shells fell on 10 رمضان 1445 there.", "10 رمضان 1445: 2024-03-19..2024-03-21, text"),
        # ranges
        ("Shells fell on Jan 12-13.", "Jan 12-13: 2026-01-12..2026-01-13, publication"),
        ("Shells fell between 4 and 6 January.", "4 and 6 January: 2026-01-04..2026-01-06, publication"),
        ("Shells fell from 30 December to 2 January.", "30 December to 2 January: 2025-12-30..2026-01-02, publication"),
        ("Shells fell on Friday and Saturday.", "Friday and Saturday: 2026-01-30..2026-01-31, publication"),
        # months and years
        ("Shells fell in August 2024.", "August 2024: 2024-08-01..2024-08-31, text"),
        ("Shells fell in August.", "August: 2025-08-01..2025-08-31, publication"),
        ("Shells fell last December.", "last December: 2025-12-01..2025-12-31, publication"),
        ("Shells fell in 2005.", "2005: 2005-01-01..2005-12-31, text"),
        # weekdays look back from the publication day and count it
        ("Shells fell on Saturday.", "Saturday: 2026-01-31..2026-01-31, publication"),
        ("Shells fell on Sunday night.", "Sunday night: 2026-02-01..2026-02-01, publication"),
        ("Shells fell last Sunday.", "last Sunday: 2026-01-25..2026-01-25, publication"),
        ("Shells fell overnight on Friday.", "overnight on Friday: 2026-01-30..2026-01-31, publication"),
        # days that count from publication
        ("Shells fell yesterday.", "yesterday: 2026-01-31..2026-01-31, publication"),
        ("SHELLS FELL YESTERDAY.", "YESTERDAY: 2026-01-31..2026-01-31, publication"),
        ("Shells fell overnight.", "overnight: 2026-01-31..2026-02-01, publication"),
        ("Shells fell early this morning.", "early this morning: 2026-02-01..2026-02-01, publication"),
        ("Shells fell two days ago.", "two days ago: 2026-01-30..2026-01-30, publication"),
        ("Shells fell last week.", "last week: 2026-01-19..2026-01-25, publication"),
        ("Shells fell last month.", "last month: 2026-01-01..2026-01-31, publication"),
        ("Shells fell over the weekend.", "over the weekend: 2026-01-31..2026-02-01, publication"),
        ("Shells fell over the past 24 hours.", "over the past 24 hours: 2026-01-31..2026-02-01, publication"),
        ("Shells have fallen since Monday.", "Monday: 2026-01-26..2026-02-01, publication"),
        # a date in apposition says which day
        ("Shells fell yesterday (30 January).", "yesterday (30 January: 2026-01-30..2026-01-30, publication"),
        # open, never guessed
        ("Shells fell in recent weeks.", "in recent weeks: open"),
        ("Shells fell on 03/04/2024.", "03/04/2024: open"),
        ("Shells fell on 1402/12/22.", "1402/12/22: open"),
        ("Shells fell on 10 رمضان there.", "10 رمضان: open"),
        ("Shells fell on 30 February 2024.", "30 February 2024: open"),
    ],
)
def test_a_phrase_says_these_days(text: str, said: str) -> None:
    assert interval(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "A man aged 18 and a 12-year-old girl died.",
        "They may march on the capital.",
        "It took 20 hours.",
        "A few hours later they left.",
        "The outlet Ostland Today carried it.",
        "At 0150 (0650 GMT) it blew up.",
    ],
)
def test_these_words_are_no_dates(text: str) -> None:
    assert interval(text) == "nothing"


@pytest.mark.parametrize("text", ["on Saturday", "yesterday", "last week", "on August 25", "in August", "two days ago"])
def test_without_a_publication_day_nothing_is_guessed(text: str) -> None:
    assert interval(f"Shells fell {text}.", None).endswith(": open")


def test_a_weekday_finds_its_day_in_the_text() -> None:
    first = times("It began early Saturday. The towns woke to gunfire on January 31, 2026.", None)[0]
    assert (first.reading.start, first.reading.source) == (date(2026, 1, 31), "text")


def test_another_weekday_than_the_day_of_the_text_stays_open() -> None:
    assert times("It began early Friday. The towns woke to gunfire on January 31, 2026.", None)[0].reading.start is None


def test_a_day_takes_its_year_from_a_full_date_nearby() -> None:
    last = times("It was hit on 14 July 2021. Two more died on 16 July.", None)[1]
    assert last.reading.start == date(2021, 7, 16)


def test_a_dateline_stands_in_for_the_publication_day() -> None:
    found = times("OSTHAVEN, 14 MAY 89 (NPA) -- TWO MEN DIED TODAY.", None)
    assert found[1].reading.start == date(1989, 5, 14)


def test_a_shift_counts_from_the_day_named_before() -> None:
    found = times("The camp was shelled on 4 January. Two days later the rebels left.")
    assert found[1].reading.start == date(2026, 1, 6)


def test_day_and_month_that_may_be_either_are_rivals() -> None:
    rivals = times("Shells fell on 03/04/2024.")[0].reading.candidates
    assert rivals == ((date(2024, 3, 4),) * 2, (date(2024, 4, 3),) * 2)


def test_a_day_to_come_is_not_read_as_last_years() -> None:
    assert times("The vote is on 2 May.")[0].reading.start is None


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("on Saturday", 1),
        ("overnight", 2),
        ("last week", 3),
        ("last month", 4),
        ("last year", 5),
        ("in recent days", None),
    ],
)
def test_precision_is_the_length(text: str, precision: int | None) -> None:
    assert times(f"Shells fell {text}.")[0].reading.precision == precision


@given(day=st.dates(date(1950, 1, 1), date(2090, 12, 31)), back=st.integers(0, 6))
def test_a_weekday_is_one_of_the_last_seven_days(day: date, back: int) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[back]
    start = times(f"Shells fell on {name}.", day)[0].reading.start
    assert start is not None
    assert 0 <= (day - start).days <= 6
    assert start.weekday() == back


@given(day=st.dates(date(1950, 1, 1), date(2090, 12, 31)))
def test_a_written_date_is_read_back(day: date) -> None:
    assert times(f"Shells fell on {day.isoformat()}.")[0].reading.start == day
    assert times(f"Shells fell on {day.day} {day:%B} {day.year}.")[0].reading.end == day
