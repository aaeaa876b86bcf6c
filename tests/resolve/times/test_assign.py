"""Which day a claim gets. Every report here is invented; it is published on Sunday 1 February 2026."""

import re
from dataclasses import replace
from datetime import date

import pytest

from counterclaim.records import Claim, Count, Extent, Kind, Measure, Report, Stance, Statement, When
from counterclaim.resolve.times import Dated, date_items, load_grammar
from counterclaim.sentences import at, split

GRAMMAR = load_grammar()
PUBLISHED = "2026-02-01T08:00:00+05:00"


def claims(report: Report) -> list[Claim]:
    """Return a claim for each numeral of a text that ends in #."""
    found = []
    sentences = split(report.text)
    for match in re.finditer(r"\d+(?=#)", report.text):
        sentence = sentences[at(sentences, match.start())]
        found.append(
            Claim(
                id=f"c:{match.start()}",
                report=report.id,
                measure=Measure.KILLED,
                count=Count(low=int(match[0]), high=int(match[0]), text=match[0], span=match.span()),
                quote=report.cut(sentence.span),
                start=sentence.start,
                end=sentence.end,
            )
        )
    return found


def dated(text: str, published: str | None = PUBLISHED, today: date | None = None) -> Dated:
    report = Report(id="x", text=text, published=published)
    result = date_items(report, claims(report), GRAMMAR, today)
    for item in result.items:
        item.check(report)
    return result


def whens(text: str, published: str | None = PUBLISHED) -> list[str | None]:
    """Return the start of each claim; "start..end" where it is no single day."""
    days = [item.when for item in dated(text, published).items]
    return [when.start if when.start == when.end else f"{when.start}..{when.end}" for when in days]


def one(text: str, published: str | None = PUBLISHED) -> Claim:
    (item,) = dated(text, published).items
    assert isinstance(item, Claim)
    return item


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On Friday 5# men died.", ["2026-01-30"]),
        ("Shells hit Osthaven on Friday. Doctors counted 5# dead.", ["2026-01-30"]),
        ("Shells hit Osthaven on Friday. 5# died, police said on Saturday.", ["2026-01-30"]),
        ("They killed 5# on Friday and 3# on Saturday.", ["2026-01-30", "2026-01-31"]),
        ("5# men died, the army said on Friday.", [None]),
        ("Shells hit the market on Friday. The army, led by a man who was wounded in 2005, lost 5#.", ["2026-01-30"]),
        ("5# were killed in the worst raid since 2011, when 17# died.", [..., "2011-01-01..2011-12-31"]),
        ("Raiders came on 4 January. Those attacks left 5# dead.", ["2026-01-04"]),
        ("Fighting, which began on Thursday, has left 5# dead.", ["2026-01-29..2026-02-01"]),
        ("5# have died since Monday.", ["2026-01-26..2026-02-01"]),
        ("5# have died so far this year.", ["2026-01-01..2026-02-01"]),
        ("5# men died.", [None]),
    ],
)
def test_a_claim_gets_the_day_of_its_clause_or_of_the_event(text: str, days: list[object]) -> None:
    assert [want for want, got in zip(days, whens(text), strict=True) if want not in (..., got)] == []


def test_the_day_of_publication_alone_dates_nothing() -> None:
    assert one("Gunmen killed 5# men in Osthaven.").when == When()


def test_words_and_span_are_the_expressions_own() -> None:
    when = one("Shells hit Osthaven late on Friday night. Doctors counted 5# dead.").when
    assert (when.text, when.source, when.precision) == ("late on Friday night", "publication", 1)


def test_the_day_named_most_often_is_the_events() -> None:
    text = "A vigil followed Saturday. Raiders struck on Friday. 5# died. Friday's raid was the second."
    assert whens(text) == ["2026-01-30"]


def test_an_undated_report_stays_open() -> None:
    item = one("Rebels attacked early Saturday morning. 5# died. A first raid came in August 2024.", None)
    assert (item.when.start, item.when.text) == (None, "early Saturday morning")


def test_a_month_of_its_own_makes_a_claim_background_in_an_undated_report() -> None:
    text = "Rebels attacked early Saturday. The first phase came in August 2024. In that phase 130# died."
    item = one(text, None)
    assert (item.when.start, item.when.end, item.background) == ("2024-08-01", "2024-08-31", True)


