"""The gold set of constructed reports: whether it is what its README says."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bench.claims import checked

Row = dict[str, Any]

EVAL = Path(__file__).parents[2] / "eval"
README = (EVAL / "README.md").read_text("utf-8")
CONSTRUCTIONS = re.findall(r"^\| `([a-z-]+)` \| .*\*\*", README, re.MULTILINE)
REPORT_KEYS = {"id", "url", "title", "outlet", "published", "text", "kind"}
CLAIM_KEYS = {
    *("measure", "low", "high", "value_text", "qualifier", "victim_text", "victim_side", "claimant_text"),
    *("claimant_side", "perpetrator_text", "place_text", "country_iso3", "date_start", "date_end", "status"),
    *("background", "subset", "evidence", "construction", "note"),
}


def _read(folder: str) -> dict[str, Row]:
    return {file.stem: json.loads(file.read_text("utf-8")) for file in sorted((EVAL / folder).glob("*.json"))}


REPORTS = _read("reports")
GOLD = _read("gold")
CLAIMS = [(key, claim) for key, gold in GOLD.items() for claim in gold["claims"]]

every_report = pytest.mark.parametrize("key", REPORTS)


def test_the_set_is_as_large_as_it_has_to_be() -> None:
    sentences = {(key, claim["evidence"]) for key, claim in CLAIMS}
    assert len(REPORTS) >= 60
    assert len(CLAIMS) >= 200
    assert len(sentences) >= 180
    assert sum(report["kind"] == "control" for report in REPORTS.values()) >= 12


def test_every_report_has_its_gold() -> None:
    assert REPORTS.keys() == GOLD.keys()


def test_every_construction_of_the_list_is_used() -> None:
    assert {claim["construction"] for _, claim in CLAIMS} == set(CONSTRUCTIONS)


def test_no_construction_is_listed_twice() -> None:
    assert len(CONSTRUCTIONS) == len(set(CONSTRUCTIONS))


def test_some_reports_have_no_date() -> None:
    assert any(report["published"] is None for report in REPORTS.values())


@every_report
def test_a_report_has_its_keys_and_says_that_it_is_constructed(key: str) -> None:
    report = REPORTS[key]
    assert report.keys() == REPORT_KEYS
    assert report["id"] == GOLD[key]["id"] == key
    assert report["title"].endswith("[constructed]")
    assert "constructed" in report["outlet"].lower()
    assert report["published"] is None or date.fromisoformat(report["published"])


@every_report
def test_only_a_control_has_no_claims(key: str) -> None:
    assert {"control": False, "conflict": True}[REPORTS[key]["kind"]] is bool(GOLD[key]["claims"])


def test_nothing_in_it_cannot_be_right() -> None:
    assert len(checked(EVAL).reports) == len(GOLD)


@every_report
def test_claims_have_all_keys_a_listed_construction_and_a_sentence_that_stands_once(key: str) -> None:
    for claim in GOLD[key]["claims"]:
        assert claim.keys() == CLAIM_KEYS
        assert claim["construction"] in CONSTRUCTIONS
        assert REPORTS[key]["text"].count(claim["evidence"]) == 1
        assert claim["value_text"]


@every_report
def test_nothing_is_dated_after_its_report(key: str) -> None:
    for claim in GOLD[key]["claims"]:
        days = [claim["date_start"], claim["date_end"]]
        if days != [None, None]:
            assert date.fromisoformat(days[0]) <= date.fromisoformat(days[1])
            assert days[1] <= (REPORTS[key]["published"] or days[1])
