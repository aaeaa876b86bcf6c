"""The whole way through the house on invented worlds: no rule can know their places, parties or operations."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from counterclaim.pipeline.reading import Tools, extracted
from counterclaim.pipeline.reconciling import Evidence, Reconciled, Rules, reconciled
from counterclaim.records import Estimate, Incident
from tests.worlds import NAMES, world

TODAY = date(2026, 11, 20)

Read = Callable[[str], Reconciled]
Expected = dict[str, Any]

INCIDENTS = [(name, incident) for name in NAMES for incident in world(name).expected]
ESTIMATES = [(name, incident, row) for name, incident in INCIDENTS for row in incident["estimates"]]


@pytest.fixture(scope="session")
def read(tools: Tools, rules: Rules) -> Read:
    """Return a function that reads a world once and remembers what came of it."""
    known: dict[str, Reconciled] = {}

    def make(name: str) -> Reconciled:
        if name not in known:
            found = extracted(world(name).reports, tools, "conflict", TODAY)
            known[name] = reconciled(Evidence.of(found), rules)
        return known[name]

    return make


def _found(settled: Reconciled, expected: Expected) -> Incident:
    """Return the incident of those days that exactly these reports tell of."""
    told = {one.reports: one for one in settled.incidents if [one.when.start, one.when.end] == expected["when"]}
    reports = tuple(expected["reports"])
    assert reports in told, f"on {expected['when']}: {list(told)}"
    return told[reports]


def _said(estimate: Estimate, counts: Mapping[str, int | None]) -> Expected:
    return {
        "measure": estimate.measure,
        "side": estimate.side,
        "low": estimate.low,
        "best": estimate.best,
        "high": estimate.high,
        "open": estimate.high_open,
        "claimed_max": estimate.claimed_max,
        "status": estimate.status,
        "derived": list(estimate.derived or ()),
        "parts": sorted(counts[part] or 0 for part in estimate.parts),
    }


def _name(*levels: str | Expected) -> str:
    """Return the name of a case: world, reports, row."""
    return " ".join(
        level if isinstance(level, str) else "+".join(level.get("reports") or [level["measure"], level["side"]])
        for level in levels
    )


@pytest.mark.parametrize(("name", "expected"), INCIDENTS, ids=[_name(*case) for case in INCIDENTS])
def test_reports_meet_in_the_incident_they_tell_of(read: Read, name: str, expected: Expected) -> None:
    incident = _found(read(name), expected)
    assert list(incident.dated_by_link) == expected["dated_by_link"]
    assert incident.background == expected["background"]


@pytest.mark.parametrize(("name", "expected", "row"), ESTIMATES, ids=[_name(*case) for case in ESTIMATES])
def test_an_estimate_is_what_the_policy_says(read: Read, name: str, expected: Expected, row: Expected) -> None:
    settled = read(name)
    estimates = {(one.measure, one.side): one for one in _found(settled, expected).estimates}
    key = (row["measure"], row["side"])
    assert key in estimates
    said = _said(estimates[key], {claim.id: claim.count.low for claim in settled.claims})
    assert {asked: said[asked] for asked in row} == row, estimates[key].because


@pytest.mark.parametrize("name", NAMES)
def test_nobody_finds_a_place_that_does_not_exist(read: Read, name: str) -> None:
    claims = read(name).claims
    assert [claim.place.text for claim in claims if claim.place.text]
    assert [(claim.place.text, claim.place.id) for claim in claims if claim.place.id] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_estimate_names_claims_that_quote_their_report(read: Read, name: str) -> None:
    settled = read(name)
    reports = {report.id: report for report in world(name).reports}
    for claim in settled.claims:
        claim.check(reports[claim.report])
    known = {claim.id for claim in settled.claims}
    for estimate in (estimate for incident in settled.incidents for estimate in incident.estimates):
        assert estimate.because
        assert estimate.for_ or estimate.against
        assert {*estimate.for_, *estimate.against, *estimate.superseded} <= known