@pytest.mark.parametrize(
    ("text", "days", "background"),
    [
        ("5# have died since 2013.", "2013-01-01..None", True),
        ("The revolt, which erupted in the hills in 2013, has killed 900#.", "2013-01-01..None", True),
        ("5# have died since Saturday.", None, False),
        ("Shells killed 5# in January. The army gave figures for Jan. 1 to 15.", None, False),
        ("Shells killed 2 men on Friday. In September raiders killed 5#.", None, True),
    ],
)
def test_what_goes_on_in_an_undated_report_has_no_end(text: str, days: str | None, background: bool) -> None:
    item = one(text, None)
    assert (whens(text, None), item.background) == ([days], background)


def test_a_computed_year_is_a_rival_and_no_answer() -> None:
    text = (
        "The raid began on August 25 and left 68# dead. It fell on the 18th anniversary of the death of a chief, "
        "killed in 2005."
    )
    when = one(text, None).when
    assert (when.start, when.text, when.candidates) == (None, "August 25", (("2023-08-25", "2023-08-25"),))


def test_a_publication_day_to_come_is_suspect_and_anchors_nothing() -> None:
    result = dated("On Friday 5# men died.", today=date(2026, 1, 31))
    assert [p.code for p in result.problems] == ["date-suspect"]
    assert result.items[0].when.start is None


def test_a_weekday_that_is_not_its_dates_is_a_problem() -> None:
    result = dated("On Monday, 31 January 2026, 5# men died.")
    assert [p.code for p in result.problems] == ["weekday-disagrees"]
    assert result.items[0].when.start == "2026-01-31"


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("Raiders struck on Friday and killed 5#.", False),
        ("Raiders struck on Friday. In 2019 a raid killed 5#.", True),
        ("Raiders struck on Friday. A raid on 3 January killed 5#.", True),
        ("Raiders struck on Friday. A raid last week killed 5#.", True),
        ("Raiders struck on Friday in retaliation for a strike that killed 5#.", True),
        ("Raiders struck on Friday. Over the years 5# have died.", True),
        ("Raiders struck on Friday. The army said last May that 5# had died.", True),
    ],
)
def test_what_lies_clearly_before_the_event_is_background(text: str, background: bool) -> None:
    assert one(text).background is background


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("5# have died since 2007.", Extent.CUMULATIVE),
        ("5# have died over the past year.", Extent.CUMULATIVE),
        ("5# have died since then.", Extent.CUMULATIVE),
        ("5# have died since Monday.", Extent.EVENT),
        ("5# died on Monday.", Extent.EVENT),
    ],
)
def test_a_long_stretch_is_a_running_total(text: str, extent: Extent) -> None:
    assert one(text).extent is extent


def test_a_background_claim_takes_only_what_its_own_clause_says() -> None:
    report = Report(id="x", text="Raiders struck on Friday. 5# died there before.", published=PUBLISHED)
    earlier = Claim(
        id="c:1", report="x", measure=Measure.KILLED, count=Count(low=5, high=5, text="5", span=(26, 27)),
        quote=report.text[26:], start=26, end=len(report.text), background=True,
    )  # fmt: skip
    assert date_items(report, [earlier], GRAMMAR, None).items[0].when == When()


@pytest.mark.parametrize(("stance", "day"), [(Stance.HEDGED, "2026-02-20"), (Stance.ASSERTED, None)])
def test_a_day_to_come_is_only_that_of_what_is_foreseen(stance: Stance, day: str | None) -> None:
    report = Report(id="x", text="They plan to free 5# men on 20 February 2026.", published=PUBLISHED)
    foreseen = [replace(claim, stance=stance) for claim in claims(report)]
    assert date_items(report, foreseen, GRAMMAR, None).items[0].when.start == day


