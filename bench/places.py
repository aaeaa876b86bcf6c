"""Places on perfect extraction: `python -m bench.places [A|B] [-v]` for the development gold, `pitf` for the 1,200 rows.

-v prints each miss; never use it on half B.
"""

import gzip
import json
import math
import re
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench import gold
from counterclaim import sentences
from counterclaim.gazetteer import Gazetteer, open_gazetteer
from counterclaim.records import Claim, Count, Measure, Place, Report
from counterclaim.resolve.places import PlaceWords, load_places, locate

CACHE = Path("/tmp/counterclaim-bench")  # noqa: S108
STOP = {"the", "a", "an", "of", "and", "s", "in"}


def words(text: str | None) -> set[str]:
    """Return the words that the official scorer compares."""
    return {w for w in re.findall(r"\w+", (text or "").lower()) if w not in STOP}


def half(name: str, gazetteer: Gazetteer, lexicon: PlaceWords, verbose: bool) -> None:
    """Print the scorer's place figures for one half."""
    n: Counter[str] = Counter()
    for case in gold.cases(name):
        pairs = list(gold.claims(case))
        claims = [replace(claim, background=bool(row.get("background"))) for row, claim in pairs]
        located = locate(case.report, claims, gazetteer, lexicon)
        for (row, _), claim in zip(pairs, located, strict=True):
            claim.check(case.report)
            for what, right in outcomes(row, claim.place):
                n[what] += 1
                n[what + " right"] += right
                if verbose and not right:
                    p = claim.place
                    print(f"{case.report.id} {what}: gold {row['place_text']!r} {row.get('country_iso3')}, got {p.text!r} {p.name} {p.country} | {row['evidence'][:150]!r}")
    print(name, {k: f"{n[k + ' right']}/{n[k]} = {n[k + ' right'] / n[k]:.3f}" for k in sorted(n) if not k.endswith(" right")})


def outcomes(row: dict[str, Any], place: Place) -> list[tuple[str, bool]]:
    """Return the scorer's questions about a place and whether each is answered rightly."""
    found = [("words", bool(words(row["place_text"]) & words(place.text)))] if row["place_text"] else []
    if row.get("country_iso3"):
        return [*found, ("country", row["country_iso3"] == place.country)]
    return [*found, ("no country invented" if "country_iso3" in row else "no country in gold's form", not place.country)]


def pitf(gazetteer: Gazetteer, lexicon: PlaceWords, verbose: bool) -> None:
    """Print how far from the coded point, and in which country, the first sentence's claim is put."""
    with gzip.open(gold.DEV / "pitf.jsonl.gz", "rt", encoding="utf8") as lines:
        rows = [json.loads(line) for line in lines]
    n: Counter[str] = Counter()
    start = time.perf_counter()
    for row in rows:
        report = Report(id=row["id"], text=row["text"], published=row["published"])
        place = locate(report, [pseudo_claim(report)], gazetteer, lexicon)[0].place
        n["rows"] += 1
        n["country right"] += place.country == row["country"]
        n["country given"] += place.country is not None
        if place.lat is None or place.lon is None or row["lat"] is None:
            continue
        far = kilometres(row["lat"], row["lon"], place.lat, place.lon)
        wrong = place.country != row["country"]
        n["located"] += 1
        n["within 50 km"] += far <= 50
        n["wrong country"] += wrong
        n["fine"] += (place.precision or 9) <= 3
        n["fine within 50 km"] += (place.precision or 9) <= 3 and far <= 50
        if verbose and (wrong or (far > 50 and (place.precision or 9) <= 3)):
            print(f"{row['id']} {far:.0f} km: coded {row['locality']}, {row['admin1']}, {row['country']}; got {place.text!r} {place.name} {place.country} {place.precision} | {row['text'][:160]!r}")
    seconds = time.perf_counter() - start
    print(dict(n), f"within 50 km of all {n['within 50 km'] / n['rows']:.3f}, wrong country of located {n['wrong country'] / n['located']:.3f}, "
          f"country {n['country right'] / n['rows']:.3f}, fine ones within 50 km {n['fine within 50 km'] / n['fine']:.3f}, {seconds:.1f} s")  # fmt: skip


def pseudo_claim(report: Report) -> Claim:
    """Return a claim whose quote is the report's first sentence and whose count is its first word."""
    first = sentences.split(report.text)[0]
    word = re.search(r"\S+", report.text[first.start : first.end])
    text = word.group() if word else ""
    count = Count(text=text, span=(first.start, first.start + len(text)))
    quote = report.cut(first.span)
    return Claim(id="c:0", report=report.id, measure=Measure.KILLED, count=count, quote=quote, start=first.start, end=first.end)


def kilometres(a: float, b: float, c: float, d: float) -> float:
    """Return the distance in km between two points in degrees."""
    p = math.pi / 180
    h = math.sin((c - a) * p / 2) ** 2 + math.cos(a * p) * math.cos(c * p) * math.sin((d - b) * p / 2) ** 2
    return 12742 * math.asin(math.sqrt(h))


def main() -> None:
    """Run what the arguments name, by default all."""
    asked = [a for a in sys.argv[1:] if not a.startswith("-")] or ["A", "B", "pitf"]
    verbose = "-v" in sys.argv
    gazetteer, lexicon = open_gazetteer(CACHE), load_places()
    for name in asked:
        if name == "pitf":
            pitf(gazetteer, lexicon, verbose)
        else:
            half(name, gazetteer, lexicon, verbose and name == "A")


if __name__ == "__main__":
    main()
