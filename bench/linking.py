"""Measure linking alone, on claims as a perfect extraction would give them.

`python -m bench.linking` prints: pairs of reports of one `incident_group` (precision, recall; halves A and B), the five
first reports, and B-cubed on gva.jsonl.gz (halves by the hash of the incident) with one pseudo-claim a report.
`python -m bench.linking CLAIMS.jsonl` takes the claims of the groups from `counterclaim extract` instead.
"""

import gzip
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha1
from itertools import combinations
from pathlib import Path
from typing import Any

from bench.gold import DEV, FIRST_FIVE, Case, cases, claims
from counterclaim.link import Linked, Matching, link, load
from counterclaim.records import (
    Claim,
    Count,
    Extent,
    Incident,
    Measure,
    Perpetrator,
    Place,
    PlacePrecision,
    Report,
    Side,
    Statement,
    TimePrecision,
    When,
    keys,
)
from counterclaim.records.wire import parse

KEPT: tuple[str, ...] = ("id", "text", "title", "outlet", "published", "url")
Labels = Mapping[str, str]


def gold_claims(case: Case) -> list[Claim]:
    """Return the gold rows of a report as claims with the dates, places and sides of the gold."""
    places = json.loads((DEV / "gold" / f"{case.report.id}.json").read_text("utf-8")).get("places", [])
    found = {claim.id: _resolved(claim, row, places) for row, claim in claims(case)}
    return list(found.values())


def undated(claims_: Iterable[Claim], words: str | None) -> list[Claim]:
    """Return claims whose date is taken back to the words that the report itself has."""
    return [c if c.background else replace(c, when=When(text=words)) for c in claims_]


def groups(reports: Sequence[Report], linked: Linked, group: Labels) -> dict[str, float]:
    """Return precision and recall of the pairs of reports with one main incident (as score_sets.groups counts them)."""
    mine, n = main_incidents(linked.incidents), Counter[str]()
    for a, b in combinations(sorted(r.id for r in reports), 2):
        same, joined = group[a] == group[b], a in mine and mine[a] == mine.get(b)
        n["right"] += same and joined
        n["missed"] += same and not joined
        n["wrong"] += joined and not same
    return {"precision": _share(n["right"], n["wrong"]), "recall": _share(n["right"], n["missed"]), **n}


def main_incidents(found: Iterable[Incident]) -> dict[str, str]:
    """Return each report's incident: no background, then the most claims, then the smallest id."""
    best: dict[str, tuple[bool, int, str]] = {}
    for incident in found:
        rank = (incident.background, -len(incident.claims), incident.id)
        best |= {report: rank for report in incident.reports if report not in best or rank < best[report]}
    return {report: rank[-1] for report, rank in best.items()}


def b_cubed(gold: Labels, mine: Labels) -> dict[str, float]:
    """Return B-cubed precision, recall and F1."""
    a, b = defaultdict(set), defaultdict(set)
    for key, incident in gold.items():
        a[incident].add(key)
        b[mine[key]].add(key)
    precision = sum(len(a[gold[k]] & b[mine[k]]) / len(b[mine[k]]) for k in gold) / len(gold)
    recall = sum(len(a[gold[k]] & b[mine[k]]) / len(a[gold[k]]) for k in gold) / len(gold)
    return {"precision": precision, "recall": recall, "f1": 2 * precision * recall / (precision + recall)}


