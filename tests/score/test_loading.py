"""Gold that cannot be right is refused: every fault, each with file, line and what to do."""

import json
from pathlib import Path
from typing import Any

import pytest

from counterclaim.errors import BadGold
from counterclaim.score import Entry, beside, entries, load
from counterclaim.score.positions import positions
from tests.score import world

REPORTS = [world.entry("reports", row) for row in world.REPORTS]


def faults(**changes: Any) -> list[str]:
    other = world.claim(**{"measure": "wounded", "low": 4, "high": 4, "value_text": "4", **changes})
    return told({"id": "toll", "claims": [world.claim(), other]})


def told(record: object) -> list[str]:
    """Return what is said against one record of gold."""
    return [problem.why for problem in load([world.entry("gold", record)], REPORTS, world.COUNTRIES).problems]


def test_the_world_is_right() -> None:
    assert world.gold_set().problems == ()
    assert [report.id for report in world.gold_set().reports] == ["market", "raid", "toll"]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"measure": "slain"}, "claims[1].measure is 'slain'"),
        ({"victim_side": "rebels"}, "claims[1].victim_side is 'rebels'"),
        ({"victim_side": "all"}, "claims[1].victim_side is 'all'"),
        ({"claimant_side": ""}, "claims[1].claimant_side is ''"),
        ({"status": "sure"}, "claims[1].status is 'sure'"),
        ({"low": -1}, "claims[1].low is -1"),
        ({"low": True}, "claims[1].low is True"),
        ({"high": "4"}, "claims[1].high is '4'"),
        ({"low": 5}, "claims[1].low 5 is above high 4"),
        ({"low": 5, "high": 6}, "claims[1].value_text '4' is neither low 5 nor high 6"),
        ({"value_text": "40"}, "claims[1].value_text '40' is not in the evidence"),
        ({"value_text": ""}, "claims[1].value_text is empty"),
        ({"qualifier": "some"}, "claims[1].qualifier 'some' is not in the evidence"),
        ({"victim_text": "sailors"}, "claims[1].victim_text 'sailors' is not in the report"),
        ({"evidence": "The army said 4."}, "claims[1].evidence 'The army said 4.' is not in the report's text"),
        ({"evidence": " "}, "claims[1].evidence is ' '"),
        ({"date_start": "2025-03-12"}, "claims[1].date_end 2025-03-11 is before date_start 2025-03-12"),
        ({"date_start": "12 March 2025"}, "claims[1].date_start is '12 March 2025'"),
        ({"date_start": "20250311"}, "claims[1].date_start is '20250311'"),
        ({"date_end": "2025-02-30"}, "claims[1].date_end is '2025-02-30'"),
        ({"country_iso3": "PK"}, "claims[1].country_iso3 is 'PK'"),
        ({"country_iso3": []}, "claims[1].country_iso3 is []"),
        ({"background": "no"}, "claims[1].background is 'no'"),
        ({"construction": ""}, "claims[1].construction is ''"),
        ({"victims": "soldiers"}, "claims[1].victims is an unknown key"),
    ],
)
def test_a_claim_that_cannot_be_right_is_refused(changes: dict[str, Any], why: str) -> None:
    assert why in faults(**changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"country_iso3": None},
        {"date_start": None, "date_end": None},
        {"date_end": None},
        {"low": None},
        {"victim_side": ""},
        {"note": "the pronoun was resolved", "subset": True},
        {"status": "denied", "low": None, "high": None, "value_text": ""},
    ],
)
def test_what_annotators_may_leave_open_is_right(changes: dict[str, Any]) -> None:
    assert faults(**changes) == []


def test_keys_that_may_be_missing_and_keys_that_may_not() -> None:
    row = world.claim()
    for key in ("construction", "country_iso3"):
        del row[key]
    assert told({"id": "toll", "claims": [row]}) == []
    del row["status"]
    assert [one.why for one in world.gold_set([{"id": "toll", "claims": [row]}]).problems] == [
        "claims[0] has no status"
    ]


def test_a_claim_annotated_twice_is_refused() -> None:
    record = {"id": "toll", "claims": [world.claim(), world.claim(note="again")]}
    assert told(record) == ["claims[1] says what claims[0] says"]


