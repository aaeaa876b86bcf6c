"""A small gold set of an invented conflict, as annotators would write it down, and claims that answer it perfectly."""

import json
from pathlib import Path
from typing import Any

from counterclaim.score import Entry, GoldReport, GoldSet, load

COUNTRIES = frozenset({"PAK", "MLI"})
REPORTS = [
    {
        "id": "toll",
        "outlet": "Vale Courier",
        "published": "2025-03-12",
        "text": (
            "The army said at least 10 soldiers were killed and 4 wounded in Torvale on Tuesday.\n"
            "Residents spoke of dozens of dead villagers."
        ),
    },
    {
        "id": "raid",
        "outlet": "Ridge Radio",
        "published": "2025-03-13",
        "text": "Gunmen attacked two villages near Torvale and took 7 herders captive, an elder said.",
    },
    {"id": "market", "outlet": "Vale Courier", "published": "2025-03-14", "text": "Prices rose by 10 percent."},
]


def claim(**changes: Any) -> dict[str, Any]:
    """Return a row of gold: the soldiers of the first report, but for the changes."""
    row = {
        "measure": "killed",
        "low": 10,
        "high": None,
        "value_text": "10",
        "qualifier": "at least",
        "victim_text": "soldiers",
        "victim_side": "state_forces",
        "claimant_text": "The army",
        "claimant_side": "state",
        "perpetrator_text": "",
        "place_text": "Torvale",
        "country_iso3": "PAK",
        "date_start": "2025-03-11",
        "date_end": "2025-03-11",
        "status": "asserted",
        "evidence": "The army said at least 10 soldiers were killed and 4 wounded in Torvale on Tuesday.",
        "construction": "passive",
    }
    return row | changes


def gold() -> list[dict[str, Any]]:
    """Return the gold records of the three reports; the last is a control."""
    wounded = claim(measure="wounded", low=4, high=4, value_text="4", qualifier="", construction="elided noun")
    villagers = claim(
        low=None,
        value_text="dozens",
        qualifier="dozens",
        victim_text="villagers",
        victim_side="civilians",
        claimant_text="Residents",
        claimant_side="witness_or_local",
        status="hedged",
        evidence="Residents spoke of dozens of dead villagers.",
        construction="nominal",
    )
    raid = {
        "claimant_text": "an elder",
        "claimant_side": "witness_or_local",
        "perpetrator_text": "Gunmen",
        "qualifier": "",
        "date_start": None,
        "date_end": None,
        "country_iso3": "",
        "evidence": REPORTS[1]["text"],
    }
    herders = {"victim_text": "herders", "victim_side": "civilians", "background": True, "construction": "active"}
    villages = {"victim_text": "", "victim_side": "", "place_text": "two villages", "construction": "active"}
    return [
        {"id": "toll", "claims": [claim(), wounded, villagers]},
        {
            "id": "raid",
            "claims": [
                claim(measure="captured", low=7, high=7, value_text="7", **raid, **herders),
                claim(measure="locations", low=2, high=2, value_text="two", **{**raid, **villages}),
            ],
        },
        {"id": "market", "claims": []},
    ]


def entry(name: str, record: object, line: int = 1) -> Entry:
    """Return a record as the file that holds it, indented as people write it."""
    return Entry(file=name, line=line, raw=json.dumps(record, indent=1).encode())


def gold_set(records: list[dict[str, Any]] | None = None, reports: list[dict[str, Any]] | None = None) -> GoldSet:
    """Return the set loaded, with other records or reports if they are given."""
    rows = gold() if records is None else records
    texts = REPORTS if reports is None else reports
    return load([entry("gold", row) for row in rows], [entry("reports", row) for row in texts], COUNTRIES)


def perfect(reports: tuple[GoldReport, ...]) -> list[dict[str, Any]]:
    """Return, as `extract` would print them, the claims that say what the gold says."""
    return [_answer(report, index) for report in reports for index in range(len(report.claims))]


def _answer(report: GoldReport, index: int) -> dict[str, Any]:
    wanted = report.claims[index]
    start = report.text.index(wanted.evidence)
    number = start + wanted.evidence.index(wanted.value_text)
    span = [number, number + len(wanted.value_text)]
    return {
        "report": report.id,
        "measure": wanted.measure,
        "count": {"low": wanted.low, "high": wanted.high, "text": wanted.value_text, "span": span},
        "victim": {"text": wanted.victim_text or None, "side": wanted.victim_side or None},
        "claimant": {"text": wanted.claimant_text or None, "side": wanted.claimant_side},
        "perpetrator": {"text": wanted.perpetrator_text or None},
        "place": {"text": wanted.place_text or None, "country": wanted.country_iso3 or None},
        "when": {"start": wanted.date_start, "end": wanted.date_end},
        "stance": wanted.status,
        "background": wanted.background,
        "rule": f"rule.{wanted.measure}",
        "quote": wanted.evidence,
        "start": start,
        "end": start + len(wanted.evidence),
    }


def write(folder: Path) -> Path:
    """Write gold and reports below a folder, a file each, and return where the gold is."""
    for name, rows in (("gold", gold()), ("reports", REPORTS)):
        (folder / name).mkdir()
        for row in rows:
            (folder / name / f"{row['id']}.json").write_text(json.dumps(row, indent=1), "utf-8")
    return folder / "gold"
