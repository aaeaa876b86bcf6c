from collections.abc import Sequence
from dataclasses import replace

import pytest

from counterclaim.link.corpus import Corpus
from counterclaim.link.happenings import Happening
from counterclaim.link.texts import Texts
from counterclaim.link.times import compared, excluded, month_and_day, weekday
from counterclaim.partialdate import PartialDate
from counterclaim.records import Reason, When
from tests.link.world import MATCHING, claim, happening, on, report

TIME = MATCHING.time
DAY = on("2031-05-05")


def told(name: str, when: When | None = None, published: str | None = None) -> Happening:
    text = report(name, "The raid killed 14 soldiers near the customs house.", published)
    return happening(text, claim(text, "14 soldiers", when=when))


def computed(day: str, words: str = "on Monday") -> When:
    return When(start=day, end=day, text=words, source="publication")


def said(a: Happening, b: Happening, others: Sequence[Happening] = ()) -> list[Reason]:
    return list(compared(a, b, Corpus.of([a, b, *others], Texts([], MATCHING.text)), TIME))


def total(a: Happening, b: Happening) -> float:
    assert sum(r.score for r in said(a, b)) == sum(r.score for r in said(b, a))
    return sum(r.score for r in said(a, b))


def test_the_nearer_the_days_the_more_they_say() -> None:
    days = ["2031-05-05", "2031-05-06", "2031-05-07", "2031-05-08"]
    scores = [total(told("a", DAY), told("b", on(day))) for day in days]
    assert scores == sorted(scores, reverse=True)
    assert 0 < total(told("a", DAY), told("b", on("2031-05-01", "2031-05-31"))) < scores[0]


def test_a_computed_day_that_is_off_by_one_says_less_against_than_a_stated_one() -> None:
    next_day = "2031-05-06"
    assert total(told("a", DAY), told("b", on(next_day))) < total(told("a", DAY), told("b", computed(next_day)))


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        (told("a", DAY), told("b", on("2031-05-20")), "exclude"),
        (told("a", DAY), told("b", computed("2031-05-20", "May 20")), "exclude"),
        (told("a", DAY), told("b", computed("2031-05-20")), None),
        (told("a", DAY), told("b", When(text="January 3")), "exclude"),
        (told("a", DAY), told("b", When(text="May 6")), None),
        (told("a", When(text="January 3")), told("b", When(text="August 25")), "exclude"),
        (told("a", When(text="December 31")), told("b", When(text="January 1")), None),
        (told("a", DAY), told("b", published="2031-05-01"), "published"),
        (told("a", DAY), told("b", published="2031-06-01"), None),
        (told("a", computed("2031-05-05")), told("b", published="2031-05-01"), None),
        (told("a"), told("b"), None),
    ],
)
def test_what_excludes_each_other(a: Happening, b: Happening, why: str | None) -> None:
    for left, right in ((a, b), (b, a)):
        found = excluded(left, right, TIME)
        assert found is None if why is None else why in (found or "")


def test_where_computed_days_differ_the_days_of_publication_speak() -> None:
    near = told("a", DAY, "2031-05-06"), told("b", computed("2031-04-28"), "2031-05-06")
    far = told("a", DAY, "2031-05-06"), told("b", computed("2031-12-28"), "2031-12-29")
    assert total(*far) < total(*near)
    assert {reason.feature for reason in said(*near)} == {"dates", "time"}


def test_a_report_that_dates_nothing_speaks_by_its_publication() -> None:
    days = ["2031-05-05", "2031-05-07", "2031-05-10", "2031-05-25", "2031-07-25", "2032-05-05"]
    scores = [total(told("a", DAY), told("b", published=day)) for day in days]
    assert scores == sorted(scores, reverse=True)
    both = [total(told("a", published="2031-05-05"), told("b", published=day)) for day in days]
    assert both == sorted(both, reverse=True)


def test_a_crowded_day_says_less() -> None:
    others = [told(f"c{n}", DAY) for n in range(60)]
    pair = told("a", DAY), told("b", DAY)
    assert sum(r.score for r in said(*pair, others)) < total(*pair)


def test_a_date_without_a_year_fits_any_year_and_a_weekday_its_day() -> None:
    assert total(told("a", DAY), told("b", When(text="May 5"))) == TIME.month_and_day
    unknown = total(told("a", DAY), told("b"))
    assert total(told("a", DAY), told("b", When(text="early Monday"))) == unknown + TIME.weekday
    assert total(told("a", DAY), told("b", When(text="early Tuesday"))) == unknown - TIME.weekday


def test_open_words_are_read_from_undated_claims_only() -> None:
    assert month_and_day(told("a", When(text="on May 5"))) == PartialDate(month=5, day=5, last=5)
    assert month_and_day(told("a", DAY)) is None
    assert weekday(told("a", When(text="Monday"))) == 0
    assert weekday(told("a", When(text="Monday or Tuesday"))) is None


def test_a_background_happening_is_not_dated_by_its_report() -> None:
    text = report("b", "The raid killed 14 soldiers near the customs house.", "2031-05-01")
    assert happening(text, replace(claim(text, "14 soldiers"), background=True)).published is None
