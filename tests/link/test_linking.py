from dataclasses import replace
from random import Random

import pytest

from counterclaim.link import Decision, Linked, link, separate
from counterclaim.records import Claim, Incident, Kind, Measure, Report, Side, Statement, When
from counterclaim.records.wire import line
from tests.link.world import BRENN, LOWICK, MATCHING, VELMORIA, claim, on, report

OLD_STORY = report(
    "w0",
    "Tarn groups have launched the second phase of large operations known as “Sorrel” against the state of Velmoria, "
    "beginning early Saturday morning.\n"
    "Authorities said the attacks left 41 Tarn fighters and 12 soldiers dead.\n"
    "A minister spoke of 15 locations under attack in Osk.\n"
    "The first phase of the Sorrel operation was launched by the Tarn Front in May 2029. "
    "The group says 140 soldiers were killed during that phase.",
)
CLAIMED = report(
    "w1",
    "The Tarn Front claimed responsibility for 'Operation Sorrel Phase II' in the districts of Osk.\n"
    "Its spokesman said 91 soldiers were killed on March 8 and 22 were taken away.\n"
    "The Front also admitted the loss of 6 of its fighters.",
    "2031-03-09",
)
EARLIER = report(
    "w2",
    "The operation, named \"Operation Sorrel,\" began on May 19 and lasted a day, the Tarn Front said.\n"
    "At a camp near Brenn 80 soldiers were killed. In all 140 soldiers were killed, the Front said.\n"
    "It lost 7 of its own.",
    outlet="Osk Mirror",
)  # fmt: skip
SPRING = report(
    "w3",
    "The Tarn Front, in its ongoing \"Operation Sorrel,\" struck the army of Velmoria all over Osk.\n"
    "In recent weeks the Front counted 66 coordinated attacks at over 40 locations.\n"
    "A bomb in Lowick in June 2030 killed 23 people and led two states to the brink of war.",
)  # fmt: skip
DAY_REPORT = report(
    "w4",
    "Attacks were reported in at least 15 cities of Osk.\n"
    "Officials say 12 security men were killed, while the Front speaks of the detention of 22 men.\n"
    "On March 8, 2031 the second phase of the Front’s ‘Operation Sorrel’ began.",
)
MARCH = on("2031-03-08")
SATURDAY, MAY_19, RECENT = When(text="Saturday"), When(text="May 19"), When(text="recent weeks")
ANNIVERSARY = replace(MAY_19, candidates=(("2028-05-19", "2028-05-19"),))
REPORTS = [OLD_STORY, CLAIMED, EARLIER, SPRING, DAY_REPORT]
REBELS, PEOPLE = Side.ARMED_GROUP, Side.CIVILIANS


def told() -> list[Claim]:
    """Return what the five reports say, as extraction and resolution would have it."""
    return [
        claim(OLD_STORY, "41 Tarn", side=REBELS, when=SATURDAY),
        claim(OLD_STORY, "12 soldiers", when=SATURDAY, by="tarn"),
        claim(OLD_STORY, "15 locations", measure=Measure.LOCATIONS, side=None, when=SATURDAY),
        claim(OLD_STORY, "140 soldiers", when=on("2029-05-01", "2029-05-31"), background=True),
        claim(CLAIMED, "91 soldiers", when=MARCH, by="tarn"),
        claim(CLAIMED, "22 were", measure=Measure.CAPTURED, when=MARCH),
        claim(CLAIMED, "6 of", side=REBELS, when=MARCH),
        claim(EARLIER, "80 soldiers", place=BRENN, when=ANNIVERSARY, by="tarn"),
        claim(EARLIER, "140 soldiers", when=ANNIVERSARY, by="tarn"),
        claim(EARLIER, "7 of", side=REBELS),
        claim(SPRING, "66 coordinated", measure=Measure.ATTACKS, side=None, when=RECENT, by="tarn"),
        claim(SPRING, "40 locations", measure=Measure.LOCATIONS, side=None, when=RECENT),
        claim(SPRING, "23 people", side=PEOPLE, place=LOWICK, when=on("2030-06-01", "2030-06-30"), background=True),
        claim(DAY_REPORT, "15 cities", measure=Measure.LOCATIONS, side=None, when=MARCH),
        claim(DAY_REPORT, "12 security", when=MARCH),
        claim(DAY_REPORT, "22 men", measure=Measure.CAPTURED, when=MARCH),
    ]


