"""Incidents and estimates: pure functions of claims and decisions, never stored as truth."""

from dataclasses import dataclass, field
from typing import Literal

from counterclaim.errors import BadRecord
from counterclaim.records.claim import Place, When
from counterclaim.records.terms import Measure, Side, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """Low, best and high of one incident, measure and side, with the claims for and against."""

    measure: Measure
    side: Side
    low: int | None = None
    best: int | None = None
    high: int | None = None
    high_open: bool = False
    claimed_max: int | None = None
    status: Status
    policy: str
    derived: tuple[int, ...] | None = None
    """The addends, where a number is a sum or a difference (a difference has a negative one)."""
    parts: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    """approximate, hedged, possibly_common, capped, inconsistent, vague, snapshot: marks an editor should see."""
    for_: tuple[str, ...] = ()
    """Written `for` in JSON."""
    against: tuple[str, ...] = ()
    superseded: tuple[str, ...] = ()
    lines: int = 0
    because: str

    def __post_init__(self) -> None:
        known = [n for n in (self.low, self.best, self.high) if n is not None]
        if known != sorted(known):
            raise BadRecord(f"{self.measure}, {self.side}: not low <= best <= high: {self.low} {self.best} {self.high}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why two claims were linked (or kept apart): a score in log-odds and a sentence for the reviewer."""

    feature: str
    score: float
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two happenings that are one, and why."""

    left: str
    right: str
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """What happened, as far as the claims agree that it is one thing: parties, place, time and its estimates."""

    id: str
    label: str
    kind: Literal["incident", "operation"] = "incident"
    part_of: str | None = None
    parts: tuple[str, ...] = ()
    background: bool = False
    when: When = field(default_factory=When)
    place: Place = field(default_factory=Place)
    parties: tuple[str, ...] = ()
    dated_by_link: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    lines: int = 0
    outlets: int = 0
    estimates: tuple[Estimate, ...] = ()
