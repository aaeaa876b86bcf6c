"""extract and incidents as a script sees them: bytes in, bytes out, lines on stderr, an exit code."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ARMY = {
    "id": "army",
    "outlet": "Vale Courier",
    "published": "2025-03-12T09:00:00+02:00",
    "text": "The army said on Tuesday that 10 soldiers were killed in an attack on a post in Torvale.",
}
REBELS = {
    "id": "rebels",
    "outlet": "Ridge Radio",
    "published": "2025-03-12T20:00:00+02:00",
    "text": (
        "The Vale Liberation Army (VLA) claimed responsibility for an attack in Torvale on Tuesday."
        " The VLA said its fighters killed at least 40 soldiers in Torvale on Tuesday."
    ),
}


@dataclass(frozen=True)
class Done:
    code: int
    rows: list[dict[str, Any]]
    out: bytes
    complaints: list[str]


@pytest.fixture
def run(cache: Path) -> Any:
    def call(args: Sequence[str], lines: bytes, **environment: str) -> Done:
        command = [sys.executable, "-m", "counterclaim", *args, "--today", "2026-11-20"]
        env = {**os.environ, "COUNTERCLAIM_CACHE": str(cache), **environment}
        done = subprocess.run(command, input=lines, env=env, capture_output=True, check=False)
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        return Done(done.returncode, rows, done.stdout, done.stderr.decode().splitlines())

    return call


def lines(*reports: dict[str, Any]) -> bytes:
    return b"".join(json.dumps(report).encode() + b"\n" for report in reports)


def test_extract_follows_the_input_and_quotes_it(run: Any) -> None:
    done = run(["extract"], lines(REBELS, ARMY))
    assert done.code == 0
    assert list(dict.fromkeys(row["report"] for row in done.rows)) == ["rebels", "army"]
    for row in done.rows:
        text = {"army": ARMY, "rebels": REBELS}[row["report"]]["text"]
        start, end = row["count"]["span"]
        assert text[row["start"] : row["end"]] == row["quote"]
        assert text[start:end] == row["count"]["text"]
        assert all(isinstance(row[m], dict) for m in ("count", "victim", "claimant", "perpetrator", "place", "when"))


def test_statements_come_on_demand(run: Any) -> None:
    assert all("measure" in row for row in run(["extract"], lines(REBELS)).rows)
    kinds = {row.get("kind") for row in run(["extract", "--statements"], lines(REBELS)).rows}
    assert kinds == {None, "responsibility"}


@pytest.mark.parametrize(
    "environment",
    [{"PYTHONHASHSEED": "0", "TZ": "UTC"}, {"PYTHONHASHSEED": "1", "TZ": "Asia/Karachi"}],
    ids=["seed 0, UTC", "seed 1, Karachi"],
)
def test_incidents_are_the_same_bytes_whatever_the_order_seed_or_zone(run: Any, environment: dict[str, str]) -> None:
    plain = run(["incidents"], lines(ARMY, REBELS))
    other = run(["incidents"], lines(REBELS, ARMY), **environment)
    assert plain.code == 0
    assert plain.rows
    assert plain.out == other.out


def test_separate_follows_the_input(run: Any) -> None:
    done = run(["incidents", "--separate"], lines(REBELS, ARMY))
    assert [row["reports"] for row in done.rows] == [["rebels"], ["army"]]


def test_claims_go_in_where_reports_did(run: Any) -> None:
    claims = run(["extract"], lines(ARMY, REBELS)).out
    done = run(["incidents", "--claims"], claims + b'{"id": "c:1"}\n')
    assert {claim for row in done.rows for claim in row["claims"]} == {
        json.loads(line)["id"] for line in claims.splitlines()
    }
    assert done.code == 3
    assert [line for line in done.complaints if f"stdin.jsonl:{len(claims.splitlines()) + 1}: " in line]


def test_claims_make_the_same_incidents_in_any_order(run: Any) -> None:
    claims = run(["extract"], lines(ARMY, REBELS)).out.splitlines(keepends=True)
    assert len(claims) > 1
    plain, turned = (run(["incidents", "--claims"], b"".join(rows)).out for rows in (claims, claims[::-1]))
    assert plain == turned


def test_a_bad_line_is_one_line_on_stderr_and_the_rest_is_done(run: Any) -> None:
    bad = b"not json\n" + json.dumps({"id": "x"}).encode() + b'\n["list"]\n\xff\xfe\n' + b"x" * 10_000_001 + b"\n"
    done = run(["extract"], lines(ARMY) + bad + lines(REBELS))
    assert done.code == 3
    assert {row["report"] for row in done.rows} == {"army", "rebels"}
    lost = [line for line in done.complaints if "stdin.jsonl:" in line]
    assert [line.split(": ")[1] for line in lost] == [f"stdin.jsonl:{n}" for n in (2, 3, 4, 5, 6)]
    assert not [line for line in done.complaints if "Traceback" in line]


@pytest.mark.parametrize("command", ["extract", "incidents"])
def test_a_report_in_another_language_is_told_and_the_rest_is_done(run: Any, command: str) -> None:
    other = {"id": "vega", "text": "Nueve soldados murieron en un ataque cerca de San Berano."}
    done = run([command], lines(ARMY, other))
    assert done.code == 3
    assert done.out == run([command], lines(ARMY)).out
    assert [line for line in done.complaints if line.startswith("unsupported-language: stdin.jsonl:2: report 'vega'")]


def test_an_unknown_key_is_told_once(run: Any) -> None:
    done = run(["extract"], lines({**ARMY, "section": "world"}, {**REBELS, "section": "world"}))
    assert done.code == 0
    assert len([line for line in done.complaints if "section" in line]) == 1


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_parties_of_ones_own_are_known(run: Any, tmp_path: Path, jobs: str) -> None:
    parties = tmp_path / "mine.yml"
    parties.write_text(
        "sections:\n- {side: state, role: police, parties: [{id: orlen-wolves, names: [Orlen Wolves]}]}\n"
    )
    report = {"id": "w", "text": "The Orlen Wolves said on Tuesday that nine rebels were killed."}
    (row,) = run(["extract", "--parties", str(parties), "--jobs", jobs], lines(report)).rows
    assert [row["claimant"][key] for key in ("party", "side", "role")] == ["orlen-wolves", "state", "police"]


def test_a_wrong_option_is_a_usage_error(run: Any) -> None:
    assert run(["extract", "--scope", "sports"], b"").code == 2


def test_a_reader_that_stops_early_is_no_error_message(cache: Path) -> None:
    many = b"".join(lines({**ARMY, "id": f"r{n}"}) for n in range(60))
    command = f"{sys.executable} -m counterclaim extract | head -n 1"
    env = {**os.environ, "COUNTERCLAIM_CACHE": str(cache)}
    done = subprocess.run(command, input=many, env=env, capture_output=True, check=True, shell=True)  # noqa: S602
    assert len(done.stdout.splitlines()) == 1
    assert b"Traceback" not in done.stderr
    assert b"Broken" not in done.stderr


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Take SIGINT in: what a shell starts in the background ignores it, and so would the processes of a test."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_ends_quietly(cache: Path) -> None:
    command = [sys.executable, "-m", "counterclaim", "extract", "--jobs", "2"]
    env = {**os.environ, "COUNTERCLAIM_CACHE": str(cache)}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, env=env, start_new_session=True, **pipes) as process:  # type: ignore[call-overload]
        process.stdin.write(b"".join(lines({**ARMY, "id": f"r{n}"}) for n in range(400)))  # more than one read takes
        process.stdin.flush()
        assert process.stdout.readline().startswith(b'{"id":"c:')
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in err
