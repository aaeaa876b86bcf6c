"""Places on perfect extraction: `python -m bench.places [A] [B] [pitf] [-v]`: the development gold, the 1,200 rows.

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
from counterclaim.records import Claim, Count, Measure, Place, PlacePrecision, Report
from counterclaim.resolve.places import PlaceWords, load_places, locate

CACHE = Path("/tmp/counterclaim-bench")  # noqa: S108
NEAR_KM = 50
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
        for (row, _), claim in zip(pairs, locate(case.report, claims, gazetteer, lexicon), strict=True):
            claim.check(case.report)
            for what, right in outcomes(row, claim.place):
                n[what] += 1
                n[what + " right"] += right
                if verbose and not right:
                    wanted = f"{row['place_text']!r} {row.get('country_iso3')}"
                    print(
                        f"{case.report.id} {what}: gold {wanted}, got {shown(claim.place)} | {row['evidence'][:150]!r}"
                    )
    for what in sorted(key for key in n if not key.endswith(" right")):
        hits = n[what + " right"]
        print(f"{name} {what}: {hits}/{n[what]} = {hits / n[what]:.3f}")


def shown(place: Place) -> str:
    """Return a place in short."""
    return f"{place.text!r} {place.name} {place.country} {place.precision}"


def outcomes(row: dict[str, Any], place: Place) -> list[tuple[str, bool]]:
    """Return the scorer's questions about a place and whether each is answered rightly."""
    found = [("words", bool(words(row["place_text"]) & words(place.text)))] if row["place_text"] else []
    if row.get("country_iso3"):
        return [*found, ("country", row["country_iso3"] == place.country)]
    return [
        *found,
        ("no country invented" if "country_iso3" in row else "no country in gold's form", not place.country),
    ]


def pitf(gazetteer: Gazetteer, lexicon: PlaceWords, verbose: bool) -> None:
    """Print how far from the coded point, and in which country, the first sentence's claim is put."""
    with gzip.open(gold.DEV / "pitf.jsonl.gz", "rt", encoding="utf8") as lines:
        rows = [json.loads(line) for line in lines]
    n: Counter[str] = Counter()
    start = time.perf_counter()
    for row in rows:
        report = Report(id=row["id"], text=row["text"], published=row["published"])
        place = locate(report, [pseudo_claim(report)], gazetteer, lexicon)[0].place
        for what in tell(row, place):
            n[what] += 1
        if verbose and "far" in tell(row, place):
            coded = f"{row['locality']}, {row['admin1']}, {row['country']}"
            print(f"{row['id']}: coded {coded}; got {shown(place)} | {row['text'][:160]!r}")
    print(dict(n), f"{time.perf_counter() - start:.1f} s")
    for what, of in (
        ("within 50 km", "rows"),
        ("wrong country", "located"),
        ("country right", "rows"),
        ("fine and near", "fine"),
    ):
        print(f"pitf {what}: {n[what]}/{n[of]} {of} = {n[what] / n[of]:.3f}")


def tell(row: dict[str, Any], place: Place) -> list[str]:
    """Return what is true of a row's place. "fine": down to the district; "far": fine, and not where it is coded."""
    found = ["rows"] + ["country right"] * (place.country == row["country"]) + ["country given"] * bool(place.country)
    if place.lat is None or place.lon is None or row["lat"] is None or place.precision is None:
        return found
    near = kilometres((row["lat"], row["lon"]), (place.lat, place.lon)) <= NEAR_KM
    fine = place.precision <= PlacePrecision.SECOND_ORDER
    wrong = place.country != row["country"]
    found += ["located"] + ["within 50 km"] * near + ["wrong country"] * wrong
    return found + ["fine"] * fine + ["fine and near"] * (fine and near) + ["far"] * (wrong or (fine and not near))


def pseudo_claim(report: Report) -> Claim:
    """Return a claim whose quote is the report's first sentence and whose count is its first word."""
    first = sentences.split(report.text)[0]
    word = re.search(r"\S+", report.text[first.start : first.end])
    text = word.group() if word else ""
    count = Count(text=text, span=(first.start, first.start + len(text)))
    quote = report.cut(first.span)
    return Claim(
        id="c:0", report=report.id, measure=Measure.KILLED, count=count, quote=quote, start=first.start, end=first.end
    )


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance in km between two points (latitude, longitude) in degrees."""
    (a, b), (c, d) = (tuple(map(math.radians, point)) for point in (one, other))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
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
