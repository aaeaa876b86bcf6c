"""How fast whole reports go through the house, as ratios to a peer in the same run (the extract stage: bench.extract).

`python -m bench.speed reports.jsonl [MOST]` takes at most MOST reports (200), evenly spread over the file. The peer is
the least that any reader of text does: nupunkt's sentences, and words by one regular expression.
"""

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from nupunkt import sent_spans
from platformdirs import user_cache_path

from bench.timing import TODAY, best, reports, started
from counterclaim.pipeline import reading, reconciling
from counterclaim.pipeline.reading import Extracted, Tools
from counterclaim.pipeline.reconciling import Evidence, Rules
from counterclaim.records import Report

WORD = re.compile(r"\w+|[^\w\s]")


def main() -> None:
    """Print the size of the input, then each step's time a report and its ratio to the peer's."""
    given = _spread(reports(Path(sys.argv[1])), int(sys.argv[2]) if len(sys.argv) > 2 else 200)
    tools = reading.load_tools(user_cache_path("counterclaim"))
    rules = reconciling.load_rules(tools.registry)
    found = list(reading.extracted(given, tools, "violence", TODAY))
    claims = sum(len(one.claims) for one in found)
    print(f"{len(given)} reports of {sum(len(r.text) for r in given) // len(given)} characters, {claims} claims")
    peer = best(partial(_peer, given))
    for name, step in _steps(given, tools, rules, found).items():
        spent = best(step)
        print(f"{name:<34} {spent / len(given) * 1e3:8.2f} ms a report {spent / peer:8.1f} x peer")
    for command in (("--version",), ("extract",), ("incidents",)):
        print(f"{' '.join(('counterclaim', *command)):<34} {started(command, given[:1]):8.2f} s for one report")


def _steps(
    given: Sequence[Report], tools: Tools, rules: Rules, found: Sequence[Extracted]
) -> dict[str, Callable[[], object]]:
    return {
        "peer (sentences and words)": partial(_peer, given),
        "extract and resolve, conflict": lambda: list(reading.extracted(given, tools, "conflict", TODAY)),
        "extract and resolve, violence": lambda: list(reading.extracted(given, tools, "violence", TODAY)),
        "link and reconcile, each alone": lambda: list(reconciling.apart(found, rules)),
        "link and reconcile, together": lambda: reconciling.reconciled(Evidence.of(found), rules),
    }


def _peer(given: Iterable[Report]) -> int:
    return sum(len(list(sent_spans(report.text))) + len(WORD.findall(report.text)) for report in given)


def _spread(given: Sequence[Report], most: int) -> Sequence[Report]:
    return given[:: -(-len(given) // most)]


if __name__ == "__main__":
    main()
