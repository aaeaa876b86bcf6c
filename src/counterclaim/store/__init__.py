"""What a case keeps: inputs as they arrived, what was found in them, decisions, and the incidents last computed.

`Store` is the protocol; `memory` and `sqlite` keep it, held to one contract by tests/store/test_contract.py.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from counterclaim.errors import CaseError
from counterclaim.records import Claim, Incident, Problem, Report, Statement


class CaseBusy(CaseError):
    """Another process is writing to the case."""


class Outcome(StrEnum):
    """What became of an input that was added."""

    NEW = "new"
    KNOWN = "known"  # the case already holds it: nothing changed
    CONFLICT = "conflict"  # its report id stands for other words: nothing changed, nothing is overwritten


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One input as it was read: its bytes, its one status, and the report if it held one."""

    where: str
    status: str
    raw: bytes
    report: Report | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A report the case holds, with the place it came from and the SHA-256 (hex) of its bytes."""

    where: str
    sha256: str
    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What one report says, as extracted and resolved."""

    claims: tuple[Claim, ...] = ()
    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One pass over the case. `finished` is None for a run that was killed; times are ISO 8601 in UTC."""

    started: str
    reader: str
    policy: str
    finished: str | None = None
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided about a claim or a link; superseded by a later one, never edited."""

    id: str
    kind: str
    target: str
    verdict: str
    user: str
    at: str
    quote: str = ""
    note: str = ""
    supersedes: str | None = None


class Store(Protocol):
    """The memory of one case. Every method is one transaction; a fault leaves the store as it was."""

    def add(self, entries: Sequence[Entry]) -> tuple[Outcome, ...]:
        """Keep inputs, bytes first; an input the case already holds changes nothing."""
        ...

    def tally(self) -> Mapping[str, int]:
        """Return how many inputs ended in each status, by name of the status."""
        ...

    def raw(self, report: str) -> bytes:
        """Return the bytes a report was read from; CaseError if the case has no such report or lost them."""
        ...

    def holdings(self) -> tuple[Holding, ...]:
        """Return every report with its origin, in the order of arrival."""
        ...

    def reports(self) -> tuple[Report, ...]:
        """Return every report, in the order of arrival."""
        ...

    def pending(self, reader: str) -> tuple[Report, ...]:
        """Return the reports this reader (a fingerprint of rules and code) has not read yet, in order of arrival."""
        ...

    def keep(self, report: str, reader: str, found: Found) -> None:
        """Replace what is known of a report by what this reader found in it."""
        ...

    def found(self) -> Found:
        """Return all claims, statements and problems of extraction, in order of arrival, then of the text."""
        ...

    def start(self, run: Run) -> int:
        """Record that a run begins; return its number."""
        ...

    def finish(self, number: int, finished: str, counts: Mapping[str, int]) -> None:
        """Record that a run ended."""
        ...

    def runs(self) -> tuple[Run, ...]:
        """Return every run, oldest first."""
        ...

    def settle(self, incidents: Sequence[Incident], problems: Sequence[Problem]) -> None:
        """Replace the computed incidents and their problems; an incident that is gone points to its successor."""
        ...

    def incidents(self) -> tuple[Incident, ...]:
        """Return the incidents last computed, in their order."""
        ...

    def merged_into(self, incident: str) -> str | None:
        """Return the incident of today that holds what this former one held, or None."""
        ...

    def problems(self) -> tuple[Problem, ...]:
        """Return every open problem: of inputs, then of extraction, then of the last computation."""
        ...

    def decide(self, decision: Decision) -> None:
        """Append a decision; one that is already there is not written twice."""
        ...

    def decisions(self) -> tuple[Decision, ...]:
        """Return every decision, oldest first."""
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...
