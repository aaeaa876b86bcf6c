"""Invented worlds: reports of conflicts that nobody can look up, and what must come of them (README.md)."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from counterclaim.records import Report, wire

FOLDER = Path(__file__).parent
NAMES = tuple(sorted(file.parent.name for file in FOLDER.glob("*/expected.json")))


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """One world: its file of reports, the reports, and the incidents that must come of them."""

    file: Path
    reports: tuple[Report, ...]
    expected: tuple[dict[str, Any], ...]


@cache
def world(name: str) -> World:
    """Read a world."""
    file = FOLDER / name / "reports.jsonl"
    lines = file.read_text("utf-8").splitlines()
    expected = json.loads((FOLDER / name / "expected.json").read_text("utf-8"))
    return World(file=file, reports=tuple(wire.parse(line, Report) for line in lines), expected=tuple(expected))
