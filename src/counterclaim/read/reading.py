"""What became of one input: its bytes, exactly one status, the report if there is one, and what to know about it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from counterclaim.errors import BadRecord
from counterclaim.records import Problem, Report, keys, wire


class Outcome(StrEnum):
    """How an input ended. `quarantined` and `refused` say why in the reading's code."""

    OK = "ok"
    WARNED = "ok-with-warnings"
    DUPLICATE = "duplicate"
    NO_TEXT = "no-text"
    UNSUPPORTED = "unsupported-language"
    QUARANTINED = "quarantined"
    REFUSED = "refused"


CODED = (Outcome.QUARANTINED, Outcome.REFUSED)
LOST = (Outcome.NO_TEXT, Outcome.UNSUPPORTED, Outcome.QUARANTINED, Outcome.REFUSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a report's metadata came from: field `published`, source `json-ld` or `meta article:published_time`."""

    field: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One input read. `where` is the file, or file:line for JSON Lines.

    `raw` is the input as received (a line without its newline), empty only where it was too large to hold;
    `sha256` (hex) is that of the whole input in either case. A report stands exactly on what is ok.
    """

    where: str
    outcome: Outcome
    code: str = ""
    report: Report | None = None
    raw: bytes
    sha256: str
    problems: tuple[Problem, ...] = ()
    origins: tuple[Origin, ...] = ()

    def __post_init__(self) -> None:
        if (self.report is not None) != (self.outcome in (Outcome.OK, Outcome.WARNED)):
            raise BadRecord(f"{self.where}: a reading that is {self.outcome} and its report do not fit")
        if bool(self.code) != (self.outcome in CODED):
            raise BadRecord(f"{self.where}: a reading that is {self.outcome} and the code {self.code!r} do not fit")
        if self.outcome != Outcome.OK and not self.problems:
            raise BadRecord(f"{self.where}: a reading that is {self.outcome} must say why")

    @property
    def status(self) -> str:
        """The outcome and, where it has one, its code: `ok`, `quarantined:empty`."""
        return f"{self.outcome}:{self.code}" if self.code else str(self.outcome)

    @property
    def lost(self) -> bool:
        """Tell whether the input gave nothing: what makes a command end with exit code 3."""
        return self.outcome in LOST


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many inputs there were and how they ended; the two must agree."""

    received: int
    statuses: tuple[tuple[str, int], ...]

    def __post_init__(self) -> None:
        if self.received != sum(count for _, count in self.statuses):
            raise BadRecord(f"{self.received} inputs, but their statuses add up otherwise: {self.statuses}")

    @classmethod
    def of(cls, received: int, statuses: Iterable[str]) -> "Tally":
        """Count statuses against the number of inputs that went in."""
        return cls(received=received, statuses=tuple(sorted(Counter(statuses).items())))

    def __str__(self) -> str:
        """Return "12 in = 1 duplicate + 11 ok"."""
        return f"{self.received} in = " + (" + ".join(f"{count} {status}" for status, count in self.statuses) or "0")


def lost(where: str, raw: bytes, sha256: str, status: str, *reason: str) -> Reading:
    """Return a reading that gave nothing; `reason` is why and what to do next."""
    outcome, _, code = status.partition(":")
    why, todo = reason
    problem = Problem(code=code or outcome, where=where, why=why, todo=todo, quarantines=True)
    return Reading(where=where, outcome=Outcome(outcome), code=code, raw=raw, sha256=sha256, problems=(problem,))


def once(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Pass readings on; what was there before becomes a duplicate, another report under a taken id is quarantined.

    Chain the readings of all inputs through one call: the memory of what was seen (hashes only) lives as long as
    the iterator.
    """
    by_bytes: dict[str, str] = {}
    by_id: dict[str, tuple[str, str]] = {}
    for reading in readings:
        if reading.report is None:
            yield reading
            continue
        # two releases may identify a language differently; that makes no other report
        content = keys.digest(wire.line(replace(reading.report, language=None, language_source=None)))
        holder, held = by_id.setdefault(reading.report.id, (reading.where, ""))
        first = by_bytes.setdefault(reading.sha256, reading.where)
        if not held:
            by_id[reading.report.id] = (holder, content)
        if held == content or first != reading.where:
            yield _repeat(reading, holder if held == content else first)
        else:
            yield _namesake(reading, reading.report.id, holder) if held else reading


def _namesake(reading: Reading, id_: str, holder: str) -> Reading:
    why = f"the id {id_!r} is that of another report, {holder}"
    return lost(reading.where, reading.raw, reading.sha256, "quarantined:id-taken", why, "give it an id of its own")


def _repeat(reading: Reading, first: str) -> Reading:
    problem = Problem(code="duplicate", where=reading.where, why=f"the same as {first}", todo="nothing to do")
    return replace(reading, outcome=Outcome.DUPLICATE, report=None, problems=(problem,), origins=())
