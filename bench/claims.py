"""Claims of the development reports against the gold, per half, as `counterclaim score` scores them.

`python -m bench.claims [--worst N]` runs extract and resolve; the worst reports are shown for half A only.
"""

import sys
from collections.abc import Iterator
from datetime import date

from platformdirs import user_cache_path

from bench.gold import DEV, Case, cases
from counterclaim import score
from counterclaim.gazetteer.sources import Sources
from counterclaim.pipeline.reading import Tools, extracted, load_tools
from counterclaim.records import wire
from counterclaim.score import Answer, Finding, GoldSet, Result


def main() -> None:
    """Print the figures of both halves."""
    countries = frozenset(country.iso3 for country in Sources().countries)
    gold = score.load(score.entries(DEV / "gold"), score.entries(DEV / "reports"), countries)
    assert not gold.problems, "\n".join(map(str, gold.problems))
    tools = load_tools(user_cache_path("counterclaim"))
    for half in "AB":
        found = list(_results([*cases(half)], gold, tools))
        figures = wire.plain(score.figures(found, elsewhere=0))
        print(half, wire.line({key: value for key, value in figures.items() if key != "slices"}))
        for error in score.worst(found, _shown(half)):
            _print(error)


def _shown(half: str) -> int:
    return int(sys.argv[sys.argv.index("--worst") + 1]) if "--worst" in sys.argv and half == "A" else 0


def _results(half: list[Case], gold: GoldSet, tools: Tools) -> Iterator[Result]:
    own = {case.report.id for case in half}
    found = extracted((case.report for case in half), tools, "conflict", date(2026, 11, 20))
    lines = (line.encode() for one in found for line in wire.lines(one.claims))
    answers = [answer for answer in score.parse(lines, "extract") if isinstance(answer, Answer)]
    return score.results([report for report in gold.reports if report.id in own], answers)


def _print(error: Finding) -> None:
    print(
        f"{error.report} {error.error:7} {error.measure} {error.number} | {error.victim} | {error.rule} | {error.why}"
    )
    print(f"    {error.sentence[:200]}")


if __name__ == "__main__":
    main()