def gva_rows() -> list[dict[str, Any]]:
    """Return the rows of gva.jsonl.gz that the scorer keeps: no empty text, the first of each id."""
    with gzip.open(DEV / "gva.jsonl.gz", "rt", encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    return list({row["id"]: row for row in reversed(found) if row["text"].strip()}.values())[::-1]


def gva(rows: Sequence[dict[str, Any]], matching: Matching, given: Sequence[Claim] = ()) -> dict[str, float]:
    """Return B-cubed of gva rows with the claims given, or with one claim a report that says nothing."""
    reports = [_report(row) for row in rows]
    linked = link(reports, given or [_pseudo(report) for report in reports], [], matching)
    mine = {r.id: r.id for r in reports} | main_incidents(linked.incidents)
    return b_cubed({row["id"]: row["incident"] for row in rows}, mine)


def half(incident: str) -> str:
    """Return A or B by the hash of an incident of gva."""
    return "AB"[int(sha1(incident.encode(), usedforsecurity=False).hexdigest(), 16) % 2]


def _report(row: dict[str, Any]) -> Report:
    kept: dict[str, Any] = {k: row.get(k) for k in KEPT}
    return Report(**kept)


def _pseudo(report: Report) -> Claim:
    claim = keys.claim_id(report.id, report.text, Measure.KILLED, None)
    return Claim(id=claim, report=report.id, measure=Measure.KILLED, count=Count(low=1, high=1, text="one"))


def _resolved(claim: Claim, row: dict[str, Any], places: Sequence[dict[str, Any]]) -> Claim:
    start, end = row["date_start"], row["date_end"]
    named = next((p for p in places if p["text"] and row["place_text"] and p["text"] in row["place_text"]), {})
    country = row.get("country_iso3") or None
    place = Place(
        text=row["place_text"] or None,
        country=country,
        admin1=named.get("admin1") or None,
        precision=None if row["place_text"] else PlacePrecision.COUNTRY if country else None,
    )
    since = start is not None and end is not None and (start[:7] != end[:7])
    return replace(
        claim,
        place=place,
        when=When(start=start, end=end, precision=TimePrecision.DAY, source="text") if start and end else When(),
        victim=replace(claim.victim, side=Side(row["victim_side"]) if row["victim_side"] else None),
        perpetrator=Perpetrator(text=row["perpetrator_text"] or None),
        background=bool(row.get("background")),
        extent=Extent.CUMULATIVE if since and bool(row.get("background")) else Extent.EVENT,
    )


def _share(right: int, other: int) -> float:
    return right / max(1, right + other)


def _first_five(found: Sequence[Case], matching: Matching) -> None:
    five = [case for case in found if case.report.id in FIRST_FIVE]
    words = {"r0": "Saturday", "r2": "August 25", "r3": "In recent weeks"}
    known = {c.report.id: gold_claims(c) for c in five}
    given = [c for id_, own in known.items() for c in (undated(own, words[id_]) if id_ in words else own)]
    linked = link([c.report for c in five], given, [], matching)
    for i in linked.incidents:
        print(" ", i.label, i.kind, i.when.start, i.when.end, i.reports, len(i.claims), "by link:", i.dated_by_link)
        for one in i.links:
            print("     ", round(one.score, 1), [f"{r.feature} {r.score:+.1f}" for r in one.reasons])


def main(argv: Sequence[str]) -> None:
    """Print every figure."""
    matching = load()
    given = [parse(line, Claim) for line in Path(argv[0]).read_text("utf-8").splitlines()] if argv else []
    labels = {f.stem: json.loads(f.read_text("utf-8")) for f in (DEV / "reports").glob("*.json")}
    group = {id_: row.get("incident_group") or id_ for id_, row in labels.items()} | dict.fromkeys(
        ("r0", "r1", "r4"), "r"
    )
    for name in ("A", "B"):
        found = list(cases(name))
        own = given or [c for case in found for c in gold_claims(case)]
        linked = link([c.report for c in found], own, _NO_STATEMENTS, matching)
        print("groups", name, groups([c.report for c in found], linked, group))
    _first_five(list(cases("A")), matching)
    rows = gva_rows()
    for name in ("A", "B"):
        print("gva", name, gva([r for r in rows if half(r["incident"]) == name], matching))
    start = time.perf_counter()
    print("gva", gva(rows, matching), f"{time.perf_counter() - start:.1f} s")


_NO_STATEMENTS: tuple[Statement, ...] = ()

if __name__ == "__main__":
    main(sys.argv[1:])
