"""Whose day an expression names, and that nothing a text may hold breaks the reading."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.resolve.times import load_grammar
from counterclaim.resolve.times.moments import Role
from counterclaim.resolve.times.phrases import MOST
from counterclaim.resolve.times.timeline import read_timeline

GRAMMAR = load_grammar()
SUNDAY = date(2026, 2, 1)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Two men died on Friday in Osthaven.", Role.EVENT),
        ("Two men died in Osthaven, the military said on Friday.", Role.REPORTING),
        ("The military on Friday raised the toll to nine.", Role.REPORTING),
        ("A minister told a news conference Friday that nine men had died.", Role.REPORTING),
        ("The toll rose to nine Friday.", Role.REPORTING),
        ("A list released by the ministry on 20 January holds nine names.", Role.REPORTING),
        ("THE GENERAL STAFF TODAY REPORTED THAT NINE MEN DIED.", Role.REPORTING),
        ("Officials said Friday's blast killed nine men.", Role.EVENT),
        ("Nine attacks were reported on Friday.", Role.EVENT),
        ("A bombing on Friday claimed the lives of nine men.", Role.EVENT),
        ("On Friday, police said, nine men died.", Role.FRONTED),
        ("Date 2026-01-30 Nine men died.", Role.DATELINE),
        ("The truce is to end before Friday.", Role.ELSEWHERE),
        ("Nine men will be buried on Friday.", Role.ELSEWHERE),
        ("They died two days after the raid of 4 January.", Role.ELSEWHERE),
        ("The 19 April Movement lost nine men.", Role.NONE),
    ],
)
def test_whose_day_it_is(text: str, role: Role) -> None:
    times = read_timeline(text, GRAMMAR, SUNDAY).times
    assert [t.role for t in times if t.reads not in ("shift", "after")] == [role]


@pytest.mark.parametrize(
    "words", ["4 separate raids", "3 Marines", "12 junior officers", "2 to 5 decent men", "Sundown"]
)
def test_a_word_that_begins_like_a_month_or_weekday_is_none(words: str) -> None:
    assert read_timeline(f"There were {words}.", GRAMMAR, SUNDAY).times == ()


def test_a_cause_is_not_the_event() -> None:
    timeline = read_timeline("It came in retaliation for strikes last week which killed nine.", GRAMMAR, SUNDAY)
    assert timeline.times[0].aside


@given(text=st.text(alphabet="onMay 12/:-\n'sJanFridysth\x00,.()20", max_size=300))
def test_expressions_are_the_texts_own_words_in_order(text: str) -> None:
    times = read_timeline(text, GRAMMAR, SUNDAY).times
    assert all(text[slice(*t.span)] == t.words for t in times)
    assert [t.span for t in times] == sorted(t.span for t in times)


@pytest.mark.parametrize(
    "text",
    ["1" * 5000, " " * 50_000, "said " * 10_000, "on " * 15_000, "told reporters " * 3000 + "Friday", "A" * 50_000],
    ids=lambda text: text[:6],
)
def test_hostile_texts_take_no_time(text: str) -> None:
    began = time.process_time()
    read_timeline(text, GRAMMAR, SUNDAY)
    assert time.process_time() - began < 5


def test_a_calendar_is_read_up_to_a_bound() -> None:
    assert len(read_timeline("May 1. " * 2 * MOST, GRAMMAR, SUNDAY).times) == MOST
