"""score as a script sees it: figures on stdout, faults on stderr, floors as exit codes."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.score import world

PERFECT = world.perfect(world.gold_set().reports)
WORSE = [row for row in PERFECT if row["measure"] != "wounded"]


def lines(rows: list[dict[str, Any]]) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


def run(*args: object, claims: str = lines(PERFECT)) -> tuple[int, str, list[str]]:
    command = [sys.executable, "-m", "counterclaim", "score", *map(str, args)]
    done = subprocess.run(command, input=claims, capture_output=True, check=False, text=True)
    return done.returncode, done.stdout, done.stderr.splitlines()


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return world.write(tmp_path)


def test_figures_are_one_json_object_in_a_pipe(gold: Path) -> None:
    code, out, said = run(gold, "-")
    figures = json.loads(out)
    assert (code, said, out.count("\n")) == (0, [], 1)
    assert (figures["core"]["f1"], figures["whole_claim"]["f1"], figures["worst"]) == (1.0, 1.0, [])
    constructions = {row["value"] for row in figures["slices"]["construction"]}
    assert constructions == {
        "active",
        "elided noun",
        "nominal",
        "passive",
    }
    assert {row["value"] for row in figures["slices"]["outlet"]} == {"Vale Courier", "Ridge Radio"}


def test_json_lines_are_the_same_gold(gold: Path, tmp_path: Path) -> None:
    for name, rows in (("g.jsonl", world.gold()), ("texts.jsonl", world.REPORTS)):
        (tmp_path / name).write_text(lines(rows), "utf-8")
    (tmp_path / "claims.jsonl").write_text(lines(PERFECT), "utf-8")
    given = (tmp_path / "g.jsonl", tmp_path / "claims.jsonl", "--reports", tmp_path / "texts.jsonl")
    assert run(*given) == run(gold, "-")


def test_the_worst_come_with_their_sentences(gold: Path) -> None:
    [error] = json.loads(run(gold, "-", "--worst", 2, claims=lines(WORSE))[1])["worst"]
    assert (error["error"], error["report"], error["number"]) == ("missed", "toll", "4")
    assert error["sentence"] in world.REPORTS[0]["text"]
    assert error["why"]


def test_gold_that_cannot_be_right_is_refused_before_anything_is_scored(gold: Path) -> None:
    (gold / "raid.json").write_text('{"id": "raid",\n "claims": [}', "utf-8")
    (gold / "toll.json").write_text(json.dumps({"id": "toll", "claims": [world.claim(low=11, high=9)]}), "utf-8")
    code, out, said = run(gold, "-")
    assert (code, out) == (1, "")
    assert said[0].startswith(f"bad-gold: {gold / 'raid.json'}:2: no JSON")
    assert any(line.startswith(f"bad-gold: {gold / 'toll.json'}:1: claims[0].low 11 is above high 9") for line in said)
    assert said[-1].startswith("error: ")


def test_claims_of_other_reports_are_told_and_a_broken_line_is_exit_3(gold: Path) -> None:
    stray = lines([PERFECT[0] | {"report": "elsewhere"}])
    code, out, said = run(gold, "-", claims=lines(PERFECT) + stray + "{\n")
    assert code == 3
    assert json.loads(out)["claims_elsewhere"] == 1
    assert said[0].startswith("no-claim: <stdin>:7: ")
    assert said[1:] == ["claims left out: 1, of 1 reports that are not in the gold"]


def test_floors_are_raised_held_and_lowered(gold: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    assert run(gold, "-", "--floors", floors)[0] == 1
    assert not floors.exists()
    assert run(gold, "-", "--floors", floors, "--raise-floors")[0] == 0
    high = floors.read_text("utf-8")
    assert json.loads(high)["gold"]["at_least"]["core f1"] == 1.0

    for flags in ((), ("--raise-floors",)):
        code, _, said = run(gold, "-", "--floors", floors, *flags, claims=lines(WORSE))
        assert code == 1
        assert f"{floors}: gold: core recall is 0.75, below its floor 1.0" in said
        assert floors.read_text("utf-8") == high

    assert run(gold, "-", "--floors", floors, "--lower-floors", claims=lines(WORSE))[0] == 0
    assert json.loads(floors.read_text("utf-8"))["gold"]["at_least"]["core recall"] == 0.75
    assert run(gold, "-", "--floors", floors, claims=lines(WORSE))[0] == 0


def test_another_gold_does_not_pass_for_the_one_the_floors_were_set_on(gold: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    assert run(gold, "-", "--floors", floors, "--raise-floors")[0] == 0
    (gold / "market.json").unlink()
    code, _, said = run(gold, "-", "--floors", floors)
    assert code == 1
    assert [line.split(": ")[2] for line in said] == [
        "the gold is not the one the floors were set on; set them anew with --raise-floors",
        "the reports are not those the floors were set on; set them anew with --raise-floors",
    ]


def test_a_folder_without_gold_is_refused(gold: Path) -> None:
    for file in gold.iterdir():
        file.unlink()
    code, out, said = run(gold, "-")
    assert (code, out, len(said)) == (1, "", 1)
    assert "there is no gold" in said[0]


def test_flags_that_write_need_a_file(gold: Path) -> None:
    assert run(gold, "-", "--raise-floors")[0] == 2
