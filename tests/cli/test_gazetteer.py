"""Gazetteers of one's own, from a shell."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from counterclaim.cli.app import app
from counterclaim.gazetteer.compile import compiled

Call = Callable[..., Result]
TABLE = "name,lat,lon,country,admin1\nUlverim,30.21,67.01,PAK,Balochistan\nUlverby,67.01,30.21,PAK,Balochistan\n"
REPORT = {
    "id": "r",
    "published": "2025-03-12",
    "text": "Pakistan's army said on Tuesday that 10 soldiers were killed in an attack in the village of Ulverim.",
}


@pytest.fixture
def call(tmp_path: Path, cache: Path) -> Call:
    """Call a command with a cache of its own, in which only the compiled gazetteer is the user's."""
    shared = compiled(cache)
    (tmp_path / shared.name).symlink_to(shared)

    def invoke(*args: str, stdin: str = "") -> Result:
        return CliRunner(env={"COUNTERCLAIM_CACHE": str(tmp_path)}).invoke(app, args, stdin, catch_exceptions=False)

    return invoke


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "hamlets.csv"
    file.write_text(TABLE)
    return file


def place(result: Result) -> dict[str, object]:
    found: dict[str, object] = json.loads(result.stdout.splitlines()[0])["place"]
    return found


def test_an_added_village_is_found_read_listed_and_removed(call: Call, table: Path) -> None:
    report = json.dumps(REPORT)
    assert place(call("extract", stdin=report))["id"] is None
    added = call("gazetteer", "add", str(table))
    assert added.exit_code == 3
    assert "hamlets.csv:3: (67.01, 30.21) lies outside PAK" in added.stderr
    assert "hamlets: 1 places under 1 names" in added.stderr
    assert json.loads(call("gazetteer", "find", "ulverim").stdout)["admin1"] == "Balochistan"
    resolved = place(call("extract", stdin=report))
    assert (resolved["lat"], resolved["lon"], resolved["precision"]) == (30.21, 67.01, 1)
    assert json.loads(call("gazetteer", "list").stdout)["name"] == "hamlets"
    assert call("gazetteer", "remove", "hamlets").exit_code == 0
    assert place(call("extract", stdin=report))["id"] is None


def test_added_places_make_a_case_be_read_anew(call: Call, table: Path, tmp_path: Path) -> None:
    case = ("--case", str(tmp_path / "case"))
    call("init", case[1])
    call("add", *case, "-", stdin=json.dumps(REPORT))
    call("run", *case)
    assert "0 read" in call("run", *case).stderr
    call("gazetteer", "add", str(table), "--name", "mine")
    assert "1 read" in call("run", *case).stderr


def test_what_cannot_be_added_is_one_sentence(call: Call, tmp_path: Path) -> None:
    (tmp_path / "words.csv").write_text("only words\n")
    refused = call("gazetteer", "add", str(tmp_path / "words.csv"))
    assert refused.exit_code == 1
    assert refused.stderr.count("\n") == 1
    assert call("gazetteer", "remove", "words").exit_code == 1
