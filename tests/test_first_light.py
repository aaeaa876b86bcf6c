"""The main job as a newcomer meets it: the demo, and the same bytes for the same input wherever it runs."""

import os
import random
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from counterclaim.case import Case, open_case
from counterclaim.datafile import shipped
from counterclaim.read.inputs import read
from counterclaim.records import Incident, Report
from tests.worlds import NAMES, world

MARK = "Constructed report for the Counterclaim demo:"
INVENTED = ("Constructed", "Invented", "Made-up", "Imagined")
TODAY = "2026-11-20"
ELSEWHERE = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC"},
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Karachi"},
]


@dataclass(frozen=True)
class Demo:
    """A run of `counterclaim demo`: what it printed and the case it made."""

    out: str
    complaints: str
    case: Case


def counterclaim(args: Sequence[str], cache: Path, given: bytes = b"", **environment: str) -> tuple[bytes, bytes]:
    """Run a command as a process of its own, which must succeed; return stdout and stderr."""
    env = {**os.environ, "COUNTERCLAIM_CACHE": str(cache), **environment}
    command = [sys.executable, "-m", "counterclaim", *args, "--today", TODAY]
    done = subprocess.run(command, input=given, env=env, capture_output=True, check=True)
    return done.stdout, done.stderr


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Demo:
    folder = tmp_path_factory.mktemp("demo") / "case"
    out, complaints = counterclaim(["demo", str(folder)], cache)
    return Demo(out.decode(), complaints.decode(), open_case(folder))


def of_reports(case: Case, *outlets: str) -> list[Incident]:
    """Return the incidents that all these outlets tell of."""
    outlet = {report.id: report.outlet for report in case.store.reports()}
    return [one for one in case.store.incidents() if set(outlets) <= {outlet[name] for name in one.reports}]


def test_the_demo_ends_with_its_incidents_and_the_path_of_its_page(demo: Demo) -> None:
    made = demo.case.store.incidents()
    assert len(made) >= 4
    assert [one.label for one in made if one.label not in demo.out] == []
    assert f"page: {demo.case.page}" in demo.out
    assert demo.case.page.is_file()


def test_the_demo_tells_what_became_of_its_empty_page(demo: Demo) -> None:
    assert [line for line in demo.complaints.splitlines() if "empty-page.html" in line]
    assert demo.case.store.tally()["no-text"] == 1
    assert "Traceback" not in demo.complaints


def demo_reports() -> list[Report]:
    """Return the reports of the demo as they are read."""
    files = [file for file in shipped("demo").iterdir() if file.name.endswith((".jsonl", ".html", ".txt"))]
    found = [reading for file in files for reading in read(file.name, file.read_bytes(), date.fromisoformat(TODAY))]
    return [reading.report for reading in found if reading.report]


def test_every_demo_report_says_that_it_is_constructed() -> None:
    reports = demo_reports()
    assert 10 <= len(reports) <= 15
    for report in reports:
        assert report.text.removeprefix("(").startswith(MARK)
        assert (report.outlet or "").startswith(INVENTED)
        assert (report.title or "").endswith("(constructed)")


def test_the_page_says_it_of_each_report_and_above_all(demo: Demo) -> None:
    page = demo.case.page.read_text("utf-8")
    assert "Every report of this case is constructed" in page
    assert all((report.outlet or "") in page for report in demo.case.store.reports())


def test_the_wire_and_its_copy_are_one_line(demo: Demo) -> None:
    copied = of_reports(demo.case, "Constructed Wire", "Invented Gazette")
    assert [one.lines for one in copied if one.when.start and one.when.start.startswith("2024-08")] == [1]


def test_a_report_about_shares_claims_nothing(demo: Demo) -> None:
    shares = [report.id for report in demo.case.store.reports() if report.outlet == "Made-up Market Notes"]
    assert len(shares) == 1
    assert [claim.count.text for claim in demo.case.store.found().claims if claim.report in shares] == []


@pytest.mark.parametrize(
    ("day", "measure", "side", "figures", "status"),
    [
        ("2024-08-25", "killed", "state_forces", (14, 14, 130), "contested"),
        ("2024-08-25", "killed", "armed_group", (8, 8, 21), "contested"),
        ("2024-08-25", "killed", "civilians", (38, 38, 38), "single_source"),
        ("2025-03-11", "killed", "state_forces", (23, 23, 214), "contested"),
        ("2025-03-16", "killed", "state_forces", (3, 3, 90), "contested"),
        ("2025-03-16", "wounded", "state_forces", (30, 30, 30), "admission_only"),
        ("2026-01-31", "killed", "state_forces", (17, 17, 84), "contested"),
        ("2026-01-31", "killed", "armed_group", (7, 7, 177), "contested"),
        ("2026-01-31", "captured", "state_forces", (0, None, 18), "single_party_claim"),
        ("2026-01-31", "locations", "all", (12, 12, 12), "single_source"),
    ],
)
def test_the_demo_shows_who_counts_whom(
    demo: Demo, day: str, measure: str, side: str, figures: tuple[int | None, ...], status: str
) -> None:
    said = [
        ((row.low, row.best, row.high), str(row.status))
        for incident in demo.case.store.incidents()
        if incident.when.start == day and not incident.background
        for row in incident.estimates
        if (row.measure, row.side) == (measure, side)
    ]
    assert (figures, status) in said


def test_the_undated_report_of_the_demo_is_dated_by_its_link(demo: Demo) -> None:
    undated = [report.id for report in demo.case.store.reports() if report.outlet == "Invented Leaflet"]
    dated = {name for incident in demo.case.store.incidents() for name in incident.dated_by_link}
    assert undated
    assert set(undated) <= dated


def worlds_shuffled(seed: int) -> bytes:
    """Return the reports of all worlds as JSON Lines, in the order of a seed."""
    every = [line for name in NAMES for line in world(name).file.read_bytes().splitlines(keepends=True)]
    random.Random(seed).shuffle(every)  # noqa: S311 - an order, not a secret
    return b"".join(every)


@pytest.fixture(scope="module")
def here(cache: Path) -> dict[str, bytes]:
    """Return what the two machine commands print here, for one order of the reports."""
    commands = {"incidents": ["incidents"], "extract": ["extract", "--statements"]}
    return {name: counterclaim(args, cache, worlds_shuffled(1))[0] for name, args in commands.items()}


@pytest.mark.parametrize("environment", ELSEWHERE, ids=["seed 0 in UTC", "seed 1 in Karachi"])
def test_incidents_are_the_same_bytes_in_any_order_seed_and_zone(
    here: dict[str, bytes], cache: Path, environment: dict[str, str]
) -> None:
    there, _ = counterclaim(["incidents"], cache, worlds_shuffled(2), **environment)
    assert there
    assert there == here["incidents"]


@pytest.mark.parametrize("environment", ELSEWHERE, ids=["seed 0 in UTC", "seed 1 in Karachi"])
def test_claims_are_the_same_bytes_in_any_seed_and_zone(
    here: dict[str, bytes], cache: Path, environment: dict[str, str]
) -> None:
    there, _ = counterclaim(["extract", "--statements"], cache, worlds_shuffled(1), **environment)
    assert there
    assert there == here["extract"]


def test_claims_follow_the_order_of_the_reports_and_are_the_same(here: dict[str, bytes], cache: Path) -> None:
    other, _ = counterclaim(["extract", "--statements"], cache, worlds_shuffled(2))
    assert other != here["extract"]
    assert sorted(other.splitlines()) == sorted(here["extract"].splitlines())
