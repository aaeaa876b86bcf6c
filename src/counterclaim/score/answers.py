"""The claims that are scored, as `counterclaim extract` or any other reader prints them: nothing is taken on trust."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import msgspec

from counterclaim.records import Problem, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """The count: bounds, words as written, and where they stand."""

    low: int | None = None
    high: int | None = None
    text: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A victim, claimant, perpetrator or place: its words, and the side or country read from them."""

    text: str | None = None
    side: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """First and last day of the happening, ISO 8601."""

    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A claim as it came. Unlike records.Claim it may be wrong: what is not grounded is counted, not refused."""

    report: str
    measure: str
    count: Number
    victim: Words = field(default_factory=Words)
    claimant: Words = field(default_factory=Words)
    perpetrator: Words = field(default_factory=Words)
    place: Words = field(default_factory=Words)
    when: Days = field(default_factory=Days)
    stance: str | None = None
    background: bool = False
    rule: str = ""
    quote: str = ""
    start: int = 0
    end: int = 0


def parse(lines: Iterable[bytes], name: str) -> Iterator[Answer | Problem]:
    """Yield the claim of each line, or a problem with its number; blank lines and statements are passed over."""
    for number, line in enumerate(lines, 1):
        try:
            row = msgspec.json.decode(line) if line.strip() else {"kind": None}
            if not _is_statement(row):
                yield msgspec.convert(_said(row), Answer)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as fault:
            why = " ".join(str(fault).split())
            todo = "give one claim a line, as `counterclaim extract` prints them"
            yield Problem(code="no-claim", where=f"{name}:{number}", why=why, todo=todo, quarantines=True)


def _is_statement(row: Any) -> bool:
    return isinstance(row, dict) and "kind" in row and not row.get("measure")


def _said(row: Any) -> Any:
    """Return a row without what it leaves open: null is the same as not there."""
    return {key: value for key, value in row.items() if value is not None} if isinstance(row, dict) else row
