"""The gazetteer and who else finds places: `python -m bench.resolve`.

Prints how fast the gazetteer opens, how much memory a run over MANY reports takes, and how many places a second are
found in the development reports, beside flashgeotext and geotext on the same texts in the same run
(requirements/bench.txt brings them); then recall and precision of each on the places annotated there. `bench.places`
measures the places of claims.

A name that a tool finds is right where it shares a word with a place, a claim's place, a first-order division or a
country that the report's annotation names. An annotated place is found where it shares a word with a name that the tool
found. Annotated are the places of the happenings, not every place of a text: precision is a floor, the same for all.
"""

import gzip
import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from resource import RUSAGE_CHILDREN, getrusage

from bench import gold
from bench.places import CACHE
from bench.timing import ROUNDS, best
from counterclaim.gazetteer import Gazetteer, open_gazetteer
from counterclaim.gazetteer.sources import Sources
from counterclaim.gazetteer.spelling import key
from counterclaim.records import Report
from counterclaim.resolve.places import PlaceWords, load_places
from counterclaim.resolve.places.rank import Ranking
from counterclaim.resolve.places.survey import survey

MANY = 1000
WEAK = {
    "the",
    "a",
    "of",
    "and",
    "in",
    "al",
    "el",
    "de",
    "la",
    "state",
    "province",
    "region",
    "district",
    "city",
    "town",
}
WEAK |= {"village", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "near", "area"}
"""Words that two names may share without being one place."""

Finder = Callable[[Report], Sequence[str]]
"""Returns the names of places in a report, as written."""


@dataclass(frozen=True)
class Annotated:
    """A report, the places annotated in it, and every word that names one of them, its division or its country."""

    report: Report
    places: Sequence[frozenset[str]]
    right: frozenset[str]


def main() -> None:
    """Print the three parts."""
    open_gazetteer(CACHE).close()  # compiled, if it was not
    print(f"{'gazetteer opened':<34} {_opened():8.1f} ms")
    print(f"{f'extract over {MANY} reports':<34} {_resident():8.1f} MB resident at most")
    found = list(_annotated())
    finders: dict[str, Callable[[], Finder]] = {
        "counterclaim, in the gazetteer": partial(_ours, "NC"),
        "counterclaim, unknown names too": partial(_ours, "NCU"),
        "flashgeotext": _flashgeotext,
        "geotext": _geotext,
    }
    for name, load in finders.items():
        try:
            finder = load()
        except ImportError:
            print(f"{name:<34} not installed: pip install --require-hashes -r requirements/bench.txt")
        else:
            _measure(name, finder, found)


def _measure(name: str, finder: Finder, cases: Sequence[Annotated]) -> None:
    """Print places a second, recall and precision of one finder."""
    names = [[words for one in finder(case.report) if (words := _words(one))] for case in cases]
    spent = best(partial(_each, finder, cases))
    rate = sum(map(len, names)) / spent
    wanted = [
        any(place & one for one in given) for case, given in zip(cases, names, strict=True) for place in case.places
    ]
    hits = [bool(one & case.right) for case, given in zip(cases, names, strict=True) for one in set(given)]
    print(
        f"{name:<34} {rate:8.0f} places a second {spent / len(cases) * 1e3:8.2f} ms a report"
        f"   recall {_share(wanted)}   precision {_share(hits)}"
    )


def _share(outcomes: Sequence[bool]) -> str:
    return f"{sum(outcomes) / len(outcomes):.3f} ({sum(outcomes)}/{len(outcomes)})"


def _each(finder: Finder, cases: Iterable[Annotated]) -> None:
    for case in cases:
        finder(case.report)


def _words(name: str) -> frozenset[str]:
    return frozenset(key(name).split()) - WEAK


def _annotated() -> Iterable[Annotated]:
    """Yield the development reports with the places annotated in them."""
    sources = Sources()
    countries = {country.iso3: (country.name, *_called(sources, country.iso3)) for country in sources.countries}
    for case in gold.cases():
        rows = json.loads((gold.DEV / "gold" / f"{case.report.id}.json").read_text("utf-8")).get("places", ())
        places = [_words(row["text"]) for row in rows]
        around = [name for row in rows for name in (row.get("admin1"), *countries.get(row.get("country_iso3"), ()))]
        claimed = [row.get("place_text") for row in case.gold]
        right = frozenset[str]().union(*places, *(_words(name) for name in (*around, *claimed) if name))
        yield Annotated(case.report, [place for place in places if place], right)


def _called(sources: Sources, country: str) -> Sequence[str]:
    called = sources.called.get(country)
    return called.names if called else ()


def _ours(letters: str) -> Finder:
    return partial(_named, letters, open_gazetteer(CACHE), load_places())


def _named(letters: str, gazetteer: Gazetteer, words: PlaceWords, report: Report) -> Sequence[str]:
    """Return the names in what are sure to be place phrases; letters as in `resolve.places.chunks`."""
    read = survey(report, gazetteer, words)
    ranking = Ranking(read, words.file)
    sure = (spot.phrase for row in read.spots for spot in row if ranking.is_place(spot))
    return [part.chunk.text for phrase in sure for part in phrase.parts if part.chunk.letter in letters]


def _flashgeotext() -> Finder:
    peer = import_module("flashgeotext.geotext").GeoText()

    def find(report: Report) -> Sequence[str]:
        found = peer.extract(report.text)
        return [name for kind in found.values() for place in kind.values() for name in place["found_as"]]

    return find


def _geotext() -> Finder:
    peer = import_module("geotext").GeoText

    def find(report: Report) -> Sequence[str]:
        found = peer(report.text)
        return [*found.cities, *found.countries]

    return find


def _opened() -> float:
    """Return the least time in which a new process opens the gazetteer, in milliseconds, imports apart."""
    code = (
        "import sys, time; from pathlib import Path; from counterclaim.gazetteer import open_gazetteer;"
        "began = time.perf_counter(); open_gazetteer(Path(sys.argv[1])); print((time.perf_counter() - began) * 1e3)"
    )
    run = partial(subprocess.run, [sys.executable, "-c", code, str(CACHE)], capture_output=True, check=True)
    return min(float(run().stdout) for _ in range(ROUNDS))


def _resident() -> float:
    """Return the most memory of a process that reads and resolves MANY reports, in megabytes."""
    with gzip.open(gold.DEV / "pitf.jsonl.gz", "rt", encoding="utf8") as lines:
        rows = [json.loads(line) for line in lines][:MANY]
    reports = "".join(json.dumps({name: row[name] for name in ("id", "text", "published")}) + "\n" for row in rows)
    command = [sys.executable, "-m", "counterclaim", "extract", "--cache", str(CACHE)]
    subprocess.run(command, input=reports.encode(), capture_output=True, check=True)
    return getrusage(RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    main()