@pytest.fixture(scope="module")
def linked() -> Linked:
    return link(REPORTS, told(), [], MATCHING)


def named(linked: Linked, label: str) -> Incident:
    return next(i for i in linked.incidents if i.label == label)


def test_three_accounts_of_the_second_phase_are_one_operation_and_date_the_undated_one(linked: Linked) -> None:
    second = named(linked, "Operation Sorrel, second phase")
    assert (second.kind, second.reports, second.dated_by_link) == ("operation", ("w0", "w1", "w4"), ("w0",))
    assert (second.when.start, second.when.end) == ("2031-03-08", "2031-03-08")
    assert second.place.admin1 == "Osk"
    borrowed = [c for c in linked.claims if c.report == "w0" and not c.background]
    assert {(c.when.start, c.when.source, c.when.text) for c in borrowed} == {("2031-03-08", "link", "Saturday")}


def test_the_first_phase_gains_its_year_from_anothers_background(linked: Linked) -> None:
    first = named(linked, "Operation Sorrel, first phase")
    assert (first.reports, first.dated_by_link) == (("w0", "w2"), ("w2",))
    assert (first.when.start, first.when.end) == ("2029-05-19", "2029-05-19")
    assert not first.background
    assert {c.when.start for c in linked.claims if c.report == "w2"} == {"2029-05-19"}


def test_a_computed_year_that_a_link_contradicts_is_a_problem(linked: Linked) -> None:
    assert [(p.code, p.where) for p in linked.problems] == [("date-disagrees", "w2")]
    assert "2028-05-19" in linked.problems[0].why
    assert "2029-05-19" in linked.problems[0].why


def test_a_name_alone_never_links(linked: Linked) -> None:
    spring = named(linked, "Operation Sorrel")
    assert (spring.reports, spring.when.start, spring.dated_by_link) == (("w3",), None, ())


def test_background_of_another_place_is_an_incident_of_its_own(linked: Linked) -> None:
    bomb = named(linked, "Incident in Lowick, 2030-06")
    assert (bomb.background, bomb.kind, bomb.reports) == (True, "incident", ("w3",))


def test_every_claim_ends_in_exactly_one_incident_and_keeps_its_order(linked: Linked) -> None:
    held = [c for i in linked.incidents for c in i.claims]
    assert sorted(held) == sorted(c.id for c in told())
    assert [c.id for c in linked.claims] == [c.id for c in told()]
    assert [i.when.start or "9999" for i in linked.incidents] == sorted(
        i.when.start or "9999" for i in linked.incidents
    )


def test_every_link_carries_its_reasons(linked: Linked) -> None:
    for incident in linked.incidents:
        assert len(incident.links) == len(incident.reports) - 1
        for one in incident.links:
            assert one.score >= 0
            assert all(r.score == round(r.score, 3) for r in one.reasons)
            assert one.score == pytest.approx(MATCHING.clustering.prior + sum(r.score for r in one.reasons), abs=0.001)


def test_input_order_changes_no_byte() -> None:
    def bytes_of(seed: int) -> list[str]:
        reports, claims = list(REPORTS), told()
        Random(seed).shuffle(reports)  # noqa: S311
        Random(seed).shuffle(claims)  # noqa: S311
        return [line(i) for i in link(reports, claims, [], MATCHING).incidents]

    assert bytes_of(1) == bytes_of(2) == bytes_of(3)


