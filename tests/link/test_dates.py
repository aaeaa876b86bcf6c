from dataclasses import replace

from counterclaim.link.dates import borrow
from counterclaim.link.happenings import Happening
from counterclaim.records import TimePrecision, When
from tests.link.world import claim, happening, on, report

TEXT = "The raid killed 14 soldiers and hurt 30 guards. It makes 900 dead since spring."


def told(name: str, when: When | None, *, second: When | None = None) -> Happening:
    text = report(name, TEXT)
    total = claim(text, "900 dead", total=True)
    return happening(text, claim(text, "14 soldiers", when=when), claim(text, "30 guards", when=second), total)


def days(happening: Happening) -> list[tuple[str | None, str | None]]:
    return [(c.when.start, c.when.source) for c in happening.claims]


def test_an_undated_report_gains_the_day_but_its_totals_do_not() -> None:
    dated = borrow([told("a", on("2031-05-05")), told("b", None)])
    assert dated.reports == ("b",)
    assert days(dated.happenings[1]) == [("2031-05-05", "link"), ("2031-05-05", "link"), (None, None)]
    assert dated.happenings[1].claims[0].when.precision is TimePrecision.DAY


def test_a_dated_report_keeps_what_it_left_open() -> None:
    dated = borrow([told("a", on("2031-05-05")), told("b", on("2031-05-05"))])
    assert dated.reports == ()
    assert days(dated.happenings[0])[1] == (None, None)


def test_a_day_gains_its_year_and_then_dates_the_others() -> None:
    month = told("a", on("2031-05-01", "2031-05-31"))
    dated = borrow([told("c", None), month, told("b", When(text="May 19"))])
    assert dated.reports == ("b", "c")
    assert [h.when and h.when.iso() for h in dated.happenings] == [
        ("2031-05-19", "2031-05-19"),
        ("2031-05-01", "2031-05-31"),
        ("2031-05-19", "2031-05-19"),
    ]


def test_each_claim_of_a_report_keeps_its_own_day() -> None:
    dated = borrow(
        [told("a", on("2031-05-01", "2031-05-31")), told("b", When(text="May 19"), second=When(text="May 20"))]
    )
    assert [start for start, _ in days(dated.happenings[1])][:2] == ["2031-05-19", "2031-05-20"]


def test_nothing_is_borrowed_where_nobody_knows() -> None:
    group = [told("a", None), told("b", When(text="May 19"))]
    assert borrow(group).happenings == tuple(group)
    assert borrow(group).reports == ()


def test_a_rival_year_is_a_problem_only_if_no_rival_holds_the_day() -> None:
    rivals = (("2030-05-19", "2030-05-19"), ("2029-05-19", "2029-05-19"))
    wrong = told("b", replace(When(text="May 19"), candidates=rivals))
    right = told("b", replace(When(text="May 19"), candidates=(*rivals, ("2031-05-19", "2031-05-19"))))
    month = told("a", on("2031-05-01", "2031-05-31"))
    assert [(p.code, p.where) for p in borrow([month, wrong]).problems] == [("date-disagrees", "b")]
    assert borrow([month, right]).problems == ()
