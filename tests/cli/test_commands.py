"""The commands of a case, as a person and a script call them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from counterclaim.cli.app import app

LINES = (
    {
        "id": "army",
        "outlet": "Vale Courier",
        "published": "2025-03-12",
        "text": "The army said on Tuesday that 10 soldiers were killed in an attack on a post in Torvale.",
    },
    {
        "id": "rebels",
        "published": "2025-03-12",
        "text": "The Vale Liberation Army (VLA) said its fighters killed at least 40 soldiers in Torvale on Tuesday.",
    },
)

Call = Callable[..., Result]


@pytest.fixture
def call(tmp_path: Path, cache: Path) -> Call:
    environment = {"COUNTERCLAIM_CASE": str(tmp_path / "vale"), "COUNTERCLAIM_CACHE": str(cache)}

    def invoke(*args: str, stdin: str = "") -> Result:
        return CliRunner(env=environment).invoke(app, args, input=stdin, catch_exceptions=False)

    assert invoke("init", environment["COUNTERCLAIM_CASE"]).exit_code == 0
    return invoke


def rows(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def ready(call: Call) -> Call:
    assert call("add", "-", stdin="".join(json.dumps(line) + "\n" for line in LINES)).exit_code == 0
    assert call("run").exit_code == 0
    return call


def test_inputs_add_up_and_are_added_once(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LINES[0]["text"])
    (tmp_path / "b.txt").write_text("")
    first = call("add", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))
    assert first.exit_code == 3
    assert first.stderr.splitlines()[-1] == "2 in = 1 ok + 1 quarantined:empty"
    assert call("add", str(tmp_path / "a.txt")).stderr.splitlines()[-1] == "1 in = 1 duplicate"
    (standing,) = rows(call("status"))
    assert standing["received"] == sum(standing["statuses"].values()) == 2
    assert (standing["reports"], standing["pending"], standing["run"]) == (1, 1, None)


def test_a_run_says_what_it_did_and_where_the_page_is(ready: Call, tmp_path: Path) -> None:
    again = ready("run").stderr.splitlines()
    assert again[-2].startswith("0 read now, 2 reports, ")
    assert again[-1] == f"page: {tmp_path / 'vale' / 'page.html'}"
    (standing,) = rows(ready("status"))
    assert (standing["pending"], standing["run"]["finished"] is not None) == (0, True)


def test_show_prints_incidents_and_one_with_its_claims(ready: Call) -> None:
    every = rows(ready("show"))
    assert {name for row in every for name in row["reports"]} == {"army", "rebels"}
    incident, *claims = rows(ready("show", every[0]["id"]))
    assert incident == every[0]
    assert {claim["id"] for claim in claims} == set(incident["claims"])


def test_explain_gives_the_rule_and_every_quote_with_its_place(ready: Call) -> None:
    (row,) = rows(ready("explain", "torvale", "killed", "--side", "state_forces"))
    assert (row["low"], row["best"], row["high"], row["policy"]) == (10, 10, 40, "v1")
    assert row["because"]
    cited = [quote for name in ("for", "against", "parts", "superseded") for quote in row[name]]
    assert {quote["report"] for quote in cited} == {"army", "rebels"}
    texts = {line["id"]: line["text"] for line in LINES}
    assert all(texts[quote["report"]][quote["start"] : quote["end"]] == quote["quote"] for quote in cited)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("show", "nowhere"), "no incident is called 'nowhere'"),
        (("explain", "torvale", "wounded"), "it has killed state_forces"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(ready: Call, args: tuple[str, ...], said: str) -> None:
    result = ready(*args)
    assert (result.exit_code, result.stdout) == (1, "")
    assert said in result.stderr


def test_a_run_without_a_case_is_told_how_to_make_one(call: Call, tmp_path: Path) -> None:
    result = call("run", "--case", str(tmp_path / "nowhere"))
    assert result.exit_code == 1
    assert "counterclaim init" in result.stderr


def test_the_demo_ends_with_its_incidents_and_its_page(call: Call, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    first = call("demo", str(folder))
    assert first.exit_code == 0
    page = folder.resolve() / "page.html"
    assert f"page: {page}" in first.stdout
    assert "onstructed" in page.read_text("utf-8")
    following = first.stdout.splitlines()[-1].removeprefix("next: counterclaim ").split()
    assert call(*following).exit_code == 0
    assert call("demo", str(folder)).stdout == first.stdout


def test_a_place_name_is_looked_up(call: Call) -> None:
    assert rows(call("gazetteer", "find", "Tunis", "--country", "TUN"))[0]["country"] == "TUN"


def test_the_parties_of_a_case_are_its_own_and_a_change_reads_reports_again(ready: Call, tmp_path: Path) -> None:
    parties = tmp_path / "vale" / "parties.yml"
    entry = "{id: vale-army, names: [Vale Liberation Army]}"
    parties.write_text(f"sections: [{{side: armed_group, role: armed_group, parties: [{entry}]}}]", "utf-8")
    run = ready("run")
    assert run.exit_code == 0
    assert "2 read now" in run.stderr
    told = [row["claimant"]["party"] for row in rows(ready("show", rows(ready("show"))[0]["id"])) if "claimant" in row]
    assert "vale-army" in told
    assert "0 read now" in ready("run").stderr


def test_a_fault_in_the_parties_of_a_case_is_told_with_file_and_line(ready: Call, tmp_path: Path) -> None:
    parties = tmp_path / "vale" / "parties.yml"
    parties.write_text("spellings:\n  - {id: nobody, names: [Vale Liberation Army]}\n", "utf-8")
    run = ready("run")
    assert (run.exit_code, run.stdout) == (1, "")
    assert f"{parties}:2: 'nobody' is no known party; enter it under `sections`" in run.stderr