def test_without_a_phase_the_figures_and_the_month_still_link() -> None:
    plain = [replace(c, operation="none") for c in told() if c.report == "w2" or c.background]
    nameless = [replace(c, operation=None) for c in plain]
    silent = [replace(r, text=r.text.replace("Sorrel", "sorrel")) for r in (OLD_STORY, EARLIER)]
    found = link(silent, [c for c in nameless if c.report != "w3"], [], MATCHING)
    assert [(i.reports, i.dated_by_link) for i in found.incidents] == [(("w0", "w2"), ("w2",))]


def test_separate_takes_one_report_alone() -> None:
    alone = separate(OLD_STORY, [c for c in told() if c.report == "w0"], [], MATCHING)
    assert [(i.label, i.dated_by_link, len(i.claims)) for i in alone.incidents] == [
        ("Operation Sorrel, first phase", (), 1),
        ("Operation Sorrel, second phase", (), 3),
    ]


TWIN = "A lorry bomb at the toll gate of Brenn killed 17 recruits, said the warden of the bridge, and hurt many more."


def twins(*days: str | None) -> tuple[list[Report], list[Claim]]:
    reports = [report(f"t{n}", f"{TWIN} Page {n}.", day, f"Outlet {n % 2}") for n, day in enumerate(days)]
    return reports, [claim(r, "17 recruits", place=BRENN) for r in reports]


def test_copies_are_one_incident_told_by_two_outlets() -> None:
    reports, claims = twins("2031-03-09", "2031-03-10", "2031-03-09")
    found = link(reports, claims, [], MATCHING)
    assert found.copies == (("t0", "t1", "t2"),)
    assert [(i.reports, i.outlets) for i in found.incidents] == [(("t0", "t1", "t2"), 2)]
    assert all(one.reasons[0].feature == "copy" for one in found.incidents[0].links)


def test_decisions_are_harder_than_any_score() -> None:
    reports, claims = twins("2031-03-09", "2031-03-09")
    far = report("z", "A flood of fire in Velmoria killed 5 millers.", "2019-01-01")
    every, all_claims = [*reports, far], [*claims, claim(far, "5 millers", place=VELMORIA, when=on("2019-01-01"))]
    split = Decision(left=all_claims[0].id, right=all_claims[1].id, same=False)
    join = Decision(left=all_claims[2].id, right=all_claims[0].id, same=True)
    assert [i.reports for i in link(every, all_claims, [], MATCHING).incidents] == [("z",), ("t0", "t1")]
    decided = link(every, all_claims, [], MATCHING, [split, join])
    assert sorted(i.reports for i in decided.incidents) == [("t0", "z"), ("t1",)]
    assert [r.feature for i in decided.incidents for one in i.links for r in one.reasons] == ["decision"]


def test_a_decision_about_claims_that_are_gone_is_a_problem() -> None:
    reports, claims = twins("2031-03-09")
    found = link(reports, claims, [], MATCHING, [Decision(left=claims[0].id, right="c:gone", same=True)])
    assert [p.code for p in found.problems] == ["decision-lost"]


def test_a_report_that_only_states_joins_an_incident_but_makes_none() -> None:
    reports, claims = twins("2031-03-09")
    denial = report(
        "d", TWIN.replace("killed 17 recruits", "was not its work") + " The Tarn Front denied it.", "2031-03-09"
    )
    words = "The Tarn Front denied it."
    start = denial.text.index(words)
    said = Statement(
        id="s:1", report="d", kind=Kind.DENIAL, place=BRENN, quote=words, start=start, end=start + len(words)
    )
    assert link([denial], [], [said], MATCHING).incidents == ()
    found = link([*reports, denial], claims, [said], MATCHING).incidents
    assert [(i.reports, i.statements, i.claims) for i in found] == [(("d", "t0"), ("s:1",), (claims[0].id,))]


def test_nothing_links_to_nothing() -> None:
    assert link([], [], [], MATCHING) == Linked(incidents=(), claims=(), copies=(), problems=())
    assert link([OLD_STORY], [], [], MATCHING).incidents == ()
