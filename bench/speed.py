"""How fast reports are read, as ratios to a peer in the same run: machines differ, and so does one from hour to hour.

`python -m bench.speed reports.jsonl [MOST]` takes at most MOST reports (200), evenly spread over the file. The peer is
the least that any reader of text does: nupunkt's sentences, and words by one regular expression. Times are processor
times, the best of ROUNDS; they are printed, never asserted.
"""

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from nupunkt import sent_spans
from platformdirs import user_cache_path

from counterclaim.extract import extract
from counterclaim.pipeline import reading, reconciling
from counterclaim.pipeline.reading import Extracted, Tools
from counterclaim.pipeline.reconciling import Evidence, Rules
from counterclaim.read.inputs import read
from counterclaim.records import Report, wire
from counterclaim.sentences import split

TODAY = date(2026, 11, 20)
ROUNDS = 3
WORD = re.compile(r"\w+|[^\w\s]")


def main() -> None:
    """Print the size of the input, then each step's time a report and its ratio to the peer's."""
    reports = _spread(_reports(Path(sys.argv[1])), int(sys.argv[2]) if len(sys.argv) > 2 else 200)
    tools = reading.load_tools(user_cache_path("counterclaim"))
    rules = reconciling.load_rules(tools.registry)
    found = list(reading.extracted(reports, tools, "violence", TODAY))
    claims = sum(len(one.claims) for one in found)
    print(f"{len(reports)} reports of {sum(len(r.text) for r in reports) // len(reports)} characters, {claims} claims")
    peer = _best(partial(_peer, reports))
    for name, step in _steps(reports, tools, rules, found).items():
        spent = _best(step)
        print(f"{name:<34} {spent / len(reports) * 1e3:8.2f} ms a report {spent / peer:8.1f} x peer")
    for command in (("--version",), ("extract",), ("incidents",)):
        print(f"{' '.join(('counterclaim', *command)):<34} {_started(command, reports[0]):8.2f} s for one report")


def _steps(
    reports: Sequence[Report], tools: Tools, rules: Rules, found: Sequence[Extracted]
) -> dict[str, Callable[[], object]]:
    return {
        "peer (sentences and words)": partial(_peer, reports),
        "our sentences": lambda: [split(report.text) for report in reports],
        "extract, conflict": lambda: [extract(report, tools.grammar, "conflict") for report in reports],
        "extract, violence": lambda: [extract(report, tools.grammar, "violence") for report in reports],
        "extract and resolve, conflict": lambda: list(reading.extracted(reports, tools, "conflict", TODAY)),
        "extract and resolve, violence": lambda: list(reading.extracted(reports, tools, "violence", TODAY)),
        "link and reconcile, each alone": lambda: list(reconciling.apart(found, rules)),
        "link and reconcile, together": lambda: reconciling.reconciled(Evidence.of(found), rules),
    }


def _peer(reports: Iterable[Report]) -> int:
    return sum(len(list(sent_spans(report.text))) + len(WORD.findall(report.text)) for report in reports)


def _best(step: Callable[[], object]) -> float:
    """Return the least processor time of a step, in seconds."""
    return min(_spent(step) for _ in range(ROUNDS))


def _spent(step: Callable[[], object]) -> float:
    began = time.process_time()
    step()
    return time.process_time() - began


def _started(command: tuple[str, ...], report: Report) -> float:
    """Return the least wall time of a whole process, in seconds."""
    run = partial(subprocess.run, [sys.executable, "-m", "counterclaim", *command], capture_output=True, check=True)
    return min(_waited(partial(run, input=wire.line(report).encode())) for _ in range(ROUNDS))


def _waited(step: Callable[[], object]) -> float:
    began = time.perf_counter()
    step()
    return time.perf_counter() - began


def _reports(file: Path) -> list[Report]:
    readings = read(file.name, file.read_bytes(), TODAY)
    return list(chain.from_iterable([one.report] if one.report else [] for one in readings))


def _spread(reports: Sequence[Report], most: int) -> Sequence[Report]:
    return reports[:: -(-len(reports) // most)]


if __name__ == "__main__":
    main()