def test_a_statement_gets_the_events_day() -> None:
    text = "Raiders struck on Friday. The Ostmark Front claimed responsibility."
    report = Report(id="x", text=text, published=PUBLISHED)
    said = Statement(id="s:1", report="x", kind=Kind.RESPONSIBILITY, quote=text[26:], start=26, end=len(text))
    assert date_items(report, [said], GRAMMAR, None).items[0].when.start == "2026-01-30"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # how things stand has no day, nor have the long dead
        ("Raiders struck on Friday. 30# pupils remain captive.", [None]),
        ("Raiders struck on Friday. The rebels are still holding 30#.", [None]),
        ("Shells hit on Friday a camp sheltering 400# families.", ["2026-01-30"]),
        ("Shells hit Osthaven on Friday. The town is home to 400# exiles.", [None]),
        ("Raiders struck on Friday. Patrols saw the decomposed bodies of 3# men.", [None]),
        # what lasts for days
        ("Traders reopened on Friday after a three-day siege. 5# men died during the siege.", [None]),
        ("Raiders struck on Friday in a three-hour siege. 5# men died during the siege.", ["2026-01-30"]),
        # a running count just before: the next sentence goes on with it, later ones are open
        ("They shot 4# overnight, taking the toll since Monday to 12#. 6# were hurt. Later 9# were said to be missing.",
         ["2026-01-31..2026-02-01", "2026-01-26..2026-02-01", "2026-01-26..2026-02-01", None]),
        ("5# have been killed so far in fighting that broke out on Friday.", ["2026-01-30..2026-02-01"]),
        ("The revolt, which erupted in 2009, has killed 900#.", ["2009-01-01..2026-02-01"]),
        # a clause about some of them, right behind their number
        ("Shells killed 4# on Friday. Elders named the 60# herders who were shot in May 2025.",
         ["2026-01-30", "2025-05-01..2025-05-31"]),
        ("Raiders struck on Friday. 4# of the herders abducted in May 2025 have been freed.", ["2026-01-30"]),
        ("Although a raid killed 3# in 2019, 8# died on Friday.", ["2019-01-01..2019-12-31", "2026-01-30"]),
        # the day after, and the sentence after
        ("Crowds marched on Saturday, a day after guards shot 5# men.", ["2026-01-30"]),
        ("A day after guards shot 5# men, crowds marched.", [None]),
        ("Raiders took 5# men. The kidnappings took place on 4 January. Shells fell on Friday.", ["2026-01-04"]),
        # what is no event's day
        ("A clerk met farmers in Westmark. A bus came. A boat left. A train left. The envoy left on Friday. 5# died.",
         [None]),
        ("Shells hit Osthaven on Saturday. It was like last week's raid. 5# died.", ["2026-01-31"]),
        ("Gunmen hit a bank. Also on Friday, a front claimed another raid on Monday that killed 5#.", ["2026-01-26"]),
        ("Raiders struck on Friday. Before the raid, the army said, 5# had died.", [None]),
        ("The envoys spoke of shells in a call on Friday. 5# died in a raid.", [None]),
    ],
)  # fmt: skip
def test_a_claim_inherits_a_day_only_where_nothing_gives_it_another_time(text: str, days: list[object]) -> None:
    assert whens(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On Wednesday 5# men died.", [None]),
        ("A raid last week killed 5# men.", [None]),
        ("On Saturday 5# men died.", ["2026-01-31"]),
        ("A raid on Wednesday killed 5# men, police said on Sunday.", ["2026-01-28"]),
        ("A raid on Wednesday killed 5# men. It ended on 29 January.", ["2026-01-28"]),
    ],
)
def test_a_bare_description_may_be_dated_by_its_event(text: str, days: list[object]) -> None:
    assert whens(text, "2026-02-01") == days


def test_a_far_weekday_of_a_bare_description_is_a_rival() -> None:
    assert one("On Wednesday 5# men died.", "2026-02-01").when.candidates == (("2026-01-28", "2026-01-28"),)


def test_a_time_long_before_publication_is_background_where_the_event_has_no_day() -> None:
    assert one("In May 2025 guards shot 5# men.").background


def test_an_item_that_has_its_date_keeps_it() -> None:
    report = Report(id="x", text="Raiders struck on Friday.", published=PUBLISHED)
    coded = Claim(
        id="c:1", report="x", measure=Measure.KILLED, count=Count(low=5, high=5),
        when=When(start="2020-01-01", end="2020-01-01"),
    )  # fmt: skip
    assert date_items(report, [coded], GRAMMAR, None).items == (coded,)
