"""Claims of the development reports against the gold, per half, as `counterclaim score` scores them.

`python -m bench.claims [--worst N]` runs extract and resolve; the worst reports are shown for half A only.
"""

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from platformdirs import user_cache_path

from bench.gold import DEV, cases
from counterclaim import score
from counterclaim.gazetteer.sources import Sources
from counterclaim.pipeline.reading import Tools, extracted, load_tools
from counterclaim.records import Report, wire
from counterclaim.score import Answer, Finding, GoldSet, Result

TODAY = date(2026, 11, 20)


def main() -> None:
    """Print the figures of both halves."""
    for half, results in halves(load_tools(user_cache_path("counterclaim"))).items():
        figures = wire.plain(score.figures(results, elsewhere=0))
        print(half, wire.line({key: value for key, value in figures.items() if key != "slices"}))
        for error in score.worst(results, _shown(half)):
            _print(error)


def halves(tools: Tools) -> dict[str, list[Result]]:
    """Return what extract and resolve make of the development reports, by half."""
    gold = checked(DEV)
    return {half: measured(gold, (case.report for case in cases(half)), tools) for half in "AB"}


def checked(folder: Path) -> GoldSet:
    """Return the gold of a folder that holds `gold` and `reports`; it must be without a fault."""
    countries = frozenset(country.iso3 for country in Sources().countries)
    gold = score.load(score.entries(folder / "gold"), score.entries(folder / "reports"), countries)
    assert not gold.problems, "\n".join(map(str, gold.problems))
    return gold


def measured(gold: GoldSet, reports: Iterable[Report], tools: Tools) -> list[Result]:
    """Return what extract and resolve make of these reports of a gold set, through the bytes that a user would see."""
    chosen = {report.id: report for report in reports}
    found = extracted(chosen.values(), tools, "conflict", TODAY)
    lines = (line.encode() for one in found for line in wire.lines(one.claims))
    answers = [answer for answer in score.parse(lines, "extract") if isinstance(answer, Answer)]
    return list(score.results([report for report in gold.reports if report.id in chosen], answers))


def _shown(half: str) -> int:
    return int(sys.argv[sys.argv.index("--worst") + 1]) if "--worst" in sys.argv and half == "A" else 0


def _print(error: Finding) -> None:
    said = f"{error.measure} {error.number} | {error.victim} | {error.rule} | {error.why}"
    print(f"{error.report} {error.error:7} {said}\n    {error.sentence[:200]}")


if __name__ == "__main__":
    main()
