"""Gold and the reports it is about, joined and checked: every fault of every file at once, with file and line."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from hashlib import sha256
from typing import Any

from counterclaim.records import Problem
from counterclaim.score.checking import record_faults
from counterclaim.score.gold import GoldClaim, GoldReport
from counterclaim.score.positions import Path, positions
from counterclaim.score.schema import Fault
from counterclaim.score.sources import Entry

Row = Mapping[str, Any]

_CLAIM = tuple(field.name for field in fields(GoldClaim))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """SHA-256 (hex) of what gold and its reports say, whatever the layout of the files and the order of the records."""

    gold: str
    reports: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSet:
    """Annotated reports by id, and what cannot be right in them: with a problem there are no reports."""

    reports: tuple[GoldReport, ...]
    fingerprint: Fingerprint
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Record:
    """A JSON object that has an id, where it stands, and where its members stand in it."""

    entry: Entry
    row: Row
    lines: Mapping[Path, int]
    """By path; of a key that stands twice the last."""
    twice: tuple[Path, ...] = ()


def load(gold: Iterable[Entry], reports: Iterable[Entry], countries: Collection[str]) -> GoldSet:
    """Return the gold set of these records; `countries` are the codes of ISO 3166 alpha-3."""
    annotated, refused = _by_id(gold, "gold")
    texts, lost = _by_id(reports, "report")
    used = {key: texts[key] for key in annotated if key in texts}
    doubted = [p for key, record in annotated.items() for p in _problems(record, used.get(key), countries)]
    problems = (*refused, *lost, *doubted)
    joined = () if problems else [_joined(annotated[key].row, used[key].row) for key in sorted(annotated)]
    fingerprint = Fingerprint(gold=_digest(annotated.values()), reports=_digest(used.values()))
    return GoldSet(reports=tuple(joined), fingerprint=fingerprint, problems=problems)


def _by_id(entries: Iterable[Entry], what: str) -> tuple[dict[str, _Record], list[Problem]]:
    """Return the records of entries by id, and a problem for each entry that is none or comes a second time."""
    known: dict[str, _Record] = {}
    problems: list[Problem] = []
    for entry in entries:
        record = _record(entry, what)
        if isinstance(record, Problem):
            problems.append(record)
        elif (first := known.setdefault(str(record.row["id"]), record)) is not record:
            place = f"{first.entry.file}:{first.entry.line}"
            problems.append(_problem(what, record, Fault(("id",), f"is the id of {place} too", "give each its own")))
    return known, problems


def _record(entry: Entry, what: str) -> _Record | Problem:
    try:
        text = entry.raw.decode("utf-8-sig")
        row = json.loads(text)
    except (ValueError, RecursionError) as fault:
        line = entry.line + (fault.lineno - 1 if isinstance(fault, json.JSONDecodeError) else 0)
        why = f"no JSON: {fault}"
        return Problem(code=f"bad-{what}", where=f"{entry.file}:{line}", why=why, todo="mend it", quarantines=True)
    if isinstance(row, dict) and isinstance(row.get("id"), str | int) and str(row["id"]).strip():
        members = Counter(path for path, _ in positions(text))
        twice = tuple(path for path, times in members.items() if times > 1)
        return _Record(entry=entry, row=row, lines=dict(positions(text)), twice=twice)
    record = _Record(entry=entry, row={}, lines={})
    return _problem(what, record, Fault((), "is no object with an id", f"give the {what} as an object with an id"))


def _problems(record: _Record, report: _Record | None, countries: Collection[str]) -> Iterator[Problem]:
    text = report.row.get("text") if report else None
    if not isinstance(text, str) or not text.strip():
        text, missing = None, f"{record.row['id']!r} has no report with a text"
        yield _problem("gold", record, Fault(("id",), missing, "put the report beside the others, or say --reports"))
    twice = (Fault(path, "stands here twice", "take one of the two out") for path in record.twice)
    for fault in (*twice, *record_faults(record.row, text, countries)):
        yield _problem("gold", record, fault)


def _problem(what: str, record: _Record, fault: Fault) -> Problem:
    named = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in fault.path).lstrip(".")
    where = f"{record.entry.file}:{_line(record, fault.path)}"
    why = f"{named} {fault.why}".strip()
    return Problem(code=f"bad-{what}", where=where, why=why, todo=fault.todo, quarantines=True)


def _line(record: _Record, path: Path) -> int:
    """Return the line of a value, or of the innermost thing around it that is there."""
    around = (path[:length] for length in range(len(path), 0, -1))
    return record.entry.line - 1 + next((record.lines[part] for part in around if part in record.lines), 1)


def _joined(gold: Row, report: Row) -> GoldReport:
    claims = tuple(GoldClaim(**{key: row[key] for key in _CLAIM if key in row}) for row in gold["claims"])
    outlet = report.get("outlet")
    return GoldReport(
        id=gold["id"], text=report["text"], outlet=outlet if isinstance(outlet, str) else None, claims=claims
    )


def _digest(records: Iterable[_Record]) -> str:
    said = sorted(json.dumps(record.row, sort_keys=True) for record in records)
    return sha256("\n".join(said).encode()).hexdigest()
