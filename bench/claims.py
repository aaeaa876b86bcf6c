"""Claims of the development reports against the gold, per half, as `../shared/score/score_claims.py` scores them.

`python -m bench.claims [--worst N]` runs extract and resolve; the worst reports are shown for half A only.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

from platformdirs import user_cache_path

from bench.gold import DEV, cases
from counterclaim.pipeline.reading import Tools, extracted, load_tools
from counterclaim.records import wire

SCORER = DEV.parent / "score" / "score_claims.py"


def main() -> None:
    """Print the figures of both halves."""
    tools, scorer = load_tools(user_cache_path("counterclaim")), _scorer()
    for half in "AB":
        figures, worst = _scored(half, tools, scorer)
        print(half, json.dumps(figures))
        for _, key, missed, extra in worst[: _shown(half)]:
            print(f"\n{key}")
            for row in missed:
                print("  missed", row["measure"], row["value_text"], row["victim_text"], "|", row["evidence"][:200])
            for row in extra:
                print("  extra ", row["measure"], row["count"]["text"], "|", row["rule"], "|", row["quote"][:200])


def _shown(half: str) -> int:
    return int(sys.argv[sys.argv.index("--worst") + 1]) if "--worst" in sys.argv and half == "A" else 0


def _scored(half: str, tools: Tools, scorer: ModuleType) -> tuple[dict[str, object], list[tuple[int, str, list, list]]]:  # type: ignore[type-arg]
    with TemporaryDirectory() as folder:
        gold, reports, out = Path(folder, "gold"), Path(folder, "reports"), Path(folder, "claims.jsonl")
        gold.mkdir()
        reports.mkdir()
        for case in cases(half):
            name = f"{case.report.id}.json"
            (gold / name).symlink_to(DEV / "gold" / name)
            (reports / name).symlink_to(DEV / "reports" / name)
        out.write_text("".join(_lines(half, tools)), "utf-8")
        return scorer.score(gold, reports, out)  # type: ignore[no-any-return]


def _lines(half: str, tools: Tools) -> Iterator[str]:
    for found in extracted((case.report for case in cases(half)), tools, "conflict", date(2026, 11, 20)):
        yield from wire.lines(found.claims)


def _scorer() -> ModuleType:
    spec = spec_from_file_location("score_claims", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