def test_places_and_statements_are_looked_at_too() -> None:
    place = {"text": "Torvale", "country_iso3": "XX", "admin1": ""}
    statement = {"kind": "control", "claimant_side": "media", "status": "asserted", "evidence": "Nobody said this."}
    record = {"id": "toll", "claims": [], "places": [place, "Torvale"], "statements": [statement]}
    assert told(record) == [
        "places[0].country_iso3 is 'XX'",
        "places[1] is no object",
        "statements[0].evidence 'Nobody said this.' is not in the report's text",
    ]


def test_every_fault_of_every_file_is_listed_with_its_line() -> None:
    bad = world.entry("a.json", {"id": "toll", "claims": [world.claim(measure="slain", status="sure")]})
    broken = Entry(file="b.json", line=1, raw=b'{"id": "raid",\n "claims": [}')
    lines = bad.raw.decode().splitlines()
    problems = load([bad, broken], REPORTS, world.COUNTRIES).problems
    wanted = [next(n for n, line in enumerate(lines, 1) if f'"{key}"' in line) for key in ("measure", "status")]
    assert [one.where for one in problems] == ["b.json:2", *(f"a.json:{line}" for line in wanted)]
    assert all(one.todo for one in problems)


def test_a_line_of_json_lines_is_named_by_its_number(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in [*world.gold()[:1], {"id": "raid", "claim": []}]), "utf-8")
    (tmp_path / "reports.jsonl").write_text("\n\n".join(map(json.dumps, world.REPORTS)), "utf-8")
    found = load(entries(file), entries(beside(file)), world.COUNTRIES)
    assert {(one.where, one.why) for one in found.problems} == {
        (f"{file}:2", "claim is an unknown key"),
        (f"{file}:2", "has no claims"),
    }


def test_a_key_that_stands_twice_is_refused() -> None:
    twice = Entry(file="a.json", line=1, raw=b'{"id": "market",\n "claims": [],\n "claims": []}')
    [problem] = load([twice], [world.entry("r", world.REPORTS[2])], world.COUNTRIES).problems
    assert (problem.where, problem.why) == ("a.json:3", "claims stands here twice")


@pytest.mark.parametrize(
    ("records", "reports", "why"),
    [
        ([{"id": "gone", "claims": []}], [], "id 'gone' has no report with a text"),
        ([{"id": "market", "claims": []}], [{"id": "market"}], "id 'market' has no report with a text"),
        ([{"id": "market", "claims": []}], [{"id": "market", "text": " "}], "id 'market' has no report with a text"),
        ([{"id": "market", "claims": []}] * 2, None, "id is the id of gold:1 too"),
        ([["market"]], None, "is no object with an id"),
        ([{"id": "market", "claims": {}}], None, "claims is {}"),
    ],
)
def test_a_set_that_does_not_fit_together_is_refused(records: Any, reports: Any, why: str) -> None:
    assert [one.why for one in world.gold_set(records, reports).problems] == [why]


def test_a_problem_leaves_nothing_to_score() -> None:
    assert world.gold_set([*world.gold(), {"id": "gone", "claims": []}]).reports == ()


def test_the_fingerprint_is_of_what_is_said() -> None:
    plain = world.gold_set().fingerprint
    assert world.gold_set(world.gold()[::-1], world.REPORTS[::-1]).fingerprint == plain
    assert world.gold_set(world.gold()[:2]).fingerprint != plain
    reports = [{**row, "text": f"{row['text']} "} for row in world.REPORTS]
    assert world.gold_set(reports=reports).fingerprint.gold == plain.gold
    assert world.gold_set(reports=reports).fingerprint.reports != plain.reports


def test_reports_that_are_nowhere_are_asked_for(tmp_path: Path) -> None:
    with pytest.raises(BadGold, match="--reports"):
        beside(tmp_path / "gold")


def test_positions_name_the_line_of_each_member() -> None:
    text = '{"a": [1,\n {"b\\"": "x]\\n",\n  "c": []}, [[],\n 2]], "d": {}}'
    assert dict(positions(text)) == {
        ("a",): 1,
        ("a", 0): 1,
        ("a", 1): 2,
        ("a", 1, 'b"'): 2,
        ("a", 1, "c"): 3,
        ("a", 2): 3,
        ("a", 2, 0): 3,
        ("a", 2, 1): 4,
        ("d",): 4,
    }
