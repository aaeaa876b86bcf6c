"""The development gold as our own records, so that each stage can be measured alone on perfect input.

`python -m bench.gold` counts the two halves. Rules are written on half A and checked on half B: only ids of half B
may be printed, never its texts. The halves keep the reports of one incident together.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha1
from pathlib import Path
from typing import Any

from counterclaim.records import Claim, Claimant, Count, Measure, Report, Side, Span, Stance, Victim, keys

DEV = Path(__file__).resolve().parents[2] / "shared" / "dev"
FIRST_FIVE = ("r0", "r1", "r2", "r3", "r4")
KEYS = ("id", "text", "title", "outlet", "published", "url", "language")


@dataclass(frozen=True)
class Case:
    """One development report and its gold rows (dicts as in GUIDELINES.md)."""

    report: Report
    gold: list[dict[str, Any]]
    half: str


def cases(half: str | None = None) -> Iterator[Case]:
    """Yield the development cases, of one half ("A", "B") or of both, in the order of their ids."""
    for file in sorted((DEV / "reports").glob("*.json")):
        row = json.loads(file.read_text("utf-8"))
        gold = json.loads((DEV / "gold" / file.name).read_text("utf-8"))
        case = Case(Report(**{k: row.get(k) for k in KEYS}), gold["claims"], half_of(row))
        if half in (None, case.half):
            yield case


def half_of(row: dict[str, Any]) -> str:
    """Return A or B by the hash of the report's incident group."""
    if row["id"] in FIRST_FIVE:
        return "A"
    group = row.get("incident_group") or row["id"]
    return "AB"[int(sha1(group.encode(), usedforsecurity=False).hexdigest(), 16) % 2]


def claims(case: Case) -> Iterator[tuple[dict[str, Any], Claim]]:
    """Yield gold rows with the claim a perfect extraction would make: measure, count, words, quote.

    Sides, parties, places and times are left for `resolve` to find. Rows of measure `other` are left out.
    """
    for row in case.gold:
        start = case.report.text.find(row["evidence"])
        number = _span(row["evidence"], row["value_text"], start)
        if row["measure"] in set(Measure) and start >= 0 and number is not None:
            yield row, _claim(case, row, start, number)


def _claim(case: Case, row: dict[str, Any], start: int, number: Span) -> Claim:
    text, end = case.report.text, start + len(row["evidence"])
    victim = _span(row["evidence"], row["victim_text"], start)
    count = Count(low=row["low"], high=row["high"], text=text[slice(*number)], span=number, qualifier=row["qualifier"])
    speaker = _span(text[max(0, start - 400) : end + 200], row["claimant_text"], max(0, start - 400))
    return Claim(
        id=keys.claim_id(case.report.id, text, row["measure"], number),
        report=case.report.id,
        measure=Measure(row["measure"]),
        count=count,
        victim=Victim(text=row["victim_text"] or None, span=victim, side=Side.UNKNOWN if row["victim_side"] else None),
        claimant=Claimant(text=row["claimant_text"] or None, span=speaker),
        stance=Stance(row["status"]),
        rule="gold",
        quote=text[start:end],
        start=start,
        end=end,
    )


def _span(text: str, words: str, offset: int) -> Span | None:
    at = text.find(words) if words else -1
    return None if at < 0 else (offset + at, offset + at + len(words))


if __name__ == "__main__":
    for name in "AB":
        chosen = list(cases(name))
        print(name, len(chosen), "reports", sum(len(c.gold) for c in chosen), "gold rows")
