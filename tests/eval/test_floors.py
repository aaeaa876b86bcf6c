"""The project's own gold against its floors: a change that reads worse fails here."""

import json

from bench import accuracy
from bench.claims import checked, measured

from counterclaim import score
from counterclaim.pipeline.reading import Tools
from counterclaim.records import Report
from counterclaim.score import floors

EVAL = accuracy.FLOORS.parent
KEYS = ("id", "text", "title", "outlet", "published", "url")


def test_the_own_gold_stays_above_its_floors(tools: Tools) -> None:
    gold = checked(EVAL)
    rows = [json.loads(file.read_text("utf-8")) for file in sorted((EVAL / "reports").glob("*.json"))]
    results = measured(gold, (Report(**{key: row[key] for key in KEYS}) for row in rows), tools)
    now = floors.floor(score.figures(results, 0), gold.fingerprint)
    pinned = floors.parse(accuracy.FLOORS.read_text("utf-8"), "eval/floors.json")
    assert floors.held(pinned, "gold", now, "none")[1] == ()


def test_the_page_tells_the_pinned_figures() -> None:
    page = accuracy.PAGE.read_text("utf-8")
    assert accuracy.with_own(page) == page, "docs/accuracy.md is stale: make docs"
