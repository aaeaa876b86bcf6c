"""Reports and claims on stdin, one JSON object a line; a bad line is a problem with its number."""

import sys
from collections.abc import Iterator
from datetime import date

import msgspec
import typer

from counterclaim.cli.console import Desk
from counterclaim.errors import CounterclaimError
from counterclaim.read import once
from counterclaim.read.lines import LIMIT, Line, split
from counterclaim.read.stream import read_lines
from counterclaim.records import Claim, Problem, Report, wire

NAME = "stdin.jsonl"
CHUNK = 1 << 16


def reports(desk: Desk, today: date) -> Iterator[Report]:
    """Yield the reports of stdin; what is wrong with a line goes to the desk."""
    _expect("reports")
    for reading in desk.heard(once(read_lines(NAME, sys.stdin.buffer, today))):
        if reading.report is not None:
            yield reading.report


def claims(desk: Desk) -> Iterator[Claim]:
    """Yield the claims of stdin; what is wrong with a line goes to the desk."""
    _expect("claims")
    for line in split(iter(lambda: sys.stdin.buffer.read(CHUNK), b"")):
        if line.size > LIMIT or line.raw.strip():
            claim = _claim(line)
            if isinstance(claim, Problem):
                desk.report([claim])
            else:
                yield claim


def _claim(line: Line) -> Claim | Problem:
    try:
        if line.size <= LIMIT:
            return wire.parse_claim(line.raw)
        why = f"the line is longer than {LIMIT:,} bytes"
    except (msgspec.MsgspecError, CounterclaimError, UnicodeDecodeError, RecursionError) as fault:
        why = " ".join(str(fault).split())
    todo = "give one claim a line, as `counterclaim extract` prints them"
    return Problem(code="no-claim", where=f"{NAME}:{line.number}", why=why, todo=todo, quarantines=True)


def _expect(what: str) -> None:
    """Refuse to wait for a person to type JSON."""
    if sys.stdin.isatty():
        raise typer.BadParameter(f"{what} are read from stdin: add `< {what}.jsonl`")
