from dataclasses import replace
from datetime import date

from counterclaim.pipeline import reading, reconciling
from counterclaim.pipeline.reading import Extracted, Tools
from counterclaim.pipeline.reconciling import Evidence, Reconciled, Rules
from counterclaim.records import Report, Side, wire

TODAY = date(2026, 11, 20)
ARMY = Report(
    id="army",
    outlet="Vale Courier",
    published="2025-03-12T09:00:00+02:00",
    text="The army said on Tuesday that 10 soldiers were killed in an attack on a post in Torvale.",
)
REBELS = Report(
    id="rebels",
    outlet="Ridge Radio",
    published="2025-03-12T20:00:00+02:00",
    text=(
        "The Vale Liberation Army (VLA) claimed responsibility for an attack in Torvale on Tuesday.\n"
        "The VLA said its fighters killed at least 40 soldiers in Torvale on Tuesday.\n"
    ),
)
REPORTS = (ARMY, REBELS)


def bytes_of(found: Reconciled) -> str:
    return "".join(wire.lines(found.incidents))


def extracted(tools: Tools, *reports: Report) -> list[Extracted]:
    return list(reading.extracted(reports or REPORTS, tools, "conflict", TODAY))


def test_reports_come_out_in_their_order_in_their_own_words(tools: Tools) -> None:
    found = extracted(tools, REBELS, ARMY)
    assert [one.report for one in found] == [REBELS, ARMY]
    for one in found:
        assert one.claims
        for claim in one.claims:
            claim.check(one.report)
            assert claim.report == one.report.id


def test_the_order_of_the_reports_changes_nothing(tools: Tools, rules: Rules) -> None:
    there = reconciling.reconciled(Evidence.of(extracted(tools, ARMY, REBELS)), rules)
    back = reconciling.reconciled(Evidence.of(extracted(tools, REBELS, ARMY)), rules)
    assert bytes_of(there) == bytes_of(back) != ""


def test_contradicting_reports_meet_in_one_estimate(tools: Tools, rules: Rules) -> None:
    (incident,) = reconciling.reconciled(Evidence.of(extracted(tools)), rules).incidents
    (killed,) = [e for e in incident.estimates if (e.measure, e.side) == ("killed", Side.STATE_FORCES)]
    assert (killed.low, killed.best, killed.high, killed.high_open) == (10, 10, 40, True)
    assert killed.status == "contested"


def test_apart_each_report_stands_alone_in_order(tools: Tools, rules: Rules) -> None:
    alone = list(reconciling.apart(extracted(tools, REBELS, ARMY), rules))
    assert [{name for i in one.incidents for name in i.reports} for one in alone] == [{"rebels"}, {"army"}]


def test_claims_alone_are_enough(tools: Tools, rules: Rules) -> None:
    claims = [claim for one in extracted(tools) for claim in one.claims]
    bare = [replace(c, quote="", start=0, end=0, count=replace(c.count, span=None)) for c in claims]
    found = list(reading.known(bare))
    assert [one.report.id for one in found] == ["army", "rebels"]
    incidents = reconciling.reconciled(Evidence.of(found), rules).incidents
    assert {name for incident in incidents for name in incident.claims} == {claim.id for claim in claims}


def test_a_crash_on_one_report_is_a_problem_that_names_it(tools: Tools) -> None:
    broken = replace(tools, reference=None)  # type: ignore[arg-type]
    (one,) = extracted(broken, ARMY)
    assert (one.claims, one.report) == ((), ARMY)
    (problem,) = one.problems
    assert (problem.code, problem.where, problem.quarantines) == ("crash", "army", True)
    assert "\n" not in str(problem)


def test_a_crash_on_one_incident_leaves_it_without_estimates(tools: Tools, rules: Rules) -> None:
    broken = replace(rules, policy=None)  # type: ignore[arg-type]
    found = reconciling.reconciled(Evidence.of(extracted(tools)), broken)
    assert [incident.estimates for incident in found.incidents] == [()]
    assert [(p.code, p.where) for p in found.problems] == [("crash", found.incidents[0].id)]


def test_the_fingerprint_is_of_rules_code_and_added_places_alone(tools: Tools) -> None:
    assert reading.fingerprint(tools) == reading.fingerprint(tools)


def test_several_processes_say_the_same(tools: Tools) -> None:
    many = [replace(report, id=f"{report.id} {n}") for n in range(10) for report in REPORTS]
    spread = reading.extracted(many, tools, "conflict", TODAY, processes=2)
    assert list(spread) == extracted(tools, *many)
